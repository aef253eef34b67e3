// Downloads of LexisNexis, Nexis Uni and Factiva. The articles were written for these tests.
#include "intake/database_exports.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/read_raw.h"
#include "support/program.h"

namespace demarche {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

struct Taken {
  std::vector<RawArticle> articles;
  std::vector<Error> errors;
};

Taken take(const std::string& bytes, size_t max_bytes = 1 << 20) {
  const std::string path = testing::fresh_folder("exports") + "/export.txt";
  testing::write_file(path, bytes);
  Taken out;
  Intake intake({path}, {.fields = {}, .max_bytes = max_bytes});
  while (auto item = intake.next()) {
    if (*item) {
      out.articles.push_back(**item);
    } else {
      out.errors.push_back(item->error());
    }
  }
  return out;
}

std::string day(const RawArticle& article) { return article.published ? to_iso(*article.published) : "none"; }

constexpr const char* kLexis = R"(



                               1 of 2 DOCUMENTS


                               The Harbour Courier

                            October 22, 2021 Friday
                              Late Edition - Final

Norway Recalls Envoy From Peru
Over Fishing Dispute

BYLINE: By ANNA OBEL and
JON VIK

SECTION: Section A; Column 0; Foreign Desk; Pg. 4

LENGTH: 1,212 words

DATELINE: OSLO

BODY:


   Norway recalled its ambassador from Peru on Thursday, the foreign
ministry said, after two trawlers were seized.

   Peru called the step regrettable.
LANGUAGE was no barrier, an aide said.

LOAD-DATE: October 22, 2021

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: A trawler.

PUBLICATION-TYPE: Newspaper

                 Copyright 2021 The Harbour Courier Company


                               2 of 2 DOCUMENTS

                       Copyright 1999 Bay News Agency
                             All Rights Reserved

                          Bay News Agency -- English

                                 March 3, 1999

LENGTH: 40 words

HEADLINE: Talks end in Lima

BODY:
   Ministers ended talks in Lima.
)";

TEST(DatabaseExports, LexisGivesEachArticleWithItsFields) {
  const Taken taken = take(kLexis);
  EXPECT_TRUE(taken.errors.empty());
  ASSERT_EQ(taken.articles.size(), 2u);
  const RawArticle& first = taken.articles[0];
  EXPECT_THAT(first.path, EndsWith("export.txt:1"));
  EXPECT_EQ(first.title, "Norway Recalls Envoy From Peru Over Fishing Dispute");
  EXPECT_EQ(first.outlet, "The Harbour Courier");
  EXPECT_EQ(first.byline, "By ANNA OBEL and JON VIK");
  EXPECT_EQ(day(first), "2021-10-22");
  EXPECT_EQ(first.bytes,
            "   Norway recalled its ambassador from Peru on Thursday, the foreign\nministry said, after two trawlers were seized.\n\n"
            "   Peru called the step regrettable.\nLANGUAGE was no barrier, an aide said.\n");
  const RawArticle& second = taken.articles[1];
  EXPECT_EQ(second.title, "Talks end in Lima");
  EXPECT_EQ(second.outlet, "Bay News Agency -- English");
  EXPECT_EQ(day(second), "1999-03-03");
  EXPECT_EQ(second.bytes, "   Ministers ended talks in Lima.\n");
}

constexpr const char* kNexisUni = R"(User Name: A. Reader
Date and Time: Monday, 25 October 2021 10:12:00 CEST
Job Number: 155555555
Documents (2)
1. Norway recalls envoy from Peru
Client/Matter: -None-

Norway recalls envoy from Peru
The Harbour Courier
October 22, 2021 Friday
Late Edition - Final


Copyright 2021 The Harbour Courier Company
All Rights Reserved

Section: Section A; Pg. 4
Length: 812 words
Byline: By Anna Obel
Highlight: Two trawlers were seized.
Body


Norway recalled its ambassador from Peru on Thursday.

Peru called the step regrettable: "We are sorry."

Classification

Language: ENGLISH

Load-Date: October 22, 2021


End of Document

Talks end in Lima
Bay News Agency (English)
March 3, 2020 Tuesday 5:12 PM GMT


Copyright 2020 Bay News Agency All Rights Reserved

Length: 12 words
Body


Ministers ended talks in Lima.


Load-Date: March 3, 2020


End of Document
)";

