// Coded events against marked ones. Documents are made by hand: each word is a token, each capitalised word a mention.
#include "evaluate/event_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program.h"

namespace demarche {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

GoldSentence gold_of(std::string_view line) {
  static const auto ontology = Ontology::load();
  return *read_gold_line(line, "here:1", *ontology);
}

Document words_of(const GoldSentence& gold) {
  Document doc;
  doc.text = gold.text;
  for (uint32_t at = 0; at < doc.text.size();) {
    uint32_t end = at;
    while (end < doc.text.size() && doc.text[end] != ' ' && doc.text[end] != '.') ++end;
    const auto word = uint32_t(doc.words.size());
    doc.words.emplace_back().span = {at, end};
    if (doc.text[at] >= 'A' && doc.text[at] <= 'Z') {
      Mention& mention = doc.mentions.emplace_back();
      mention.words = {word, word + 1};
      mention.head = word;
      mention.span = {at, end};
    }
    at = end + 1;
  }
  return doc;
}

uint32_t mention_named(const Document& doc, std::string_view name) {
  for (uint32_t m = 0; m < doc.mentions.size(); ++m) {
    if (doc.cut(doc.mentions[m].span) == name) return m;
  }
  ADD_FAILURE() << name;
  return 0;
}

void code(Document& doc, std::string_view trigger, std::string type, std::vector<std::string_view> source,
          std::vector<std::string_view> target, Status status = Status::kActual, std::string mode = "") {
  Event event;
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    if (doc.form(w) == trigger) doc.propositions.emplace_back().trigger = w;
  }
  event.proposition = uint32_t(doc.propositions.size() - 1);
  event.trigger = doc.words[doc.propositions.back().trigger].span;
  event.type = std::move(type);
  event.mode = std::move(mode);
  for (auto name : source) event.source.push_back(mention_named(doc, name));
  for (auto name : target) event.target.push_back(mention_named(doc, name));
  event.status = status;
  doc.events.push_back(std::move(event));
}

TEST(EventScores, AllRightIsAllOnes) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {shunned|REJECT/meet a>b} [Lima|b].");
  Document doc = words_of(gold);
  code(doc, "shunned", "REJECT", {"Oslo"}, {"Lima"}, Status::kActual, "meet");
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, doc).lines, IsEmpty());
  EXPECT_EQ(scorer.scores().triple.f1(), 1);
  EXPECT_EQ(scorer.scores().status.right, 1u);
  EXPECT_EQ(scorer.scores().mode.right, 1u);
  EXPECT_EQ(scorer.scores().confusion.at("REJECT").at("REJECT"), 1u);
}

TEST(EventScores, SwappedActorsCountForTheTypeOnly) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {shunned|REJECT a>b} [Lima|b].");
  Document doc = words_of(gold);
  code(doc, "shunned", "REJECT", {"Lima"}, {"Oslo"});
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, doc).lines.at(0), HasSubstr("actors "));
  EXPECT_EQ(scorer.scores().type.right, 1u);
  EXPECT_EQ(scorer.scores().triple.right, 0u);
  EXPECT_EQ(scorer.scores().overlap.right, 0u);
}

TEST(EventScores, WrongTypeIsAMissAndAnExtra) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {shunned|REJECT a>b} [Lima|b].");
  Document doc = words_of(gold);
  code(doc, "shunned", "ACCUSE", {"Oslo"}, {"Lima"});
  EventScorer scorer;
  scorer.add(gold, doc);
  EXPECT_EQ(scorer.scores().by_type.at("REJECT").marked, 1u);
  EXPECT_EQ(scorer.scores().by_type.at("ACCUSE").coded, 1u);
  EXPECT_EQ(scorer.scores().type.right, 0u);
  EXPECT_EQ(scorer.scores().confusion.at("REJECT").at("ACCUSE"), 1u);
}

TEST(EventScores, OptionalEventsCountNeitherWay) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {shunned|?REJECT a>b} [Lima|b].");
  Document coded = words_of(gold);
  code(coded, "shunned", "REJECT", {"Oslo"}, {"Lima"});
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, coded).lines, IsEmpty());
  EXPECT_THAT(scorer.add(gold, words_of(gold)).lines, IsEmpty());
  EXPECT_EQ(scorer.scores().type.marked + scorer.scores().type.coded, 0u);
}

TEST(EventScores, AllWhoTakePartMayStandOnEitherSide) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {met|CONSULT a+b} [Lima|b].");
  for (const auto& [source, target] : {std::pair<std::vector<std::string_view>, std::vector<std::string_view>>{{"Oslo"}, {"Lima"}},
                                       {{"Oslo", "Lima"}, {}},
                                       {{"Oslo", "Lima"}, {"Oslo", "Lima"}}}) {
    Document doc = words_of(gold);
    code(doc, "met", "CONSULT", source, target);
    EventScorer scorer;
    EXPECT_THAT(scorer.add(gold, doc).lines, IsEmpty());
  }
}

