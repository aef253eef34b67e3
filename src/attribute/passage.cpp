#include "attribute/passage.h"

#include <algorithm>
#include <cstdlib>

namespace demarche {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

bool has_upper(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_relative_pronoun(std::string_view form) {
  return form == "who" || form == "which" || form == "that" || form == "whom";
}

bool is_left_out(Deprel deprel) {
  return deprel == Deprel::kAclRelcl || deprel == Deprel::kParataxis || deprel == Deprel::kAdvclRelcl ||
         deprel == Deprel::kAdvcl || deprel == Deprel::kDiscourse;
}

}  // namespace

Passage::Passage(const Document& doc, const Tree& tree, const CueLexicon& lexicon)
    : doc_(doc), tree_(tree), lexicon_(lexicon), quotations_(find_quotations(doc)) {
  const size_t count = doc.words.size();
  quotation_of_.assign(count, kNone);
  for (size_t q = 0; q < quotations_.size(); ++q) {
    for (uint32_t w = quotations_[q].words.begin; w < quotations_[q].words.end; ++w) quotation_of_[w] = int32_t(q);
  }
  mention_by_head_.assign(count, kNone);
  mention_over_.assign(count, kNone);
  for (uint32_t m = 0; m < doc.mentions.size(); ++m) {
    const Mention& mention = doc.mentions[m];
    if (mention.head < count && mention_by_head_[mention.head] == kNone) mention_by_head_[mention.head] = int32_t(m);
    for (uint32_t w = mention.words.begin; w < mention.words.end && w < count; ++w) {
      const int32_t over = mention_over_[w];
      if (over == kNone || doc.mentions[uint32_t(over)].words.size() > mention.words.size()) mention_over_[w] = int32_t(m);
    }
  }
  lower_text_.resize(doc.text.size());
  std::transform(doc.text.begin(), doc.text.end(), lower_text_.begin(), lower);
  forms_.reserve(count);
  lemmas_.reserve(count);
  lower_lemmas_.reserve(count);  // so that views into short strings stay
  for (const Word& word : doc.words) {
    forms_.push_back(std::string_view(lower_text_).substr(word.span.begin, word.span.size()));
    if (!has_upper(word.lemma)) {
      lemmas_.push_back(word.lemma.empty() ? forms_.back() : word.lemma);
      continue;
    }
    std::string low(word.lemma);
    std::transform(low.begin(), low.end(), low.begin(), lower);
    lower_lemmas_.push_back(std::move(low));
    lemmas_.push_back(lower_lemmas_.back());
  }
}

bool Passage::is_quote_mark(uint32_t at) const {
  const std::string_view form = forms_[at];
  return form == "\"" || form == "“" || form == "”" || form == "«" || form == "»" || form == "''" || form == "``" ||
         form == "„" || form == "‘" || form == "’" || form == "'";
}

int32_t Passage::mention_at(uint32_t at) const {
  return mention_by_head_[at] != kNone ? mention_by_head_[at] : mention_over_[at];
}

int32_t Passage::actor_mention(uint32_t head) const {
  const int32_t own = mention_by_head_[head];
  if (has_actor(own)) return own;
  for (const Deprel wanted : {Deprel::kAppos, Deprel::kNmodPoss, Deprel::kCompound, Deprel::kAmod, Deprel::kFlat, Deprel::kNmodDesc, Deprel::kNmod}) {
    for (uint32_t child : tree_.children(head)) {
      if (word(child).deprel != wanted) continue;
      if (wanted == Deprel::kNmod && marker(child) != "from" && marker(child) != "of" && marker(child) != "by") continue;
      if (has_actor(mention_by_head_[child])) return mention_by_head_[child];
    }
  }
  return mention_at(head);
}

std::string_view Passage::marker(uint32_t at) const {
  for (uint32_t child : tree_.children(at)) {
    const Deprel deprel = word(child).deprel;
    if (deprel == Deprel::kCase || deprel == Deprel::kMark) return lemma(child);
  }
  return {};
}

bool Passage::is_passive(uint32_t verb) const {
  for (uint32_t child : tree_.children(verb)) {
    const Deprel deprel = word(child).deprel;
    if (deprel == Deprel::kNsubjPass || deprel == Deprel::kAuxPass || deprel == Deprel::kCsubjPass) return true;
  }
  return false;
}

bool Passage::is_infinitive(uint32_t verb) const {
  for (uint32_t child : tree_.children(verb)) {
    if (word(child).deprel == Deprel::kMark && forms_[child] == "to") return true;
  }
  return false;
}

bool Passage::is_negated(uint32_t at) const {
  for (uint32_t child : tree_.children(at)) {
    const std::string_view form = forms_[child];
    if (form == "not" || form == "n't" || form == "n’t" || form == "never" || (form == "no" && word(child).deprel == Deprel::kDet)) return true;
  }
  return false;
}

std::string_view Passage::modal(uint32_t verb) const {
  for (uint32_t child : tree_.children(verb)) {
    if (word(child).deprel != Deprel::kAux) continue;
    const std::string_view form = forms_[child];
    if (form == "will" || form == "would" || form == "shall" || form == "should" || form == "could" || form == "may" ||
        form == "might" || form == "must" || form == "can" || form == "'ll" || form == "’ll" || form == "wo" || form == "'d") {
      return form;
    }
  }
  return {};
}

WordRange Passage::block(uint32_t head) const {
  if (stamps_.empty()) stamps_.assign(doc_.words.size(), 0);
  ++stamp_;
  stack_.assign(1, head);
  while (!stack_.empty()) {
    const uint32_t at = stack_.back();
    stack_.pop_back();
    stamps_[at] = stamp_;
    for (uint32_t child : tree_.children(at)) stack_.push_back(child);
  }
  const WordRange sentence = doc_.sentences[doc_.words[head].sentence].words;
  WordRange range{head, head + 1};
  const auto hangs = [&](uint32_t at) { return stamps_[at] == stamp_; };
  while (range.begin > sentence.begin &&
         (hangs(range.begin - 1) || (is_punct(range.begin - 1) && range.begin - 1 > sentence.begin && hangs(range.begin - 2)))) {
    --range.begin;
  }
  while (range.end < sentence.end && (hangs(range.end) || (is_punct(range.end) && range.end + 1 < sentence.end && hangs(range.end + 1)))) ++range.end;
  return range;
}

WordRange Passage::phrase(uint32_t head, int32_t except) const {
  WordRange range{head, head + 1};
  for (uint32_t child : tree_.children(head)) {
    if (is_left_out(word(child).deprel) || word(child).deprel == Deprel::kPunct) continue;
    if (word(child).deprel == Deprel::kAcl && child > head + 1 && forms_[child - 1] == ",") continue;  // "Austin, commenting on ..."
    const WordRange sub = block(child);
    if (except != kNone && sub.contains(uint32_t(except))) continue;
    if (word(child).deprel == Deprel::kCase || word(child).deprel == Deprel::kMark || word(child).deprel == Deprel::kCop) {
      if (child < head) continue;
      if (lemma(child) == "'s" || lemma(child) == "’s" || lemma(child) == "'") range.end = std::max(range.end, sub.end);
      continue;
    }
    range.begin = std::min(range.begin, sub.begin);
    range.end = std::max(range.end, sub.end);
  }
  const WordRange whole = block(head);
  range = {std::max(range.begin, whole.begin), std::min(range.end, whole.end)};
  return trimmed(range);
}

WordRange Passage::trimmed(WordRange range) const {
  const auto droppable = [&](uint32_t at) {
    if (!is_punct(at)) return false;
    if (!is_quote_mark(at)) return forms_[at] != "%" && forms_[at] != "$";
    const int32_t q = quotation_of_[at];
    if (q == kNone) return true;
    const Quotation& quotation = quotations_[uint32_t(q)];
    return !range.contains(quotation.words);
  };
  const auto closes = [&](uint32_t at) {  // "(MAP)" keeps its bracket
    if (forms_[at] != ")") return false;
    for (uint32_t w = at; w-- > range.begin;) {
      if (forms_[w] == "(") return true;
      if (forms_[w] == ")") return false;
    }
    return false;
  };
  while (!range.empty() && droppable(range.begin)) ++range.begin;
  while (!range.empty() && droppable(range.end - 1) && !closes(range.end - 1)) --range.end;
  return range;
}

int32_t Passage::own_subject(uint32_t verb) const {
  // The one nearest before the verb; a second one further off is a wrong attachment.
  int32_t found = kNone;
  for (uint32_t child : tree_.children(verb)) {
    const Deprel deprel = word(child).deprel;
    if (deprel != Deprel::kNsubj && deprel != Deprel::kNsubjOuter) continue;
    if (found == kNone || child < verb) found = int32_t(child);
  }
  return found;
}

// Of "the expulsion was reported by Sky News, which said": the noun right before the pronoun if it is an actor and the
// noun the tree has chosen is none.
int32_t Passage::antecedent(uint32_t pronoun, uint32_t chosen) const {
  if (pronoun == 0) return int32_t(chosen);
  uint32_t near = pronoun - 1;
  if (forms_[near] == "," && near > 0) --near;
  if (word(near).upos != Upos::kPropn && word(near).upos != Upos::kNoun) return int32_t(chosen);
  while (word(near).head != kNone && uint32_t(word(near).head) != chosen && std::abs(word(near).head - int32_t(near)) <= 3 &&
         (word(near).deprel == Deprel::kFlat || word(near).deprel == Deprel::kCompound)) {
    near = uint32_t(word(near).head);
  }
  if (near == chosen) return int32_t(chosen);
  const auto is_actor = [&](uint32_t at) { return has_actor(mention_by_head_[at]) || word(at).is_name_part; };
  const bool chosen_is_actor = is_actor(chosen);
  if (is_actor(near) && (!chosen_is_actor || forms_[pronoun] == "which")) return int32_t(near);
  return int32_t(chosen);
}

// "..., which said", where the tree makes the clause no relative one: the noun before the pronoun, else the pronoun itself.
int32_t Passage::noun_before(uint32_t pronoun) const {
  if (pronoun == 0) return int32_t(pronoun);
  uint32_t near = pronoun - 1;
  if (forms_[near] == "," && near > 0) --near;
  const auto nominal = [&](uint32_t at) { return word(at).upos == Upos::kPropn || word(at).upos == Upos::kNoun; };
  if (!nominal(near) || word(near).sentence != word(pronoun).sentence) return int32_t(pronoun);
  for (int32_t up = word(near).head; up != kNone && nominal(uint32_t(up)) && uint32_t(up) < pronoun; up = word(near).head) near = uint32_t(up);
  return int32_t(near);
}

uint32_t Passage::predicate_above(uint32_t at) const {
  while (word(at).upos != Upos::kVerb && tree_.child(at, Deprel::kCop) == kNone && word(at).head != kNone) at = uint32_t(word(at).head);
  return at;
}

int32_t Passage::subject(uint32_t verb) const {
  uint32_t at = verb;
  for (int step = 0; step < 8; ++step) {
    const bool passive = is_passive(at);
    int32_t found = own_subject(at);
    if (found == kNone && passive && at == verb) return tree_.child(at, Deprel::kOblAgent);
    if (found == kNone) found = tree_.child_any(at, Deprel::kNsubj);
    if (found != kNone) {
      const std::string_view form = forms_[uint32_t(found)];
      const int32_t up = word(at).head;
      if (word(at).deprel == Deprel::kAclRelcl && up != kNone && is_relative_pronoun(form)) return antecedent(uint32_t(found), uint32_t(up));
      if (up != kNone && (form == "who" || form == "which") && word(uint32_t(found)).deprel != Deprel::kDet) return noun_before(uint32_t(found));
      return found;
    }
    const int32_t up = word(at).head;
    if (up == kNone) return kNone;
    const uint32_t head = uint32_t(up);
    switch (word(at).deprel) {
      case Deprel::kAcl:
      case Deprel::kAclRelcl:
        if (!is_infinitive(at)) return up;
        at = head;  // "a bid to persuade": whoever governs the bid
        if (word(at).head == kNone) return kNone;
        if (const int32_t owner = tree_.child(at, Deprel::kNmodPoss); owner != kNone) return owner;
        at = uint32_t(word(at).head);
        continue;
      case Deprel::kXcomp:
      case Deprel::kCcomp: {
        const int32_t object = tree_.child_any(head, Deprel::kObj);
        const CueEntry* governor = lexicon_.find(CueClass::kVerb, lemma(head));
        if (object != kNone && governor != nullptr && governor->has(kFrameObjectInfinitive)) return object;
        if (word(at).deprel == Deprel::kCcomp && !is_infinitive(at) && feature(word(at).feats, "VerbForm") != "Ger") return kNone;
        at = head;
        continue;
      }
      case Deprel::kConj:
        // "blames X for the lack of progress and denies ...": a finite verb is no sister of a noun, whatever the tree says.
        at = feature(word(at).feats, "VerbForm") == "Fin" ? predicate_above(head) : head;
        continue;
      case Deprel::kAdvcl:
        if (marker(at) == "as" && word(at).xpos == "VBG" && at > head) {  // "quoted the governor as saying"
          const int32_t quoted = is_passive(head) ? tree_.child_any(head, Deprel::kNsubj) : tree_.child(head, Deprel::kObj);
          if (quoted != kNone) return quoted;
        }
        at = head;
        continue;
      case Deprel::kParataxis:
        if (feature(word(at).feats, "VerbForm") == "Fin") return kNone;
        at = head;
        continue;
      default:
        return kNone;
    }
  }
  return kNone;
}

}  // namespace demarche
