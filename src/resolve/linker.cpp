#include "resolve/linker.h"

#include <algorithm>

#include "base/characters.h"
#include "resolve/fold.h"

namespace demarche {
namespace {

constexpr size_t kWindow = 40;           // mentions looked back at for an antecedent
constexpr uint32_t kSentencesBack = 3;
constexpr int kDeepest = 6;              // nested phrases asked for their actors

bool is_nominal(Upos upos) { return upos == Upos::kNoun || upos == Upos::kPropn; }

bool is_core_relation(Deprel deprel) {
  switch (deprel) {
    case Deprel::kCompound:
    case Deprel::kFlat:
    case Deprel::kAmod:
    case Deprel::kNmodDesc:
    case Deprel::kFixed:
    case Deprel::kGoeswith:
      return true;
    default:
      return false;
  }
}

bool belongs_to_phrase(Deprel deprel) {
  switch (deprel) {
    case Deprel::kDet:
    case Deprel::kDetPredet:
    case Deprel::kNummod:
    case Deprel::kNmod:
    case Deprel::kNmodPoss:
    case Deprel::kNmodUnmarked:
      return true;
    default:
      return is_core_relation(deprel);
  }
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string role_text(const Document& doc, WordRange words) {
  std::string role;
  for (uint32_t w = words.begin; w < words.end; ++w) {
    if (!role.empty() && doc.words[w - 1].span.end < doc.words[w].span.begin) role += ' ';
    for (const char c : doc.form(w)) role += ascii_lower(c);
  }
  return role;
}

// Of a state, as its ministry or army is; a party, a company or an armed group in it is not.
bool belongs_to_state(const Actor& body) {
  return body.sectors.empty() || one_of(body.sectors.front(), {"GOV", "MIL", "LEG", "JUD", "SPY", "COP"});
}

// What only somebody does, and reports do by him.
bool is_saying(std::string_view lemma) {
  return one_of(lemma, {"say",         "announce", "state",  "add",     "warn",    "claim",  "insist",   "declare", "confirm", "deny",   "promise", "pledge",
                        "vow",         "acknowledge", "admit", "report", "note",   "argue",  "stress",   "reiterate", "believe", "think", "hope",   "expect",
                        "fear",        "decide",   "agree",  "tell",    "accuse",  "urge",   "threaten", "demand",  "condemn", "deplore", "blame",  "denounce"});
}

bool speaks_for_itself(std::string_view sector) { return !one_of(sector, {"JRN", "EDU", "SOC", "BUS", "REL"}); }

}  // namespace

void Linker::run() {
  const size_t n = doc_.words.size();
  match_of_.assign(n, kNone);
  agent_of_.assign(n, kNone);
  name_of_.assign(n, kNone);
  mention_of_.assign(n, kNone);
  phrase_of_head_.assign(n, kNone);
  for (uint32_t i = 0; i < phrases_.size(); ++i) {
    if (!phrases_[i].coordinated) phrase_of_head_[phrases_[i].head] = int32_t(i);
  }
  for (uint32_t i = 0; i < doc_.names.size(); ++i) {
    for (uint32_t w = doc_.names[i].words.begin; w < doc_.names[i].words.end && w < n; ++w) name_of_[w] = int32_t(i);
  }
  find_matches();
  find_agents();
  weigh_countries();
  mark_quotations();
  find_mentions();
  for (uint32_t m = 0; m < doc_.mentions.size(); ++m) link(m, 0);
  join_appositions();
  make_chains();
}

// -------------------------------------------------------------------------------------------- names and words of role

void Linker::find_matches() {
  std::string key;
  for (uint32_t w = 0; w < doc_.words.size();) {
    match_at(w, key);
    w = match_of_[w] == kNone ? w + 1 : matches_[match_of_[w]].words.end;
  }
}

void Linker::match_at(uint32_t word, std::string& key) {
  key.clear();
  append_folded(key, doc_.form(word));
  uint32_t longest = key.empty() ? 0 : knowledge_.longest_alias(key);
  // "People's Protection Units": in the tables the possessive is part of its word.
  const auto is_possessive = [&](uint32_t at) { return at < doc_.words.size() && (doc_.form(at) == "'s" || doc_.form(at) == "\u2019s"); };
  if (!key.empty() && is_possessive(word + 1)) longest = std::max(longest, knowledge_.longest_alias(key + 's'));
  if (longest == 0) return;
  const uint32_t sentence = doc_.words[word].sentence;
  WordRange found;
  const std::vector<AliasTarget>* targets = nullptr;
  const uint32_t last = std::min<uint32_t>(uint32_t(doc_.words.size()), word + 2 * longest + 2);  // hyphens are words too
  size_t matched = 0;  // length of the key that matched: punctuation behind a name adds nothing to it
  for (uint32_t end = word + 1;; ++end) {
    const auto& named = knowledge_.named(key);
    const auto fits = [&](const AliasTarget& target) { return spelled_right(target, {word, end}); };
    if (key.size() > matched && std::any_of(named.begin(), named.end(), fits)) {
      found = {word, end};
      targets = &named;
      matched = key.size();
    }
    if (end >= last || doc_.words[end].sentence != sentence || doc_.words[end].upos == Upos::kVerb) break;
    if (is_possessive(end)) {
      key += 's';
    } else {
      append_folded(key, doc_.form(end));
    }
  }
  if (targets) add_match(found, *targets);
}

bool Linker::spelled_right(const AliasTarget& target, WordRange words) const {
  const std::string_view first = doc_.form(words.begin);
  if (target.with_article && !stands_alone(words)) return false;
  if (target.spelled == AliasTarget::Case::kAny) return true;
  if (target.spelled == AliasTarget::Case::kCapital) {
    return words.size() > 1 || is_ascii_upper(first.front()) || static_cast<unsigned char>(first.front()) >= 0x80;
  }
  return std::none_of(first.begin(), first.end(), is_ascii_lower);
}

// "the West", not "West Bank", "Kanye West", "the West African states".
bool Linker::stands_alone(WordRange words) const {
  const auto is_the = [&](uint32_t word) { return doc_.words[word].lemma == "the" || doc_.form(word) == "the" || doc_.form(word) == "The"; };
  if (words.begin == 0 || !(is_the(words.begin) || is_the(words.begin - 1))) return is_the(words.begin);
  if (words.end >= doc_.words.size() || doc_.words[words.end].sentence != doc_.words[words.begin].sentence) return true;
  return !is_ascii_upper(doc_.form(words.end).front());
}

// A person's name that is longer than the match is not about the state: "Michael Jordan".
void Linker::add_match(WordRange words, const std::vector<AliasTarget>& targets) {
  Match match{words, {}, false};
  // A state that is no more is still spoken of: "the Soviet Union".
  const auto is_past = [&](const AliasTarget& target) {
    return knowledge_.entry(target.entry).kind == EntryKind::kState && date() && target.spell.to < date()->time_since_epoch().count();
  };
  const bool any_now = std::any_of(targets.begin(), targets.end(), [&](const AliasTarget& target) { return target.spell.contains(date()); });
  for (const AliasTarget& target : targets) {
    if (date() && !target.spell.contains(date()) && (any_now || !is_past(target))) continue;
    if (!spelled_right(target, words)) continue;
    const bool seen = std::find(match.entries.begin(), match.entries.end(), target.entry) != match.entries.end();
    if (!seen) match.entries.push_back(target.entry);
    if (match.entries.size() == 1 && !seen) match.demonym = target.demonym;
  }
  if (match.entries.empty()) return;
  const int32_t name = name_of_[words.begin];
  const bool is_person = knowledge_.entry(match.entries.front()).kind == EntryKind::kPerson;
  if (words.size() == 1 && !is_person && is_surname_of_somebody(words.begin)) return;
  const auto is_other_name = [&](uint32_t w) {  // an adjective is none: "Poor Greece"
    return !words.contains(w) && is_ascii_upper(doc_.form(w).front()) && doc_.words[w].upos != Upos::kAdj;
  };
  if (name != kNone && !is_person && doc_.names[name].type == EntityType::kPerson) {
    for (uint32_t w = doc_.names[name].words.begin; w < doc_.names[name].words.end; ++w) {
      if (is_other_name(w)) return;
    }
  }
  for (uint32_t w = words.begin; w < words.end; ++w) match_of_[w] = int32_t(matches_.size());
  matches_.push_back(std::move(match));
}

// "Jordan" after "Michael Jordan": the article calls the person so.
bool Linker::is_surname_of_somebody(uint32_t word) const {
  const int32_t name = name_of_[word];
  if (name == kNone || doc_.names[name].type != EntityType::kPerson || doc_.names[name].words.size() != 1) return false;
  const std::string_view form = doc_.form(word);
  return std::any_of(doc_.names.begin(), doc_.names.end(), [&](const Name& other) {
    return other.type == EntityType::kPerson && other.words.size() > 1 && doc_.form(other.words.end - 1) == form;
  });
}

void Linker::find_agents() {
  std::string key;
  for (uint32_t w = 0; w < doc_.words.size(); ++w) {
    if (match_of_[w] != kNone || doc_.words[w].upos == Upos::kVerb || doc_.words[w].upos == Upos::kPunct) continue;
    key.clear();
    const auto lemma = [&](uint32_t i) { return doc_.words[i].lemma.empty() ? doc_.form(i) : doc_.words[i].lemma; };
    append_folded(key, lemma(w));
    const uint32_t longest = key.empty() ? 0 : knowledge_.longest_agent(key);
    if (longest == 0) continue;
    AgentMatch found;
    const uint32_t last = std::min<uint32_t>(uint32_t(doc_.words.size()), w + 2 * longest);
    for (uint32_t end = w + 1;; ++end) {
      const AgentTerm* term = knowledge_.agent(key);
      if (term && is_nominal(doc_.words[end - 1].upos)) found = {{w, end}, term};
      if (end >= last || doc_.words[end].sentence != doc_.words[w].sentence) break;
      append_folded(key, lemma(end));
    }
    if (!found.term) continue;
    for (uint32_t i = found.words.begin; i < found.words.end; ++i) agent_of_[i] = int32_t(agents_.size());
    agents_.push_back(found);
    w = found.words.end - 1;
  }
}

// The state that the article speaks of most; the title and the first sentences count more. Names of two states are settled first,
// by what the rest of the article speaks of.
void Linker::weigh_countries() {
  const auto is_of_two = [&](const Match& match) {
    return std::any_of(match.entries.begin(), match.entries.end(), [&](uint32_t other) {
      return knowledge_.entry(other).code != knowledge_.entry(match.entries.front()).code;
    });
  };
  const auto weigh = [&](const Match& match) {
    const Entry& entry = knowledge_.entry(match.entries.front());
    const int32_t owner = knowledge_.of_code(entry.code);
    if (owner == kNone || knowledge_.entry(uint32_t(owner)).kind != EntryKind::kState || entry.kind == EntryKind::kPerson) return;
    weights_[entry.code] += doc_.words[match.words.begin].sentence < 2 ? 2 : 1;
  };
  std::vector<Match*> homonyms;
  for (Match& match : matches_) {
    if (is_of_two(match)) {
      homonyms.push_back(&match);
    } else {
      weigh(match);
    }
  }
  if (!homonyms.empty()) {
    const auto sure = weights_;
    for (Match* match : homonyms) {
      settle_homonym(*match, sure);
      weigh(*match);
    }
  }
  double best = 0, second = 0, all = 0;
  for (const auto& [code, weight] : weights_) {
    all += weight;
    if (weight > best) {
      second = best;
      best = weight;
      country_ = code;
    } else {
      second = std::max(second, weight);
    }
  }
  if (best < 0.4 * all || best < 1.5 * second) country_.clear();
  for (const Match& match : matches_) {  // "BEIJING -": the capital where it was written, if it is about that state, too
    if (doc_.blocks[doc_.sentences[doc_.words[match.words.begin].sentence].block].kind != BlockKind::kDateline) continue;
    const Entry& entry = knowledge_.entry(match.entries.front());
    const auto weight = weights_.find(entry.code);
    if (entry.kind == EntryKind::kCapital && weight != weights_.end() && weight->second >= 0.25 * all) dateline_country_ = weight->first;
    break;
  }
}

// "Victoria" is a state of Australia in an article about Australia, and the capital of the Seychelles in one about them; a name
// with its container ("Georgia, USA") is that container's. Nothing known: as the tables order them.
void Linker::settle_homonym(Match& match, const Weights& weights) const {
  const auto weight_of = [&](uint32_t entry) {
    const EntryKind kind = knowledge_.entry(entry).kind;
    if (kind == EntryKind::kOrganisation || kind == EntryKind::kPerson || kind == EntryKind::kGroup) return -1.0;
    const auto at = weights.find(knowledge_.entry(entry).code);
    return at == weights.end() ? 0.0 : at->second;
  };
  if (weight_of(match.entries.front()) < 0) return;
  std::stable_sort(match.entries.begin(), match.entries.end(), [&](uint32_t a, uint32_t b) { return weight_of(a) > weight_of(b); });
}

void Linker::mark_quotations() {
  quoted_.assign(doc_.words.size(), false);
  bool open = false;
  uint32_t block = 0;
  for (uint32_t w = 0; w < doc_.words.size(); ++w) {
    const uint32_t here = doc_.sentences[doc_.words[w].sentence].block;
    if (here != block) open = false;
    block = here;
    const std::string_view form = doc_.form(w);
    if (form == "\u201c" || form == "``") {
      open = true;
    } else if (form == "\u201d" || form == "''") {
      open = false;
    } else if (form == "\"") {
      open = !open;
    }
    quoted_[w] = open;
  }
}

// ------------------------------------------------------------------------------------------------------------ mentions

void Linker::find_mentions() {
  for (uint32_t w = 0; w < doc_.words.size(); ++w) {
    if (heads_mention(w)) add_mention(w);
  }
  drafts_.resize(doc_.mentions.size());
}

// "NATO" in "NATO defense ministers", "Russian" in "Russian troops": the phrase is the mention.
bool Linker::is_modifier_of_agent(uint32_t word) const {
  for (int step = 0; step < 4; ++step) {
    const Word& here = doc_.words[word];
    if (here.head == kNone) return false;
    const bool joined = is_core_relation(here.deprel) || here.deprel == Deprel::kConj;
    if (!joined) return false;
    word = uint32_t(here.head);
    if (here.deprel == Deprel::kConj) {
      if (!is_core_relation(doc_.words[word].deprel)) return false;
      continue;
    }
    if (agent_of_[word] != kNone || match_of_[word] != kNone || name_of_[word] != kNone || mention_of_[word] != kNone) return true;
  }
  return false;
}

bool Linker::heads_mention(uint32_t word) const {
  const Word& here = doc_.words[word];
  if (here.upos == Upos::kPron) {
    return one_of(here.lemma, {"he", "she", "it", "they", "we", "I", "i", "him", "her", "them", "us", "his", "its", "their", "our", "my", "himself",
                               "herself", "itself", "themselves"}) &&
           here.deprel != Deprel::kExpl;
  }
  if (here.deprel == Deprel::kFlat || here.deprel == Deprel::kFixed || here.deprel == Deprel::kGoeswith) return false;
  const int32_t match = match_of_[word];
  if (match != kNone) {
    // One mention a match: at the word whose head lies outside.
    const bool inner = here.head != kNone && matches_[match].words.contains(uint32_t(here.head));
    return !inner && here.upos != Upos::kVerb && !is_modifier_of_agent(word);
  }
  if (!is_nominal(here.upos)) return false;
  if (name_of_[word] != kNone) {
    const bool inner = here.head != kNone && doc_.names[name_of_[word]].words.contains(uint32_t(here.head));
    return !inner && !is_modifier_of_agent(word);
  }
  if (agent_of_[word] == kNone) return knowledge_.is_group_noun(here.lemma) && !is_core_relation(here.deprel);
  const AgentMatch& agent = agents_[agent_of_[word]];
  const bool inner = here.head != kNone && agent.words.contains(uint32_t(here.head));
  if (inner || is_modifier_of_agent(word)) return false;
  if (here.deprel == Deprel::kNmodDesc || here.deprel == Deprel::kCompound) return false;
  return true;
}

void Linker::add_mention(uint32_t head) {
  Mention mention;
  mention.head = head;
  mention.words = extent(head);
  mention.span = doc_.span_of(mention.words);
  const Upos upos = doc_.words[head].upos;
  mention.kind = upos == Upos::kPron                                                    ? MentionKind::kPronoun
                 : match_of_[head] != kNone || name_of_[head] != kNone || upos == Upos::kPropn ? MentionKind::kName
                                                                                         : MentionKind::kNominal;
  mention_of_[head] = int32_t(doc_.mentions.size());
  doc_.mentions.push_back(std::move(mention));
}

WordRange Linker::extent(uint32_t head) const {
  WordRange range{head, head + 1};
  std::vector<uint32_t> open{head};
  const Upos upos = doc_.words[head].upos;
  if (upos == Upos::kPron) return range;
  if (match_of_[head] != kNone) {
    const WordRange match = matches_[match_of_[head]].words;
    range = {std::min(range.begin, match.begin), std::max(range.end, match.end)};
    if (matches_[match_of_[head]].demonym && (doc_.words[head].deprel == Deprel::kAmod || doc_.words[head].deprel == Deprel::kCompound)) return range;
  }
  while (!open.empty()) {
    const uint32_t word = open.back();
    open.pop_back();
    for (const uint32_t child : tree_.children(word)) {
      const Deprel deprel = doc_.words[child].deprel;
      const bool inside_modifier = word != head && child < word;
      if (!belongs_to_phrase(deprel) && !(inside_modifier && (deprel == Deprel::kCase || deprel == Deprel::kAdvmod))) continue;
      range = {std::min(range.begin, child), std::max(range.end, child + 1)};
      open.push_back(child);
    }
  }
  // "closer to its borders": a preposition before the phrase is no part of it.
  while (range.begin < head && (doc_.words[range.begin].deprel == Deprel::kCase || doc_.words[range.begin].upos == Upos::kPunct)) ++range.begin;
  while (range.end > head + 1 && doc_.words[range.end - 1].upos == Upos::kPunct) --range.end;
  return range;
}

Linker::Phrase Linker::phrase_of(uint32_t head) const {
  Phrase phrase;
  phrase.core.push_back(head);
  for (size_t i = 0; i < phrase.core.size() && i < 24; ++i) {
    const uint32_t word = phrase.core[i];
    for (const uint32_t child : tree_.children(word)) {
      const Deprel deprel = doc_.words[child].deprel;
      const bool of_modifier = deprel == Deprel::kConj && word != head && is_core_relation(doc_.words[word].deprel);
      const bool tight_apposition = deprel == Deprel::kAppos && child == word + 1;
      if (is_core_relation(deprel) || of_modifier || tight_apposition) {
        phrase.core.push_back(child);
      } else if (deprel == Deprel::kNmodPoss) {
        phrase.possessors.push_back(child);
      } else if (deprel == Deprel::kNmod || deprel == Deprel::kNmodUnmarked) {
        phrase.attached.emplace_back(preposition_of(child), child);
      }
    }
  }
  std::sort(phrase.core.begin(), phrase.core.end());
  if (phrase.attached.empty() && phrase.possessors.empty()) attach_next(phrase);
  return phrase;
}

// "met officials in Beijing", "hosted envoys from Iran": the tree may hang on the verb what stands right behind the noun and says whose it is.
void Linker::attach_next(Phrase& phrase) const {
  const uint32_t next = phrase.core.back() + 1;
  if (next >= doc_.words.size() || doc_.words[next].deprel != Deprel::kCase || !one_of(doc_.words[next].lemma, {"in", "from"})) return;
  const int32_t noun = doc_.words[next].head;
  if (noun == kNone || universal(doc_.words[noun].deprel) != Deprel::kObl || doc_.words[noun].head != doc_.words[phrase.core.front()].head) return;
  if (uint32_t(noun) > next) phrase.attached.emplace_back(doc_.words[next].lemma, uint32_t(noun));
}

std::string_view Linker::preposition_of(uint32_t word) const {
  const int32_t marker = tree_.child(word, Deprel::kCase);
  return marker == kNone ? std::string_view() : doc_.words[marker].lemma;
}

// ------------------------------------------------------------------------------------------------------------- linking

void Linker::link(uint32_t mention, int depth) {
  if (drafts_[mention].linked || depth > kDeepest) return;
  drafts_[mention].linked = true;
  const uint32_t head = doc_.mentions[mention].head;
  drafts_[mention].plural = feature(doc_.words[head].feats, "Number") == "Plur" || doc_.words[head].xpos.ends_with("NS") ||
                            doc_.words[head].xpos.ends_with("PS");
  if (doc_.mentions[mention].kind == MentionKind::kPronoun) {
    link_pronoun(mention);
  } else {
    const Phrase phrase = phrase_of(head);
    const int32_t name = name_of_[head];
    const int32_t match = match_of_[head];
    const bool person = (match != kNone && knowledge_.entry(matches_[match].entries.front()).kind == EntryKind::kPerson) ||
                        (match == kNone && name != kNone && doc_.names[name].type == EntityType::kPerson) ||
                        (match == kNone && name == kNone && agent_of_[head] == kNone && doc_.words[head].upos == Upos::kPropn);
    if (match != kNone && !person) {
      link_name(mention, phrase);
    } else if (person && agent_of_[head] == kNone) {
      link_person(mention, phrase, depth);
    } else {
      link_nominal(mention, phrase, depth);
    }
  }
  order_.push_back(mention);
}

void Linker::settle(uint32_t mention, std::vector<Actor> actors) {
  std::vector<uint32_t>& out = doc_.mentions[mention].actors;
  for (Actor& actor : actors) {
    std::string key = actor.name + '|' + actor.code + '|' + actor.role + '|' + actor.missing + '|' + char('0' + int(actor.resolved_by));
    for (const std::string& sector : actor.sectors) key += '|' + sector;
    const auto [at, is_new] = actor_index_.try_emplace(std::move(key), uint32_t(doc_.actors.size()));
    if (is_new) doc_.actors.push_back(std::move(actor));
    if (std::find(out.begin(), out.end(), at->second) == out.end()) out.push_back(at->second);
  }
}

// In, at, near a place or going there: the place, not the government that sits in it.
bool Linker::is_placelike(uint32_t head) const {
  if (one_of(preposition_of(head), {"in", "at", "near", "outside", "around", "across", "over", "through", "into", "inside", "throughout", "within"})) {
    return true;
  }
  const int32_t governor = doc_.words[head].head;
  return governor != kNone && doc_.words[head].deprel == Deprel::kObj &&
         one_of(doc_.words[governor].lemma, {"leave", "reach", "enter", "flee", "quit", "visit"});
}

void Linker::link_name(uint32_t mention, const Phrase&) {
  const uint32_t head = doc_.mentions[mention].head;
  const Match& match = matches_[match_of_[head]];
  uint32_t index = match.entries.front();
  const bool place = is_placelike(head);
  if (match.entries.size() > 1 && knowledge_.entry(index).kind != EntryKind::kRegion) {  // Brussels is a city of Belgium where things happen, and the EU where it speaks
    const auto wanted = place ? EntryKind::kCapital : EntryKind::kSeat;
    for (const uint32_t other : match.entries) {
      const bool same_place = knowledge_.entry(other).code == knowledge_.entry(index).code || knowledge_.of_code(knowledge_.entry(index).code) == kNone ||
                              knowledge_.entry(uint32_t(knowledge_.of_code(knowledge_.entry(index).code))).kind == EntryKind::kOrganisation || !place;
      if (knowledge_.entry(other).kind == wanted && same_place) index = other;
    }
  }
  const Entry& entry = knowledge_.entry(index);
  Actor actor = knowledge_.actor_of(index, date());
  if (entry.kind == EntryKind::kRegion) {
    actor.resolved_by = ResolvedBy::kPlace;
  } else if (place && (entry.kind == EntryKind::kState || entry.kind == EntryKind::kCapital)) {
    actor.resolved_by = ResolvedBy::kPlace;
    actor.sectors.clear();
  } else if (match.demonym) {
    actor.resolved_by = ResolvedBy::kDemonym;
  }
  Draft& draft = drafts_[mention];
  const bool people = match.demonym && (doc_.words[head].upos != Upos::kAdj && draft.plural);
  if (people) actor.sectors = {"CVL"};
  draft.referent = people ? Referent::kPeople : Referent::kBody;
  if (entry.kind == EntryKind::kOrganisation || !entry.nouns.empty()) draft.nouns_of.push_back(index);
  // The capital and the seats of a state speak for it.
  const bool is_state = entry.kind == EntryKind::kState || entry.kind == EntryKind::kCapital || entry.kind == EntryKind::kSeat;
  if (!people && !match.demonym) draft.plural = false;  // "the United States", "the Netherlands": one party
  if (!people) draft.identity = "e:" + std::string(is_state ? entry.code : entry.name);
  settle(mention, {std::move(actor)});
}

bool Linker::is_former(const Phrase& phrase) const {
  for (const uint32_t word : phrase.core) {
    if (one_of(doc_.words[word].lemma, {"former", "ex", "ex-", "then", "late", "retired", "ousted", "onetime", "deposed"}) && doc_.words[word].lemma != "then") return true;
  }
  return false;
}

// The word of role that counts: the one the head belongs to, else the first.
const Linker::AgentMatch* Linker::agent_of(const Phrase& phrase, uint32_t head) const {
  if (agent_of_[head] != kNone) return &agents_[agent_of_[head]];
  for (const uint32_t word : phrase.core) {
    if (agent_of_[word] != kNone) return &agents_[agent_of_[word]];
  }
  return nullptr;
}

std::string Linker::person_name(uint32_t head, const Phrase& phrase) const {
  WordRange words{head, head + 1};
  if (name_of_[head] != kNone) {
    words = doc_.names[name_of_[head]].words;
  } else {
    for (const uint32_t word : phrase.core) {
      if (doc_.words[word].upos != Upos::kPropn || agent_of_[word] != kNone || match_of_[word] != kNone) continue;
      words = {std::min(words.begin, word), std::max(words.end, word + 1)};
    }
  }
  while (words.begin < words.end && agent_of_[words.begin] != kNone && words.begin != head) ++words.begin;
  while (words.end > words.begin + 1 && (doc_.form(words.end - 1) == "'s" || doc_.form(words.end - 1) == "\u2019s")) --words.end;
  return std::string(doc_.cut(doc_.span_of(words)));
}

// "Former CIA station chief and analyst Philip Giraldi", where the tree hangs the name below its title: the title's first word.
int32_t Linker::title_above(uint32_t head) const {
  int32_t title = kNone;
  uint32_t word = head;
  for (int step = 0; step < 3; ++step) {
    const Deprel deprel = universal(doc_.words[word].deprel);
    // "chief and analyst Philip Giraldi", the name taken for a third conjunct: its title stands right before it.
    const bool after_title = deprel == Deprel::kConj && word > 0 && agent_of_[word - 1] != kNone;
    const bool climbs = deprel == Deprel::kAppos || deprel == Deprel::kFlat || after_title || (title != kNone && deprel == Deprel::kConj);
    const int32_t above = doc_.words[word].head;
    if (!climbs || above == kNone || uint32_t(above) > word || agent_of_[above] == kNone) break;
    bool has_comma = false;  // "the minister, Ivan Testov" is an apposition of two mentions
    for (uint32_t w = uint32_t(above) + 1; w < word; ++w) has_comma |= doc_.words[w].upos == Upos::kPunct;
    if (has_comma) break;
    title = above;
    word = uint32_t(above);
  }
  return title;
}

void Linker::link_person(uint32_t mention, const Phrase& own_phrase, int depth) {
  const uint32_t head = doc_.mentions[mention].head;
  const int32_t title = title_above(head);
  const Phrase phrase = title == kNone ? own_phrase : phrase_of(uint32_t(title));
  Draft& draft = drafts_[mention];
  draft.referent = Referent::kPerson;
  const std::string name = person_name(head, own_phrase);
  const std::string key = fold_name(name);
  const size_t space = key.rfind(' ');
  const AgentMatch* agent = agent_of(phrase, title == kNone ? head : uint32_t(title));
  int32_t known = match_of_[head] != kNone ? int32_t(matches_[match_of_[head]].entries.front()) : kNone;
  if (known == kNone && match_of_[head] == kNone) {
    if (const auto earlier = people_.find(key); earlier != people_.end()) {
      draft.same_as = int32_t(earlier->second);
      draft.gender = drafts_[earlier->second].gender;
      copy_actors(mention, earlier->second, true);
      return;
    }
  }
  ResolvedBy how = ResolvedBy::kTitle;
  std::vector<Actor> owners = owners_of(phrase, false, how, depth);
  const std::string role = agent ? role_text(doc_, agent->words) : std::string();
  const Knowledge::Clues clues{owners.empty() ? "" : std::string_view(owners.front().code), role, country_, is_former(phrase)};
  if (known == kNone) {
    known = knowledge_.person_called(key, clues, date());
  } else if (const auto& named = matches_[match_of_[head]].entries; named.size() > 1) {  // two people of one name
    known = likeliest(named, clues);
  }
  Actor actor;
  if (known != kNone) {
    actor = knowledge_.actor_of(uint32_t(known), date());
    draft.gender = knowledge_.entry(uint32_t(known)).gender;
  } else {
    actor.name = name;
    actor.as_of = date();
    if (!owners.empty()) actor.code = owners.front().code;
    if (actor.code.empty()) actor.missing = "a person that the tables do not know";
  }
  if (agent && (known == kNone || actor.role.empty())) {
    actor.role = role_text(doc_, agent->words);
    actor.sectors = is_former(phrase) ? std::vector<std::string>{"ELI"} : std::vector<std::string>(agent->term->sectors.begin(), agent->term->sectors.end());
    if (is_former(phrase)) actor.role = "former " + actor.role;
    if (known == kNone && !actor.code.empty()) actor.resolved_by = ResolvedBy::kTitle;
    if (actor.code.empty()) place_untold(actor, phrase);
  }
  draft.identity = "p:" + actor.name;
  people_.try_emplace(key, mention);
  people_.try_emplace(fold_name(actor.name), mention);
  if (space != std::string::npos) people_[key.substr(space + 1)] = mention;
  if (title != kNone && mention_of_[title] != kNone) {
    const uint32_t described = uint32_t(mention_of_[title]);
    link(described, depth + 1);
    draft.same_as = int32_t(described);
    doc_.mentions[described].actors.clear();
    settle(described, {actor});
  }
  settle(mention, {std::move(actor)});
}

// A title without a state: of a body that the tables do not know ("UAW vice-president"), else of the article's country.
void Linker::place_untold(Actor& actor, const Phrase& phrase) const {
  const auto is_of_unknown_body = [&](uint32_t word) {
    const int32_t name = name_of_[word];
    return name != kNone && doc_.names[name].type == EntityType::kOrganisation && match_of_[word] == kNone;
  };
  if (std::any_of(phrase.core.begin(), phrase.core.end(), is_of_unknown_body)) {
    actor.sectors.clear();
    return;
  }
  if (actor.sectors.empty() || !speaks_for_itself(actor.sectors.front())) return;
  const std::string_view home = home_of(phrase.core.front());
  if (home.empty()) return;
  actor.code = home;
  actor.missing.clear();
  actor.resolved_by = ResolvedBy::kDocument;
}

// The state whose police "the police" are: the article's; in an article about several, that of the place where the telling is at.
std::string_view Linker::home_of(uint32_t word) const {
  if (!country_.empty()) return country_;
  const uint32_t sentence = doc_.words[word].sentence;
  const uint32_t first = sentence > 0 && doc_.sentences[sentence - 1].block == doc_.sentences[sentence].block ? sentence - 1 : sentence;
  std::string_view found;
  for (uint32_t w = doc_.sentences[first].words.begin; w < doc_.sentences[sentence].words.end; ++w) {
    if (w > word && !found.empty()) break;
    if (match_of_[w] == kNone || matches_[match_of_[w]].demonym || matches_[match_of_[w]].words.begin != w) continue;
    if (!one_of(preposition_of(w), {"in", "at", "near", "outside", "across", "around", "inside"})) continue;
    const Entry& entry = knowledge_.entry(matches_[match_of_[w]].entries.front());
    const int32_t owner = knowledge_.of_code(entry.code);
    const bool is_place = entry.kind != EntryKind::kPerson && entry.kind != EntryKind::kOrganisation && entry.kind != EntryKind::kGroup;
    if (is_place && owner != kNone && knowledge_.entry(uint32_t(owner)).kind == EntryKind::kState) found = entry.code;
  }
  return found.empty() ? std::string_view(dateline_country_) : found;
}

// "Russia's troops had yet to withdraw. 11,000 troops had left": those just told of.
bool Linker::link_by_same_word(uint32_t mention, bool former) {
  const uint32_t head = doc_.mentions[mention].head, sentence = doc_.words[head].sentence;
  for (size_t back = 0; !former && back < order_.size() && back < kWindow; ++back) {
    const Mention& earlier = doc_.mentions[order_[order_.size() - 1 - back]];
    if (doc_.words[earlier.head].sentence + 2 < sentence) return false;
    if (earlier.head >= head || doc_.words[earlier.head].lemma != doc_.words[head].lemma || earlier.actors.size() != 1) continue;
    Actor actor = doc_.actors[earlier.actors.front()];
    if (actor.code.empty() || !actor.name.empty() || actor.sectors.empty() || actor.resolved_by == ResolvedBy::kDocument) continue;
    if (drafts_[order_[order_.size() - 1 - back]].plural != drafts_[mention].plural) continue;
    actor.resolved_by = ResolvedBy::kCoreference;
    settle(mention, {std::move(actor)});
    return true;
  }
  return false;
}

// "The rebels" fight where the named ones do, if those are of one state.
std::string_view Linker::home_of_rebels(uint32_t word) const {
  std::string_view found;
  for (const Match& match : matches_) {
    const Entry& entry = knowledge_.entry(match.entries.front());
    const auto& sectors = entry.sectors;
    if (std::none_of(sectors.begin(), sectors.end(), [](const DatedWord& sector) { return sector.word == "REB"; })) continue;
    if (entry.kind != EntryKind::kGroup || knowledge_.of_code(entry.code) == kNone) continue;
    if (!found.empty() && found != entry.code) return home_of(word);
    found = entry.code;
  }
  return found.empty() ? home_of(word) : found;
}

int32_t Linker::likeliest(const std::vector<uint32_t>& people, const Knowledge::Clues& clues) const {
  int32_t best = int32_t(people.front());
  double best_fit = -1;
  for (const uint32_t person : people) {
    const double fit = knowledge_.entry(person).kind == EntryKind::kPerson ? knowledge_.fit_of(person, clues, date()) : -1;
    if (fit <= best_fit) continue;
    best_fit = fit;
    best = int32_t(person);
  }
  return best;
}

std::vector<Actor> Linker::actors_at(uint32_t word, int depth) {
  std::vector<Actor> out;
  const auto take = [&](uint32_t at) {
    if (mention_of_[at] == kNone) return;
    link(uint32_t(mention_of_[at]), depth + 1);
    for (const uint32_t actor : doc_.mentions[mention_of_[at]].actors) {
      if (!doc_.actors[actor].code.empty() || !doc_.actors[actor].name.empty()) out.push_back(doc_.actors[actor]);
    }
  };
  take(word);
  for (const uint32_t child : tree_.children(word)) {
    if (doc_.words[child].deprel == Deprel::kConj) take(child);
  }
  return out;
}

// Whose officials, troops, mission: states and bodies named in the phrase, in the order of evidence.
std::vector<Actor> Linker::owners_of(const Phrase& phrase, bool places, ResolvedBy& how, int depth) {
  std::vector<Actor> owners;
  int32_t last = kNone;
  for (const uint32_t word : phrase.core) {
    const int32_t match = match_of_[word];
    if (match == kNone || match == last) continue;
    last = match;
    const uint32_t index = matches_[match].entries.front();
    if (knowledge_.entry(index).kind == EntryKind::kPerson && doc_.words[word].deprel != Deprel::kCompound) continue;
    owners.push_back(knowledge_.actor_of(index, date()));
    how = matches_[match].demonym ? ResolvedBy::kDemonym : owners.back().resolved_by;
  }
  for (const uint32_t word : phrase.core) {  // "the Biden administration"
    if (!owners.empty() || match_of_[word] != kNone || agent_of_[word] != kNone || doc_.words[word].deprel != Deprel::kCompound) continue;
    for (const uint32_t person : knowledge_.with_surname(fold_name(doc_.form(word)))) {
      bool held = false;
      knowledge_.office_on(knowledge_.entry(person), date(), held);
      if (held && owners.empty()) owners.push_back(knowledge_.actor_of(person, date()));
    }
  }
  if (!owners.empty()) return owners;
  how = ResolvedBy::kName;
  for (const uint32_t possessor : phrase.possessors) {
    owners = actors_at(possessor, depth);
    if (!owners.empty()) {
      how = owners.front().resolved_by;
      return owners;
    }
  }
  for (const bool in_place : {false, true}) {
    if (in_place && !places) break;
    for (const auto& [preposition, word] : phrase.attached) {
      const bool fits = in_place ? one_of(preposition, {"in", "at", "within", "inside"}) : one_of(preposition, {"of", "for", "from"});
      if (!fits) continue;
      owners = actors_at(word, depth);
      for (const Actor& owner : owners) how = in_place ? ResolvedBy::kPlace : owner.resolved_by;
      if (!owners.empty()) return owners;
    }
  }
  return owners;
}

// The mention goes back to this state or body.
void Linker::settle_as(uint32_t mention, uint32_t body) {
  const Entry& entry = knowledge_.entry(body);
  Actor actor = knowledge_.actor_of(body, date());
  actor.resolved_by = ResolvedBy::kCoreference;
  drafts_[mention].identity = "e:" + std::string(entry.kind == EntryKind::kState ? entry.code : entry.name);
  drafts_[mention].referent = Referent::kBody;
  settle(mention, {std::move(actor)});
}

// "the alliance", "the bloc", "the country": the last one of which the words are true.
bool Linker::link_description(uint32_t mention, const Phrase& phrase) {
  const uint32_t head = doc_.mentions[mention].head;
  const std::string_view lemma = doc_.words[head].lemma;
  const bool country = one_of(lemma, {"country", "nation", "republic", "kingdom"});
  const int32_t determiner = tree_.child(head, Deprel::kDet);
  const bool definite = determiner != kNone && one_of(doc_.words[determiner].lemma, {"the", "this", "that"});
  if (!definite && !(country && !phrase.possessors.empty())) return false;
  if (drafts_[mention].plural) return false;
  // "The Thai army" is Thailand's, and "the army" no armed group that calls itself one.
  const bool owned = one_of(lemma, {"army", "military", "police", "government"}) || !phrase.possessors.empty() ||
                     std::any_of(phrase.core.begin(), phrase.core.end(), [&](uint32_t w) { return match_of_[w] != kNone; });
  if (country && link_own_country(mention, phrase)) return true;
  std::vector<std::string> excluded;  // its neighbouring country is another country
  for (const uint32_t possessor : phrase.possessors) {
    for (const Actor& actor : actors_at(possessor, kDeepest - 1)) excluded.push_back(actor.code);
  }
  for (size_t back = 0; back < order_.size() && back < kWindow; ++back) {
    const uint32_t earlier = order_[order_.size() - 1 - back];
    if (doc_.mentions[earlier].words.contains(head)) continue;
    for (const uint32_t body : drafts_[earlier].nouns_of) {  // "the group", "the militia": a body in a state
      const Entry& entry = knowledge_.entry(body);
      const bool named = std::find(entry.nouns.begin(), entry.nouns.end(), lemma) != entry.nouns.end();
      if (owned || entry.kind != EntryKind::kGroup || !named) continue;
      settle_as(mention, body);
      return true;
    }
    for (const uint32_t at : doc_.mentions[earlier].actors) {
      const Actor& actor = doc_.actors[at];
      const int32_t owner = knowledge_.of_code(actor.code);
      if (owner == kNone) continue;
      const Entry& entry = knowledge_.entry(uint32_t(owner));
      const bool is_state = entry.kind == EntryKind::kState;
      if (std::find(excluded.begin(), excluded.end(), actor.code) != excluded.end()) continue;
      const bool named = std::find(entry.nouns.begin(), entry.nouns.end(), lemma) != entry.nouns.end();
      if (!(country && is_state && drafts_[earlier].identity == "e:" + actor.code) && !(named && !is_state)) continue;
      settle_as(mention, uint32_t(owner));
      return true;
    }
  }
  return false;
}

// "denied that his country had sent drones": that of whom the pronoun means.
bool Linker::link_own_country(uint32_t mention, const Phrase& phrase) {
  if (phrase.core.size() > 1 || phrase.possessors.size() != 1 || doc_.words[phrase.possessors.front()].upos != Upos::kPron) return false;
  for (const Actor& actor : actors_at(phrase.possessors.front(), kDeepest - 1)) {
    const int32_t owner = knowledge_.of_code(actor.code);
    if (owner == kNone || knowledge_.entry(uint32_t(owner)).kind != EntryKind::kState) continue;
    settle_as(mention, uint32_t(owner));
    return true;
  }
  return false;
}

// "Russia's leader, Ivan Testov": whom the words around a title name, nobody whom the tables know to hold it.
bool Linker::is_named_otherwise(uint32_t head, uint32_t holder) const {
  const auto names_another = [&](uint32_t word) {
    if (match_of_[word] != kNone) {
      const auto& entries = matches_[match_of_[word]].entries;
      const bool person = knowledge_.entry(entries.front()).kind == EntryKind::kPerson;
      return person && std::find(entries.begin(), entries.end(), holder) == entries.end();
    }
    if (name_of_[word] == kNone || doc_.names[name_of_[word]].type != EntityType::kPerson) return false;
    const auto called = knowledge_.with_surname(fold_name(doc_.form(doc_.names[name_of_[word]].words.end - 1)));
    return std::find(called.begin(), called.end(), holder) == called.end();
  };
  const auto children = tree_.children(head);
  if (std::any_of(children.begin(), children.end(), [&](uint32_t c) { return doc_.words[c].deprel == Deprel::kAppos && names_another(c); })) return true;
  const Word& word = doc_.words[head];
  return word.deprel == Deprel::kAppos && word.head != kNone && names_another(uint32_t(word.head));
}

void Linker::link_nominal(uint32_t mention, const Phrase& phrase, int depth) {
  const uint32_t head = doc_.mentions[mention].head;
  Draft& draft = drafts_[mention];
  const AgentMatch* agent = agent_of(phrase, head);
  const AgentKind kind = agent ? agent->term->kind : AgentKind::kSide;
  const bool plural = draft.plural;
  draft.referent = plural || kind == AgentKind::kPeople ? (plural ? Referent::kPeople : Referent::kPerson)
                   : kind == AgentKind::kPerson         ? Referent::kPerson
                                                        : Referent::kBody;
  ResolvedBy how = ResolvedBy::kName;
  const bool describes = !agent || kind == AgentKind::kSide || kind == AgentKind::kGroup;
  if (describes && phrase.core.size() < 4 && link_description(mention, phrase)) return;
  const bool of_place = agent && kind != AgentKind::kVoice && kind != AgentKind::kSide;
  std::vector<Actor> owners = owners_of(phrase, of_place, how, depth);
  if (!agent && name_of_[head] == kNone) return;
  if (!agent) {
    Actor actor;
    actor.name = person_name(head, phrase);
    actor.code = owners.empty() ? "" : owners.front().code;
    if (actor.code.empty()) actor.missing = "a name that the tables do not know";
    draft.identity = "n:" + fold_name(actor.name);
    if (name_of_[head] != kNone && doc_.names[name_of_[head]].type != EntityType::kPlace) settle(mention, {std::move(actor)});
    return;
  }
  const std::string role = role_text(doc_, agent->words);
  const std::vector<std::string> sectors(agent->term->sectors.begin(), agent->term->sectors.end());
  // An ally of Russia is not Russia, a member of NATO not NATO.
  const std::string_view lemma = doc_.words[head].lemma;
  const bool other_state = one_of(lemma, {"ally", "neighbor", "neighbour", "partner", "rival", "adversary", "foe", "power", "superpower", "counterpart", "country", "nation", "state"});
  const bool of_organisation = !owners.empty() && knowledge_.of_code(owners.front().code) != kNone &&
                               knowledge_.entry(uint32_t(knowledge_.of_code(owners.front().code))).kind == EntryKind::kOrganisation;
  if (kind == AgentKind::kSide && (other_state || (lemma == "member" && of_organisation))) return;
  if (owners.empty() && !plural && link_by_coreference(mention)) return;
  if (owners.empty() && kind != AgentKind::kVoice && kind != AgentKind::kSide && link_by_same_word(mention, is_former(phrase))) return;
  if (owners.empty()) {
    if (kind == AgentKind::kVoice || kind == AgentKind::kSide) return;
    Actor actor;
    actor.role = role;
    actor.sectors = sectors;
    if (is_former(phrase)) actor.sectors = {"ELI"};
    const std::string_view home = sectors.empty() || sectors.front() != "REB" ? home_of(head) : home_of_rebels(head);
    if (!home.empty() && (sectors.empty() || speaks_for_itself(sectors.front()))) {
      const int32_t determiner = tree_.child(head, Deprel::kDet);
      const bool definite = determiner != kNone && doc_.words[determiner].lemma == "the";
      const bool one_holder = definite && kind == AgentKind::kPerson && !plural && !is_former(phrase) && phrase.core.size() == agent->words.size();
      const int32_t person = one_holder ? knowledge_.holder(home, role, date()) : kNone;  // "the prime minister" of the article's country
      actor.code = home;
      if (person != kNone && !is_named_otherwise(head, uint32_t(person))) {
        actor = knowledge_.actor_of(uint32_t(person), date());
        draft.identity = "p:" + actor.name;
        draft.gender = knowledge_.entry(uint32_t(person)).gender;
      }
      actor.resolved_by = ResolvedBy::kDocument;
    } else {
      actor.missing = "the text does not say of which state";
    }
    settle(mention, {std::move(actor)});
    return;
  }
  std::vector<Actor> actors;
  for (const Actor& owner : owners) {
    Actor actor;
    actor.code = owner.code;
    actor.as_of = date();
    actor.role = role;
    actor.resolved_by = how;
    const bool holds_office = belongs_to_state(owner);  // Hezbollah's leader is not Lebanon's
    const bool of_owner = sectors.empty() || (!holds_office && sectors.front() == "GOV");
    actor.sectors = of_owner ? owner.sectors : sectors;
    if (owner.code.empty()) actor.name = owner.name;  // activists of a society of no one state: the society says who they are
    if (kind == AgentKind::kVoice || kind == AgentKind::kSide) {
      actor.name = owner.name;
      actor.role = kind == AgentKind::kSide ? role : "";
      if (kind == AgentKind::kVoice) actor.resolved_by = ResolvedBy::kMetonym;
    }
    const bool one_holder = kind == AgentKind::kPerson && holds_office && !plural && !is_former(phrase) && owners.size() == 1 && !actor.code.empty();
    const int32_t determiner = tree_.child(head, Deprel::kDet);
    const bool indefinite = determiner != kNone && one_of(doc_.words[determiner].lemma, {"a", "an", "another", "any"});
    if (one_holder && !indefinite) {
      const int32_t person = knowledge_.holder(actor.code, role, date());
      if (person != kNone && !is_named_otherwise(head, uint32_t(person))) {
        actor = knowledge_.actor_of(uint32_t(person), date());
        actor.resolved_by = ResolvedBy::kTitle;
        draft.identity = "p:" + actor.name;
        draft.gender = knowledge_.entry(uint32_t(person)).gender;
        people_.try_emplace(fold_name(actor.name), mention);
      }
    }
    if (is_former(phrase) && !plural && kind != AgentKind::kSide) {
      actor.sectors = {"ELI"};
      actor.role = "former " + role;
    }
    if (actor.code.empty()) actor.missing = owner.missing.empty() ? "the text does not say of which state" : owner.missing;
    actors.push_back(std::move(actor));
  }
  if (draft.identity.empty() && actors.size() == 1 && kind == AgentKind::kGroup) draft.identity = "n:" + actors.front().code + " " + std::string(agent->term->term);
  settle(mention, std::move(actors));
}

// ---------------------------------------------------------------------------------------------------------- coreference

bool Linker::is_subject(uint32_t word) const {
  const Deprel deprel = universal(doc_.words[word].deprel);
  return deprel == Deprel::kNsubj;
}

uint32_t Linker::clause_of(uint32_t word) const {
  for (int step = 0; step < 30 && doc_.words[word].head != kNone; ++step) {
    word = uint32_t(doc_.words[word].head);
    if (doc_.words[word].upos == Upos::kVerb) return word;
  }
  return word;
}

// Who is quoted: the subject of the nearest verb outside the quotation in the sentence, else in the one before or after.
int32_t Linker::speaker_of(uint32_t word) const {
  const uint32_t sentence = doc_.words[word].sentence;
  const uint32_t block = doc_.sentences[sentence].block;
  for (const int step : {0, 1, -1}) {
    if (step < 0 && sentence == 0) continue;
    const uint32_t at = uint32_t(int64_t(sentence) + step);
    if (at >= doc_.sentences.size() || (step == 1 && doc_.sentences[at].block != block)) continue;
    const WordRange words = doc_.sentences[at].words;
    int32_t nearest = kNone;
    uint32_t distance = UINT32_MAX;
    for (uint32_t w = words.begin; w < words.end; ++w) {
      if (quoted_[w] || !is_subject(w) || mention_of_[w] == kNone) continue;
      const uint32_t away = w > word ? w - word : word - w;
      if (away >= distance) continue;
      distance = away;
      nearest = mention_of_[w];
    }
    if (nearest != kNone) return nearest;
  }
  return kNone;
}

// The nearest earlier mention of the same entity that has actors; phrases that are no mentions are stepped over.
int32_t Linker::learned_antecedent(uint32_t mention) const {
  const uint32_t head = doc_.mentions[mention].head;
  if (phrase_of_head_[head] == kNone) return kNone;
  for (int32_t at = phrases_[phrase_of_head_[head]].antecedent; at != kNone; at = phrases_[at].antecedent) {
    const int32_t earlier = mention_of_[phrases_[at].head];
    if (earlier != kNone && earlier != int32_t(mention) && !doc_.mentions[earlier].actors.empty()) return earlier;
  }
  return kNone;
}

// "The United States said it would send troops": the subject of what is said, where it is a pronoun that can be, is who says it.
int32_t Linker::reporter_of(uint32_t mention) const {
  const uint32_t head = doc_.mentions[mention].head;
  const Word& word = doc_.words[head];
  if (universal(word.deprel) != Deprel::kNsubj || word.head == kNone || quoted_[head]) return kNone;
  uint32_t clause = uint32_t(word.head);
  for (int step = 0; step < 3 && doc_.words[clause].deprel == Deprel::kConj && doc_.words[clause].head != kNone; ++step) clause = uint32_t(doc_.words[clause].head);
  if (doc_.words[clause].deprel != Deprel::kCcomp || doc_.words[clause].head == kNone) return kNone;
  uint32_t says = uint32_t(doc_.words[clause].head);
  if (says > head || !is_saying(doc_.words[says].lemma)) {
    return kNone;
  }
  int32_t subject = kNone;
  for (int step = 0; step < 3 && subject == kNone; ++step) {
    subject = tree_.child(says, Deprel::kNsubj);
    if (doc_.words[says].deprel != Deprel::kConj || doc_.words[says].head == kNone) break;
    says = uint32_t(doc_.words[says].head);
  }
  if (subject == kNone || mention_of_[subject] == kNone || mention_of_[subject] == int32_t(mention) || uint32_t(subject) > head) return kNone;
  const uint32_t who = uint32_t(mention_of_[subject]);
  const Draft& draft = drafts_[who];
  if (doc_.mentions[who].actors.empty()) return kNone;
  if (one_of(word.lemma, {"it"})) return draft.referent == Referent::kBody && !draft.plural ? int32_t(who) : kNone;
  const bool he = one_of(word.lemma, {"he"}), she = one_of(word.lemma, {"she"});
  if (!he && !she) return kNone;
  const bool other_gender = (he && draft.gender == 'f') || (she && draft.gender == 'm');
  return draft.referent == Referent::kPerson && !draft.plural && !other_gender ? int32_t(who) : kNone;
}

// "the analyst" after "Philip Giraldi": a description that names no state is the one that it goes back to.
bool Linker::link_by_coreference(uint32_t mention) {
  const uint32_t head = doc_.mentions[mention].head;
  const int32_t determiner = tree_.child(head, Deprel::kDet);
  if (determiner == kNone || !one_of(doc_.words[determiner].lemma, {"the", "this", "that"})) return false;
  const int32_t antecedent = learned_antecedent(mention);
  if (antecedent == kNone || drafts_[antecedent].referent != drafts_[mention].referent || drafts_[antecedent].plural) return false;
  const Actor& other = doc_.actors[doc_.mentions[antecedent].actors.front()];
  if (other.name.empty()) return false;
  // "The army" is not the National Liberation Army that fights it.
  const AgentMatch* agent = agent_of_[head] == kNone ? nullptr : &agents_[agent_of_[head]];
  const bool state_organ = agent && !agent->term->sectors.empty() && one_of(agent->term->sectors.front(), {"GOV", "MIL", "COP", "SPY"});
  if (state_organ && !other.sectors.empty() && one_of(other.sectors.front(), {"REB", "PRM", "PTY", "CRM"})) return false;
  drafts_[mention].same_as = antecedent;
  drafts_[mention].gender = drafts_[antecedent].gender;
  copy_actors(mention, uint32_t(antecedent), true);
  return true;
}

// "the West and its militaries": what is joined to the owner is the owner's.
bool Linker::is_joined_to(uint32_t owned, uint32_t owner) const {
  return doc_.words[owned].deprel == Deprel::kConj && doc_.words[owned].head == int32_t(owner);
}

// "the alliance kicked out eight members of its mission": whom one drives out is another's, whatever else binds the pronoun.
bool Linker::drives_out(uint32_t clause, uint32_t owned) const {
  if (!one_of(doc_.words[clause].lemma, {"kick", "expel", "evict", "eject", "deport", "invade", "bombard", "besiege", "shell"})) return false;
  for (int step = 0; step < 4; ++step) {
    if (doc_.words[owned].deprel == Deprel::kObj) return doc_.words[owned].head == int32_t(clause);
    if (doc_.words[owned].head == kNone) return false;
    owned = uint32_t(doc_.words[owned].head);
  }
  return false;
}

int32_t Linker::antecedent_of(uint32_t mention) const {
  const uint32_t head = doc_.mentions[mention].head;
  const Word& word = doc_.words[head];
  const bool possessive = word.deprel == Deprel::kNmodPoss;
  const bool he = one_of(word.lemma, {"he", "him", "his", "himself"}), she = one_of(word.lemma, {"she", "her", "herself"});
  const bool it = one_of(word.lemma, {"it", "its", "itself"});
  const uint32_t clause = clause_of(head);
  if (it) {  // the subject before it is no actor: then it may be meant
    for (uint32_t w = head; w > doc_.sentences[word.sentence].words.begin; --w) {
      if (!is_subject(w - 1) || doc_.words[w - 1].upos == Upos::kPron) continue;
      if (mention_of_[w - 1] == kNone && !(possessive && agent_of_[word.head] != kNone)) return kNone;
      break;
    }
  }
  int32_t best = kNone;
  double best_score = -100;
  for (size_t back = 0; back < order_.size() && back < kWindow; ++back) {
    const uint32_t earlier = order_[order_.size() - 1 - back];
    const Mention& candidate = doc_.mentions[earlier];
    const Draft& draft = drafts_[earlier];
    if (candidate.head >= head || candidate.words.contains(head)) continue;
    const uint32_t distance = word.sentence - doc_.words[candidate.head].sentence;
    if (distance > kSentencesBack) break;
    if (candidate.actors.empty()) continue;
    if (he || she) {
      if (draft.referent != Referent::kPerson || draft.plural) continue;
      if ((he && draft.gender == 'f') || (she && draft.gender == 'm')) continue;
    } else if (it) {
      if (draft.referent != Referent::kBody || draft.plural) continue;
      if (doc_.actors[candidate.actors.front()].resolved_by == ResolvedBy::kPlace && !possessive) continue;
    } else if (draft.referent != Referent::kPeople && !draft.plural && draft.referent != Referent::kBody) {
      continue;
    }
    const uint32_t its_clause = clause_of(candidate.head);
    if (!possessive && its_clause == clause && distance == 0) continue;  // coarguments are different people
    double score = -1.5 * distance - 0.05 * double(back);
    if (is_subject(candidate.head)) score += 1.5;
    if (possessive && its_clause == clause && is_subject(candidate.head)) score += 2;
    if (doc_.words[candidate.head].deprel == Deprel::kAmod || doc_.words[candidate.head].deprel == Deprel::kCompound) score -= 2;
    if (doc_.words[candidate.head].deprel == Deprel::kNmodPoss) score -= 0.5;
    if (!he && !she && !it && draft.referent == Referent::kBody) score -= 1.5;
    if (possessive && is_joined_to(uint32_t(word.head), candidate.head)) score += 4;
    if (possessive && is_subject(candidate.head) && its_clause == clause && drives_out(clause, uint32_t(word.head))) score -= 5;
    if (score > best_score) {
      best_score = score;
      best = int32_t(earlier);
    }
  }
  return best;
}

void Linker::copy_actors(uint32_t mention, uint32_t antecedent, bool whole) {
  std::vector<Actor> actors;
  for (const uint32_t at : doc_.mentions[antecedent].actors) {
    Actor actor = doc_.actors[at];
    if (!whole) {  // "we" of a minister is the state
      const int32_t owner = knowledge_.of_code(actor.code);
      if (owner == kNone) continue;
      const auto sectors = actor.sectors;
      actor = knowledge_.actor_of(uint32_t(owner), date());
      if (actor.sectors.empty()) actor.sectors = sectors;
    }
    actor.resolved_by = ResolvedBy::kCoreference;
    actors.push_back(std::move(actor));
  }
  settle(mention, std::move(actors));
}

void Linker::link_pronoun(uint32_t mention) {
  const uint32_t head = doc_.mentions[mention].head;
  const std::string_view lemma = doc_.words[head].lemma;
  Draft& draft = drafts_[mention];
  if (one_of(lemma, {"we", "us", "our", "I", "i", "my"})) {
    if (!quoted_[head]) return;
    const int32_t speaker = speaker_of(head);
    if (speaker == kNone || uint32_t(speaker) == mention) return;
    link(uint32_t(speaker), kDeepest - 1);
    const bool single = one_of(lemma, {"I", "i", "my"});
    if (single) draft.same_as = speaker;
    copy_actors(mention, uint32_t(speaker), single);
    return;
  }
  int32_t antecedent = reporter_of(mention);
  if (antecedent == kNone) antecedent = learned_antecedent(mention);
  const bool person = one_of(lemma, {"he", "him", "his", "himself", "she", "her", "herself"});
  if (person && antecedent != kNone && drafts_[antecedent].referent == Referent::kBody) antecedent = kNone;  // "accused Baku. He proposed"
  const bool is_settled = one_of(lemma, {"it", "its", "itself"}) && !speaks(head) && phrase_of_head_[head] != kNone &&
                          phrases_[phrase_of_head_[head]].antecedent != kNone;
  if (antecedent == kNone && !is_settled) antecedent = antecedent_of(mention);
  if (antecedent == kNone) return;
  draft.same_as = antecedent;
  draft.referent = drafts_[antecedent].referent;
  draft.gender = drafts_[antecedent].gender;
  draft.plural = drafts_[antecedent].plural;
  copy_actors(mention, uint32_t(antecedent), true);
}

// "It warned that ...": no plan or place can.
bool Linker::speaks(uint32_t word) const {
  const int32_t verb = doc_.words[word].head;
  return is_subject(word) && doc_.words[word].deprel != Deprel::kNsubjPass && verb != kNone &&
         is_saying(doc_.words[verb].lemma);
}

// "Sergei Lavrov, Russia's foreign minister": one person, and what either says holds for both.
void Linker::join_appositions() {
  for (uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    const Word& word = doc_.words[doc_.mentions[m].head];
    if (word.deprel != Deprel::kAppos || word.head == kNone || mention_of_[word.head] == kNone) continue;
    const uint32_t other = uint32_t(mention_of_[word.head]);
    if (drafts_[m].referent != drafts_[other].referent) continue;
    drafts_[m].same_as = int32_t(other);
    Mention &a = doc_.mentions[m], &b = doc_.mentions[other];
    const auto has_code = [&](const Mention& one) { return !one.actors.empty() && !doc_.actors[one.actors.front()].code.empty(); };
    const auto name_of = [&](const Mention& one) { return one.actors.empty() ? std::string() : doc_.actors[one.actors.front()].name; };
    if (has_code(a) == has_code(b)) continue;
    const Mention &rich = has_code(a) ? a : b, &poor = has_code(a) ? b : a;
    Actor actor = doc_.actors[rich.actors.front()];
    if (actor.name.empty()) actor.name = name_of(poor);
    actor.resolved_by = ResolvedBy::kTitle;
    a.actors.clear();
    b.actors.clear();
    settle(m, {actor});
    settle(other, {actor});
  }
}

void Linker::make_chains() {
  std::unordered_map<std::string, uint32_t> by_identity;
  std::vector<uint32_t> root(doc_.mentions.size());
  for (uint32_t m = 0; m < root.size(); ++m) root[m] = m;
  const auto find = [&](uint32_t m) {
    while (root[m] != m) m = root[m] = root[root[m]];
    return m;
  };
  const auto join = [&](uint32_t a, uint32_t b) {
    a = find(a);
    b = find(b);
    root[std::max(a, b)] = std::min(a, b);
  };
  for (uint32_t m = 0; m < root.size(); ++m) {
    if (drafts_[m].same_as != kNone) join(m, uint32_t(drafts_[m].same_as));
    if (drafts_[m].identity.empty()) continue;
    const auto [at, is_new] = by_identity.try_emplace(drafts_[m].identity, m);
    if (!is_new) join(m, at->second);
  }
  std::vector<uint32_t> sizes(root.size(), 0);
  for (uint32_t m = 0; m < root.size(); ++m) ++sizes[find(m)];
  std::vector<int32_t> chain(root.size(), kNone);
  for (uint32_t m = 0; m < root.size(); ++m) {
    const uint32_t top = find(m);
    if (sizes[top] < 2) continue;
    if (chain[top] == kNone) {
      chain[top] = int32_t(doc_.chains.size());
      doc_.chains.emplace_back();
    }
    doc_.mentions[m].chain = chain[top];
    doc_.chains[chain[top]].mentions.push_back(m);
  }
}

}  // namespace demarche
