// Marked sentences: the grammar of data/training/README.md, and the project's own files.
#include "evaluate/gold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/paths.h"
#include "support/program.h"

namespace demarche {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Ontology& ontology() {
  static const auto loaded = Ontology::load();
  return *loaded;
}

GoldSentence read(std::string_view line) {
  auto sentence = read_gold_line(line, "here:1", ontology());
  EXPECT_TRUE(sentence) << sentence.error().message;
  return sentence ? std::move(*sentence) : GoldSentence{};
}

std::string mistake(std::string_view line) {
  const auto sentence = read_gold_line(line, "here:1", ontology());
  return sentence ? "none" : sentence.error().where + ": " + sentence.error().message;
}

TEST(GoldMarkup, LeavesPlainTextAndKeepsSpans) {
  const GoldSentence gold = read("2006-03-14 [Oslo|a=NOR] {called off|REJECT/meet a>b} talks with [Lima|b=PER].");
  EXPECT_EQ(gold.text, "Oslo called off talks with Lima.");
  ASSERT_EQ(gold.events.size(), 1u);
  const GoldEvent& event = gold.events[0];
  EXPECT_EQ(cut(gold.text, event.trigger), "called off");
  EXPECT_EQ(event.type, "REJECT");
  EXPECT_THAT(event.modes, ElementsAre("meet"));
  EXPECT_EQ(event.status, Status::kActual);
  EXPECT_EQ(gold.actors[event.source.at(0)].codes.at(0), "NOR");
  EXPECT_EQ(cut(gold.text, gold.actors[event.target.at(0)].spans[0]), "Lima");
}

TEST(GoldMarkup, BracketsNestAndLabelsRepeat) {
  const GoldSentence gold = read("2001-01-01 [[Peru|b=PER]'s police|a=PER.COP] said [they|a] {beat|ASSAULT/beat a>} nobody.");
  EXPECT_EQ(gold.text, "Peru's police said they beat nobody.");
  ASSERT_EQ(gold.actors.size(), 2u);
  EXPECT_EQ(gold.actors[1].label, "a");
  EXPECT_EQ(gold.actors[1].spans.size(), 2u);
  EXPECT_THAT(gold.actors[1].sectors, ElementsAre("COP"));
  EXPECT_TRUE(gold.events[0].target.empty());
}

TEST(GoldMarkup, ReadsEveryPartOfAnEvent) {
  const GoldSentence gold = read(
      "1999-05-01 ^ [Two Koreas|a=KOR+PRK] to {Talk|?CONSULT/visit+phone a future hist @t in:p by:s cameo:042} in [Oslo|p] on [Monday|t], [Aides|s] Say");
  EXPECT_TRUE(gold.is_headline);
  EXPECT_EQ(gold.published, parse_iso_day("1999-05-01"));
  EXPECT_THAT(gold.actors[0].codes, ElementsAre("KOR", "PRK"));
  const GoldEvent& event = gold.events[0];
  EXPECT_TRUE(event.is_optional && event.is_reciprocal && event.is_historical);
  EXPECT_THAT(event.modes, ElementsAre("visit", "phone"));
  EXPECT_EQ(event.status, Status::kFuture);
  EXPECT_EQ(gold.actors[size_t(event.date)].label, "t");
  EXPECT_EQ(gold.actors[size_t(event.place)].label, "p");
  EXPECT_EQ(gold.actors[size_t(event.speaker)].label, "s");
  EXPECT_EQ(event.cameo, "042");
}

TEST(GoldMarkup, ParenthesesHoldLooseActors) {
  const GoldSentence gold = read("2001-01-01 [Oslo|a] {fumed|ACCUSE a>(b+c)} and [Lima|b] and [Rome|c] laughed.");
  EXPECT_TRUE(gold.events[0].target.empty());
  EXPECT_THAT(gold.events[0].loose_target, ElementsAre(1, 2));
  EXPECT_THAT(mistake("2001-01-01 [Oslo|a] {fumed|ACCUSE a>(a}"), HasSubstr("expected `)`"));
}

TEST(GoldMarkup, BackslashMakesPlainText) {
  EXPECT_EQ(read("2001-01-01 He wrote \\[sic\\] \\| \\{a\\} \\\\.").text, "He wrote [sic] | {a} \\.");
}

TEST(GoldMarkup, NamesFileLineAndWhatIsWrong) {
  EXPECT_EQ(mistake("[Oslo|a] ..."), "here:1: expected a day (YYYY-MM-DD), `^` for a headline, and the sentence");
  EXPECT_THAT(mistake("2001-02-30 Oslo"), HasSubstr("expected a day"));
  EXPECT_THAT(mistake("2001-01-01 [Oslo|A] slept"), HasSubstr("`A` is no label"));
  EXPECT_THAT(mistake("2001-01-01 [Oslo|a slept"), HasSubstr("`[` without `]`"));
  EXPECT_THAT(mistake("2001-01-01 [Oslo slept"), HasSubstr("`[` is never closed"));
  EXPECT_THAT(mistake("2001-01-01 Oslo] slept"), HasSubstr("`]` without a label"));
  EXPECT_THAT(mistake("2001-01-01 Oslo | slept"), HasSubstr("outside of brackets"));
  EXPECT_THAT(mistake("2001-01-01 [|a] slept"), HasSubstr("without words"));
  EXPECT_THAT(mistake("2001-01-01 Oslo slept\\"), HasSubstr("backslash"));
  EXPECT_THAT(mistake("2001-01-01 Oslo {slept|SLEEP >}"), HasSubstr("`SLEEP` is no event type"));
  EXPECT_THAT(mistake("2001-01-01 Oslo {left|RETREAT/fly >}"), HasSubstr("RETREAT has no mode `fly`"));
  EXPECT_THAT(mistake("2001-01-01 Oslo {left|RETREAT}"), HasSubstr("expected TYPE/mode and SOURCE>TARGET"));
  EXPECT_THAT(mistake("2001-01-01 Oslo {left|RETREAT a>}"), HasSubstr("label `a` is used"));
  EXPECT_THAT(mistake("2001-01-01 Oslo {left|RETREAT > never}"), HasSubstr("`never` is no status"));
}

TEST(GoldJson, SaysTheSameAsMarkup) {
  const GoldSentence gold = read(
      R"({"date":"2006-03-14","text":"São Tomé left Oslo.","actors":[{"label":"a","spans":[[0,8]],"codes":["STP"]}],)"
      R"("events":[{"trigger":[9,13],"type":"RETREAT","modes":["withdraw"],"source":["a"],"status":"denied"}]})");
  EXPECT_EQ(cut(gold.text, gold.events.at(0).trigger), "left");
  EXPECT_EQ(cut(gold.text, gold.actors.at(0).spans[0]), "São Tomé");
  EXPECT_EQ(gold.events[0].status, Status::kDenied);
  EXPECT_EQ(gold.id, read("2006-03-14 São Tomé left Oslo.").id);
}

TEST(GoldJson, NamesWhatIsWrong) {
  EXPECT_THAT(mistake("{"), HasSubstr("here:1: "));
  EXPECT_THAT(mistake(R"({"date":"2006-03-14"})"), HasSubstr("text"));
  EXPECT_THAT(mistake(R"({"text":"x","events":[{"trigger":[0,9],"type":"AID"}]})"), HasSubstr("outside of the text"));
  EXPECT_THAT(mistake(R"({"text":"x","events":[{"trigger":[0,1],"type":"AID","status":"odd"}]})"), HasSubstr("`odd` is no status"));
}

TEST(GoldParts, AreDecidedByTheTextAlone) {
  const GoldSentence plain = read("2001-01-01 Oslo slept."), marked = read("1990-01-01 ^ [Oslo|a] slept.");
  EXPECT_EQ(plain.id, marked.id);
  EXPECT_EQ(plain.id, "eaf5c9d050e733aa");  // as scripts/data/gold.py has it
  EXPECT_EQ(plain.is_held_back, 0xeaf5c9d050e733aaull % 5 == 0);
}

TEST(GoldFiles, FolderIsReadInOrderAndErrorsNameTheLine) {
  const std::string folder = testing::fresh_folder("gold");
  testing::write_file(folder + "/b.evt", "# comment\n\n2001-01-01 Second.\r\n");
  testing::write_file(folder + "/a.evt", "2001-01-01 First.\n");
  const auto sentences = read_gold(folder, ontology());
  ASSERT_TRUE(sentences);
  ASSERT_EQ(sentences->size(), 2u);
  EXPECT_EQ((*sentences)[0].text, "First.");
  EXPECT_EQ((*sentences)[1].where, folder + "/b.evt:3");
  testing::write_file(folder + "/c.evt", "2001-01-01 Third.\nFourth.\n");
  EXPECT_EQ(read_gold(folder, ontology()).error().where, folder + "/c.evt:2");
  EXPECT_EQ(read_gold(folder + "/none.evt", ontology()).error().code, ErrorCode::kNotFound);
}

TEST(ProjectGold, IsWellFormedAndHasNoSentenceTwice) {
  const auto sentences = read_gold(*find_data_file("data/training"), ontology());
  ASSERT_TRUE(sentences) << sentences.error().where << ": " << sentences.error().message;
  std::set<std::string> seen;
  for (const GoldSentence& one : *sentences) EXPECT_TRUE(seen.insert(one.id).second) << one.where << " is there twice";
}

}  // namespace
}  // namespace demarche
