#include "base/date.h"

#include <fmt/format.h>

namespace demarche {

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int digits[3] = {0, 0, 0};
  int field = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++field;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    digits[field] = digits[field] * 10 + (text[i] - '0');
  }
  const std::chrono::year_month_day ymd{std::chrono::year(digits[0]), std::chrono::month(unsigned(digits[1])),
                                        std::chrono::day(unsigned(digits[2]))};
  if (!ymd.ok()) return std::nullopt;
  return Day(ymd);
}

std::string to_iso(Day day) {
  const std::chrono::year_month_day ymd(day);
  return fmt::format("{:04}-{:02}-{:02}", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
}

}  // namespace demarche
