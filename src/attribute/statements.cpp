#include "attribute/statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace demarche {
namespace {

constexpr uint32_t kTouchDistance = 14;  // words between a quotation and the cue that introduces it
constexpr uint32_t kMaxLabelWords = 8;   // "Foreign Minister Sergei Lavrov: ..."
constexpr uint32_t kContinueSentences = 2;  // between a speaker by name and the pronoun that goes on speaking
constexpr uint32_t kMaxTrailingWords = 6;  // "...: Ukrainian army"

bool is_person_speaking(std::string_view lemma) {
  return lemma == "i" || lemma == "we" || lemma == "you" || lemma == "me" || lemma == "us";
}


bool contains(const std::vector<std::string>& list, std::string_view one) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& each) { return each == one; });
}

// How far a cue carries over to the truth of its content, by the frame that matched.
bool object_carries(const CueEntry& entry) {
  return entry.act != "praise" && entry.act != "support" && entry.act != "reject" && entry.act != "believe" && entry.act != "want" &&
         entry.act != "call" && entry.act != "regret" && entry.act != "agree" && entry.act != "seek";
}

class Finder {
 public:
  explicit Finder(const Passage& passage)
      : p_(passage), doc_(passage.doc()), tree_(passage.tree()), lexicon_(passage.lexicon()), claimed_(passage.quotations().size(), false),
        owners_(passage.quotations().size(), kNone) {}

