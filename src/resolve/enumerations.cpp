#include "resolve/enumerations.h"

#include <algorithm>
#include <string>

#include "resolve/fold.h"

namespace demarche {
namespace {

// Code of the state or organisation that a noun phrase ends in; empty = none.
std::string_view party_at(const Knowledge& knowledge, const Document& doc, uint32_t head) {
  uint32_t begin = head;
  const uint32_t first = doc.sentences[doc.words[head].sentence].words.begin;
  while (begin > first && doc.words[begin - 1].head == int32_t(head) && doc.words[begin - 1].deprel == Deprel::kCompound) --begin;
  for (; begin <= head; ++begin) {
    std::string key;
    for (uint32_t w = begin; w <= head; ++w) append_folded(key, doc.form(w));
    for (const AliasTarget& target : knowledge.named(key)) {
      const EntryKind kind = knowledge.entry(target.entry).kind;
      if ((kind == EntryKind::kState || kind == EntryKind::kOrganisation) && !target.demonym && target.spell.contains(doc.published)) {
        return knowledge.entry(target.entry).code;
      }
    }
  }
  return {};
}

bool is_party(const Word& word) { return word.upos == Upos::kPropn; }

// Conjuncts of an apposition become conjuncts of what it stood beside. Returns whether there are any.
bool lift_conjuncts(Document& doc, uint32_t apposed, uint32_t above, bool apply) {
  const WordRange words = doc.sentences[doc.words[apposed].sentence].words;
  bool any = false;
  for (uint32_t w = apposed + 1; w < words.end; ++w) {
    Word& word = doc.words[w];
    if (word.head != int32_t(apposed) || word.deprel != Deprel::kConj) continue;
    any = true;
    if (apply) word.head = int32_t(above);
  }
  return any;
}

bool follows_comma_list(const Document& doc, uint32_t apposed, uint32_t above) {
  const WordRange words = doc.sentences[doc.words[apposed].sentence].words;
  for (uint32_t w = apposed + 1; w < words.end; ++w) {
    if (doc.words[w].head == int32_t(above) && doc.words[w].deprel == Deprel::kConj) return true;
  }
  return false;
}

}  // namespace

void mend_enumerations(const Knowledge& knowledge, Document& doc) {
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    Word& word = doc.words[w];
    if (word.deprel != Deprel::kAppos || word.head == kNone || uint32_t(word.head) > w || !is_party(word)) continue;
    const uint32_t above = uint32_t(word.head);
    if (!is_party(doc.words[above])) continue;
    if (!lift_conjuncts(doc, w, above, false) && !follows_comma_list(doc, w, above)) continue;
    const std::string_view code = party_at(knowledge, doc, w), other = party_at(knowledge, doc, above);
    if (code.empty() || other.empty() || code == other) continue;
    word.deprel = Deprel::kConj;
    lift_conjuncts(doc, w, above, true);
  }
}

}  // namespace demarche
