#include "anchor/atoms.h"

namespace demarche {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c & 0x80) != 0; }

// Bytes of a dash (hyphen, U+2010..U+2015, U+2212) at `at`; 0 = none.
uint32_t dash_length(std::string_view text, uint32_t at) {
  if (text[at] == '-') return 1;
  if (at + 2 >= text.size()) return 0;
  const auto b0 = static_cast<unsigned char>(text[at]), b1 = static_cast<unsigned char>(text[at + 1]),
             b2 = static_cast<unsigned char>(text[at + 2]);
  if (b0 == 0xE2 && b1 == 0x80 && b2 >= 0x90 && b2 <= 0x95) return 3;
  return b0 == 0xE2 && b1 == 0x88 && b2 == 0x92 ? 3 : 0;
}

// Bytes of an apostrophe (straight or curly) at `at`; 0 = none.
uint32_t apostrophe_length(std::string_view text, uint32_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

class Cutter {
 public:
  Cutter(const Document& doc, Atoms& atoms) : doc_(doc), atoms_(atoms) {}

  void cut_word(uint32_t word) {
    const Span span = doc_.words[word].span;
    if (span.begin < done_ || span.end > atoms_.lower.size()) return;  // words of one token may share its span
    for (uint32_t at = span.begin; at < span.end;) at = cut_one(word, at, span.end);
    done_ = span.end;
  }

  void end_sentence() {
    if (!atoms_.list.empty()) atoms_.list.back().ends_sentence = true;
  }

 private:
  uint32_t cut_one(uint32_t word, uint32_t at, uint32_t end) {
    const std::string_view text(atoms_.lower);
    Atom atom;
    atom.word = word;
    if (const uint32_t dash = dash_length(text, at)) return push(atom, Atom::Kind::kPunct, at, at + dash, "-");
    if (const uint32_t mark = apostrophe_length(text, at)) return push(atom, Atom::Kind::kPunct, at, at + mark, "'");
    if (is_digit(text[at])) return digits(atom, at, end);
    if (!is_letter(text[at])) return push(atom, Atom::Kind::kPunct, at, at + 1, text.substr(at, 1));
    uint32_t stop = at + 1;
    while (stop < end && dash_length(text, stop) == 0 && apostrophe_length(text, stop) == 0 &&
           (is_letter(text[stop]) || inner(text, at, stop, end))) {
      ++stop;
    }
    atom.capital = doc_.text[at] >= 'A' && doc_.text[at] <= 'Z';
    return push(atom, Atom::Kind::kWord, at, stop, text.substr(at, stop - at));
  }

  // "a.m", "u.s" kept in one piece: a full stop between letters.
  static bool inner(std::string_view text, uint32_t begin, uint32_t at, uint32_t end) {
    if (text[at] != '.') return false;
    return at > begin && at + 1 < end && is_letter(text[at + 1]);
  }

  uint32_t digits(Atom atom, uint32_t at, uint32_t end) {
    const std::string_view text(atoms_.lower);
    uint32_t stop = at;
    double value = 0, scale = 0;
    for (; stop < end; ++stop) {
      if (is_digit(text[stop])) {
        value = value * 10 + (text[stop] - '0');
        if (scale > 0) scale *= 10;
        if (scale == 0 && atom.digits < 200) ++atom.digits;
        continue;
      }
      if (scale > 0 || stop + 1 >= end || !is_digit(text[stop + 1])) break;
      if (text[stop] == ',' && stop + 3 < end && is_digit(text[stop + 2]) && is_digit(text[stop + 3])) {
        atom.grouped = true;
        continue;
      }
      if (text[stop] != '.' || has_second_stop(text, stop, end)) break;
      atom.grouped = true;
      scale = 1;
    }
    atom.value = scale > 0 ? value / scale : value;
    return push(atom, Atom::Kind::kDigits, at, stop, text.substr(at, stop - at));
  }

  // "13.5.2015" is a date, not a decimal number.
  static bool has_second_stop(std::string_view text, uint32_t at, uint32_t end) {
    if (at > 0 && at >= 3 && text[at - 1] != ' ') {
      for (uint32_t back = at; back > 0 && (is_digit(text[back - 1]) || text[back - 1] == '.'); --back) {
        if (text[back - 1] == '.') return true;
      }
    }
    uint32_t next = at + 1;
    while (next < end && is_digit(text[next])) ++next;
    return next + 1 < end && text[next] == '.' && is_digit(text[next + 1]);
  }

  uint32_t push(Atom atom, Atom::Kind kind, uint32_t begin, uint32_t end, std::string_view text) {
    atom.kind = kind;
    atom.span = {begin, end};
    atom.text = text;
    atom.glued = !atoms_.list.empty() && atoms_.list.back().span.end == begin;
    atoms_.list.push_back(atom);
    return end;
  }

  const Document& doc_;
  Atoms& atoms_;
  uint32_t done_ = 0;
};

}  // namespace

Atoms cut_atoms(const Document& doc) {
  Atoms atoms;
  atoms.lower.reserve(doc.text.size() + 64);  // never in the string object itself: views must survive a move
  atoms.lower = doc.text;
  for (char& c : atoms.lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  atoms.list.reserve(doc.words.size() + doc.words.size() / 8);
  Cutter cutter(doc, atoms);
  for (uint32_t word = 0; word < doc.words.size(); ++word) {
    const bool new_sentence = word > 0 && !doc.sentences.empty() && doc.words[word].sentence != doc.words[word - 1].sentence;
    const bool new_block =
        word > 0 && doc.sentences.empty() && !doc.tokens.empty() &&
        doc.tokens[doc.words[word].token].block != doc.tokens[doc.words[word - 1].token].block;
    if (new_sentence || new_block) cutter.end_sentence();
    cutter.cut_word(word);
  }
  cutter.end_sentence();
  return atoms;
}

}  // namespace demarche
