// Feeds watched into a store, as a user runs it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "support/local_server.h"
#include "support/program.h"

namespace demarche {
namespace {

using testing::run_program;
using ::testing::HasSubstr;

TEST(WatchCommand, WaitsWhileAnotherProgramHoldsTheStoreAndGoesOn) {
  if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  testing::LocalServer server;
  server.put("/feed", "<rss version=\"2.0\"><channel><title>Example Times</title><item><title>One</title><link>" + server.url("/1") +
                          "</link><description>Norway expelled three diplomats of Peru on Monday.</description></item></channel></rss>");
  const std::string folder = testing::fresh_folder("watch_locked");
  testing::write_file(folder + "/feeds.toml", fmt::format("[[feed]]\nurl = \"{}\"\ntext = \"feed\"\n", server.url("/feed")));
  const std::string store = folder + "/x.db";
  ASSERT_EQ(run_program("code --format none --db " + store + " -", "Peru thanked Norway.").exit_code, 0);
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(store.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  std::thread release([other] {
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
  });
  const auto ran = run_program(fmt::format("watch {}/feeds.toml --db {} --once --allow-private", folder, store));
  release.join();
  sqlite3_close(other);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("the database is locked: another program is writing to it; waiting for it"));
  EXPECT_THAT(run_program("db info " + store).out, HasSubstr("articles      2:"));
}

}  // namespace
}  // namespace demarche
