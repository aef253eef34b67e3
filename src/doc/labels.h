// The closed label sets of the syntax layer: Universal Dependencies v2 as English EWT and GUM use them.
// Source: universaldependencies.org/guidelines.html. Order is not stored anywhere: names are, so values may move.
#pragma once

#include <cstdint>
#include <string_view>

namespace demarche {

enum class Upos : uint8_t { kAdj, kAdp, kAdv, kAux, kCconj, kDet, kIntj, kNoun, kNum, kPart, kPron, kPropn, kPunct, kSconj, kSym, kVerb, kX };

enum class Deprel : uint8_t {
  kRoot, kAcl, kAclRelcl, kAdvcl, kAdvclRelcl, kAdvmod, kAmod, kAppos, kAux, kAuxPass, kCase, kCc, kCcPreconj, kCcomp, kCompound,
  kCompoundPrt, kConj, kCop, kCsubj, kCsubjOuter, kCsubjPass, kDep, kDet, kDetPredet, kDiscourse, kDislocated, kExpl, kFixed, kFlat,
  kGoeswith, kIobj, kList, kMark, kNmod, kNmodDesc, kNmodPoss, kNmodUnmarked, kNsubj, kNsubjOuter, kNsubjPass, kNummod, kObj, kObl,
  kOblAgent, kOblUnmarked, kOrphan, kParataxis, kPunct, kReparandum, kVocative, kXcomp
};

std::string_view name(Upos upos);      // "NOUN"
std::string_view name(Deprel deprel);  // "nsubj:pass"

// Unknown names give kX. Unknown subtypes fall back to the plain relation ("obl:tmod" -> kObl), unknown relations to kDep.
Upos upos_from(std::string_view name);
Deprel deprel_from(std::string_view name);

// The relation without its subtype: kNsubjPass -> kNsubj.
Deprel universal(Deprel deprel);

}  // namespace demarche
