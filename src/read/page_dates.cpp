#include "read/page_dates.h"

#include <algorithm>

#include "base/characters.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

constexpr size_t kLongestDate = 300;
constexpr size_t kBeside = 500;  // characters of text behind a headline in which its day is looked for first
constexpr size_t kAbove = 40;    // and before it: a line with the kind of article and its day

bool is_plausible(Day day) { return day >= make_day(1980, 1, 1) && day <= make_day(2100, 12, 31); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

int number(std::string_view text, size_t at, size_t count) {
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || !is_ascii_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<Day> day_of_numbers(int year, int month, int day) {
  if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  WrittenDate date;
  date.year = year;
  date.month = unsigned(month);
  date.day = unsigned(day);
  return date.as_day();
}

// "T22:10:00Z", "22:10:00.000+00:00", "22:10 UTC" behind the day: the hour.
int utc_hour(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2) return -1;
  const int hour = number(text, colon - 2, 2);
  if (hour < 0 || hour > 23) return -1;
  const std::string_view behind = text.substr(colon);
  const bool universal = behind.ends_with('Z') || behind.ends_with("+00:00") || behind.ends_with("+0000") || behind.ends_with("-00:00") ||
                         behind.find("UTC") != std::string_view::npos || behind.find("GMT+0000") != std::string_view::npos;
  return universal ? hour : -1;
}

// Digits alone: a day, or seconds or milliseconds since 1970.
std::optional<StatedDay> of_digits(std::string_view text) {
  const size_t digits = size_t(std::ranges::find_if_not(text, is_ascii_digit) - text.begin());
  if (digits == 8 || digits == 14 || digits == 12) {
    const auto day = day_of_numbers(number(text, 0, 4), number(text, 4, 2), number(text, 6, 2));
    return day ? std::optional(StatedDay{*day, utc_hour(text.substr(8))}) : std::nullopt;
  }
  if (digits != text.size() || (digits != 10 && digits != 13)) return std::nullopt;
  int64_t seconds = 0;
  for (const char c : text.substr(0, 10)) seconds = seconds * 10 + (c - '0');
  const Day day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  if (!is_plausible(day)) return std::nullopt;
  return StatedDay{day, int(seconds % 86400 / 3600)};
}

// The only year in a text, which may stand away from its day: "Mon Oct 21 22:10:00 UTC 2019".
int lone_year(std::string_view text) {
  int found = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && (is_ascii_digit(text[end]) || is_ascii_letter(text[end]))) ++end;
    const int year = end - at == 4 ? number(text, at, 4) : -1;
    if (year >= 1980 && year <= 2100) {
      if (found != 0 && found != year) return 0;
      found = year;
    }
    at = std::max(end, at + 1);
  }
  return found;
}

// "10/21/19", "21.10.19"
std::optional<Day> with_short_year(std::string_view text, NumericOrder order) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || (at > 0 && (is_ascii_digit(text[at - 1]) || is_ascii_letter(text[at - 1]) || text[at - 1] == ':'))) continue;
    const auto digits = [&](size_t from) { return size_t(std::find_if_not(text.begin() + long(from), text.end(), is_ascii_digit) - text.begin()) - from; };
    const size_t first = digits(at), mark = at + first;
    if (first > 2 || mark >= text.size() || "/.-"sv.find(text[mark]) == std::string_view::npos) continue;
    const size_t second = digits(mark + 1), mark2 = mark + 1 + second;
    if (second == 0 || second > 2 || mark2 >= text.size() || text[mark2] != text[mark] || digits(mark2 + 1) != 2) continue;
    const int one = number(text, at, first), two = number(text, mark + 1, second), short_year = number(text, mark2 + 1, 2);
    const int year = short_year + (short_year >= 80 ? 1900 : 2000);
    const bool day_first = one > 12 || (two <= 12 && (order == NumericOrder::kDayFirst || one == two));
    const bool month_first = two > 12 || (one <= 12 && order == NumericOrder::kMonthFirst);
    if (day_first && two <= 12) return day_of_numbers(year, two, one);
    if (month_first && one <= 12) return day_of_numbers(year, one, two);
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<StatedDay> stated_day(std::string_view text, NumericOrder order, bool short_years) {
  text = text.substr(0, kLongestDate);
  if (!text.empty() && is_ascii_digit(text[0])) {
    if (const auto day = of_digits(text)) return day;
  }
  const auto date = find_written_date(text, 0, order);
  if (!date) {
    const auto day = short_years ? with_short_year(text, order) : std::nullopt;
    return day ? std::optional(StatedDay{*day, -1}) : std::nullopt;
  }
  const int year = date->year != 0 ? date->year : text.size() <= 60 ? lone_year(text) : 0;
  const auto day = day_of_numbers(year, int(date->month), int(date->day));
  if (!day) return std::nullopt;
  return StatedDay{*day, utc_hour(text.substr(date->year != 0 ? date->span.end : date->span.begin))};
}

