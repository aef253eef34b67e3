#include "cluster/near_duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <unordered_map>

namespace demarche {
namespace {

constexpr size_t kRun = 8;            // words
constexpr size_t kCrowd = 48;         // more texts than this share a run: each is compared with its neighbours and the first only
constexpr uint32_t kFewest = 4;       // shared runs of a sample that say anything

uint64_t mixed(uint64_t x) {  // finaliser of splitmix64
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

bool is_word_byte(unsigned char c) { return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

// Hashes of the words, in lower case (ASCII); punctuation does not count.
std::vector<uint64_t> word_hashes(std::string_view text) {
  std::vector<uint64_t> out;
  out.reserve(text.size() / 5);
  uint64_t hash = 0;
  bool in_word = false;
  for (const char raw : text) {
    auto c = static_cast<unsigned char>(raw);
    if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
    if (is_word_byte(c)) {
      hash = (in_word ? hash : 0xCBF29CE484222325u) ^ c;
      hash *= 0x100000001B3u;  // FNV-1a
      in_word = true;
    } else if (in_word) {
      out.push_back(mixed(hash));
      in_word = false;
    }
  }
  if (in_word) out.push_back(mixed(hash));
  return out;
}

// Each run of eight words once.
std::vector<uint64_t> run_hashes(std::string_view text) {
  const std::vector<uint64_t> words = word_hashes(text);
  std::vector<uint64_t> out;
  for (size_t i = 0; i + kRun <= words.size(); ++i) {
    uint64_t hash = 0;
    for (size_t j = 0; j < kRun; ++j) hash = mixed(hash + 0x9E3779B97F4A7C15u + words[i + j]);
    out.push_back(hash);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

uint64_t key_of(uint32_t a, uint32_t b) { return (uint64_t(std::min(a, b)) << 32) | std::max(a, b); }

}  // namespace

void NearDuplicates::add(std::string_view text, std::optional<Day> day) {
  if (day && window_begin_ && *day >= *window_begin_ + std::chrono::days(options_.window_days)) {
    match();
    previous_ = std::move(current_);
    current_.clear();
    // A gap longer than a window leaves nothing to compare with.
    if (*day >= *window_begin_ + std::chrono::days(2 * options_.window_days)) previous_.clear();
    window_begin_ = day;
  }
  if (day && !window_begin_) window_begin_ = day;

  Text entry{.day = day};
  const std::vector<uint64_t> runs = run_hashes(text);
  for (const uint64_t hash : runs) {
    const int deepest = std::min(std::countr_zero(hash), kLevels - 1);
    for (int level = 0; level <= deepest; ++level) ++entry.sizes[level];
  }
  while (entry.level + 1 < kLevels && entry.sizes[entry.level] > options_.sample) ++entry.level;
  const auto number = uint32_t(texts_.size());
  for (const uint64_t hash : runs) {
    if (std::countr_zero(hash) >= entry.level) (day ? current_ : undated_).push_back({hash, number});
  }
  texts_.push_back(entry);
}

// Compares the texts that came since the last call with each other and with those of the window before.
void NearDuplicates::match() {
  std::vector<Posting> all;
  all.reserve(undated_.size() + previous_.size() + current_.size());
  for (const auto* part : {&undated_, &previous_, &current_}) all.insert(all.end(), part->begin(), part->end());
  std::sort(all.begin(), all.end(), [](const Posting& a, const Posting& b) { return a.hash != b.hash ? a.hash < b.hash : a.text < b.text; });

  std::unordered_map<uint64_t, uint32_t> shared;
  for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].hash == all[begin].hash) ++end;
    const bool is_crowd = end - begin > kCrowd;
    for (size_t j = begin + 1; j < end; ++j) {
      if (all[j].text < first_new_) continue;
      if (is_crowd) {
        ++shared[key_of(all[begin].text, all[j].text)];
        if (j - 1 != begin) ++shared[key_of(all[j - 1].text, all[j].text)];
        continue;
      }
      for (size_t i = begin; i < j; ++i) ++shared[key_of(all[i].text, all[j].text)];
    }
  }
  for (const auto& [key, count] : shared) judge(key, count);
  first_new_ = uint32_t(texts_.size());
}

void NearDuplicates::judge(uint64_t key, uint32_t shared) {
  const auto a = uint32_t(key >> 32), b = uint32_t(key);
  const Text &first = texts_[a], &second = texts_[b];
  if (first.day && second.day && std::abs((*second.day - *first.day).count()) > options_.window_days) return;
  const int level = std::max(first.level, second.level);
  const double smaller = std::min(first.sizes[level], second.sizes[level]);
  const double larger = std::max(first.sizes[level], second.sizes[level]);
  const double containment = shared / smaller;
  if (shared < kFewest || containment < options_.containment) return;
  pairs_.push_back({a, b, float(std::min(containment, 1.0)), float(shared / (smaller + larger - shared))});
}

std::vector<DuplicatePair> NearDuplicates::finish() {
  match();
  std::sort(pairs_.begin(), pairs_.end(),
            [](const DuplicatePair& x, const DuplicatePair& y) { return key_of(x.first, x.second) < key_of(y.first, y.second); });
  return std::move(pairs_);
}

std::vector<uint32_t> originals(const std::vector<DuplicatePair>& pairs, const std::vector<std::optional<Day>>& days) {
  std::vector<uint32_t> parent(days.size());
  std::iota(parent.begin(), parent.end(), 0u);
  const auto root = [&](uint32_t text) {
    while (parent[text] != text) text = parent[text] = parent[parent[text]];
    return text;
  };
  const auto is_earlier = [&](uint32_t a, uint32_t b) {
    if (days[a].has_value() != days[b].has_value()) return days[a].has_value();
    if (days[a] != days[b]) return *days[a] < *days[b];
    return a < b;
  };
  for (const DuplicatePair& pair : pairs) {
    const uint32_t a = root(pair.first), b = root(pair.second);
    if (a == b) continue;
    is_earlier(a, b) ? parent[b] = a : parent[a] = b;
  }
  std::vector<uint32_t> out(days.size());
  for (uint32_t text = 0; text < out.size(); ++text) out[text] = root(text);
  return out;
}

}  // namespace demarche
