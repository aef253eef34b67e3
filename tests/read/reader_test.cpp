#include "read/reader.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/characters.h"
#include "read/written_date.h"

namespace demarche {
namespace {

using namespace std::string_literals;

Document read(const std::string& text, const ReadOptions& options = {}) {
  auto doc = read_article(text, "test", options);
  EXPECT_TRUE(doc) << doc.error().message;
  return doc ? std::move(*doc) : Document();
}

// "title: A" and so on, one block a line.
std::string layout(const Document& doc) {
  constexpr const char* kNames[] = {"title", "byline", "dateline", "prose", "repeat"};
  std::string out;
  for (const Block& block : doc.blocks) {
    out += kNames[size_t(block.kind)] + ": "s + std::string(doc.cut(block.span)) + "\n";
  }
  return out;
}

std::string published(const std::string& text) {
  const Document doc = read(text);
  return doc.published ? to_iso(*doc.published) : "none";
}

ErrorCode error_of(const std::string& bytes) {
  auto doc = read_article(bytes, "test", {});
  EXPECT_FALSE(doc);
  return doc ? ErrorCode::kUsage : doc.error().code;
}

TEST(Reader, HeadlineBylineAndRepeatAreToldApart) {
  const Document doc = read("Russia Warns NATO Over Ukraine\n\nAnna Kova Feature 22 October 2021\nRussia Warns NATO Over Ukraine\n\n"
                            "Russia has warned NATO that any move would have consequences.\n");
  EXPECT_EQ(layout(doc),
            "title: Russia Warns NATO Over Ukraine\nbyline: Anna Kova Feature 22 October 2021\nrepeat: Russia Warns NATO Over Ukraine\n"
            "prose: Russia has warned NATO that any move would have consequences.\n");
  EXPECT_EQ(doc.title, "Russia Warns NATO Over Ukraine");
  EXPECT_EQ(doc.byline, "Anna Kova Feature 22 October 2021");
  EXPECT_EQ(doc.published, make_day(2021, 10, 22));
  EXPECT_EQ(doc.published_from, "byline");
}

TEST(Reader, DatelineIsItsOwnBlockOfTheParagraph) {
  const std::pair<const char*, const char*> cases[] = {
      {"KYIV, Oct 21 (Reuters) -", "Reuters"},        {"MOSCOW (AP) \u2014", "AP"},      {"Moscow, 21 October (Interfax) -", "Interfax"},
      {"WASHINGTON \u2014", ""},                      {"BEIJING/TAIPEI, March 3 -", ""}, {"NEW YORK, (Reuters) \u2013", "Reuters"},
      {"UNITED NATIONS, Oct. 22, 2021 (Xinhua) --", "Xinhua"}, {"MOSCOW, October 21. /TASS/.", "TASS"},  {"(Reuters) -", "Reuters"},
      {"(CNN)", "CNN"}, {"Moscow (CNN)", "CNN"}, {"KYIV, Ukraine (AP) -", "AP"}, {"ST. PETERSBURG, Russia \u2014", ""},
  };
  for (const auto& [dateline, outlet] : cases) {
    const Document doc = read(dateline + " Russia said it would respond.\n\nIt did not.\n"s);
    EXPECT_EQ(layout(doc), "dateline: "s + dateline + "\nprose: Russia said it would respond.\nprose: It did not.\n");
    EXPECT_EQ(doc.outlet, outlet) << dateline;
  }
}

TEST(Reader, DashesAndBracketsInProseAreNoDateline) {
  for (const char* text : {"Ukraine \u2014 Russia's neighbour \u2014 has asked for help.", "The European Union (EU) said it would help.",
                           "The European Union (EU) - a bloc of 27 - said so.", "Talks - long and bitter - went on.",
                           "Mr. Biden (left) met him."}) {
    EXPECT_EQ(layout(read(text)), "prose: "s + text + "\n");
  }
}

TEST(Reader, CreditsAndCaptionsAreNotProse) {
  const Document doc = read("Troops leave the city\n\nBy John Smith in Kyiv\n\nPhoto: Soldiers on 1 May 2019\n\nThe troops left on Monday.\n\n"
                            "(Reporting by A. B.; Editing by C. D.)\n\nLast modified on Fri 22 Oct 2021 10.15 BST\n");
  EXPECT_EQ(layout(doc),
            "title: Troops leave the city\nbyline: By John Smith in Kyiv\nbyline: Photo: Soldiers on 1 May 2019\n"
            "prose: The troops left on Monday.\nbyline: (Reporting by A. B.; Editing by C. D.)\n"
            "byline: Last modified on Fri 22 Oct 2021 10.15 BST\n");
  EXPECT_EQ(doc.published, make_day(2021, 10, 22));
}

TEST(Reader, AFirstSentenceThatBeginsWithByIsProse) {
  EXPECT_EQ(layout(read("By Tuesday, troops had left the city.\n\nMore followed.\n")),
            "prose: By Tuesday, troops had left the city.\nprose: More followed.\n");
}

TEST(Reader, PublicationDateIsReadInAllUsualFormats) {
  for (const char* date : {"22 October 2021", "October 22, 2021", "Oct. 22, 2021", "2021-10-22", "22/10/2021", "10/22/2021", "22.10.2021",
                           "Fri 22 Oct 2021 10.15 BST", "Published 3:02 PM EDT, Fri October 22, 2021", "2021-10-22T10:15:00Z",
                           "Published 22 October 2021, updated 24 October 2021", "Updated 24 October 2021; published 22 October 2021",
                           "Friday, October 22nd, 2021 at 9:30 a.m."}) {
    EXPECT_EQ(published("Troops leave the city\n"s + date + "\nThe troops left on Monday.\n"), "2021-10-22") << date;
  }
  for (const char* date : {"03/04/2021", "31/02/2021", "Oct 22"}) {
    EXPECT_EQ(published("Troops leave the city\n"s + date + "\nThe troops left on Monday.\n"), "none") << date;
  }
}

TEST(Reader, OptionsWinOverTheText) {
  ReadOptions options;
  options.published = make_day(2020, 1, 2);
  options.outlet = "Gazette";
  const Document doc = read("Troops leave\nOct. 22, 2021\nKYIV, Oct 21 (Reuters) - They left.\n", options);
  EXPECT_EQ(doc.published, make_day(2020, 1, 2));
  EXPECT_EQ(doc.published_from, "option");
  EXPECT_EQ(doc.outlet, "Gazette");
}

TEST(Reader, WrappedLinesJoinAndOneParagraphALineDoesNot) {
  EXPECT_EQ(layout(read("China said on Wednesday that it would\nnot accept any interference in its\ninternal affairs.\n\nIt then\nleft.\n")),
            "prose: China said on Wednesday that it would\nnot accept any interference in its\ninternal affairs.\nprose: It then\nleft.\n");
  EXPECT_EQ(layout(read("China said no.\nTaiwan said yes.\nThe talks ended.\n")),
            "prose: China said no.\nprose: Taiwan said yes.\nprose: The talks ended.\n");
}

TEST(Reader, EveryLineEndCounts) {
  EXPECT_EQ(read("One left.\r\n\r\nTwo left.\rThree left.\u0085" "Four left.\fFive left.").blocks.size(), 5u);
}

TEST(Reader, TextIsKeptAsItIsAndAByteOrderMarkIsNotPartOfIt) {
  const std::string text = " A\u00A0b e\u0301.\r\n\r\nC\fd. ";
  EXPECT_EQ(read(text).text, text);
  EXPECT_EQ(read("\xEF\xBB\xBF" + text).text, text);
}

TEST(Reader, Utf16WithAMarkIsConverted) {
  EXPECT_EQ(read("\xFF\xFE" "H\0i\0.\0"s).text, "Hi.");
  EXPECT_EQ(read("\xFE\xFF" "\0H\0i\xD8\x3D\xDC\x4D"s).text, "Hi\U0001F44D");
}

TEST(Reader, InvalidBytesAreReplacedAndCounted) {
  const Document doc = read("The caf\xE9 in Paris was hit \u2013 and the caf\xE9 was closed for days.");
  EXPECT_NE(doc.text.find("caf\uFFFD"), std::string::npos);
  ASSERT_EQ(doc.warnings.size(), 1u);
  EXPECT_EQ(doc.warnings[0].substr(0, 2), "2 ");
}

TEST(Reader, TextWithoutAnyUtf8IsReadAsWindows1252) {
  const Document doc = read("The caf\xE9 in Paris was hit, \x93twice\x94, he said.");
  EXPECT_NE(doc.text.find("caf\u00E9 in Paris was hit, \u201Ctwice\u201D"), std::string::npos);
  ASSERT_EQ(doc.warnings.size(), 1u);
}

TEST(Reader, WhatIsNoTextIsRefused) {
  EXPECT_EQ(error_of(""), ErrorCode::kEmpty);
  EXPECT_EQ(error_of(" \r\n\t\u00A0"), ErrorCode::kEmpty);
  EXPECT_EQ(error_of("\xEF\xBB\xBF"), ErrorCode::kEmpty);
  EXPECT_EQ(error_of("\x1F\x8B\x08"), ErrorCode::kNotText);
  EXPECT_EQ(error_of("%PDF-1.4"), ErrorCode::kNotText);
  EXPECT_EQ(error_of("text\0text"s), ErrorCode::kNotText);
  EXPECT_EQ(error_of("\x01\x02\x03 text"), ErrorCode::kNotText);
  ReadOptions small;
  small.max_bytes = 4;
  EXPECT_EQ(read_article("12345", "test", small).error().code, ErrorCode::kTooLarge);
}

TEST(Reader, FoldersAndMissingFilesHaveTheirOwnErrors) {
  EXPECT_EQ(read_file("/", {}).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(read_file("no/such/file.txt", {}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(read_file("no/such/file.txt", {}).error().where, "no/such/file.txt");
}

TEST(Reader, OneVeryLongLineIsCutIntoBlocks) {
  std::string text;
  while (text.size() < 15u << 20) text += "The troops left the city on Monday, he said. ";
  const Document doc = read(text);
  ASSERT_GT(doc.blocks.size(), 100u);
  for (const Block& block : doc.blocks) {
    ASSERT_LE(block.span.size(), kLongestBlock);
    ASSERT_TRUE(doc.cut(block.span).starts_with("The troops"));
  }
}

TEST(Reader, WhatIsTooLargeForOneArticleIsRefusedWithTheLimit) {
  const std::string text(2000, 'a');
  const auto doc = read_article(text, "long.txt", {.published = {}, .outlet = {}, .max_bytes = 1000});
  ASSERT_FALSE(doc);
  EXPECT_EQ(doc.error().code, ErrorCode::kTooLarge);
}

TEST(Reader, OneLongLineWithoutWhiteSpaceIsCutBetweenCharacters) {
  std::string text;
  while (text.size() < 300'000) text += "\u0416";
  for (const Block& block : read(text).blocks) ASSERT_EQ(block.span.size() % 2, 0u);
}

TEST(Reader, OtherLanguagesAreNoted) {
  const Document doc = read("Der Minister hat die Truppen in den Osten des Landes verlegt und ist nicht bereit, mit der Regierung zu "
                            "verhandeln, die nach dem Krieg auf eine Einigung von beiden Seiten wartet.");
  EXPECT_EQ(doc.language, "de");
  ASSERT_EQ(doc.warnings.size(), 1u);
  EXPECT_EQ(read("The minister moved the troops.").language, "en");
}

TEST(Reader, IdDependsOnTextAndDate) {
  ReadOptions dated;
  dated.published = make_day(2021, 10, 22);
  EXPECT_EQ(read("The troops left.").id, read("The troops left.").id);
  EXPECT_NE(read("The troops left.").id, read("The troops left.", dated).id);
  EXPECT_EQ(read("The troops left.").id.size(), 17u);
}

TEST(Reader, RandomBytesGiveBlocksInOrderThatCoverTheText) {
  const std::vector<std::string> pieces = {"Kyiv", " ", " ", "\n", "\n\n", "\r\n", "\r", "\u0085", "\f", "\u00A0", "\u200B", "e\u0301", ".", "-",
                                           " - ", "(Reuters)", "KYIV", ", ", "Oct 21", "2021", "By ", "\xFF", "\xE2\x80", "\U0001F44D", "the ",
                                           "Published ", "22/10/2021", "\u2014", "/TASS/", "A", "troops left.", "\xEF\xBB\xBF", "\t", "\x01"};
  std::mt19937 random(20211022);
  for (int round = 0; round < 4000; ++round) {
    std::string bytes;
    for (size_t n = random() % 30; n > 0; --n) bytes += pieces[random() % pieces.size()];
    SCOPED_TRACE(testing::PrintToString(bytes));
    auto doc = read_article(bytes, "test", {});
    if (!doc) continue;
    std::vector<bool> covered(doc->text.size(), false);
    uint32_t last = 0;
    for (const Block& block : doc->blocks) {
      ASSERT_LE(last, block.span.begin);
      ASSERT_LT(block.span.begin, block.span.end);
      ASSERT_LE(block.span.end, doc->text.size());
      std::fill(covered.begin() + block.span.begin, covered.begin() + block.span.end, true);
      last = block.span.end;
    }
    for (size_t at = 0; at < doc->text.size();) {
      ASSERT_GT(valid_utf8_size(doc->text, at), 0u);
      const CodePoint point = decode_utf8(doc->text, at);
      ASSERT_TRUE(covered[at] || is_white_space(point.value)) << "byte " << at;
      at += point.size;
    }
  }
}

TEST(WrittenDate, YearMayBeMissing) {
  const auto date = find_written_date("KYIV, Oct 21 (Reuters)");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->month, 10u);
  EXPECT_EQ(date->day, 21u);
  EXPECT_EQ(date->year, 0);
  EXPECT_FALSE(date->as_day());
  EXPECT_FALSE(find_written_date("In May they left 3 towns; no date in 2021."));
}

TEST(WrittenDate, ManyWaysOfWritingADay) {
  for (const char* text : {"22nd of October 2021", "22. October 2021", "22/Oct/2021", "22-Oct-2021", "Oct 22nd, 2021", "2021/10/22", "22.10.2021"}) {
    const auto date = find_written_date(text);
    ASSERT_TRUE(date && date->as_day()) << text;
    EXPECT_EQ(to_iso(*date->as_day()), "2021-10-22") << text;
  }
  EXPECT_FALSE(find_written_date("He lost all 3. May was kinder."));
}

TEST(Reader, ATextThatIsReadAgainHasTheSameBlocks) {
  for (const std::string& text : {"Talks end in Geneva\n\nBy Ann Ode\n\nKYIV, Oct 21 (Reuters) - The talks ended.\n\nThey go on."s, "One line.\nAnother line, without a blank one."s,
                                  "First.\n\nSecond.\n\n"s, "Only one."s}) {
    const Document once = read(text);
    const Document again = read_again(once.text, layout_of(once));
    EXPECT_EQ(layout(again), layout(once)) << text;
    EXPECT_EQ(again.title, once.title);
  }
}

TEST(Reader, TheParagraphsOfAPageStayProseWhenTheyAreReadAgain) {
  const std::string page =
      "<html><head><title>Talks end</title></head><body><article><h1>Talks end</h1><p>Short line</p><p>By noon the ministers of both states had left the hall, and "
      "nobody spoke.</p><p>The delegations will meet again on Monday, an official of the ministry told reporters in the evening.</p></article></body></html>";
  const Document once = read(page);
  ASSERT_EQ(layout_of(once), TextLayout::kParagraphs) << layout(once);
  EXPECT_EQ(layout(read_again(once.text, TextLayout::kParagraphs)), layout(once));
}

TEST(Reader, ALongTextOfMarksAloneIsNoArticle) {
  const auto doc = read_article(std::string(1 << 17, '<'), "marks.txt", {});
  ASSERT_FALSE(doc);
  EXPECT_EQ(doc.error().code, ErrorCode::kNotText);
  EXPECT_TRUE(read_article(std::string(1000, '<') + " the minister met the president.", "short.txt", {}));
}

}  // namespace
}  // namespace demarche
