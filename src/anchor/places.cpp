#include "anchor/places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "anchor/table_file.h"

namespace demarche {
namespace {

constexpr uint32_t kLongestName = 5;  // words
constexpr std::array<std::string_view, 8> kDivisions = {"region",      "province",   "oblast", "district",
                                                        "governorate", "prefecture", "county", "state"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool parse_degrees(const std::string& text, double& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

Error malformed(const TableRow& row, std::string message) { return {ErrorCode::kDataFile, row.where, std::move(message)}; }

template <size_t N>
bool is_any(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class PlaceFinder {
 public:
  PlaceFinder(const Gazetteer& gazetteer, Document& doc) : gazetteer_(gazetteer), doc_(doc) {
    lower_.reserve(doc.words.size());
    for (uint32_t word = 0; word < doc.words.size(); ++word) lower_.push_back(lower_ascii(doc.form(word)));
    name_of_.assign(doc.words.size(), kNone);
    for (size_t name = 0; name < doc.names.size(); ++name) {
      for (uint32_t word = doc.names[name].words.begin; word < doc.names[name].words.end && word < name_of_.size(); ++word) name_of_[word] = static_cast<int32_t>(name);
    }
    collect_states();
  }

  void run() {
    for (uint32_t word = 0; word < doc_.words.size();) {
      const uint32_t end = read(word);
      word = end > word ? end : word + 1;
    }
  }

 private:
  // How often each state is named, by country names and by the actors of mentions.
  void collect_states() {
    for (uint32_t word = 0; word < doc_.words.size(); ++word) {
      if (!is_capital(word)) continue;
      const auto* found = gazetteer_.find(lower_[word]);
      if (found == nullptr) continue;
      for (const uint32_t index : *found) {
        const GazetteerEntry& entry = gazetteer_.entry(index);
        if (entry.kind == "country" || entry.capital) ++states_[entry.country];
      }
    }
    for (const Mention& mention : doc_.mentions) {
      for (const uint32_t actor : mention.actors) {
        if (actor < doc_.actors.size() && doc_.actors[actor].code.size() == 3) ++states_[doc_.actors[actor].code];
      }
    }
  }

  bool is_capital(uint32_t word) const {
    const std::string_view form = doc_.form(word);
    return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || (form[0] & 0x80) != 0);
  }

  // The longest name of the gazetteer that begins at `word` inside one sentence; returns the word after it.
  uint32_t read(uint32_t word) {
    const bool lower_start = lower_[word] == "sub";
    if (!is_capital(word) && !lower_start) return word;
    const uint32_t sentence_end = doc_.words[word].sentence < doc_.sentences.size() ? doc_.sentences[doc_.words[word].sentence].words.end
                                                                                   : static_cast<uint32_t>(doc_.words.size());
    std::array<uint32_t, kLongestName> ends{};
    std::array<size_t, kLongestName> lengths{};
    uint32_t count = 0;
    std::string key;
    for (uint32_t at = word; at < sentence_end && count < kLongestName; ++at) {
      const bool spaced = at > word && doc_.words[at - 1].span.end < doc_.words[at].span.begin;
      if (spaced) key += ' ';
      key += lower_[at];
      ends[count] = at + 1;
      lengths[count++] = key.size();
    }
    while (count-- > 0) {
      const auto* found = gazetteer_.find(std::string_view(key).substr(0, lengths[count]));
      if (found == nullptr || !is_capital(ends[count] - 1)) continue;
      const uint32_t best = choose(*found, {word, ends[count]});
      if (!is_plausible(gazetteer_.entry(best), {word, ends[count]})) continue;
      return add(gazetteer_.entry(best), {word, ends[count]});
    }
    return word;
  }

  uint32_t choose(const std::vector<uint32_t>& candidates, WordRange words) const {
    uint32_t best = candidates.front();
    double best_score = -1e9;
    for (const uint32_t index : candidates) {
      const GazetteerEntry& entry = gazetteer_.entry(index);
      double score = std::log10(static_cast<double>(entry.population) + 10);
      if (entry.kind != "city") score += entry.kind == "country" ? 9 : 6;
      if (entry.capital) score += 2;
      if (const auto state = states_.find(entry.country); state != states_.end()) score += 1 + std::min(2.0, 0.4 * state->second);
      if (is_contained(entry, words.end)) score += 8;
      if (score <= best_score) continue;
      best_score = score;
      best = index;
    }
    return best;
  }

  // "Birmingham, Alabama", "Valencia, Venezuela": the container follows a comma.
  bool is_contained(const GazetteerEntry& entry, uint32_t at) const {
    if (at + 1 >= doc_.words.size() || lower_[at] != "," || entry.country.empty()) return false;
    for (const uint32_t length : {3u, 2u, 1u}) {
      if (at + 1 + length > doc_.words.size()) continue;
      const auto* found = gazetteer_.find(lower_ascii(doc_.cut(doc_.span_of({at + 1, at + 1 + length}))));
      if (found == nullptr) continue;
      return std::any_of(found->begin(), found->end(), [&](uint32_t index) {
        const GazetteerEntry& container = gazetteer_.entry(index);
        return container.kind != "city" && container.country == entry.country;
      });
    }
    return false;
  }

  bool is_plausible(const GazetteerEntry& entry, WordRange words) const {
    const int32_t name = name_of_[words.begin];
    if (name != kNone) {
      const Name& it = doc_.names[static_cast<size_t>(name)];
      // Inside a longer name it is no place of its own: "Washington Post", "Paris Hilton", "University of Kansas".
      if (it.type == EntityType::kPlace) return entry.kind != "city" || fills(words, it.words);
      const bool whole = words.contains(it.words);
      return whole && it.type != EntityType::kPerson && entry.kind != "city";
    }
    const Word& first = doc_.words[words.begin];
    if (!first.xpos.empty() && first.upos != Upos::kPropn && doc_.words[words.end - 1].upos != Upos::kPropn) return false;
    if (entry.kind != "city") return true;
    if (words.end < doc_.words.size() && is_any(lower_[words.end], kDivisions)) return true;
    if (!doc_.names.empty()) return follows_locative(words.begin) && entry.population >= 200000;
    return follows_locative(words.begin) || entry.population >= 1000000 || entry.capital;
  }

  // A city is the whole name, or what stands before its container or division ("Birmingham, Alabama", "Kherson region").
  bool fills(WordRange words, WordRange name) const {
    if (words.begin != name.begin) return false;
    return words.end >= name.end || lower_[words.end] == "," || is_any(lower_[words.end], kDivisions);
  }

  bool follows_locative(uint32_t word) const {
    static constexpr std::array<std::string_view, 12> kLocative = {"in", "at", "near", "from", "to", "into", "outside", "around", "of", "inside", "toward", "towards"};
    return word > 0 && is_any(lower_[word - 1], kLocative);
  }

  uint32_t add(const GazetteerEntry& entry, WordRange words) {
    Place place;
    place.name = entry.name;
    place.country = entry.country;
    place.admin1 = entry.admin1;
    place.kind = entry.kind;
    place.geonames = entry.geonames;
    place.lat = entry.lat;
    place.lon = entry.lon;
    place.has_position = entry.has_position;
    static constexpr std::array<std::string_view, 13> kParts = {"eastern", "western", "northern", "southern", "central", "northeastern", "northwestern",
                                                                "southeastern", "southwestern", "north-eastern", "north-western", "south-eastern", "south-western"};
    if (words.begin > 0 && is_any(lower_[words.begin - 1], kParts) && (entry.kind == "country" || entry.kind == "region")) {
      --words.begin;
      place.name = lower_[words.begin] + " " + entry.name;
      place.kind = "region";
      place.geonames = 0;
      place.has_position = false;
      place.lat = place.lon = 0;
    }
    if (entry.kind == "city" && words.end < doc_.words.size() && is_any(lower_[words.end], kDivisions)) {
      place.kind = "region";
      place.geonames = 0;
      place.name += " " + lower_[words.end++];
    }
    place.words = words;
    place.span = doc_.span_of(words);
    doc_.places.push_back(std::move(place));
    return words.end;
  }

  const Gazetteer& gazetteer_;
  Document& doc_;
  std::vector<std::string> lower_;
  std::vector<int32_t> name_of_;
  StringMap<int> states_;
};

}  // namespace

void Gazetteer::add(std::string_view name, uint32_t entry) {
  if (name.empty()) return;
  auto& found = by_name_[lower_ascii(name)];
  if (std::find(found.begin(), found.end(), entry) == found.end()) found.push_back(entry);
}

Result<Gazetteer> Gazetteer::load() {
  Gazetteer gazetteer;
  auto rows = read_table("data/anchor/countries.tsv", 3);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    const std::vector<std::string> names = split_on(row.columns[0], '|');
    GazetteerEntry entry;
    entry.name = names.front();
    entry.country = row.columns[1];
    entry.kind = "country";
    if (!parse_whole(row.columns[2], entry.geonames)) return malformed(row, "The GeoNames id is no number.");
    gazetteer.entries_.push_back(std::move(entry));
    for (const std::string& name : names) gazetteer.add(name, static_cast<uint32_t>(gazetteer.entries_.size() - 1));
  }
  rows = read_table("data/anchor/regions.tsv", 5);
  if (!rows) return rows.error();
  static constexpr std::array<std::string_view, 6> kKinds = {"region", "sea", "continent", "facility", "country", "city"};
  for (const TableRow& row : *rows) {
    const std::vector<std::string> names = split_on(row.columns[0], '|');
    GazetteerEntry entry;
    entry.name = names.front();
    entry.kind = row.columns[1];
    entry.country = row.columns[2];
    if (!is_any(entry.kind, kKinds)) return malformed(row, "Unknown kind '" + entry.kind + "'.");
    entry.has_position = !row.columns[3].empty();
    if (entry.has_position && (!parse_degrees(row.columns[3], entry.lat) || !parse_degrees(row.columns[4], entry.lon))) return malformed(row, "Malformed position.");
    if (entry.kind == "city") entry.population = 3000000;  // listed by hand: well known
    gazetteer.entries_.push_back(std::move(entry));
    for (const std::string& name : names) gazetteer.add(name, static_cast<uint32_t>(gazetteer.entries_.size() - 1));
  }
  rows = read_table("data/anchor/cities.tsv", 9);
  if (!rows) return rows.error();
  for (TableRow& row : *rows) {
    GazetteerEntry entry;
    entry.name = row.columns[0];
    entry.country = row.columns[2];
    entry.admin1 = row.columns[3];
    entry.kind = "city";
    entry.has_position = true;
    const bool ok = parse_degrees(row.columns[4], entry.lat) && parse_degrees(row.columns[5], entry.lon) && parse_whole(row.columns[6], entry.population) &&
                    parse_whole(row.columns[7], entry.geonames);
    if (!ok) return malformed(row, "Malformed position, population or GeoNames id.");
    entry.capital = row.columns[8] == "C";
    gazetteer.entries_.push_back(std::move(entry));
    const auto index = static_cast<uint32_t>(gazetteer.entries_.size() - 1);
    gazetteer.add(row.columns[0], index);
    gazetteer.add(row.columns[1], index);
  }
  return gazetteer;
}

const std::vector<uint32_t>* Gazetteer::find(std::string_view lower_name) const {
  const auto found = by_name_.find(lower_name);
  return found == by_name_.end() ? nullptr : &found->second;
}

void find_places(const Gazetteer& gazetteer, Document& doc) { PlaceFinder(gazetteer, doc).run(); }

}  // namespace demarche
