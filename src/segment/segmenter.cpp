#include "segment/segmenter.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "segment/rules.h"

namespace demarche {
namespace {

// What a byte says about the chunk it stands in.
enum ByteFlag : uint8_t { kLetter = 1, kDigit = 2, kPeriod = 4, kOther = 8, kSpace = 16, kNonAscii = 32, kAtSign = 64, kColon = 128 };

std::array<uint8_t, 256> make_byte_flags() {
  std::array<uint8_t, 256> flags{};
  for (int i = 0; i < 256; ++i) {
    const char c = char(i);
    flags[size_t(i)] = i >= 128                     ? kNonAscii
                       : is_ascii_letter(c)         ? kLetter
                       : is_ascii_digit(c)          ? kDigit
                       : is_white_space(char32_t(i)) ? kSpace
                       : c == '.'                   ? kPeriod
                       : c == '@'                   ? kAtSign
                       : c == ':'                   ? kColon
                                                    : kOther;
  }
  return flags;
}

const std::array<uint8_t, 256> kByteFlags = make_byte_flags();

struct Char {
  char32_t value = U' ';
  CharClass cls = CharClass::kSpace;
  uint32_t size = 0;  // 0: behind the end
};

bool is_letter(Char c) { return c.cls == CharClass::kLower || c.cls == CharClass::kUpper; }
bool is_digit(Char c) { return c.value < 128 && is_ascii_digit(char(c.value)); }
bool is_word(Char c) { return is_letter(c) || c.cls == CharClass::kDigit || c.cls == CharClass::kMark; }
bool is_apostrophe(Char c) { return c.value == '\'' || c.value == 0x2019 || c.value == '`' || c.value == 0x02BC; }
bool is_hyphen(Char c) { return c.value == '-' || c.value == 0x2010 || c.value == 0x2011; }
bool is_regional_indicator(Char c) { return c.value >= 0x1F1E6 && c.value <= 0x1F1FF; }

bool closes(Char c) {
  switch (c.value) {
    case '"': case '\'': case ')': case ']': case '}': case 0x2019: case 0x201D: case 0xBB: case 0x203A:
      return true;
    default:
      return false;
  }
}

bool opens(Char c) {
  switch (c.value) {
    case '"': case '\'': case '(': case '[': case '{': case 0x2018: case 0x201C: case 0x201E: case 0xAB: case 0x2039:
      return true;
    default:
      return false;
  }
}

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_digit); }
bool all_letters(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_letter); }
bool all_upper(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_ascii_upper); }

// A few bytes in lower case, with curly apostrophes made straight, on the stack; empty if they do not fit.
class Folded {
 public:
  explicit Folded(std::string_view text) {
    for (size_t i = 0; i < text.size(); ++i) {
      char c = ascii_lower(text[i]);
      if (text.substr(i).starts_with("\u2019")) {
        c = '\'';
        i += 2;
      }
      if (size_ == buffer_.size()) {
        size_ = 0;
        return;
      }
      buffer_[size_++] = c;
    }
  }
  operator std::string_view() const { return {buffer_.data(), size_}; }

 private:
  std::array<char, 32> buffer_;
  size_t size_ = 0;
};

// One block: finds chunks between white space, cuts each into tokens, each token into words.
class BlockSegmenter {
 public:
  BlockSegmenter(const SegmentRules& rules, Document& doc, uint32_t block)
      : rules_(rules), doc_(doc), text_(doc.text), block_(block), block_end_(doc.blocks[block].span.end) {}

  void run() {
    uint32_t at = doc_.blocks[block_].span.begin;
    while (at < block_end_) {
      const uint32_t space = white_space_size(at);
      if (space > 0) {
        at += space;
        continue;
      }
      find_chunk(at);
      cut_chunk();
      at = chunk_end_;
    }
  }

 private:
  // ------------------------------------------------------------------------------------------------ characters
  Char char_at(uint32_t at, uint32_t end) const {
    if (at >= end) return {};
    const CodePoint point = decode_utf8(text_, at);
    return {point.value, char_class(point.value), point.size};
  }
  Char at(uint32_t i) const { return char_at(i, chunk_end_); }