TEST(DatabaseExports, NexisUniGivesEachArticleBehindTheCover) {
  const Taken taken = take(kNexisUni);
  EXPECT_TRUE(taken.errors.empty());
  ASSERT_EQ(taken.articles.size(), 2u);
  EXPECT_EQ(taken.articles[0].title, "Norway recalls envoy from Peru");
  EXPECT_EQ(taken.articles[0].outlet, "The Harbour Courier");
  EXPECT_EQ(taken.articles[0].byline, "By Anna Obel");
  EXPECT_EQ(day(taken.articles[0]), "2021-10-22");
  EXPECT_EQ(taken.articles[0].bytes, "Norway recalled its ambassador from Peru on Thursday.\n\nPeru called the step regrettable: \"We are sorry.\"\n");
  EXPECT_EQ(taken.articles[1].title, "Talks end in Lima");
  EXPECT_EQ(taken.articles[1].outlet, "Bay News Agency (English)");
  EXPECT_EQ(day(taken.articles[1]), "2020-03-03");
  EXPECT_EQ(taken.articles[1].bytes, "Ministers ended talks in Lima.\n");
}

constexpr const char* kFactivaCodes =
    "SE      World News\n"
    "HD      Norway recalls envoy from Peru\n"
    "        over fishing dispute\n"
    "BY      By Anna Obel\n"
    "WC      412 words\n"
    "PD      7 October 2021\n"
    "ET      09:25 AM\n"
    "SN      Bay News Agency\n"
    "SC      BAYN\n"
    "LA      English\n"
    "CY      (c) 2021 Bay News Limited\n"
    "\n"
    "LP      \n"
    "OSLO, Oct 7 (Bay News) - Norway recalled its ambassador from Peru.\n"
    "\n"
    "TD      \n"
    "Peru called the step regrettable.\n"
    "\n"
    "IN Lima, ministers met.\n"
    "\n"
    "RF      Released: 2021-10-7T08:25:11.000Z\n"
    "CO      mofan : Ministry\n"
    "NS      gdip : Diplomacy\n"
    "AN      Document BAYN000020211007eha70005k\n"
    "\n"
    "HD\tTalks end in Lima\n"
    "WC\t9 words\n"
    "PD\t8 October 2021\n"
    "SN\tThe Harbour Courier\n"
    "LP\tMinisters ended talks in Lima.\n"
    "\n"
    "Search Summary\n"
    "Text  norway and peru\n";

TEST(DatabaseExports, FactivaCodesGiveEachArticleWithItsFields) {
  const Taken taken = take(kFactivaCodes);
  EXPECT_TRUE(taken.errors.empty());
  ASSERT_EQ(taken.articles.size(), 2u);
  const RawArticle& first = taken.articles[0];
  EXPECT_THAT(first.path, EndsWith("export.txt:BAYN000020211007eha70005k"));
  EXPECT_EQ(first.title, "Norway recalls envoy from Peru over fishing dispute");
  EXPECT_EQ(first.byline, "By Anna Obel");
  EXPECT_EQ(first.outlet, "Bay News Agency");
  EXPECT_EQ(day(first), "2021-10-07");
  EXPECT_EQ(first.bytes, "OSLO, Oct 7 (Bay News) - Norway recalled its ambassador from Peru.\n\nPeru called the step regrettable.\n\nIN Lima, ministers met.\n");
  EXPECT_EQ(taken.articles[1].title, "Talks end in Lima");
  EXPECT_EQ(taken.articles[1].outlet, "The Harbour Courier");
  EXPECT_THAT(taken.articles[1].bytes, HasSubstr("Ministers ended talks in Lima."));
}

TEST(DatabaseExports, FactivaCodesWithoutNumbersEndWithTheNextHeadline) {
  const std::string one = "HD  One\nPD  8 October 2021\nSN  Courier\nLP  \nFirst text.\n\n", two = "HD  Two\nPD  9 October 2021\nSN  Courier\nLP  \nSecond text.\n";
  const Taken taken = take(one + two);
  ASSERT_EQ(taken.articles.size(), 2u);
  EXPECT_EQ(taken.articles[0].bytes, "First text.\n");
  EXPECT_EQ(taken.articles[1].title, "Two");
  EXPECT_EQ(taken.articles[1].bytes, "Second text.\n");
}

constexpr const char* kFactivaPlain = R"(World News
Norway recalls envoy from Peru over fishing dispute
By Anna Obel
412 words
7 October 2021
09:25 AM
Bay News Agency
BAYN
English
(c) 2021 Bay News Limited

OSLO, Oct 7 (Bay News) - Norway recalled its ambassador from Peru.

Page 2 of 9 (c) 2021 Factiva, Inc. All rights reserved.
Peru called the step regrettable.

Document BAYN000020211007eha70005k

