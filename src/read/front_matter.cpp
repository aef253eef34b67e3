#include "read/front_matter.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/characters.h"
#include "read/written_date.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

constexpr size_t kLongestByline = 220;  // bytes
constexpr size_t kLongestDateline = 140;

bool starts_with_folded(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

bool contains_digit(std::string_view text) { return std::ranges::any_of(text, is_ascii_digit); }

std::string_view trim(std::string_view text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> out;
  size_t begin = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && static_cast<unsigned char>(text[i]) > ' ') continue;
    if (i > begin) out.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return out;
}

CharClass first_class(std::string_view word) { return char_class(decode_utf8(word, 0).value); }

bool has_letter(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    const CharClass cls = char_class(point.value);
    if (cls == CharClass::kUpper || cls == CharClass::kLower) return true;
    at += point.size;
  }
  return false;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> set) {
  return std::ranges::any_of(set, [&](std::string_view one) { return word.size() == one.size() && starts_with_folded(word, one); });
}

// Words that stand in lower case inside names, bylines and headlines.
bool is_small_word(std::string_view word) {
  return is_any(word, {"a", "an", "and", "as", "at", "by", "de", "del", "der", "di", "al", "for", "from", "in", "of", "on", "or", "the",
                       "to", "van", "von", "with", "&", "|", "-", "/"});
}

