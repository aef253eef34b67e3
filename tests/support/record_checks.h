// Reading JSON Lines back and holding them against the text they were read from.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace demarche::testing {

inline std::vector<nlohmann::json> parse_lines(const std::string& jsonl) {
  std::vector<nlohmann::json> records;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) records.push_back(nlohmann::json::parse(line));
  return records;
}

// REQUIRES: valid UTF-8.
inline std::u32string code_points(const std::string& text) {
  std::u32string out;
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    char32_t value = length == 1 ? byte : char32_t(byte & (0x7F >> length));
    for (size_t k = 1; k < length; ++k) value = value << 6 | char32_t(static_cast<unsigned char>(text[i + k]) & 0x3F);
    out += value;
    i += length;
  }
  return out;
}

// Checks every object with "text" and "span" at or below `node`; how many there were.
inline size_t expect_spans_cut_their_words(const nlohmann::json& node, const std::u32string& text) {
  size_t checked = 0;
  if (node.is_object() && node.contains("span") && node.contains("text")) {
    const size_t begin = node["span"][0], end = node["span"][1];
    EXPECT_LE(begin, end);
    EXPECT_LE(end, text.size());
    if (begin <= end && end <= text.size()) {
      EXPECT_EQ(text.substr(begin, end - begin), code_points(node["text"].get<std::string>())) << node.dump();
    }
    ++checked;
  }
  if (node.is_structured()) {
    for (const nlohmann::json& child : node) checked += expect_spans_cut_their_words(child, text);
  }
  return checked;
}

inline size_t expect_spans_cut_their_words(const std::vector<nlohmann::json>& records, const std::string& text) {
  const std::u32string points = code_points(text);
  size_t checked = 0;
  for (const nlohmann::json& one : records) checked += expect_spans_cut_their_words(one, points);
  return checked;
}

}  // namespace demarche::testing
