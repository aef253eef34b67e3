// The words of time: data/anchor/time_words.tsv and data/anchor/holidays.tsv, read once.
//
// Errors:  kDataFile with file:line for an unknown class, a missing column or a malformed rule.
// Threads: const after load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace demarche {

// Looks std::string keys up by std::string_view.
struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

enum class TimeClass : uint8_t { kOther, kMonth, kWeekday, kSeason, kUnit, kPart, kNumber, kOrdinal, kVague, kDay, kDecade };
enum class TimeUnit : uint8_t { kHour, kDay, kWeek, kFortnight, kWeekend, kMonth, kQuarter, kYear, kDecade, kCentury, kMillennium, kNight, kShort };

struct TimeWord {
  TimeClass kind = TimeClass::kOther;
  int64_t value = 0;
  TimeUnit unit = TimeUnit::kDay;  // of kUnit
};

struct Holiday {
  enum class Rule : uint8_t { kFixed, kEaster, kNth, kHijri, kList };
  Rule rule = Rule::kFixed;
  int a = 0, b = 0, c = 0;   // meaning by rule, see the table
  std::vector<Day> listed;
  int length = 1;            // days

  // The days of this feast that begin in `year`; empty if the table does not know.
  std::vector<DayInterval> in_year(int year) const;
};

class TimeLexicon {
 public:
  static Result<TimeLexicon> load();

  // The word's class, or nullptr. A word is one string in lower case. The pointer lives as long as the lexicon.
  const TimeWord* find(std::string_view word) const;
  // Names of holidays by their leading letters ("new" finds "new year's day" and "new year's eve"), longest first.
  struct HolidayName {
    std::string name;
    uint32_t holiday = 0;
  };
  const std::vector<HolidayName>* holidays_from(std::string_view leading_letters) const;
  const Holiday& holiday(uint32_t index) const { return holidays_[index]; }

 private:
  StringMap<TimeWord> words_;
  StringMap<std::vector<HolidayName>> holiday_names_;
  std::vector<Holiday> holidays_;
};

}  // namespace demarche
