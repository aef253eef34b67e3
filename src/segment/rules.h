// The tables of data/segment/ in memory.
//
// Errors:  load_segment_rules(): kNotFound for a missing table, kDataFile with file:line for a malformed line.
// Threads: immutable after load.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"

namespace demarche {

struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// When the period after an abbreviation belongs to it.
enum class PeriodIf : uint8_t { kAlways, kNumberFollows, kNameFollows };

struct SegmentRules {
  TextMap<std::vector<uint32_t>> contractions;  // lower case -> byte lengths of its words
  TextMap<PeriodIf> abbreviations;
  TextSet sentence_starters, hyphen_prefixes, hyphen_suffixes, hyphen_words, units, elisions, endings;
  std::vector<std::string> emoticons;           // longest first
  std::array<bool, 128> starts_emoticon{};
  // [first letter][last letter]: whether any contraction of letters alone begins and ends so. Saves most look-ups.
  std::array<std::array<bool, 26>, 26> may_be_contraction{};
};

Result<SegmentRules> load_segment_rules();

}  // namespace demarche
