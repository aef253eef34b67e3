// Finds the places of a document in a gazetteer: countries, regions, seas, cities.
//
// In:      doc.names, tags, doc.mentions and doc.actors (the states an article is about).
// Out:     doc.places in text order. Example: "in eastern Ukraine" -> "eastern Ukraine", region, UKR.
// Method:  a name is looked up whole; of several places of that name wins the one whose container follows ("Birmingham, Alabama"),
//          then the one in a state the article names, then a capital, then the larger.
// Tables:  data/anchor/cities.tsv, countries.tsv, regions.tsv; see docs/formats/places.md.
// Threads: Gazetteer is const after load.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anchor/time_lexicon.h"
#include "base/result.h"
#include "doc/document.h"

namespace demarche {

struct GazetteerEntry {
  std::string name;
  std::string country;  // ISO alpha-3; empty = several states or none
  std::string admin1;
  std::string kind;     // city, country, region, sea, continent, facility
  int64_t geonames = 0;
  double lat = 0, lon = 0;
  bool has_position = false;
  bool capital = false;
  int64_t population = 0;
};

class Gazetteer {
 public:
  // Errors: kDataFile with file:line for malformed numbers or unknown kinds.
  static Result<Gazetteer> load();

  // Entries of that name in lower case ("kyiv"), or nullptr.
  const std::vector<uint32_t>* find(std::string_view lower_name) const;
  const GazetteerEntry& entry(uint32_t index) const { return entries_[index]; }

 private:
  void add(std::string_view name, uint32_t entry);

  std::vector<GazetteerEntry> entries_;
  StringMap<std::vector<uint32_t>> by_name_;
};

void find_places(const Gazetteer& gazetteer, Document& doc);

}  // namespace demarche
