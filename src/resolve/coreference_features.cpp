#include "resolve/coreference_features.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/characters.h"

namespace demarche {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// FNV-1a over the lower-cased bytes.
uint32_t hashed(std::string_view text, uint32_t hash = 2166136261u) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619u;
  return hash;
}

uint32_t mixed(uint32_t hash, uint32_t value) {
  hash ^= value + 0x9e3779b9u + (hash << 6) + (hash >> 2);
  hash *= 0x85ebca6bu;
  return hash ^ (hash >> 13);
}

// Rows of one table, by template number and values.
class Rows {
 public:
  Rows(Features& out, uint32_t buckets) : out_(out), buckets_(buckets) {}
  template <class... Values>
  void add(Values... values) {
    uint32_t hash = 0x51ed27u + ++template_ * 7919u;
    ((hash = mixed(hash, static_cast<uint32_t>(values))), ...);
    out_.push_back(hash % buckets_);
  }
  void skip() { ++template_; }

 private:
  Features& out_;
  uint32_t buckets_;
  uint32_t template_ = 0;
};

uint32_t bucket(uint32_t n) { return n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : n < 40 ? 8 : 9; }

PronounKind pronoun_kind(std::string_view lemma) {
  if (one_of(lemma, {"he", "him", "his", "himself"})) return PronounKind::kHe;
  if (one_of(lemma, {"she", "her", "hers", "herself"})) return PronounKind::kShe;
  if (one_of(lemma, {"it", "its", "itself"})) return PronounKind::kIt;
  if (one_of(lemma, {"they", "them", "their", "theirs", "themselves", "themself"})) return PronounKind::kThey;
  if (one_of(lemma, {"I", "i", "me", "my", "mine", "myself"})) return PronounKind::kI;
  if (one_of(lemma, {"you", "your", "yours", "yourself", "yourselves"})) return PronounKind::kYou;
  if (one_of(lemma, {"we", "us", "our", "ours", "ourselves"})) return PronounKind::kWe;
  if (one_of(lemma, {"this", "that", "these", "those"})) return PronounKind::kThis;
  return PronounKind::kOther;
}

PronounForm pronoun_form(const Document& doc, uint32_t word) {
  std::string form;
  for (const char c : doc.form(word)) form += ascii_lower(c);
  if (form.ends_with("self") || form.ends_with("selves")) return PronounForm::kReflexive;
  if (doc.words[word].deprel == Deprel::kNmodPoss || one_of(form, {"mine", "yours", "hers", "ours", "theirs"})) return PronounForm::kPossessive;
  return PronounForm::kPlain;
}

char gender_of(std::string_view lemma) {
  if (one_of(lemma, {"mr.", "mr", "sir", "lord", "king", "prince", "duke", "father", "son", "brother", "husband", "uncle", "grandfather", "nephew",
                     "man", "boy", "guy", "gentleman", "spokesman", "chairman", "businessman", "policeman", "widower", "monk", "actor"})) {
    return 'm';
  }
  if (one_of(lemma, {"mrs.", "mrs", "ms.", "ms", "miss", "lady", "queen", "princess", "duchess", "mother", "daughter", "sister", "wife", "aunt",
                     "grandmother", "niece", "woman", "girl", "spokeswoman", "chairwoman", "businesswoman", "policewoman", "widow", "nun", "actress"})) {
    return 'f';
  }
  return '-';
}

bool leaves_phrase(const Document& doc, uint32_t child, uint32_t head) {
  switch (doc.words[child].deprel) {
    case Deprel::kCase:
    case Deprel::kPunct:
    case Deprel::kCc:
    case Deprel::kCcPreconj:
    case Deprel::kConj:
    case Deprel::kMark:
    case Deprel::kCop:
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kNsubjOuter:
    case Deprel::kCsubj:
    case Deprel::kAux:
    case Deprel::kAdvcl:
    case Deprel::kParataxis:
    case Deprel::kDiscourse:
    case Deprel::kExpl:
    case Deprel::kDislocated:
    case Deprel::kOrphan:
    case Deprel::kList:
    case Deprel::kVocative:
    case Deprel::kReparandum:
      return true;
    case Deprel::kAdvmod:
      return child < head;
    default:
      return false;
  }
}

