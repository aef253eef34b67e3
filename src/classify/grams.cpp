#include "classify/grams.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "classify/pair_view.h"

namespace demarche {
namespace {

constexpr size_t kBeginning = 5;  // characters: a poor man's stem

// FNV-1a, folded to a bucket.
class Hash {
 public:
  explicit Hash(char kind) { add(kind); }
  Hash& add(std::string_view text) {
    for (const char c : text) add(c);
    add('\x1f');
    return *this;
  }
  uint16_t bucket() const { return uint16_t((value_ ^ (value_ >> 16)) & (kGramBuckets - 1)); }

 private:
  void add(char c) { value_ = (value_ ^ uint8_t(c)) * 16777619u; }
  uint32_t value_ = 2166136261u;
};

// Lower case, every digit a 0.
std::string normal(std::string_view form) {
  std::string out(form);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    if (c >= '0' && c <= '9') c = '0';
  }
  return out;
}

class Grams {
 public:
  Grams(const Document& doc, const Tree& tree, std::span<const uint8_t> parts) : doc_(doc), tree_(tree), parts_(parts) {}

  std::vector<uint16_t> all() && {
    add_neighbours();
    add_joins();
    add_relations(kSource, 's');
    add_relations(kTarget, 't');
    std::sort(buckets_.begin(), buckets_.end());
    buckets_.erase(std::unique(buckets_.begin(), buckets_.end()), buckets_.end());
    return std::move(buckets_);
  }

 private:
  void put(const Hash& hash) { buckets_.push_back(hash.bucket()); }

  void add_neighbours() {
    std::vector<std::string> tokens;
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      std::string token = parts_[w] & kSource ? "<S>" : parts_[w] & kTarget ? "<T>" : normal(doc_.form(w));
      if (token.front() == '<' && !tokens.empty() && tokens.back() == token) continue;
      tokens.push_back(std::move(token));
    }
    for (size_t i = 0; i < tokens.size(); ++i) {
      put(Hash('w').add(tokens[i]));
      put(Hash('p').add(std::string_view(tokens[i]).substr(0, kBeginning)));
      if (i + 1 < tokens.size()) put(Hash('b').add(tokens[i]).add(tokens[i + 1]));
      if (i + 2 < tokens.size()) put(Hash('c').add(tokens[i]).add(tokens[i + 1]).add(tokens[i + 2]));
    }
  }

  void add_joins() {
    std::string before;
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      if (!(parts_[w] & (kJoins | kTrigger))) continue;
      const std::string lemma = normal(doc_.words[w].lemma);
      put(Hash('j').add(lemma));
      put(Hash('q').add(std::string_view(lemma).substr(0, kBeginning)));
      if (!before.empty()) put(Hash('k').add(before).add(lemma));
      before = lemma;
    }
  }

  // "nsubj of release", "obl against of protest".
  void add_relations(WordPart part, char kind) {
    for (uint32_t w = 0; w < doc_.words.size(); ++w) {
      const int32_t head = doc_.words[w].head;
      if (!(parts_[w] & part) || head == kNone || (parts_[size_t(head)] & part)) continue;
      const int32_t marker = tree_.child(w, Deprel::kCase);
      const std::string lemma = normal(doc_.words[size_t(head)].lemma);
      const std::string_view relation = name(universal(doc_.words[w].deprel));
      put(Hash(kind).add(relation).add(lemma));
      if (marker != kNone) put(Hash(kind).add(doc_.words[size_t(marker)].lemma).add(lemma));
      put(Hash(kind).add(relation));
    }
  }

  const Document& doc_;
  const Tree& tree_;
  std::span<const uint8_t> parts_;
  std::vector<uint16_t> buckets_;
};

}  // namespace

std::vector<uint16_t> pair_grams(const Document& doc, const Tree& tree, std::span<const uint8_t> parts) {
  return Grams(doc, tree, parts).all();
}

}  // namespace demarche
