#include "encode/wordpiece.h"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <string>

namespace demarche {
namespace {

constexpr size_t kMaxCharsPerPiece = 100;

uint64_t hash_of(std::string_view piece, bool continues) { return XXH3_64bits_withSeed(piece.data(), piece.size(), continues); }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_ascii_punctuation(int32_t code) {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}

bool is_punctuation(int32_t code) {
  if (code < 0x80) return is_ascii_punctuation(code);
  const auto category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

bool is_cjk(int32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x20000 && code <= 0x2A6DF) ||
         (code >= 0x2A700 && code <= 0x2CEAF) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x2F800 && code <= 0x2FA1F);
}

bool is_space(int32_t code) {
  if (code == ' ' || code == '\t' || code == '\n' || code == '\r') return true;
  if (code < 0x80) return false;
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_dropped(int32_t code) {
  if (code == '\t' || code == '\n' || code == '\r') return false;
  if (code < 0x80) return code < 32 || code == 127;
  if (code == 0xFFFD) return true;
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_CN ||
         (category >= UTF8PROC_CATEGORY_CC && category <= UTF8PROC_CATEGORY_CO);
}

void add_utf8(int32_t code, std::string& out) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(code, bytes);
  out.append(reinterpret_cast<const char*>(bytes), size_t(size));
}

// Calls use(code) for every code point; bytes that are no UTF-8 are skipped.
template <class Use>
void for_each_code(std::string_view text, Use use) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = utf8proc_ssize_t(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(at, left, &code);
    if (size > 0) use(code);
    const auto step = std::max<utf8proc_ssize_t>(size, 1);
    at += step;
    left -= step;
  }
}

// Pieces of `word` by BERT's basic rules, each followed by a blank.
void fold(std::string_view word, std::string& out) {
  const auto separate = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  const auto add = [&](int32_t code) {
    if (is_dropped(code)) return;
    if (is_space(code)) return separate();
    const bool single = is_punctuation(code) || is_cjk(code);
    if (single) separate();
    add_utf8(code, out);
    if (single) separate();
  };
  for_each_code(word, [&](int32_t code) {
    utf8proc_int32_t parts[32];
    int boundary = 0;
    const auto count = utf8proc_decompose_char(utf8proc_tolower(code), parts, 32, UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 32); ++i) add(parts[i]);
  });
  separate();
}

}  // namespace

WordPiece::WordPiece(std::string_view vocab, uint32_t unk_id, int max_subwords_per_word)
    : unk_(unk_id), max_subwords_(size_t(max_subwords_per_word)) {
  for (size_t at = 0; at <= vocab.size();) {
    const size_t end = std::min(vocab.find('\n', at), vocab.size());
    pieces_.push_back(vocab.substr(at, end - at));
    at = end + 1;
  }
  size_t size = 16;
  while (size < 3 * pieces_.size()) size *= 2;
  slots_.assign(size, kMissing);
  for (uint32_t id = 0; id < pieces_.size(); ++id) {
    const bool continues = pieces_[id].starts_with("##") && pieces_[id].size() > 2;
    const std::string_view text = continues ? pieces_[id].substr(2) : pieces_[id];
    longest_ = std::max(longest_, text.size());
    size_t slot = hash_of(text, continues) & (size - 1);
    while (slots_[slot] != kMissing) slot = (slot + 1) & (size - 1);
    slots_[slot] = id;
  }
}

uint32_t WordPiece::find(uint64_t hash, std::string_view piece, bool continues) const {
  for (size_t slot = hash & (slots_.size() - 1); slots_[slot] != kMissing; slot = (slot + 1) & (slots_.size() - 1)) {
    const std::string_view known = pieces_[slots_[slot]];
    if (!continues && known == piece) return slots_[slot];
    if (continues && known.size() == piece.size() + 2 && known.starts_with("##") && known.substr(2) == piece) return slots_[slot];
  }
  return kMissing;
}

void WordPiece::append_piece(std::string_view piece, std::vector<uint32_t>& ids) const {
  const size_t before = ids.size();
  const auto is_boundary = [&](size_t at) { return at == piece.size() || (static_cast<unsigned char>(piece[at]) & 0xC0) != 0x80; };
  size_t chars = 0;
  for (size_t at = 0; at < piece.size(); ++at) chars += is_boundary(at);
  size_t start = chars > kMaxCharsPerPiece ? std::string_view::npos : 0;
  while (start < piece.size()) {
    size_t end = std::min(piece.size(), start + longest_);
    uint32_t id = kMissing;
    for (; end > start; --end) {
      if (!is_boundary(end)) continue;
      const std::string_view part = piece.substr(start, end - start);
      id = find(hash_of(part, start > 0), part, start > 0);
      if (id != kMissing) break;
    }
    if (id == kMissing) start = std::string_view::npos;
    if (id == kMissing) break;
    ids.push_back(id);
    start = end;
  }
  if (start != std::string_view::npos) return;
  ids.resize(before);
  ids.push_back(unk_);
}

void WordPiece::append_pieces(std::string_view folded, std::vector<uint32_t>& ids) const {
  const size_t enough = ids.size() + max_subwords_;
  for (size_t at = 0; at < folded.size() && ids.size() < enough;) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) append_piece(folded.substr(at, end - at), ids);
    at = end + 1;
  }
}

int WordPiece::append(std::string_view word, std::vector<uint32_t>& ids) const {
  const size_t before = ids.size();
  char lower[32];
  const bool plain = word.size() <= sizeof lower && is_ascii(word) &&
                     std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  if (plain) {
    std::transform(word.begin(), word.end(), lower, [](char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    append_piece({lower, word.size()}, ids);
  } else {
    std::string folded;
    fold(word, folded);
    append_pieces(folded, ids);
  }
  if (ids.size() == before) ids.push_back(unk_);
  if (ids.size() - before > max_subwords_) ids.resize(before + max_subwords_);
  return int(ids.size() - before);
}

int shape_class(std::string_view word) {
  bool any_digit = false, all_digits = !word.empty();
  for (char c : word) {
    const bool digit = c >= '0' && c <= '9';
    any_digit |= digit;
    all_digits &= digit;
  }
  if (any_digit) return all_digits ? 5 : 4;
  int letters = 0, upper = 0;
  bool first_upper = false;
  for_each_code(word, [&](int32_t code) {
    bool is_letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    bool is_upper = code >= 'A' && code <= 'Z';
    if (code >= 0x80) {
      const auto category = utf8proc_category(code);
      is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
      is_upper = is_letter && utf8proc_tolower(code) != code;
    }
    if (!is_letter) return;
    if (letters == 0) first_upper = is_upper;
    ++letters;
    upper += is_upper;
  });
  if (letters == 0) return 6;
  if (upper == 0) return 0;
  if (upper == letters) return letters > 1 ? 2 : 1;
  return first_upper && upper == 1 ? 1 : 3;
}

}  // namespace demarche