WordRange extent(const Document& doc, const Tree& tree, uint32_t head) {
  WordRange range{head, head + 1};
  const bool is_root = doc.words[head].deprel == Deprel::kRoot;
  for (const uint32_t child : tree.children(head)) {
    if (leaves_phrase(doc, child, head)) continue;
    if (is_root && universal(doc.words[child].deprel) == Deprel::kObl) continue;
    const WordRange below = tree.subtree(child);
    range = {std::min(range.begin, below.begin), std::max(range.end, below.end)};
  }
  const WordRange sentence = doc.sentences[doc.words[head].sentence].words;
  range = {std::max(range.begin, sentence.begin), std::min(range.end, sentence.end)};
  for (uint32_t w = head + 1; w < range.end; ++w) {  // what stands in brackets says more about it
    if (one_of(doc.form(w), {"(", "["})) range.end = w;
  }
  while (range.begin < head && doc.words[range.begin].upos == Upos::kPunct) ++range.begin;
  while (range.end > head + 1 && doc.words[range.end - 1].upos == Upos::kPunct) --range.end;
  const bool owned = range.end == head + 1 || doc.words[head].upos == Upos::kPropn;
  if (doc.words[head].deprel == Deprel::kNmodPoss && owned && range.end < sentence.end) {
    const Word& next = doc.words[range.end];
    if (next.deprel == Deprel::kCase && next.head == int32_t(head)) ++range.end;
  }
  return range;
}

// Behind the last conjunct of "France and Germany"; 0 where nothing is joined to the word.
uint32_t coordination_end(const Document& doc, const Tree& tree, uint32_t head) {
  uint32_t end = 0;
  bool joined = false;
  for (const uint32_t child : tree.children(head)) {
    const Word& word = doc.words[child];
    if (word.deprel != Deprel::kConj || child < head) continue;
    if (word.upos != Upos::kNoun && word.upos != Upos::kPropn && word.upos != Upos::kPron) return 0;
    end = tree.subtree(child).end;
    const int32_t conjunction = tree.child(child, Deprel::kCc);
    joined |= conjunction != kNone && one_of(doc.words[conjunction].lemma, {"and", "&"});
  }
  return joined ? end : 0;
}

bool is_argument(Deprel deprel) {
  switch (universal(deprel)) {
    case Deprel::kNsubj:
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kObl:
    case Deprel::kNmod:
      return true;
    default:
      return false;
  }
}

// "one of them", "the first", "both", "here": no noun, but may be gone back to or go back.
bool stands_for_noun(const Document& doc, const Tree& tree, uint32_t head) {
  const Word& word = doc.words[head];
  if (word.upos == Upos::kAdv) return one_of(word.lemma, {"here", "there"});
  if (!is_argument(word.deprel)) return false;
  if (word.upos == Upos::kDet) return one_of(word.lemma, {"this", "that", "these", "those", "all", "both", "some", "each", "any", "another"});
  const bool has_article = tree.child(head, Deprel::kDet) != kNone;
  if (word.upos == Upos::kNum) return word.lemma == "one" || has_article || tree.child(head, Deprel::kNmod) != kNone;
  return word.upos == Upos::kAdj && (has_article || one_of(word.lemma, {"many", "few", "several"}));
}

bool heads_phrase(const Document& doc, const Tree& tree, uint32_t head) {
  const Word& word = doc.words[head];
  if (word.deprel == Deprel::kFlat || word.deprel == Deprel::kFixed || word.deprel == Deprel::kGoeswith || word.deprel == Deprel::kExpl) return false;
  if (word.upos != Upos::kNoun && word.upos != Upos::kPropn && word.upos != Upos::kPron) return stands_for_noun(doc, tree, head);
  if (word.deprel == Deprel::kCompound && word.upos != Upos::kPropn) return false;
  return word.upos != Upos::kPron || (word.xpos != "WDT" && word.xpos != "WP" && word.xpos != "WP$" && word.xpos != "EX");
}

uint32_t clause_of(const Document& doc, uint32_t word) {
  for (int step = 0; step < 30 && doc.words[word].head != kNone; ++step) {
    word = uint32_t(doc.words[word].head);
    if (doc.words[word].upos == Upos::kVerb) return word;
  }
  return word;
}

