#include "emit/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "emit/columns.h"
#include "emit/tree_drawing.h"

namespace demarche {
namespace {

using testing::HasSubstr;
using testing::Not;

// "Russia severed ties." coded by hand, with a second, uncoded predicate.
Document example() {
  Document doc;
  doc.text = "Russia severed ties and sighed.";
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  const struct { Span span; Upos upos; int32_t head; Deprel deprel; const char* lemma; } words[] = {
      {{0, 6}, Upos::kPropn, 1, Deprel::kNsubj, "Russia"}, {{7, 14}, Upos::kVerb, kNone, Deprel::kRoot, "sever"},
      {{15, 19}, Upos::kNoun, 1, Deprel::kObj, "tie"},     {{20, 23}, Upos::kCconj, 4, Deprel::kCc, "and"},
      {{24, 30}, Upos::kVerb, 1, Deprel::kConj, "sigh"},   {{30, 31}, Upos::kPunct, 1, Deprel::kPunct, "."}};
  for (const auto& one : words) {
    Word word;
    word.span = one.span;
    word.token = uint32_t(doc.tokens.size());
    word.upos = one.upos;
    word.head = one.head;
    word.deprel = one.deprel;
    word.lemma = one.lemma;
    doc.tokens.push_back({one.span, {word.token, word.token + 1}, 0, true});
    doc.words.push_back(word);
  }
  doc.sentences.push_back({{0, 6}, {0, 31}, 0, 1});
  Actor russia;
  russia.name = "Russia";
  russia.code = "RUS";
  doc.actors.push_back(russia);
  Mention mention;
  mention.words = {0, 1};
  mention.span = {0, 6};
  mention.actors = {0};
  doc.mentions.push_back(mention);
  Proposition sever;
  sever.trigger = 1;
  sever.trigger_words = {1, 3};
  sever.lemma = "sever";
  sever.entry = "sever ties";
  sever.arguments.push_back({Role::kAgent, 0, 0, {}, false});
  Proposition sigh;
  sigh.trigger = 4;
  sigh.lemma = "sigh";
  sigh.status = Status::kNegated;
  sigh.cues.push_back({{20, 23}, Status::kNegated, "negation"});
  doc.propositions = {sever, sigh};
  Event event;
  event.trigger = {7, 14};
  event.type = "SANCTION";
  event.cameo = "166";
  event.source = {0};
  event.target_missing = "no object names an actor";
  event.rule = "verbs/sever#1";
  event.confidence = 0.9;
  doc.events.push_back(event);
  doc.uncoded.push_back({1, "sigh is in no lexicon"});
  return doc;
}

TEST(Explain, ShowsTheTreeTheActorsAndWhatEachPredicateGave) {
  const std::string text = explain(example(), 0, {});
  EXPECT_THAT(text, HasSubstr("Russia severed ties and sighed."));
  EXPECT_THAT(text, HasSubstr("\u25C6 SANCTION"));
  EXPECT_THAT(text, HasSubstr("RUS \u00B7 Russia \u00B7 by name"));
  EXPECT_THAT(text, HasSubstr("CAMEO 166"));
  EXPECT_THAT(text, HasSubstr("RUS \u2192 nobody (no object names an actor)"));
  EXPECT_THAT(text, HasSubstr("verbs/sever#1"));
}

TEST(Explain, SaysWhyAPredicateWasNotCodedAndWhichWordsDecidedItsStatus) {
  const std::string text = explain(example(), 0, {});
  EXPECT_THAT(text, HasSubstr("sigh is in no lexicon"));
  EXPECT_THAT(text, HasSubstr("\u201cand\u201d: negation \u2192 negated"));
}

TEST(Explain, ASentenceThatIsNotThereIsNamed) {
  EXPECT_EQ(explain(example(), 7, {}), "There is no sentence 7: the document has 1, numbered 0 to 0.\n");
  EXPECT_EQ(explain(Document(), 0, {}), "The document has no sentences.\n");
}

TEST(Explain, TheWholeDocumentShowsBlocksThatAreNeverCoded) {
  Document doc = example();
  doc.text += "\n\nPhoto: A. B.";
  doc.blocks.push_back({BlockKind::kByline, {33, 45}});
  const std::string text = explain(doc, std::nullopt, {});
  EXPECT_THAT(text, HasSubstr("sentence 0"));
  EXPECT_THAT(text, HasSubstr("byline: never coded"));
  EXPECT_THAT(text, HasSubstr("Photo: A. B."));
}

TEST(Explain, LinesFitTheWidthAndColourIsOnlyThereWhenAsked) {
  for (size_t width : {72, 80, 100}) {
    ExplainOptions options;
    options.width = width;
    std::istringstream lines(explain(example(), std::nullopt, options));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width) << line;
  }
  EXPECT_THAT(explain(example(), 0, {}), Not(HasSubstr("\x1b")));
  ExplainOptions colour;
  colour.colour = true;
  EXPECT_THAT(explain(example(), 0, colour), HasSubstr("\x1b[1m"));
}

TEST(TreeDrawing, EveryWordHangsOnTheLineOfItsHead) {
  const int32_t heads[] = {1, -1, 3, 1};
  EXPECT_EQ(draw_tree(heads, 30), (std::vector<std::string>{"┌───", "├───", "│ ┌─", "└─┴─"}));
  EXPECT_TRUE(draw_tree({}, 30).empty());
}

TEST(TreeDrawing, CrossingArcsHaveLanesOfTheirOwn) {
  const int32_t heads[] = {2, 3, -1, 2};  // 1 hangs on 3 across the root
  EXPECT_EQ(draw_tree(heads, 30), (std::vector<std::string>{"┌───", "│ ┌─", "├─│─", "└─┴─"}));
}

TEST(TreeDrawing, DeepTreesStayWithinTheWidth) {
  std::vector<int32_t> heads;
  for (int32_t i = 0; i < 200; ++i) heads.push_back(i - 1);
  for (const std::string& row : draw_tree(heads, 30)) EXPECT_LE(display_width(row), 30u);
}

}  // namespace
}  // namespace demarche
