#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <new>
#include <thread>

#include "base/utf8.h"
#include "commands.h"
#include "emit/code_names.h"
#include "emit/json_writer.h"
#include "intake/genre.h"
#include "pipeline/engine.h"
#include "pipeline/ordered_work.h"
#include "progress.h"
#include "read/reader.h"
#include "store/sqlite_store.h"
#include "store/stored_documents.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kRecodeExamples =
    "Examples:\n"
    "  demarche recode --db demarche.db --lexicon my-lexicon/ --dry-run --sample 500\n"
    "      what an edited lexicon would change in 500 articles spread over the store; nothing is written\n"
    "  demarche recode --db demarche.db\n"
    "      codes anew what another version, model or table has coded, and says what became different\n"
    "  demarche recode --db demarche.db --format jsonl > changes.jsonl\n"
    "      every added, removed and changed event, as JSON Lines\n"
    "\n"
    "Killed and started again it goes on with the articles that are left; the differences shown are those of this run.";

constexpr size_t kShownPairs = 20;

struct RecodeFlags {
  std::string database;
  std::filesystem::path model, lexicon;
  std::vector<std::filesystem::path> actors;
  bool is_dry_run = false, as_json = false, is_quiet = false;
  unsigned threads = 0;
  size_t sample = 0;  // 0 = all
  size_t examples = 20;
};

// One article after coding.
struct Recoded {
  std::optional<Document> doc;
  std::optional<Error> error;
  Genre genre = Genre::kNews;
  std::vector<ComparedEvent> before, after;
  std::vector<EventChange> changes;
};

// `count` of the rows, evenly spread, in order.
std::vector<int64_t> spread(const std::vector<int64_t>& rows, size_t count) {
  std::vector<int64_t> out;
  for (size_t i = 0; i < count; ++i) out.push_back(rows[i * rows.size() / count]);
  return out;
}

// The text with blocks as this program finds them; all else as it was stored, so that the id stays.
Document read_stored(StoredDocument stored) {
  Document doc = read_again(std::move(stored.text), stored.layout == "page" ? TextLayout::kParagraphs : TextLayout::kPlain);
  doc.id = std::move(stored.id);
  doc.path = std::move(stored.path);
  doc.title = std::move(stored.title);
  doc.byline = std::move(stored.byline);
  doc.outlet = std::move(stored.outlet);
  doc.url = std::move(stored.url);
  doc.published = parse_iso_day(stored.published);
  doc.published_from = std::move(stored.published_from);
  return doc;
}

// The sentence in which an event stands, on one line.
std::string sentence_at(const Document& doc, const CodePointOffsets& points, Span trigger) {
  for (const Sentence& sentence : doc.sentences) {
    if (points.at(sentence.span.end) <= trigger.begin) continue;
    std::string text(doc.cut(sentence.span));
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
  }
  return {};
}

std::string describe(const ComparedEvent& event) {
  std::string out = event.type + (event.mode.empty() ? "" : "/" + event.mode) + (event.cameo.empty() ? "" : " " + event.cameo) + " " + event.status;
  out += fmt::format("  {} > {}", event.source.empty() ? "-" : event.source, event.target.empty() ? "-" : event.target);
  if (!event.first_day.empty()) out += "  " + event.first_day + (event.last_day == event.first_day ? "" : ".." + event.last_day);
  return event.place.empty() ? out : out + "  " + event.place;
}

void append_side(JsonWriter& json, const char* side, const std::optional<ComparedEvent>& event) {
  if (!event) return;
  json.key(side).begin_object().field("span", event->trigger).text_field("words", event->words).text_field("type", event->type).text_field("mode", event->mode);
  json.text_field("cameo", event->cameo).text_field("status", event->status).text_field("source", event->source).text_field("target", event->target);
  json.text_field("first_day", event->first_day).text_field("last_day", event->last_day).text_field("place", event->place).end_object();
}

class RecodeRun {
 public:
  RecodeRun(const RecodeFlags& options, const Engine& engine, const GenreDetector& genres, const StoredDocuments& stored, std::unique_ptr<Store> store)
      : options_(options), engine_(engine), genres_(genres), stored_(stored), store_(std::move(store)) {}

