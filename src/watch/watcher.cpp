#include "watch/watcher.h"

#include <fmt/format.h>

#include <algorithm>

#include "intake/containers.h"

namespace demarche {
namespace {

constexpr int kTries = 5;
constexpr int64_t kDay = 86400;
constexpr int kManyFailures = 10;  // doubling stops here; a day is reached long before

bool is_temporary(long status) { return status == 429 || status == 408 || status >= 500; }

}  // namespace

Watcher::Watcher(FeedsFile file, HttpClient& client, WatchMemory& memory, WatchHooks hooks)
    : file_(std::move(file)), client_(client), memory_(memory), hooks_(std::move(hooks)) {}

Result<WatchRound> Watcher::round() {
  round_ = {};
  for (const Feed& feed : file_.feeds) {
    if (hooks_.is_stopped()) break;
    FeedState state = memory_.feed(feed.url);
    if (state.next <= hooks_.now()) {
      if (auto done = ask(feed, std::move(state)); !done) return done.error();
    }
    const int64_t next = memory_.feed(feed.url).next;
    round_.next = round_.next == 0 ? next : std::min(round_.next, next);
  }
  return round_;
}

Result<void> Watcher::ask(const Feed& feed, FeedState state) {
  ++round_.feeds;
  const int64_t every = feed.every.count();
  auto response = get(feed.url, state.etag, state.modified);
  if (hooks_.is_stopped()) return {};
  const bool is_fine = response && (response->status == 304 || (response->status >= 200 && response->status < 300));
  if (!is_fine) {
    ++round_.failed;
    state.failures = std::min(state.failures + 1, kManyFailures);
    int64_t wait = std::min(every << state.failures, kDay);
    if (response && response->retry_after) wait = std::max(wait, int64_t(response->retry_after->count()));
    if (response && response->status == 410) wait = 30 * kDay;  // gone: asked once a month, in case that was a mistake
    state.next = hooks_.now() + wait;
    hooks_.report(response ? Error{ErrorCode::kUnreadable, feed.url, fmt::format("HTTP status {}", response->status)} : response.error());
    return memory_.remember_feed(feed.url, state);
  }
  state.failures = 0;
  state.next = hooks_.now() + every;
  if (response->status == 304) {
    ++round_.unchanged;
    return memory_.remember_feed(feed.url, state);
  }
  const auto items = feed_items(response->body, feed.url);
  if (!items) {
    ++round_.failed;
    hooks_.report(items.error());
    return memory_.remember_feed(feed.url, state);
  }
  int in_vain = round_.failures;
  for (const RawArticle& item : *items) {
    if (hooks_.is_stopped()) return {};  // the feed counts as not read: what is left of it comes next time
    if (auto taken = take_item(feed, response->url, item); !taken) return taken;
  }
  // With a page outstanding, the feed must come again in full: no validators.
  const bool is_whole = round_.failures == in_vain;
  state.etag = is_whole ? response->etag : "";
  state.modified = is_whole ? response->modified : "";
  return memory_.remember_feed(feed.url, state);
}

Result<void> Watcher::take_item(const Feed& feed, const std::string& base, RawArticle item) {
  item.url = absolute_url(base, item.url);
  if (item.url.empty()) return {};
  const auto tries = memory_.tries(item.url);
  if (!tries) return {};
  if (*tries >= kTries) return memory_.remember_page(item.url, "given up");
  if (!feed.outlet.empty()) item.outlet = feed.outlet;
  item.path = item.url;
  if (feed.fetches_pages) return fetch_page(std::move(item));
  if (item.bytes.empty()) return finish(item.url, std::string("no text in the feed"));
  return finish(item.url, hooks_.take(item));
}

Result<void> Watcher::fetch_page(RawArticle item) {
  const auto parts = url_parts(item.url);
  if (!parts || !robots_of(parts->origin).allows(parts->path)) {
    ++round_.refused;
    return memory_.remember_page(item.url, "robots.txt does not allow it");
  }
  auto page = get(item.url);
  if (hooks_.is_stopped()) return {};
  if (!page) return finish(item.url, page.error());
  if (is_temporary(page->status)) return finish(item.url, Error{ErrorCode::kUnreadable, item.url, fmt::format("HTTP status {}", page->status)});
  if (page->status != 200) return finish(item.url, fmt::format("HTTP status {}", page->status));
  item.bytes = std::move(page->body);
  return finish(item.url, hooks_.take(item));
}

Result<void> Watcher::finish(const std::string& url, Result<std::string> outcome) {
  if (outcome) {
    ++round_.articles;
    return memory_.remember_page(url, *outcome);
  }
  ++round_.failures;
  hooks_.report(outcome.error());
  return memory_.remember_failure(url, outcome.error().message);
}

Result<HttpResponse> Watcher::get(const std::string& url, const std::string& etag, const std::string& modified) {
  const auto parts = url_parts(url);
  if (!parts) return Error{ErrorCode::kUnreadable, url, "no http or https address"};
  Host& host = hosts_[parts->origin];
  std::chrono::milliseconds pause = file_.host_pause;
  if (host.robots && host.robots->delay()) pause = std::max<std::chrono::milliseconds>(pause, *host.robots->delay());
  const auto since = std::chrono::steady_clock::now() - host.last;
  if (host.was_asked && since < pause) hooks_.pause(std::chrono::duration_cast<std::chrono::milliseconds>(pause - since));
  auto response = client_.get(url, etag, modified);
  host.last = std::chrono::steady_clock::now();
  host.was_asked = true;
  return response;
}

// RFC 9309: a host without the file allows all; one that cannot answer allows nothing for now. Kept for a day, a failure for an hour.
const Robots& Watcher::robots_of(const std::string& origin) {
  if (Host& host = hosts_[origin]; !host.robots || host.robots_until <= hooks_.now()) {
    const auto response = get(origin + "/robots.txt");
    const bool is_missing = response && response->status >= 400 && response->status < 500 && response->status != 429;
    const bool is_there = response && response->status >= 200 && response->status < 300;
    host.robots = is_there ? Robots::parse(response->body, "demarche") : is_missing ? Robots::all() : Robots::none();
    host.robots_until = hooks_.now() + (is_there || is_missing ? kDay : 3600);
  }
  return *hosts_[origin].robots;
}

}  // namespace demarche
