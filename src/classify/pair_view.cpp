#include "classify/pair_view.h"

#include <algorithm>
#include <string_view>

#include "classify/grams.h"

namespace demarche {
namespace {

constexpr std::string_view kTypeNames[PairFeatures::kTypes] = {"AGREE",   "CONSULT", "SUPPORT",  "COOPERATE", "AID",   "CONCEDE",
                                                               "RETREAT", "REQUEST", "ACCUSE",   "REJECT",    "THREATEN", "PROTEST",
                                                               "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"};
constexpr int kMaxPath = 40;

int type_index(std::string_view type) {
  const auto found = std::find(std::begin(kTypeNames), std::end(kTypeNames), type);
  return found == std::end(kTypeNames) ? kNone : int(found - std::begin(kTypeNames));
}

int standing(Status status) {
  switch (status) {
    case Status::kActual:
      return 0;
    case Status::kFuture:
      return 1;
    case Status::kNegated:
    case Status::kDenied:
      return 2;
    default:
      return 3;
  }
}

// "12_reject.lex:5 rebuff" -> 12; 0 when the file's name does not begin with a root.
int root_of(std::string_view entry) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (entry.size() < 2 || !digit(entry[0]) || !digit(entry[1])) return 0;
  const int root = (entry[0] - '0') * 10 + (entry[1] - '0');
  return root < PairFeatures::kRoots ? root : 0;
}

class Viewer {
 public:
  Viewer(const Document& doc, const Tree& tree, std::span<const Span> source, std::span<const Span> target) : doc_(doc), tree_(tree) {
    view_.parts.assign(doc.words.size(), 0);
    mark(source, kSource);
    mark(target, kTarget);
  }

  PairView view() && {
    join();
    for (const Event& event : doc_.events) add_event(event);
    for (const Proposition& one : doc_.propositions) add_entry(one);
    add_order();
    std::sort(view_.features.begin(), view_.features.end());
    view_.features.erase(std::unique(view_.features.begin(), view_.features.end()), view_.features.end());
    view_.grams = pair_grams(doc_, tree_, view_.parts);
    return std::move(view_);
  }

 private:
  void set(int feature) { view_.features.push_back(uint16_t(feature)); }

  void mark(std::span<const Span> spans, WordPart part) {
    for (const Span& span : spans) {
      auto word = std::lower_bound(doc_.words.begin(), doc_.words.end(), span.begin, [](const Word& w, uint32_t at) { return w.span.end <= at; });
      for (; word != doc_.words.end() && word->span.begin < span.end; ++word) view_.parts[size_t(word - doc_.words.begin())] |= part;
    }
  }

  // Words of the part whose head lies outside it.
  std::vector<uint32_t> heads(WordPart part) const {
    std::vector<uint32_t> found;
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      if (!(view_.parts[w] & part) || doc_.words[w].upos == Upos::kPunct) continue;
      const int32_t head = doc_.words[w].head;
      if (head == kNone || !(view_.parts[size_t(head)] & part)) found.push_back(w);
    }
    return found;
  }

  std::vector<uint32_t> way_up(uint32_t word) const {
    std::vector<uint32_t> way = {word};
    while (way.size() < kMaxPath && doc_.words[way.back()].head != kNone) way.push_back(uint32_t(doc_.words[way.back()].head));
    return way;
  }

  void join() {
    const auto sources = heads(kSource), targets = heads(kTarget);
    for (const uint32_t s : sources) {
      for (const uint32_t t : targets) join_pair(s, t);
    }
    if (sources.empty() || targets.empty()) {
      for (const auto& alone : {sources, targets}) {
        for (const uint32_t w : alone) join_up(w);
      }
    }
  }

  void join_pair(uint32_t source, uint32_t target) {
    const auto up = way_up(source), down = way_up(target);
    const auto top = std::find_first_of(up.begin(), up.end(), down.begin(), down.end());
    for (auto at = up.begin(); at != up.end(); ++at) {
      join_word(*at);
      if (at == top) break;
    }
    if (top == up.end()) return;
    for (const uint32_t w : down) {
      join_word(w);
      if (w == *top) break;
    }
  }