std::vector<bool> quotations(const Document& doc) {
  std::vector<bool> quoted(doc.words.size(), false);
  bool open = false;
  uint32_t block = 0;
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    const uint32_t here = doc.sentences[doc.words[w].sentence].block;
    if (here != block) open = false;
    block = here;
    const std::string_view form = doc.form(w);
    if (form == "\u201c" || form == "``") {
      open = true;
    } else if (form == "\u201d" || form == "''") {
      open = false;
    } else if (form == "\"") {
      open = !open;
    }
    quoted[w] = open;
  }
  return quoted;
}

NounKind kind_of(const Document& doc, const Tree& tree, uint32_t head, bool is_name) {
  const Upos upos = doc.words[head].upos;
  if (upos == Upos::kPron || upos == Upos::kDet || upos == Upos::kAdv) return NounKind::kPronoun;
  if (is_name) return NounKind::kName;
  if (tree.child(head, Deprel::kNmodPoss) != kNone) return NounKind::kPossessed;
  const int32_t determiner = tree.child(head, Deprel::kDet);
  if (determiner == kNone) return NounKind::kBare;
  const std::string_view lemma = doc.words[determiner].lemma;
  if (one_of(lemma, {"this", "that", "these", "those"})) return NounKind::kDemonstrative;
  return lemma == "the" ? NounKind::kDefinite : NounKind::kIndefinite;
}

char number_of(const Word& word, PronounKind pronoun) {
  switch (pronoun) {
    case PronounKind::kHe:
    case PronounKind::kShe:
    case PronounKind::kIt:
    case PronounKind::kI:
      return 's';
    case PronounKind::kThey:
    case PronounKind::kWe:
      return 'p';
    case PronounKind::kYou:
      return '-';
    default:
      break;
  }
  const std::string_view number = feature(word.feats, "Number");
  if (number == "Plur" || word.xpos == "NNS" || word.xpos == "NNPS") return 'p';
  return number == "Sing" || word.xpos == "NN" || word.xpos == "NNP" ? 's' : '-';
}

void read_words(const Document& doc, NounPhrase& p, WordRange name) {
  uint32_t form = 2166136261u;
  for (uint32_t w = p.words.begin; w < p.words.end; ++w) {
    const Word& word = doc.words[w];
    if (word.upos == Upos::kDet || word.upos == Upos::kPunct || word.xpos == "POS") continue;
    form = mixed(form, hashed(doc.form(w)));
    if (const char g = gender_of(word.lemma); g != '-' && (w == p.head || w + 2 >= p.head) && p.gender == '-') p.gender = g;
    const bool counts = word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kAdj || word.upos == Upos::kNum;
    if (!counts || w == p.head || p.content_size == p.content.size() || w > p.head + 6) continue;
    p.content[p.content_size++] = hashed(word.lemma);
  }
  p.form = form;
  if (name.begin == name.end) return;
  p.first = hashed(doc.form(name.begin));
  uint32_t end = name.end;
  while (end > name.begin + 1 && doc.words[end - 1].xpos == "POS") --end;
  p.last = hashed(doc.form(end - 1));
  uint32_t initials = 2166136261u;
  for (uint32_t w = name.begin; w < end; ++w) {
    if (is_ascii_upper(doc.form(w).front())) initials = hashed(doc.form(w).substr(0, 1), initials);
  }
  p.initials = end - name.begin > 1 ? initials : hashed(doc.form(name.begin));
}

NounPhrase coordination(const Document& doc, const NounPhrase& first, uint32_t end, std::unordered_map<uint32_t, uint16_t>& forms) {
  NounPhrase p = first;
  p.coordinated = true;
  p.words.end = end;
  p.number = 'p';
  p.gender = '-';
  p.pronoun = PronounKind::kNoPronoun;
  if (p.kind == NounKind::kPronoun) p.kind = NounKind::kBare;
  p.first = p.last = p.initials = 0;
  p.vector = kNone;
  p.lemma = mixed(p.lemma, 77);
  p.content_size = 0;
  p.form = 0;
  for (uint32_t w = p.words.begin; w < end; ++w) p.form = mixed(p.form, hashed(doc.form(w)));
  p.before = 0;
  p.same_form = forms[p.form]++;
  return p;
}

float similarity(const CoreferenceWords& words, const NounPhrase& a, const NounPhrase& b) {
  if (a.vector == kNone || b.vector == kNone) return -2;
  const float* x = words.vectors.data() + size_t(a.vector) * kWordVector;
  const float* y = words.vectors.data() + size_t(b.vector) * kWordVector;
  float sum = 0;
  for (int i = 0; i < kWordVector; ++i) sum += x[i] * y[i];
  return sum;
}

