#include "intake/intake.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "intake/read_raw.h"
#include "support/program.h"

namespace demarche {
namespace {

using testing::fresh_folder;
using testing::write_file;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

struct Taken {
  std::vector<RawArticle> articles;
  std::vector<Error> errors;
};

Taken take_all(std::vector<std::string> files, IntakeOptions options = {}) {
  Taken out;
  Intake intake(std::move(files), std::move(options));
  while (auto item = intake.next()) {
    if (*item) {
      out.articles.push_back(**item);
    } else {
      out.errors.push_back(item->error());
    }
  }
  return out;
}

std::vector<std::string> texts(const Taken& taken) {
  std::vector<std::string> out;
  for (const RawArticle& article : taken.articles) out.push_back(article.bytes);
  return out;
}

class IntakeTest : public ::testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& bytes) {
    const std::string path = (folder_ / name).string();
    write_file(path, bytes);
    return path;
  }

  // The bytes of an archive or compressed file, written by libarchive.
  std::string packed(const std::string& name, bool is_archive, const std::vector<std::pair<std::string, std::string>>& members) {
    const std::string path = (folder_ / name).string();
    archive* out = archive_write_new();
    if (is_archive) {
      archive_write_set_format_zip(out);
    } else {
      archive_write_add_filter_gzip(out);
      archive_write_set_format_raw(out);
    }
    archive_write_open_filename(out, path.c_str());
    for (const auto& [member, bytes] : members) {
      archive_entry* entry = archive_entry_new();
      archive_entry_set_pathname(entry, member.c_str());
      archive_entry_set_size(entry, la_int64_t(bytes.size()));
      archive_entry_set_filetype(entry, AE_IFREG);
      archive_entry_set_perm(entry, 0644);
      archive_write_header(out, entry);
      archive_write_data(out, bytes.data(), bytes.size());
      archive_entry_free(entry);
    }
    archive_write_free(out);
    return path;
  }

  const std::filesystem::path folder_ = fresh_folder("intake");
};

constexpr const char* kTwoLines =
    "{\"id\": \"a1\", \"headline\": \"One\", \"text\": \"Norway met Peru.\", \"date\": \"2019-10-21T10:00:00Z\", \"source\": \"Example Times\"}\n"
    "\n"
    "not json\n"
    "{\"title\": \"Two\", \"other\": \"Peru met Norway.\"}\n"
    "{\"title\": \"Three\", \"body\": \"They met again.\", \"timestamp\": 1571652000}\r\n";

TEST_F(IntakeTest, PlainFilesAreOneArticleEach) {
  const Taken taken = take_all({file("a.txt", "Norway met Peru.\n"), (folder_ / "none.txt").string(), file("b.txt", "Peru met Norway.\n")});
  EXPECT_THAT(texts(taken), ElementsAre("Norway met Peru.\n", "Peru met Norway.\n"));
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_EQ(taken.errors[0].code, ErrorCode::kNotFound);
}

TEST_F(IntakeTest, JsonLinesAreReadOnBehindBadOnes) {
  const Taken taken = take_all({file("news.jsonl", kTwoLines)});
  EXPECT_THAT(texts(taken), ElementsAre("Norway met Peru.", "They met again."));
  const RawArticle& first = taken.articles[0];
  EXPECT_THAT(first.path, EndsWith("news.jsonl:a1"));
  EXPECT_EQ(first.title, "One");
  EXPECT_EQ(first.outlet, "Example Times");
  EXPECT_EQ(to_iso(*first.published), "2019-10-21");
  EXPECT_EQ(to_iso(*taken.articles[1].published), "2019-10-21");
  EXPECT_THAT(taken.articles[1].path, EndsWith("news.jsonl:5"));
  ASSERT_EQ(taken.errors.size(), 2u);
  EXPECT_THAT(taken.errors[0].where, EndsWith("news.jsonl:3"));
  EXPECT_THAT(taken.errors[1].message, HasSubstr("--fields"));
}

TEST_F(IntakeTest, ALineThatNestsWithoutEndIsRefusedBeforeItIsBuilt) {
  const Taken taken = take_all({file("deep.jsonl", "{\"text\": " + std::string(1'000'000, '[') + "\n{\"text\": \"[[ \\\" [[ They met.\"}\n")});
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_THAT(taken.errors[0].message, HasSubstr("nests deeper"));
  EXPECT_EQ(taken.articles.size(), 1u);
}

TEST_F(IntakeTest, FieldsCanBeNamed) {
  auto map = FieldMap::parse("text=other,title=body");
  ASSERT_TRUE(map);
  const Taken taken = take_all({file("news.jsonl", kTwoLines)}, {.fields = *map});
  EXPECT_EQ(taken.articles[1].bytes, "Peru met Norway.");
  EXPECT_EQ(FieldMap::parse("txt=a").error().code, ErrorCode::kUsage);
}

TEST_F(IntakeTest, CsvHoldsDelimitersLineEndsAndQuotesInsideQuotes) {
  const Taken taken = take_all({file("news.csv", "id,title,text,date\r\n7,\"One, two\",\"He said \"\"no\"\".\nThen he left.\",2019-10-21\r\n8,short\r\n9,x,Text.,\r\n")});
  EXPECT_THAT(texts(taken), ElementsAre("He said \"no\".\nThen he left.", "Text."));
  EXPECT_EQ(taken.articles[0].title, "One, two");
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_THAT(taken.errors[0].where, EndsWith("news.csv:4"));
}

