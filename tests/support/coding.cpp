#include "support/coding.h"

#include <gtest/gtest.h>

#include <unordered_set>

#include "code/coder.h"
#include "doc/tree.h"
#include "propose/proposer.h"

namespace demarche::testing {
namespace {

// Nouns that stand for actors by themselves.
bool is_actor_noun(std::string_view lemma) {
  static const std::unordered_set<std::string_view> kNouns = {
      "police", "army",   "government", "rebel",   "protester", "alliance", "troop",   "soldier", "militant", "minister", "president",
      "court",  "force",  "diplomat",   "worker",  "official",  "leader",   "student", "member",  "gunman",   "country",  "refugee",
      "union",  "teacher", "separatist", "journalist", "civilian", "parliament", "opposition", "activist", "hostage", "fighter"};
  return kNouns.contains(lemma);
}

bool is_pronoun(std::string_view lemma) {
  return lemma == "he" || lemma == "she" || lemma == "it" || lemma == "they" || lemma == "we" || lemma == "I";
}

std::string actor_names(const Document& doc, const std::vector<uint32_t>& mentions) {
  std::string out;
  for (uint32_t mention : mentions) {
    if (!out.empty()) out += '+';
    const auto& actors = doc.mentions[mention].actors;
    for (size_t i = 0; i < actors.size(); ++i) {
      const Actor& actor = doc.actors[actors[i]];
      if (i > 0) out += '&';
      out += actor.code.empty() ? actor.name : actor.code;
    }
  }
  return out.empty() ? "-" : out;
}

}  // namespace

void add_plain_mentions(Document& doc) {
  const Tree tree(doc);
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    const Word& word = doc.words[w];
    const bool inside_name = word.deprel == Deprel::kFlat || (word.deprel == Deprel::kCompound && word.upos == Upos::kPropn &&
                                                              word.head != kNone && doc.words[uint32_t(word.head)].upos == Upos::kPropn);
    if (inside_name) continue;
    const bool demonym = word.upos == Upos::kAdj && !doc.form(w).empty() && doc.form(w)[0] >= 'A' && doc.form(w)[0] <= 'Z' &&
                         (doc.form(w).ends_with("an") || doc.form(w).ends_with("sh") || doc.form(w).ends_with("se") ||
                          doc.form(w).ends_with("li") || doc.form(w).ends_with("U.S."));
    const bool name = word.upos == Upos::kPropn && word.deprel != Deprel::kNmodDesc;
    if (!name && !demonym && !is_pronoun(word.lemma) && !(word.upos == Upos::kNoun && is_actor_noun(word.lemma))) continue;
    Mention mention;
    mention.words = tree.subtree(w);
    mention.head = w;
    mention.span = doc.span_of({w, w + 1});
    mention.kind = name ? MentionKind::kName : is_pronoun(word.lemma) ? MentionKind::kPronoun : MentionKind::kNominal;
    uint32_t actor = uint32_t(doc.actors.size());
    for (uint32_t a = 0; a < doc.actors.size(); ++a) {
      if (doc.actors[a].name == word.lemma) actor = a;
    }
    if (actor == doc.actors.size()) doc.actors.push_back(Actor{.name = std::string(word.lemma), .code = name ? std::string(word.lemma) : demonym ? std::string(word.lemma) : "", .sectors = name || demonym ? std::vector<std::string>{} : std::vector<std::string>{"GOV"}, .role = "", .as_of = {}, .missing = ""});
    mention.actors.push_back(actor);
    doc.mentions.push_back(std::move(mention));
  }
}

std::vector<std::string> event_lines(const Document& doc) {
  static constexpr const char* kStatus[] = {"actual", "future", "conditional", "possible", "demanded", "negated", "denied", "alleged"};
  std::vector<std::string> lines;
  for (const Event& event : doc.events) {
    std::string line = event.type;
    if (!event.mode.empty()) line += "/" + event.mode;
    line += " " + event.cameo + " " + actor_names(doc, event.source) + "->" + actor_names(doc, event.target) + " " +
            kStatus[size_t(event.status)];
    lines.push_back(std::move(line));
  }
  return lines;
}

void propose_and_code(Document& doc) {
  static const auto proposer = Proposer::load();
  static const auto coder = Coder::load();
  ASSERT_TRUE(proposer) << proposer.error().where << ": " << proposer.error().message;
  ASSERT_TRUE(coder) << coder.error().where << ": " << coder.error().message;
  const Tree tree(doc);
  proposer->run(doc, tree);
  coder->run(doc, tree);
}

}  // namespace demarche::testing