  int run(const std::vector<int64_t>& rows) {
    const unsigned threads = options_.threads ? options_.threads : std::max(1u, std::thread::hardware_concurrency());
    std::vector<Scratch> scratch(threads);
    Progress progress(rows.size(), !options_.is_quiet);
    size_t next = 0, done = 0;
    // Reading belongs here, one at a time: the connection is not for several threads.
    const auto pull = [&] { return next < rows.size() ? std::optional(stored_article(rows[next++])) : std::nullopt; };
    const auto make = [&](Recoded one, unsigned worker) { return code(std::move(one), scratch[worker]); };
    stream_in_order<Recoded>(threads, size_t(threads) * 4, pull, make, [&](Recoded one) {
      progress.clear();
      const size_t words = one.doc ? one.doc->words.size() : 0;
      take(std::move(one));
      progress.advance(++done, words, size_t(tally_.all().after - last_after_));
      last_after_ = tally_.all().after;
      return !store_failed_ || (store_ && store_->is_open());
    });
    progress.clear();
    if (store_ && store_->is_open()) {
      if (const auto flushed = store_->flush(); !flushed) note(flushed.error());
    }
    if (!options_.as_json) show_sums();
    output_.flush();
    if (store_failed_ || output_.failed()) return kStoreFailed;
    return failed_ > 0 ? kSomeInputsFailed : kOk;
  }

 private:
  Recoded stored_article(int64_t row) const {
    Recoded out;
    auto stored = stored_.read(row);
    auto before = stored ? stored_.events(stored->id) : Result<std::vector<ComparedEvent>>(stored.error());
    if (!before) {
      out.error = before.error();
      return out;
    }
    out.before = *std::move(before);
    out.doc = read_stored(std::move(*stored));
    return out;
  }

  // Runs on any thread.
  Recoded code(Recoded one, Scratch& scratch) const {
    if (one.error) return one;
    try {
      engine_.parse(*one.doc, scratch);
      engine_.code(*one.doc);
      one.genre = genres_.genre_of(one.doc->title, one.doc->text);
      one.after = compared_events(*one.doc);
      one.changes = compare_events(one.before, one.after);
    } catch (const std::bad_alloc&) {
      one.error = Error{ErrorCode::kTooLarge, one.doc->path, "not enough memory for this article"};
    }
    return one;
  }

  void take(Recoded one) {
    if (one.error) {
      ++failed_;
      return complain(*one.error);
    }
    ++articles_;
    changed_articles_ += !one.changes.empty();
    tally_.add(one.before, one.after, one.changes);
    if (store_ && !keep(*one.doc, one.genre)) return;
    const CodePointOffsets points(one.doc->text);
    for (const EventChange& change : one.changes) {
      if (options_.as_json) {
        output_.write(as_json(*one.doc, points, change));
      } else {
        note_example(*one.doc, points, change);
      }
    }
  }

  bool keep(const Document& doc, Genre genre) {
    const auto put = store_->put(doc, name(genre));
    if (!put) note(put.error());
    return bool(put);
  }

  void note(const Error& error) {
    store_failed_ = true;
    complain(error.where, error.message + (store_->is_open() ? "; an article stays as it was" : "; stopped: started again it goes on from there"));
  }

  static std::string as_json(const Document& doc, const CodePointOffsets& points, const EventChange& change) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().field("change", change.kind()).field("doc", std::string_view(doc.id)).text_field("path", doc.path);
    if (!change.fields.empty()) {
      json.key("fields").begin_array();
      for (const std::string& field : change.fields) json.value(field);
      json.end_array();
    }
    append_side(json, "before", change.before);
    append_side(json, "after", change.after);
    json.text_field("sentence", sentence_at(doc, points, change.shown().trigger)).end_object();
    return out + "\n";
  }

  // A few of each kind and type, so that what is rare is seen too.
  void note_example(const Document& doc, const CodePointOffsets& points, const EventChange& change) {
    const std::string group = fmt::format("{} {}", change.kind(), change.shown().type);
    std::vector<std::string>& shown = examples_[group];
    if (shown.size() >= options_.examples) return;
    std::string text;
    if (change.before) text += "  - " + describe(*change.before) + "\n";
    if (change.after) text += "  + " + describe(*change.after) + "\n";
    text += fmt::format("    {}: \"{}\" in: {}\n", doc.path.empty() ? doc.id : doc.path, change.shown().words, sentence_at(doc, points, change.shown().trigger));
    shown.push_back(std::move(text));
  }

  void show_sums() {
    const ChangeCounts& all = tally_.all();
    output_.write(fmt::format("{} articles coded anew{}, {} of them changed\n", articles_, options_.is_dry_run ? " (nothing was written)" : "", changed_articles_));
    output_.write(fmt::format("{} events before, {} now: {} the same, {} changed, {} removed, {} added\n", all.before, all.after,
                              all.before - all.changed - all.removed, all.changed, all.removed, all.added));
    show_counts("type", tally_.by_type(), SIZE_MAX);
    show_counts("source > target", tally_.by_pair(), kShownPairs);
    show_examples();
  }

  void show_counts(std::string_view title, const std::vector<std::pair<std::string, ChangeCounts>>& rows, size_t limit) {
    if (rows.empty()) return;
    output_.write(fmt::format("\n{:>8} {:>8} {:>8} {:>8} {:>8}  {}\n", "before", "now", "added", "removed", "changed", title));
    for (size_t i = 0; i < std::min(limit, rows.size()); ++i) {
      const auto& [label, counts] = rows[i];
      output_.write(fmt::format("{:>8} {:>8} {:>8} {:>8} {:>8}  {}\n", counts.before, counts.after, counts.added, counts.removed, counts.changed, label));
    }
    if (rows.size() > limit) output_.write(fmt::format("{:>46} {} more\n", "...", rows.size() - limit));
  }

  // In turn one of each group, until there are enough.
  void show_examples() {
    size_t left = options_.examples;
    std::map<std::string, std::vector<std::string>> chosen;
    for (size_t turn = 0; left > 0; ++turn) {
      const size_t before = left;
      for (const auto& [group, texts] : examples_) {
        if (left == 0 || turn >= texts.size()) continue;
        chosen[group].push_back(texts[turn]);
        --left;
      }
      if (left == before) break;
    }
    for (const auto& [group, texts] : chosen) {
      output_.write("\n" + group + "\n");
      for (const std::string& text : texts) output_.write(text);
    }
  }

  const RecodeFlags& options_;
  const Engine& engine_;
  const GenreDetector& genres_;
  const StoredDocuments& stored_;
  const std::unique_ptr<Store> store_;  // nullptr = nothing is written
  Output output_;
  ChangeTally tally_;
  std::map<std::string, std::vector<std::string>> examples_;
  size_t articles_ = 0, changed_articles_ = 0, failed_ = 0;
  int64_t last_after_ = 0;
  bool store_failed_ = false;
};

