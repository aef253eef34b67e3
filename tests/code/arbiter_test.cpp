// The arbiter of events: what it looks at, that it keeps still without vectors, and that damaged weights are refused.
#include "code/arbiter.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/paths.h"
#include "pipeline/engine.h"

namespace demarche {
namespace {

std::optional<Engine> engine() {
  if (!find_data_file("models/en/core.dem")) return std::nullopt;
  auto loaded = Engine::load({});
  if (!loaded) return std::nullopt;
  return std::move(*loaded);
}

Document document_of(const std::string& text) {
  Document doc;
  doc.text = text;
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(text.size())}});
  return doc;
}

constexpr const char* kText =
    "Oslo prodded Lima to join the court on Monday. Moscow hustled Georgian envoys out of the hall. Tehran pestered Baghdad over the "
    "river. Paris shamed Berlin over its arms. Beijing soothed Manila with fish. Seoul needled Tokyo again.";

TEST(Arbiter, EventsItTypesSayThatTheyWereLearned) {
  const auto loaded = engine();
  if (!loaded) GTEST_SKIP() << "no model: models/en/core.dem";
  Document doc = document_of(kText);
  Scratch scratch;
  loaded->parse(doc, scratch);
  loaded->code(doc);
  for (const Event& event : doc.events) {
    const bool by_lexicon = !doc.propositions[event.proposition].entry.empty();
    const bool learned = event.rule.find("learned from sentences like it") != std::string::npos;
    const bool said = event.rule.starts_with("said of another");
    EXPECT_NE(learned, by_lexicon || said) << event.rule;
    if (learned) {
      EXPECT_LE(event.confidence, 0.9);
    }
  }
}

TEST(Arbiter, KeepsStillWhereNoVectorsWereKept) {
  const auto loaded = engine();
  if (!loaded) GTEST_SKIP() << "no model: models/en/core.dem";
  Document doc = document_of(kText);
  Scratch scratch;
  loaded->parse(doc, scratch);
  doc.states = {};
  loaded->code(doc);
  for (const Event& event : doc.events) EXPECT_EQ(event.rule.find("learned"), std::string::npos) << event.rule;
}

TEST(Arbiter, SeesWhoStandsWhere) {
  const auto loaded = engine();
  if (!loaded) GTEST_SKIP() << "no model: models/en/core.dem";
  Document doc = document_of("France pestered Iraq on Monday.");
  Scratch scratch;
  loaded->parse(doc, scratch);
  loaded->code(doc);
  const auto ontology = Ontology::load();
  const auto lexicon = Lexicon::load(*ontology);
  ASSERT_TRUE(lexicon);
  ASSERT_EQ(doc.propositions.size(), 1u);
  const ArbiterView view = arbiter_view(doc, Tree(doc), *lexicon, doc.propositions[0], PredicateKind::kVerb);
  ASSERT_NE(view.source, kNone);
  ASSERT_NE(view.target, kNone);
  EXPECT_EQ(doc.form(uint32_t(view.source)), "France");
  EXPECT_EQ(doc.form(uint32_t(view.target)), "Iraq");
  EXPECT_TRUE(view.has_actor);
  EXPECT_EQ(view.numbers.size(), kArbiterNumbers);
}

TEST(Arbiter, DamagedWeightsAreRefused) {
  const auto path = find_data_file("models/en/arbiter.dem");
  ASSERT_TRUE(path);
  std::ifstream in(*path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
  const auto copy = std::filesystem::temp_directory_path() / "demarche_damaged_arbiter.dem";
  std::ofstream(copy, std::ios::binary) << bytes;
  const auto loaded = Arbiter::load(copy);
  std::filesystem::remove(copy);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kModel);
  EXPECT_EQ(Arbiter::load("/nowhere/arbiter.dem").error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(Arbiter::load(*path)->knows_core(0));
}

}  // namespace
}  // namespace demarche
