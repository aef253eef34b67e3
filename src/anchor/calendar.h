// Calendar arithmetic on civil days: intervals of months, weeks, years, movable feasts. Pure functions.
#pragma once

#include "base/date.h"

namespace demarche {

struct CivilDate {
  int year = 0;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
};

CivilDate civil(Day day);
int days_in_month(int year, int month);
int iso_weekday(Day day);  // 1 = Monday .. 7 = Sunday

DayInterval day_interval(Day day);
DayInterval week_interval(Day day);  // Monday to Sunday
DayInterval month_interval(int year, int month);
DayInterval quarter_interval(int year, int quarter);
DayInterval year_interval(int first_year, int last_year);
// Meteorological seasons of the north; winter of a year runs from its December to the next February.
DayInterval season_interval(int year, int season);

// The same day of another month, cut to that month's length (31 January + 1 = 28 February).
Day add_months(Day day, int months);

// Sunday of Easter in the western churches. Source: the anonymous Gregorian computus (Meeus/Jones/Butcher).
Day easter_sunday(int year);
// N-th weekday of a month; n = -1 is the last one.
Day nth_weekday(int year, int month, int weekday, int n);
// Tabular Islamic calendar (civil epoch): within a day or so of what is observed.
Day from_hijri(int year, int month, int day);

}  // namespace demarche
