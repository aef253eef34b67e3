// Feeds asked politely, new articles handed on, none of them twice.
//
// What:    A feed is asked with the validators of its last answer. After a failure it is left alone for twice as long each time, up to a day,
//          or as long as the host says. Pages are fetched where robots.txt allows it, one at a time, with a pause between two requests to
//          a host (its crawl-delay, where that is longer). A page that fails is tried in five rounds; then it is dealt with.
// Errors:  those of single feeds and pages go to `report`; round() fails only where the memory cannot be written.
// Threads: one at a time.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>

#include "intake/raw_article.h"
#include "watch/feeds_file.h"
#include "watch/http.h"
#include "watch/robots.h"
#include "watch/watch_memory.h"

namespace demarche {

// The world as a watcher sees it; tests put their own in.
struct WatchHooks {
  std::function<int64_t()> now;                                   // seconds since 1970
  std::function<void(std::chrono::milliseconds)> pause;
  std::function<bool()> is_stopped;
  // Codes and keeps the article; returns what became of it, in words. An error means: try again in a later round.
  std::function<Result<std::string>(const RawArticle&)> take;
  std::function<void(const Error&)> report;
};

struct WatchRound {
  int feeds = 0, unchanged = 0, failed = 0;      // feeds asked
  int articles = 0, refused = 0, failures = 0;   // new ones taken; not allowed by robots.txt; not fetched or not taken
  int64_t next = 0;                              // when the next feed is due
};

class Watcher {
 public:
  // `client` and `memory` must outlive the watcher.
  Watcher(FeedsFile file, HttpClient& client, WatchMemory& memory, WatchHooks hooks);

  // Asks every feed that is due and takes what is new.
  Result<WatchRound> round();

 private:
  struct Host {
    std::optional<Robots> robots;
    int64_t robots_until = 0;
    std::chrono::steady_clock::time_point last{};
    bool was_asked = false;
  };

  Result<void> ask(const Feed& feed, FeedState state);
  Result<void> take_item(const Feed& feed, const std::string& base, RawArticle item);
  Result<void> fetch_page(RawArticle item);
  Result<HttpResponse> get(const std::string& url, const std::string& etag = "", const std::string& modified = "");
  const Robots& robots_of(const std::string& origin);
  Result<void> finish(const std::string& url, Result<std::string> outcome);

  FeedsFile file_;
  HttpClient& client_;
  WatchMemory& memory_;
  WatchHooks hooks_;
  std::map<std::string, Host> hosts_;  // by origin
  WatchRound round_;
};

}  // namespace demarche
