#include "anchor/places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr uint32_t kLongestName = 6;   // words
constexpr size_t kMostCompared = 40;   // distinct names whose nearness is weighed
constexpr double kNearKm = 120;
constexpr std::array<std::string_view, 8> kDivisions = {"region",      "province",   "oblast", "district",
                                                        "governorate", "prefecture", "county", "state"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

template <size_t N>
bool is_any(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

double kilometres(const GazetteerEntry& a, const GazetteerEntry& b) {
  constexpr double kRadians = std::numbers::pi / 180, kEarth = 6371;
  const double x = (a.lon - b.lon) * kRadians * std::cos((a.lat + b.lat) / 2 * kRadians), y = (a.lat - b.lat) * kRadians;
  return kEarth * std::sqrt(x * x + y * y);
}

// What an article says about where it is, and which place each of its names means. A name is one place in an article.
class Names {
 public:
  struct Candidates {
    std::vector<GazetteerEntry> entries;
    std::vector<double> scores;
    size_t best = 0;
    std::string voted_for;  // key of the division or state that the name itself votes for
    double voted = 0;
  };

  explicit Names(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  // Candidates of a name in lower case, or nullptr.
  Candidates* look_up(std::string_view name) {
    auto found = names_.find(name);
    if (found == names_.end()) {
      found = names_.emplace(std::string(name), Candidates{gazetteer_.find(name), {}, 0, {}, 0}).first;
      if (!found->second.entries.empty()) order_.push_back(&*found);
    }
    return found->second.entries.empty() ? nullptr : &found->second;
  }

  // Candidates of a name that is no name of the article's own; settled. REQUIRES: settle().
  Candidates look_up_apart(std::string_view name) const {
    Candidates candidates{gazetteer_.find(name), {}, 0, {}, 0};
    if (!candidates.entries.empty()) choose(candidates, 0);
    return candidates;
  }
  // Whether the article names the division that the place lies in.
  bool speaks_for(const GazetteerEntry& entry) const { return !entry.division.empty() && votes(entry.country + "." + entry.division) > 0.5; }

  // Evidence that the article is about a state, or about a division of it ("USA.TX").
  void vote_state(std::string_view state, double weight) { votes_[std::string(state)] += weight; }
  void vote_division(std::string_view division, double weight) {
    votes_[std::string(division)] += weight;
    vote_state(division.substr(0, division.find('.')), weight / 2);
  }
  // Clear names vote for their state: those of a state, of a region of one state, of one large city.
  void vote_by_name(Candidates& candidates) {
    const GazetteerEntry& first = candidates.entries.front();
    if (first.country.empty()) return;
    const GazetteerEntry *likeliest = nullptr, *rival = nullptr;  // the rival lies elsewhere
    for (const GazetteerEntry& entry : candidates.entries) {
      if (entry.country != first.country && first.kind == "country") return;  // "Georgia"
      if (entry.kind == "country") return vote_state(entry.country, 1);  // also for itself: "China" is seldom a town in Texas
      if (likeliest == nullptr || chance(candidates, entry) > chance(candidates, *likeliest)) likeliest = &entry;
    }
    for (const GazetteerEntry& entry : candidates.entries) {
      const bool elsewhere = entry.country != likeliest->country || (entry.division != likeliest->division && !entry.division.empty() && !likeliest->division.empty());
      if (elsewhere && (rival == nullptr || chance(candidates, entry) > chance(candidates, *rival))) rival = &entry;
    }
    if (rival == nullptr) return vote_of(candidates, *likeliest, candidates.entries.size() == 1 ? 0.6 : 0.9);
    if (chance(candidates, *likeliest) > 5 && chance(candidates, *likeliest) > chance(candidates, *rival) + 0.7) vote_of(candidates, *likeliest, 0.7);
  }
  void vote_of(Candidates& candidates, const GazetteerEntry& entry, double weight) {
    vote(entry, weight);
    candidates.voted_for = key_of(entry);
    candidates.voted += weight;
  }
  static std::string key_of(const GazetteerEntry& entry) { return entry.division.empty() ? entry.country : entry.country + "." + entry.division; }
  void vote(const GazetteerEntry& entry, double weight) {
    if (entry.country.empty()) return;
    if (entry.division.empty()) return vote_state(entry.country, weight);
    vote_division(entry.country + "." + entry.division, weight);
  }

  // The container of an occurrence of the name: "Paris, Texas".
  void contain(Candidates& candidates, const GazetteerEntry& container) {
    weigh(candidates);
    for (size_t i = 0; i < candidates.entries.size(); ++i) {
      if (lies_in(candidates.entries[i], container)) candidates.scores[i] += 6;
    }
  }
  static bool lies_in(const GazetteerEntry& entry, const GazetteerEntry& container) {
    if (container.kind == "city" || container.country.empty() || entry.country != container.country) return false;
    return container.kind == "country" || (entry.level == 0 && container.division == entry.division);
  }

  void settle() {
    for (auto* item : order_) choose(item->second, 0);
    const size_t compared = std::min(order_.size(), kMostCompared);
    std::vector<size_t> before(compared);
    for (int round = 0; round < 2; ++round) {
      for (size_t i = 0; i < compared; ++i) before[i] = order_[i]->second.best;
      for (size_t i = 0; i < compared; ++i) choose(order_[i]->second, compared);
      if (std::equal(before.begin(), before.end(), order_.begin(), [](size_t best, const auto* item) { return best == item->second.best; })) return;
    }
  }

  // How likely a name means that place where nothing else is known: about the logarithm of how many people live there.
  static double prior(const GazetteerEntry& entry) {
    if (entry.kind == "country") return 9.7;
    if (entry.by_hand) return entry.kind == "city" ? 7.5 : 8.2;
    if (entry.level == 1) return 6.2;
    return std::log10(entry.population + 10) + (entry.capital ? 2 : 0) - (entry.alias ? 2.5 : 0) - (entry.level == 2 ? 0.3 : 0);
  }

  // The best entry for one occurrence, whose container may say more than the rest of the article.
  const GazetteerEntry& best_for(const Candidates& candidates, const GazetteerEntry* container) const {
    if (container == nullptr) return candidates.entries[candidates.best];
    const GazetteerEntry* best = nullptr;
    for (const GazetteerEntry& entry : candidates.entries) {
      if (lies_in(entry, *container) && (best == nullptr || prior(entry) > prior(*best))) best = &entry;
    }
    return best == nullptr ? candidates.entries[candidates.best] : *best;
  }

 private:
  double votes(std::string_view key) const {
    const auto found = votes_.find(key);
    return found == votes_.end() ? 0 : found->second;
  }

  // A name is no evidence for itself.
  double votes_of_others(const Candidates& candidates, std::string_view key) const {
    const std::string_view own = candidates.voted_for;
    double own_votes = own == key ? candidates.voted : 0;
    if (own.size() > 3 && own.substr(0, 3) == key && key.size() == 3) own_votes = candidates.voted / 2;
    return std::max(0.0, votes(key) - own_votes);
  }

  void weigh(Candidates& candidates) const {
    if (!candidates.scores.empty()) return;
    // A state that shares its name with one of North America is less sure to be meant: "Georgia".
    const bool shared = std::any_of(candidates.entries.begin(), candidates.entries.end(), [](const GazetteerEntry& entry) { return entry.level == 1 && entry.country == "USA"; });
    for (const GazetteerEntry& entry : candidates.entries) {
      candidates.scores.push_back(chance(candidates, entry) - (shared && entry.kind == "country" ? 1.5 : 0));
    }
  }

  static double chance(const Candidates& candidates, const GazetteerEntry& entry) { return is_shadowed(candidates, entry) ? -10 : prior(entry); }

  // A division that bears the name of its own large city: the name alone means the city ("Kandahar"), but for the states of
  // North America, where only a well-known city does ("New York").
  static bool is_shadowed(const Candidates& candidates, const GazetteerEntry& division) {
    if (division.level != 1) return false;
    const bool states = division.country == "USA" || division.country == "CAN";
    return std::any_of(candidates.entries.begin(), candidates.entries.end(), [&](const GazetteerEntry& entry) {
      if (entry.kind != "city" || entry.country != division.country) return false;
      return entry.by_hand || (!states && entry.division == division.division && entry.population >= 100000);
    });
  }

  void choose(Candidates& candidates, size_t compared) const {
    weigh(candidates);
    if (candidates.entries.size() == 1) return;
    double best_score = -1;
    size_t best = 0;
    for (size_t i = 0; i < candidates.entries.size(); ++i) {
      const GazetteerEntry& entry = candidates.entries[i];
      double score = candidates.scores[i];
      if (!entry.country.empty()) score += std::min(4.5, 2.0 * std::sqrt(votes_of_others(candidates, entry.country)));
      if (!entry.division.empty()) score += std::min(5.0, 2.2 * std::sqrt(votes_of_others(candidates, key_of(entry))));
      if (entry.kind == "city" && entry.has_position) score += std::min(2.0, 0.8 * neighbours(candidates, entry, compared));
      if (score <= best_score) continue;
      best_score = score;
      best = i;
    }
    candidates.best = best;
  }

  // How many other names of the article are now taken for a city nearby.
  int neighbours(const Candidates& candidates, const GazetteerEntry& entry, size_t compared) const {
    int count = 0;
    for (size_t i = 0; i < compared; ++i) {
      const Candidates& other = order_[i]->second;
      if (&other == &candidates) continue;
      const GazetteerEntry& place = other.entries[other.best];
      const bool small = place.kind == "city" || place.level == 2;
      count += small && std::abs(place.lat - entry.lat) < 2 && kilometres(place, entry) < kNearKm;
    }
    return count;
  }

  const Gazetteer& gazetteer_;
  StringMap<Candidates> names_;
  std::vector<std::pair<const std::string, Candidates>*> order_;  // in text order, those with entries; nodes do not move
  StringMap<double> votes_;
};

class PlaceFinder {
 public:
  PlaceFinder(const Gazetteer& gazetteer, const Document& doc) : gazetteer_(gazetteer), doc_(doc), names_(gazetteer) {
    lower_.reserve(doc.words.size());
    for (uint32_t word = 0; word < doc.words.size(); ++word) lower_.push_back(lower_ascii(doc.form(word)));
    name_of_.assign(doc.words.size(), kNone);
    for (size_t name = 0; name < doc.names.size(); ++name) {
      for (uint32_t word = doc.names[name].words.begin; word < doc.names[name].words.end && word < name_of_.size(); ++word) name_of_[word] = static_cast<int32_t>(name);
    }
  }

  std::vector<Place> find() {
    for (uint32_t word = 0; word < doc_.words.size();) {
      const uint32_t end = read(word);
      word = end > word ? end : word + 1;
    }
    settle();
    std::vector<Place> places;
    for (const Found& one : found_) {
      const GazetteerEntry& entry = names_.best_for(*one.candidates, one.container ? &*one.container : nullptr);
      if (is_plausible(entry, one.words)) places.push_back(make(entry, one.words));
    }
    return places;
  }

  std::vector<Place> locate(std::span<const Span> given) {
    std::vector<int32_t> index;
    for (const Span span : given) {
      index.push_back(static_cast<int32_t>(found_.size()));
      if (!read_given(span)) index.back() = kNone;
    }
    settle();
    std::vector<Place> places;
    for (size_t i = 0; i < given.size(); ++i) {
      Place place;
      if (index[i] != kNone) {
        const Found& one = found_[static_cast<size_t>(index[i])];
        place = named(names_.best_for(*one.candidates, one.container ? &*one.container : nullptr));
      } else if (const auto other = by_other_form(given[i])) {
        place = named(*other);
      }
      place.span = given[i];
      places.push_back(std::move(place));
    }
    put_near_others(places);
    return places;
  }

 private:
  struct Found {
    WordRange words;
    Names::Candidates* candidates = nullptr;
    std::optional<GazetteerEntry> container;
  };

  void settle() {
    for (const Found& one : found_) {
      names_.vote_by_name(*one.candidates);
      if (!one.container) continue;
      names_.vote(*one.container, 1.5);
      names_.contain(*one.candidates, *one.container);
    }
    for (const Mention& mention : doc_.mentions) {
      for (const uint32_t actor : mention.actors) {
        if (actor < doc_.actors.size() && doc_.actors[actor].code.size() == 3) names_.vote_state(doc_.actors[actor].code, 0.5);
      }
    }
    for (uint32_t word = 0; word < doc_.words.size(); ++word) {
      if (!is_capital(word)) continue;
      if (const GazetteerEntry* state = gazetteer_.people(lower_[word])) names_.vote_state(state->country, 0.5);
    }
    names_.settle();
  }

  // Names that nobody knows lie near those that stand near them; a town says more than a region, a region more than a state.
  void put_near_others(std::vector<Place>& places) const {
    const std::vector<Place> known = places;
    auto distance = [](const Place& unknown, const Place& place) {
      const uint32_t bytes = place.span.begin > unknown.span.begin ? place.span.begin - unknown.span.begin : unknown.span.begin - place.span.begin;
      return bytes + (place.kind == "city" ? 0u : place.kind == "country" ? 3000u : 500u);
    };
    for (Place& unknown : places) {
      if (!unknown.name.empty()) continue;
      const Place* nearest = nullptr;
      for (const Place& place : known) {
        if (place.name.empty() || !place.has_position) continue;
        if (nearest == nullptr || distance(unknown, place) < distance(unknown, *nearest)) nearest = &place;
      }
      if (nearest == nullptr) continue;
      const Span span = unknown.span;
      unknown = *nearest;
      unknown.span = span;
      unknown.geonames = 0;
      unknown.kind = "near";
    }
  }

  bool is_capital(uint32_t word) const {
    const std::string_view form = doc_.form(word);
    return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || (form[0] & 0x80) != 0);
  }

  uint32_t sentence_end(uint32_t word) const {
    const uint32_t sentence = doc_.words[word].sentence;
    return sentence < doc_.sentences.size() ? doc_.sentences[sentence].words.end : static_cast<uint32_t>(doc_.words.size());
  }

  // The longest name of the gazetteer that begins at `word` inside one sentence; returns the word after it.
  uint32_t read(uint32_t word) {
    if (!is_capital(word) && lower_[word] != "sub") return word;
    if (name_of_[word] == kNone && is_common(word)) return word;
    const uint32_t end = sentence_end(word);
    std::array<uint32_t, kLongestName> ends{};
    std::array<size_t, kLongestName> lengths{};
    uint32_t count = 0;
    std::string key;
    for (uint32_t at = word; at < end && count < kLongestName; ++at) {
      if (at > word && doc_.words[at - 1].span.end < doc_.words[at].span.begin) key += ' ';
      key += lower_[at];
      ends[count] = at + 1;
      lengths[count++] = key.size();
    }
    while (count-- > 0) {
      if (!is_capital(ends[count] - 1)) continue;
      Names::Candidates* candidates = names_.look_up(std::string_view(key).substr(0, lengths[count]));
      if (candidates == nullptr) continue;
      found_.push_back({{word, ends[count]}, candidates, container_after(ends[count])});
      return ends[count];
    }
    return word;
  }

  // A word that its tag says is no name, at the beginning of a sentence ("Of", "Police").
  bool is_common(uint32_t word) const {
    const Word& it = doc_.words[word];
    return !it.xpos.empty() && it.upos != Upos::kPropn && it.upos != Upos::kNoun && it.upos != Upos::kAdj;
  }

  bool read_given(Span span) {
    std::string name = lower_ascii(doc_.cut(span));
    if (people_of(name) != nullptr) return false;
    for (std::string_view article : {"the ", "northern ", "southern ", "eastern ", "western ", "central ", "greater "}) {
      if (name.starts_with(article) && names_.look_up(name) == nullptr) name = name.substr(article.size());
    }
    static constexpr std::array<std::string_view, 13> kTails = {"'s",    "\u2019s", " county", " state", " city",  " province", " region",
                                                                " area", " district", " oblast", " parish", " township", " island"};
    Names::Candidates* candidates = names_.look_up(name);
    for (const std::string_view tail : kTails) {
      if (candidates != nullptr || !name.ends_with(tail)) continue;
      candidates = names_.look_up(std::string_view(name).substr(0, name.size() - tail.size()));
    }
    if (candidates == nullptr && name.starts_with("st. ")) candidates = names_.look_up("saint " + name.substr(4));
    if (candidates == nullptr) return false;
    uint32_t after = 0;
    const auto next = std::lower_bound(doc_.words.begin(), doc_.words.end(), span.end, [](const Word& word, uint32_t end) { return word.span.begin < end; });
    after = static_cast<uint32_t>(next - doc_.words.begin());
    found_.push_back({{after, after}, candidates, after < doc_.words.size() ? container_after(after) : std::nullopt});
    return true;
  }

  // The place of an adjective ("French"), of an abbreviation ("N.M."), or inside a longer name ("Arizona State University").
  std::optional<GazetteerEntry> by_other_form(Span span) const {
    const std::string lower = lower_ascii(doc_.cut(span));
    if (const GazetteerEntry* people = people_of(lower)) return *people;
    if (const std::string* code = gazetteer_.abbreviation(doc_.cut(span))) {
      const std::string country = code->substr(0, 3), division = code->substr(4);
      for (GazetteerEntry& entry : gazetteer_.find(lower_ascii(gazetteer_.division_name(country, division)))) {
        if (entry.level == 1 && entry.country == country && entry.division == division) return entry;
      }
    }
    return by_part(lower);
  }

  // "Arizona State University", "Colchester General Hospital": the part that is a known name. Streets are called after anything.
  std::optional<GazetteerEntry> by_part(std::string_view lower) const {
    static constexpr std::array<std::string_view, 8> kStreets = {" street", " road", " avenue", " drive", " lane", " boulevard", " st.", " ave."};
    for (const std::string_view street : kStreets) {
      if (lower.ends_with(street)) return std::nullopt;
    }
    std::vector<size_t> edges = {0};
    for (size_t at = 0; at < lower.size(); ++at) {
      if (lower[at] == ' ' && edges.size() < kLongestName) edges.push_back(at + 1);
    }
    edges.push_back(lower.size() + 1);
    // Longer parts say more, a great city or a state more than either: "Seoul Central District Court", "British Embassy Tokyo".
    std::optional<GazetteerEntry> best;
    double best_score = 0;
    const auto offer = [&](const GazetteerEntry& entry, double score) {
      if (best && score <= best_score) return;
      best = entry;
      best_score = score;
    };
    for (size_t length = edges.size() - 2; length > 0; --length) {
      for (size_t first = 0; first + length < edges.size(); ++first) {
        const std::string_view part = lower.substr(edges[first], edges[first + length] - 1 - edges[first]);
        const double longer = 2 * double(length - 1);
        if (const GazetteerEntry* people = people_of(part)) {
          offer(*people, 6 + longer);
          continue;
        }
        const Names::Candidates candidates = names_.look_up_apart(part);
        if (candidates.entries.empty()) continue;
        const GazetteerEntry& entry = candidates.entries[candidates.best];
        const double prior = Names::prior(entry);
        if (prior > 5 || length > 1 || names_.speaks_for(entry)) offer(entry, prior + longer);
      }
    }
    return best;
  }

  const GazetteerEntry* people_of(std::string_view lower) const {
    const GazetteerEntry* state = gazetteer_.people(lower);
    return state != nullptr ? state : gazetteer_.regional_people(lower);
  }

  // "Birmingham, Alabama", "Alexandria, La.", "Valencia, Venezuela": the container after a comma at `at`.
  std::optional<GazetteerEntry> container_after(uint32_t at) {
    if (at + 1 < doc_.words.size() && lower_[at] == "national" && lower_[at + 1] == "guard") {  // "the Georgia National Guard"
      GazetteerEntry state;
      state.country = "USA";
      state.kind = "country";
      return state;
    }
    if (at + 1 >= doc_.words.size() || lower_[at] != "," || !is_capital(at + 1)) return std::nullopt;
    const Span first = doc_.words[at + 1].span;
    for (const uint32_t length : {3u, 2u, 1u}) {
      if (at + 1 + length > doc_.words.size()) continue;
      const Span span = doc_.span_of({at + 1, at + 1 + length});
      const std::string* code = gazetteer_.abbreviation(doc_.cut(span));
      if (code == nullptr && span.end < doc_.text.size() && doc_.text[span.end] == '.') code = gazetteer_.abbreviation(doc_.cut({span.begin, span.end + 1}));
      if (code == nullptr) continue;
      GazetteerEntry division;
      division.country = code->substr(0, 3);
      division.division = code->substr(4);
      division.kind = "region";
      return division;
    }
    for (const uint32_t length : {3u, 2u, 1u}) {
      if (at + 1 + length > doc_.words.size()) continue;
      const Names::Candidates* found = names_.look_up(lower_ascii(doc_.cut({first.begin, doc_.words[at + length].span.end})));
      if (found == nullptr) continue;
      for (const GazetteerEntry& entry : found->entries) {
        if (entry.level == 1 && entry.country == "USA") return entry;  // "Atlanta, Georgia"; a town of the state falls through below
      }
      for (const GazetteerEntry& entry : found->entries) {
        if (entry.kind == "country" || entry.level == 1) return entry;
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  bool is_plausible(const GazetteerEntry& entry, WordRange words) const {
    const bool well_known = entry.by_hand ? entry.kind != "city" : entry.kind == "country";
    const int32_t name = name_of_[words.begin];
    if (name != kNone) {
      const Name& it = doc_.names[static_cast<size_t>(name)];
      // Inside a longer name it is no place of its own: "Washington Post", "Paris Hilton", "University of Kansas".
      if (it.type == EntityType::kPlace) return well_known || fills(words, it.words);
      const bool whole = words.contains(it.words);
      return whole && it.type != EntityType::kPerson && well_known;
    }
    const Word& first = doc_.words[words.begin];
    if (!first.xpos.empty() && first.upos != Upos::kPropn && doc_.words[words.end - 1].upos != Upos::kPropn) return false;
    if (well_known) return true;
    if (words.end < doc_.words.size() && is_any(lower_[words.end], kDivisions)) return true;
    const bool large = entry.level == 1 || entry.by_hand || entry.population >= 200000;
    if (!doc_.names.empty()) return follows_locative(words.begin) && large;
    return follows_locative(words.begin) || entry.population >= 1000000 || entry.capital || entry.level == 1;
  }

  // A city is the whole name, or what stands before its container or division ("Birmingham, Alabama", "Kherson region").
  bool fills(WordRange words, WordRange name) const {
    if (words.begin != name.begin && (words.begin == 0 || lower_[words.begin - 1] != ",")) return false;
    return words.end >= name.end || lower_[words.end] == "," || is_any(lower_[words.end], kDivisions);
  }

  bool follows_locative(uint32_t word) const {
    static constexpr std::array<std::string_view, 12> kLocative = {"in", "at", "near", "from", "to", "into", "outside", "around", "of", "inside", "toward", "towards"};
    return word > 0 && is_any(lower_[word - 1], kLocative);
  }

  Place named(const GazetteerEntry& entry) const {
    Place place;
    place.name = entry.name;
    place.country = entry.country;
    if (!entry.division.empty()) place.admin1 = gazetteer_.division_name(entry.country, entry.division);
    place.kind = entry.kind;
    place.geonames = entry.geonames;
    place.lat = entry.lat;
    place.lon = entry.lon;
    place.has_position = entry.has_position;
    return place;
  }

  Place make(const GazetteerEntry& entry, WordRange words) const {
    Place place = named(entry);
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
    const bool division = (entry.kind == "city" || entry.level > 0) && words.end < doc_.words.size() && is_any(lower_[words.end], kDivisions);
    if (division) {
      place.kind = "region";
      place.geonames = 0;
      place.name += " " + lower_[words.end++];
    }
    place.words = words;
    place.span = doc_.span_of(words);
    return place;
  }

  const Gazetteer& gazetteer_;
  const Document& doc_;
  Names names_;
  std::vector<std::string> lower_;
  std::vector<int32_t> name_of_;
  std::vector<Found> found_;
};

}  // namespace

void find_places(const Gazetteer& gazetteer, Document& doc) { doc.places = PlaceFinder(gazetteer, doc).find(); }

std::vector<Place> locate_places(const Gazetteer& gazetteer, const Document& doc, std::span<const Span> given) {
  return PlaceFinder(gazetteer, doc).locate(given);
}

}  // namespace demarche
