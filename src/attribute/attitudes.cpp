#include "attribute/attitudes.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// Log-odds above which a word is taken, and above which one or two words between such words are taken too.
constexpr float kTaken = -0.6f, kBridged = -2.0f;
constexpr float kSure = -0.1f;  // of the surest word of a cue
constexpr float kDoubtedOdds = -2.0f;  // of every word of a statement's cue: none is one
constexpr float kIdleOdds = -0.5f;     // of a word at the edge of a speaker's phrase
constexpr uint32_t kMaxBridge = 2;
constexpr float kContentMean = -0.5f;  // of the words of a complement
constexpr float kHolderOdds = -1.5f;   // of the head of a holder that the tree gives
constexpr uint32_t kReach = 2, kLinkedReach = 12;  // words between a cue and a stretch that does not hang on it, and one that does
constexpr uint32_t kMinContent = 2;

double probability(float odds) { return 1 / (1 + std::exp(-double(odds))); }

class Finder {
 public:
  Finder(const Passage& passage, std::vector<Draft>& drafts, const std::vector<AttributionTags>& tags)
      : p_(passage), doc_(passage.doc()), tree_(passage.tree()), drafts_(drafts), tags_(tags), owner_(doc_.words.size(), kNone) {}

  std::vector<Attitude> run() {
    drop_doubted();
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      for (uint32_t w = drafts_[d].cue_words.begin; w < drafts_[d].cue_words.end; ++w) owner_[w] = int32_t(d);
    }
    for (uint32_t d = 0; d < drafts_.size(); ++d) widen_cue(d);
    for (Draft& draft : drafts_) trim_speaker(draft);
    for (const Sentence& sentence : doc_.sentences) {
      const BlockKind kind = doc_.blocks[sentence.block].kind;
      if (kind == BlockKind::kTitle || kind == BlockKind::kProse) find_in(sentence.words);
    }
    return std::move(found_);
  }

 private:
  using Role = float AttributionTags::*;

  bool in_content(const Draft& draft, uint32_t w) const {
    return std::any_of(draft.content.begin(), draft.content.end(), [&](WordRange piece) { return piece.contains(w); });
  }
  bool names_speaker(const Draft& draft, uint32_t w) const { return draft.statement.speaker_words.overlaps(doc_.words[w].span); }

  // "[said] repeatedly", "[has] all but [promised]": tagged words beside the cue that belong to no other part of a statement.
  void widen_cue(uint32_t d) {
    Draft& draft = drafts_[d];
    if (draft.statement.cue.empty() || p_.is_punct(draft.cue_word)) return;
    const WordRange sentence = doc_.sentences[draft.statement.sentence].words;
    const auto takes = [&](uint32_t w) {
      return tags_[w].cue > kTaken && owner_[w] == kNone && !p_.is_punct(w) && !in_content(draft, w) && !names_speaker(draft, w);
    };
    WordRange wide = draft.cue_words;
    while (wide.begin > sentence.begin && takes(wide.begin - 1)) owner_[--wide.begin] = int32_t(d);
    while (wide.end < sentence.end && takes(wide.end)) owner_[wide.end++] = int32_t(d);
    if (wide.begin == draft.cue_words.begin && wide.end == draft.cue_words.end) return;
    draft.cue_words = wide;
    draft.statement.cue = p_.span(wide);
  }

  // "[Virtually] all the attendees", "Nader, [still excoriated by Democrats]": words at the edges that name nobody.
  void trim_speaker(Draft& draft) const {
    if (draft.speaker_head == kNone || draft.statement.within != kNone || p_.is_punct(draft.cue_word)) return;
    WordRange words = words_of(draft.statement.speaker_words);
    const auto head = uint32_t(draft.speaker_head);
    if (!words.contains(head)) return;
    const auto idle = [&](uint32_t w) { return p_.is_punct(w) || tags_[w].source < kIdleOdds; };
    const auto leads = [&](uint32_t w) {
      const Upos upos = doc_.words[w].upos;
      return upos == Upos::kAdv || upos == Upos::kAdp || upos == Upos::kSconj || upos == Upos::kCconj || upos == Upos::kPunct;
    };
    while (words.begin < head && leads(words.begin) && idle(words.begin)) ++words.begin;
    const uint32_t end = words.end;
    while (words.end > head + 1 && idle(words.end - 1)) --words.end;
    const auto dangles = [&](uint32_t w) { return leads(w) || doc_.words[w].upos == Upos::kDet || doc_.words[w].upos == Upos::kPron; };
    while (words.end < end && words.end > head + 1 && dangles(words.end - 1)) --words.end;
    draft.statement.speaker_words = p_.span(words);
  }

  WordRange words_of(Span span) const {
    const auto ends_before = [](const Word& w, uint32_t at) { return w.span.end <= at; };
    const auto first = std::lower_bound(doc_.words.begin(), doc_.words.end(), span.begin, ends_before);
    auto last = first;
    while (last != doc_.words.end() && last->span.begin < span.end) ++last;
    return {uint32_t(first - doc_.words.begin()), uint32_t(last - doc_.words.begin())};
  }

  // "God bless you", "an agreement to publish letters": statements whose cue the tagger is sure is none, unless they quote.
  void drop_doubted() {
    std::vector<bool> reports(drafts_.size(), false);
    for (const Draft& draft : drafts_) {
      if (draft.statement.within != kNone) reports[uint32_t(draft.statement.within)] = true;
    }
    std::vector<int32_t> moved(drafts_.size(), kNone);
    uint32_t kept = 0;
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      if (!reports[d] && is_doubted(drafts_[d])) continue;
      moved[d] = int32_t(kept);
      if (kept != d) drafts_[kept] = std::move(drafts_[d]);
      ++kept;
    }
    drafts_.resize(kept);
    for (Draft& draft : drafts_) {
      for (int32_t* link : {&draft.statement.within, &draft.statement.reply_to}) {
        if (*link != kNone) *link = moved[uint32_t(*link)];
      }
    }
  }

  bool is_doubted(const Draft& draft) const {
    if (draft.statement.within != kNone || draft.statement.manner != Manner::kIndirect || p_.is_punct(draft.cue_word)) return false;
    const auto doubts = [&](uint32_t w) { return tags_[w].cue < kDoubtedOdds; };
    for (uint32_t w = draft.cue_words.begin; w < draft.cue_words.end; ++w) {
      if (!doubts(w)) return false;
    }
    return true;
  }

  // Stretches of a sentence that are tagged with a role.
  std::vector<WordRange> stretches(WordRange sentence, Role role) const {
    std::vector<WordRange> out;
    for (uint32_t w = sentence.begin; w < sentence.end; ++w) {
      const bool free = role != &AttributionTags::cue || owner_[w] == kNone;
      if (!free || p_.is_punct(w) || tags_[w].*role <= kTaken) continue;
      if (!out.empty() && bridges(out.back().end, w, role)) {
        out.back().end = w + 1;
      } else {
        out.push_back({w, w + 1});
      }
    }
    return out;
  }

  bool bridges(uint32_t from, uint32_t to, Role role) const {
    if (to - from > kMaxBridge) return false;
    for (uint32_t w = from; w < to; ++w) {
      const bool joins = role == &AttributionTags::cue ? owner_[w] == kNone && tags_[w].cue > kBridged && !p_.is_punct(w)
                                                       : p_.is_punct(w) || tags_[w].*role > kBridged;
      if (!joins) return false;
    }
    return true;
  }

  void find_in(WordRange sentence) {
    const std::vector<WordRange> cues = stretches(sentence, &AttributionTags::cue);
    if (cues.empty()) return;
    const std::vector<WordRange> sources = stretches(sentence, &AttributionTags::source);
    const std::vector<WordRange> contents = stretches(sentence, &AttributionTags::content);
    for (WordRange cue : cues) {
      if (surest(cue) < kSure || !has_meaning(cue)) continue;
      const uint32_t top = top_of(cue);
      WordRange content = complement(cue);
      if (content.empty()) content = near(cue, contents, true);
      const int32_t subject = holder_head(cue, top);
      WordRange holder = subject == kNone ? WordRange{} : holder_phrase(uint32_t(subject), cue, sources);
      if (holder.empty()) holder = near(cue, sources, false);
      if (content.empty() || holder.empty() || content.overlaps(holder)) continue;
      add(cue, subject, holder, content);
    }
  }

  // What hangs on the cue and is tagged as content: the pieces in one stretch that hold the best of them.
  WordRange complement(WordRange cue) const {
    WordRange best;
    float best_score = kContentMean;
    for (uint32_t w = cue.begin; w < cue.end; ++w) {
      for (uint32_t c : tree_.children(w)) {
        if (cue.contains(c) || !may_be_content(c)) continue;
        const WordRange piece = without(p_.block(c), cue);
        if (piece.empty() || piece.contains(cue.begin)) continue;
        const float score = mean(piece, &AttributionTags::content);
        if (score <= best_score) continue;
        best = piece;
        best_score = score;
      }
    }
    if (best.empty()) return best;
    for (uint32_t w = cue.begin; w < cue.end; ++w) {  // "pick [the judge] [for the seat]"
      for (uint32_t c : tree_.children(w)) {
        if (cue.contains(c) || !may_be_content(c)) continue;
        const WordRange piece = without(p_.block(c), cue);
        if (piece.begin == best.end && mean(piece, &AttributionTags::content) > kContentMean) best.end = piece.end;
      }
    }
    while (!best.empty() && doc_.words[best.begin].upos == Upos::kAdp && tags_[best.begin].content < tags_[best.begin].cue) ++best.begin;
    return p_.trimmed(best);
  }

  bool may_be_content(uint32_t c) const {
    switch (universal(doc_.words[c].deprel)) {
      case Deprel::kObj: case Deprel::kCcomp: case Deprel::kXcomp: case Deprel::kObl: case Deprel::kNmod: case Deprel::kAcl: case Deprel::kAdvcl:
      case Deprel::kParataxis: case Deprel::kCsubj: return true;
      case Deprel::kNsubj: return doc_.words[c].deprel == Deprel::kNsubjPass;
      default: return false;
    }
  }

  // The part of a block that is not the cue; none if the cue lies in its middle.
  static WordRange without(WordRange block, WordRange cue) {
    if (!block.overlaps(cue)) return block;
    if (cue.begin <= block.begin) return {std::min(cue.end, block.end), block.end};
    if (cue.end >= block.end) return {block.begin, cue.begin};
    return {};
  }

  float mean(WordRange range, Role role) const {
    float sum = 0;
    uint32_t count = 0;
    for (uint32_t w = range.begin; w < range.end; ++w) {
      if (p_.is_punct(w)) continue;
      sum += tags_[w].*role;
      ++count;
    }
    return count == 0 ? -1e9f : sum / float(count);
  }

  // Whose attitude it is, by the tree: the subject, the possessor, the agent.
  int32_t holder_head(WordRange cue, uint32_t top) const {
    const auto fits = [&](int32_t at) { return at != kNone && !cue.contains(uint32_t(at)) && tags_[uint32_t(at)].source > kHolderOdds; };
    const auto of = [&](uint32_t w) {
      if (doc_.words[w].upos == Upos::kVerb || tree_.child(w, Deprel::kCop) != kNone) {
        if (const int32_t subject = p_.subject(w); fits(subject)) return subject;
      }
      for (uint32_t c : tree_.children(w)) {
        const Deprel deprel = doc_.words[c].deprel;
        const bool may = universal(deprel) == Deprel::kNsubj || deprel == Deprel::kNmodPoss || deprel == Deprel::kOblAgent || deprel == Deprel::kNmod || deprel == Deprel::kCompound ||
                         deprel == Deprel::kAmod;
        if (may && fits(int32_t(c))) return int32_t(c);
      }
      return int32_t(kNone);
    };
    if (const int32_t found = of(top); found != kNone) return found;
    for (uint32_t w = cue.begin; w < cue.end; ++w) {
      if (const int32_t found = of(w); found != kNone) return found;
    }
    // A noun that is the object of somebody's verb: "has [no interest] in".
    const int32_t up = doc_.words[top].head;
    if (up != kNone && doc_.words[uint32_t(up)].upos == Upos::kVerb && universal(doc_.words[top].deprel) == Deprel::kObj) {
      if (const int32_t subject = p_.subject(uint32_t(up)); fits(subject)) return subject;
    }
    return kNone;
  }

  // The tagged stretch around the head, else its phrase.
  WordRange holder_phrase(uint32_t head, WordRange cue, const std::vector<WordRange>& sources) const {
    for (WordRange stretch : sources) {
      if (stretch.contains(head) && !stretch.overlaps(cue)) return p_.trimmed(stretch);
    }
    const WordRange phrase = without(p_.phrase(head, int32_t(cue.begin)), cue);
    return phrase.empty() ? WordRange{head, head + 1} : phrase;
  }

  // The tagged stretch that hangs on the cue or stands beside it on the wanted side.
  WordRange near(WordRange cue, const std::vector<WordRange>& stretches, bool behind) const {
    for (WordRange s : stretches) {
      if (s.overlaps(cue)) continue;
      const bool is_behind = s.begin >= cue.end;
      const uint32_t gap = is_behind ? s.begin - cue.end : cue.begin - s.end;
      const bool substantial = !behind || s.size() >= kMinContent;
      if (substantial && (hangs(s, cue) ? gap <= kLinkedReach : is_behind == behind && gap <= kReach)) return p_.trimmed(s);
    }
    return {};
  }

  float surest(WordRange cue) const {
    float best = tags_[cue.begin].cue;
    for (uint32_t w = cue.begin; w < cue.end; ++w) best = std::max(best, tags_[w].cue);
    return best;
  }

  bool has_meaning(WordRange cue) const {
    for (uint32_t w = cue.begin; w < cue.end; ++w) {
      const Upos upos = doc_.words[w].upos;
      if (upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kAdj) return true;
    }
    return false;
  }

  // The word of a stretch that hangs on none of it; a verb if there are several.
  uint32_t top_of(WordRange range) const {
    int32_t top = kNone;
    for (uint32_t w = range.begin; w < range.end; ++w) {
      const int32_t head = doc_.words[w].head;
      if (head != kNone && range.contains(uint32_t(head))) continue;
      if (top == kNone || (doc_.words[uint32_t(top)].upos != Upos::kVerb && doc_.words[w].upos == Upos::kVerb)) top = int32_t(w);
    }
    return top == kNone ? range.begin : uint32_t(top);
  }

  // A word of the stretch hangs on the cue.
  bool hangs(WordRange stretch, WordRange cue) const {
    for (uint32_t w = stretch.begin; w < stretch.end; ++w) {
      const int32_t head = doc_.words[w].head;
      if (head != kNone && cue.contains(uint32_t(head))) return true;
    }
    return false;
  }

  void add(WordRange cue, int32_t head, WordRange holder, WordRange content) {
    Attitude attitude;
    attitude.sentence = doc_.words[cue.begin].sentence;
    attitude.cue = p_.span(cue);
    attitude.holder_words = p_.span(holder);
    attitude.holder = p_.actor_mention(head == kNone ? top_of(holder) : uint32_t(head));
    attitude.content.push_back(p_.span(content));
    double sum = 0;
    for (uint32_t w = cue.begin; w < cue.end; ++w) sum += probability(tags_[w].cue);
    attitude.confidence = sum / double(cue.size());
    found_.push_back(std::move(attitude));
  }

  const Passage& p_;
  const Document& doc_;
  const Tree& tree_;
  std::vector<Draft>& drafts_;
  const std::vector<AttributionTags>& tags_;
  std::vector<int32_t> owner_;  // the draft whose cue the word is in
  std::vector<Attitude> found_;
};

}  // namespace

std::vector<Attitude> find_attitudes(const Passage& passage, std::vector<Draft>& drafts, const std::vector<AttributionTags>& tags) {
  if (tags.empty()) return {};
  return Finder(passage, drafts, tags).run();
}

}  // namespace demarche
