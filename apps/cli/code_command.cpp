#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <thread>

#include "commands.h"
#include "emit/code_names.h"
#include "emit/csv.h"
#include "emit/provenance.h"
#include "emit/records.h"
#include "emit/table.h"
#include "inputs.h"
#include "pipeline/engine.h"
#include "pipeline/ordered_work.h"
#include "progress.h"
#include "store/sqlite_store.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kCodeExamples =
    "Examples:\n"
    "  demarche code article.txt\n"
    "      a table of what happened, to read beside the article\n"
    "  demarche code --date 2024-05-03 --outlet \"Example Times\" article.txt\n"
    "      with the publication date, where the text does not carry one\n"
    "  demarche code --format jsonl news/ > records.jsonl\n"
    "      every record of every article in a folder, as JSON Lines\n"
    "  demarche code --db demarche.db --quiet news/ > /dev/null\n"
    "      into an SQLite database; coding an article again changes nothing\n"
    "  cat article.txt | demarche code --status all -\n"
    "      from standard input, with futures, denials and conditions shown";

enum class Format { kTable, kJsonLines, kCsv };

struct CodeOptions {
  InputOptions input;
  Format format = Format::kTable;
  std::string database;                // empty = no store
  bool with_text = true;
  unsigned threads = 0;                // 0 = as many as there are processors
  std::optional<bool> only_actual;     // nothing said: the table shows what happened, the other formats everything
  Colour colour = Colour::kAuto;
  bool is_quiet = false;
  bool reports = false;
};

// One article after coding, or what was wrong with it.
struct Coded {
  std::optional<Document> doc;
  std::optional<Error> error;
  std::string output;
};

struct Totals {
  size_t files = 0, failed = 0, bytes = 0, words = 0, sentences = 0, events = 0, statements = 0;

  void add(const Document& doc) {
    ++files;
    bytes += doc.text.size();
    words += doc.words.size();
    sentences += doc.sentences.size();
    events += doc.events.size();
    statements += doc.statements.size();
  }
};

class CodeRun {
 public:
  CodeRun(const CodeOptions& options, const Engine& engine, const CodeNames& names, std::unique_ptr<Store> store)
      : options_(options), engine_(engine), names_(names), store_(std::move(store)), colour_(wants_colour(options.colour)) {
    const bool is_table = options.format == Format::kTable;
    records_ = {.with_text = options.with_text, .only_actual_events = options.only_actual.value_or(false)};
    table_ = {.width = terminal_width(), .only_actual = options.only_actual.value_or(is_table), .colour = colour_};
  }

  int run(const std::vector<std::string>& files, bool listing_failed) {
    if (options_.format == Format::kCsv) {
      std::string header;
      append_csv_header(header);
      output_.write(header);
    }
    const unsigned processors = std::max(1u, std::thread::hardware_concurrency());
    const unsigned threads = options_.threads ? options_.threads : processors;
    Intake intake(files, intake_options(options_.input));
    Progress progress(intake.bytes_total(), !options_.is_quiet);
    std::vector<Scratch> scratch(threads);
    std::atomic<uint64_t> bytes_done = 0;
    const auto pull = [&] {
      auto raw = intake.next();
      bytes_done = intake.bytes_done();
      return raw;
    };
    const auto make = [&](Result<RawArticle> raw, unsigned worker) { return code(std::move(raw), scratch[worker]); };
    stream_in_order<Coded>(threads, size_t(threads) * 4, pull, make, [&](Coded coded) {
      progress.clear();
      const size_t words = coded.doc ? coded.doc->words.size() : 0;
      const size_t events = coded.doc ? coded.doc->events.size() : 0;
      take(std::move(coded));
      progress.advance(bytes_done, words, events);
      return !output_.is_closed() || store_;
    });
    progress.clear();
    finish();
    if (store_failed_ || output_.failed()) return kStoreFailed;
    return totals_.failed > 0 || listing_failed ? kSomeInputsFailed : kOk;
  }

  const Totals& totals() const { return totals_; }

 private:
  // Runs on any thread.
  Coded code(Result<RawArticle> raw, Scratch& scratch) const {
    Coded coded;
    if (!raw) {
      coded.error = raw.error();
      return coded;
    }
    try {
      auto doc = read_input(*raw, options_.input);
      if (!doc) {
        coded.error = doc.error();
        return coded;
      }
      if (!options_.input.is_conllu) engine_.parse(*doc, scratch);
      engine_.code(*doc);
      append_records(*doc, coded.output);
      coded.doc = std::move(*doc);
    } catch (const std::bad_alloc&) {
      coded = {};
      coded.error = Error{ErrorCode::kTooLarge, raw->path, "not enough memory for this article"};
    }
    return coded;
  }

  void append_records(const Document& doc, std::string& out) const {
    switch (options_.format) {
      case Format::kTable: return append_table(doc, names_, table_, out);
      case Format::kJsonLines: return append_jsonl(doc, names_, records_, out);
      case Format::kCsv: return append_csv(doc, names_, records_, out);
    }
  }

