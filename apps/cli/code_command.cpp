#include <fmt/format.h>

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
#include "intake/genre.h"
#include "pipeline/engine.h"
#include "pipeline/ordered_work.h"
#include "progress.h"
#include "read/language.h"
#include "run_totals.h"
#include "store/open_store.h"
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
    "  demarche code --db demarche.db --format none news/\n"
    "      into an SQLite database only; started again after a power cut it goes on where it was\n"
    "  cat article.txt | demarche code --status all -\n"
    "      from standard input, with futures, denials and conditions shown";

enum class Format { kTable, kJsonLines, kCsv, kNone };

constexpr std::string_view kReportAsText = "true";  // what a flag without a value holds

struct CodeOptions {
  InputOptions input;
  Format format = Format::kTable;
  std::string database;                // empty = no store
  bool with_text = true;
  unsigned threads = 0;                // 0 = as many as there are processors
  std::optional<bool> only_actual;     // nothing said: the table shows what happened, the other formats everything
  Colour colour = Colour::kAuto;
  bool is_quiet = false;
  bool any_language = false;
  bool skips_not_news = false;
  size_t min_words = 0;
  std::string report;  // empty = none, kReportAsText, or a file
};

// What was done with an article that could be read.
enum class Fate { kCoded, kStoredBefore, kOtherLanguage, kNotNews, kTooShort };

// One article after coding, or what was wrong with it.
struct Coded {
  Fate fate = Fate::kCoded;
  Genre genre = Genre::kNews;
  std::optional<Document> doc;
  std::optional<Error> error;
  std::string output;
};

size_t count_words(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

class CodeRun {
 public:
  // `known`: articles that the store has as this run would make them; they are not coded again.
  CodeRun(const CodeOptions& options, const Engine& engine, const CodeNames& names, const GenreDetector& genres, KnownDocuments known,
          std::unique_ptr<Store> store)
      : options_(options),
        engine_(engine),
        names_(names),
        genres_(genres),
        known_(std::move(known)),
        store_(std::move(store)),
        colour_(wants_colour(options.colour)) {
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
      const bool is_known = !coded.error && coded.fate == Fate::kStoredBefore;
      take(std::move(coded));
      progress.advance(bytes_done, is_known, totals_);
      const bool stores = store_ && store_->is_open();
      return stores || (options_.format != Format::kNone && !output_.is_closed());
    });
    progress.clear();
    finish();
    if (store_failed_ || output_.failed()) return kStoreFailed;
    if (!options_.is_quiet) tell_undated(totals_);
    return totals_.failed() > 0 || listing_failed ? kSomeInputsFailed : kOk;
  }

  const RunTotals& totals() const { return totals_; }

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
      coded.genre = genres_.genre_of(doc->title, doc->text);
      coded.fate = fate_of(*doc, coded.genre);
      if (coded.fate == Fate::kCoded) {
        if (!options_.input.is_conllu) engine_.parse(*doc, scratch);
        engine_.code(*doc);
        append_records(*doc, coded.genre, coded.output);
      }
      coded.doc = std::move(*doc);
    } catch (const std::bad_alloc&) {
      coded = {};
      coded.error = Error{ErrorCode::kTooLarge, raw->path, "not enough memory for this article"};
    }
    return coded;
  }

  Fate fate_of(const Document& doc, Genre genre) const {
    if (known_.contains(doc.id)) return Fate::kStoredBefore;
    if (doc.language != "en" && !options_.any_language) return Fate::kOtherLanguage;
    if (genre != Genre::kNews && options_.skips_not_news) return Fate::kNotNews;
    if (options_.min_words > 0 && count_words(doc.text) < options_.min_words) return Fate::kTooShort;
    return Fate::kCoded;
  }

  void append_records(const Document& doc, Genre genre, std::string& out) const {
    RecordOptions records = records_;
    records.genre = name(genre);
    switch (options_.format) {
      case Format::kTable: return append_table(doc, names_, table_, out);
      case Format::kJsonLines: return append_jsonl(doc, names_, records, out);
      case Format::kCsv: return append_csv(doc, names_, records, out);
      case Format::kNone: return;
    }
  }

  void take(Coded coded) {
    if (coded.error) {
      totals_.add_failure(*coded.error);
      complain(shown_path(coded.error->where), coded.error->message);
      return;
    }
    const Document& doc = *coded.doc;
    const std::string where = shown_path(doc.path);
    if (coded.fate != Fate::kCoded) return leave_out(where, coded);
    if (!options_.is_quiet) {
      for (const std::string& warning : doc.warnings) complain(where, warning);
    }
    if (!doc.published) totals_.add_undated(where);
    output_.write(coded.output);
    if (options_.format == Format::kTable) output_.flush();
    totals_.add(doc, coded.genre);
    if (store_ && store_->is_open()) keep(doc, coded.genre, where);
  }

  void leave_out(const std::string& where, const Coded& coded) {
    std::string why;
    switch (coded.fate) {
      case Fate::kCoded: return;
      case Fate::kStoredBefore: ++totals_.stored_before; return;
      case Fate::kOtherLanguage:
        ++totals_.other_language;
        why = fmt::format("looks like {}: left out (--any-language codes it as if it were English)", guess_language(coded.doc->text).name);
        break;
      case Fate::kNotNews:
        ++totals_.not_news;
        why = fmt::format("looks like {}, not news: left out", name(coded.genre));
        break;
      case Fate::kTooShort:
        ++totals_.too_short;
        why = fmt::format("shorter than {} words: left out", options_.min_words);
        break;
    }
    if (!options_.is_quiet) complain(where, why);
  }

  void keep(const Document& doc, Genre genre, const std::string& where) {
    const auto put = store_->put(doc, name(genre));
    if (put) {
      ++(*put == StoreOutcome::kAdded ? totals_.added : *put == StoreOutcome::kReplaced ? totals_.replaced : totals_.unchanged);
      return;
    }
    ++totals_.not_stored;
    store_failed_ = true;
    if (store_->is_open()) return complain(where, "not stored: " + put.error().message);
    note_store_end(put.error());
  }

  void finish() {
    output_.flush();
    if (!store_ || !store_->is_open()) return;
    if (const auto flushed = store_->flush(); !flushed) note_store_end(flushed.error());
  }

  void note_store_end(const Error& error) {
    store_failed_ = true;
    complain(error.where, error.message + (options_.format == Format::kNone ? "; stopped: start again when there is room, it goes on from there"
                                                                            : "; what follows is printed but not stored"));
  }

  const CodeOptions& options_;
  const Engine& engine_;
  const CodeNames& names_;
  const GenreDetector& genres_;
  const KnownDocuments known_;
  const std::unique_ptr<Store> store_;
  const bool colour_;
  RecordOptions records_;
  TableOptions table_;
  Output output_;
  RunTotals totals_;
  bool store_failed_ = false;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int run_code(const CodeOptions& options) {
  if (options.format == Format::kNone && options.database.empty()) {
    return complain("", "--format none keeps records nowhere unless --db names a database"), kUsage;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto engine =
      Engine::load({.model = options.input.model, .actors = options.input.actors, .lexicon = options.input.lexicon, .parses = !options.input.is_conllu});
  if (!engine) return complain(engine.error()), kCannotStart;
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  const auto genres = GenreDetector::load();
  if (!genres) return complain(genres.error()), kCannotStart;

  bool store_failed = false;
  std::unique_ptr<Store> store;
  if (!options.database.empty()) {
    StoreOptions store_options;
    store_options.run = find_provenance(options.input.model, overlays_of(options.input.actors, options.input.lexicon), !options.input.is_conllu);
    store_options.records.with_text = options.with_text;
    auto opened = open_store_for(options.database, *names, store_options);
    store_failed = !opened;
    if (opened) {
      store = std::move(*opened);
    } else {
      const bool prints = options.format != Format::kNone;
      complain(opened.error().where, opened.error().message + (prints ? "; records are printed but not stored" : ""));
      if (!prints) return kStoreFailed;
    }
  }
  KnownDocuments known;
  if (store && options.format == Format::kNone) {
    auto stored = store->known();
    if (!stored) return complain(stored.error()), kStoreFailed;
    known = *std::move(stored);
  }
  const double load_seconds = seconds_since(start);

  const InputList inputs = list_inputs(options.input.paths, options.database);
  for (const Error& error : inputs.errors) complain(error);
  if (inputs.files.empty() && inputs.errors.empty()) complain("", "no files in what was named");
  const auto coding = std::chrono::steady_clock::now();
  CodeRun run(options, *engine, *names, *genres, std::move(known), std::move(store));
  const int ran = run.run(inputs.files, !inputs.errors.empty() || inputs.files.empty());
  const RunTimes times{load_seconds, seconds_since(coding)};
  const int exit_code = store_failed ? int(kStoreFailed) : ran;
  if (options.report == kReportAsText) {
    report_as_text(run.totals(), times);
  } else if (!options.report.empty()) {
    const auto written = write_report(run.totals(), times, exit_code, options.report);
    if (!written) return complain(written.error()), kStoreFailed;
  }
  return exit_code;
}

}  // namespace