Talks end in Lima
9 words
8 October 2021
The Harbour Courier
HARCOU
English
Copyright 2021. The Harbour Courier

Ministers ended talks in Lima.

Document HARCOU0020211008eha800001

Search Summary
Text norway and peru
)";

TEST(DatabaseExports, FactivaWithoutCodesGivesEachArticle) {
  const Taken taken = take(kFactivaPlain);
  EXPECT_TRUE(taken.errors.empty());
  ASSERT_EQ(taken.articles.size(), 2u);
  EXPECT_EQ(taken.articles[0].title, "Norway recalls envoy from Peru over fishing dispute");
  EXPECT_EQ(taken.articles[0].byline, "By Anna Obel");
  EXPECT_EQ(taken.articles[0].outlet, "Bay News Agency");
  EXPECT_EQ(day(taken.articles[0]), "2021-10-07");
  EXPECT_EQ(taken.articles[0].bytes, "OSLO, Oct 7 (Bay News) - Norway recalled its ambassador from Peru.\n\nPeru called the step regrettable.\n");
  EXPECT_THAT(taken.articles[1].path, EndsWith(":HARCOU0020211008eha800001"));
  EXPECT_EQ(taken.articles[1].title, "Talks end in Lima");
  EXPECT_EQ(taken.articles[1].outlet, "The Harbour Courier");
}

TEST(DatabaseExports, AnArticleWithoutTextIsNamedAndTheRestIsRead) {
  const Taken taken = take("HD  One\nPD  8 October 2021\nSN  Courier\nAN  Document COUR000020211008eha800001\nHD  Two\nPD  9 October 2021\nSN  Courier\nLP  Text.\n"
                           "AN  Document COUR000020211009eha800002\n");
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_EQ(taken.errors[0].code, ErrorCode::kEmpty);
  ASSERT_EQ(taken.articles.size(), 1u);
  EXPECT_EQ(taken.articles[0].title, "Two");
}

TEST(DatabaseExports, AnArticleBeyondTheLimitIsNamedAndTheRestIsRead) {
  std::string bytes = "    1 of 2 DOCUMENTS\n\nLENGTH: 9 words\n\nBODY:\n";
  for (int i = 0; i < 220; ++i) bytes += "They met again in Lima.\n";
  const Taken taken = take(bytes + "    2 of 2 DOCUMENTS\n\nLENGTH: 3 words\n\nBODY:\nThey left.\n", 2000);
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_EQ(taken.errors[0].code, ErrorCode::kTooLarge);
  ASSERT_EQ(taken.articles.size(), 1u);
  EXPECT_EQ(taken.articles[0].bytes, "They left.\n");
}

TEST(DatabaseExports, AnArticleWithoutEndLeavesOutTheRest) {
  std::string bytes = "    1 of 2 DOCUMENTS\n\nLENGTH: 9 words\n\nBODY:\n";
  for (int i = 0; i < 10000; ++i) bytes += "a\n";
  const Taken taken = take(bytes + "    2 of 2 DOCUMENTS\n\nLENGTH: 3 words\n\nBODY:\nThey left.\n", 2000);
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_THAT(taken.errors[0].message, HasSubstr("what follows is left out"));
  EXPECT_TRUE(taken.articles.empty());
}

TEST(DatabaseExports, AnArticleThatSpeaksOfDocumentsStaysOneArticle) {
  for (const char* text : {"Two of 30 documents were lost.\n\n3 of 4 documents came back.\n", "The paper has 300 words.\n\nIt came on 3 May 2021.\n",
                           "HD television is here.\n\nPD James wrote it.\n", "Body and soul.\n\nLength: long.\n"}) {
    EXPECT_FALSE(find_database_export(text)) << text;
    EXPECT_EQ(take(text).articles.size(), 1u);
  }
}

TEST(DatabaseExports, RandomLinesNeverBreakThem) {
  constexpr const char* kPieces[] = {"1 of 2 DOCUMENTS\n", "End of Document\n", "HD  x\n", "PD  8 October 2021\n", "LP\n", "9 words\n", "8 October 2021\n", "(c) 2021\n",
                                     "Document BAYN000020211007eha70005k\n", "\n", "BODY:\n", "LENGTH: 3 words\n", "Page \n", "page 1 of\n", "LOAD-DATE: x\n", "\xA9", "By \n", "Text.\n"};
  uint64_t state = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (int i = 0; i < 30; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      bytes += kPieces[(state >> 33) % std::size(kPieces)];
    }
    for (const RawArticle& article : take(bytes).articles) (void)read_raw(article, {});
  }
}

}  // namespace
}  // namespace demarche