  void take(Coded coded) {
    if (coded.error) {
      ++totals_.failed;
      complain(shown_path(coded.error->where), coded.error->message);
      return;
    }
    const Document& doc = *coded.doc;
    const std::string where = shown_path(doc.path);
    if (!options_.is_quiet) {
      for (const std::string& warning : doc.warnings) complain(where, warning);
      if (!doc.published) {
        complain(where, "no publication date found: relative dates stay unresolved (--date YYYY-MM-DD gives one)");
      }
    }
    output_.write(coded.output);
    if (options_.format == Format::kTable) output_.flush();
    totals_.add(doc);
    if (!store_ || store_failed_) return;
    if (const auto put = store_->put(doc); !put) note_store_failure(put.error());
  }

  void finish() {
    output_.flush();
    if (!store_ || store_failed_) return;
    if (const auto flushed = store_->flush(); !flushed) note_store_failure(flushed.error());
  }

  void note_store_failure(const Error& error) {
    store_failed_ = true;
    complain(error.where, error.message + "; what follows is printed but not stored");
  }

  const CodeOptions& options_;
  const Engine& engine_;
  const CodeNames& names_;
  const std::unique_ptr<Store> store_;
  const bool colour_;
  RecordOptions records_;
  TableOptions table_;
  Output output_;
  Totals totals_;
  bool store_failed_ = false;
};

void report(const Totals& totals, double load_seconds, double seconds) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  complain("", fmt::format("{} articles coded, {} failed; {} words in {} sentences; {} events, {} statements", totals.files, totals.failed,
                           totals.words, totals.sentences, totals.events, totals.statements));
  complain("", fmt::format("loaded in {:.2f} s, coded in {:.2f} s: {:.0f} words/s, {:.2f} MB/s; peak memory {} MiB", load_seconds, seconds,
                           double(totals.words) / seconds, double(totals.bytes) / seconds / 1e6, usage.ru_maxrss / 1024));
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int run_code(const CodeOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto engine =
      Engine::load({.model = options.input.model, .actors = options.input.actors, .parses = !options.input.is_conllu});
  if (!engine) return complain(engine.error()), kCannotStart;
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;

  bool store_failed = false;
  std::unique_ptr<Store> store;
  if (!options.database.empty()) {
    SqliteOptions store_options;
    store_options.run = find_provenance(options.input.model, options.input.actors, !options.input.is_conllu);
    store_options.records.with_text = options.with_text;
    auto opened = open_sqlite_store(options.database, *names, store_options);
    store_failed = !opened;
    if (opened) {
      store = std::move(*opened);
    } else {
      complain(opened.error().where, opened.error().message + "; records are printed but not stored");
    }
  }
  const double load_seconds = seconds_since(start);

  const InputList inputs = list_inputs(options.input.paths, options.database);
  for (const Error& error : inputs.errors) complain(error);
  if (inputs.files.empty() && inputs.errors.empty()) complain("", "no files in what was named");
  const auto coding = std::chrono::steady_clock::now();
  CodeRun run(options, *engine, *names, std::move(store));
  const int exit_code = run.run(inputs.files, !inputs.errors.empty() || inputs.files.empty());
  if (options.reports) report(run.totals(), load_seconds, seconds_since(coding));
  return store_failed ? int(kStoreFailed) : exit_code;
}

}  // namespace

void add_code(CLI::App& app, Run& run) {
  const auto options = std::make_shared<CodeOptions>();
  CLI::App* code = app.add_subcommand("code", "Articles in, coded records out: table, JSON Lines, CSV, database");
  code->footer(std::string(kCodeExamples) + "\n\n" + kExits);
  add_input_flags(*code, options->input);
  add_actors_flag(*code, options->input.actors);
  const std::map<std::string, Format> formats = {{"table", Format::kTable}, {"jsonl", Format::kJsonLines}, {"csv", Format::kCsv}};
  code->add_option("--format", options->format, "table (default), jsonl, or csv with one row an event")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
  code->add_option("--db", options->database, "Also keep the records in this SQLite database")->type_name("FILE");
  code->add_option_function<std::string>(
          "--status", [options](const std::string& which) { options->only_actual = which == "actual"; },
          "all events or only actual ones; default: actual in the table, all elsewhere")
      ->check(CLI::IsMember({"all", "actual"}).description(""))->type_name("all|actual");
  code->add_flag_callback("--no-text", [options] { options->with_text = false; }, "Leave the text and long quotations out of all records; offsets stay");
  code->add_option("--threads", options->threads, "How many articles to code at once; default: one a processor. The output is the same")
      ->check(CLI::Range(1u, 1024u).description(""))->type_name("N");
  add_colour_flag(*code, options->colour);
  code->add_flag("--quiet,-q", options->is_quiet, "Only errors on standard error");
  code->add_flag("--report", options->reports, "At the end: files, words, records, speed and memory on standard error");
  code->callback([options, &run] { run = [options] { return run_code(*options); }; });
}

}  // namespace demarche::cli
