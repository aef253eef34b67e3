#include "doc/tree.h"

#include <algorithm>

namespace demarche {

Tree::Tree(const Document& doc) : doc_(&doc), first_(doc.words.size() + 1, 0), hulls_(doc.words.size()) {
  const uint32_t count = uint32_t(doc.words.size());
  for (const Word& word : doc.words) {
    if (word.head != kNone) ++first_[uint32_t(word.head) + 1];
  }
  for (uint32_t i = 0; i < count; ++i) first_[i + 1] += first_[i];
  children_.resize(first_[count]);
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
  for (uint32_t i = 0; i < count; ++i) {
    if (doc.words[i].head != kNone) children_[next[uint32_t(doc.words[i].head)]++] = i;
  }
  // Hulls bottom-up without recursion: push every word's own position to all its ancestors; the guard ends a cycle.
  for (uint32_t i = 0; i < count; ++i) hulls_[i] = {i, i + 1};
  for (uint32_t i = 0; i < count; ++i) {
    int32_t at = doc.words[i].head;
    for (uint32_t guard = 0; at != kNone && guard < count; ++guard) {
      WordRange& hull = hulls_[uint32_t(at)];
      hull.begin = std::min(hull.begin, i);
      hull.end = std::max(hull.end, i + 1);
      at = doc.words[uint32_t(at)].head;
    }
  }
}

std::span<const uint32_t> Tree::children(uint32_t word) const {
  return {children_.data() + first_[word], children_.data() + first_[word + 1]};
}

int32_t Tree::child(uint32_t word, Deprel deprel) const {
  for (uint32_t c : children(word)) {
    if (doc_->words[c].deprel == deprel) return int32_t(c);
  }
  return kNone;
}

int32_t Tree::child_any(uint32_t word, Deprel deprel) const {
  for (uint32_t c : children(word)) {
    if (universal(doc_->words[c].deprel) == deprel) return int32_t(c);
  }
  return kNone;
}

bool Tree::dominates(uint32_t ancestor, uint32_t word) const {
  int32_t at = int32_t(word);
  for (size_t guard = 0; at != kNone && guard <= doc_->words.size(); ++guard) {
    if (uint32_t(at) == ancestor) return true;
    at = doc_->words[uint32_t(at)].head;
  }
  return false;
}

std::string_view feature(std::string_view feats, std::string_view key) {
  while (!feats.empty()) {
    const size_t bar = feats.find('|');
    const std::string_view one = feats.substr(0, bar);
    const size_t equals = one.find('=');
    if (equals != std::string_view::npos && one.substr(0, equals) == key) return one.substr(equals + 1);
    if (bar == std::string_view::npos) break;
    feats.remove_prefix(bar + 1);
  }
  return {};
}

}  // namespace demarche