bool ends_with_stop(std::string_view text) {
  for (std::string_view closer : {"\u201D", "\u2019", "\"", "'", ")"}) {
    while (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  return !text.empty() && std::string_view(".;:,").find(text.back()) != std::string_view::npos;
}

// All words but small ones begin with a capital, a digit or a mark.
bool all_capitalised(const std::vector<std::string_view>& words) {
  return std::ranges::all_of(words, [](std::string_view word) {
    return first_class(word) != CharClass::kLower || is_small_word(word) || is_any(word, {"am", "pm", "a.m.", "p.m."});
  });
}

// The line without its first date and the words of time around it: "Fri", "10.15", "BST", "Published", "GMT".
size_t words_besides_date(std::string_view line) {
  size_t other = 0;
  for (std::string_view word : split_words(line)) {
    while (!word.empty() && std::string_view(".,;:|()").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (word.empty() || contains_digit(word) || !has_letter(word)) continue;
    const bool zone = word.size() <= 4 && std::ranges::all_of(word, is_ascii_upper);
    const bool time = is_any(word, {"am", "pm", "a.m", "p.m", "at", "on", "date", "updated", "published", "posted", "time", "local"});
    const std::string_view head = word.substr(0, 3);
    const bool calendar = is_any(head, {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul",
                                        "aug", "sep", "oct", "nov", "dec"});
    if (!zone && !time && !calendar) ++other;
  }
  return other;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> set) {
  return std::ranges::any_of(set, [&](std::string_view one) { return starts_with_folded(text, one); });
}

// ---------------------------------------------------------------------------------------------------- dateline
// Agencies and outlets that sign datelines: where no dash and no date show one, "(EU)" is no outlet and "(CNN)" is.
bool is_agency(std::string_view name) {
  return is_any(name, {"ap", "afp", "reuters", "thomson reuters foundation", "upi", "cnn", "cnn business", "bloomberg", "bbc", "npr", "voa",
                       "rfe/rl", "tass", "itar-tass", "interfax", "ria", "ria novosti", "sputnik", "unian", "ukrinform", "xinhua", "kyodo",
                       "yonhap", "jiji", "kcna", "bernama", "antara", "pti", "ani", "ians", "app", "apa", "azertag", "armenpress", "belta",
                       "dpa", "ansa", "efe", "lusa", "pap", "mti", "agerpres", "anadolu", "aa", "irna", "isna", "mena", "spa", "wam", "petra",
                       "sana", "kuna", "maan", "axios", "politico", "the conversation", "inter press service", "ips", "un news", "cna"});
}

struct Dash {
  size_t begin = std::string_view::npos, end = 0;
};

// The first dash with white space (or the paragraph's names) before it, inside the first kLongestDateline bytes.
Dash find_dash(std::string_view text) {
  const std::string_view head = text.substr(0, kLongestDateline);
  for (size_t i = 1; i < head.size(); ++i) {
    const std::string_view rest = head.substr(i);
    for (std::string_view dash : {"\u2014", "\u2013", "\u2015", "\u2212"}) {
      if (rest.starts_with(dash)) return {i, i + dash.size()};
    }
    if (head[i] != '-') continue;
    size_t end = i;
    while (end < text.size() && text[end] == '-') ++end;
    const bool space_before = head[i - 1] == ' ' || head[i - 1] == ')' || head[i - 1] == '/';
    const bool space_after = end < text.size() && text[end] == ' ';
    if (end - i >= 2 || (space_before && (space_after || head[i - 1] != ' '))) return {i, end};
    if (space_after && i > 0 && is_ascii_digit(head[i - 1])) return {i, end};  // "BEIJING, March 3- "
    i = end - 1;
  }
  return {};
}

// A place as datelines write it: capitals throughout ("NEW YORK", "BEIJING/TAIPEI", "ST. PETERSBURG").
bool is_all_capitals(std::string_view text) {
  bool upper = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const CharClass cls = char_class(point.value);
    if (cls == CharClass::kLower || cls == CharClass::kDigit) return false;
    upper = upper || cls == CharClass::kUpper;
    at += point.size;
  }
  return upper && text.size() >= 3;
}

// The outlet in "(Reuters)" or "/TASS/" at the end of `head`, taken off it; empty if there is none.
std::string take_outlet(std::string_view& head) {
  std::string_view text = trim(head);
  while (!text.empty() && (text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  if (text.size() < 4) return {};
  const char close = text.back(), open = close == ')' ? '(' : close == '/' ? '/' : close == ']' ? '[' : '\0';
  if (open == '\0') return {};
  const size_t begin = text.rfind(open, text.size() - 2);
  if (begin == std::string_view::npos) return {};
  const std::string_view name = text.substr(begin + 1, text.size() - begin - 2);
  if (name.empty() || name.size() > 40 || !has_letter(name) || first_class(name) == CharClass::kLower) return {};
  head = text.substr(0, begin);
  return std::string(name);
}

// "Washington", "Kyiv, Ukraine", "Rio de Janeiro": at most three parts of at most four capitalised words.
bool is_place_list(std::string_view text) {
  size_t parts = 1;
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty() || words.size() > 8 || first_class(words[0]) != CharClass::kUpper) return false;
  for (std::string_view word : words) {
    if (word.back() == ',') ++parts;
    if (first_class(word) == CharClass::kLower && !is_small_word(word)) return false;
    if (!has_letter(word)) return false;
  }
  return parts <= 4;
}

// The head of a paragraph up to the dash: places, then perhaps a date, then perhaps an outlet.
std::optional<Dateline> parse_dateline(std::string_view head, uint32_t end, bool has_dash) {
  Dateline out;
  out.end = end;
  out.outlet = take_outlet(head);
  const std::optional<WrittenDate> date = find_written_date(head);
  if (date) {
    out.day = date->as_day();
    std::string_view behind = trim(head.substr(date->span.end));
    while (!behind.empty() && std::string_view(".,").find(behind.front()) != std::string_view::npos) behind = trim(behind.substr(1));
    if (!behind.empty()) return std::nullopt;
    head = head.substr(0, date->span.begin);
  }
  head = trim(head);
  while (!head.empty() && std::string_view(",.").find(head.back()) != std::string_view::npos && !is_all_capitals(head.substr(0, head.size() - 1))) {
    head = trim(head.substr(0, head.size() - 1));
  }
  while (!head.empty() && head.back() == ',') head = trim(head.substr(0, head.size() - 1));
  if (head.empty()) return out.outlet.empty() ? std::nullopt : std::optional(out);
  if (!is_place_list(head)) return std::nullopt;
  const std::string_view first = head.substr(0, head.find(','));
  if (!has_dash && out.outlet.empty()) return std::nullopt;
  const bool marked = date || is_all_capitals(first) || is_agency(out.outlet);
  if (!marked) return std::nullopt;
  return out;
}

// "MOSCOW, October 21. /TASS/. Text", "(CNN) Text", "Moscow, 21 October (Interfax) Text": no dash, an outlet ends it.
std::optional<Dateline> find_dateline_without_dash(std::string_view text) {
  const std::string_view head = text.substr(0, kLongestDateline);
  const size_t open = head.find_first_of("(/");
  if (open == std::string_view::npos) return std::nullopt;
  const size_t close = head.find(head[open] == '(' ? ')' : '/', open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view name = head.substr(open + 1, close - open - 1);
  if (!is_agency(name) && !find_written_date(head.substr(0, open))) return std::nullopt;
  size_t end = close + 1;
  if (end < text.size() && text[end] == '.') ++end;
  if (end < text.size() && text[end] != ' ' && first_class(text.substr(end)) != CharClass::kUpper) return std::nullopt;
  return parse_dateline(head.substr(0, close + 1), uint32_t(end), false);
}

constexpr auto kCaptions = {"(photo"sv, "photo:"sv, "photo by"sv, "photograph:"sv, "image:"sv, "picture:"sv, "image credit"sv,
                            "photo credit"sv, "file photo"sv, "file - "sv, "file \xE2\x80\x93 "sv, "caption:"sv, "reuters/"sv,
                            "(ap photo"sv, "ap photo"sv, "getty images"sv, "source:"sv, "sources:"sv, "also read:"sv, "read more:"sv};

}  // namespace

bool is_credit(std::string_view text) {
  if (text.empty() || text.size() > 3 * kLongestByline) return false;
  if (begins_with_any(text, kCaptions)) return true;
  if (begins_with_any(text, {"(reporting by", "reporting by ", "(additional reporting", "additional reporting", "(writing by",
                             "writing by ", "(editing by", "editing by ", "(compiled by", "(with ap inputs", "\xC2\xA9", "(c) ", "copyright ",
                             "all rights reserved", "credit:", "advertisement", "sign up for", "last modified", "last updated",
                             "first published", "date:", "issued:", "dateline:"})) {
    return true;
  }
  if (text.size() > kLongestByline) return false;
  const bool stamped = begins_with_any(text, {"published", "updated", "posted", "modified", "release date"});
  const std::optional<WrittenDate> date = find_written_date(text);
  if (stamped && (date || contains_digit(text)) && !ends_with_stop(text)) return true;
  return date && date->year != 0 && words_besides_date(text) == 0;
}

std::optional<Day> publication_day(std::string_view byline) {
  if (begins_with_any(byline, kCaptions)) return std::nullopt;
  const size_t published = byline.find("ublished");
  if (published != std::string_view::npos) {
    if (const auto date = find_written_date(byline, published); date && date->year != 0) return date->as_day();
  }
  const auto date = find_written_date(byline);
  return date ? date->as_day() : std::nullopt;
}

bool is_byline_after_title(std::string_view text) {
  if (is_credit(text)) return true;
  if (text.size() > kLongestByline || ends_with_stop(text)) return false;
  const std::vector<std::string_view> words = split_words(text);
  if (words.empty() || words.size() > 20) return false;
  const std::optional<WrittenDate> date = find_written_date(text);
  if (starts_with_folded(words[0], "by") && words[0].size() == 2 && words.size() > 1) {
    return (first_class(words[1]) == CharClass::kUpper && words.size() <= 12) || date.has_value();
  }
  if (!all_capitalised(words)) return false;
  if (date && date->year != 0) return words_besides_date(text) <= 8;
  const bool listed = text.find('|') != std::string_view::npos || text.find("\u2022") != std::string_view::npos || text.find("\u00B7") != std::string_view::npos;
  return listed || (words.size() <= 5 && !contains_digit(text) && text.find_first_of("?!") == std::string_view::npos);
}

bool looks_like_headline(std::string_view text) {
  if (text.size() > 240 || ends_with_stop(text)) return false;
  const std::vector<std::string_view> words = split_words(text);
  const size_t lettered = size_t(std::ranges::count_if(words, has_letter));
  return lettered >= 2 && words.size() <= 25;
}

std::optional<Dateline> find_dateline(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (const Dash dash = find_dash(text); dash.begin != std::string_view::npos) {
    if (auto found = parse_dateline(text.substr(0, dash.begin), uint32_t(dash.end), true)) return found;
  }
  return find_dateline_without_dash(text);
}

}  // namespace demarche
