// Not a test of behaviour: the door through which bench/confidence_fit.py gets what the confidence of events rests on.
// Reads JSON Lines {"id", "text", "date"} from $DEMARCHE_CONFIDENCE_IN and writes to $DEMARCHE_CONFIDENCE_OUT for each event
// {"id", "begin", "end", "type", "numbers"}: its trigger in code points.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "code/coder.h"
#include "pipeline/engine.h"
#include "support/door.h"

namespace demarche {
namespace {

using test::code_points;
using test::document_of;

TEST(ConfidenceDoor, WritesWhatItRestsOn) {
  const char* in_name = std::getenv("DEMARCHE_CONFIDENCE_IN");
  const char* out_name = std::getenv("DEMARCHE_CONFIDENCE_OUT");
  if (in_name == nullptr || out_name == nullptr) GTEST_SKIP() << "bench/confidence_fit.py sets what this needs";
  const auto engine = Engine::load({});
  ASSERT_TRUE(engine) << engine.error().message;
  auto ontology = Ontology::load();
  ASSERT_TRUE(ontology);
  auto lexicon = Lexicon::load(*ontology);
  ASSERT_TRUE(lexicon);
  auto arbiter = Arbiter::load();
  ASSERT_TRUE(arbiter) << arbiter.error().message;
  const Coder coder = Coder::over(std::make_shared<const Ontology>(std::move(*ontology)), std::make_shared<const Lexicon>(std::move(*lexicon)),
                                  std::make_shared<const Arbiter>(std::move(*arbiter)));
  std::ifstream in(in_name);
  std::ofstream out(out_name);
  Scratch scratch;
  for (std::string line; std::getline(in, line);) {
    const auto given = nlohmann::json::parse(line);
    Document doc = document_of(given);
    engine->parse(doc, scratch);
    engine->code(doc);
    doc.events.clear();
    doc.uncoded.clear();
    std::vector<ConfidenceNumbers> told;
    coder.run(doc, Tree(doc), &told);
    const std::vector<uint32_t> before = code_points(doc.text);
    for (const Event& event : doc.events) {
      out << nlohmann::json{{"id", given.at("id")}, {"begin", before[event.trigger.begin]}, {"end", before[event.trigger.end]},
                            {"type", event.type}, {"numbers", told[event.proposition]}}.dump() << '\n';
    }
  }
}

}  // namespace
}  // namespace demarche