  std::vector<Draft> run() {
    find_owners();
    for (uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const WordRange words = doc_.sentences[s].words;
      if (is_uncoded(doc_.sentences[s].block)) continue;
      if (label(s)) continue;
      trailing_label(s);
      for (uint32_t w = words.begin; w < words.end; ++w) cue_at(w);
    }
    touch_quotations();
    continue_quotations();
    for (Draft& draft : drafts_) cut_followers(draft);
    for (Draft& draft : drafts_) cut_strangers(draft);
    std::erase_if(drafts_, [this](const Draft& draft) { return !is_statement(draft); });
    drop_phases();
    for (Draft& draft : drafts_) finish(draft);
    std::erase_if(drafts_, [](const Draft& draft) { return draft.content.empty(); });
    std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.cue_words.begin < b.cue_words.begin; });
    nest();
    drop_asides();
    continue_speakers();
    return std::move(drafts_);
  }

 private:
  bool is_uncoded(uint32_t block) const {
    if (block >= doc_.blocks.size()) return false;
    return doc_.blocks[block].kind != BlockKind::kTitle && doc_.blocks[block].kind != BlockKind::kProse;
  }

  // ------------------------------------------------------------------------------------------------ headline and script labels
  // "Lavrov: NATO must ..." - a name, a colon, and what he says to the end of the block.
  bool label(uint32_t s) {
    const Sentence& sentence = doc_.sentences[s];
    if (sentence.block >= doc_.blocks.size()) return false;
    if (sentence.words.begin >= doc_.words.size() || doc_.words[sentence.words.begin].span.begin != doc_.blocks[sentence.block].span.begin) return false;
    uint32_t colon = sentence.words.begin;
    const uint32_t limit = std::min(sentence.words.end, sentence.words.begin + kMaxLabelWords + 1);
    bool named = false;
    for (; colon < limit && p_.lower_form(colon) != ":"; ++colon) {
      const Word& word = doc_.words[colon];
      const bool nominal = word.upos == Upos::kPropn || word.upos == Upos::kNoun || word.upos == Upos::kAdj || word.upos == Upos::kAdp ||
                           word.upos == Upos::kPart || word.upos == Upos::kDet;
      if (!nominal) return false;
      named = named || word.is_name_part || word.upos == Upos::kPropn;
    }
    if (colon >= limit || colon == sentence.words.begin || !named || colon + 1 >= doc_.words.size()) return false;
    const WordRange before{sentence.words.begin, colon};
    const int32_t head = head_of(before);
    const bool actor = p_.has_actor(p_.mention_at(uint32_t(head))) || (doc_.words[uint32_t(head)].is_name_part && p_.lower_form(sentence.words.begin) != "the");
    if (!actor) return false;
    uint32_t end = sentence.words.end;
    for (uint32_t next = s + 1; next < doc_.sentences.size() && doc_.sentences[next].block == sentence.block; ++next) end = doc_.sentences[next].words.end;
    if (colon + 2 >= end) return false;
    Draft draft = start(colon, {colon, colon + 1}, label_entry());
    draft.speaker_head = head;
    draft.statement.speaker_words = p_.span(before);
    draft.content.push_back({colon + 1, end});
    drafts_.push_back(std::move(draft));
    return false;  // cues inside are statements within this one
  }

  // "Troops leave Izium: Ukrainian army" - a headline whose speaker stands behind the colon.
  void trailing_label(uint32_t s) {
    const WordRange words = doc_.sentences[s].words;
    if (words.size() < 5 || p_.lower_form(words.end - 1) == ".") return;
    uint32_t colon = words.end - 1;
    while (colon > words.begin && colon + kMaxTrailingWords >= words.end && p_.lower_form(colon) != ":") --colon;
    if (p_.lower_form(colon) != ":" || colon + 1 >= words.end || colon < words.begin + 2) return;
    bool named = false;
    for (uint32_t w = colon + 1; w < words.end; ++w) {
      const Upos upos = doc_.words[w].upos;
      if (upos != Upos::kPropn && upos != Upos::kNoun && upos != Upos::kAdj && upos != Upos::kPart) return;
      named = named || doc_.words[w].is_name_part || p_.has_actor(p_.mention_at(w));
    }
    const auto is_verb = [&](const Word& word) { return word.upos == Upos::kVerb || word.upos == Upos::kAux; };
    if (!named || std::none_of(doc_.words.begin() + words.begin, doc_.words.begin() + colon, is_verb)) return;
    Draft draft = start(colon, {colon, colon + 1}, label_entry());
    draft.speaker_head = head_of({colon + 1, words.end});
    draft.statement.speaker_words = p_.span({colon + 1, words.end});
    draft.content.push_back({words.begin, colon});
    drafts_.push_back(std::move(draft));
  }

  static const CueEntry& label_entry() {
    static const CueEntry kLabel{"say", "asserts", kFrameClause, {}, {}};
    return kLabel;
  }

  int32_t head_of(WordRange range) const {
    for (uint32_t w = range.begin; w < range.end; ++w) {
      const int32_t head = doc_.words[w].head;
      if ((head == kNone || !range.contains(uint32_t(head))) && doc_.words[w].upos != Upos::kAdp) return int32_t(w);
    }
    return int32_t(range.end - 1);
  }

  // ---------------------------------------------------------------------------------------------------------------- cues
  void cue_at(uint32_t w) {
    if (p_.lower_form(w) == "according") return according(w);
    switch (doc_.words[w].upos) {
      case Upos::kVerb: return verb_cue(w);
      case Upos::kNoun: return noun_cue(w);
      case Upos::kAdj: return adjective_cue(w);
      case Upos::kAdv: return adverb_cue(w);
      case Upos::kAdp:
      case Upos::kSconj: return adposition_cue(w);
      default: return;
    }
  }

  // The lemma, or the verb that the form is regularly made of where no entry has the lemma.
  std::string_view plain_lemma(uint32_t w) const {
    if (lexicon_.find(CueClass::kVerb, p_.lemma(w)) != nullptr) return p_.lemma(w);
    const std::string_view verb = lexicon_.verb_of_form(p_.lower_form(w));
    return verb.empty() ? p_.lemma(w) : verb;
  }

  struct Match {
    const CueEntry* entry = nullptr;
    int32_t particle = kNone;
  };

  Match match_verb(uint32_t w) const {
    std::string_view lemma = p_.lemma(w);
    const CueEntry* alone = lexicon_.find(CueClass::kVerb, lemma);
    if (alone == nullptr) {
      lemma = lexicon_.verb_of_form(p_.lower_form(w));
      if (!lemma.empty()) alone = lexicon_.find(CueClass::kVerb, lemma);
      if (lemma.empty()) lemma = p_.lemma(w);
    }
    if (lexicon_.starts_phrase(lemma)) {
      std::string key;
      const uint32_t end = std::min<uint32_t>(w + 5, doc_.sentences[doc_.words[w].sentence].words.end);
      for (uint32_t c = w + 1; c < end; ++c) {
        if (c != w + 1 && doc_.words[c].head != int32_t(w)) continue;
        key.assign(lemma).append(" ").append(p_.lemma(c));
        if (const CueEntry* entry = lexicon_.find(CueClass::kVerb, key)) return {entry, int32_t(c)};
      }
    }
    return {alone, kNone};
  }

  Draft start(uint32_t w, WordRange cue_words, const CueEntry& entry) const {
    Draft draft;
    draft.statement.sentence = doc_.words[w].sentence;
    draft.statement.act = entry.act;
    draft.statement.stance = entry.stance;
    draft.cue_word = w;
    draft.cue_words = cue_words;
    draft.entry = &entry;
    return draft;
  }

  // The verb with its auxiliaries, negation and adverbs in one stretch ("has also said"), and the verb that only begins or
  // tries it ("began calling", "continued to insist").
  WordRange verb_group(uint32_t w, int32_t particle) const {
    WordRange range = {with_auxiliaries(w, w), w + 1};
    const int32_t head = doc_.words[w].head;
    if (head != kNone && doc_.words[w].deprel == Deprel::kXcomp && uint32_t(head) + 1 == range.begin && doc_.words[uint32_t(head)].upos == Upos::kVerb &&
        (lexicon_.find(CueClass::kVerb, p_.lemma(uint32_t(head))) == nullptr || lexicon_.in_list("phase-verb", p_.lemma(uint32_t(head))))) {
      range.begin = with_auxiliaries(uint32_t(head), uint32_t(head));
    }
    if (particle != kNone && uint32_t(particle) == range.end) ++range.end;
    return range;
  }

  // The first of the auxiliaries and adverbs of `verb` that stand before `begin` without a gap.
  uint32_t with_auxiliaries(uint32_t verb, uint32_t begin) const {
    const uint32_t floor = doc_.sentences[doc_.words[verb].sentence].words.begin;
    uint32_t first = begin;
    while (begin > floor && doc_.words[begin - 1].head == int32_t(verb)) {
      const Word& before = doc_.words[begin - 1];
      const bool auxiliary = before.deprel == Deprel::kAux || before.deprel == Deprel::kAuxPass || before.deprel == Deprel::kMark;
      const bool adverb = before.deprel == Deprel::kAdvmod && before.upos != Upos::kSconj && !before.xpos.starts_with("W");
      if (!auxiliary && !adverb) break;
      if (before.deprel == Deprel::kMark && p_.lower_form(begin - 1) != "to") break;
      --begin;
      first = begin;
    }
    while (first < verb && doc_.words[first].deprel == Deprel::kAdvmod && first == floor) ++first;  // "Earlier said": a new sentence's own adverb
    return first;
  }

  void verb_cue(uint32_t w) {
    const Match match = match_verb(w);
    if (match.entry == nullptr) return;
    const CueEntry& entry = *match.entry;
    if (lexicon_.in_list("condition-mark", p_.lower_form(w)) && tree_.child_any(w, Deprel::kNsubj) == kNone) return;  // "provided that"
    Draft draft = start(w, verb_group(w, match.particle), entry);
    draft.speaker_head = p_.subject(w);
    if (is_asked(w)) return;
    if (draft.speaker_head == kNone) draft.speaker_head = noun_before_comma(w);
    if (draft.speaker_head == kNone) draft.speaker_head = inverted_speaker(w);
    if (draft.speaker_head == kNone && (is_finite(w) || lexicon_.in_list("plain-cue", plain_lemma(w)))) draft.speaker_head = noun_beside(w);
    if (const int32_t said = speaker_said_before(w); said != kNone) draft.speaker_head = said;
    said_in(w, draft);
    if (!verb_content(w, match, draft)) {
      // Kept without content only if a quotation may still claim it.
      if (!entry.has(kFrameQuote) || p_.quotation_of(w) != kNone) return;
      waiting_.push_back(uint32_t(drafts_.size()));
    }
    const bool quoted = p_.quotation_of(w) != kNone && doc_.words[w].upos == Upos::kVerb;
    if (quoted && !fit_inside_quotation(draft)) {
      if (!waiting_.empty() && waiting_.back() == drafts_.size()) waiting_.pop_back();
      return;
    }
    const bool purpose = p_.is_infinitive(w) && doc_.words[w].deprel != Deprel::kXcomp && doc_.words[w].deprel != Deprel::kConj && doc_.words[w].deprel != Deprel::kRoot;
    if ((draft.speaker_head == kNone && !p_.is_passive(w) && is_unowned(w)) || (purpose && !draft.carries)) {
      if (!waiting_.empty() && waiting_.back() == drafts_.size()) waiting_.pop_back();
      return;
    }
    drafts_.push_back(std::move(draft));
  }

  // "The talks broke down, the minister said, blaming Ethiopia": the participle is the minister's, whatever it hangs on.
  int32_t speaker_said_before(uint32_t w) const {
    if (drafts_.empty() || w == 0 || doc_.words[w].xpos != "VBG" || p_.lower_form(w - 1) != "," || p_.quotation_of(w) != kNone) return kNone;
    const Draft& before = drafts_.back();
    if (before.statement.sentence != doc_.words[w].sentence || before.cue_word >= w || before.speaker_head == kNone) return kNone;
    if (!is_finite(before.cue_word) || !lexicon_.in_list("plain-cue", plain_lemma(before.cue_word))) return kNone;
    const bool after_content = !before.content.empty() && before.content.back().end <= std::min(before.cue_word, uint32_t(before.speaker_head)) + 1;
    for (uint32_t k = before.cue_word + 1; k + 1 < w; ++k) {
      if (doc_.words[k].upos == Upos::kVerb && is_finite(k)) return kNone;  // another clause lies between
    }
    return after_content ? before.speaker_head : int32_t(kNone);
  }

  // "issued a statement saying that ...": who issued it says so, and by the whole phrase.
  void said_in(uint32_t w, Draft& draft) const {
    const int32_t noun = doc_.words[w].head;
    if (noun == kNone || doc_.words[w].deprel != Deprel::kAcl || doc_.words[w].xpos != "VBG" || uint32_t(noun) + 1 != w) return;
    const int32_t light = light_verb(uint32_t(noun));
    const bool text = lexicon_.in_list("text-noun", p_.lemma(uint32_t(noun))) || lexicon_.in_list("channel-noun", p_.lemma(uint32_t(noun)));
    const int32_t speaker = light == kNone || !text ? kNone : p_.subject(uint32_t(light));
    if (speaker == kNone) return;
    draft.speaker_head = speaker;
    draft.cue_words.begin = verb_group(uint32_t(light), kNone).begin;
  }

  // The noun that touches a finite verb of saying whose subject the tree has lost: "a spokesman said", "said a spokesman".
  int32_t noun_beside(uint32_t w) const {
    if (p_.is_passive(w) || p_.is_infinitive(w) || p_.lower_form(w).ends_with("ing")) return kNone;
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const auto nominal = [&](uint32_t at) { return doc_.words[at].upos == Upos::kNoun || doc_.words[at].upos == Upos::kPropn || doc_.words[at].upos == Upos::kPron; };
    const uint32_t before = verb_group(w, kNone).begin;
    if (before > sentence.begin && nominal(before - 1)) return top_noun(before - 1, before);
    uint32_t after = w + 1;
    while (after < sentence.end && (doc_.words[after].upos == Upos::kDet || doc_.words[after].upos == Upos::kAdj)) ++after;
    if (after >= sentence.end || !nominal(after) || w == sentence.begin || !p_.is_punct(w - 1)) return kNone;
    while (after + 1 < sentence.end && doc_.words[after + 1].upos == doc_.words[after].upos) ++after;
    return int32_t(after);
  }

  // ""...," cautioned the banker, "..."": behind a quotation the noun after the verb speaks, though the tree makes it an object.
  int32_t inverted_speaker(uint32_t w) const {
    if (w == 0 || !is_finite(w) || p_.quotation_of(w) != kNone) return kNone;
    const bool after_comma = p_.lower_form(w - 1) == "," && lexicon_.in_list("plain-cue", plain_lemma(w));  // "..., claims Damascus"
    if (p_.quotation_of(w - 1) == kNone && !after_comma) return kNone;
    for (const Deprel deprel : {Deprel::kIobj, Deprel::kObj}) {
      const int32_t noun = tree_.child(w, deprel);
      if (noun == kNone || uint32_t(noun) < w || p_.quotation_of(uint32_t(noun)) != kNone) continue;
      const uint32_t end = p_.phrase(uint32_t(noun)).end;
      const uint32_t last = doc_.sentences[doc_.words[w].sentence].words.end;
      const bool closes = end >= last || (p_.is_punct(end) && (!after_comma || end + 1 >= last));
      if (closes) return noun;
    }
    return kNone;
  }

  // "Asked whether it would, the captain answered": the subject is who was asked.
  bool is_asked(uint32_t w) const {
    const Word& word = doc_.words[w];
    return word.xpos == "VBN" && (word.deprel == Deprel::kAdvcl || word.deprel == Deprel::kAcl) && tree_.child_any(w, Deprel::kNsubj) == kNone &&
           tree_.child(w, Deprel::kOblAgent) == kNone && tree_.child(w, Deprel::kAux) == kNone && tree_.child(w, Deprel::kAuxPass) == kNone;
  }

  // A finite verb, by its tag or that of its auxiliary.
  bool is_finite(uint32_t w) const {
    const std::string_view xpos = doc_.words[w].xpos;
    if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP") return true;
    const int32_t auxiliary = tree_.child(w, Deprel::kAux);
    return auxiliary != kNone && feature(doc_.words[uint32_t(auxiliary)].feats, "VerbForm") == "Fin";
  }

  // The noun that the one right before a verb hangs on, no further back than a comma: "a poll by an [institute] found".
  int32_t top_noun(uint32_t noun, uint32_t verb) const {
    uint32_t floor = noun;
    while (floor > doc_.sentences[doc_.words[verb].sentence].words.begin && !p_.is_punct(floor - 1)) --floor;
    uint32_t top = noun;
    for (int32_t up = doc_.words[top].head; up != kNone && uint32_t(up) >= floor && uint32_t(up) < top; up = doc_.words[top].head) {
      const Upos upos = doc_.words[uint32_t(up)].upos;
      if (upos != Upos::kNoun && upos != Upos::kPropn && upos != Upos::kPron) break;
      top = uint32_t(up);
    }
    return int32_t(top);
  }

  // "Austin, commenting on the visit, ..."
  int32_t noun_before_comma(uint32_t w) const {
    if (w < 2 || p_.lower_form(w - 1) != "," || !p_.lower_form(w).ends_with("ing")) return kNone;
    uint32_t noun = w - 2;
    if (doc_.words[noun].upos != Upos::kNoun && doc_.words[noun].upos != Upos::kPropn) return kNone;
    while (doc_.words[noun].head != kNone && uint32_t(doc_.words[noun].head) < noun && doc_.words[uint32_t(doc_.words[noun].head)].upos != Upos::kVerb) {
      noun = uint32_t(doc_.words[noun].head);
    }
    return int32_t(noun);
  }

  // A bare infinitive or an imperative says nothing of anyone: "to announce it now".
  bool is_unowned(uint32_t w) const {
    return p_.is_infinitive(w) || feature(doc_.words[w].feats, "Mood") == "Imp";
  }

  // Inside a quotation only others' speech is a statement of its own: "Washington says that ...", not "I think ...".
  bool fit_inside_quotation(const Draft& draft) const {
    if (draft.speaker_head == kNone || draft.content.empty()) return false;
    if (is_person_speaking(p_.lemma(uint32_t(draft.speaker_head))) || p_.is_infinitive(draft.cue_word)) return false;
    return draft.carries && !draft.entry->has(kFrameSmall) && lexicon_.in_list("follower-act", draft.entry->act);
  }

  bool verb_content(uint32_t w, const Match& match, Draft& draft) {
    if (p_.is_passive(w)) return passive_content(w, *match.entry, draft);
    if (owns_quotation(w)) {
      clause_content(w, *match.entry, draft);
      return add_owned(w, draft);
    }
    if (lexicon_.in_list("plain-cue", plain_lemma(w)) && interrupted_content(w, *match.entry, draft)) return true;
    if (clause_content(w, *match.entry, draft)) return true;
    if (match.particle != kNone && doc_.words[uint32_t(match.particle)].head == int32_t(w)) {
      // "made it clear that ...": the clause hangs on the particle.
      for (uint32_t c : tree_.children(uint32_t(match.particle))) {
        if (doc_.words[c].deprel != Deprel::kCcomp && doc_.words[c].deprel != Deprel::kAdvcl) continue;
        add_clause(w, c, draft);
        return true;
      }
    }
    if (vehicle_content(w, *match.entry, draft)) return true;
    const bool bare_object = match.entry->has(kFrameObject) && object_of(w, match.particle) != kNone && object_of(w, match.particle) != draft.speaker_head;
    if (!bare_object && lexicon_.in_list("plain-cue", plain_lemma(w))) {
      return host_content(w, *match.entry, draft) || object_content(w, match, draft) || side_content(w, draft);
    }
    return object_content(w, match, draft) || host_content(w, *match.entry, draft);
  }

  bool vehicle_content(uint32_t w, const CueEntry& entry, Draft& draft) {
    if (!entry.has(kFrameClause)) return false;
    for (uint32_t noun : tree_.children(w)) {
      if (noun < w || !is_vehicle(noun)) continue;
      for (uint32_t c : tree_.children(noun)) {
        if (c < noun || p_.marker(c) != "that" || universal(doc_.words[c].deprel) == Deprel::kAclRelcl) continue;
        draft.content.push_back(p_.block(c));
        draft.is_clause = true;
        return true;
      }
    }
    return false;
  }

  // "By Friday, the minister said, the troops must leave": what stands on both sides of a cue between commas.
  bool interrupted_content(uint32_t w, const CueEntry& entry, Draft& draft) const {
    if (!entry.has(kFrameClause) || draft.speaker_head == kNone || p_.quotation_of(w) != kNone) return false;
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const uint32_t speaker = uint32_t(draft.speaker_head);
    const WordRange named = p_.phrase(speaker, int32_t(w));
    const uint32_t begin = speaker < w ? std::min(named.begin, clause_begin(w)) : w;
    const uint32_t end = speaker < w ? w + 1 : std::max(w + 1, named.end);
    if (begin <= sentence.begin + 1 || end + 1 >= sentence.end || begin > w || w - begin > 12) return false;
    if (p_.lower_form(begin - 1) != "," || p_.lower_form(end) != ",") return false;
    for (uint32_t k = sentence.begin; k < sentence.end; ++k) {
      if (p_.quotation_of(k) != kNone) return false;
    }
    if (doc_.words[end + 1].xpos == "VBG" || doc_.words[end + 1].upos == Upos::kCconj) return false;
    draft.content = {{sentence.begin, begin - 1}, {end + 1, sentence.end}};
    return true;
  }

  // A plain verb of saying with a subject but no complement in the tree: what follows it in the sentence, or else what
  // stands before its clause. Quotations are left to their marks.
  bool side_content(uint32_t w, Draft& draft) {
    if (draft.speaker_head == kNone || p_.quotation_of(w) != kNone) return false;
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    uint32_t from = w + 1;
    if (draft.speaker_head > int32_t(w)) from = p_.block(uint32_t(draft.speaker_head)).end;
    uint32_t that = from;
    while (that < sentence.end && that < from + 12 && p_.lower_form(that) != "that" && p_.quotation_of(that) == kNone && p_.lower_form(that) != ",") ++that;
    if (that < sentence.end && p_.lower_form(that) == "that" && doc_.words[that].upos == Upos::kSconj) from = that;
    for (uint32_t k = from; k < sentence.end; ++k) {
      if (p_.quotation_of(k) != kNone) {
        if (k < from + 6) return false;
        break;
      }
      if (doc_.words[k].upos != Upos::kVerb && doc_.words[k].upos != Upos::kAux) continue;
      draft.content.push_back({from, sentence.end});
      return true;
    }
    const uint32_t begin = std::min(clause_begin(w), draft.speaker_head < int32_t(w) ? p_.block(uint32_t(draft.speaker_head)).begin : w);
    if (begin < sentence.begin + 3 || begin > w || p_.lower_form(begin - 1) != ",") return false;
    for (uint32_t k = sentence.begin; k < begin; ++k) {
      if (p_.quotation_of(k) != kNone) return false;
    }
    draft.content.push_back({sentence.begin, begin - 1});
    return true;
  }

  // The complement of the verb itself: "said that ...", "promised to ...", "urged X to ...", "denied doing ...".
  bool clause_content(uint32_t w, const CueEntry& entry, Draft& draft) {
    const int32_t object = tree_.child(w, Deprel::kObj), second = tree_.child(w, Deprel::kIobj);
    int32_t told = second != kNone ? second : object;
    if (told == kNone && entry.has(kFrameObjectInfinitive)) told = noun_between(w);
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      if (deprel == Deprel::kParataxis && c > w && !opens_after_mark(c)) continue;
      const bool asked = deprel == Deprel::kAdvcl && c > w && entry.act == "ask" && (p_.marker(c) == "if" || p_.marker(c) == "whether");
      if (deprel != Deprel::kCcomp && deprel != Deprel::kXcomp && !asked && !(deprel == Deprel::kParataxis && c > w)) continue;
      if (deprel == Deprel::kXcomp && !verbal(c)) continue;
      if (told != kNone && p_.is_infinitive(c) && belongs_to_noun(uint32_t(told), c)) continue;
      if (!clause_fits(c, entry, told != kNone) || is_owned_by_other(c, w) || is_follower(w, c)) continue;
      add_clause(w, c, draft);
      draft.is_clause = draft.is_clause || doc_.words[c].deprel != Deprel::kXcomp;
      const bool raised = object != kNone && uint32_t(object) < c && p_.is_infinitive(c) && !entry.has(kFrameAddressee) &&
                          (!entry.has(kFrameObjectInfinitive) || entry.act == "want");
      if (raised) draft.content.back().begin = std::min(draft.content.back().begin, p_.block(uint32_t(object)).begin);  // "expects inflation to fall"
      const bool addressed = told != kNone && uint32_t(told) != c && (entry.has(kFrameAddressee) || entry.has(kFrameObjectInfinitive) || second != kNone);
      if (addressed && entry.act != "want") draft.addressee_heads.push_back(uint32_t(told));
    }
    return !draft.content.empty();
  }

  // "urged both neighbours to show restraint", where the tree makes them a second subject.
  int32_t noun_between(uint32_t w) const {
    for (uint32_t c : tree_.children(w)) {
      if (c > w && doc_.words[c].deprel == Deprel::kNsubj && p_.phrase(c).begin == w + 1) return int32_t(c);
    }
    return kNone;
  }

  // "encouraged its aspiration to join": the infinitive tells what the noun is about.
  bool belongs_to_noun(uint32_t noun, uint32_t infinitive) const {
    const CueEntry* entry = doc_.words[noun].upos == Upos::kNoun ? lexicon_.find(CueClass::kNoun, p_.lemma(noun)) : nullptr;
    return entry != nullptr && entry->has(kFrameInfinitive) && p_.block(infinitive).begin == noun + 1;
  }

  bool verbal(uint32_t c) const {
    return doc_.words[c].upos == Upos::kVerb || p_.is_infinitive(c) || tree_.child(c, Deprel::kCop) != kNone;
  }

  bool clause_fits(uint32_t c, const CueEntry& entry, bool has_object) const {
    if (p_.is_infinitive(c)) {
      if (entry.has(kFrameObjectInfinitive) && has_object) return true;
      return entry.has(kFrameInfinitive) || (entry.has(kFrameObjectInfinitive) && doc_.words[c].deprel == Deprel::kCcomp);
    }
    if (doc_.words[c].deprel == Deprel::kXcomp) return entry.has(kFrameGerund) || entry.has(kFrameObject) || entry.has(kFrameInfinitive);
    if (p_.quotation_of(c) != kNone && entry.has(kFrameQuote)) return true;
    return entry.has(kFrameClause) || entry.has(kFrameGerund) || (entry.has(kFrameObject) && feature(doc_.words[c].feats, "VerbForm") == "Ger");
  }

  // A loose clause after the cue counts when a colon or an opening mark leads to it.
  bool opens_after_mark(uint32_t c) const {
    const uint32_t begin = p_.block(c).begin;
    if (p_.is_quote_mark(begin) || p_.lower_form(begin) == ":") return true;
    return begin > 0 && (p_.is_quote_mark(begin - 1) || p_.lower_form(begin - 1) == ":" || p_.lower_form(begin - 1) == ",");
  }

  // Content = the hull of the complement without the cue's own clause, which may stand in its middle.
  void add_clause(uint32_t w, uint32_t c, Draft& draft) {
    WordRange hull = without_others(p_.block(c), c, w);
    if (c < w) hull.end = std::min(hull.end, std::max(c + 1, clause_begin(w)));
    const int32_t q = p_.quotation_of(c);
    if (q != kNone && q != p_.quotation_of(w) && is_utterance(p_.quotations()[uint32_t(q)]) && !holds_beyond(hull, p_.quotations()[uint32_t(q)].words)) {
      draft.content.push_back(p_.quotations()[uint32_t(q)].words);
      return;
    }
    if (!hull.contains(w)) {
      draft.content.push_back(hull);
      return;
    }
    draft.content.push_back(c < w ? WordRange{hull.begin, std::min(w, clause_begin(w))} : WordRange{w + 1, hull.end});
  }

  // True if the clause begins well before the quotation: "said it "would be halved"".
  bool holds_beyond(WordRange hull, WordRange quotation) const {
    for (uint32_t w = hull.begin; w < std::min(hull.end, quotation.begin); ++w) {
      if (!p_.is_punct(w) && doc_.words[w].deprel != Deprel::kMark) return true;
    }
    return false;
  }

  // Where the cue's own words begin: its subject or auxiliaries, whichever is first.
  uint32_t clause_begin(uint32_t w) const {
    uint32_t begin = w;
    for (uint32_t child : tree_.children(w)) {
      const Deprel deprel = universal(doc_.words[child].deprel);
      if (child < w && (deprel == Deprel::kNsubj || deprel == Deprel::kAux)) begin = std::min(begin, p_.block(child).begin);
    }
    return begin;
  }

  static void split_around(WordRange hull, WordRange hole, std::vector<WordRange>& out) {
    if (hole.begin > hull.begin) out.push_back({hull.begin, std::min(hole.begin, hull.end)});
    if (hole.end < hull.end) out.push_back({std::max(hole.end, hull.begin), hull.end});
  }

  // "announced sanctions", "called X a threat", "accused X of ...", "spoke about ...".
  bool object_content(uint32_t w, const Match& match, Draft& draft) {
    const CueEntry& entry = *match.entry;
    int32_t object = object_of(w, match.particle);
    if (object == draft.speaker_head) object = kNone;
    const int32_t complement = small_complement(w);
    for (uint32_t c : tree_.children(w)) {
      if (!is_oblique(c) || c < w) continue;
      const std::string_view marker = p_.marker(c);
      if (marker.empty() || (marker == "on" && p_.lemma(c) == "condition")) continue;  // "speaking on condition of anonymity"
      if (object != kNone && contains(entry.object_prepositions, marker)) {
        draft.content.push_back(hull_of_two(uint32_t(object), c, w));
        draft.carries = entry.act == "accuse";
        return true;
      }
      if (object == kNone && contains(entry.prepositions, marker)) {
        const WordRange sub = p_.block(c);
        const bool cased = sub.begin < c && p_.lemma(sub.begin) == marker;
        uint32_t reach = draft.cue_words.end;  // "spoke proudly of"
        while (reach < sub.begin && doc_.words[reach].head == int32_t(w) && doc_.words[reach].upos == Upos::kAdv) ++reach;
        if (cased && reach == sub.begin) draft.cue_words.end = sub.begin + 1;
        draft.content.push_back({cased ? sub.begin + 1 : sub.begin, sub.end});
        if (entry.act == "urge") return split_urged(w, c, draft);
        draft.carries = object_carries(entry) && !(entry.act == "say" && doc_.words[w].xpos == "VBG" && doc_.words[w].deprel != Deprel::kRoot);
        return true;
      }
    }
    if (entry.has(kFrameSmall) && doc_.words[w].deprel == Deprel::kAclRelcl && draft.speaker_head != kNone && draft.speaker_head < int32_t(w) &&
        (object == kNone) != (complement == kNone)) {
      const uint32_t named = uint32_t(object == kNone ? complement : object);  // "what he called an act of war"
      if (named < w) return false;
      draft.content.push_back(p_.block(named));
      draft.carries = false;
      return true;
    }
    if (entry.has(kFrameSmall) && object == kNone && complement != kNone && doc_.words[w].deprel != Deprel::kAclRelcl && p_.block(uint32_t(complement)).size() > 2 &&
        doc_.words[uint32_t(complement)].upos == Upos::kNoun) {
      draft.content.push_back(p_.block(uint32_t(complement)));  // "called the raid piracy", read as one noun
      draft.carries = false;
      return true;
    }
    if (entry.has(kFrameSmall) && object != kNone && complement != kNone) {
      draft.content.push_back(hull_of_two(uint32_t(object), uint32_t(complement), w));
      draft.carries = false;
      return true;
    }
    if (object == kNone || !(entry.has(kFrameObject) || entry.act == "accuse")) return false;
    if (is_noun_cue(uint32_t(object))) return false;
    if (entry.has(kFrameAddressee) && !entry.has(kFrameObject)) return false;
    WordRange hull = p_.block(uint32_t(object));
    if (hull.contains(w)) hull = p_.phrase(uint32_t(object), int32_t(w));
    for (uint32_t c : tree_.children(w)) {
      if (p_.is_infinitive(c) && c > uint32_t(object) && belongs_to_noun(uint32_t(object), c)) hull.end = std::max(hull.end, p_.block(c).end);
    }
    draft.content.push_back(hull);
    draft.carries = object_carries(entry);
    return !entry.has(kFrameSmall) || entry.has(kFrameObject);
  }

  // "voiced fears that ...": the noun tells what is said.
  bool is_noun_cue(uint32_t noun) const {
    const int32_t light = light_verb(noun);
    const CueEntry* entry = light == kNone ? nullptr : lexicon_.find(CueClass::kNoun, p_.lemma(noun));
    if (entry == nullptr || p_.quotation_of(noun) != kNone) return false;
    Draft unused;
    return noun_content(noun, *entry, light, unused) != NounFrame::kNone;
  }

  // "called on Kyiv to reform": Kyiv is spoken to, the reform is the content.
  bool split_urged(uint32_t w, uint32_t oblique, Draft& draft) {
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      if (c <= oblique || (deprel != Deprel::kXcomp && deprel != Deprel::kAdvcl && deprel != Deprel::kCcomp) || !p_.is_infinitive(c)) continue;
      draft.addressee_heads.push_back(oblique);
      draft.content.back() = p_.block(c);
      return true;
    }
    for (uint32_t c : tree_.children(oblique)) {
      if (doc_.words[c].deprel != Deprel::kAcl || !p_.is_infinitive(c)) continue;
      draft.addressee_heads.push_back(oblique);
      draft.content.back() = p_.block(c);
      return true;
    }
    return true;
  }

  bool is_oblique(uint32_t c) const {
    const Deprel deprel = universal(doc_.words[c].deprel);
    const bool clause = deprel == Deprel::kAdvcl || deprel == Deprel::kXcomp || deprel == Deprel::kCcomp;
    return deprel == Deprel::kObl || deprel == Deprel::kNmod || (clause && !p_.is_infinitive(c));
  }

  int32_t object_of(uint32_t w, int32_t particle) const {
    const int32_t object = tree_.child(w, Deprel::kObj);
    return object == particle ? kNone : object;
  }

  int32_t small_complement(uint32_t w) const {
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      if (c > w && deprel == Deprel::kXcomp) return int32_t(c);
      if (c > w && is_oblique(c) && p_.marker(c) == "as") return int32_t(c);
    }
    return kNone;
  }

  WordRange hull_of_two(uint32_t a, uint32_t b, uint32_t w) const {
    WordRange first = p_.block(a), second = p_.block(b);
    if (first.contains(w)) first = {a, a + 1};
    if (second.contains(w)) second = {b, b + 1};
    if (first.begin < w && second.begin > w) return second;  // "which he called a mistake": the antecedent is elsewhere
    return {std::min(first.begin, second.begin), std::max(first.end, second.end)};
  }

  // "was reported by X", "is expected to ...", "was accused of ...", "was urged to ...".
  bool passive_content(uint32_t w, const CueEntry& entry, Draft& draft) {
    const int32_t patient = tree_.child_any(w, Deprel::kNsubj);
    const bool expletive = tree_.child(w, Deprel::kExpl) != kNone || (patient != kNone && p_.lemma(uint32_t(patient)) == "it");
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      const bool clause = deprel == Deprel::kCcomp || deprel == Deprel::kXcomp || deprel == Deprel::kCsubj || deprel == Deprel::kCsubjPass;
      const bool oblique = is_oblique(c) && c > w && (contains(entry.object_prepositions, p_.marker(c)) || contains(entry.prepositions, p_.marker(c)));
      if (!clause && !oblique) continue;
      if (oblique && p_.marker(c) == "as" && doc_.words[c].xpos == "VBG" && match_verb(c).entry != nullptr) return false;  // "was quoted as saying"
      if (clause && !verbal(c) && !entry.has(kFrameSmall)) continue;
      if (deprel == Deprel::kCcomp && !expletive && patient != kNone && !entry.has(kFrameAddressee) && !entry.has(kFrameObjectInfinitive)) continue;
      const bool told = entry.has(kFrameAddressee) || entry.has(kFrameObjectInfinitive);
      if (patient != kNone && !expletive && !told) push_patient(uint32_t(patient), w, draft);
      if (patient != kNone && told) draft.addressee_heads.push_back(uint32_t(patient));
      draft.content.push_back(p_.block(c));
      return true;
    }
    if (patient == kNone || expletive || !(entry.has(kFrameObject) || entry.act == "report") || tree_.child(w, Deprel::kOblAgent) == kNone) return false;
    push_patient(uint32_t(patient), w, draft);
    draft.carries = object_carries(entry);
    return !draft.content.empty();
  }

  void push_patient(uint32_t patient, uint32_t w, Draft& draft) const {
    const WordRange hull = p_.block(patient);
    if (!hull.contains(w)) draft.content.push_back(hull);
  }

  // "..., he said": the cue hangs loosely on what is said. "As he said, ...".
  bool host_content(uint32_t w, const CueEntry& entry, Draft& draft) {
    if (!entry.has(kFrameClause) && !entry.has(kFrameQuote)) return false;
    const Word& word = doc_.words[w];
    if (word.head == kNone || draft.speaker_head == kNone) return false;
    WordRange own = p_.block(w);
    if (draft.speaker_head < int32_t(w)) own.begin = std::min(own.begin, p_.phrase(uint32_t(draft.speaker_head), int32_t(w)).begin);
    const bool loose = word.deprel == Deprel::kParataxis || word.deprel == Deprel::kDiscourse || word.deprel == Deprel::kDep;
    const bool as_clause = word.deprel == Deprel::kAdvcl && entry.has(kFrameClause) && p_.marker(w) == "as";
    if (!loose && !as_clause) return false;
    const int32_t object = tree_.child(w, Deprel::kObj);
    const bool put_it = object != kNone && (p_.lemma(uint32_t(object)) == "it" || object == draft.speaker_head);
    if (object != kNone && !put_it && !entry.has(kFrameAddressee)) return false;
    if (loose && !at_clause_edge(own, uint32_t(word.head))) return false;
    if (p_.quotation_of(w) == kNone && p_.quotation_of(uint32_t(word.head)) != kNone) return false;  // the marks tell more
    split_around(p_.block(uint32_t(word.head)), own, draft.content);
    return !draft.content.empty();
  }

  // A loose cue follows what is said, or interrupts it between commas or marks.
  bool at_clause_edge(WordRange own, uint32_t head) const {
    if (own.begin <= head) return false;
    return own.begin > 0 && p_.is_punct(own.begin - 1) ? true : p_.is_punct(own.begin);
  }

  // ------------------------------------------------------------------------------------------------------------ noun cues
  void noun_cue(uint32_t w) {
    if (possessed_view(w)) return;
    const CueEntry* entry = lexicon_.find(CueClass::kNoun, p_.lemma(w));
    if (entry == nullptr || p_.quotation_of(w) != kNone) return;
    if (is_vehicle(w)) return;
    Draft draft = start(w, {w, w + 1}, *entry);
    const int32_t light = light_verb(w);
    const NounFrame frame = noun_content(w, *entry, light, draft);
    if (frame == NounFrame::kNone) return;
    const bool clause = frame == NounFrame::kClause;
    draft.speaker_head = noun_speaker(w);
    if (draft.speaker_head == kNone && !(clause && lexicon_.in_list("unowned-noun-act", entry->act))) return;
    if (light != kNone && tree_.child(w, Deprel::kNmodPoss) == kNone) draft.cue_words.begin = verb_group(uint32_t(light), kNone).begin;
    draft.carries = clause || lexicon_.in_list("telling-act", entry->act);
    draft.is_clause = clause;
    drafts_.push_back(std::move(draft));
  }

  // "wrote in a message that ...": the verb says it, whatever the clause hangs on.
  bool is_vehicle(uint32_t noun) const {
    const int32_t up = doc_.words[noun].head;
    if (up == kNone || uint32_t(up) > noun || universal(doc_.words[noun].deprel) != Deprel::kObl || !lexicon_.in_list("channel-noun", p_.lemma(noun))) return false;
    const Match match = doc_.words[uint32_t(up)].upos == Upos::kVerb ? match_verb(uint32_t(up)) : Match{};
    return match.entry != nullptr && match.entry->has(kFrameClause) && !p_.marker(noun).empty();
  }

  // "raised questions about", "issued a statement": the verb that only brings the noun into the world; kNone if there is none.
  int32_t light_verb(uint32_t noun) const {
    const int32_t up = doc_.words[noun].head;
    const bool object = up != kNone && uint32_t(up) < noun && doc_.words[noun].deprel == Deprel::kObj;
    return object && lexicon_.in_list("utter", p_.lemma(uint32_t(up))) ? up : kNone;
  }

  enum class NounFrame { kNone, kTopic, kClause };

  // What the noun is about: its own complement, that of its light verb right behind it, after a colon, or after "is that".
  NounFrame noun_content(uint32_t w, const CueEntry& entry, int32_t light, Draft& draft) const {
    for (uint32_t c : tree_.children(w)) {
      if (c < w) continue;
      if (const NounFrame frame = complement(w, c, entry, draft); frame != NounFrame::kNone) return frame;
    }
    if (light != kNone) {
      for (uint32_t c : tree_.children(uint32_t(light))) {
        if (c < w || p_.block(c).begin != w + 1) continue;
        if (const NounFrame frame = complement(w, c, entry, draft); frame != NounFrame::kNone) return frame;
      }
    }
    if (!entry.has(kFrameClause)) return NounFrame::kNone;
    const WordRange sentence = doc_.sentences[doc_.words[w].sentence].words;
    const uint32_t behind = w + 2;
    const bool leads = behind < doc_.words.size() && (p_.lower_form(w + 1) == ":" || p_.lower_form(w + 1) == ",");
    const int32_t quoted = leads && (light != kNone || tree_.child(w, Deprel::kNmodPoss) != kNone) ? p_.quotation_of(behind) : kNone;
    if (quoted != kNone && p_.quotations()[uint32_t(quoted)].words.begin == behind && is_utterance(p_.quotations()[uint32_t(quoted)])) {
      draft.content.push_back(p_.quotations()[uint32_t(quoted)].words);  // "issued a statement: "...""
      return NounFrame::kClause;
    }
    if (behind < sentence.end && p_.lower_form(w + 1) == ":") {
      draft.content.push_back({w + 2, sentence.end});
      return NounFrame::kClause;
    }
    return equated_clause(w, draft) ? NounFrame::kClause : NounFrame::kNone;
  }

  NounFrame complement(uint32_t w, uint32_t c, const CueEntry& entry, Draft& draft) const {
    const Deprel deprel = universal(doc_.words[c].deprel);
    const std::string_view marker = p_.marker(c);
    const bool clausal = deprel == Deprel::kAcl || deprel == Deprel::kCcomp || deprel == Deprel::kAdvcl || deprel == Deprel::kXcomp;
    const bool finite = clausal && marker == "that" && entry.has(kFrameClause);
    const bool infinitive = clausal && deprel != Deprel::kAdvcl && p_.is_infinitive(c) && entry.has(kFrameInfinitive);
    const bool nominal = deprel == Deprel::kNmod || deprel == Deprel::kAcl || deprel == Deprel::kObl || (deprel == Deprel::kAdvcl && !p_.is_infinitive(c));
    const bool prepositional = nominal && contains(entry.prepositions, marker);
    if (!finite && !infinitive && !prepositional) return NounFrame::kNone;
    if (prepositional && !finite && entry.act == "say" && marker != "about" && marker != "of") return NounFrame::kNone;  // "comments on a visit"
    WordRange hull = p_.block(c);
    if (hull.contains(w)) return NounFrame::kNone;
    if (prepositional && !finite && hull.begin < c) {
      if (draft.cue_words.end == hull.begin) ++draft.cue_words.end;
      ++hull.begin;
    }
    draft.content.push_back(hull);
    return finite || infinitive ? NounFrame::kClause : NounFrame::kTopic;
  }

  // "Moscow's position is that ..."
  bool equated_clause(uint32_t w, Draft& draft) const {
    const int32_t head = doc_.words[w].head;
    if (head == kNone || doc_.words[w].deprel != Deprel::kNsubjOuter || uint32_t(head) < w) return false;
    for (uint32_t c : tree_.children(uint32_t(head))) {
      if (c < w || c > w + 4 || p_.lower_form(c) != "that" || doc_.words[c].deprel != Deprel::kMark) continue;
      draft.cue_words.end = c;
      draft.content.push_back({c, p_.block(uint32_t(head)).end});
      return true;
    }
    return false;
  }

  // Whose claim: "Moscow's claim", "the NATO statement", "accusations from Kyiv", or who makes it ("renewed its threat").
  int32_t noun_speaker(uint32_t w) const {
    if (const int32_t owner = tree_.child(w, Deprel::kNmodPoss); owner != kNone) return owner;
    for (uint32_t c : tree_.children(w)) {
      const std::string_view marker = p_.marker(c);
      if (doc_.words[c].deprel == Deprel::kNmod && (marker == "by" || marker == "from")) return int32_t(c);
    }
    for (uint32_t c : tree_.children(w)) {
      const Deprel deprel = doc_.words[c].deprel;
      if ((deprel == Deprel::kCompound || deprel == Deprel::kAmod || deprel == Deprel::kNmodDesc) && p_.has_actor(p_.mention_at(c))) return int32_t(c);
    }
    const int32_t light = light_verb(w);
    return light != kNone ? p_.subject(uint32_t(light)) : kNone;
  }

  // "in Moscow's view, ..."
  bool possessed_view(uint32_t w) {
    const CueEntry* entry = lexicon_.find(CueClass::kPossessedNoun, p_.lemma(w));
    if (entry == nullptr || p_.marker(w) != "in" || doc_.words[w].head == kNone || universal(doc_.words[w].deprel) != Deprel::kObl) return false;
    int32_t owner = tree_.child(w, Deprel::kNmodPoss);
    for (uint32_t c : tree_.children(w)) {
      if (owner == kNone && doc_.words[c].deprel == Deprel::kNmod && p_.marker(c) == "of") owner = int32_t(c);  // "in the words of"
    }
    if (owner == kNone || is_person_speaking(p_.lemma(uint32_t(owner)))) return false;
    return rest_content(w, w, uint32_t(owner), *entry);
  }

  bool rest_content(uint32_t cue, uint32_t adjunct, uint32_t speaker, const CueEntry& entry) {
    const uint32_t host = uint32_t(doc_.words[adjunct].head);
    const WordRange own = p_.block(adjunct);
    Draft draft = start(cue, {cue, cue + 1}, entry);
    draft.speaker_head = int32_t(speaker);
    const WordRange sentence = doc_.sentences[doc_.words[cue].sentence].words;
    uint32_t last = sentence.end;
    while (last > sentence.begin && p_.is_punct(last - 1)) --last;
    if (own.begin > sentence.begin + 2 && own.end >= last && p_.lower_form(own.begin - 1) == ",") {
      draft.content.push_back({sentence.begin, own.begin - 1});
    } else if (own.begin == sentence.begin && own.end + 1 < sentence.end && p_.lower_form(own.end) == ",") {
      draft.content.push_back({own.end + 1, sentence.end});
    } else if (doc_.words[host].upos == Upos::kNoun && doc_.words[host].deprel != Deprel::kRoot && own.begin > host) {
      // Attached to the last noun though it ends the clause: the clause is meant.
      uint32_t top = host;
      while (doc_.words[top].head != kNone && doc_.words[top].upos != Upos::kVerb) top = uint32_t(doc_.words[top].head);
      split_around(p_.block(top), own, draft.content);
    } else {
      split_around(p_.block(host), own, draft.content);
    }
    if (draft.content.empty()) return false;
    drafts_.push_back(std::move(draft));
    return true;
  }

  // ----------------------------------------------------------------------------------------- according to, allegedly, afraid
  void adposition_cue(uint32_t w) {
    const std::string_view form = p_.lower_form(w);
    const CueEntry* entry = lexicon_.find(CueClass::kAdposition, form);
    if (entry == nullptr || doc_.words[w].deprel != Deprel::kCase || doc_.words[w].head == kNone) return;
    const uint32_t speaker = uint32_t(doc_.words[w].head);
    if (doc_.words[speaker].head == kNone || !(doc_.words[speaker].is_name_part || doc_.words[speaker].upos == Upos::kPropn)) return;
    rest_content(w, speaker, speaker, *entry);
  }

  void according(uint32_t w) {
    const CueEntry* entry = lexicon_.find(CueClass::kAdposition, "according");
    const uint32_t end = doc_.sentences[doc_.words[w].sentence].words.end;
    if (entry == nullptr || w + 2 >= end || p_.lower_form(w + 1) != "to") return;
    // "according" is a case marker of the noun, or (as some trees have it) the noun's head.
    int32_t speaker = doc_.words[w].head;
    uint32_t adjunct = w;
    if (doc_.words[w].deprel == Deprel::kCase && speaker != kNone) {
      adjunct = uint32_t(speaker);
    } else {
      speaker = tree_.child_any(w, Deprel::kObl);
      if (speaker == kNone) speaker = tree_.child_any(w, Deprel::kNmod);
    }
    if (speaker == kNone || doc_.words[adjunct].head == kNone) return;
    const size_t before = drafts_.size();
    if (rest_content(w, adjunct, uint32_t(speaker), *entry) && drafts_.size() > before) drafts_.back().cue_words = {w, w + 2};
  }

  void adverb_cue(uint32_t w) {
    const CueEntry* entry = lexicon_.find(CueClass::kAdverb, p_.lemma(w));
    if (entry == nullptr || doc_.words[w].head == kNone || doc_.words[w].deprel != Deprel::kAdvmod || p_.quotation_of(w) != kNone) return;
    const uint32_t host = uint32_t(doc_.words[w].head);
    if (doc_.words[host].upos != Upos::kVerb) return;
    Draft draft = start(w, {w, w + 1}, *entry);
    split_around(p_.block(host), {w, w + 1}, draft.content);
    drafts_.push_back(std::move(draft));
  }

  void adjective_cue(uint32_t w) {
    const CueEntry* entry = lexicon_.find(CueClass::kAdjective, p_.lemma(w));
    if (entry == nullptr || p_.quotation_of(w) != kNone) return;
    const int32_t subject = tree_.child_any(w, Deprel::kNsubj);
    if (subject == kNone || p_.lemma(uint32_t(subject)) == "it") return;
    Draft draft = start(w, verb_group(w, kNone), *entry);
    while (draft.cue_words.begin > 0 && doc_.words[draft.cue_words.begin - 1].head == int32_t(w) &&
           doc_.words[draft.cue_words.begin - 1].deprel == Deprel::kCop) {
      --draft.cue_words.begin;
    }
    draft.speaker_head = p_.subject(w);
    for (uint32_t c : tree_.children(w)) {
      if (c < w) continue;
      const Deprel deprel = doc_.words[c].deprel;
      const bool finite = (deprel == Deprel::kCcomp || deprel == Deprel::kAdvcl) && entry->has(kFrameClause) && !p_.is_infinitive(c) &&
                          (deprel == Deprel::kCcomp || p_.marker(c) == "that");
      const bool infinitive = (deprel == Deprel::kXcomp || deprel == Deprel::kAdvcl || deprel == Deprel::kCcomp) && entry->has(kFrameInfinitive) && p_.is_infinitive(c);
      const bool prepositional = deprel == Deprel::kObl && contains(entry->prepositions, p_.marker(c));
      if (!finite && !infinitive && !prepositional) continue;
      draft.content.push_back(p_.block(c));
      draft.carries = finite || (infinitive && entry->act == "decide");
      drafts_.push_back(std::move(draft));
      return;
    }
  }

  // ---------------------------------------------------------------------------------------------------------- quotations
  // "...", he said - he added "...": a quotation that touches a verb of saying is that verb's, whatever the tree says.
  void find_owners() {
    const auto& quotations = p_.quotations();
    for (uint32_t q = 0; q < quotations.size(); ++q) {
      if (quotations[q].words.empty() || quotations[q].continues != kNone || !is_utterance(quotations[q])) continue;
      owners_[q] = ends_with_comma(quotations[q]) ? verb_behind(quotations[q].words.end) : kNone;
      if (owners_[q] == kNone) owners_[q] = verb_before(quotations[q].words.begin);
    }
  }

  bool takes_quotation(uint32_t w) const {
    if (doc_.words[w].upos != Upos::kVerb || p_.quotation_of(w) != kNone) return false;
    const Match match = match_verb(w);
    return match.entry != nullptr && match.entry->has(kFrameQuote);
  }

  // The verb in "[Foreign Minister X] said" or "said [X]" that begins at `from`.
  int32_t verb_behind(uint32_t from) const {
    if (from >= doc_.words.size()) return kNone;
    const uint32_t s = sentence_of(from);
    if (s != sentence_of(from - 1) && !starts_small(from)) return kNone;
    const uint32_t end = std::min(doc_.sentences[s].words.end, from + kTouchDistance);
    for (uint32_t w = from; w < end && p_.quotation_of(w) == kNone; ++w) {
      if (doc_.words[w].deprel == Deprel::kCc) return kNone;  // "..., but added that ...": what is added stands behind
      if (takes_quotation(w)) return int32_t(w);
      if (doc_.words[w].upos == Upos::kVerb && feature(doc_.words[w].feats, "VerbForm") == "Fin") return kNone;
    }
    return kNone;
  }

  int32_t verb_before(uint32_t begin) const {
    if (begin == 0) return kNone;
    uint32_t w = begin - 1;
    if (w > 0 && (p_.lower_form(w) == "," || p_.lower_form(w) == ":")) --w;
    return takes_quotation(w) && sentence_of(w) == sentence_of(begin) ? int32_t(w) : kNone;
  }

  // Quotations near the verb are few: those before and behind it in the text.
  bool owns_quotation(uint32_t w) const {
    const auto [first, last] = quotations_near(w);
    return std::find(owners_.begin() + first, owners_.begin() + last, int32_t(w)) != owners_.begin() + last;
  }

  std::pair<int32_t, int32_t> quotations_near(uint32_t w) const {
    const auto& quotations = p_.quotations();
    const auto behind = std::upper_bound(quotations.begin(), quotations.end(), w, [](uint32_t at, const Quotation& q) { return at < q.words.begin; });
    const int32_t middle = int32_t(behind - quotations.begin()), count = int32_t(quotations.size());
    return {std::max(0, middle - 2), std::min(count, middle + 2)};
  }

  bool is_owned_by_other(uint32_t word, uint32_t cue) const {
    const int32_t q = p_.quotation_of(word);
    return q != kNone && owners_[uint32_t(q)] != kNone && owners_[uint32_t(q)] != int32_t(cue) && p_.quotation_of(cue) != q;
  }

  // The part of the hull around `c` that holds no quotation of another verb.
  WordRange without_others(WordRange hull, uint32_t c, uint32_t cue) const {
    for (uint32_t w = c; w < hull.end; ++w) {
      if (is_owned_by_other(w, cue)) hull.end = w;
    }
    for (uint32_t w = c; w-- > hull.begin;) {
      if (!is_owned_by_other(w, cue)) continue;
      hull.begin = w + 1;
      break;
    }
    return hull;
  }

  // Adds the quotations that touch the verb where no clause holds them yet.
  bool add_owned(uint32_t w, Draft& draft) {
    const auto [first, last] = quotations_near(w);
    for (int32_t q = first; q < last; ++q) {
      if (owners_[uint32_t(q)] != int32_t(w)) continue;
      const WordRange words = from_sentence_begin(p_.quotations()[uint32_t(q)].words, w);
      const auto holds = [&](WordRange piece) { return piece.overlaps(words); };
      if (std::none_of(draft.content.begin(), draft.content.end(), holds)) draft.content.push_back(words);
      draft.is_clause = true;
    }
    return !draft.content.empty();
  }

  // The quotation with what leads to it in the same sentence: The plan "is dead," he said.
  WordRange from_sentence_begin(WordRange quotation, uint32_t cue) const {
    if (cue < quotation.end) return quotation;
    const uint32_t begin = doc_.sentences[sentence_of(quotation.begin)].words.begin;
    for (uint32_t w = begin; w < quotation.begin; ++w) {
      if (p_.quotation_of(w) != kNone || takes_quotation(w)) return quotation;
    }
    return {begin, quotation.end};
  }

  // "..., he said, adding that ...": the participle begins a statement of its own.
  bool is_follower(uint32_t w, uint32_t c) const {
    if (c < w || doc_.words[c].xpos != "VBG" || p_.lower_form(p_.block(c).begin) != p_.lower_form(c)) return false;
    return p_.lower_form(c - 1) == "," && lexicon_.find(CueClass::kVerb, p_.lemma(c)) != nullptr;
  }

  struct Reach {
    int32_t draft = kNone;
    uint32_t distance = kTouchDistance + 1;
  };

  bool is_utterance(const Quotation& quotation) const {
    uint32_t words = 0;
    bool verb = false;
    for (uint32_t w = quotation.words.begin; w < quotation.words.end; ++w) {
      words += !p_.is_punct(w);
      verb = verb || doc_.words[w].upos == Upos::kVerb || doc_.words[w].upos == Upos::kAux;
    }
    return words >= 3 && (verb || words >= 6);
  }

  // Gives each quotation that no clause holds to the cue that touches it.
  void touch_quotations() {
    const auto& quotations = p_.quotations();
    std::vector<std::vector<uint32_t>> by_sentence(doc_.sentences.size());
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      const bool verbal_cue = drafts_[d].entry->has(kFrameQuote) && p_.quotation_of(drafts_[d].cue_word) == kNone;
      if (verbal_cue) by_sentence[drafts_[d].statement.sentence].push_back(d);
    }
    mark_claimed();
    for (uint32_t q = 0; q < quotations.size(); ++q) {
      if (claimed_[q] || quotations[q].words.empty() || quotations[q].continues != kNone) continue;
      const Reach after = nearest_after(quotations[q], by_sentence);
      const Reach before = nearest_before(quotations[q], by_sentence);
      const bool comma = ends_with_comma(quotations[q]);
      int32_t chosen = kNone;
      if (after.draft != kNone && (comma || after.distance <= before.distance)) chosen = after.draft;
      if (chosen == kNone && before.draft != kNone) chosen = before.draft;
      if (chosen == kNone) chosen = after.draft;
      if (chosen == kNone && !is_utterance(quotations[q])) continue;
      if (chosen == kNone) chosen = unlisted_cue(quotations[q]);
      if (chosen == kNone) chosen = unlisted_before(quotations[q]);
      if (chosen == kNone) continue;
      take(uint32_t(chosen), q);
    }
  }

  void take(uint32_t draft, uint32_t q) {
    Draft& owner = drafts_[draft];
    owner.is_clause = true;
    if (owner.content.size() == 1 && !is_clause(owner)) owner.content.clear();
    owner.content.push_back(p_.quotations()[q].words);
    owner.carries = true;
    claimed_[q] = true;
  }

  // An object that only named the topic gives way to the words themselves: he discussed the plan, "..."
  bool is_clause(const Draft& draft) const { return draft.carries; }

  bool ends_with_comma(const Quotation& quotation) const {
    for (uint32_t w = quotation.words.end; w-- > quotation.words.begin;) {
      if (p_.is_quote_mark(w)) continue;
      if (p_.lower_form(w) == "," || p_.lower_form(w) == "!" || p_.lower_form(w) == "?") return true;
      break;
    }
    return quotation.words.end < doc_.words.size() && p_.lower_form(quotation.words.end) == ",";
  }

  uint32_t sentence_of(uint32_t word) const { return doc_.words[std::min<uint32_t>(word, uint32_t(doc_.words.size()) - 1)].sentence; }

  Reach nearest_after(const Quotation& quotation, const std::vector<std::vector<uint32_t>>& by_sentence) const {
    Reach best;
    if (quotation.words.end >= doc_.words.size()) return best;
    const uint32_t s = sentence_of(quotation.words.end);
    // The clause that follows belongs to the quotation only if no sentence ended between them.
    const bool same = s == sentence_of(quotation.words.end - 1) || starts_small(quotation.words.end);
    if (!same || doc_.sentences[s].block != doc_.sentences[sentence_of(quotation.words.begin)].block) return best;
    for (uint32_t d : by_sentence[s]) {
      const uint32_t at = drafts_[d].cue_word;
      if (at < quotation.words.end || crosses_quotation(quotation.words.end, at)) continue;
      const int32_t cc = tree_.child(at, Deprel::kCc);
      if (cc != kNone && uint32_t(cc) >= quotation.words.end) continue;  // called it "a surrender" and vowed to ...
      const uint32_t distance = at - quotation.words.end;
      if (distance < best.distance) best = {int32_t(d), distance};
    }
    return best;
  }

  bool starts_small(uint32_t word) const {
    const std::string_view form = doc_.form(word);
    return !form.empty() && form[0] >= 'a' && form[0] <= 'z';
  }

  Reach nearest_before(const Quotation& quotation, const std::vector<std::vector<uint32_t>>& by_sentence) const {
    Reach best;
    if (quotation.words.begin == 0) return best;
    uint32_t s = sentence_of(quotation.words.begin);
    const bool leads = s > 0 && doc_.sentences[s].words.begin == quotation.words.begin && p_.lower_form(quotation.words.begin - 1) == ":";
    if (leads) --s;  // "Cruz continued:" and the words in the next paragraph
    for (uint32_t d : by_sentence[s]) {
      const uint32_t at = drafts_[d].cue_word;
      if (at >= quotation.words.begin || crosses_quotation(at, quotation.words.begin)) continue;
      uint32_t distance = quotation.words.begin - at;
      if (p_.lower_form(quotation.words.begin - 1) == ":") distance = 1;
      if (distance < best.distance) best = {int32_t(d), distance};
    }
    return best;
  }

  bool crosses_quotation(uint32_t from, uint32_t to) const {
    for (uint32_t w = from; w < to; ++w) {
      if (p_.quotation_of(w) != kNone) return true;
    }
    return false;
  }

  void mark_claimed() {
    const auto& quotations = p_.quotations();
    for (const Draft& draft : drafts_) {
      if (!draft.carries) continue;
      for (const WordRange& piece : draft.content) {
        for (uint32_t w = piece.begin; w < piece.end;) {
          const int32_t q = p_.quotation_of(w);
          if (q == kNone) {
            ++w;
            continue;
          }
          // A quotation belongs to a statement from outside of it only.
          if (p_.quotation_of(draft.cue_word) != q) claimed_[uint32_t(q)] = true;
          w = std::max(w + 1, quotations[uint32_t(q)].words.end);
        }
      }
    }
  }

  // "...," he quipped: a verb that no table knows, right after a quotation that ends in a comma, with a subject of its own.
  int32_t unlisted_cue(const Quotation& quotation) {
    if (!ends_with_comma(quotation) || quotation.words.end >= doc_.words.size()) return kNone;
    const uint32_t s = sentence_of(quotation.words.end);
    const uint32_t end = std::min(doc_.sentences[s].words.end, quotation.words.end + 8);
    for (uint32_t w = quotation.words.end; w < end && p_.quotation_of(w) == kNone; ++w) {
      if (doc_.words[w].upos != Upos::kVerb) continue;
      const int32_t subject = p_.subject(w);
      if (subject == kNone || p_.quotation_of(uint32_t(subject)) != kNone) return kNone;
      Draft draft = start(w, verb_group(w, kNone), unlisted_entry());
      draft.speaker_head = subject;
      drafts_.push_back(std::move(draft));
      return int32_t(drafts_.size()) - 1;
    }
    return kNone;
  }

  // "She went on: "..."": a clause that no table knows, whose colon leads to a quotation.
  int32_t unlisted_before(const Quotation& quotation) {
    if (quotation.words.begin == 0 || p_.lower_form(quotation.words.begin - 1) != ":") return kNone;
    const uint32_t s = sentence_of(quotation.words.begin - 1);
    for (int32_t at = int32_t(quotation.words.begin) - 1; at >= int32_t(doc_.sentences[s].words.begin); --at) {
      if (p_.quotation_of(uint32_t(at)) != kNone) return kNone;
      const Word& word = doc_.words[uint32_t(at)];
      if (word.upos != Upos::kVerb || !is_finite(uint32_t(at)) || word.deprel == Deprel::kAclRelcl) continue;
      const int32_t subject = p_.subject(uint32_t(at));
      if (subject == kNone || is_inert(uint32_t(subject))) return kNone;
      Draft draft = start(uint32_t(at), verb_group(uint32_t(at), kNone), unlisted_entry());
      draft.speaker_head = subject;
      drafts_.push_back(std::move(draft));
      return int32_t(drafts_.size()) - 1;
    }
    return kNone;
  }

  static const CueEntry& unlisted_entry() {
    static const CueEntry kUnlisted{"say", "asserts", kFrameQuote, {}, {}};
    return kUnlisted;
  }

  // Quotations that follow one that has its speaker: the same paragraph, or one taken up in the next.
  void continue_quotations() {
    const auto& quotations = p_.quotations();
    std::vector<int32_t> owner(quotations.size(), kNone);
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      if (!drafts_[d].carries) continue;
      for (const WordRange& piece : drafts_[d].content) {
        for (uint32_t w = piece.begin; w < piece.end;) {
          const int32_t q = p_.quotation_of(w);
          if (q == kNone || p_.quotation_of(drafts_[d].cue_word) == q) {
            ++w;
            continue;
          }
          if (owner[uint32_t(q)] == kNone || drafts_[d].content.size() > 1) owner[uint32_t(q)] = int32_t(d);
          w = std::max(w + 1, quotations[uint32_t(q)].words.end);
        }
      }
    }
    for (uint32_t q = uint32_t(quotations.size()); q-- > 0;) {
      const int32_t from = quotations[q].continues;  // who speaks is told only behind the last paragraph
      if (from == kNone || owner[q] == kNone || owner[uint32_t(from)] != kNone) continue;
      owner[uint32_t(from)] = owner[q];
      drafts_[uint32_t(owner[q])].content.push_back(quotations[uint32_t(from)].words);
    }
    for (uint32_t q = 0; q < quotations.size(); ++q) {
      if (owner[q] != kNone || quotations[q].words.empty()) continue;
      int32_t from = quotations[q].continues;
      if (from == kNone) from = follows(q, owner);
      if (from == kNone || owner[uint32_t(from)] == kNone) continue;
      owner[q] = owner[uint32_t(from)];
      drafts_[uint32_t(owner[q])].content.push_back(quotations[q].words);
    }
  }

  // The quotation before, if this one stands alone as the next sentence of the same paragraph, or as a paragraph of its own.
  int32_t follows(uint32_t q, const std::vector<int32_t>& owner) const {
    const auto& quotations = p_.quotations();
    if (q == 0 || owner[q - 1] == kNone || !is_utterance(quotations[q])) return kNone;
    const uint32_t s = sentence_of(quotations[q].words.begin), before = sentence_of(quotations[q - 1].words.end - 1);
    if (doc_.sentences[s].words.begin != quotations[q].words.begin) return kNone;
    const Draft& draft = drafts_[uint32_t(owner[q - 1])];
    const uint32_t said_in = std::max(draft.statement.sentence, before);
    if (s > said_in + 1) return kNone;
    const uint32_t last = sentence_of(quotations[q].words.end - 1);
    const bool whole = quotations[q].words.end + 1 >= doc_.sentences[last].words.end;
    return whole ? int32_t(q) - 1 : kNone;
  }

  // ------------------------------------------------------------------------------------------------------------ finishing
  void finish(Draft& draft) {
    split_off_addressee(draft);
    spread_over_quotations(draft);
    std::vector<WordRange> pieces;
    for (WordRange piece : draft.content) {
      piece = p_.trimmed(piece);
      if (!piece.empty()) pieces.push_back(piece);
    }
    std::sort(pieces.begin(), pieces.end(), [](WordRange a, WordRange b) { return a.begin < b.begin; });
    draft.content.clear();
    for (const WordRange& piece : pieces) {
      if (!draft.content.empty() && piece.begin <= draft.content.back().end) {
        draft.content.back().end = std::max(draft.content.back().end, piece.end);
      } else {
        draft.content.push_back(piece);
      }
    }
    Statement& statement = draft.statement;
    for (const WordRange& piece : draft.content) statement.content.push_back(p_.span(piece));
    statement.cue = p_.span(draft.cue_words);
    statement.manner = manner(draft);
    set_speaker(draft);
    set_addressees(draft);
  }

  // "said that A, adding that B"; "agreed to A, accusing X of B": B's clause is no part of A though the tree may hang it there.
  void cut_followers(Draft& draft) {
    for (WordRange& piece : draft.content) {
      if (piece.begin < draft.cue_word) continue;
      for (uint32_t w = piece.begin + 2; w < piece.end; ++w) {
        if (doc_.words[w].xpos != "VBG" && feature(doc_.words[w].feats, "VerbForm") != "Ger" && feature(doc_.words[w].feats, "VerbForm") != "Part") continue;
        const std::string_view before = p_.lower_form(w - 1);
        if (p_.quotation_of(w) != kNone || !p_.lower_form(w).ends_with("ing") || (before != "," && before != "but" && before != "while")) continue;
        const CueEntry* entry = lexicon_.find(CueClass::kVerb, p_.lemma(w));
        if (entry == nullptr || !lexicon_.in_list("follower-act", entry->act)) continue;
        piece.end = w - 1;
        hand_over(w, draft);
        break;
      }
    }
  }

  // The statement whose cue is `cue` is the speaker's of `draft`.
  void hand_over(uint32_t cue, const Draft& draft) {
    for (Draft& follower : drafts_) {
      if (follower.cue_word == cue) follower.speaker_head = draft.speaker_head;
    }
  }

  // What the tree hangs at the end of the content and the reporter says: "..., two days after ...", "..., which ...", and a
  // second predicate of the speaker that hangs on a noun: "blames X for the lack of progress and denies ...".
  void cut_strangers(Draft& draft) {
    for (WordRange& piece : draft.content) {
      if (piece.begin < draft.cue_words.end) continue;
      for (uint32_t w = piece.begin + 1; w < piece.end; ++w) {
        if (p_.quotation_of(w) != kNone) continue;
        const uint32_t end = stranger_end(w, piece);
        if (end != 0) piece.end = end;
        if (const uint32_t cc = second_predicate(w, draft, piece); cc != 0) {
          piece.end = cc;
          hand_over(w, draft);
        }
      }
    }
  }

  // Where the content ends if a stranger begins at `w`; 0 if none does.
  uint32_t stranger_end(uint32_t w, WordRange piece) const {
    const std::string_view form = p_.lower_form(w);
    if (form == "after" || form == "before" || form == "amid" || form == "following" || form == "hours" || form == "days") {
      const uint32_t comma = comma_before(w, piece.begin);
      return comma != 0 && reaches_end(w, piece) ? comma : 0;
    }
    if (form == "while" && p_.lower_form(w - 1) == ",") {
      const int32_t verb = doc_.words[w].head;
      const bool other = verb != kNone && uint32_t(verb) > w && tree_.child_any(uint32_t(verb), Deprel::kNsubj) != kNone && match_verb(uint32_t(verb)).entry != nullptr;
      return other && reaches_end(w, piece) ? w - 1 : 0;
    }
    if (form == "which" && p_.lower_form(w - 1) == ",") return reaches_end(w, piece) ? w - 1 : 0;
    return 0;
  }

  // The conjunction before a finite verb that is the speaker's though it hangs on a noun of the content, or on a verb whose
  // time is not its own: "denied that its soldiers had fired and urged ..."; 0 if there is none.
  uint32_t second_predicate(uint32_t w, const Draft& draft, WordRange piece) const {
    const Word& word = doc_.words[w];
    const bool finite = word.xpos == "VBZ" || word.xpos == "VBD" || word.xpos == "VBP";
    if (!finite || word.upos != Upos::kVerb || word.deprel != Deprel::kConj || tree_.child_any(w, Deprel::kNsubj) != kNone) return 0;
    const int32_t cc = tree_.child(w, Deprel::kCc);
    if (cc == kNone || uint32_t(cc) <= piece.begin || word.head == kNone || !piece.contains(uint32_t(word.head))) return 0;
    const uint32_t head = uint32_t(word.head);
    const bool noun = doc_.words[head].upos == Upos::kNoun && tree_.child(head, Deprel::kCop) == kNone;
    if (noun) return uint32_t(cc);
    if (word.xpos != doc_.words[draft.cue_word].xpos || match_verb(w).entry == nullptr || tree_.child(w, Deprel::kAux) != kNone) return 0;
    return tree_.child(head, Deprel::kAux) != kNone || tree_.child(head, Deprel::kAuxPass) != kNone || p_.is_infinitive(head) ? uint32_t(cc) : 0;
  }

  // The comma in ", [two days] after"; 0 if there is none.
  uint32_t comma_before(uint32_t w, uint32_t begin) const {
    for (uint32_t k = w; k > begin + 1 && k + 4 > w; --k) {
      if (p_.lower_form(k - 1) == ",") return k - 1;
      const Word& before = doc_.words[k - 1];
      const bool measure = before.upos == Upos::kNum || before.upos == Upos::kNoun || before.upos == Upos::kAdv || before.upos == Upos::kDet;
      if (!measure) return 0;
    }
    return 0;
  }

  bool reaches_end(uint32_t w, WordRange piece) const {
    const int32_t head = doc_.words[w].head;
    if (head == kNone || uint32_t(head) < w) return false;
    uint32_t top = uint32_t(head);
    const int32_t above = doc_.words[top].head;
    if (p_.lower_form(w) == "which" && above != kNone && uint32_t(above) > w && doc_.words[top].deprel != Deprel::kAclRelcl) top = uint32_t(above);
    uint32_t end = piece.end;
    while (end > w && p_.is_punct(end - 1)) --end;
    return p_.block(top).end >= end;
  }

  // A statement needs somebody or something that can say, think or want, and content that is more than its topic.
  bool is_statement(const Draft& draft) const {
    if (draft.content.empty() || draft.entry == nullptr) return false;
    const uint32_t cue = draft.cue_word;
    const std::string& act = draft.entry->act;
    const bool verb = doc_.words[cue].upos == Upos::kVerb;
    if (draft.speaker_head == kNone && verb && p_.is_passive(cue) && lexicon_.in_list("unowned-act", act)) return false;
    if (draft.speaker_head != kNone && is_inert(uint32_t(draft.speaker_head)) && !lexicon_.in_list("inert-act", act)) return false;
    const std::string_view modal = verb ? p_.modal(cue) : std::string_view();
    if (verb && p_.is_passive(cue) && (modal == "should" || modal == "must")) return false;  // "should be rejected by senators"
    if (draft.speaker_head != kNone && is_nobody(uint32_t(draft.speaker_head))) return false;
    if (act == "show" && draft.content.size() == 1 && verb && is_object(draft) && !is_text(draft.speaker_head)) return false;  // "he found help"
    if (act == "seek" && doc_.words[cue].xpos == "VBG" && tree_.child(cue, Deprel::kAux) == kNone) return false;
    if (verb && p_.is_infinitive(cue) && !draft.is_clause && !is_under_way(cue)) return false;  // "is expected to discuss X"
    return !is_deed(draft);
  }

  // "Neither side has confirmed a date", "no official commented"
  bool is_nobody(uint32_t head) const {
    const std::string_view form = p_.lower_form(head);
    if (form == "nobody" || form == "none" || form == "neither") return true;
    const int32_t determiner = tree_.child(head, Deprel::kDet);
    return determiner != kNone && (p_.lower_form(uint32_t(determiner)) == "no" || p_.lower_form(uint32_t(determiner)) == "neither");
  }

  // "went on to name X", "continued to defend X": what the verb above says is done.
  bool is_under_way(uint32_t cue) const {
    const Word& word = doc_.words[cue];
    if (word.deprel != Deprel::kXcomp || word.head == kNone || uint32_t(word.head) > cue) return false;
    return lexicon_.in_list("phase-verb", p_.lemma(uint32_t(word.head)));
  }

  // "sought to assure them that ...": one statement, whose cue holds both verbs.
  void drop_phases() {
    std::vector<bool> dropped(drafts_.size(), false);
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      const uint32_t first = d > 3 ? d - 3 : 0, last = std::min<uint32_t>(uint32_t(drafts_.size()), d + 4);
      for (uint32_t o = first; o < last; ++o) {
        if (o != d && drafts_[o].cue_word > drafts_[d].cue_word && drafts_[o].cue_words.contains(drafts_[d].cue_word) && !drafts_[o].content.empty()) dropped[d] = true;
      }
    }
    uint32_t at = 0;
    std::erase_if(drafts_, [&](const Draft&) { return bool(dropped[at++]); });
  }

  bool is_text(int32_t head) const { return head != kNone && lexicon_.in_list("text-noun", p_.lemma(uint32_t(head))); }

  bool is_object(const Draft& draft) const {
    const uint32_t head = uint32_t(head_of(draft.content.front()));
    return doc_.words[head].head == int32_t(draft.cue_word) && doc_.words[head].deprel == Deprel::kObj && small_complement(draft.cue_word) == kNone;
  }

  // "backed separatists", "supports Kyiv", "citing witnesses": done to somebody, not said about something.
  bool is_deed(const Draft& draft) const {
    if (!lexicon_.in_list("deed-act", draft.entry->act) || draft.content.size() != 1 || !is_object(draft)) return false;
    const WordRange piece = draft.content.front();
    for (uint32_t w = piece.begin; w < piece.end; ++w) {
      if (feature(doc_.words[w].feats, "VerbForm") == "Fin") return false;  // a clause after all
    }
    return p_.has_actor(p_.mention_at(uint32_t(head_of(piece))));
  }

  // A happening or a quality cannot speak: "a standoff that saw ...", "changes spelling out ...".
  bool is_inert(uint32_t head) const {
    if (doc_.words[head].upos != Upos::kNoun || p_.has_actor(p_.actor_mention(head))) return false;
    const std::string_view lemma = p_.lemma(head);
    if (lexicon_.in_list("text-noun", lemma) || lexicon_.in_list("body-noun", lemma)) return false;
    if (lexicon_.in_list("action-noun", lemma) || lexicon_.in_list("inert-noun", lemma)) return true;
    return lemma.ends_with("tion") || lemma.ends_with("sion") || lemma.ends_with("ness") || lemma.ends_with("ment");
  }

  // Content that reaches into a quotation holds all of it, also beyond the sentence.
  void spread_over_quotations(Draft& draft) const {
    const auto& quotations = p_.quotations();
    const int32_t own = p_.quotation_of(draft.cue_word);
    if (!draft.carries) return;
    for (WordRange& piece : draft.content) {
      if (piece.empty()) continue;
      for (const uint32_t edge : std::array<uint32_t, 2>{piece.begin, piece.end - 1}) {
        const int32_t q = p_.quotation_of(edge);
        if (q == kNone || q == own || is_owned_by_other(edge, draft.cue_word)) continue;
        const WordRange words = quotations[uint32_t(q)].words;
        piece = {std::min(piece.begin, words.begin), std::max(piece.end, words.end)};
      }
    }
  }

  Manner manner(const Draft& draft) const {
    bool any = false;
    for (const WordRange& piece : draft.content) {
      for (uint32_t w = piece.begin; w < piece.end && !any; ++w) any = p_.quotation_of(w) != kNone && p_.quotation_of(w) != p_.quotation_of(draft.cue_word);
    }
    if (!any || draft.content.empty()) return Manner::kIndirect;
    for (const WordRange& piece : draft.content) {
      for (uint32_t w = piece.begin; w < piece.end; ++w) {
        if (p_.quotation_of(w) == kNone && !p_.is_punct(w)) return Manner::kMixed;
      }
    }
    return Manner::kDirect;
  }

  void set_speaker(Draft& draft) const {
    Statement& statement = draft.statement;
    if (draft.speaker_head == kNone) {
      statement.speaker_missing = p_.is_passive(draft.cue_word) ? "passive without agent" : "nobody is named";
      return;
    }
    const uint32_t head = uint32_t(draft.speaker_head);
    statement.speaker = p_.actor_mention(head);
    if (const int32_t named = name_behind_titles(head); named != kNone) statement.speaker = named;
    if (statement.speaker != kNone && doc_.mentions[uint32_t(statement.speaker)].words.contains(draft.cue_word)) statement.speaker = p_.mention_at(head);
    if (statement.speaker_words.empty()) {
      const WordRange words = p_.phrase(head, int32_t(draft.cue_word));
      statement.speaker_words = p_.span(with_relative_clause(words.empty() ? WordRange{head, head + 1} : words, draft));
    }
    if (statement.speaker == kNone) statement.speaker_missing = "no actor in these words";
  }

  // "Marisol Quintero, who heads the port authority": who speaks is said by the whole phrase, unless the clause is the statement.
  WordRange with_relative_clause(WordRange words, const Draft& draft) const {
    const WordRange sentence = doc_.sentences[doc_.words[words.begin].sentence].words;
    uint32_t from = words.end;
    if (from < sentence.end && p_.lower_form(from) == ",") ++from;
    const auto fits = [&](uint32_t c) {
      const WordRange clause = p_.block(c);
      const auto meets = [&](WordRange piece) { return piece.overlaps(clause); };
      const bool states = lexicon_.in_list("plain-cue", p_.lemma(c));  // "Sky News, which said ...": a statement of its own
      return doc_.words[c].deprel == Deprel::kAclRelcl && !states && clause.begin <= from && clause.begin + 1 >= words.end && c >= from && !clause.contains(draft.cue_word) &&
             p_.quotation_of(from) == p_.quotation_of(words.begin) && std::none_of(draft.content.begin(), draft.content.end(), meets);
    };
    if (from >= sentence.end || !(p_.lower_form(from) == "who" || p_.lower_form(from) == "which" || p_.lower_form(from) == "whose" || p_.lower_form(from) == "that")) return words;
    for (uint32_t w = words.begin; w < words.end; ++w) {
      for (uint32_t c : tree_.children(w)) {
        if (fits(c)) return p_.trimmed({words.begin, p_.block(c).end});
      }
    }
    return words;
  }

  // "Former station chief and analyst Philip Giraldi": two titles and one person. kNone if it is not so.
  int32_t name_behind_titles(uint32_t head) const {
    if (doc_.words[head].upos != Upos::kNoun || doc_.words[head].is_name_part) return kNone;
    const int32_t conjunct = tree_.child(head, Deprel::kConj);
    if (conjunct == kNone || uint32_t(conjunct) < head) return kNone;
    const int32_t cc = tree_.child(uint32_t(conjunct), Deprel::kCc);
    if (cc == kNone || uint32_t(cc) + 1 >= doc_.words.size() || doc_.words[uint32_t(cc) + 1].upos != Upos::kNoun) return kNone;
    for (uint32_t w = uint32_t(cc) + 2; w < std::min(uint32_t(cc) + 6, uint32_t(doc_.words.size())); ++w) {
      if (doc_.words[w].is_name_part) return p_.mention_at(w);
      if (doc_.words[w].upos != Upos::kNoun) return kNone;
    }
    return kNone;
  }

  bool is_outlet(uint32_t head) const {
    const WordRange words = p_.phrase(head);
    if (words.empty()) return false;
    const int32_t mention = p_.mention_at(head);
    if (mention != kNone) {
      for (uint32_t a : doc_.mentions[uint32_t(mention)].actors) {
        if (a >= doc_.actors.size()) continue;
        const auto& sectors = doc_.actors[a].sectors;
        if (std::find(sectors.begin(), sectors.end(), "MED") != sectors.end()) return true;
      }
    }
    std::string text;
    for (uint32_t w = words.begin; w < words.end; ++w) {
      if (doc_.words[w].upos == Upos::kDet) continue;
      if (!text.empty()) text += ' ';
      text += p_.lower_form(w);
    }
    if (lexicon_.in_list("media", text)) return true;
    return lexicon_.in_list("media-word", p_.lemma(head)) || lexicon_.in_list("media", p_.lower_form(head));
  }

  // "warned [NATO] that ...": who is told stands between the cue and "that", wherever the tree has hung it.
  void split_off_addressee(Draft& draft) const {
    if (draft.content.empty() || !draft.entry->has(kFrameAddressee) || draft.content.front().begin != draft.cue_words.end) return;
    WordRange& piece = draft.content.front();
    const bool outlet = piece.size() > 3 && doc_.words[piece.begin].upos == Upos::kPropn && lexicon_.in_list("media", p_.lower_form(piece.begin)) &&
                        (doc_.words[piece.begin + 1].upos == Upos::kDet || doc_.words[piece.begin + 1].upos == Upos::kPron);
    if (outlet) {  // "told AFP the Egyptians had left"
      draft.addressee_heads.assign(1, piece.begin++);
      return;
    }
    const uint32_t limit = std::min(piece.end, piece.begin + 9);
    uint32_t that = piece.begin;
    while (that < limit && !(p_.lower_form(that) == "that" && doc_.words[that].upos == Upos::kSconj)) {
      const Upos upos = doc_.words[that].upos;
      if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kPunct) return;
      ++that;
    }
    if (that >= limit || that == piece.begin) return;
    draft.addressee_heads.assign(1, that - 1);
    for (uint32_t w = piece.begin; w + 1 < that; ++w) {
      if (doc_.words[w].upos == Upos::kAdp) {
        draft.addressee_heads.assign(1, w == piece.begin ? that - 1 : w - 1);
        break;
      }
      if (doc_.words[w].upos == Upos::kCconj && w > piece.begin) draft.addressee_heads.push_back(w - 1);
    }
    piece.begin = that;
  }

  void set_addressees(Draft& draft) const {
    Statement& statement = draft.statement;
    if (draft.addressee_heads.empty() && doc_.words[draft.cue_word].upos == Upos::kVerb) add_told(draft);
    for (uint32_t head : draft.addressee_heads) {
      const int32_t mention = p_.actor_mention(head);
      if (mention == kNone || lexicon_.in_list("channel-noun", p_.lemma(head))) continue;
      if (is_outlet(head)) {
        statement.channel = mention;
        continue;
      }
      if (std::find(statement.addressees.begin(), statement.addressees.end(), uint32_t(mention)) != statement.addressees.end()) continue;
      statement.addressees.push_back(uint32_t(mention));
      add_coordinated(head, statement.addressees);
    }
    if (statement.channel == kNone) statement.channel = channel_of(draft);
  }

  // "told the club", "said to reporters".
  void add_told(Draft& draft) const {
    const uint32_t w = draft.cue_word;
    if (draft.entry->has(kFrameAddressee)) {
      const int32_t object = tree_.child(w, Deprel::kIobj) != kNone ? tree_.child(w, Deprel::kIobj) : tree_.child(w, Deprel::kObj);
      if (object != kNone && p_.quotation_of(uint32_t(object)) == p_.quotation_of(w)) draft.addressee_heads.push_back(uint32_t(object));
    }
    if (draft.entry->act != "say" && draft.entry->act != "announce") return;
    for (uint32_t c : tree_.children(w)) {
      if (doc_.words[c].deprel == Deprel::kObl && c > w && p_.marker(c) == "to") draft.addressee_heads.push_back(c);
    }
  }

  void add_coordinated(uint32_t head, std::vector<uint32_t>& out) const {
    for (uint32_t c : tree_.children(head)) {
      if (doc_.words[c].deprel != Deprel::kConj) continue;
      const int32_t mention = p_.actor_mention(c);
      if (mention != kNone && std::find(out.begin(), out.end(), uint32_t(mention)) == out.end()) out.push_back(uint32_t(mention));
    }
  }

  // "in an interview with CNN", "in a reply to RIA news agency's question", "in a statement to Reuters": beside what is said,
  // whatever the tree hangs it on.
  int32_t channel_of(const Draft& draft) const {
    const WordRange sentence = doc_.sentences[draft.statement.sentence].words;
    const auto said = [&](uint32_t at) {
      return std::any_of(draft.content.begin(), draft.content.end(), [&](WordRange piece) { return piece.contains(at); });
    };
    for (uint32_t c = sentence.begin; c < sentence.end; ++c) {
      if (universal(doc_.words[c].deprel) != Deprel::kObl || !lexicon_.in_list("channel-noun", p_.lemma(c)) || said(c)) continue;
      const int32_t head = doc_.words[c].head;
      if (head != int32_t(draft.cue_word) && !(head != kNone && said(uint32_t(head)))) continue;
      const WordRange hull = p_.block(c);
      for (uint32_t k = hull.begin; k < hull.end; ++k) {
        if (k == c || doc_.words[k].upos != Upos::kPropn || said(k)) continue;
        const int32_t mention = p_.mention_at(k);
        if (mention != kNone && is_outlet(k)) return mention;
        if (mention != kNone && is_outlet(doc_.mentions[uint32_t(mention)].head)) return mention;
      }
    }
    return kNone;
  }

  // The smallest statement whose content holds the cue is the one that reports this one.
  void nest() {
    std::vector<int32_t> open;
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      int32_t best = kNone;
      uint32_t best_size = UINT32_MAX;
      // Candidates are near: same or neighbouring cues. A window keeps this linear.
      const uint32_t first = d > 24 ? d - 24 : 0;
      const uint32_t last = std::min<uint32_t>(uint32_t(drafts_.size()), d + 24);
      for (uint32_t o = first; o < last; ++o) {
        if (o == d || !drafts_[o].carries) continue;
        for (const WordRange& piece : drafts_[o].content) {
          if (!piece.contains(drafts_[d].cue_word)) continue;
          const uint32_t size = total(drafts_[o]);
          if (size < best_size || (size == best_size && o < d)) {
            best = int32_t(o);
            best_size = size;
          }
        }
      }
      if (best != kNone && !reports(uint32_t(best), d)) drafts_[d].statement.within = best;
    }
  }

  // Within what somebody says, what others want, see or oppose is his telling; only what they say is a statement of theirs.
  void drop_asides() {
    std::vector<int32_t> moved(drafts_.size(), kNone);
    std::vector<Draft> kept;
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      const Draft& draft = drafts_[d];
      if (draft.statement.within != kNone && !draft.is_clause && !lexicon_.in_list("nested-act", draft.entry->act)) continue;
      moved[d] = int32_t(kept.size());
      kept.push_back(draft);
    }
    for (Draft& draft : kept) {
      int32_t& within = draft.statement.within;
      while (within != kNone && moved[uint32_t(within)] == kNone) within = drafts_[uint32_t(within)].statement.within;
      if (within != kNone) within = moved[uint32_t(within)];
    }
    drafts_ = std::move(kept);
  }

  // "...," Gidley said. Mr. Trump fits that bill, he added: a pronoun that goes on speaking is who spoke last by name, whoever was
  // named in between, unless the pronouns of his chain speak against it.
  void continue_speakers() {
    int32_t last = kNone;  // the draft of the last speaker by name
    for (uint32_t d = 0; d < drafts_.size(); ++d) {
      Statement& statement = drafts_[d].statement;
      if (statement.within != kNone || !speaks_up(drafts_[d])) continue;
      const std::string_view pronoun = p_.lower_form(uint32_t(drafts_[d].speaker_head));
      if (pronoun == "it" || pronoun == "they") continue;
      if (pronoun != "he" && pronoun != "she") {
        last = is_named_person(statement.speaker) ? int32_t(d) : kNone;
        continue;
      }
      if (last == kNone) continue;
      const Statement& before = drafts_[uint32_t(last)].statement;
      if (statement.sentence < before.sentence || statement.sentence - before.sentence > kContinueSentences) continue;
      if (same_chain(statement.speaker, before.speaker) || !chain_allows(before.speaker, pronoun == "he")) continue;
      statement.speaker = before.speaker;
      statement.speaker_missing.clear();
    }
  }

  // Any verb with somebody who does it.
  bool speaks_up(const Draft& draft) const {
    return doc_.words[draft.cue_word].upos == Upos::kVerb && draft.speaker_head != kNone;
  }

  bool is_named_person(int32_t mention) const {
    if (mention == kNone || doc_.mentions[uint32_t(mention)].kind != MentionKind::kName) return false;
    const uint32_t head = doc_.mentions[uint32_t(mention)].head;
    const auto name = std::upper_bound(doc_.names.begin(), doc_.names.end(), head, [](uint32_t at, const Name& n) { return at < n.words.end; });
    return name != doc_.names.end() && name->words.contains(head) && name->type == EntityType::kPerson;
  }

  // False where the mention's chain is told of by pronouns of the other gender.
  bool chain_allows(int32_t mention, bool male) const {
    const int32_t chain = doc_.mentions[uint32_t(mention)].chain;
    if (chain == kNone) return true;
    for (uint32_t m : doc_.chains[uint32_t(chain)].mentions) {
      const std::string_view form = p_.lower_form(doc_.mentions[m].head);
      if (male ? form == "she" || form == "her" : form == "he" || form == "his" || form == "him") return false;
    }
    return true;
  }

  bool same_chain(int32_t a, int32_t b) const {
    if (a == kNone || b == kNone) return false;
    const int32_t chain = doc_.mentions[uint32_t(a)].chain;
    return a == b || (chain != kNone && chain == doc_.mentions[uint32_t(b)].chain);
  }

  // True if `outer` already hangs below `inner`: no cycles.
  bool reports(uint32_t outer, uint32_t inner) const {
    int32_t at = int32_t(outer);
    for (size_t guard = 0; at != kNone && guard <= drafts_.size(); ++guard) {
      if (uint32_t(at) == inner) return true;
      at = drafts_[uint32_t(at)].statement.within;
    }
    return false;
  }

  static uint32_t total(const Draft& draft) {
    uint32_t size = 0;
    for (const WordRange& piece : draft.content) size += piece.size();
    return size;
  }

  const Passage& p_;
  const Document& doc_;
  const Tree& tree_;
  const CueLexicon& lexicon_;
  std::vector<Draft> drafts_;
  std::vector<uint32_t> waiting_;
  std::vector<bool> claimed_;
  std::vector<int32_t> owners_;  // for each quotation the verb that touches it beyond doubt, or kNone
};

}  // namespace

std::vector<Draft> find_statements(const Passage& passage) { return Finder(passage).run(); }

}  // namespace demarche