TEST_F(IntakeTest, FeedsGiveTheirItems) {
  const Taken rss = take_all({file("feed.xml",
                                   "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Example Times</title><item><title>One</title>"
                                   "<link>https://example.org/1</link><pubDate>Mon, 21 Oct 2019 10:00:00 GMT</pubDate>"
                                   "<description>&lt;p&gt;Norway met Peru in Oslo on Monday, officials said.&lt;/p&gt;</description></item></channel></rss>")});
  ASSERT_EQ(rss.articles.size(), 1u);
  EXPECT_EQ(rss.articles[0].url, "https://example.org/1");
  EXPECT_EQ(to_iso(*rss.articles[0].published), "2019-10-21");
  const auto doc = read_raw(rss.articles[0], {});
  ASSERT_TRUE(doc);
  EXPECT_EQ(doc->text, "Norway met Peru in Oslo on Monday, officials said.");
  EXPECT_EQ(doc->title, "One");

  const Taken atom = take_all({file("atom.xml",
                                    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Example Times</title><entry><title>Two</title>"
                                    "<link href=\"https://example.org/2\"/><updated>2019-10-22T01:00:00Z</updated><summary>Peru met Norway.</summary></entry></feed>")});
  ASSERT_EQ(atom.articles.size(), 1u);
  EXPECT_EQ(atom.articles[0].url, "https://example.org/2");
  EXPECT_EQ(atom.articles[0].outlet, "Example Times");
}

TEST_F(IntakeTest, NewsMlGivesHeadlineAndText) {
  const Taken taken = take_all({file("item.xml",
                                     "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta><contentCreated>2019-10-21T10:00:00Z</contentCreated>"
                                     "<headline>One</headline></contentMeta><contentSet><inlineXML><html><body><p>Norway met Peru.</p><p>They agreed.</p>"
                                     "</body></html></inlineXML></contentSet></newsItem>")});
  EXPECT_THAT(texts(taken), ElementsAre("Norway met Peru.\n\nThey agreed."));
  EXPECT_EQ(taken.articles[0].title, "One");
}

std::string warc_record(const std::string& type, const std::string& block) {
  return fmt::format("WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: https://example.org/{}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n", type, block.size(), block.size(), block);
}

TEST_F(IntakeTest, WarcGivesThePagesThatWereDelivered) {
  const std::string warc = warc_record("warcinfo", "software: x") +
                           warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><p>One.</p></html>") +
                           warc_record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>") +
                           warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
                           warc_record("response", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n6\r\n>Two.<\r\n0\r\n\r\n");
  for (const std::string& path : {file("crawl.warc", warc), packed("crawl.warc.gz", false, {{"crawl.warc", warc}})}) {
    const Taken taken = take_all({path});
    EXPECT_THAT(texts(taken), ElementsAre("<html><p>One.</p></html>", "<html>Two.<"));
    EXPECT_THAT(taken.articles[0].url, HasSubstr("https://example.org/"));
    EXPECT_TRUE(taken.errors.empty());
  }
}

TEST_F(IntakeTest, ArchivesGiveTheirMembersAndWhatTheseHold) {
  const Taken taken = take_all({packed("news.zip", true, {{"a.txt", "Norway met Peru."}, {"more/news.jsonl", kTwoLines}, {"b.txt", "They agreed."}})});
  EXPECT_THAT(texts(taken), ElementsAre("Norway met Peru.", "Norway met Peru.", "They met again.", "They agreed."));
  EXPECT_THAT(taken.articles[3].path, EndsWith("news.zip:b.txt"));
  EXPECT_EQ(taken.errors.size(), 2u);
}

TEST_F(IntakeTest, CutOffCompressionGivesWhatIsThereAndSaysSo) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += fmt::format("{{\"text\": \"Article number {} of {}.\"}}\n", i, i * 7919 % 10007);
  const std::string path = packed("news.jsonl.gz", false, {{"news.jsonl", lines}});
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  const Taken taken = take_all({path});
  EXPECT_GT(taken.articles.size(), 1000u);
  ASSERT_FALSE(taken.errors.empty());
  EXPECT_EQ(taken.errors.back().code, ErrorCode::kUnreadable);
}

TEST_F(IntakeTest, OneArticleIsNeverUnpackedBeyondItsLimit) {
  const std::string path = packed("bomb.txt.gz", false, {{"bomb.txt", std::string(4 << 20, 'a')}});
  const Taken taken = take_all({path}, {.fields = {}, .max_bytes = 1000});
  ASSERT_EQ(taken.articles.size(), 1u);
  EXPECT_EQ(taken.articles[0].bytes.size(), 1001u);
}

TEST_F(IntakeTest, RandomBytesNeverBreakIt) {
  uint64_t state = 1;
  for (int round = 0; round < 200; ++round) {
    std::string bytes(round % 2 ? "WARC/1.0\r\nContent-Length: 30\r\n\r\n" : "{\"text\": ");
    for (int i = 0; i < 300; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      bytes += char(state >> 56);
    }
    take_all({file(round % 3 ? "x.jsonl" : "x.csv", bytes)});
  }
}

}  // namespace
}  // namespace demarche
