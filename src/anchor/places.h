// Finds the places of a document in a gazetteer: countries, regions, seas, divisions of states, cities.
//
// In:      doc.names, tags, doc.mentions and doc.actors (the states an article is about).
// Out:     doc.places in text order. Example: "in eastern Ukraine" -> "eastern Ukraine", region, UKR.
// Method:  a name is looked up whole; the places of that name are weighed by size, by the container that follows
//          ("Birmingham, Alabama", "Paris, Texas"), by the states and divisions that the article names without doubt, by the
//          dateline, and by the nearness of the article's other places. A name means one place throughout an article
//          unless its container says otherwise.
// Tables:  data/anchor/gazetteer.tsv, divisions.tsv, abbreviations.tsv, countries.tsv, regions.tsv; see docs/formats/places.md.
// Threads: Gazetteer is const after load.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/sorted_table.h"
#include "anchor/time_lexicon.h"
#include "base/result.h"
#include "doc/document.h"

namespace demarche {

struct GazetteerEntry {
  std::string name;
  std::string country;   // ISO alpha-3; empty = several states or none
  std::string division;  // first-level, GeoNames code; empty = none or unknown
  std::string kind;      // city, country, region, sea, continent, facility
  int64_t geonames = 0;
  double lat = 0, lon = 0;
  bool has_position = false;
  bool capital = false;
  double population = 0;
  int level = 0;         // of a division out of gazetteer.tsv: 1 or 2
  bool alias = false;    // found by another name than its canonical one
  bool by_hand = false;  // of regions.tsv: well known
};

class Gazetteer {
 public:
  // Errors: kDataFile with file:line for malformed numbers or unknown kinds in the small tables; lines of the large sorted
  // ones are read when they are asked for, a malformed one is passed over.
  static Result<Gazetteer> load();

  // Entries of that name in lower case ("kyiv"); empty where nobody knows it.
  std::vector<GazetteerEntry> find(std::string_view lower_name) const;
  // Whether a name of the large table begins with this lower-case word.
  bool begins(std::string_view lower_word) const;
  // The state of an adjective or a people in lower case ("french", "danes"), or nullptr.
  const GazetteerEntry* people(std::string_view lower_word) const;
  // The region of an adjective or a people in lower case ("african", "basque"), or nullptr.
  const GazetteerEntry* regional_people(std::string_view lower_word) const;
  // "USA.IL" of an abbreviation after a comma ("ill.", "il"), or nullptr. Two capital letters are asked for as they stand.
  const std::string* abbreviation(std::string_view text) const;
  // Name of a first-level division; empty where unknown.
  std::string division_name(std::string_view country, std::string_view division) const;

 private:
  std::optional<Error> load_countries();
  std::optional<Error> load_regions();
  std::optional<Error> load_abbreviations();
  void add(std::string_view name, uint32_t entry);

  std::vector<GazetteerEntry> entries_;
  StringMap<std::vector<uint32_t>> by_name_;
  StringMap<uint32_t> peoples_, regional_peoples_;
  StringMap<std::string> abbreviations_;
  SortedTable cities_, divisions_;
};

void find_places(const Gazetteer& gazetteer, Document& doc);

// Locates names that somebody else has found, demonyms included; one place a span. A name that nobody knows ("Karl Bremer
// Hospital") gets state, division and position of the known one that stands nearest, and kind "near"; without any, no name.
std::vector<Place> locate_places(const Gazetteer& gazetteer, const Document& doc, std::span<const Span> given);

}  // namespace demarche
