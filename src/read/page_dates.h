// The day on which a page says that its article appeared, out of the many days that a page shows.
//
// What the page states about itself comes first (JSON-LD, meta elements, microdata); then what stands beside the headline; then the address; last what
// stands elsewhere. A moment stated in universal time gives way to the day that the page shows to its readers where the two are neighbours: a newspaper
// carries the day of the place where it appears.
//
// Errors:  none: nullopt where nothing speaks of a day.
// Threads: a DaySigns belongs to one thread; the functions are pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "read/written_date.h"

namespace demarche {

// A day that a newspaper on the web can carry, and the hour where it was stated as a moment in universal time.
struct StatedDay {
  Day day{};
  int utc_hour = -1;  // -1 = by the clock of the place, or no time at all
  bool operator==(const StatedDay&) const = default;
};

// "2019-10-21T22:10:00Z", "20191021", "1571695800", "Mon Oct 21 22:10:00 2019", "21 October 2019", "10/21/2019" by `order`.
// `short_years` takes "10/21/19" too: right where an element is known to hold a date and nothing else.
std::optional<StatedDay> stated_day(std::string_view text, NumericOrder order = NumericOrder::kUnknown, bool short_years = false);

// The day in an address: "/2019/10/21/", "/2019-10-21-", "/20191021", "/2019/oct/21/".
std::optional<Day> day_of_address(std::string_view url);

// A line of a page that holds a day: which of its days it says is that of publication, and which that of a change.
struct DaysOfLine {
  std::optional<StatedDay> published, changed;
};
DaysOfLine days_of_line(std::string_view line, NumericOrder order, bool short_years = false);

// Counts how a page writes its days, to read those that could be two.
class OrderVotes {
 public:
  void look_at(std::string_view text);
  NumericOrder order() const;

 private:
  int day_first_ = 0, month_first_ = 0;
};

// Where days stand, strongest first.
enum class DayPlace : uint8_t { kMicrodata, kTime, kNamed, kLoose, kLine };

class DaySigns {
 public:
  std::optional<StatedDay> linked, meta, page, weak_meta, modified;
  std::vector<Day> scripts;  // what data inside scripts calls the publication

  // `at`: characters of the page's text before it; `frame`: the frame that it stands in, or -1.
  void add(DayPlace place, std::optional<StatedDay> day, size_t at, int frame) {
    if (day) shown_[size_t(place)].push_back({*day, at, frame});
  }
  // `is_open(frame)`: the headline stands in that frame too, so that it is none.
  template <class IsOpen>
  std::optional<Day> choose(std::optional<size_t> headline, std::string_view url, IsOpen is_open) {
    for (auto& days : shown_) {
      for (Shown& one : days) one.framed = one.frame >= 0 && !is_open(one.frame);
    }
    return choose(headline, day_of_address(url));
  }

 private:
  struct Shown {
    StatedDay stated;
    size_t at = 0;
    int frame = -1;
    bool framed = false;
  };
  std::optional<Day> choose(std::optional<size_t> headline, std::optional<Day> address) const;
  const Shown* nearest(DayPlace place, std::optional<size_t> headline, bool framed) const;
  std::optional<StatedDay> beside(std::optional<size_t> headline) const;
  Day as_shown(StatedDay stated, std::optional<size_t> headline, std::optional<Day> address) const;

  std::array<std::vector<Shown>, 5> shown_;
};

}  // namespace demarche
