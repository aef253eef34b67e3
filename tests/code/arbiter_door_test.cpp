// Not a test of behaviour: the door through which train/event_train/arbiter.py gets what the arbiter of events learns from.
// Reads JSON Lines {"text", "date", "headline"} from $DEMARCHE_ARBITER_IN and writes numbers (u32) for each text to
// $DEMARCHE_ARBITER_FEATURES: propositions n, then for each of them begin and end of its trigger in code points, whether the
// lexicon leaves it open, whether a known actor takes part, whether it is coded, and as f32 the numbers of arbiter_features.h
// and the vectors of predicate, source and target (zeros where there is none). $DEMARCHE_ARBITER_LEXICON: another folder of the lexicon.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "code/arbiter_features.h"
#include "code/matcher.h"
#include "pipeline/engine.h"
#include "support/door.h"

namespace demarche {
namespace {

using test::code_points;
using test::document_of;

void write(const void* data, size_t size, std::ostream& to) { to.write(static_cast<const char*>(data), std::streamsize(size)); }

void write_state(const Document& doc, int32_t word, std::ostream& to) {
  std::vector<float> state(size_t(doc.states.width), 0.0f);
  const int32_t row = word == kNone ? kNone : doc.states.row[size_t(word)];
  for (size_t k = 0; row != kNone && k < state.size(); ++k) {
    state[k] = doc.states.scale[size_t(row)] * float(doc.states.values[size_t(row) * state.size() + k]);
  }
  write(state.data(), state.size() * sizeof(float), to);
}

void write_propositions(const Document& doc, const Lexicon& lexicon, std::ostream& to) {
  const Tree tree(doc);
  const Matcher matcher(doc, tree, lexicon);
  const std::vector<uint32_t> before = code_points(doc.text);
  std::vector<bool> coded(doc.propositions.size());
  for (const Event& event : doc.events) coded[event.proposition] = true;
  const auto count = uint32_t(doc.propositions.size());
  write(&count, sizeof count, to);
  for (size_t i = 0; i < count; ++i) {
    const Proposition& one = doc.propositions[i];
    const ArbiterView view = arbiter_view(doc, tree, lexicon, one, matcher.kind(one));
    const Span trigger = doc.words[one.trigger].span;
    const uint32_t head[] = {before[trigger.begin], before[trigger.end], one.entry.empty(), view.has_actor, coded[i]};
    write(head, sizeof head, to);
    write(view.numbers.data(), view.numbers.size() * sizeof(float), to);
    for (const int32_t word : {int32_t(one.trigger), view.source, view.target}) write_state(doc, word, to);
  }
}

TEST(ArbiterDoor, WritesWhatItLearnsFrom) {
  const char* in_name = std::getenv("DEMARCHE_ARBITER_IN");
  const char* out_name = std::getenv("DEMARCHE_ARBITER_FEATURES");
  const char* folder = std::getenv("DEMARCHE_ARBITER_LEXICON");
  if (in_name == nullptr || out_name == nullptr) GTEST_SKIP() << "train/event_train/arbiter.py sets what this needs";
  EngineOptions options;
  if (folder != nullptr) options.lexicon = folder;
  const auto engine = Engine::load(options);
  ASSERT_TRUE(engine) << engine.error().message;
  const auto ontology = Ontology::load();
  ASSERT_TRUE(ontology);
  const auto lexicon = folder == nullptr ? Lexicon::load(*ontology) : Lexicon::load(*ontology, folder);
  ASSERT_TRUE(lexicon);
  std::ifstream in(in_name);
  std::ofstream out(out_name, std::ios::binary);
  Scratch scratch;
  for (std::string line; std::getline(in, line);) {
    Document doc = document_of(nlohmann::json::parse(line));
    engine->parse(doc, scratch);
    ASSERT_EQ(doc.states.row.size(), doc.words.size());
    engine->code(doc);
    write_propositions(doc, *lexicon, out);
  }
}

}  // namespace
}  // namespace demarche