bool shares_content(const NounPhrase& a, const NounPhrase& b) {
  for (uint8_t i = 0; i < a.content_size; ++i) {
    for (uint8_t j = 0; j < b.content_size; ++j) {
      if (a.content[i] == b.content[j]) return true;
    }
  }
  return false;
}

// Every modifier of `later` was said of `earlier` already.
bool covers(const NounPhrase& earlier, const NounPhrase& later) {
  for (uint8_t i = 0; i < later.content_size; ++i) {
    bool found = later.content[i] == earlier.lemma;
    for (uint8_t j = 0; j < earlier.content_size && !found; ++j) found = later.content[i] == earlier.content[j];
    if (!found) return false;
  }
  return true;
}

bool holds_word(const NounPhrase& phrase, uint32_t hash) {
  if (phrase.lemma == hash || phrase.last == hash || phrase.first == hash) return true;
  const auto end = phrase.content.begin() + phrase.content_size;
  return std::find(phrase.content.begin(), end, hash) != end;
}

// How `earlier` stands to the clause of `later` in the same sentence: steps up to a verb that governs both.
uint32_t clause_relation(const Document& doc, const Tree& tree, const NounPhrase& earlier, const NounPhrase& later) {
  if (earlier.sentence != later.sentence) return 0;
  if (earlier.clause == later.clause) return 1;
  uint32_t clause = later.clause;
  for (uint32_t step = 1; step < 4; ++step) {
    const bool conjunct = doc.words[clause].deprel == Deprel::kConj;
    const uint32_t above = clause_of(doc, clause);
    if (above == clause) break;
    clause = above;
    if (clause == earlier.clause) return 2 + 2 * (step > 1) + conjunct;
  }
  return tree.dominates(later.clause, earlier.head) ? 8 : 9;
}

uint32_t referent_key(const NounPhrase& p) { return p.kind == NounKind::kName && p.last != 0 ? p.last : p.lemma; }

// How often the document speaks of each, and which persons it speaks of most.
void count_names(std::vector<NounPhrase>& phrases) {
  std::unordered_map<uint32_t, uint16_t> totals;
  for (const NounPhrase& p : phrases) ++totals[referent_key(p)];
  uint16_t most_of_men = 0, most_of_women = 0;
  for (NounPhrase& p : phrases) {
    p.total = totals[referent_key(p)];
    if (p.type != 'P') continue;
    if (p.gender != 'f') most_of_men = std::max(most_of_men, p.total);
    if (p.gender != 'm') most_of_women = std::max(most_of_women, p.total);
  }
  for (NounPhrase& p : phrases) {
    p.leads_men = p.type == 'P' && p.gender != 'f' && p.total == most_of_men;
    p.leads_women = p.type == 'P' && p.gender != 'm' && p.total == most_of_women;
  }
}

}  // namespace