TEST(EventScores, HalfAListIsOverlapAndNotRight) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] and [Rome|c] {shunned|REJECT a+c>b} [Lima|b].");
  Document doc = words_of(gold);
  code(doc, "shunned", "REJECT", {"Oslo"}, {"Lima"});
  EventScorer scorer;
  scorer.add(gold, doc);
  EXPECT_EQ(scorer.scores().triple.right, 0u);
  EXPECT_EQ(scorer.scores().overlap.right, 1u);
  EXPECT_EQ(scorer.scores().source.right, 1u);
  EXPECT_EQ(scorer.scores().source.marked, 2u);
}

TEST(EventScores, LooseActorMayBeCodedOrNot) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {fumed|ACCUSE a>(b)} and [Lima|b] laughed at [Rome|c].");
  for (const auto& [target, misses] : {std::pair<std::vector<std::string_view>, size_t>{{}, 0}, {{"Lima"}, 0}, {{"Rome"}, 1}}) {
    Document doc = words_of(gold);
    code(doc, "fumed", "ACCUSE", {"Oslo"}, target);
    EventScorer scorer;
    EXPECT_THAT(scorer.add(gold, doc).lines, SizeIs(misses));
  }
}

TEST(EventScores, PronounStandsForItsChain) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] said It {shunned|REJECT a>b} [Lima|b].");
  Document doc = words_of(gold);
  code(doc, "shunned", "REJECT", {"It"}, {"Lima"});
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, doc).lines, SizeIs(1));
  for (uint32_t m : {mention_named(doc, "Oslo"), mention_named(doc, "It")}) doc.mentions[m].chain = 0;
  doc.chains.push_back({{mention_named(doc, "Oslo"), mention_named(doc, "It")}});
  EXPECT_THAT(scorer.add(gold, doc).lines, IsEmpty());
}

TEST(EventScores, SentencesWithoutEventsCountWhatIsCodedInThem) {
  const GoldSentence gold = gold_of("2001-01-01 Oslo beat Lima.");
  Document doc = words_of(gold);
  code(doc, "beat", "ASSAULT", {"Oslo"}, {"Lima"});
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, doc).lines.at(0), HasSubstr("extra "));
  EXPECT_EQ(scorer.scores().without_events, 1u);
  EXPECT_EQ(scorer.scores().falsely_coded, 1u);
  EXPECT_EQ(scorer.scores().confusion.at("-").at("ASSAULT"), 1u);
}

TEST(EventScores, MissSaysWhatTheCoderSaid) {
  const GoldSentence gold = gold_of("2001-01-01 [Oslo|a] {shunned|REJECT a>b} [Lima|b].");
  Document doc = words_of(gold);
  EventScorer scorer;
  EXPECT_THAT(scorer.add(gold, doc).lines.at(0), HasSubstr("(no predicate was seen here)"));
  doc.propositions.emplace_back().trigger = 1;
  doc.uncoded.push_back({0, "no entry for `shun`"});
  EXPECT_THAT(scorer.add(gold, doc).lines.at(0), HasSubstr("(no entry for `shun`)"));
}

TEST(EventScores, EmptyScoresAreZeroAndPrint) {
  EXPECT_EQ(Score{}.f1() + Score{}.precision() + Score{}.recall(), 0);
  EXPECT_THAT(event_report({}), HasSubstr("0 sentences"));
  EXPECT_THAT(event_report_json({}), HasSubstr("\"sentences\":0"));
}

TEST(EvaluateCommand, ReportsAndNeverShowsWhatIsHeldBack) {
  if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  const std::string folder = testing::fresh_folder("evaluate");
  std::string lines;
  for (int day = 10; day < 30; ++day) lines += "2001-01-" + std::to_string(day) + " Quiet day number " + std::to_string(day) + " {passed|AID >}.\n";
  testing::write_file(folder + "/some.evt", lines);
  const auto ran = testing::run_program("evaluate events --misses 100 --part held-back " + folder);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, Not(HasSubstr("Quiet day")));
  EXPECT_THAT(testing::run_program("evaluate events --misses 1 --part train " + folder).out, HasSubstr("missed   AID actual `passed`"));
  EXPECT_THAT(testing::run_program("evaluate events --format json " + folder).out, HasSubstr("\"type_source_target\""));
  EXPECT_EQ(testing::run_program("evaluate events " + folder + "/none").exit_code, 1);
  EXPECT_EQ(testing::run_program("evaluate events").exit_code, 2);
}

}  // namespace
}  // namespace demarche
