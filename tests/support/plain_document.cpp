#include "support/plain_document.h"

#include <cctype>

namespace demarche::test {
namespace {

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }

// End of the token that begins at `at`: letters and digits with inner . , - : or one mark of punctuation.
uint32_t token_end(std::string_view text, uint32_t at) {
  if (!is_word_byte(text[at])) return at + 1;
  uint32_t end = at + 1;
  while (end < text.size()) {
    if (is_word_byte(text[end])) {
      ++end;
      continue;
    }
    const bool inner = (text[end] == '.' || text[end] == ',' || text[end] == '-' || text[end] == ':' || text[end] == '/') &&
                       end + 1 < text.size() && is_word_byte(text[end + 1]);
    if (!inner || (text[end] == ',' && !std::isdigit(static_cast<unsigned char>(text[end + 1])))) break;
    ++end;
  }
  return end;
}

bool ends_sentence(std::string_view text, uint32_t at) {
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return false;
  uint32_t next = at + 1;
  while (next < text.size() && (text[next] == '"' || text[next] == ')')) ++next;
  if (next >= text.size()) return true;
  if (text[next] == '\n') return true;
  if (text[next] != ' ' || next + 1 >= text.size() || !std::isupper(static_cast<unsigned char>(text[next + 1]))) return false;
  // "Oct. 22", "a.m. GMT", "U.S. troops" go on.
  uint32_t begin = at;
  while (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::string_view word = text.substr(begin, at - begin);
  return word.size() > 3 || (word.find('.') == std::string_view::npos && word != "Mr" && word != "Dr" && word != "St" && word != "Ms");
}

}  // namespace

Document plain_document(std::string_view text, std::string_view published) {
  Document doc;
  doc.text = text;
  doc.published = parse_iso_day(published);
  uint32_t first_word = 0;
  bool open_block = false;
  auto close_sentence = [&] {
    const auto count = static_cast<uint32_t>(doc.words.size());
    if (first_word == count) return;
    Sentence sentence;
    sentence.words = {first_word, count};
    sentence.block = static_cast<uint32_t>(doc.blocks.size()) - 1;
    sentence.root = static_cast<int32_t>(first_word);
    sentence.span = {doc.words[first_word].span.begin, doc.words.back().span.end};
    for (uint32_t word = first_word; word < count; ++word) {
      doc.words[word].sentence = static_cast<uint32_t>(doc.sentences.size());
      if (word != first_word) doc.words[word].head = static_cast<int32_t>(first_word);
    }
    doc.sentences.push_back(sentence);
    first_word = count;
  };
  for (uint32_t at = 0; at < text.size();) {
    if (text[at] == '\n' && at + 1 < text.size() && text[at + 1] == '\n') {
      close_sentence();
      open_block = false;
    }
    if (std::isspace(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    if (!open_block) {
      doc.blocks.push_back({BlockKind::kProse, {at, at}});
      open_block = true;
    }
    const uint32_t end = token_end(text, at);
    const auto word = static_cast<uint32_t>(doc.words.size());
    Token token;
    token.span = {at, end};
    token.words = {word, word + 1};
    token.block = static_cast<uint32_t>(doc.blocks.size()) - 1;
    doc.blocks.back().span.end = end;
    Word w;
    w.span = token.span;
    w.token = static_cast<uint32_t>(doc.tokens.size());
    w.lemma = std::string_view(doc.text).substr(at, end - at);
    doc.tokens.push_back(token);
    doc.words.push_back(w);
    if (end == at + 1 && ends_sentence(text, at)) close_sentence();
    at = end;
  }
  close_sentence();
  return doc;
}

}  // namespace demarche::test