std::optional<Day> day_of_address(std::string_view url) {
  for (size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const int year = number(url, at + 1, 4);
    if (year < 1990 || year > 2100 || at + 5 >= url.size()) continue;
    const char mark = url[at + 5];
    const bool marked = mark == '/' || mark == '-';
    if (marked && at + 6 < url.size() && is_ascii_letter(url[at + 6])) {  // "/2019/oct/21/"
      const auto date = find_written_date(std::string(url.substr(at + 6, 3)) + " " + std::string(url.substr(std::min(at + 10, url.size()), 2)));
      if (date && at + 9 < url.size() && url[at + 9] == mark) {
        if (const auto day = day_of_numbers(year, int(date->month), int(date->day))) return day;
      }
      continue;
    }
    const auto digits_at = [&](size_t from) { return from + 1 < url.size() && is_ascii_digit(url[from + 1]) ? 2u : 1u; };
    const size_t month_at = at + 5 + marked;
    const size_t month_size = marked ? digits_at(month_at) : 2;
    const int month = number(url, month_at, month_size);
    const bool again = month_at + month_size < url.size() && url[month_at + month_size] == mark;
    const size_t day_at = month_at + month_size + (marked && again);
    const size_t day_size = marked ? digits_at(day_at) : 2;
    if (marked && !again) continue;
    const size_t end = day_at + day_size;
    if (day_size == 1 && end < url.size() && url[end] != '/') continue;  // "/2019/10/5-reasons-to-stay"
    if (const auto day = day_of_numbers(year, month, number(url, day_at, day_size))) return day;
  }
  return std::nullopt;
}

DaysOfLine days_of_line(std::string_view line, NumericOrder order, bool short_years) {
  const std::string folded = lower(line.substr(0, kLongestDate));
  const auto find_any = [&](std::initializer_list<std::string_view> words) {
    size_t best = std::string::npos;
    for (const std::string_view word : words) best = std::min(best, folded.find(word));
    return best;
  };
  const size_t published = find_any({"published", "posted", "publish date", "publication date", "pub date", "released", "created"});
  const size_t changed = find_any({"updated", "update:", "modified", "revised", "last edited", "last reviewed", "last changed", "changed on"});
  DaysOfLine out;
  if (changed == std::string::npos) {
    out.published = stated_day(published == std::string::npos ? line : line.substr(published), order, short_years);
    if (!out.published) out.published = stated_day(line, order, short_years);
    return out;
  }
  out.changed = stated_day(line.substr(changed), order, short_years);
  if (published == std::string::npos) {
    out.published = stated_day(line.substr(0, changed), order, short_years);
    return out;
  }
  const size_t end = changed > published ? changed : line.size();
  out.published = stated_day(line.substr(published, end - published), order, short_years);
  return out;
}