std::vector<NounPhrase> noun_phrases(const Document& doc, const Tree& tree, const CoreferenceWords& words) {
  std::vector<NounPhrase> phrases;
  std::vector<int32_t> name_of(doc.words.size(), kNone);
  for (uint32_t n = 0; n < doc.names.size(); ++n) {
    for (uint32_t w = doc.names[n].words.begin; w < doc.names[n].words.end && w < name_of.size(); ++w) name_of[w] = int32_t(n);
  }
  const std::vector<bool> quoted = quotations(doc);
  std::unordered_map<uint32_t, uint16_t> lemmas, forms;
  std::unordered_map<uint32_t, char> gender_of_name;  // surname or given name -> gender
  std::string key;
  const auto lower = [&key](std::string_view form) -> const std::string& {
    key.clear();
    for (const char c : form) key += ascii_lower(c);
    return key;
  };
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    const Word& word = doc.words[w];
    if (!heads_phrase(doc, tree, w)) continue;
    NounPhrase p;
    p.head = w;
    p.words = extent(doc, tree, w);
    const bool is_name = word.upos == Upos::kPropn || (name_of[w] != kNone && word.upos != Upos::kPron);
    p.kind = kind_of(doc, tree, w, is_name);
    if (p.kind == NounKind::kPronoun) p.pronoun = pronoun_kind(word.lemma);
    p.number = number_of(word, p.pronoun);
    p.gender = p.pronoun == PronounKind::kHe ? 'm' : p.pronoun == PronounKind::kShe ? 'f' : '-';
    p.quoted = quoted[w];
    p.role = universal(word.deprel);
    p.exact_role = word.deprel;
    if (p.kind == NounKind::kPronoun) p.pronoun_form = pronoun_form(doc, w);
    p.sentence = word.sentence;
    p.clause = clause_of(doc, w);
    p.lemma = hashed(word.lemma);
    p.governor = word.head == kNone ? 0 : hashed(doc.words[word.head].lemma);
    WordRange name{w, is_name ? w + 1 : w};
    if (is_name && name_of[w] != kNone) {
      name = doc.names[name_of[w]].words;
      constexpr char kTypes[] = {'P', 'O', 'L', 'M'};
      p.type = kTypes[size_t(doc.names[name_of[w]].type)];
    }
    read_words(doc, p, name);
    if (is_name && (p.type == 'P' || p.type == '-')) {
      if (p.gender == '-') {
        const auto given = words.genders.find(lower(doc.form(name.begin)));
        if (given != words.genders.end()) p.gender = given->second;
      }
      if (p.gender == '-') {
        if (const auto known = gender_of_name.find(p.last); known != gender_of_name.end()) p.gender = known->second;
      } else {
        gender_of_name.try_emplace(p.last, p.gender);
      }
    }
    auto vector = words.index.find(lower(is_name ? doc.form(w) : word.lemma));
    if (vector == words.index.end() && !is_name) vector = words.index.find(lower(doc.form(w)));
    if (vector != words.index.end()) p.vector = int32_t(vector->second);
    p.before = lemmas[p.lemma]++;
    p.same_form = forms[p.form]++;
    phrases.push_back(p);
    if (const uint32_t end = coordination_end(doc, tree, w); end > p.words.end) phrases.push_back(coordination(doc, p, end, forms));
  }
  count_names(phrases);
  return phrases;
}

void add_phrase_features(const Document& doc, const NounPhrase& p, Features& out) {
  Rows rows(out, kMentionBuckets);
  const uint32_t kind = uint32_t(p.kind) * 16 + uint32_t(p.pronoun) + 200 * p.coordinated;
  const uint32_t length = bucket(p.words.size());
  rows.add(kind, p.type);
  rows.add(kind, p.role);
  rows.add(p.kind == NounKind::kName ? 0 : p.lemma);
  rows.add(kind, p.number, length);
  rows.add(kind, bucket(p.before));
  rows.add(kind, bucket(p.same_form), p.type);
  rows.add(kind, p.quoted, p.gender);
  rows.add(kind, bucket(p.sentence / 2));
  rows.add(kind, p.governor % 512);
  rows.add(p.kind == NounKind::kName ? p.first % 1024 : p.content_size ? p.content[0] % 1024 : 0);
  rows.add(kind, doc.words[p.head].deprel, p.head == doc.sentences[p.sentence].words.begin);
  const bool clause_follows = p.words.end > p.head + 3;
  rows.add(kind, clause_follows, p.content_size > 0);
}

bool agree(const NounPhrase& a, const NounPhrase& b) {
  if (a.number != '-' && b.number != '-' && a.number != b.number) return false;
  if (a.gender != '-' && b.gender != '-' && a.gender != b.gender) return false;
  const auto person = [](const NounPhrase& p) { return p.pronoun == PronounKind::kHe || p.pronoun == PronounKind::kShe; };
  const auto thing = [](const NounPhrase& p) { return p.pronoun == PronounKind::kIt || p.type == 'O' || p.type == 'L' || p.type == 'M'; };
  if ((person(a) && thing(b)) || (thing(a) && person(b))) return false;
  return !(a.type == 'P' && b.pronoun == PronounKind::kIt) && !(b.type == 'P' && a.pronoun == PronounKind::kIt);
}

