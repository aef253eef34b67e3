#include "evaluate/event_scores.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "emit/vocabulary.h"

namespace demarche {
namespace {

using Labels = std::set<uint32_t>;

// Which marked actors the mentions of a document stand for.
class ActorMatcher {
 public:
  ActorMatcher(const GoldSentence& gold, const Document& doc) : gold_(gold), doc_(doc) {}

  Labels labels_of(uint32_t mention) const {
    Labels found = by_words(mention);
    if (found.empty() && doc_.mentions[mention].chain != kNone) {
      for (uint32_t other : doc_.chains[size_t(doc_.mentions[mention].chain)].mentions) found.merge(by_words(other));
    }
    if (found.empty()) return by_code(mention);
    const Labels named = found;
    for (uint32_t label : named) add_namesakes(label, found);
    return found;
  }

  bool has_codes(uint32_t mention, const GoldActor& actor) const {
    const auto& actors = doc_.mentions[mention].actors;
    return std::any_of(actors.begin(), actors.end(), [&](uint32_t one) {
      return std::find(actor.codes.begin(), actor.codes.end(), doc_.actors[one].code) != actor.codes.end();
    });
  }

 private:
  // The narrowest words that hold the head; else whatever the mention touches.
  Labels by_words(uint32_t mention) const {
    const Span head = doc_.words[doc_.mentions[mention].head].span;
    uint32_t narrowest = UINT32_MAX;
    Labels holders, touched;
    for (uint32_t label = 0; label < gold_.actors.size(); ++label) {
      for (const Span span : gold_.actors[label].spans) {
        if (span.overlaps(doc_.mentions[mention].span)) touched.insert(label);
        if (!span.contains(head) || span.size() > narrowest) continue;
        if (span.size() < narrowest) holders.clear();
        narrowest = span.size();
        holders.insert(label);
      }
    }
    return holders.empty() ? touched : holders;
  }

  Labels by_code(uint32_t mention) const {
    Labels found;
    for (uint32_t label = 0; label < gold_.actors.size(); ++label) {
      if (has_codes(mention, gold_.actors[label])) found.insert(label);
    }
    return found;
  }

  void add_namesakes(uint32_t label, Labels& found) const {
    const GoldActor& one = gold_.actors[label];
    if (one.codes.empty()) return;
    for (uint32_t other = 0; other < gold_.actors.size(); ++other) {
      if (gold_.actors[other].codes == one.codes && gold_.actors[other].sectors == one.sectors) found.insert(other);
    }
  }

  const GoldSentence& gold_;
  const Document& doc_;
};

// One slot of a marked event beside one of a coded event.
struct SlotMatch {
  size_t marked = 0, hit = 0;      // marked actors, those that a coded mention stands for
  size_t coded = 0, fitting = 0;   // coded mentions, those that stand for one of the marked actors

  bool is_right() const { return hit == marked && fitting == coded; }
  bool overlaps() const { return hit > 0 || (marked == 0 && coded == 0); }
};

class SentenceScore {
 public:
  SentenceScore(const GoldSentence& gold, const Document& doc, EventScores& scores)
      : gold_(gold), doc_(doc), matcher_(gold, doc), scores_(scores), partner_(gold.events.size(), kNone), taken_(doc.events.size(), false) {}

  EventMisses run() {
    misses_ = {.where = gold_.where, .text = gold_.text, .lines = {}};
    ++scores_.sentences;
    scores_.held_back += gold_.is_held_back;
    if (gold_.events.empty()) {
      ++scores_.without_events;
      scores_.falsely_coded += !doc_.events.empty();
    }
    pair();
    for (size_t g = 0; g < gold_.events.size(); ++g) {
      if (!gold_.events[g].is_optional) count_marked(g);
    }
    for (size_t e = 0; e < doc_.events.size(); ++e) {
      if (!taken_[e]) count_extra(doc_.events[e]);
    }
    return std::move(misses_);
  }

 private:
  struct Pair {
    int score;
    uint32_t gold, coded;
  };

  // A mention of a loose actor is left out of the count.
  SlotMatch slot(const std::vector<uint32_t>& marked, const std::vector<uint32_t>& loose, const std::vector<uint32_t>& mentions) const {
    SlotMatch match{.marked = marked.size(), .hit = 0, .coded = mentions.size(), .fitting = 0};
    Labels hit;
    for (uint32_t mention : mentions) {
      const Labels labels = matcher_.labels_of(mention);
      bool fits = false;
      for (uint32_t label : marked) {
        if (!labels.contains(label)) continue;
        fits = true;
        hit.insert(label);
      }
      match.fitting += fits;
      if (!fits && std::any_of(loose.begin(), loose.end(), [&](uint32_t label) { return labels.contains(label); })) --match.coded;
    }
    match.hit = hit.size();
    return match;
  }