  // Only one of the two is named: the predicates above it, up to the first verb.
  void join_up(uint32_t word) {
    for (const uint32_t w : way_up(word)) {
      join_word(w);
      if (w != word && doc_.words[w].upos == Upos::kVerb) return;
    }
  }

  void join_word(uint32_t w) {
    if (!(view_.parts[w] & (kSource | kTarget))) view_.parts[w] |= kJoins;
    const bool verbal = doc_.words[w].upos == Upos::kVerb;
    for (const uint32_t c : tree_.children(w)) {
      const Deprel deprel = universal(doc_.words[c].deprel);
      const bool small = deprel == Deprel::kAux || deprel == Deprel::kAdvmod || deprel == Deprel::kCase || deprel == Deprel::kMark ||
                         doc_.words[c].deprel == Deprel::kCompoundPrt;
      const bool said = verbal && (deprel == Deprel::kObj || deprel == Deprel::kXcomp);
      if ((small || said) && !(view_.parts[c] & (kSource | kTarget))) view_.parts[c] |= kJoins;
    }
  }

  bool holds(const std::vector<uint32_t>& mentions, WordPart part) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](uint32_t mention) {
      const WordRange words = doc_.mentions[mention].words;
      for (uint32_t w = words.begin; w < words.end; ++w) {
        if (view_.parts[w] & part) return true;
      }
      return false;
    });
  }

  void add_event(const Event& event) {
    const int type = type_index(event.type);
    if (type == kNone) return;
    view_.parts[doc_.propositions[event.proposition].trigger] |= kTrigger;
    const bool source = holds(event.source, kSource), target = holds(event.target, kTarget);
    const bool reversed = holds(event.source, kTarget) || holds(event.target, kSource);
    set(PairFeatures::kAnywhere + type);
    if (source && target) set(PairFeatures::kBothInPlace + type);
    if (source != target) set(PairFeatures::kOneInPlace + type);
    if (reversed) set(PairFeatures::kReversed + type);
    if (!source && !target) return;
    set(PairFeatures::kStatus + int(event.status));
    set(PairFeatures::kInPlaceStanding + type * PairFeatures::kStanding + standing(event.status));
  }

  void add_entry(const Proposition& one) {
    const bool joins = view_.parts[one.trigger] & kJoins;
    if (!one.entry.empty()) set((joins ? PairFeatures::kJoinRoot : PairFeatures::kOtherRoot) + root_of(one.entry));
    if (!joins) return;
    if (!one.entry.empty()) set(PairFeatures::kJoinRootStanding + root_of(one.entry) * PairFeatures::kStanding + standing(one.status));
    for (const Argument& argument : one.arguments) {
      if (argument.role != Role::kAgent) continue;
      if (view_.parts[argument.head] & kSource) set(PairFeatures::kSourceSubject);
      if (view_.parts[argument.head] & kTarget) set(PairFeatures::kTargetSubject);
    }
  }

  void add_order() {
    const auto first = [&](WordPart part) {
      const auto at = std::find_if(view_.parts.begin(), view_.parts.end(), [&](uint8_t parts) { return parts & part; });
      return at - view_.parts.begin();
    };
    const auto end = std::ptrdiff_t(view_.parts.size());
    const auto source = first(kSource), target = first(kTarget);
    if (source == end) set(PairFeatures::kNoSource);
    if (target == end) set(PairFeatures::kNoTarget);
    if (source < target) set(PairFeatures::kSourceFirst);
  }

  const Document& doc_;
  const Tree& tree_;
  PairView view_;
};

}  // namespace

PairView view_pair(const Document& doc, const Tree& tree, std::span<const Span> source, std::span<const Span> target) {
  return Viewer(doc, tree, source, target).view();
}

std::span<const std::string_view> plover_types() { return kTypeNames; }

}  // namespace demarche