void add_code(CLI::App& app, Run& run) {
  const auto options = std::make_shared<CodeOptions>();
  CLI::App* code = app.add_subcommand("code", "Articles in, coded records out: table, JSON Lines, CSV, database");
  code->footer(std::string(kCodeExamples) + "\n\n" + kExits);
  add_input_flags(*code, options->input);
  add_actors_flag(*code, options->input.actors);
  add_lexicon_flag(*code, options->input.lexicon);
  const std::map<std::string, Format> formats = {{"table", Format::kTable}, {"jsonl", Format::kJsonLines}, {"csv", Format::kCsv}, {"none", Format::kNone}};
  code->add_option("--format", options->format,
                   "table (default), jsonl, csv with one row an event, or none: into --db only, and what this version has stored there already is left alone")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
  code->add_option("--db", options->database, "Also keep the records in this SQLite database, or in PostgreSQL: postgresql://HOST/NAME")->type_name("FILE");
  code->add_option_function<std::string>(
          "--status", [options](const std::string& which) { options->only_actual = which == "actual"; },
          "all events or only actual ones; default: actual in the table, all elsewhere")
      ->check(CLI::IsMember({"all", "actual"}).description(""))->type_name("all|actual");
  code->add_flag_callback("--no-text", [options] { options->with_text = false; }, "Leave the text and long quotations out of all records; offsets stay");
  code->add_option("--threads", options->threads, "How many articles to code at once; default: one a processor. The output is the same")
      ->check(CLI::Range(1u, 1024u).description(""))->type_name("N");
  add_colour_flag(*code, options->colour);
  code->add_flag("--quiet,-q", options->is_quiet, "Only errors on standard error");
  code->add_flag("--any-language", options->any_language, "Code what does not look English too; it is left out and named otherwise");
  code->add_flag("--skip-not-news", options->skips_not_news, "Leave out sport, weather, listings and tables of markets; they are coded and marked otherwise");
  code->add_option("--min-words", options->min_words, "Leave out articles shorter than this")->type_name("N");
  code->add_flag("--report", options->report, "At the end: articles, words, records, speed and memory on standard error; --report=FILE: as JSON");
  code->callback([options, &run] { run = [options] { return run_code(*options); }; });
}

}  // namespace demarche::cli
