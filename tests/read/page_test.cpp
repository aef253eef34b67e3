#include "read/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/reader.h"

namespace demarche {
namespace {

using testing::ElementsAre;

constexpr const char* kArticle = R"(<!DOCTYPE html>
<html lang="en-GB"><head><title>Ministers meet in Oslo | Example Times</title>
<meta property="og:site_name" content="Example Times"><link rel="canonical" href="https://example.org/world/oslo-talks">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ministers meet in Oslo",
"datePublished":"2024-05-03T22:10:00+01:00","author":[{"@type":"Person","name":"Ana Reyes"},{"@type":"Person","name":"Jo Lind"}]}</script>
</head><body class="has-sidebar"><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<h1>Ministers meet in Oslo</h1><div class="share-buttons">Share this on every network that you have ever used in your life.</div>
<div class="article-body"><p>The foreign ministers of three states met in Oslo on Friday to discuss the border, officials said.</p>
<p>They <b>agreed</b> to meet again&nbsp;in June, and &ldquo;to keep talking&rdquo;.</p>
<div class="related-stories"><a href="/a">Ten things to know about fjords, which are long and deep and very cold indeed</a></div>
<h2>What comes next</h2><ul><li>Talks on trade, which had stalled for a year, will resume.</li></ul>
<p>The border has been closed since the shooting in March, and neither side has said when it will open again.</p>
<table><tr><td>Norway</td><td>3</td></tr><tr><td>Sweden</td><td>4</td></tr></table>
<p>The ministers left the city on Friday evening without speaking to reporters who had waited at the airport.</p></div>
<aside>Subscribe to our newsletter to get all of this and much more every morning of the week.</aside>
<div id="comments"><p>I think that this is a very good article, and I have a lot to say about it, as always.</p></div>
<footer>Copyright Example Times. All rights reserved.</footer></body></html>)";

TEST(Page, MainTextIsKeptAndTheFrameIsNot) {
  const Page page = read_page(kArticle);
  EXPECT_THAT(page.paragraphs,
              ElementsAre("The foreign ministers of three states met in Oslo on Friday to discuss the border, officials said.",
                          "They agreed to meet again in June, and \u201Cto keep talking\u201D.", "What comes next",
                          "Talks on trade, which had stalled for a year, will resume.",
                          "The border has been closed since the shooting in March, and neither side has said when it will open again.", "Norway 3",
                          "Sweden 4", "The ministers left the city on Friday evening without speaking to reporters who had waited at the airport."));
}

TEST(Page, MetadataComesFromWhatThePageStates) {
  const Page page = read_page(kArticle);
  EXPECT_EQ(page.title, "Ministers meet in Oslo");
  EXPECT_EQ(page.byline, "Ana Reyes, Jo Lind");
  EXPECT_EQ(page.outlet, "Example Times");
  EXPECT_EQ(page.url, "https://example.org/world/oslo-talks");
  EXPECT_EQ(page.language, "en-GB");
  ASSERT_TRUE(page.published);
  EXPECT_EQ(to_iso(*page.published), "2024-05-03");
}

