#include "watch/feeds_file.h"

#include <gtest/gtest.h>

#include "support/program.h"

namespace demarche {
namespace {

Result<FeedsFile> read(const std::string& text) {
  const std::string path = testing::fresh_folder("feeds") + "/feeds.toml";
  testing::write_file(path, text);
  return read_feeds_file(path);
}

TEST(FeedsFile, ReadsFeedsWithTheirSettings) {
  const auto file = read(
      "contact = \"desk@example.org\"\nevery = \"15m\"\npause = \"2s\"\nmax_size = 4\n"
      "[[feed]]\nurl = \"https://example.org/a.rss?q=%20b\"\noutlet = \"Ex\u00E4mple\"  # caf\u00E9\n"
      "[[feed]]\nurl = \"http://example.net/b\"\nevery = \"1d\"\ntext = \"feed\"\n");
  ASSERT_TRUE(file) << file.error().where << ": " << file.error().message;
  EXPECT_EQ(file->contact, "desk@example.org");
  EXPECT_EQ(file->host_pause, std::chrono::seconds(2));
  EXPECT_EQ(file->max_bytes, 4u << 20);
  ASSERT_EQ(file->feeds.size(), 2u);
  EXPECT_EQ(file->feeds[0].every, std::chrono::minutes(15));
  EXPECT_TRUE(file->feeds[0].fetches_pages);
  EXPECT_EQ(file->feeds[0].url, "https://example.org/a.rss?q=%20b");
  EXPECT_EQ(file->feeds[0].outlet, "Ex\u00E4mple");
  EXPECT_EQ(file->feeds[1].every, std::chrono::hours(24));
  EXPECT_FALSE(file->feeds[1].fetches_pages);
}

TEST(FeedsFile, SaysWhichLineIsWrong) {
  for (const auto& [text, line] : std::initializer_list<std::pair<const char*, const char*>>{
           {"[[feed]]\nurl = \"ftp://example.org\"\n", ":1"},
           {"every = 15\n[[feed]]\nurl = \"https://example.org\"\n", ":1"},
           {"[[feed]]\nurl = \"https://example.org\"\nevry = \"1h\"\n", ":3"},
           {"[[feed]]\nurl = \"https://example.org\"\n[[feed]]\nurl = \"https://example.org\"\n", ":3"},
           {"[[feed]\n", ":1"},
           {"# caf\u00E9\ncontact = \"caf\u00E9\"\n[[feed]]\nurl = \u201Chttps://example.org\u201D\n", ":4"},
           {"c\uFEBAo", ":1"}}) {
    const auto file = read(text);
    ASSERT_FALSE(file) << text;
    EXPECT_EQ(file.error().code, ErrorCode::kDataFile);
    EXPECT_TRUE(file.error().where.ends_with(line)) << file.error().where << " for " << text;
  }
  EXPECT_FALSE(read(""));
  EXPECT_EQ(read_feeds_file("/nowhere/feeds.toml").error().code, ErrorCode::kNotFound);
}

TEST(FeedsFile, SpansOfTime) {
  EXPECT_EQ(parse_span("90s"), std::chrono::seconds(90));
  EXPECT_EQ(parse_span("2h"), std::chrono::hours(2));
  for (const char* bad : {"", "m", "0m", "-1h", "1w", "1 h", "1hh", "99999999999s"}) EXPECT_FALSE(parse_span(bad)) << bad;
}

}  // namespace
}  // namespace demarche
