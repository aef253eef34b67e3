#include "doc/labels.h"

#include <array>

namespace demarche {
namespace {

constexpr std::array<std::string_view, 17> kUpos = {"ADJ",  "ADP", "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN", "NUM",
                                                    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> kDeprel = {
    "root",       "acl",         "acl:relcl",   "advcl",    "advcl:relcl", "advmod",        "amod",        "appos",
    "aux",        "aux:pass",    "case",        "cc",       "cc:preconj",  "ccomp",         "compound",    "compound:prt",
    "conj",       "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",         "det",         "det:predet",
    "discourse",  "dislocated",  "expl",        "fixed",    "flat",        "goeswith",      "iobj",        "list",
    "mark",       "nmod",        "nmod:desc",   "nmod:poss", "nmod:unmarked", "nsubj",      "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",         "obl",         "obl:agent", "obl:unmarked", "orphan",      "parataxis",   "punct",
    "reparandum", "vocative",    "xcomp"};

template <size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i) {
    if (names[i] == name) return int(i);
  }
  return -1;
}

}  // namespace

std::string_view name(Upos upos) { return kUpos[size_t(upos)]; }
std::string_view name(Deprel deprel) { return kDeprel[size_t(deprel)]; }

Upos upos_from(std::string_view name) {
  const int at = index_of(kUpos, name);
  return at < 0 ? Upos::kX : Upos(at);
}

Deprel deprel_from(std::string_view name) {
  int at = index_of(kDeprel, name);
  if (at < 0) at = index_of(kDeprel, name.substr(0, name.find(':')));
  return at < 0 ? Deprel::kDep : Deprel(at);
}

Deprel universal(Deprel deprel) {
  static const auto kPlain = [] {
    std::array<Deprel, kDeprel.size()> plain{};
    for (size_t i = 0; i < kDeprel.size(); ++i) plain[i] = deprel_from(kDeprel[i].substr(0, kDeprel[i].find(':')));
    return plain;
  }();
  return kPlain[size_t(deprel)];
}

}  // namespace demarche
