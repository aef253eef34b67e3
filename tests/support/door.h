// What the doors to the trainers share: texts as JSON, and places in them as code points.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "doc/document.h"

namespace demarche::test {

// {"text", "date", "headline"}: one block a line, all of them headlines or all prose.
inline Document document_of(const nlohmann::json& given) {
  Document doc;
  doc.text = given.at("text").get<std::string>();
  doc.published = parse_iso_day(given.value("date", ""));
  const BlockKind kind = given.value("headline", false) ? BlockKind::kTitle : BlockKind::kProse;
  for (size_t at = 0; at < doc.text.size();) {
    const size_t end = std::min(doc.text.find('\n', at), doc.text.size());
    if (end > at) doc.blocks.push_back({kind, {uint32_t(at), uint32_t(end)}});
    at = end + 1;
  }
  return doc;
}

// Of each byte, the code points before it.
inline std::vector<uint32_t> code_points(std::string_view text) {
  std::vector<uint32_t> before(text.size() + 1, 0);
  for (size_t at = 0; at < text.size(); ++at) before[at + 1] = before[at] + ((text[at] & 0xC0) != 0x80);
  return before;
}

}  // namespace demarche::test
