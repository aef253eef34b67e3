// Not a test of behaviour: the door through which bench/places_score.py measures the places stage on given mentions.
// Reads JSON Lines {"text", "spans": [[begin, end] in bytes]} from $DEMARCHE_PLACES_IN, writes {"places": [...]} to
// $DEMARCHE_PLACES_OUT: the given spans located; or, with $DEMARCHE_SCORE_PARSED, what the whole program finds by itself.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "anchor/places.h"
#include "pipeline/engine.h"
#include "read/reader.h"
#include "support/plain_document.h"

namespace demarche {
namespace {

nlohmann::json to_json(const std::vector<Place>& places) {
  nlohmann::json found = nlohmann::json::array();
  for (const Place& place : places) {
    found.push_back({{"name", place.name},
                     {"span", {place.span.begin, place.span.end}},
                     {"country", place.country},
                     {"admin1", place.admin1},
                     {"lat", place.lat},
                     {"lon", place.lon},
                     {"located", place.has_position}});
  }
  return found;
}

std::vector<Place> own_places(const Engine& engine, Scratch& scratch, const std::string& text) {
  auto doc = read_article(text, "-", {});
  if (!doc) return {};
  engine.parse(*doc, scratch);
  engine.code(*doc);
  return doc->places;
}

TEST(PlacesScore, WritesThePlacesOfACorpus) {
  const char* in_name = std::getenv("DEMARCHE_PLACES_IN");
  const char* out_name = std::getenv("DEMARCHE_PLACES_OUT");
  if (in_name == nullptr || out_name == nullptr) GTEST_SKIP() << "set DEMARCHE_PLACES_IN and DEMARCHE_PLACES_OUT";
  EngineOptions options;
  options.parses = std::getenv("DEMARCHE_SCORE_PARSED") != nullptr;
  const auto engine = Engine::load(options);
  ASSERT_TRUE(engine);
  const auto gazetteer = Gazetteer::load();
  ASSERT_TRUE(gazetteer);
  Scratch scratch;
  std::ifstream in(in_name);
  std::ofstream out(out_name);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json given = nlohmann::json::parse(line);
    const auto text = given["text"].get<std::string>();
    if (options.parses) {
      out << nlohmann::json{{"places", to_json(own_places(*engine, scratch, text))}}.dump() << "\n";
      continue;
    }
    std::vector<Span> spans;
    for (const auto& span : given["spans"]) spans.push_back({span[0].get<uint32_t>(), span[1].get<uint32_t>()});
    out << nlohmann::json{{"places", to_json(locate_places(*gazetteer, test::plain_document(text), spans))}}.dump() << "\n";
  }
}

}  // namespace
}  // namespace demarche