TEST(Page, DayOfTheAddressStandsInForOneThatIsNotStated) {
  const Page page = read_page(R"(<html><head><link rel="canonical" href="https://example.org/2019/11/18/oslo/"></head><body><p>Text.</p></body></html>)");
  ASSERT_TRUE(page.published);
  EXPECT_EQ(to_iso(*page.published), "2019-11-18");
}

TEST(Page, NameOfTheSiteIsNotTheTitle) {
  const Page page = read_page("<html><head><title>Example Times \u00BB Ministers meet in Oslo</title></head><body>"
                              "<h1><a href='https://example.org/'>Example Times</a></h1><h2>Ministers meet in Oslo</h2><p>Text.</p></body></html>");
  EXPECT_EQ(page.title, "Ministers meet in Oslo");
}

TEST(Page, TheOnlyHeadlineIsTheTitleEvenWhereThePageCallsItselfOtherwise) {
  const Page page = read_page("<html><head><title>Oslo talks - Example Times</title><meta property='og:title' content='What you need to know'></head><body>"
                              "<h1>Ministers of three states meet</h1><h2>What comes next for them</h2><p>Text.</p></body></html>");
  EXPECT_EQ(page.title, "Ministers of three states meet");
}

TEST(Page, ASeparatorInsideAHeadlineThatThePageShowsIsPartOfTheTitle) {
  const Page page = read_page("<html><head><title>Ministers meet in Oslo | A guide</title></head><body><h2>Ministers meet in Oslo | A guide</h2><p>Text.</p></body></html>");
  EXPECT_EQ(page.title, "Ministers meet in Oslo | A guide");
}

std::string day_of(const std::string& page) {
  const Page read = read_page(page);
  return read.published ? to_iso(*read.published) : "none";
}

TEST(Page, TheDayBesideTheHeadlineCountsNotThatOfTheCalendarAboveIt) {
  EXPECT_EQ(day_of("<html><body><div class='date'>Friday, 6 May 2024</div><p>Menu of the day with much more in it than anyone can read.</p>"
                   "<h1>Ministers meet in Oslo</h1><div class='date'>3 May 2024</div><p>Text.</p></body></html>"),
            "2024-05-03");
  EXPECT_EQ(day_of("<html><body><h1>Ministers meet in Oslo</h1><div class='related-news'><time datetime='2024-01-01'></time></div><span class='date'>3 May 2024</span></body></html>"),
            "2024-05-03");
}

TEST(Page, TheCountrySaysHowToReadADayInNumbers) {
  const std::string body = "<body><h1>Ministers meet in Oslo</h1><div class='date'>03/05/2024</div></body></html>";
  EXPECT_EQ(day_of("<html lang='en-GB'>" + body), "2024-05-03");
  EXPECT_EQ(day_of("<html lang='en-US'>" + body), "2024-03-05");
  EXPECT_EQ(day_of("<html lang='en'><head><link rel='canonical' href='https://example.co.uk/a'></head>" + body), "2024-05-03");
  EXPECT_EQ(day_of("<html lang='en'>" + body), "none");
}

TEST(Page, DataOfAScriptTellTheDayWhereTheyAgree) {
  EXPECT_EQ(day_of(R"(<html><body><h1>Ministers meet</h1><script>let page = {"datePublished" : "2024-05-03T10:00:00Z", x: 1};</script></body></html>)"), "2024-05-03");
  EXPECT_EQ(day_of(R"(<html><body><script>[{"publishedAt":"2024-05-03"},{"publishedAt":"2024-05-01"}]</script></body></html>)"), "none");
  EXPECT_EQ(day_of(R"(<html><head><meta name="date" content="20240503"></head><body></body></html>)"), "2024-05-03");
}

TEST(Page, StatedBodyStandsInForTextThatOnlyAScriptWouldShow) {
  std::string body;
  for (int i = 0; i < 20; ++i) body += "The ministers met again in Oslo on that day. ";
  const Page page = read_page(R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":")" + body +
                              R"("}</script></head><body><p>Please wait while the article is loading.</p></body></html>)");
  ASSERT_EQ(page.paragraphs.size(), 1u);
  EXPECT_TRUE(page.paragraphs[0].starts_with("The ministers met"));
}

TEST(Page, DocumentOfAPageHoldsItsTextAndBlocks) {
  const auto doc = read_article(kArticle, "page.html", {});
  ASSERT_TRUE(doc);
  EXPECT_EQ(doc->published_from, "metadata");
  EXPECT_EQ(doc->blocks.size(), 8u);
  EXPECT_EQ(doc->cut(doc->blocks[2].span), "What comes next");
}

TEST(Page, PageWithoutAnArticleIsNoDocument) {
  const auto doc = read_article("<html><body><nav><a href='/'>Home</a></nav></body></html>", "page.html", {});
  ASSERT_FALSE(doc);
  EXPECT_EQ(doc.error().code, ErrorCode::kEmpty);
}

TEST(Page, NestingWithoutEndIsRefused) {
  std::string bomb = "<html>";
  for (int i = 0; i < 100'000; ++i) bomb += "<div>";
  const auto doc = read_article(bomb, "bomb.html", {});
  ASSERT_FALSE(doc);
  EXPECT_EQ(doc.error().code, ErrorCode::kNotText);
}

TEST(Page, ElementsAndAttributesWithoutEndAreRefused) {
  std::string elements = "<html>", attributes = "<html><p", deep = "<html>", script = "<html><body><script>";
  for (int i = 0; i < 200'000; ++i) elements += "<a>x";
  for (int i = 0; i < 20'000; ++i) attributes += " a" + std::to_string(i);
  for (int i = 0; i < 20; ++i) {
    for (int j = 0; j < 2900; ++j) deep += "<div>";
    for (int j = 0; j < 2900; ++j) deep += "</div>";
  }
  for (int i = 0; i < 200'000; ++i) script += "a<b>c";
  EXPECT_TRUE(refusal_of_page(elements));
  EXPECT_TRUE(refusal_of_page(attributes + ">"));
  EXPECT_TRUE(refusal_of_page(deep));
  EXPECT_FALSE(refusal_of_page(script + "</script>"));
  EXPECT_FALSE(refusal_of_page(kArticle));
}

TEST(Page, ProseThatMentionsTagsIsNoPage) {
  EXPECT_FALSE(looks_like_page("The <html> tag opens a page."));
  EXPECT_TRUE(looks_like_page("\n <!doctype HTML><title>x</title>"));
  EXPECT_TRUE(looks_like_page("<!-- saved from the web --><style>a{}</style><html><body>x"));
}

TEST(Page, EncodingThatTheHeadNamesIsRead) {
  const auto doc = read_article("<html><head><meta charset=\"windows-1251\"></head><body><p>\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 met the ministers "
                                "of three states in Oslo on Friday, and said so.</p></body></html>",
                                "page.html", {});
  ASSERT_TRUE(doc);
  EXPECT_TRUE(doc->text.starts_with("\u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 met"));
}

}  // namespace
}  // namespace demarche
