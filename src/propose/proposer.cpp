#include "propose/proposer.h"

#include "propose/arguments.h"
#include "propose/status.h"

namespace demarche {
namespace {

class Run {
 public:
  Run(Document& doc, const Tree& tree, const Lexicon& lexicon)
      : doc_(doc), tree_(tree), lexicon_(lexicon), clause_(doc, tree), status_(doc, tree, lexicon), finder_(doc, tree, lexicon) {}

  void go() {
    std::vector<int32_t> proposition_of(doc_.words.size(), kNone);
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      if (!is_coded_block(w)) continue;
      const auto kind = kind_of(w);
      if (!kind) continue;
      proposition_of[w] = int32_t(doc_.propositions.size());
      doc_.propositions.push_back(propose(w, *kind));
    }
    for (Proposition& one : doc_.propositions) govern(one, proposition_of);
  }

 private:
  bool is_coded_block(uint32_t w) const {
    const uint32_t block = doc_.tokens[doc_.words[w].token].block;
    if (block >= doc_.blocks.size()) return true;
    return doc_.blocks[block].kind == BlockKind::kProse || doc_.blocks[block].kind == BlockKind::kTitle;
  }

  std::optional<PredicateKind> kind_of(uint32_t w) const {
    const Word& word = doc_.words[w];
    std::string buffer;
    switch (word.upos) {
      case Upos::kVerb:
        // "the warring parties": a participle before its noun describes, it does not report.
        if (word.deprel == Deprel::kAmod || word.deprel == Deprel::kCompound) return std::nullopt;
        return PredicateKind::kVerb;
      case Upos::kPropn:
        if (word.is_name_part) return std::nullopt;
        [[fallthrough]];
      case Upos::kNoun:
        if (lexicon_.has(folded_lemma(doc_, w, buffer), PredicateKind::kNoun)) return PredicateKind::kNoun;
        return std::nullopt;
      case Upos::kAdj:
        if (lexicon_.has(folded_lemma(doc_, w, buffer), PredicateKind::kAdjective)) return PredicateKind::kAdjective;
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  Proposition propose(uint32_t w, PredicateKind kind) {
    Proposition one;
    one.trigger = w;
    one.trigger_words = {w, w + 1};
    std::string buffer;
    one.lemma = lexicon_.lemma_of(doc_, w, buffer);
    for (uint32_t c : tree_.children(w)) {
      if (doc_.words[c].deprel == Deprel::kCompoundPrt && c == one.trigger_words.end) one.trigger_words.end = c + 1;
    }
    switch (kind) {
      case PredicateKind::kVerb:
        one.arguments = finder_.of_verb(w);
        break;
      case PredicateKind::kNoun:
        one.arguments = finder_.of_noun(w);
        break;
      case PredicateKind::kAdjective:
        one.arguments = finder_.of_adjective(w);
        break;
    }
    const WordState& state = status_.state(w);
    one.status = state.status;
    one.historical = state.historical;
    one.cues = status_.cues(w);
    return one;
  }

  static GovernedAs governed_as(Deprel deprel, std::string_view mark) {
    switch (universal(deprel)) {
      case Deprel::kCcomp:
      case Deprel::kXcomp:
        return GovernedAs::kContent;
      case Deprel::kAdvcl:
        if (mark == "if" || mark == "unless" || mark == "provided") return GovernedAs::kCondition;
        if (mark == "because" || mark == "since" || mark == "as") return GovernedAs::kCause;
        if (mark == "to") return GovernedAs::kPurpose;
        return GovernedAs::kModifier;
      case Deprel::kNsubj:
      case Deprel::kObj:
      case Deprel::kIobj:
      case Deprel::kObl:
      case Deprel::kNmod:
        return GovernedAs::kArgument;
      default:
        return GovernedAs::kModifier;
    }
  }

  void govern(Proposition& one, const std::vector<int32_t>& proposition_of) const {
    uint32_t at = clause_.first_conjunct(one.trigger);
    for (int climb = 0; climb < kMaxClimb && doc_.words[at].head != kNone; ++climb) {
      const uint32_t head = uint32_t(doc_.words[at].head);
      if (proposition_of[head] != kNone) {
        const int32_t mark = clause_.mark(at);
        one.governor = proposition_of[head];
        one.governed_as = governed_as(doc_.words[at].deprel, mark == kNone ? std::string_view{} : doc_.words[uint32_t(mark)].lemma);
        return;
      }
      at = head;
    }
  }

  Document& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  Clause clause_;
  StatusWalk status_;
  ArgumentFinder finder_;
};

}  // namespace

Result<Proposer> Proposer::load() {
  auto ontology = Ontology::load();
  if (!ontology) return ontology.error();
  auto lexicon = Lexicon::load(*ontology);
  if (!lexicon) return lexicon.error();
  return over(std::make_shared<const Lexicon>(std::move(*lexicon)));
}

Proposer Proposer::over(std::shared_ptr<const Lexicon> lexicon) { return Proposer(std::move(lexicon)); }

void Proposer::run(Document& doc, const Tree& tree) const { Run(doc, tree, *lexicon_).go(); }

}  // namespace demarche