  // All who take part stand in both slots or are spread over them.
  std::pair<SlotMatch, SlotMatch> slots(const GoldEvent& marked, const Event& coded) const {
    if (!marked.is_reciprocal) {
      return {slot(marked.source, marked.loose_source, coded.source), slot(marked.target, marked.loose_target, coded.target)};
    }
    std::vector<uint32_t> all = coded.source;
    all.insert(all.end(), coded.target.begin(), coded.target.end());
    return {slot(marked.source, marked.loose_source, all), {}};
  }

  bool same_trigger(const GoldEvent& marked, const Event& coded) const {
    const Span word = doc_.words[doc_.propositions[coded.proposition].trigger].span;
    return marked.trigger.overlaps(coded.trigger) || marked.trigger.overlaps(word);
  }

  void pair() {
    std::vector<Pair> pairs;
    for (uint32_t g = 0; g < gold_.events.size(); ++g) {
      for (uint32_t e = 0; e < doc_.events.size(); ++e) {
        const GoldEvent& marked = gold_.events[g];
        const Event& coded = doc_.events[e];
        const auto [source, target] = slots(marked, coded);
        const bool same_type = marked.type == coded.type, same_words = same_trigger(marked, coded);
        const bool shares = source.hit > 0 || target.hit > 0;
        if (!same_words && !(same_type && shares)) continue;
        const int score = 8 * same_type + 6 * same_words + 2 * source.overlaps() + 2 * target.overlaps() + source.is_right() +
                          target.is_right() + (marked.status == coded.status);
        pairs.push_back({score, g, e});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.score > b.score; });
    for (const Pair& one : pairs) {
      if (partner_[one.gold] != kNone || taken_[one.coded]) continue;
      partner_[one.gold] = int32_t(one.coded);
      taken_[one.coded] = true;
    }
  }

  void count_marked(size_t g) {
    const GoldEvent& marked = gold_.events[g];
    ++scores_.type.marked;
    ++scores_.triple.marked;
    ++scores_.overlap.marked;
    ++scores_.by_type[marked.type].marked;
    ++scores_.triple_by_type[marked.type].marked;
    if (partner_[g] == kNone) {
      ++scores_.confusion[marked.type]["-"];
      misses_.lines.push_back("missed   " + words(marked) + "  (" + why_not_coded(marked) + ")");
      return;
    }
    const Event& coded = doc_.events[size_t(partner_[g])];
    ++scores_.confusion[marked.type][coded.type];
    count_coded(coded.type);
    if (marked.type != coded.type) {
      misses_.lines.push_back("type     " + words(marked) + "  coded as  " + words(coded));
      return;
    }
    count_pair(marked, coded);
  }

  void count_coded(const std::string& type) {
    ++scores_.type.coded;
    ++scores_.triple.coded;
    ++scores_.overlap.coded;
    ++scores_.by_type[type].coded;
    ++scores_.triple_by_type[type].coded;
  }

  void count_extra(const Event& coded) {
    count_coded(coded.type);
    ++scores_.confusion["-"][coded.type];
    misses_.lines.push_back("extra    " + words(coded));
  }

  static void count_slot(const SlotMatch& match, Score& score, Share& whole) {
    score.marked += match.marked;
    score.coded += match.coded;
    score.right += std::min(match.hit, match.coded);
    ++whole.all;
    whole.right += match.is_right();
  }

  void count_pair(const GoldEvent& marked, const Event& coded) {
    ++scores_.type.right;
    ++scores_.by_type[marked.type].right;
    const auto [source, target] = slots(marked, coded);
    count_slot(source, scores_.source, scores_.source_slot);
    if (!marked.is_reciprocal) count_slot(target, scores_.target, scores_.target_slot);
    const bool is_right = source.is_right() && target.is_right();
    scores_.triple.right += is_right;
    scores_.triple_by_type[marked.type].right += is_right;
    scores_.overlap.right += source.overlaps() && target.overlaps();
    if (!is_right) misses_.lines.push_back("actors   " + words(marked) + "  coded as  " + words(coded));
    count_codes(marked, coded);
    count_status(marked, coded);
    count_mode(marked, coded);
    if (!marked.cameo.empty()) {
      ++scores_.cameo.all;
      scores_.cameo.right += marked.cameo == coded.cameo;
    }
  }