  Char before(uint32_t i) const {
    if (i <= chunk_begin_) return {};
    uint32_t start = i - 1;
    while (start > chunk_begin_ && (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) --start;
    return at(start);
  }

  std::string_view piece(uint32_t begin, uint32_t end) const { return text_.substr(begin, end - begin); }

  uint32_t white_space_size(uint32_t i) const {
    const uint8_t flag = kByteFlags[static_cast<unsigned char>(text_[i])];
    if (flag == kSpace) return 1;
    if (flag != kNonAscii) return 0;
    const CodePoint point = decode_utf8(text_, i);
    return is_white_space(point.value) ? point.size : 0;
  }

  void find_chunk(uint32_t begin) {
    chunk_begin_ = begin;
    flags_ = 0;
    uint32_t i = begin;
    while (i < block_end_) {
      const uint8_t flag = kByteFlags[static_cast<unsigned char>(text_[i])];
      if (flag == kSpace) break;
      if (flag == kNonAscii) {
        const CodePoint point = decode_utf8(text_, i);
        if (is_white_space(point.value)) break;
        i += point.size - 1;
      }
      flags_ |= flag;
      ++i;
    }
    chunk_end_ = i;
  }

  void cut_chunk() {
    uint32_t i = chunk_begin_;
    if (flags_ == kLetter) return emit(i, chunk_end_);
    while (i < chunk_end_) {
      const uint32_t end = scan(i);
      emit(i, end);
      i = end;
    }
  }

  // ---------------------------------------------------------------------------------------------------- tokens
  // End of the token that starts at `i`; > i.
  uint32_t scan(uint32_t i) {
    const Char c = at(i);
    if (const uint32_t end = scan_address(i, c)) return end;
    if (is_word(c)) return scan_word(i);
    if (const uint32_t end = scan_emoticon(i, c)) return end;
    const uint32_t next = i + c.size;
    switch (c.value) {
      case '\'': case 0x2019: case 0x2018: case '`': case 0x02BC:
        return scan_apostrophe(i, c);
      case '.':
        return scan_period(i);
      case '!': case '?':
        return skip_any(next, "!?");
      case '@': case '#':
        if (is_letter(at(next)) || at(next).value == '_') return skip_name(next);
        return skip_same(i, c);
      case '+':
        if (before(i).size == 0 && is_digit(at(next))) return scan_signed(next);
        return finish_symbol(skip_same(i, c));
      case '-': case '=': {
        const uint32_t end = skip_same(i, c);
        return at(end).value == '>' ? end + 1 : end;
      }
      case '*': case '~': case '_': case '|': case '<': case '>': case '$': case '^':
        return finish_symbol(skip_same(i, c));
      default:
        if (is_regional_indicator(c) && is_regional_indicator(at(next))) return finish_symbol(next + at(next).size);
        return finish_symbol(next);
    }
  }

  // Marks behind a symbol, and the emoji that a joiner ties to it.
  uint32_t finish_symbol(uint32_t i) const {
    constexpr char32_t kZeroWidthJoiner = 0x200D;
    while (at(i).cls == CharClass::kMark) {
      const bool joiner = at(i).value == kZeroWidthJoiner;
      i += at(i).size;
      if (joiner && at(i).cls == CharClass::kSymbol) i += at(i).size;
    }
    return i;
  }

  uint32_t skip_same(uint32_t i, Char c) const {
    while (at(i).size > 0 && at(i).value == c.value) i += c.size;
    return i;
  }

  uint32_t skip_any(uint32_t i, std::string_view set) const {
    while (i < chunk_end_ && set.find(text_[i]) != std::string_view::npos) ++i;
    return finish_symbol(i);
  }

  uint32_t skip_name(uint32_t i) const {
    while (is_word(at(i)) || at(i).value == '_') i += at(i).size;
    return i;
  }

  uint32_t skip_word(uint32_t i) const {
    while (i < chunk_end_) {
      const uint8_t flag = kByteFlags[static_cast<unsigned char>(text_[i])];
      if (flag & (kLetter | kDigit)) {
        ++i;
        continue;
      }
      if (flag != kNonAscii) break;
      const Char c = at(i);
      if (!is_word(c)) break;
      i += c.size;
    }
    return i;
  }

  uint32_t scan_period(uint32_t i) const {
    const Char next = at(i + 1);
    if (next.value == '.') return skip_any(i + 1, ".");
    if (next.value == '!' || next.value == '?') return skip_any(i + 1, "!?");
    if (is_digit(next) && !is_word(before(i))) return scan_word(i + 1);
    const uint32_t ending = skip_word(i + 1);
    if (before(i).size == 0 && rules_.endings.contains(std::string_view(Folded(piece(i + 1, ending))))) return ending;
    return finish_symbol(i + 1);
  }

  // "+44", "+1602275-4958"; but "+5%" is a sign, a number and a unit.
  uint32_t scan_signed(uint32_t number) const {
    const uint32_t end = scan_word(number);
    return at(end).value == '%' ? number : end;
  }

  uint32_t scan_emoticon(uint32_t i, Char c) const {
    if (c.value >= 128 || !rules_.starts_emoticon[c.value]) return 0;
    const std::string_view rest = piece(i, chunk_end_);
    for (const std::string& one : rules_.emoticons) {
      if (!rest.starts_with(one)) continue;
      const Char next = at(i + uint32_t(one.size()));
      if (!is_word(next) && next.value != '/') return i + uint32_t(one.size());
    }
    return 0;
  }

  // Quotes, elisions ('em, '90s) and clitics that stand behind no word (")'s").
  uint32_t scan_apostrophe(uint32_t i, Char c) {
    const uint32_t next = i + c.size;
    const Char after = at(next);
    if ((is_apostrophe(after) || after.value == 0x2018) && (after.value == c.value || c.value == 0x2018)) {
      return next + after.size;
    }
    if (c.value == '`' && after.value == '`') return next + 1;
    if (c.value == 0x2018) {
      if (after.cls != CharClass::kDigit) open_quote_ = true;
      return finish_symbol(next);
    }
    const uint32_t run_end = skip_word(next);
    const Folded run(piece(i, run_end));
    if (rules_.elisions.contains(std::string_view(run))) {
      const bool both = rules_.elisions.contains(std::string_view(Folded(piece(i, run_end + at(run_end).size))));
      return both ? run_end + at(run_end).size : run_end;
    }
    if (rules_.contractions.contains(std::string_view(run))) return run_end;
    const std::string_view word = piece(next, run_end);
    if (is_clitic(word) && (before(i).size > 0 || run_end == chunk_end_)) return run_end;
    if (is_year(word)) return run_end;
    if (before(i).size == 0 || opens(before(i)) || !closes_here(i)) {
      open_quote_ = after.size > 0;
    } else {
      open_quote_ = false;
    }
    return finish_symbol(next);
  }

  bool closes_here(uint32_t i) const { return is_word(before(i)) || before(i).cls == CharClass::kPunct; }

  static bool is_clitic(std::string_view word) {
    const Folded folded(word);
    const std::string_view w = folded;
    return w == "s" || w == "m" || w == "d" || w == "ll" || w == "re" || w == "ve";
  }

  // "'90s", "'72"
  static bool is_year(std::string_view word) {
    if (word.size() == 3 && word[2] == 's') word.remove_suffix(1);
    return word.size() == 2 && all_digits(word);
  }

  // ------------------------------------------------------------------------------------------------- addresses
  // URL, e-mail address, host or file name that starts at `i`; 0 if none does.
  uint32_t scan_address(uint32_t i, Char c) const {
    if (!(flags_ & (kAtSign | kColon | kPeriod)) || !is_letter(c)) {
      if (!(flags_ & (kAtSign | kPeriod)) || !is_digit(c)) return 0;
    }
    const std::string_view rest = piece(i, chunk_end_);
    if (starts_url(rest)) return url_end(i);
    if (flags_ & kAtSign) {
      if (const uint32_t end = email_end(i)) return end;
    }
    return flags_ & kPeriod ? host_end(i) : 0;
  }

  static bool starts_url(std::string_view rest) {
    if (rest.size() < 5) return false;
    const Folded head(rest.substr(0, 12));
    const std::string_view h = head;
    return h.starts_with("http://") || h.starts_with("https://") || h.starts_with("ftp://") || h.starts_with("www.") ||
           h.starts_with("mailto:");
  }

  // To the end of the chunk, less punctuation that belongs to the sentence.
  uint32_t url_end(uint32_t i) const {
    uint32_t end = i;
    int depth = 0;
    while (end < chunk_end_) {
      const Char c = at(end);
      if (c.value == '<' || c.value == '>' || c.value == '"' || c.value == 0x201D || c.value == 0x2019) break;
      if (c.value == '(') ++depth;
      if (c.value == ')' && --depth < 0) break;
      end += c.size;
    }
    while (end > i + 1 && std::string_view(".,;:!?'\"]}*").find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
  }

  uint32_t email_end(uint32_t i) const {
    const auto is_local = [&](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos; };
    uint32_t at_sign = i;
    while (at_sign < chunk_end_ && is_local(text_[at_sign])) ++at_sign;
    if (at_sign >= chunk_end_ || text_[at_sign] != '@' || at_sign == i) return 0;
    uint32_t end = at_sign + 1;
    while (end < chunk_end_ && is_local(text_[end])) ++end;
    while (end > at_sign + 1 && !is_ascii_letter(text_[end - 1]) && !is_ascii_digit(text_[end - 1])) --end;
    return end > at_sign + 1 ? end : 0;
  }

  uint32_t host_end(uint32_t i) const {
    const auto is_host = [&](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_'; };
    uint32_t end = i;
    while (end < chunk_end_ && is_host(text_[end])) ++end;
    while (end > i && !is_ascii_letter(text_[end - 1]) && !is_ascii_digit(text_[end - 1])) --end;
    const std::string_view name = piece(i, end);
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot < 2 || name.find("..") != std::string_view::npos) return 0;
    if (is_group(name)) return end;
    const std::string_view ending = name.substr(dot + 1);
    const bool one_case = std::ranges::all_of(ending, [](char c) { return !is_ascii_upper(c); }) || all_upper(ending);
    if (!one_case || !rules_.endings.contains(std::string_view(Folded(ending)))) return 0;
    if (at(end).value == '/' && is_word(at(end + 1))) return url_end(i);
    return end;
  }

  // "comp.sources.unix": three or more parts in lower case, none of them an initial.
  static bool is_group(std::string_view name) {
    size_t parts = 1, length = 0;
    for (char c : name) {
      if (c == '.') {
        if (length < 2) return false;
        ++parts;
        length = 0;
        continue;
      }
      if (!is_ascii_lower(c) && c != '-') return false;
      ++length;
    }
    return parts >= 3 && length >= 2;
  }

  // ----------------------------------------------------------------------------------------------------- words
  uint32_t scan_word(uint32_t begin) const {
    uint32_t segment = begin;  // behind the last hyphen that was kept
    uint32_t i = begin;
    while (true) {
      const uint32_t run = i;
      i = skip_word(run);
      if (const uint32_t unit = unit_begin(run, i); unit > begin) return unit;
      const Char c = at(i);
      if (c.value == '$' && i - segment <= 3 && all_upper(piece(begin, i))) return i + 1;
      const uint32_t after = i + c.size;
      if (c.size == 0 || !(is_word(at(after)) || c.value == '_') || !joins(segment, i, c, after)) break;
      if (is_hyphen(c)) segment = after;
      i = after;
    }
    if (is_cut_off(begin, i)) return i + at(i).size;
    return with_apostrophe(begin, with_period(segment, i));
  }

  // "th- that", "pre- and post-war" in print and in transcripts of speech: the hyphen of a piece of a word belongs to it.
  bool is_cut_off(uint32_t begin, uint32_t end) const {
    constexpr uint32_t kLongest = 3;
    return is_hyphen(at(end)) && end + at(end).size == chunk_end_ && begin == chunk_begin_ && end - begin <= kLongest && all_letters(piece(begin, end));
  }

  // Start of the unit glued to the digits of [run, end), or 0.
  uint32_t unit_begin(uint32_t run, uint32_t end) const {
    if (run >= end || !is_ascii_digit(text_[run])) return 0;
    uint32_t letters = run;
    while (letters < end && is_ascii_digit(text_[letters])) ++letters;
    if (letters == end) return 0;
    if (rules_.units.contains(piece(letters, end))) return letters;
    const std::string_view rest = piece(letters, chunk_end_);
    return rest.starts_with("a.m") || rest.starts_with("p.m") ? letters : 0;
  }

  // Whether the character `c` at `i` is inside a word: what is before it from `segment`, what follows from `after`.
  bool joins(uint32_t segment, uint32_t i, Char c, uint32_t after) const {
    const Char left = before(i), right = at(after);
    switch (c.value) {
      case '_':
        return true;
      case '\'': case 0x2019: case '`': case 0x02BC:
        return is_letter(right) && (is_letter(left) || left.cls == CharClass::kMark || right.value == 's');
      case '*':
        return is_letter(left) && is_letter(right);
      case '.':
        return period_joins(segment, i, left, right, after);
      case ',':
        return is_digit(left) && skip_digits(after) == after + 3;
      case ':':
        return is_digit(left) && is_digit(right);
      case '&':
        return ampersand_joins(segment, i, after);
      case '/':
        return slash_joins(segment, i, after);
      case '-': case 0x2010: case 0x2011:
        return hyphen_joins(segment, i, after);
      default:
        return false;
    }
  }

  uint32_t skip_digits(uint32_t i) const {
    while (i < chunk_end_ && is_ascii_digit(text_[i])) ++i;
    return i;
  }

  // "3.5", "U.S", "a.m", "Ph.D"; not "end.The".
  bool period_joins(uint32_t segment, uint32_t i, Char left, Char right, uint32_t after) const {
    if (is_digit(left)) return is_digit(right);
    if (!is_letter(left) || !is_letter(right)) return false;
    const std::string_view whole = piece(segment, i);
    const std::string_view last = whole.substr(whole.rfind('.') + 1);
    const uint32_t run = skip_word(after) - after;
    if (last == "Ph") return run == 1;
    return last.size() <= left.size && run <= 2 && (left.cls == right.cls || right.cls == CharClass::kUpper);
  }

  bool ampersand_joins(uint32_t segment, uint32_t i, uint32_t after) const {
    const std::string_view left = piece(segment, i), right = piece(after, skip_word(after));
    if (left.size() > 3 || right.size() > 3) return false;
    return (all_upper(left) && all_upper(right)) || (left.size() == 1 && right.size() == 1);
  }

  // Dates ("9/11", "10/22/2021"), fractions ("1/2") and letters ("I/C", "s/he"); not "and/or".
  bool slash_joins(uint32_t segment, uint32_t i, uint32_t after) const {
    const uint32_t right_end = skip_word(after);
    std::string_view left = piece(segment, i);
    const std::string_view right = piece(after, right_end);
    if (all_letters(left) && all_letters(right)) return left.size() == 1 && right.size() <= 2;
    if (const size_t slash = left.rfind('/'); slash != std::string_view::npos) {
      return all_digits(left.substr(slash + 1)) && all_digits(right) && (right.size() == 2 || right.size() == 4);
    }
    if (!all_digits(left) || !all_digits(right) || left.size() > 2 || right.size() > 2) return false;
    if (at(right_end).value == '/') return true;
    const int a = std::stoi(std::string(left)), b = std::stoi(std::string(right));
    const bool fraction = a < b && b <= 10;
    const bool date = a >= 1 && a <= 12 && b >= 1 && b <= 31;
    return fraction || (date && a != b);
  }

  bool hyphen_joins(uint32_t segment, uint32_t i, uint32_t after) const {
    const std::string_view left = piece(segment, i);
    const uint32_t right_end = skip_word(after);
    const std::string_view right = piece(after, right_end);
    if (all_digits(right) && !left.empty() && is_ascii_digit(left.back())) return digits_join(left, right, right_end);
    const bool acronym = left.size() > 1 && all_upper(left);
    const Folded folded_left(left), folded_right(right);
    if (!acronym && rules_.hyphen_prefixes.contains(std::string_view(folded_left)) && std::string_view(folded_right) != "the") return true;
    if (rules_.hyphen_suffixes.contains(std::string_view(folded_right))) return true;
    return rules_.hyphen_words.contains(std::string_view(Folded(piece(segment, right_end))));
  }

  // Telephone numbers ("713-853-3989") and dates ("2021-10-22"); not ranges ("2014-15", "500-1000").
  bool digits_join(std::string_view left, std::string_view right, uint32_t right_end) const {
    if (!all_digits(left)) return false;
    const bool more = is_hyphen(at(right_end)) && is_digit(at(right_end + 1));
    const bool continued = is_hyphen(before(uint32_t(left.data() - text_.data())));
    if (left.size() == 4 && right.size() == 2) return more;
    if (left.size() <= 2 && right.size() <= 2) return more || continued;
    if (left.size() <= 2 && right.size() == 4) return continued;
    if (left.size() == 3 || left.size() == 1) {
      if (right.size() == 4) return !right.ends_with("00");
    }
    return right.size() == 3 && (left.size() == 3 || left.size() == 1) && more;
  }

  // `i`, or `i` + 1 where the period at `i` belongs to the word [segment, i).
  uint32_t with_period(uint32_t segment, uint32_t i) const {
    if (at(i).value != '.') return i;
    const std::optional<PeriodIf> condition = abbreviation(piece(segment, i));
    if (!condition) return i;
    if (at(i + 1).value == '.') return at(i + 2).value == '.' ? i : i + 1;  // an ellipsis; "Inc.." with its full stop
    return period_belongs(i + 1, *condition) ? i + 1 : i;
  }

  std::optional<PeriodIf> abbreviation(std::string_view word) const {
    if (is_initials(word)) return PeriodIf::kAlways;
    auto found = rules_.abbreviations.find(word);
    if (found == rules_.abbreviations.end() && word.size() > 1 && word.size() < 8 && all_upper(word)) {
      std::string title(word);  // "GEN." in headlines
      std::transform(title.begin() + 1, title.end(), title.begin() + 1, ascii_lower);
      found = rules_.abbreviations.find(title);
    }
    if (found == rules_.abbreviations.end()) return std::nullopt;
    return found->second;
  }

  // "J", "U.S", "a.m", "Ph.D"; not "I" and not "3.5".
  static bool is_initials(std::string_view word) {
    if (word.size() == 1) return is_ascii_upper(word[0]) && word[0] != 'I';
    return word.size() <= 12 && word.find('.') != std::string_view::npos &&
           std::ranges::all_of(word, [](char c) { return c == '.' || is_ascii_letter(c); });
  }

  // REQUIRES: `i` is behind the period.
  bool period_belongs(uint32_t i, PeriodIf condition) const {
    while (i < block_end_) {
      if (const uint32_t space = white_space_size(i)) {
        i += space;
        continue;
      }
      const Char c = char_at(i, block_end_);
      if (!closes(c) && !opens(c)) break;
      i += c.size;
    }
    if (i >= block_end_) return false;  // a full stop ends the paragraph
    if (condition == PeriodIf::kNumberFollows) return is_ascii_digit(text_[i]) || text_[i] == '#';
    if (condition == PeriodIf::kNameFollows) return true;
    if (!is_ascii_upper(text_[i])) return true;
    uint32_t end = i;
    while (end < block_end_ && is_ascii_letter(text_[end])) ++end;
    const bool another_initial = end < block_end_ && text_[end] == '.' && end - i <= 2;
    return another_initial || !rules_.sentence_starters.contains(piece(i, end));
  }

  // `i`, or behind an apostrophe that belongs to the word: "soldiers'", "lovin'", "U.S.'s".
  uint32_t with_apostrophe(uint32_t begin, uint32_t i) const {
    const Char c = at(i);
    if (!is_apostrophe(c) || c.value == '`') return i;
    const uint32_t after = i + c.size;
    const char last = text_[i - 1];
    if (last == '.' && ascii_lower(char(at(after).value)) == 's' && !is_word(at(after + 1))) return after + 1;
    if (is_word(at(after)) || open_quote_) return i;
    if (last == 's' || last == 'S') return after;
    const std::string_view word = piece(begin, i);
    if (word.size() >= 4 && word.ends_with("in") && at(after).size == 0) return after;
    return rules_.elisions.contains(std::string_view(Folded(piece(begin, after)))) ? after : i;
  }

  // ----------------------------------------------------------------------------------------------------- output
  void emit(uint32_t begin, uint32_t end) {
    const uint32_t first = uint32_t(doc_.words.size());
    const uint32_t token = uint32_t(doc_.tokens.size());
    if (!emit_contraction(begin, end, token)) {
      if (flags_ == kLetter) {
        add_word(begin, end, token);
      } else {
        emit_clitics(begin, end, token);
      }
    }
    doc_.tokens.push_back({{begin, end}, {first, uint32_t(doc_.words.size())}, block_, end == chunk_end_});
  }

  void add_word(uint32_t begin, uint32_t end, uint32_t token) {
    Word word;
    word.span = {begin, end};
    word.token = token;
    doc_.words.push_back(word);
  }

  bool emit_contraction(uint32_t begin, uint32_t end, uint32_t token) {
    if (end - begin > 9 || end - begin < 2) return false;
    const char first = ascii_lower(text_[begin]), last = ascii_lower(text_[end - 1]);
    if (!is_ascii_lower(last)) return false;
    const bool elided = first == '\'' || text_[begin] == '\xE2';
    if (!elided && (!is_ascii_lower(first) || !rules_.may_be_contraction[size_t(first - 'a')][size_t(last - 'a')])) return false;
    const auto found = rules_.contractions.find(std::string_view(Folded(piece(begin, end))));
    if (found == rules_.contractions.end()) return false;
    uint32_t at = begin;
    for (uint32_t length : found->second) {
      if (at == begin && text_[begin] == '\xE2') length += 2;  // a curly apostrophe has three bytes
      add_word(at, at + length, token);
      at += length;
    }
    return true;
  }

  void emit_clitics(uint32_t begin, uint32_t end, uint32_t token) {
    std::array<uint32_t, 4> cuts{};
    size_t n = 0;
    uint32_t right = end;
    while (n < cuts.size()) {
      const uint32_t cut = clitic_begin(begin, right);
      if (cut <= begin) break;
      cuts[n++] = cut;
      right = cut;
    }
    uint32_t at = begin;
    while (n > 0) {
      add_word(at, cuts[--n], token);
      at = cuts[n];
    }
    add_word(at, end, token);
  }

  // Start of the clitic that ends [begin, end), or 0.
  uint32_t clitic_begin(uint32_t begin, uint32_t end) const {
    const std::string_view token = piece(begin, end);
    uint32_t letters = end;
    while (letters > begin && end - letters < 3 && is_ascii_letter(text_[letters - 1])) --letters;
    const uint32_t size = apostrophe_size(begin, letters);
    if (size == 0 || letters - size == begin) return 0;
    const uint32_t cut = letters - size;
    const std::string_view tail = piece(letters, end);
    if (tail.size() < 3 && rules_.elisions.contains(std::string_view(Folded(token)))) return 0;
    if (tail.empty()) {
      const char last = text_[cut - 1];
      return last == 's' || last == 'S' ? cut : 0;
    }
    if (tail == "t" || tail == "T") {
      const bool negation = (text_[cut - 1] == 'n' || text_[cut - 1] == 'N') && cut - 1 > begin;
      return negation ? cut - 1 : 0;
    }
    if (!is_clitic(tail)) return 0;
    return all_digits(piece(begin, cut)) ? 0 : cut;  // "the 80's" is a word
  }

  // Bytes of the apostrophe that ends at `end`, or 0.
  uint32_t apostrophe_size(uint32_t begin, uint32_t end) const {
    if (end > begin && (text_[end - 1] == '\'' || text_[end - 1] == '`')) return 1;
    const std::string_view head = piece(begin, end);
    if (head.ends_with("\u2019")) return 3;
    return head.ends_with("\u02BC") ? 2 : 0;
  }

  const SegmentRules& rules_;
  Document& doc_;
  const std::string_view text_;
  const uint32_t block_;
  const uint32_t block_end_;
  uint32_t chunk_begin_ = 0, chunk_end_ = 0;
  uint8_t flags_ = 0;                // of the chunk's bytes
  bool open_quote_ = false;  // a single quote was opened and not closed: an apostrophe behind a word closes it
};

}  // namespace

Result<Segmenter> Segmenter::load() {
  auto rules = load_segment_rules();
  if (!rules) return rules.error();
  return Segmenter(std::make_shared<const SegmentRules>(std::move(*rules)));
}

void Segmenter::run(Document& doc) const {
  doc.tokens.clear();
  doc.words.clear();
  doc.tokens.reserve(doc.text.size() / 5 + 16);
  doc.words.reserve(doc.text.size() / 5 + 16);
  for (uint32_t i = 0; i < doc.blocks.size(); ++i) BlockSegmenter(*rules_, doc, i).run();
}

}  // namespace demarche
