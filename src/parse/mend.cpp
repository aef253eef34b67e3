#include "parse/mend.h"

#include <vector>

namespace demarche {
namespace {

// What the dependents of a word are, as far as subjects go.
struct Clause {
  int32_t subject = kNone;
  bool has_auxiliary = false;
  bool has_mark = false;
};

bool is_past_or_present(const Word& word) { return word.upos == Upos::kVerb && (word.xpos == "VBD" || word.xpos == "VBZ"); }
bool is_participle(const Word& word) { return word.upos == Upos::kVerb && (word.xpos == "VBG" || word.xpos == "VBN"); }

}  // namespace

void mend_subjects(Document& doc) {
  std::vector<Clause> clauses(doc.words.size());
  for (uint32_t i = 0; i < doc.words.size(); ++i) {
    const Word& word = doc.words[i];
    if (word.head == kNone) continue;
    Clause& clause = clauses[size_t(word.head)];
    const Deprel relation = universal(word.deprel);
    if (relation == Deprel::kNsubj || relation == Deprel::kCsubj || relation == Deprel::kExpl) clause.subject = int32_t(i);
    if (relation == Deprel::kAux || relation == Deprel::kCop) clause.has_auxiliary = true;
    if (relation == Deprel::kMark) clause.has_mark = true;
  }
  for (uint32_t i = 0; i < doc.words.size(); ++i) {
    const Word& participle = doc.words[i];
    if (participle.head <= int32_t(i) || universal(participle.deprel) != Deprel::kAdvcl || !is_participle(participle)) continue;
    Clause &own = clauses[i], &main = clauses[size_t(participle.head)];
    if (own.subject == kNone || own.subject > int32_t(i) || own.has_auxiliary || own.has_mark) continue;
    if (main.subject != kNone || !is_past_or_present(doc.words[size_t(participle.head)])) continue;
    if (universal(doc.words[size_t(own.subject)].deprel) != Deprel::kNsubj) continue;
    doc.words[size_t(own.subject)].head = participle.head;
    doc.words[size_t(own.subject)].deprel = Deprel::kNsubj;
    main.subject = own.subject;
    own.subject = kNone;
  }
}

}  // namespace demarche
