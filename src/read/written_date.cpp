#include "read/written_date.h"

#include <array>

#include "base/characters.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};

bool is_digit_at(std::string_view text, size_t at) { return at < text.size() && is_ascii_digit(text[at]); }
bool is_letter_at(std::string_view text, size_t at) { return at < text.size() && is_ascii_letter(text[at]); }

struct Number {
  int value = 0;
  size_t digits = 0;
};

Number number_at(std::string_view text, size_t at) {
  Number out;
  while (is_digit_at(text, at + out.digits) && out.digits < 9) out.value = out.value * 10 + (text[at + out.digits++] - '0');
  return out;
}

bool is_year(Number n) { return n.digits == 4 && n.value >= 1800 && n.value <= 2199; }
bool is_day(Number n) { return n.digits >= 1 && n.digits <= 2 && n.value >= 1 && n.value <= 31; }
bool is_month(Number n) { return n.digits >= 1 && n.digits <= 2 && n.value >= 1 && n.value <= 12; }

// Month named at `at`, in full or by its first three letters or more ("Oct", "Sept."); `end` is put behind it and its period.
unsigned month_at(std::string_view text, size_t at, size_t& end) {
  size_t letters = at;
  while (is_letter_at(text, letters)) ++letters;
  const size_t size = letters - at;
  if (size < 3 || size > 9) return 0;
  for (unsigned m = 0; m < 12; ++m) {
    if (size > kMonths[m].size() || (size > 4 && size != kMonths[m].size())) continue;
    bool same = true;
    for (size_t i = 0; i < size; ++i) same = same && ascii_lower(text[at + i]) == kMonths[m][i];
    if (!same) continue;
    end = letters < text.size() && text[letters] == '.' ? letters + 1 : letters;
    return m + 1;
  }
  return 0;
}

size_t skip_gap(std::string_view text, size_t at, std::string_view gap) {
  while (at < text.size() && gap.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

size_t skip_ordinal(std::string_view text, size_t at) {
  for (std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.substr(at).starts_with(ending) && !is_letter_at(text, at + 2)) return at + 2;
  }
  return at;
}

// A year behind the gap at `at`; 0 and `end` unchanged if none.
int year_at(std::string_view text, size_t at, size_t& end) {
  const size_t begin = skip_gap(text, at, " ,-/");
  const Number year = number_at(text, begin);
  if (begin == at || !is_year(year) || is_letter_at(text, begin + 4)) return 0;
  end = begin + 4;
  return year.value;
}

WrittenDate make(size_t begin, size_t end, int year, unsigned month, int day) {
  return {{uint32_t(begin), uint32_t(end)}, year, month, unsigned(day)};
}

// "22 October 2021", "22nd of October", "22-Oct-2021", "22/Oct/2021"
std::optional<WrittenDate> day_first(std::string_view text, size_t at) {
  const Number day = number_at(text, at);
  if (!is_day(day)) return std::nullopt;
  const size_t behind = skip_ordinal(text, at + day.digits);
  size_t month_begin = skip_gap(text, behind, " -/.");
  if (text.substr(month_begin).starts_with("of ")) month_begin += 3;
  size_t end = 0;
  const unsigned month = month_begin > behind ? month_at(text, month_begin, end) : 0;
  if (month == 0) return std::nullopt;
  const int year = year_at(text, end, end);
  const bool is_loose = text.substr(behind, month_begin - behind).find_first_of("./") != std::string_view::npos;
  if (is_loose && year == 0) return std::nullopt;  // "all 3. May was ..."
  return make(at, end, year, month, day.value);
}

// "October 22, 2021", "Oct. 22"
std::optional<WrittenDate> month_first(std::string_view text, size_t at) {
  size_t end = 0;
  const unsigned month = month_at(text, at, end);
  if (month == 0) return std::nullopt;
  const size_t day_begin = skip_gap(text, end, " ");
  const Number day = number_at(text, day_begin);
  if (day_begin == end || !is_day(day)) return std::nullopt;
  end = skip_ordinal(text, day_begin + day.digits);
  if (is_letter_at(text, end)) return std::nullopt;
  const int year = year_at(text, end, end);
  return make(at, end, year, month, day.value);
}

// "2021-10-22", "22.10.2021", "10/22/2021"
std::optional<WrittenDate> all_numbers(std::string_view text, size_t at, NumericOrder order) {
  const Number first = number_at(text, at);
  const size_t mark = at + first.digits;
  if (first.digits == 0 || mark >= text.size() || std::string_view("-/.").find(text[mark]) == std::string_view::npos) return std::nullopt;
  const Number second = number_at(text, mark + 1);
  const size_t mark2 = mark + 1 + second.digits;
  if (second.digits == 0 || mark2 >= text.size() || text[mark2] != text[mark]) return std::nullopt;
  const Number third = number_at(text, mark2 + 1);
  const size_t end = mark2 + 1 + third.digits;
  if (is_year(first) && is_month(second) && is_day(third)) return make(at, end, first.value, unsigned(second.value), third.value);
  if (!is_year(third)) return std::nullopt;
  const bool can_be_day_first = is_day(first) && is_month(second);
  const bool can_be_month_first = is_month(first) && is_day(second) && text[mark] != '.';
  if (can_be_day_first && (!can_be_month_first || first.value == second.value)) {
    return make(at, end, third.value, unsigned(second.value), first.value);
  }
  if (can_be_month_first && (!can_be_day_first || order == NumericOrder::kMonthFirst)) return make(at, end, third.value, unsigned(first.value), second.value);
  if (can_be_day_first && order == NumericOrder::kDayFirst) return make(at, end, third.value, unsigned(second.value), first.value);
  return std::nullopt;
}

}  // namespace

std::optional<Day> WrittenDate::as_day() const {
  if (year == 0) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!ymd.ok()) return std::nullopt;
  return Day(ymd);
}

std::optional<WrittenDate> find_written_date(std::string_view text, size_t from, NumericOrder order) {
  std::optional<WrittenDate> without_year;
  for (size_t at = from; at < text.size(); ++at) {
    const bool inside = at > 0 && (is_digit_at(text, at - 1) || is_letter_at(text, at - 1));
    if (inside) continue;
    std::optional<WrittenDate> date;
    if (is_ascii_digit(text[at])) {
      date = all_numbers(text, at, order);
      if (!date) date = day_first(text, at);
    } else if (is_ascii_letter(text[at])) {
      date = month_first(text, at);
    }
    if (!date) continue;
    if (date->year != 0) return date;
    if (!without_year) without_year = date;
  }
  return without_year;
}

}  // namespace demarche
