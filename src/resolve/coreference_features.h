// What the coreference scorer knows of a noun phrase and of a pair of them, as numbered features.
//
// A feature is a row of a table of weights, found by hashing a template and its values ("hashing trick": Weinberger et al., 2009).
// The same code runs in training (bench/coreference.py reads what it writes) and in the program, so that they cannot part.
// Ideas of the templates: Ng and Cardie (2002); Durrett and Klein (2013), "Easy Victories and Uphill Battles in Coreference".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "doc/document.h"
#include "doc/tree.h"

namespace demarche {

inline constexpr uint32_t kMentionBuckets = 4096;
inline constexpr uint32_t kPairBuckets = 8192;
inline constexpr int kWordVector = 24;
inline constexpr int kCoreferenceFeatures = 3;  // raise when a template changes: weights must fit

// What is known of words beside the text.
struct CoreferenceWords {
  std::unordered_map<std::string, uint32_t> index;  // word in lower case -> row of `vectors`
  std::vector<float> vectors;                       // [words][kWordVector], each of length 1
  std::unordered_map<std::string, char> genders;    // given name in lower case -> m or f
};

enum class NounKind : uint8_t { kPronoun, kName, kDefinite, kIndefinite, kDemonstrative, kPossessed, kBare };
enum class PronounForm : uint8_t { kPlain, kPossessive, kReflexive };
enum class PronounKind : uint8_t { kNoPronoun, kHe, kShe, kIt, kThey, kI, kYou, kWe, kThis, kOther };

// A noun phrase in full, relative clauses and a final "'s" of a name included.
struct NounPhrase {
  WordRange words;
  uint32_t head = 0;
  NounKind kind = NounKind::kBare;
  PronounKind pronoun = PronounKind::kNoPronoun;
  char type = '-';     // of the name: P O L M, - none
  char number = '-';   // s p, - unknown
  char gender = '-';   // m f, - unknown: by pronoun, title or kinship
  bool quoted = false;
  PronounForm pronoun_form = PronounForm::kPlain;
  Deprel role = Deprel::kDep;      // without subtype
  Deprel exact_role = Deprel::kDep;
  uint32_t sentence = 0;
  uint32_t clause = 0;             // the verb above
  uint32_t lemma = 0;              // hashes
  uint32_t form = 0;               // the whole phrase without determiner and "'s"
  uint32_t first = 0, last = 0;    // words of the name
  uint32_t initials = 0;
  uint32_t governor = 0;
  std::array<uint32_t, 8> content{};  // nouns, adjectives, numbers without the head, as hashes
  uint8_t content_size = 0;
  uint16_t before = 0;             // earlier phrases with this head
  int32_t vector = kNone;          // of the head, row of CoreferenceWords::vectors
  bool coordinated = false;        // "France and Germany": a phrase of its own beside that of "France"
  uint16_t same_form = 0;          // earlier phrases that read the same
  uint16_t total = 0;              // phrases of the document with this head; of a name, with its last word
  bool leads_men = false, leads_women = false;  // the person by name that the document speaks of most, women (men) left out
};

// A phrase that a later one may go back to.
struct CoreferenceCandidate {
  uint32_t phrase = 0;
  uint32_t rank = 0;      // phrases between the two that agree with the later one in number and gender
  uint32_t subjects = 0;  // subjects among them
};

using Features = std::vector<uint32_t>;

// The phrases of a document in the order of their heads. `quoted` says of every word whether it lies in a quotation.
std::vector<NounPhrase> noun_phrases(const Document& doc, const Tree& tree, const CoreferenceWords& words);

// Rows below kMentionBuckets.
void add_phrase_features(const Document& doc, const NounPhrase& phrase, Features& out);

// Rows below kPairBuckets. `phrases[candidate.phrase]` is the earlier one.
void add_pair_features(const Document& doc, const Tree& tree, const CoreferenceWords& words, const std::vector<NounPhrase>& phrases,
                       const CoreferenceCandidate& candidate, uint32_t later, Features& out);

// False where number or gender speak against one referent.
bool agree(const NounPhrase& a, const NounPhrase& b);

}  // namespace demarche
