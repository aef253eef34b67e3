// Dates as bylines and datelines write them.
//
// Threads: pure functions.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/span.h"

namespace demarche {

// A date in running text. `year` is 0 where none is written ("Oct 21").
struct WrittenDate {
  Span span;  // bytes of the text searched
  int year = 0;
  unsigned month = 0, day = 0;

  std::optional<Day> as_day() const;  // nullopt without a year, and for a day that no calendar has
};

// The first date from `from` on: "22 October 2021", "Oct. 22, 2021", "October 22nd", "2021-10-22", "22.10.2021",
// "10/22/2021"; where both readings are dates ("10/5/2021"), the one that `order` says, else none. A date with a year wins over an
// earlier one without.
enum class NumericOrder : uint8_t { kUnknown, kDayFirst, kMonthFirst };
std::optional<WrittenDate> find_written_date(std::string_view text, size_t from = 0, NumericOrder order = NumericOrder::kUnknown);

}  // namespace demarche
