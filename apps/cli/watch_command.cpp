#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <ctime>
#include <memory>
#include <thread>

#include "commands.h"
#include "emit/code_names.h"
#include "emit/provenance.h"
#include "intake/read_raw.h"
#include "pipeline/engine.h"
#include "store/open_store.h"
#include "store/postgres_store.h"
#include "terminal.h"
#include "watch/watcher.h"

namespace demarche::cli {
namespace {

constexpr const char* kWatchExamples =
    "Examples:\n"
    "  demarche watch feeds.toml --db demarche.db\n"
    "      asks the feeds until it is stopped (Ctrl-C), codes what is new, never the same page twice\n"
    "  demarche watch feeds.toml --db demarche.db --once\n"
    "      one round, for cron\n"
    "\n"
    "feeds.toml:\n"
    "  contact = \"desk@example.org\"\n"
    "  every = \"15m\"\n"
    "  [[feed]]\n"
    "  url = \"https://example.org/world.rss\"\n"
    "  outlet = \"Example News\"\n"
    "  [[feed]]\n"
    "  url = \"https://example.net/atom.xml\"\n"
    "  text = \"feed\"          # code what the feed carries; \"page\" (default) fetches what it links to";

constexpr const char* kProduct = "demarche";
constexpr std::chrono::milliseconds kLockPause{500};

std::atomic<bool> stopped = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

void stop(int) { stopped = true; }

struct WatchFlags {
  std::string feeds, database, memory;
  std::vector<std::filesystem::path> actors;
  std::filesystem::path model;
  bool is_once = false, allows_private = false, is_quiet = false, with_text = true;
};

void pause_for(std::chrono::milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  while (!stopped && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

// Reads, codes and keeps one article.
class Taker {
 public:
  Taker(const Engine& engine, Store& store, size_t max_bytes) : engine_(engine), store_(store) { read_.max_bytes = max_bytes; }

  Result<std::string> operator()(const RawArticle& article) {
    auto doc = read_raw(article, read_);
    if (!doc) return "left out: " + doc.error().message;
    engine_.parse(*doc, scratch_);
    engine_.code(*doc);
    if (const auto put = keep(*doc); !put) return put.error();
    if (const auto flushed = store_.flush(); !flushed) return flushed.error();
    title_ = doc->title;
    return fmt::format("{} events, {} statements", doc->events.size(), doc->statements.size());
  }
  const std::string& title() const { return title_; }

 private:
  // While another program holds the store, waits for it: what was fetched is not thrown away.
  Result<StoreOutcome> keep(const Document& doc) {
    auto put = store_.put(doc);
    if (!put && store_.is_open()) complain(put.error().where, put.error().message + "; waiting for it");
    while (!put && store_.is_open() && !stopped) {
      pause_for(kLockPause);
      put = store_.put(doc);
    }
    return put;
  }

  const Engine& engine_;
  Store& store_;
  ReadOptions read_;
  Scratch scratch_;
  std::string title_;
};

std::string clock_time(int64_t seconds) {
  const auto when = std::time_t(seconds);
  std::tm parts{};
  gmtime_r(&when, &parts);
  return fmt::format("{:02}:{:02}", parts.tm_hour, parts.tm_min);
}

int64_t now() { return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count(); }

int run_watch(const WatchFlags& options) {
  const auto file = read_feeds_file(options.feeds);
  if (!file) return complain(file.error()), kUsage;
  if (is_postgres(options.database) && options.memory.empty()) {
    return complain("", "--memory FILE is needed with PostgreSQL: what was fetched already is kept in a file"), kUsage;
  }
  const auto engine = Engine::load({.model = options.model, .actors = options.actors, .parses = true});
  if (!engine) return complain(engine.error()), kCannotStart;
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  StoreOptions store_options;
  store_options.run = find_provenance(options.model, options.actors, true);
  store_options.records.with_text = options.with_text;
  store_options.busy_timeout_ms = 1000;
  const auto store = open_store_for(options.database, *names, store_options);
  if (!store) return complain(store.error()), kStoreFailed;
  auto memory = WatchMemory::open(options.memory.empty() ? options.database + ".watch" : options.memory);
  if (!memory) return complain(memory.error()), kStoreFailed;

  std::signal(SIGINT, stop);
  std::signal(SIGTERM, stop);
  const std::string agent = fmt::format("{}/{}{}", kProduct, find_provenance({}, {}, false).version, file->contact.empty() ? "" : fmt::format(" ({})", file->contact));
  HttpClient client({.agent = agent, .proxy = file->proxy, .max_bytes = file->max_bytes, .timeout = file->timeout, .allows_private = options.allows_private, .stop = &stopped});
  Taker taker(*engine, **store, file->max_bytes);
  Output output;
  bool store_failed = false;
  WatchHooks hooks;
  hooks.now = now;
  hooks.pause = pause_for;
  hooks.is_stopped = [&] { return stopped || store_failed; };
  hooks.report = [](const Error& error) { complain(error); };
  hooks.take = [&](const RawArticle& article) {
    auto outcome = taker(article);
    if (!outcome) {
      store_failed = !(*store)->is_open();
    } else if (!options.is_quiet) {
      output.write(fmt::format("{}  {}  {}: {}\n", clock_time(now()), article.outlet, taker.title().empty() ? article.url : taker.title(), *outcome));
      output.flush();
    }
    return outcome;
  };
  Watcher watcher(*file, client, *memory, hooks);
  bool any_failed = false;
  while (!stopped) {
    const auto round = watcher.round();
    if (!round) return complain(round.error()), kStoreFailed;
    if (store_failed) return kStoreFailed;
    any_failed |= round->failed + round->failures > 0;
    if (!options.is_quiet && (round->feeds > 0 || options.is_once)) {
      complain("", fmt::format("{} feeds asked, {} unchanged, {} failed; {} new articles, {} not allowed by robots.txt, {} failed", round->feeds, round->unchanged,
                               round->failed, round->articles, round->refused, round->failures));
    }
    if (options.is_once) return any_failed ? kSomeInputsFailed : kOk;
    pause_for(std::chrono::seconds(std::max<int64_t>(round->next - now(), 1)));
  }
  return kOk;
}

}  // namespace

void add_watch(CLI::App& app, Run& run) {
  const auto options = std::make_shared<WatchFlags>();
  CLI::App* command = app.add_subcommand("watch", "Feeds asked again and again, new articles coded into a database");
  command->footer(std::string(kWatchExamples) + "\n\n" + kExits);
  command->add_option("feeds", options->feeds, "Which feeds (TOML)")->required()->type_name("FEEDS.toml");
  command->add_option("--db", options->database, "Keep the records in this SQLite database, or postgresql://...")->required()->type_name("FILE");
  command->add_option("--memory", options->memory, "What was fetched already; default: FILE.watch beside the database")->type_name("FILE");
  command->add_flag("--once", options->is_once, "One round, then end");
  command->add_flag("--allow-private", options->allows_private, "Also fetch from this machine and private networks");
  command->add_flag_callback("--no-text", [options] { options->with_text = false; }, "Leave the text and long quotations out of the store; offsets stay");
  add_actors_flag(*command, options->actors);
  command->add_flag("--quiet,-q", options->is_quiet, "Only errors");
  command->callback([options, &run] { run = [options] { return run_watch(*options); }; });
}

}  // namespace demarche::cli