void OrderVotes::look_at(std::string_view text) {
  for (const auto order : {NumericOrder::kDayFirst, NumericOrder::kMonthFirst}) {
    const auto date = find_written_date(text, 0, order);
    if (!date || date->year == 0) return;
    const std::string_view written = text.substr(date->span.begin, date->span.end - date->span.begin);
    if (written.size() < 6 || number(written, 0, 4) > 0) return;
    const bool has_name = std::ranges::any_of(written, is_ascii_letter);
    if (has_name) {
      (is_ascii_digit(written[0]) ? day_first_ : month_first_) += 1;
      return;
    }
    const int first = number(written, 0, is_ascii_digit(written[1]) ? 2 : 1);
    if (first > 12 && order == NumericOrder::kDayFirst) day_first_ += 3;
    if (first <= 12 && date->day > 12 && order == NumericOrder::kMonthFirst) month_first_ += 3;
  }
}

NumericOrder OrderVotes::order() const {
  if (day_first_ > 2 * month_first_) return NumericOrder::kDayFirst;
  if (month_first_ > 2 * day_first_) return NumericOrder::kMonthFirst;
  return NumericOrder::kUnknown;
}

// Above the headline things count as farther away, for there the page says what day it is.
const DaySigns::Shown* DaySigns::nearest(DayPlace place, std::optional<size_t> headline, bool framed) const {
  const auto distance = [&](const Shown& one) { return !headline ? 0 : one.at >= *headline ? one.at - *headline : 3 * (*headline - one.at); };
  const Shown* best = nullptr;
  for (const Shown& one : shown_[size_t(place)]) {
    if (one.framed == framed && (!best || distance(one) < distance(*best))) best = &one;
  }
  return best;
}

// What is shown right below the headline, or just above it, outside of frames.
std::optional<StatedDay> DaySigns::beside(std::optional<size_t> headline) const {
  if (!headline) return std::nullopt;
  for (const bool above : {false, true}) {
    for (const DayPlace place : {DayPlace::kTime, DayPlace::kNamed, DayPlace::kLoose, DayPlace::kLine}) {
      const Shown* found = nearest(place, headline, false);
      if (!found || found->at > *headline + kBeside) continue;
      if (above ? found->at + kAbove >= *headline : found->at >= *headline) return found->stated;
    }
  }
  return std::nullopt;
}

// The neighbouring day that readers see, where one was stated in universal time.
Day DaySigns::as_shown(StatedDay stated, std::optional<size_t> headline, std::optional<Day> address) const {
  if (stated.utc_hour < 0) return stated.day;
  std::vector<Day> seen;
  if (address) seen.push_back(*address);
  for (const DayPlace place : {DayPlace::kNamed, DayPlace::kLoose, DayPlace::kLine}) {
    const Shown* found = nearest(place, headline, false);
    if (found && found->stated.utc_hour < 0 && headline && found->at + kAbove >= *headline && found->at <= *headline + kBeside) seen.push_back(found->stated.day);
  }
  const Day neighbour = stated.utc_hour < 12 ? stated.day - std::chrono::days(1) : stated.day + std::chrono::days(1);
  const bool is_seen = std::ranges::find(seen, neighbour) != seen.end() && std::ranges::find(seen, stated.day) == seen.end();
  return is_seen ? neighbour : stated.day;
}

std::optional<Day> DaySigns::choose(std::optional<size_t> headline, std::optional<Day> address) const {
  const auto shown = [&](DayPlace place, bool framed) {
    const Shown* found = nearest(place, headline, framed);
    return found ? std::optional(found->stated) : std::nullopt;
  };
  const bool scripts_agree = !scripts.empty() && std::ranges::count(scripts, scripts[0]) == std::ssize(scripts);
  const auto plain = [](std::optional<Day> day) { return day ? std::optional(StatedDay{*day, -1}) : std::nullopt; };
  for (const auto& day : {linked, meta, page, shown(DayPlace::kMicrodata, false), plain(address), beside(headline), weak_meta,
                          scripts_agree ? plain(scripts[0]) : std::nullopt, shown(DayPlace::kTime, false), shown(DayPlace::kNamed, false),
                          shown(DayPlace::kLoose, false), shown(DayPlace::kLine, false), shown(DayPlace::kMicrodata, true), shown(DayPlace::kTime, true),
                          shown(DayPlace::kNamed, true), shown(DayPlace::kLoose, true), modified}) {
    if (day) return as_shown(*day, headline, address);
  }
  return std::nullopt;
}

}  // namespace demarche
