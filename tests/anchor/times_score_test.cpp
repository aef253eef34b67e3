// Not a test of behaviour: the door through which bench/times_score.py measures the time stage on annotated corpora.
// Reads JSON Lines {"text", "published"} from $DEMARCHE_TIMES_IN and writes {"times": [...]} to $DEMARCHE_TIMES_OUT.
// With $DEMARCHE_SCORE_PARSED the text is parsed with the shipped weights; else it is cut into words only.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "anchor/anchorer.h"
#include "pipeline/engine.h"
#include "read/reader.h"
#include "support/plain_document.h"

namespace demarche {
namespace {

// Bytes to code points.
size_t code_points(std::string_view text, uint32_t end) {
  size_t count = 0;
  for (uint32_t at = 0; at < end; ++at) count += (text[at] & 0xC0) != 0x80;
  return count;
}

TEST(TimesScore, WritesTheTimesOfACorpus) {
  const char* in_name = std::getenv("DEMARCHE_TIMES_IN");
  const char* out_name = std::getenv("DEMARCHE_TIMES_OUT");
  if (in_name == nullptr || out_name == nullptr) GTEST_SKIP() << "set DEMARCHE_TIMES_IN and DEMARCHE_TIMES_OUT";
  const auto anchorer = Anchorer::load();
  ASSERT_TRUE(anchorer);
  const bool parsed = std::getenv("DEMARCHE_SCORE_PARSED") != nullptr;
  EngineOptions options;
  options.parses = parsed;
  const auto engine = Engine::load(options);
  ASSERT_TRUE(engine);
  Scratch scratch;
  std::ifstream in(in_name);
  std::ofstream out(out_name);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json given = nlohmann::json::parse(line);
    const auto text = given["text"].get<std::string>(), published = given["published"].get<std::string>();
    Document doc;
    if (parsed) {
      ReadOptions read;
      read.published = parse_iso_day(published);
      auto article = read_article(text, "-", read);
      ASSERT_TRUE(article);
      doc = std::move(*article);
      engine->parse(doc, scratch);
    } else {
      doc = test::plain_document(text, published);
    }
    const Tree tree(doc);
    anchorer->run(doc, tree);
    nlohmann::json found = nlohmann::json::array();
    for (const TimeExpression& time : doc.times) {
      found.push_back({{"begin", code_points(doc.text, time.span.begin)},
                       {"end", code_points(doc.text, time.span.end)},
                       {"text", doc.cut(time.span)},
                       {"start", time.interval ? to_iso(time.interval->start) : ""},
                       {"stop", time.interval ? to_iso(time.interval->end) : ""},
                       {"granularity", static_cast<int>(time.granularity)},
                       {"duration", time.duration},
                       {"is_duration", time.is_duration},
                       {"missing", time.missing}});
    }
    out << nlohmann::json{{"times", found}}.dump() << "\n";
  }
}

}  // namespace
}  // namespace demarche
