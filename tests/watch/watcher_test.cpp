#include "watch/watcher.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program.h"
#include "support/local_server.h"

namespace demarche {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class WatcherTest : public ::testing::Test {
 protected:
  void SetUp() override {
    memory_file_ = testing::fresh_folder("watch") + "/memory";
    file_.feeds.push_back({.url = server_.url("/feed"), .outlet = "Example", .every = std::chrono::seconds(600), .fetches_pages = true});
    file_.host_pause = std::chrono::milliseconds(0);
  }

  std::string feed_of(std::initializer_list<const char*> links) const {
    std::string out = "<rss><channel><title>T</title>";
    for (const char* link : links) out += fmt::format("<item><title>{0}</title><link>{0}</link><description>Words of {0}.</description></item>", link);
    return out + "</channel></rss>";
  }

  // One round with a program that was just started.
  WatchRound round() {
    auto memory = WatchMemory::open(memory_file_);
    EXPECT_TRUE(memory);
    HttpClient client({.allows_private = true});
    WatchHooks hooks;
    hooks.now = [this] { return now_; };
    hooks.pause = [this](std::chrono::milliseconds time) { paused_ += time; };
    hooks.is_stopped = [] { return false; };
    hooks.report = [this](const Error& error) { reported_.push_back(error.message); };
    hooks.take = [this](const RawArticle& article) -> Result<std::string> {
      taken_.push_back(article.url.substr(article.url.rfind('/')) + "=" + article.bytes + "@" + article.outlet);
      return std::string("coded");
    };
    Watcher watcher(file_, client, *memory, hooks);
    const auto done = watcher.round();
    EXPECT_TRUE(done);
    now_ += 1000;
    return *done;
  }

  std::vector<std::string> taken() { return std::exchange(taken_, {}); }

  testing::LocalServer server_;
  FeedsFile file_;
  std::string memory_file_;
  int64_t now_ = 1'700'000'000;
  std::vector<std::string> taken_, reported_;
  std::chrono::milliseconds paused_{};
};

TEST_F(WatcherTest, NewPagesAreTakenOnceAcrossRestarts) {
  server_.put("/feed", feed_of({"/1", "/2"}));
  server_.put("/1", "one");
  server_.put("/2", "two");
  EXPECT_EQ(round().articles, 2);
  EXPECT_THAT(taken(), ElementsAre("/1=one@Example", "/2=two@Example"));
  server_.put("/feed", feed_of({"/3", "/1", "/2"}));
  server_.put("/3", "three");
  EXPECT_EQ(round().articles, 1);
  EXPECT_THAT(taken(), ElementsAre("/3=three@Example"));
}

TEST_F(WatcherTest, AFeedThatDidNotChangeIsNotSentAgain) {
  server_.put_tagged("/feed", feed_of({"/1"}), "v1");
  server_.put("/1", "one");
  round();
  EXPECT_EQ(round().unchanged, 1);
}

TEST_F(WatcherTest, AFeedIsNotAskedBeforeItIsDueAndBacksOff) {
  EXPECT_EQ(round().failed, 1);             // 404: due again after 2 * 600 s
  EXPECT_EQ(round().feeds, 0);              // 1000 s later
  EXPECT_EQ(round().failed, 1);             // 2000 s later; then 4 * 600 s
  EXPECT_EQ(round().feeds, 0);
  EXPECT_EQ(round().feeds, 0);
  EXPECT_EQ(round().feeds, 1);
}

TEST_F(WatcherTest, RetryAfterIsKept) {
  server_.put("/feed", "", "HTTP/1.1 503 Busy\r\nRetry-After: 5000\r\n");
  EXPECT_EQ(round().failed, 1);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(round().feeds, 0);
  EXPECT_EQ(round().feeds, 1);
}

TEST_F(WatcherTest, RobotsAreObeyedAndAHostWithoutAnswerIsLeftAlone) {
  server_.put("/feed", feed_of({"/news/1", "/private/2"}));
  server_.put("/robots.txt", "User-agent: *\nDisallow: /private\nCrawl-delay: 3\n");
  server_.put("/news/1", "one");
  server_.put("/private/2", "two");
  const WatchRound done = round();
  EXPECT_EQ(done.articles, 1);
  EXPECT_EQ(done.refused, 1);
  EXPECT_GT(paused_, std::chrono::seconds(2));
  EXPECT_THAT(server_.asked(), UnorderedElementsAre("/feed", "/robots.txt", "/news/1"));

  file_.feeds[0].url = server_.url("/other");
  server_.put("/other", feed_of({"/news/9"}));
  server_.put("/robots.txt", "", "HTTP/1.1 500 Oops\r\n");
  EXPECT_EQ(round().refused, 1);
}

TEST_F(WatcherTest, APageThatFailsIsTriedAgainButNotForEver) {
  server_.put_tagged("/feed", feed_of({"/1"}), "v1");
  server_.put("/1", "", "HTTP/1.1 500 Oops\r\n");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(round().failures, 1) << i;
  EXPECT_EQ(round().failures, 0);
  EXPECT_THAT(taken(), IsEmpty());
}

TEST_F(WatcherTest, TheTextOfTheFeedItselfCanBeCoded) {
  file_.feeds[0].fetches_pages = false;
  server_.put("/feed", feed_of({"/1"}));
  EXPECT_EQ(round().articles, 1);
  EXPECT_THAT(taken(), ElementsAre("/1=Words of /1.@Example"));
  EXPECT_THAT(server_.asked(), ElementsAre("/feed"));
}

TEST_F(WatcherTest, WhatIsNoFeedIsReported) {
  server_.put("/feed", "<html><body>Please log in</body></html>");
  EXPECT_EQ(round().failed, 1);
  EXPECT_THAT(reported_, ElementsAre("neither RSS nor Atom"));
}

TEST(WatchMemory, RefusesAFileOfAnotherKind) {
  const std::string path = testing::fresh_folder("watch") + "/file";
  testing::write_file(path, "just text, and enough of it that it cannot be taken for an empty database file of any sort");
  EXPECT_FALSE(WatchMemory::open(path));
  EXPECT_FALSE(WatchMemory::open("/nowhere/at/all"));
}

}  // namespace
}  // namespace demarche
