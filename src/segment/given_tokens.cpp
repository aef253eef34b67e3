#include "segment/given_tokens.h"

#include <algorithm>

namespace demarche {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }

// Adds the tokens of one line as a sentence of the block; false if there are none.
bool add_line(Document& doc, Span line, uint32_t block) {
  const uint32_t first = uint32_t(doc.words.size());
  uint32_t at = line.begin;
  while (at < line.end) {
    if (is_blank(doc.text[at])) {
      ++at;
      continue;
    }
    uint32_t end = at;
    while (end < line.end && !is_blank(doc.text[end])) ++end;
    const uint32_t word = uint32_t(doc.words.size());
    doc.words.emplace_back().span = {at, end};
    doc.words.back().token = uint32_t(doc.tokens.size());
    doc.words.back().sentence = uint32_t(doc.sentences.size());
    doc.tokens.push_back({{at, end}, {word, word + 1}, block, true});
    at = end;
  }
  const uint32_t end = uint32_t(doc.words.size());
  if (end == first) return false;
  const Span span{doc.words[first].span.begin, doc.words[end - 1].span.end};
  doc.sentences.push_back({{first, end}, span, block, kNone});
  return true;
}

}  // namespace

Document document_from_given_tokens(std::string text) {
  Document doc;
  doc.text = std::move(text);
  const uint32_t size = uint32_t(doc.text.size());
  bool is_open = false;  // the last block takes the next line
  for (uint32_t at = 0; at < size;) {
    const uint32_t end = uint32_t(std::min<size_t>(doc.text.find('\n', at), size));
    const uint32_t block = uint32_t(doc.blocks.size()) - is_open;
    const bool has_tokens = add_line(doc, {at, end}, block);
    if (has_tokens && !is_open) doc.blocks.push_back({BlockKind::kProse, doc.sentences.back().span});
    if (has_tokens) doc.blocks.back().span.end = doc.sentences.back().span.end;
    is_open = has_tokens;
    at = end + 1;
  }
  return doc;
}

bool looks_like_conllu(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line == "\r" || line.starts_with('#')) continue;
    return std::count(line.begin(), line.end(), '\t') == 9;
  }
  return false;
}

}  // namespace demarche
