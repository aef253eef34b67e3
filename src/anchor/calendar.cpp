#include "anchor/calendar.h"

namespace demarche {

using std::chrono::days;

CivilDate civil(Day day) {
  const std::chrono::year_month_day ymd(day);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int days_in_month(int year, int month) {
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int iso_weekday(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

static Day make(int year, int month, int day) {
  return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

DayInterval day_interval(Day day) { return {day, day}; }

DayInterval week_interval(Day day) {
  const Day monday = day - days(iso_weekday(day) - 1);
  return {monday, monday + days(6)};
}

DayInterval month_interval(int year, int month) {
  return {make(year, month, 1), make(year, month, days_in_month(year, month))};
}

DayInterval quarter_interval(int year, int quarter) {
  const int last = quarter * 3;
  return {make(year, last - 2, 1), make(year, last, days_in_month(year, last))};
}

DayInterval year_interval(int first_year, int last_year) { return {make(first_year, 1, 1), make(last_year, 12, 31)}; }

DayInterval season_interval(int year, int season) {
  const int first = season * 3;
  const int last_year = season == 4 ? year + 1 : year;
  const int last = season == 4 ? 2 : first + 2;
  return {make(year, first, 1), make(last_year, last, days_in_month(last_year, last))};
}

Day add_months(Day day, int months) {
  const CivilDate from = civil(day);
  const int index = from.year * 12 + (from.month - 1) + months;
  const int year = index >= 0 ? index / 12 : (index - 11) / 12;
  const int month = index - year * 12 + 1;
  const int length = days_in_month(year, month);
  return make(year, month, from.day < length ? from.day : length);
}

Day easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return make(year, n / 31, n % 31 + 1);
}

Day nth_weekday(int year, int month, int weekday, int n) {
  if (n < 0) {
    const Day last = make(year, month, days_in_month(year, month));
    return last - days((iso_weekday(last) - weekday + 7) % 7);
  }
  const Day first = make(year, month, 1);
  return first + days((weekday - iso_weekday(first) + 7) % 7 + 7 * (n - 1));
}

Day from_hijri(int year, int month, int day) {
  // Days since 16 July 622 (Julian), which is 19 July 622 in the Gregorian calendar.
  const int elapsed = day + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30 - 1;
  return make(622, 7, 19) + days(elapsed);
}

}  // namespace demarche
