#include "code/same_event.h"

#include <algorithm>
#include <string_view>

namespace demarche {
namespace {

// Shares of content words below which two mentions tell two events. From reading news with their headlines.
constexpr double kSameWords = 0.6, kHeadlineWords = 0.34;

class Merger {
 public:
  Merger(Document& doc, const Tree& tree, const RoleFinder& roles) : doc_(doc), tree_(tree), roles_(roles) {}

  void go() {
    std::vector<Event> kept;
    for (Event& event : doc_.events) {
      const auto same = std::find_if(kept.begin(), kept.end(), [&](const Event& other) { return is_same(other, event); });
      if (same == kept.end()) {
        kept.push_back(std::move(event));
      } else {
        take_in(*same, std::move(event));
      }
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Event& a, const Event& b) { return a.trigger.begin < b.trigger.begin; });
    doc_.events = std::move(kept);
  }

 private:
  BlockKind block_kind(const Event& event) const {
    const uint32_t block = doc_.sentences[event.sentence].block;
    return block < doc_.blocks.size() ? doc_.blocks[block].kind : BlockKind::kProse;
  }
  bool in_headline(const Event& event) const { return block_kind(event) == BlockKind::kTitle; }
  std::string_view lemma(const Event& event) const { return doc_.propositions[event.proposition].lemma; }

  // "the expulsion", "this attack", "their withdrawal" after it was told.
  bool points_back(const Event& event) const {
    const uint32_t trigger = doc_.propositions[event.proposition].trigger;
    if (doc_.words[trigger].upos != Upos::kNoun) return false;
    for (uint32_t c : tree_.children(trigger)) {
      const Word& word = doc_.words[c];
      if (word.deprel == Deprel::kNmodPoss) return true;
      if (word.deprel == Deprel::kDet && (word.lemma == "the" || word.lemma == "this" || word.lemma == "that")) return true;
    }
    return false;
  }

  // Of the content words that one mention's clause adds to its trigger and its names, the share that the other's repeats.
  double shared_words(const Event& a, const Event& b) const {
    const auto words_of = [&](const Event& event) {
      std::vector<std::string_view> lemmas;
      const uint32_t trigger = doc_.propositions[event.proposition].trigger;
      const WordRange range = tree_.subtree(trigger);
      for (uint32_t w = range.begin; w < range.end && w < range.begin + 80; ++w) {
        const Upos upos = doc_.words[w].upos;
        if (w != trigger && (upos == Upos::kNoun || upos == Upos::kVerb || upos == Upos::kNum)) lemmas.push_back(doc_.words[w].lemma);
      }
      return lemmas;
    };
    auto few = words_of(a), many = words_of(b);
    if (few.size() > many.size()) std::swap(few, many);
    if (few.empty()) return 1;
    const auto shared = std::count_if(few.begin(), few.end(), [&](std::string_view lemma) { return std::find(many.begin(), many.end(), lemma) != many.end(); });
    return double(shared) / double(few.size());
  }

  bool same_code(uint32_t a, uint32_t b) const {
    const auto code = [&](uint32_t mention) -> std::string_view {
      const auto& actors = doc_.mentions[mention].actors;
      return actors.size() == 1 ? std::string_view(doc_.actors[actors[0]].code) : std::string_view{};
    };
    return !code(a).empty() && code(a) == code(b);
  }

  // Each party of the shorter list is in the longer one; an empty list agrees with any.
  bool parties_agree(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b, bool by_code) const {
    const auto& few = a.size() <= b.size() ? a : b;
    const auto& many = a.size() <= b.size() ? b : a;
    return std::all_of(few.begin(), few.end(), [&](uint32_t one) {
      return std::any_of(many.begin(), many.end(), [&](uint32_t other) {
        return roles_.same_party(one, other) || (by_code && same_code(one, other));
      });
    });
  }

  bool times_agree(const Event& a, const Event& b) const {
    if (a.time == kNone || b.time == kNone || a.time == b.time) return true;
    const TimeExpression& one = doc_.times[size_t(a.time)];
    const TimeExpression& other = doc_.times[size_t(b.time)];
    if (!one.interval || !other.interval || one.is_duration || other.is_duration) return true;
    return one.interval->start <= other.interval->end && other.interval->start <= one.interval->end;
  }

  bool places_agree(const Event& a, const Event& b) const {
    if (a.place == kNone || b.place == kNone) return true;
    const Place& one = doc_.places[size_t(a.place)];
    const Place& other = doc_.places[size_t(b.place)];
    return one.geonames == 0 || other.geonames == 0 || one.geonames == other.geonames || one.kind == "country" || other.kind == "country";
  }

  static bool codes_agree(const Event& a, const Event& b) {
    if (a.type != b.type) return false;
    if (!a.mode.empty() && !b.mode.empty() && a.mode != b.mode) return false;
    return a.cameo.substr(0, 2) == b.cameo.substr(0, 2);
  }

  bool is_same(const Event& earlier, const Event& later) const {
    if (earlier.status != later.status || !codes_agree(earlier, later)) return false;
    const bool headline = in_headline(earlier) || in_headline(later);
    const bool back = points_back(later) && lemma(earlier) != lemma(later) && earlier.cameo == later.cameo;
    // With one side open on both mentions there is too little to go by.
    const bool source_shared = !earlier.source.empty() && !later.source.empty();
    const bool target_shared = !earlier.target.empty() && !later.target.empty();
    if (!source_shared && !target_shared) return false;
    if (!headline && !back) {
      const bool both = source_shared && target_shared && earlier.cameo == later.cameo && lemma(earlier) == lemma(later);
      if (!both || shared_words(earlier, later) < kSameWords) return false;
    }
    if (headline && !back && shared_words(earlier, later) < kHeadlineWords) return false;
    return parties_agree(earlier.source, later.source, back) && parties_agree(earlier.target, later.target, back) &&
           times_agree(earlier, later) && places_agree(earlier, later);
  }

  int says(const Event& event) const {
    const int parties = int(!event.source.empty()) + int(!event.target.empty());
    return 100 * parties + 10 * int(event.cameo.size()) + 5 * int(!event.mode.empty()) + 3 * int(event.time != kNone) +
           2 * int(!in_headline(event));
  }

  void take_in(Event& kept, Event other) {
    if (says(other) > says(kept)) std::swap(kept, other);
    for (const Evidence& one : other.evidence) kept.evidence.push_back(one);
    other.evidence.clear();
    kept.evidence.push_back({other.proposition, other.sentence, other.trigger});
    std::sort(kept.evidence.begin(), kept.evidence.end(), [](const Evidence& a, const Evidence& b) { return a.trigger.begin < b.trigger.begin; });
    if (kept.time == kNone) kept.time = other.time;
    if (kept.place == kNone) kept.place = other.place;
    kept.historical = kept.historical && other.historical;
    kept.confidence = std::max(kept.confidence, other.confidence);
    doc_.uncoded.push_back({other.proposition, "told again: the event of `" + std::string(lemma(kept)) + "` in sentence " + std::to_string(kept.sentence)});
  }

  Document& doc_;
  const Tree& tree_;
  const RoleFinder& roles_;
};

}  // namespace

void merge_repeated_events(Document& doc, const Tree& tree, const RoleFinder& roles) { Merger(doc, tree, roles).go(); }

}  // namespace demarche