void add_pair_features(const Document& doc, const Tree& tree, const CoreferenceWords& words, const std::vector<NounPhrase>& phrases,
                       const CoreferenceCandidate& candidate, uint32_t later, Features& out) {
  const NounPhrase &a = phrases[candidate.phrase], &b = phrases[later];
  const uint32_t rank = candidate.rank, phrases_between = later - candidate.phrase - 1;
  Rows rows(out, kPairBuckets);
  const uint32_t kind_a = uint32_t(a.kind) * 16 + uint32_t(a.pronoun) + 200 * a.coordinated;
  const uint32_t kind_b = uint32_t(b.kind) * 16 + uint32_t(b.pronoun) + 200 * b.coordinated;
  const uint32_t kinds = kind_a * 512 + kind_b;
  const uint32_t sentences = bucket(b.sentence - a.sentence);
  const bool same_form = a.form == b.form, same_lemma = a.lemma == b.lemma;
  const bool pronouns = a.kind == NounKind::kPronoun || b.kind == NounKind::kPronoun;
  const bool inside = a.words.contains(b.head), around = b.words.contains(a.head);
  const bool same_block = doc.sentences[a.sentence].block == doc.sentences[b.sentence].block;
  rows.add(kinds, a.type, b.type);
  rows.add(kind_b, sentences, a.role);
  rows.add(kind_a, kind_b, bucket(phrases_between));
  rows.add(kinds, same_form, same_lemma, covers(a, b));
  rows.add(kind_b, a.type, rank > 5 ? 5 : rank);
  rows.add(kind_b, a.role, rank > 3 ? 3 : rank, sentences > 3 ? 3 : sentences);
  rows.add(kinds, inside, around, b.role == Deprel::kNmod);
  rows.add(kind_b, a.number, b.number, a.gender, b.gender);
  const uint32_t relation = clause_relation(doc, tree, a, b);
  rows.add(kind_b, relation, a.role, b.role);
  rows.add(kind_a, kind_b, a.quoted, b.quoted, same_block);
  if (pronouns) {
    rows.add(b.pronoun, a.kind == NounKind::kName ? 0 : a.lemma % 1024, a.pronoun);
    const bool opens_sentence = a.words.begin == doc.sentences[a.sentence].words.begin;
    rows.add(kind_a, kind_b, opens_sentence, a.role == Deprel::kNsubj, sentences > 2 ? 2 : sentences);
    rows.add(b.pronoun, a.governor == b.governor, a.role == b.role, sentences > 2 ? 2 : sentences);
    rows.add(b.pronoun, bucket(a.before), a.type);
    rows.add(kind_b, a.kind, a.type, b.kind == NounKind::kPronoun && b.role == a.role, rank > 2 ? 2 : rank);
    const uint32_t near = sentences > 2 ? 2 : sentences;
    const bool leads = b.pronoun == PronounKind::kShe ? a.leads_women : a.leads_men;
    rows.add(b.pronoun, b.pronoun_form, relation, a.exact_role);
    rows.add(a.pronoun, a.pronoun_form, relation, b.exact_role, b.type);
    rows.add(b.pronoun, a.kind, bucket(candidate.subjects), near, a.role == Deprel::kNsubj);
    rows.add(b.pronoun, a.kind, a.type, leads, bucket(a.total), rank > 2 ? 2 : rank);
    rows.add(b.pronoun, a.kind, bucket(a.sentence), near, leads);
    rows.add(b.pronoun, b.pronoun_form, b.exact_role, a.exact_role, near, rank > 1 ? 2 : rank);
    return;
  }
  for (int i = 0; i < 11; ++i) rows.skip();
  const bool names = a.kind == NounKind::kName && b.kind == NounKind::kName;
  const bool modifiers_conflict = a.content_size && b.content_size && !shares_content(a, b);
  rows.add(kind_a, kind_b, same_lemma, modifiers_conflict, covers(b, a));
  rows.add(kind_a, kind_b, same_lemma, sentences, a.words.size() < b.words.size());
  rows.add(names, same_form, a.type, b.type, holds_word(a, b.last), holds_word(a, b.first), holds_word(b, a.last));
  rows.add(names, a.initials == b.initials && a.initials != 0, a.type);
  const float alike = similarity(words, a, b);
  rows.add(kind_a, kind_b, same_lemma, alike < -1 ? 99 : int(10 * (alike + 1)), a.type, modifiers_conflict);
  if (b.kind != NounKind::kName) rows.add(b.lemma % 1024, a.kind == NounKind::kName ? uint32_t(a.type) : 1);
  if (!same_lemma && a.kind != NounKind::kName && b.kind != NounKind::kName) rows.add(a.lemma % 512, b.lemma % 512);
}

}  // namespace demarche
