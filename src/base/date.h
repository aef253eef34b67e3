// Calendar days without time zones, and inclusive intervals of them.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace demarche {

using Day = std::chrono::sys_days;

// Gregorian day; days out of the month's range are not checked. make_day(2021, 10, 22).
inline Day make_day(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

// "YYYY-MM-DD"; nullopt for anything else, including days that no calendar has (2021-02-30).
std::optional<Day> parse_iso_day(std::string_view text);
std::string to_iso(Day day);

// Both ends included; start <= end.
struct DayInterval {
  Day start{};
  Day end{};
  bool contains(Day day) const { return start <= day && day <= end; }
  auto operator<=>(const DayInterval&) const = default;
};

}  // namespace demarche