  void count_codes(const GoldEvent& marked, const Event& coded) {
    for (const auto& [labels, mentions] : {std::pair(&marked.source, &coded.source), std::pair(&marked.target, &coded.target)}) {
      for (uint32_t label : *labels) {
        const GoldActor& actor = gold_.actors[label];
        if (actor.codes.empty()) continue;
        for (uint32_t mention : *mentions) {
          if (!matcher_.labels_of(mention).contains(label)) continue;
          const bool is_right = matcher_.has_codes(mention, actor);
          ++scores_.codes.all;
          scores_.codes.right += is_right;
          if (!is_right) misses_.lines.push_back(fmt::format("code     `{}` {}", doc_.cut(doc_.mentions[mention].span), actor.codes.front()));
          break;
        }
      }
    }
  }

  void count_status(const GoldEvent& marked, const Event& coded) {
    const bool is_right = marked.status == coded.status;
    ++scores_.status.all;
    scores_.status.right += is_right;
    ++scores_.by_status[std::string(name(marked.status))].marked;
    ++scores_.by_status[std::string(name(coded.status))].coded;
    scores_.by_status[std::string(name(marked.status))].right += is_right;
    if (!is_right) misses_.lines.push_back(fmt::format("status   {}  coded as {}", words(marked), name(coded.status)));
  }

  void count_mode(const GoldEvent& marked, const Event& coded) {
    if (marked.modes.empty()) return;
    const bool is_right = std::find(marked.modes.begin(), marked.modes.end(), coded.mode) != marked.modes.end();
    ++scores_.mode.all;
    scores_.mode.right += is_right;
    const std::string key = marked.type + "/" + (is_right ? coded.mode : marked.modes.front());
    ++scores_.by_mode[key].marked;
    scores_.by_mode[key].right += is_right;
    if (!coded.mode.empty()) ++scores_.by_mode[coded.type + "/" + coded.mode].coded;
    if (!is_right) misses_.lines.push_back(fmt::format("mode     {}  coded as {}", words(marked), coded.mode.empty() ? "none" : coded.mode));
  }

  std::string why_not_coded(const GoldEvent& marked) const {
    const auto is_there = [&](uint32_t proposition) {
      return marked.trigger.overlaps(doc_.words[doc_.propositions[proposition].trigger].span);
    };
    for (const Uncoded& one : doc_.uncoded) {
      if (is_there(one.proposition)) return one.reason;
    }
    for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
      if (is_there(i)) return "coded, and paired with another event";
    }
    return "no predicate was seen here";
  }

  std::string names(const std::vector<uint32_t>& labels) const {
    std::string text;
    for (uint32_t label : labels) {
      if (!text.empty()) text += " + ";
      text += cut(gold_.text, gold_.actors[label].spans.front());
    }
    return text.empty() ? "-" : text;
  }

  std::string words(const GoldEvent& event) const {
    std::string kind = event.type;
    for (size_t i = 0; i < event.modes.size(); ++i) kind += (i == 0 ? "/" : "+") + event.modes[i];
    const std::string parties = event.is_reciprocal ? names(event.source) : names(event.source) + " > " + names(event.target);
    return fmt::format("{} {} `{}` {}", kind, name(event.status), cut(gold_.text, event.trigger), parties);
  }

  std::string words(const Event& event) const {
    const auto list = [&](const std::vector<uint32_t>& mentions) {
      std::string text;
      for (uint32_t mention : mentions) {
        if (!text.empty()) text += " + ";
        text += doc_.cut(doc_.mentions[mention].span);
      }
      return text.empty() ? std::string("-") : text;
    };
    return fmt::format("{}{}{} {} `{}` {} > {} [{}]", event.type, event.mode.empty() ? "" : "/", event.mode, name(event.status), doc_.cut(event.trigger),
                       list(event.source), list(event.target), event.rule);
  }

  const GoldSentence& gold_;
  const Document& doc_;
  const ActorMatcher matcher_;
  EventScores& scores_;
  std::vector<int32_t> partner_;  // of each marked event: coded event
  std::vector<bool> taken_;       // coded events with a partner
  EventMisses misses_;
};

}  // namespace

EventMisses EventScorer::add(const GoldSentence& gold, const Document& doc) { return SentenceScore(gold, doc, scores_).run(); }

}  // namespace demarche