int run_recode(const RecodeFlags& options) {
  const auto stored = StoredDocuments::open(options.database);
  if (!stored) return complain(stored.error()), kStoreFailed;
  const auto engine = Engine::load({.model = options.model, .actors = options.actors, .lexicon = options.lexicon});
  if (!engine) return complain(engine.error()), kCannotStart;
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  const auto genres = GenreDetector::load();
  if (!genres) return complain(genres.error()), kCannotStart;
  const Provenance present = find_provenance(options.model, overlays_of(options.actors, options.lexicon));

  std::unique_ptr<Store> store;
  if (!options.is_dry_run) {
    auto opened = open_sqlite_store(options.database, *names, {.run = present, .records = {}});
    if (!opened) return complain(opened.error()), kStoreFailed;
    store = std::move(*opened);
  }
  auto listing = stored->list(present);
  if (!listing) return complain(listing.error()), kStoreFailed;
  if (options.sample > 0 && options.sample < listing->rows.size()) listing->rows = spread(listing->rows, options.sample);
  if (!options.is_quiet) {
    if (listing->up_to_date > 0) complain("", fmt::format("{} articles are coded by this very version, model and data already", listing->up_to_date));
    if (listing->without_text > 0) complain("", fmt::format("{} articles were stored without their text and stay as they are", listing->without_text));
  }
  const int ran = RecodeRun(options, *engine, *genres, *stored, std::move(store)).run(listing->rows);
  if (listing->has_clusters && !options.is_dry_run && !listing->rows.empty() && !options.is_quiet) {
    complain("", "copies and clusters of these articles are gone: `demarche cluster` finds them anew");
  }
  return ran;
}

}  // namespace

void add_recode(CLI::App& app, Run& run) {
  const auto options = std::make_shared<RecodeFlags>();
  CLI::App* command = app.add_subcommand("recode", "Stored articles coded anew with this version or an edited lexicon, and what that changes");
  command->footer(std::string(kRecodeExamples) + "\n\n" + kExits);
  command->add_option("--db", options->database, "The database that demarche code --db wrote")->required()->type_name("FILE");
  command->add_flag("--dry-run", options->is_dry_run, "Only show what would change");
  add_actors_flag(*command, options->actors);
  add_lexicon_flag(*command, options->lexicon);
  command->add_option("--model", options->model, "Other weights than those that come with the program")->type_name("FILE");
  command->add_option("--sample", options->sample, "Only this many of the articles, spread evenly over the store")->check(CLI::PositiveNumber.description(""))->type_name("N");
  command->add_option("--examples", options->examples, "How many changed events to show (default 20)")->type_name("N");
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& format) { options->as_json = format == "jsonl"; }, "text (default): sums and examples; jsonl: every change")
      ->check(CLI::IsMember({"text", "jsonl"}).description(""))
      ->type_name("NAME");
  command->add_option("--threads", options->threads, "How many articles to code at once; default: one a processor")->check(CLI::Range(1u, 1024u).description(""))->type_name("N");
  command->add_flag("--quiet,-q", options->is_quiet, "Only errors on standard error");
  command->callback([options, &run] { run = [options] { return run_recode(*options); }; });
}

}  // namespace demarche::cli
