#include "attribute/attributor.h"

#include <algorithm>

#include "attribute/attitudes.h"
#include "attribute/conditions.h"
#include "attribute/lexicon.h"
#include "attribute/passage.h"
#include "attribute/relations.h"
#include "attribute/statements.h"
#include "attribute/tagger.h"

namespace demarche {
namespace {

// For each word the innermost statement whose content holds it and vouches for it; kNone = the article's own voice.
std::vector<int32_t> innermost_statements(const Document& doc, const std::vector<Draft>& drafts) {
  std::vector<uint32_t> order;
  std::vector<uint32_t> size(drafts.size(), 0);
  for (uint32_t d = 0; d < drafts.size(); ++d) {
    for (const WordRange& piece : drafts[d].content) size[d] += piece.size();
    if (drafts[d].carries) order.push_back(d);
  }
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return size[a] > size[b]; });
  std::vector<int32_t> out(doc.words.size(), kNone);
  for (uint32_t d : order) {
    for (const WordRange& piece : drafts[d].content) {
      for (uint32_t w = piece.begin; w < piece.end; ++w) {
        if (!drafts[d].cue_words.contains(w)) out[w] = int32_t(d);
      }
    }
  }
  return out;
}

// Statement and those that report it, outermost first.
std::vector<uint32_t> chain_of(const std::vector<Statement>& statements, int32_t innermost) {
  std::vector<uint32_t> chain;
  for (int32_t at = innermost; at != kNone && chain.size() < statements.size(); at = statements[uint32_t(at)].within) chain.push_back(uint32_t(at));
  std::reverse(chain.begin(), chain.end());
  return chain;
}

// The time that hangs on the cue's clause and stands outside of what is said: "said on October 21 that ...".
int32_t time_of_cue(const Document& doc, const Tree& tree, const Draft& draft) {
  const auto in_content = [&](uint32_t w) {
    return std::any_of(draft.content.begin(), draft.content.end(), [&](WordRange piece) { return piece.contains(w); });
  };
  const WordRange sentence = doc.sentences[draft.statement.sentence].words;
  auto it = std::lower_bound(doc.times.begin(), doc.times.end(), sentence.begin,
                             [](const TimeExpression& t, uint32_t w) { return t.words.begin < w; });
  for (; it != doc.times.end() && it->words.begin < sentence.end; ++it) {
    if (it->is_duration || in_content(it->words.begin)) continue;
    for (uint32_t w = it->words.begin; w < it->words.end; ++w) {
      int32_t head = doc.words[w].head;
      if (head != kNone && it->words.contains(uint32_t(head))) continue;
      if (head == int32_t(draft.cue_word)) return int32_t(it - doc.times.begin());
    }
  }
  (void)tree;
  return kNone;
}

void attribute_events(Document& doc, const std::vector<int32_t>& statement_of_word) {
  for (uint32_t e = 0; e < doc.events.size(); ++e) {
    Event& event = doc.events[e];
    event.attribution.clear();
    if (event.proposition >= doc.propositions.size()) continue;
    const uint32_t trigger = doc.propositions[event.proposition].trigger;
    if (trigger >= statement_of_word.size()) continue;
    event.attribution = chain_of(doc.statements, statement_of_word[trigger]);
    for (uint32_t statement : event.attribution) doc.statements[statement].about.push_back(e);
  }
}

void attribute_figures(Document& doc, const std::vector<int32_t>& statement_of_word) {
  for (Figure& figure : doc.figures) {
    figure.attribution.clear();
    if (figure.number_word < statement_of_word.size()) figure.attribution = chain_of(doc.statements, statement_of_word[figure.number_word]);
  }
}

}  // namespace

Result<Attributor> Attributor::load() {
  auto lexicon = CueLexicon::load();
  if (!lexicon) return lexicon.error();
  Attributor attributor(std::make_shared<const CueLexicon>(std::move(*lexicon)));
  auto tagger = AttributionTagger::load();
  if (tagger) {
    attributor.tagger_ = std::make_shared<const AttributionTagger>(std::move(*tagger));
  } else if (tagger.error().code != ErrorCode::kNotFound) {
    return tagger.error();
  }
  return attributor;
}

void Attributor::run(Document& doc, const Tree& tree) const {
  doc.statements.clear();
  doc.attitudes.clear();
  doc.conditions.clear();
  doc.relations.clear();
  if (doc.words.empty()) return;
  const Passage passage(doc, tree, *lexicon_);
  std::vector<Draft> drafts = find_statements(passage);
  if (tagger_) doc.attitudes = find_attitudes(passage, drafts, tagger_->tag(passage, drafts));
  for (Draft& draft : drafts) draft.statement.time = time_of_cue(doc, tree, draft);
  const std::vector<int32_t> statement_of_word = innermost_statements(doc, drafts);
  doc.conditions = find_conditions(passage, drafts, statement_of_word);
  doc.relations = find_relations(passage);
  doc.statements.reserve(drafts.size());
  for (Draft& draft : drafts) doc.statements.push_back(std::move(draft.statement));
  attribute_events(doc, statement_of_word);
  attribute_figures(doc, statement_of_word);
}

}  // namespace demarche
