#include "anchor/time_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "anchor/calendar.h"
#include "anchor/table_file.h"

namespace demarche {
namespace {

constexpr std::array<std::pair<std::string_view, TimeClass>, 10> kClasses = {{{"month", TimeClass::kMonth},
                                                                              {"weekday", TimeClass::kWeekday},
                                                                              {"season", TimeClass::kSeason},
                                                                              {"unit", TimeClass::kUnit},
                                                                              {"part", TimeClass::kPart},
                                                                              {"number", TimeClass::kNumber},
                                                                              {"ordinal", TimeClass::kOrdinal},
                                                                              {"vague", TimeClass::kVague},
                                                                              {"day", TimeClass::kDay},
                                                                              {"decade", TimeClass::kDecade}}};
constexpr std::array<std::pair<std::string_view, TimeUnit>, 13> kUnits = {{{"hour", TimeUnit::kHour},
                                                                           {"day", TimeUnit::kDay},
                                                                           {"week", TimeUnit::kWeek},
                                                                           {"fortnight", TimeUnit::kFortnight},
                                                                           {"weekend", TimeUnit::kWeekend},
                                                                           {"month", TimeUnit::kMonth},
                                                                           {"quarter", TimeUnit::kQuarter},
                                                                           {"year", TimeUnit::kYear},
                                                                           {"decade", TimeUnit::kDecade},
                                                                           {"century", TimeUnit::kCentury},
                                                                           {"millennium", TimeUnit::kMillennium},
                                                                           {"night", TimeUnit::kNight},
                                                                           {"short", TimeUnit::kShort}}};

template <class Table, class Value>
bool lookup(const Table& table, std::string_view key, Value& value) {
  for (const auto& [name, entry] : table) {
    if (name != key) continue;
    value = entry;
    return true;
  }
  return false;
}

Error malformed(const TableRow& row, std::string message) { return {ErrorCode::kDataFile, row.where, std::move(message)}; }

bool read_int(std::string_view text, int& value) {
  int64_t wide = 0;
  if (!parse_whole(text, wide)) return false;
  value = static_cast<int>(wide);
  return true;
}

bool read_rule(std::string_view text, Holiday& holiday) {
  const std::vector<std::string> parts = split_on(text, ' ');
  if (parts[0] == "list") {
    holiday.rule = Holiday::Rule::kList;
    for (size_t i = 1; i < parts.size(); ++i) {
      const auto day = parse_iso_day(parts[i]);
      if (!day) return false;
      holiday.listed.push_back(*day);
    }
    return !holiday.listed.empty();
  }
  if (parts[0] == "fixed" && parts.size() == 2 && parts[1].size() == 5) {
    holiday.rule = Holiday::Rule::kFixed;
    return read_int(parts[1].substr(0, 2), holiday.a) && read_int(parts[1].substr(3), holiday.b);
  }
  if (parts[0] == "easter" && parts.size() == 2) {
    holiday.rule = Holiday::Rule::kEaster;
    return read_int(parts[1], holiday.a);
  }
  if (parts[0] == "nth" && parts.size() == 4) {
    holiday.rule = Holiday::Rule::kNth;
    return read_int(parts[1], holiday.a) && read_int(parts[2], holiday.b) && read_int(parts[3], holiday.c);
  }
  if (parts[0] == "hijri" && parts.size() == 3) {
    holiday.rule = Holiday::Rule::kHijri;
    return read_int(parts[1], holiday.a) && read_int(parts[2], holiday.b);
  }
  return false;
}

}  // namespace

std::vector<DayInterval> Holiday::in_year(int year) const {
  using std::chrono::days;
  std::vector<DayInterval> found;
  auto add = [&](Day first) {
    if (civil(first).year == year) found.push_back({first, first + days(length - 1)});
  };
  switch (rule) {
    case Rule::kFixed: add(make_day(year, static_cast<unsigned>(a), static_cast<unsigned>(b))); break;
    case Rule::kEaster: add(easter_sunday(year) + days(a)); break;
    case Rule::kNth: add(nth_weekday(year, a, b, c)); break;
    case Rule::kHijri:
      // A lunar year is 11 days short, so that a feast may come twice in a civil year.
      for (int lunar = (year - 622) * 33 / 32 - 1; lunar <= (year - 622) * 33 / 32 + 2; ++lunar) add(from_hijri(lunar, a, b));
      break;
    case Rule::kList:
      for (const Day day : listed) add(day);
      break;
  }
  return found;
}

Result<TimeLexicon> TimeLexicon::load() {
  TimeLexicon lexicon;
  auto rows = read_table("data/anchor/time_words.tsv", 3);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    TimeWord word;
    if (!lookup(kClasses, row.columns[0], word.kind)) return malformed(row, "Unknown class '" + row.columns[0] + "'.");
    const bool is_unit = word.kind == TimeClass::kUnit;
    const bool ok = is_unit ? lookup(kUnits, row.columns[2], word.unit)
                            : word.kind == TimeClass::kPart || parse_whole(row.columns[2], word.value);
    if (!ok) return malformed(row, "Malformed value '" + row.columns[2] + "'.");
    lexicon.words_.emplace(row.columns[1], word);
  }
  rows = read_table("data/anchor/holidays.tsv", 3);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    Holiday holiday;
    if (!read_rule(row.columns[1], holiday)) return malformed(row, "Malformed rule '" + row.columns[1] + "'.");
    if (!read_int(row.columns[2], holiday.length)) return malformed(row, "The length is no number of days.");
    const uint32_t index = static_cast<uint32_t>(lexicon.holidays_.size());
    lexicon.holidays_.push_back(std::move(holiday));
    for (const std::string& name : split_on(row.columns[0], '|')) {
      lexicon.holiday_names_[name.substr(0, name.find_first_of(" -'."))].push_back({name, index});
    }
  }
  for (auto& [first, names] : lexicon.holiday_names_) {
    std::stable_sort(names.begin(), names.end(),
                     [](const HolidayName& a, const HolidayName& b) { return a.name.size() > b.name.size(); });
  }
  return lexicon;
}

const TimeWord* TimeLexicon::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second;
}

const std::vector<TimeLexicon::HolidayName>* TimeLexicon::holidays_from(std::string_view leading_letters) const {
  const auto found = holiday_names_.find(leading_letters);
  return found == holiday_names_.end() ? nullptr : &found->second;
}

}  // namespace demarche
