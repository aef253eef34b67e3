#include "anchor/times.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "anchor/calendar.h"
#include "anchor/number_reader.h"
#include "anchor/tense.h"

// The idea: one pass over the atoms. At each atom that can begin a time expression, the rules below are tried and the
// longest reading wins; a rule reads and resolves in one go, against the publication date and the last date that was
// told. What this leaves out: dates told after the expression that needs them ("two days later, on 5 May").

namespace demarche {
namespace {

using std::chrono::days;

constexpr std::string_view kNoPublication = "no publication date";
constexpr std::string_view kNothingBefore = "no earlier date to count from";
constexpr std::string_view kUndatedEvent = "hangs on an event without a date";
constexpr std::string_view kLengthOnly = "a length of time, not a date";
constexpr std::string_view kVague = "too vague for an interval";

// What one rule read. `end` is the index after its last atom.
struct Reading {
  size_t begin = 0;
  size_t end = 0;
  std::optional<DayInterval> interval;
  Granularity granularity = Granularity::kUnknown;
  TimeAnchor anchor = TimeAnchor::kText;
  TimeMethod method = TimeMethod::kExplicit;
  bool is_duration = false;
  bool open_start = false;
  bool open_end = false;
  bool moves_story = true;  // later expressions may count from it
  std::string_view missing;
  std::string duration;
};
using Read = std::optional<Reading>;

// From where a relative expression counts.
struct Reference {
  std::optional<DayInterval> at;
  TimeAnchor anchor = TimeAnchor::kPublished;
  std::string_view missing;
};

// The last date that was told.
struct Story {
  std::optional<DayInterval> interval;
  Granularity granularity = Granularity::kUnknown;
  size_t atom = 0;
  uint32_t block = 0;
  bool explicit_year = false;
};

char unit_letter(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kHour: return 'H';
    case TimeUnit::kWeek: case TimeUnit::kFortnight: return 'W';
    case TimeUnit::kMonth: case TimeUnit::kQuarter: return 'M';
    case TimeUnit::kYear: case TimeUnit::kDecade: case TimeUnit::kCentury: case TimeUnit::kMillennium: return 'Y';
    default: return 'D';
  }
}

double unit_factor(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kFortnight: return 2;
    case TimeUnit::kQuarter: return 3;
    case TimeUnit::kDecade: return 10;
    case TimeUnit::kCentury: return 100;
    case TimeUnit::kMillennium: return 1000;
    default: return 1;
  }
}

// ISO 8601 length; vague amounts have "X" for the number, as in TIMEX3.
std::string iso_duration(const Number& number, TimeUnit unit) {
  if (unit == TimeUnit::kShort) return "PTXM";
  const char letter = unit_letter(unit);
  std::string text = letter == 'H' ? "PT" : "P";
  if (number.vague) {
    text += 'X';
    if (unit == TimeUnit::kDecade) text += "DE";
    if (unit == TimeUnit::kCentury) text += "CE";
    if (unit != TimeUnit::kDecade && unit != TimeUnit::kCentury) text += letter;
    return text;
  }
  const double amount = number.value * unit_factor(unit);
  const auto whole = static_cast<int64_t>(amount);
  text += std::to_string(whole);
  if (amount > static_cast<double>(whole)) {
    text += '.';
    text += std::to_string(static_cast<int>((amount - static_cast<double>(whole)) * 10 + 0.5));
  }
  text += letter;
  return text;
}

Granularity unit_granularity(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kHour: case TimeUnit::kShort: case TimeUnit::kNight: return Granularity::kTime;
    case TimeUnit::kDay: return Granularity::kDay;
    case TimeUnit::kWeek: case TimeUnit::kFortnight: case TimeUnit::kWeekend: return Granularity::kWeek;
    case TimeUnit::kMonth: return Granularity::kMonth;
    case TimeUnit::kQuarter: return Granularity::kQuarter;
    case TimeUnit::kYear: return Granularity::kYear;
    case TimeUnit::kDecade: return Granularity::kDecade;
    default: return Granularity::kCentury;
  }
}

// First year of the decade or century that holds `year`.
int floor_year(int year, int length) { return year >= 0 ? year - year % length : year - (length + year % length) % length; }

// The unit of the calendar that holds `day`.
DayInterval unit_around(Day day, TimeUnit unit) {
  const CivilDate date = civil(day);
  switch (unit) {
    case TimeUnit::kWeek: return week_interval(day);
    case TimeUnit::kWeekend: {
      const Day saturday = week_interval(day).end - days(1);
      return {saturday, saturday + days(1)};
    }
    case TimeUnit::kFortnight: return {week_interval(day).start, week_interval(day).end + days(7)};
    case TimeUnit::kMonth: return month_interval(date.year, date.month);
    case TimeUnit::kQuarter: return quarter_interval(date.year, (date.month + 2) / 3);
    case TimeUnit::kYear: return year_interval(date.year, date.year);
    case TimeUnit::kDecade: return year_interval(floor_year(date.year, 10), floor_year(date.year, 10) + 9);
    case TimeUnit::kCentury: return year_interval(floor_year(date.year, 100), floor_year(date.year, 100) + 99);
    case TimeUnit::kMillennium: return year_interval(floor_year(date.year, 1000), floor_year(date.year, 1000) + 999);
    default: return day_interval(day);
  }
}

// `day` moved by `amount` units; fractions count for days only.
Day shifted(Day day, double amount, TimeUnit unit) {
  constexpr double kLimit = 100000;  // no news is that far away; keeps the calendar inside its range
  const double scaled = std::clamp(amount * unit_factor(unit), -kLimit, kLimit);
  switch (unit_letter(unit)) {
    case 'W': return day + days(static_cast<int>(std::lround(std::clamp(scaled * 7, -kLimit, kLimit))));
    case 'M': return add_months(day, static_cast<int>(std::lround(std::clamp(scaled, -12000.0, 12000.0))));
    case 'Y': return add_months(day, static_cast<int>(std::lround(std::clamp(scaled, -1000.0, 1000.0) * 12)));
    case 'H': return day + days(static_cast<int>(std::lround(scaled / 24)));
    default: return unit == TimeUnit::kShort ? day : day + days(static_cast<int>(std::lround(scaled)));
  }
}

enum class Part : uint8_t { kEarly, kMiddle, kLate, kFirstHalf, kSecondHalf, kEarlier, kLater };

// A third or half of a period. Months are cut at the 10th and 20th.
DayInterval part_of(DayInterval whole, Granularity granularity, Part part) {
  const auto length = (whole.end - whole.start).count() + 1;
  if (granularity == Granularity::kYear && length >= 365 && length <= 366) {
    const int year = civil(whole.start).year;
    const int first = part == Part::kMiddle ? 5 : part == Part::kSecondHalf ? 7 : part == Part::kLate || part == Part::kLater ? 9 : 1;
    const int last = part == Part::kMiddle ? 8 : part == Part::kFirstHalf ? 6 : part == Part::kEarly || part == Part::kEarlier ? 4 : 12;
    return {month_interval(year, first).start, month_interval(year, last).end};
  }
  if (part == Part::kFirstHalf) return {whole.start, whole.start + days(std::max<int64_t>(0, length / 2 - 1))};
  if (part == Part::kSecondHalf) return {whole.start + days(length / 2), whole.end};
  if (granularity == Granularity::kMonth && length >= 28 && length <= 31) {
    if (part == Part::kEarly || part == Part::kEarlier) return {whole.start, whole.start + days(9)};
    if (part == Part::kMiddle) return {whole.start + days(9), whole.start + days(19)};
    return {whole.start + days(part == Part::kLater ? 10 : 20), whole.end};
  }
  if (part == Part::kEarly || part == Part::kEarlier) return {whole.start, whole.start + days(std::max<int64_t>(0, length / 3 - 1))};
  if (part == Part::kMiddle) return {whole.start + days(length / 3), whole.end - days(length / 3)};
  return {whole.end - days(std::max<int64_t>(0, length / 3 - 1)), whole.end};
}

constexpr int kLeap = 3;  // years from one date of a history to the next that are not its usual pace

class TimeFinder {
 public:
  TimeFinder(const TimeLexicon& lexicon, const Atoms& atoms, const Tree& tree, Document& doc)
      : lexicon_(lexicon), all_(atoms.list), lower_(atoms.lower), tree_(tree), doc_(doc) {
    classes_.reserve(all_.size());
    for (const Atom& atom : all_) classes_.push_back(atom.kind == Atom::Kind::kWord ? lexicon_.find(atom.text) : nullptr);
    is_history_ = looks_like_history();
  }

  void run() {
    for (size_t begin = 0; begin < all_.size();) {
      size_t end = begin;
      while (end + 1 < all_.size() && !all_[end].ends_sentence) ++end;
      limit_ = end + 1;
      for (size_t at = begin; at < limit_;) at = step(at);
      begin = limit_;
    }
  }

 private:
  // ------------------------------------------------------------------------------------------- looking at atoms
  std::string_view text(size_t at) const { return at < limit_ ? all_[at].text : std::string_view(); }
  std::string_view before(size_t at, size_t back = 1) const {
    if (at < back || all_[at - back].ends_sentence) return {};
    return all_[at - back].text;
  }
  bool is(size_t at, std::string_view word) const { return text(at) == word; }
  template <class... Words>
  bool is_one_of(size_t at, Words... words) const {
    const std::string_view it = text(at);
    return ((it == std::string_view(words)) || ...);
  }
  bool is_digits(size_t at) const { return at < limit_ && all_[at].kind == Atom::Kind::kDigits; }
  bool is_glued(size_t at) const { return at < limit_ && all_[at].glued; }
  const TimeWord* of_class(size_t at, TimeClass kind) const {
    if (at >= limit_ || classes_[at] == nullptr || classes_[at]->kind != kind) return nullptr;
    return classes_[at];
  }
  std::span<const Atom> sentence_atoms() const { return {all_.data(), limit_}; }
  size_t skip_comma(size_t at) const { return is(at, ",") ? at + 1 : at; }

  // A noun in the plural, by tag or - without tags - by a final s.
  bool is_plural_noun(size_t at) const {
    if (at >= limit_ || all_[at].kind != Atom::Kind::kWord) return false;
    const Word& word = doc_.words[all_[at].word];
    if (!word.xpos.empty()) return word.xpos == "NNS" || (word.xpos == "NNPS");
    const std::string_view form = all_[at].text;
    return form == "people" || (form.size() > 3 && form.back() == 's' && !form.ends_with("ss") && form != "was" && form != "has");
  }

  bool looks_like_history() const {
    size_t old_years = 0, recent_years = 0, all_years = 0, words_of_news = 0;
    const int now = doc_.published ? civil(*doc_.published).year : 3000;
    for (size_t at = 0; at < all_.size(); ++at) {
      const Atom& atom = all_[at];
      if (atom.kind == Atom::Kind::kDigits && atom.digits == 4 && !atom.grouped && atom.value >= 1000 && atom.value <= 2100) {
        ++all_years;
        if (atom.value <= now - 2) ++old_years;
        if (atom.value == now - 1) ++recent_years;
      }
      const TimeWord* word = classes_[at];
      if (word != nullptr && (word->kind == TimeClass::kDay || (word->kind == TimeClass::kWeekday && atom.capital))) ++words_of_news;
      const bool unit = word != nullptr && word->kind == TimeClass::kUnit && at > 0;
      if (unit && (all_[at - 1].text == "last" || all_[at - 1].text == "this" || all_[at - 1].text == "next")) ++words_of_news;
      if (unit && at + 1 < all_.size() && all_[at + 1].text == "ago") ++words_of_news;
    }
    if (!doc_.published) return old_years > 0;
    if (words_of_news * 10 <= old_years) old_years += recent_years;
    return old_years >= 6 && old_years * 10 >= all_years * 7 && words_of_news * 6 <= old_years && old_years * 250 >= all_.size();
  }

  // ------------------------------------------------------------------------------------------------- main loop
  size_t step(size_t at) {
    if (!may_begin(at)) return at + 1;
    Read reading = range(at);
    if (!reading) reading = expression(at);
    if (!reading) return skip_known_non_times(at);
    extend(*reading);
    look_before(*reading);
    accept(*reading);
    return std::max(reading->end, at + 1);
  }

  bool may_begin(size_t at) const {
    const Atom& atom = all_[at];
    if (atom.kind == Atom::Kind::kDigits || classes_[at] != nullptr) return true;
    if (atom.kind == Atom::Kind::kPunct) return atom.text == "'";
    switch (atom.text.front()) {
      case 'a': case 'b': case 'c': case 'e': case 'f': case 'h': case 'l': case 'm': case 'n': case 'o': case 'p': case 'q': case 'r': case 's': case 't': case 'u':
        return true;
      default: return lexicon_.holidays_from(atom.text) != nullptr;
    }
  }

  // "every day", "per month", "aged 20": nothing inside is a position in time.
  size_t skip_known_non_times(size_t at) const {
    if (is_one_of(at, "every", "each", "per") && (of_class(at + 1, TimeClass::kUnit) || of_class(at + 1, TimeClass::kWeekday))) return at + 2;
    return at + 1;
  }

  void accept(const Reading& reading) {
    TimeExpression time;
    time.words = {all_[reading.begin].word, all_[reading.end - 1].word + 1};
    time.span = {all_[reading.begin].span.begin, all_[reading.end - 1].span.end};
    time.interval = reading.interval;
    time.granularity = reading.granularity;
    time.anchor = reading.anchor;
    time.method = reading.method;
    time.is_duration = reading.is_duration;
    time.open_start = reading.open_start;
    time.open_end = reading.open_end;
    time.duration = reading.duration;
    time.missing = reading.interval ? std::string() : std::string(reading.missing.empty() ? kVague : reading.missing);
    doc_.times.push_back(std::move(time));
    if (!reading.interval || reading.is_duration || !reading.moves_story) return;
    if (published() && civil(reading.interval->start).year > civil(*published()).year + 20) return;
    if (is_aside(reading) || is_leap(reading)) return;
    story_ = {reading.interval, reading.granularity, reading.begin, block_of(reading.begin), reading.method == TimeMethod::kExplicit};
  }

  // A mere year inside a sentence does not move a story that goes from day to day or month to month.
  bool is_aside(const Reading& reading) const {
    if (!is_history_ || reading.granularity != Granularity::kYear || !story_.interval || story_.block != block_of(reading.begin)) return false;
    if (story_.granularity != Granularity::kDay && story_.granularity != Granularity::kMonth && story_.granularity != Granularity::kTime) return false;
    size_t words = 0;
    for (size_t back = reading.begin; back > 0 && !all_[back - 1].ends_sentence; --back) ++words;
    return words > 3;
  }

  // A far date from which the text comes straight back ("papers released in 2004" in a tale of 1920) does not move the story.
  bool is_leap(const Reading& reading) const {
    if (!is_history_ || !story_.interval) return false;
    const int from = civil(story_.interval->start).year, to = civil(reading.interval->start).year;
    if (std::abs(to - from) < kLeap) return false;
    for (size_t at = reading.end; at < all_.size(); ++at) {
      const Atom& atom = all_[at];
      if (atom.kind != Atom::Kind::kDigits || atom.digits != 4 || atom.grouped || atom.value < 1000 || atom.value > 2100) continue;
      return std::abs(int(atom.value) - from) < std::abs(int(atom.value) - to);
    }
    return false;
  }

  uint32_t block_of(size_t at) const {
    const uint32_t token = doc_.words[all_[at].word].token;
    return token < doc_.tokens.size() ? doc_.tokens[token].block : 0;
  }

  // --------------------------------------------------------------------------------------------- what to count from
  std::optional<Day> published() const { return doc_.published; }

  Reference from_publication() const {
    if (is_history_ && story_.interval) return {story_.interval, TimeAnchor::kText, {}};
    if (published()) return {day_interval(*published()), TimeAnchor::kPublished, {}};
    return {std::nullopt, TimeAnchor::kPublished, kNoPublication};
  }

  // The last date told, if it is near enough to be meant; else the publication date.
  Reference from_story() const {
    if (story_.interval) return {story_.interval, TimeAnchor::kText, {}};
    if (published()) return {day_interval(*published()), TimeAnchor::kPublished, {}};
    return {std::nullopt, TimeAnchor::kText, kNothingBefore};
  }

  // In news, days and months without a year belong to the year of a story only right after it was told.
  bool follows_story() const {
    if (!story_.interval) return false;
    if (is_history_ || !published()) return true;
    if (!story_.explicit_year) return false;
    return story_.block == current_block_ && civil(story_.interval->start).year != civil(*published()).year;
  }

  static int64_t distance(DayInterval from, DayInterval to) {
    if (to.start > from.end) return (to.start - from.end).count();
    if (to.end < from.start) return -(from.start - to.end).count();
    return 0;
  }

  // Chooses the year of a period that recurs every year. `in_year(y)` gives the interval of year y.
  template <class InYear>
  void choose_year(size_t at, Reading& reading, InYear in_year) {
    current_block_ = block_of(at);
    reading.method = TimeMethod::kRelative;
    if (const auto year = year_said_behind(reading)) {
      reading.anchor = TimeAnchor::kText;
      reading.interval = in_year(*year);
      return;
    }
    if (follows_story()) {
      reading.anchor = TimeAnchor::kText;
      reading.interval = next_in_story(in_year);
      return;
    }
    reading.anchor = TimeAnchor::kPublished;
    if (!published()) {
      reading.missing = kNoPublication;
      return;
    }
    const Day now = *published();
    const int year = civil(now).year;
    const bool deadline = before(at) == "by" || before(at) == "until" || before(at) == "before";  // "if it did not stop by mid-July"
    const ClauseTense tense = deadline ? ClauseTense::kUnknown : clause_tense(doc_, tree_, all_[at].word);
    std::optional<DayInterval> best;
    int64_t best_cost = 0;
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
      const DayInterval interval = in_year(candidate);
      const int64_t away = distance(day_interval(now), interval);
      int64_t cost = std::abs(away);
      if (tense == ClauseTense::kPast && away > 0) cost += 340;
      if (tense == ClauseTense::kFuture && away < 0) cost += 340;
      if (!best || cost < best_cost) {
        best = interval;
        best_cost = cost;
      }
    }
    reading.interval = best;
  }

  // "July of that year", "December of last year"; and the year that a later date of the same row has: "March and April 1918".
  std::optional<int> year_said_behind(Reading& reading) {
    const size_t next = reading.end;
    if (is(next, "of") && deepest_ < 4) {
      const Read year = relative_unit(next + 1);
      if (!year || !year->interval || year->granularity != Granularity::kYear || year->is_duration) return std::nullopt;
      reading.end = year->end;
      return civil(year->interval->start).year;
    }
    if (!is_one_of(next, "and", ",", "or")) return std::nullopt;
    size_t at = next + 1;
    if (is_digits(at) && all_[at].digits <= 2) ++at;
    const auto named = month(at);
    if (!named) return std::nullopt;
    at = named->end;
    if (is_digits(at) && all_[at].digits <= 2) at = skip_comma(at + 1);
    const auto year = year_number(at);
    return year ? std::optional(year->value) : std::nullopt;
  }

  template <class InYear>
  DayInterval next_in_story(InYear in_year) const {
    const int year = civil(story_.interval->start).year;
    const bool fine = story_.granularity != Granularity::kYear && story_.granularity != Granularity::kDecade &&
                      story_.granularity != Granularity::kCentury;
    if (!fine) return in_year(year);
    // Stories go forward, but look back a few months more easily than they leap over the turn of a year.
    DayInterval best = in_year(year);
    const int64_t away = distance(*story_.interval, best);
    if (away < -210) best = in_year(year + 1);
    return best;
  }

  // ----------------------------------------------------------------------------------------------------- numbers
  std::optional<Number> number(size_t at) const { return read_number(lexicon_, sentence_atoms(), at); }

  struct Small {
    int value = 0;
    size_t end = 0;
    bool ordinal = false;
  };

  // Day of a month: "5", "5th", "05", "fifth", "twenty-first".
  std::optional<Small> day_number(size_t at) const {
    if (is_digits(at)) {
      const Atom& atom = all_[at];
      if (atom.digits > 2 || atom.grouped || atom.value < 1 || atom.value > 31) return std::nullopt;
      if (is_glued(at + 1) && is_one_of(at + 1, "st", "nd", "rd", "th")) return Small{static_cast<int>(atom.value), at + 2, true};
      if (is_glued(at + 1) && (is(at + 1, ":") || is(at + 1, "%") || is(at + 1, "/"))) return std::nullopt;
      return Small{static_cast<int>(atom.value), at + 1, false};
    }
    if (const TimeWord* tens = of_class(at, TimeClass::kNumber); tens && (tens->value == 20 || tens->value == 30)) {
      const size_t next = is(at + 1, "-") ? at + 2 : at + 1;
      const TimeWord* ones = of_class(next, TimeClass::kOrdinal);
      const TimeWord* plain = of_class(next, TimeClass::kNumber);
      if (ones && ones->value < 10) return Small{static_cast<int>(tens->value + ones->value), next + 1, true};
      if (plain && plain->value > 0 && plain->value < 10) return Small{static_cast<int>(tens->value + plain->value), next + 1, false};
      return Small{static_cast<int>(tens->value), at + 1, false};
    }
    if (const TimeWord* word = of_class(at, TimeClass::kOrdinal); word && word->value <= 30) return Small{static_cast<int>(word->value), at + 1, true};
    return std::nullopt;
  }

  // Four digits from 1000 to 2199, "nineteen ninety-nine", "two thousand (and) five".
  std::optional<Small> year_number(size_t at) const {
    if (is_digits(at)) {
      const Atom& atom = all_[at];
      if (atom.digits != 4 || atom.grouped || atom.value < 1000 || atom.value >= 2200) return std::nullopt;
      if (is_glued(at + 1) && is_one_of(at + 1, "s", "th", "st", "%", "km", "m", "kg")) return std::nullopt;
      return Small{static_cast<int>(atom.value), at + 1, false};
    }
    if (is(at, "two") && is(at + 1, "thousand") && (at == 0 || is_one_of(at - 1, "in", "of", "since", "from", "until", "to", "by", ",", "year") || of_class(at - 1, TimeClass::kMonth))) {
      const auto rest = number(is(at + 2, "and") ? at + 3 : at + 2);
      if (rest && !rest->digits && rest->value > 0 && rest->value < 100) return Small{2000 + static_cast<int>(rest->value), rest->end, false};
      if (!rest && (at + 2 >= limit_ || all_[at + 2].kind == Atom::Kind::kPunct)) return Small{2000, at + 2, false};
      return std::nullopt;
    }
    if (is(at, "one") && is(at + 1, "thousand") && (before(at) == "in" || before(at) == "year")) {
      const auto whole = number(at);
      const auto rest = whole && is(whole->end, "and") ? number(whole->end + 1) : std::nullopt;
      const double value = whole ? whole->value + (rest && !rest->digits && rest->value < 100 ? rest->value : 0) : 0;
      if (value > 1000 && value < 2200) return Small{static_cast<int>(value), rest && rest->value < 100 ? rest->end : whole->end, false};
    }
    const TimeWord* century = of_class(at, TimeClass::kNumber);
    if (!century || century->value < 15 || century->value > 20) return std::nullopt;
    size_t next = is(at + 1, "-") ? at + 2 : at + 1;
    if (is(next, "hundred")) return std::nullopt;
    if (const TimeWord* ones = of_class(next + 1, TimeClass::kNumber); is_one_of(next, "zero", "oh") && ones && ones->value > 0 && ones->value < 10) {
      return Small{static_cast<int>(century->value) * 100 + static_cast<int>(ones->value), next + 2, false};  // "nineteen zero one"
    }
    const auto rest = number(next);
    if (!rest || rest->digits || rest->value < 10 || rest->value > 99) return std::nullopt;
    return Small{static_cast<int>(century->value) * 100 + static_cast<int>(rest->value), rest->end, false};
  }

  // "'96", "96" after a month.
  std::optional<Small> short_year(size_t at) const {
    if (!is(at, "'") || !is_digits(at + 1) || all_[at + 1].digits != 2 || !is_glued(at + 1) || is(at + 2, "s")) return std::nullopt;
    return Small{full_year(static_cast<int>(all_[at + 1].value)), at + 2, false};
  }

  int full_year(int two_digits) const {
    const int now = published() ? civil(*published()).year : 2030;
    const int here = floor_year(now, 100) + two_digits;
    return here > now + 20 ? here - 100 : here;
  }

  std::optional<Small> month(size_t at) const {
    const TimeWord* word = of_class(at, TimeClass::kMonth);
    if (!word) return std::nullopt;
    const Atom& atom = all_[at];
    if (!expects_month_ && !atom.capital && (atom.text == "may" || atom.text == "march" || atom.text.size() <= 4)) {
      if (atom.text != "june" && atom.text != "july") return std::nullopt;
    }
    if (atom.text == "may" || atom.text == "march") {
      const Word& tagged = doc_.words[atom.word];
      if (tagged.upos == Upos::kAux || (tagged.upos == Upos::kVerb && !tagged.xpos.empty())) return std::nullopt;
      if (at > 0 && before(at) == "" && !is_digits(at + 1) && tagged.xpos.empty()) return std::nullopt;
      const bool named = is_one_of(at + 1, "for", "on", "against", "to") && (before(at) == "the" || before(at) == "a");
      if (named) return std::nullopt;  // "the March for Our Lives"
    }
    size_t end = at + 1;
    const bool abbreviated = atom.text.size() <= 4 && atom.text != "june" && atom.text != "july" && atom.text != "may";
    if (abbreviated && is(end, ".") && is_glued(end)) ++end;
    return Small{static_cast<int>(word->value), end, false};
  }

  // `read` with months in small letters as well.
  template <class Function>
  auto expecting_month(Function read) {
    const bool saved = std::exchange(expects_month_, true);
    auto found = read();
    expects_month_ = saved;
    return found;
  }

  // ------------------------------------------------------------------------------------------------------ rules
  // Everything but ranges. The longest reading wins, the earlier rule among equals.
  Read expression(size_t at) {
    if (at >= limit_) return std::nullopt;
    using Rule = Read (TimeFinder::*)(size_t);
    static constexpr std::array<Rule, 23> kRules = {
        &TimeFinder::part_of_period, &TimeFinder::numeric_date, &TimeFinder::month_first, &TimeFinder::day_first,
        &TimeFinder::weekday,        &TimeFinder::deictic_day,  &TimeFinder::relative_unit, &TimeFinder::named_relative,
        &TimeFinder::amount,         &TimeFinder::bare_shift,   &TimeFinder::holiday,     &TimeFinder::season,
        &TimeFinder::quarter,        &TimeFinder::decade_or_century, &TimeFinder::year,    &TimeFinder::clock,
        &TimeFinder::nth_of_period,  &TimeFinder::day_of_named_week, &TimeFinder::year_first, &TimeFinder::several_amounts,
        &TimeFinder::rest_of_period, &TimeFinder::week_of_date, &TimeFinder::told_time};
    Read best;
    for (const Rule rule : kRules) {
      Read reading = (this->*rule)(at);
      if (!reading || (best && reading->end <= best->end)) continue;
      reading->begin = at;
      best = std::move(reading);
    }
    return best;
  }

  static Reading day_reading(size_t end, Day day) {
    Reading reading;
    reading.end = end;
    reading.interval = day_interval(day);
    reading.granularity = Granularity::kDay;
    return reading;
  }

  static bool is_valid(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
  }

  static Day make(int year, int month, int day) { return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)); }

  // 2021-10-22, 10/22/2021 (month first, unless that cannot be), 22.10.2021, 2015/3, 11-2016.
  Read numeric_date(size_t at) {
    if (!is_digits(at) || all_[at].grouped) return std::nullopt;
    const std::string_view mark = text(at + 1);
    if ((mark == "/" || mark == "-") && !(is_glued(at + 1) && is_glued(at + 2))) return spaced_month_and_year(at);
    if ((mark != "-" && mark != "/" && mark != ".") || !is_glued(at + 1) || !is_digits(at + 2) || !is_glued(at + 2)) return std::nullopt;
    const int a = static_cast<int>(all_[at].value), b = static_cast<int>(all_[at + 2].value);
    if ((mark != "." || before(at) == "on") && !is(at + 3, mark) && all_[at].digits <= 2 && all_[at + 2].digits <= 2) return day_and_month(at, a, b);
    const bool three = is(at + 3, mark) && is_glued(at + 3) && is_digits(at + 4) && is_glued(at + 4) && all_[at + 4].digits <= 4;
    if (!three) return month_and_year(at, mark, a, b);
    int c = static_cast<int>(all_[at + 4].value);
    if (all_[at].digits == 4) return is_valid(a, b, c) ? Read(day_reading(at + 5, make(a, b, c))) : std::nullopt;
    if (all_[at].digits > 2 || all_[at + 2].digits > 2 || all_[at + 4].digits == 3 || all_[at + 4].digits == 1) return std::nullopt;
    if (all_[at + 4].digits == 2) c = full_year(c);
    const bool month_first_style = mark != "." && is_valid(c, a, b);
    if (month_first_style) return day_reading(at + 5, make(c, a, b));
    return is_valid(c, b, a) ? Read(day_reading(at + 5, make(c, b, a))) : std::nullopt;
  }

  // "11 / 2016", "11- 2016" behind a verb or preposition.
  Read spaced_month_and_year(size_t at) const {
    if (at == 0 || all_[at - 1].ends_sentence || all_[at - 1].kind != Atom::Kind::kWord || all_[at].value < 1 || all_[at].value > 12) return std::nullopt;
    const Upos upos = doc_.words[all_[at - 1].word].upos;
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kNum || upos == Upos::kAdj) return std::nullopt;
    const auto year = is_digits(at + 2) ? year_number(at + 2) : std::nullopt;
    if (!year || is_counted(at + 2)) return std::nullopt;
    Reading reading;
    reading.end = year->end;
    reading.granularity = Granularity::kMonth;
    reading.interval = month_interval(year->value, static_cast<int>(all_[at].value));
    return reading;
  }

  bool ends_a_phrase(size_t at) const { return at >= limit_ || is_one_of(at, ".", ",", ";", ")", "!", "?", ":"); }

  // "on 4/22", "until 22/4", "from 10/1 to 11/7": month first, unless that cannot be; only where a date is expected, for scores,
  // shares and fractions look alike.
  Read day_and_month(size_t at, int a, int b) {
    const bool named = a == 9 && b == 11 && is(at + 1, "/") && !is_glued(at + 3);
    if (named && (!published() || civil(*published()).year > 2001)) {  // the attacks on New York are called by their day
      Reading reading = day_reading(at + 3, make(2001, 9, 11));
      reading.moves_story = false;
      return reading;
    }
    const std::string_view prior = before(at);
    const bool led = prior == "on" || prior == "by" || prior == "until" || prior == "till" || prior == "since" || prior == "from" || prior == "before" ||
                     (prior == "to" && at > 3 && before(at, 3) == "/") || (is(at + 1, "/") && prior == "back");
    const size_t end = at + 3;
    const bool goes_on = is_glued(end) && !ends_a_phrase(end);
    if (!led || goes_on || is(end, "of") || (is(end, "to") && prior != "from") || noun_follows(end) || of_class(end, TimeClass::kUnit)) return std::nullopt;
    if (a == 9 && b == 11) return day_reading(end, make(2001, 9, 11));  // the name of one day
    if (is_valid(2000, a, b)) return date_reading(at, end, a, b, b, std::nullopt);
    return is_valid(2000, b, a) ? date_reading(at, end, b, a, a, std::nullopt) : std::nullopt;
  }

  Read month_and_year(size_t at, std::string_view mark, int a, int b) {
    if (mark == "." || is_glued(at + 3)) return std::nullopt;
    Reading reading;
    reading.end = at + 3;
    reading.granularity = Granularity::kMonth;
    if (all_[at].digits == 4 && a >= 1000 && a < 2200 && all_[at + 2].digits <= 2 && b >= 1 && b <= 12 && mark == "/") {
      reading.interval = month_interval(a, b);
    } else if (all_[at + 2].digits == 4 && b >= 1000 && b < 2200 && all_[at].digits <= 2 && a >= 1 && a <= 12) {
      reading.interval = month_interval(b, a);
    } else {
      return std::nullopt;
    }
    return reading;
  }

  // A year after a month or day: ", 2021", "of 2021", "2021", "'21", "last year", "this year".
  std::optional<Small> year_after(size_t at) {
    size_t next = skip_comma(at);
    if (is_one_of(next, "of", "in")) ++next;
    if (auto year = year_number(next); year && !(next == at + 1 && is(at, ",") && is_counted(next))) return year;
    if (auto year = short_year(next)) return year;
    const bool deictic = is_one_of(next, "this", "last", "next") && is(next + 1, "year");
    if (!deictic || !published()) return std::nullopt;
    const int now = civil(*published()).year;
    return Small{is(next, "this") ? now : is(next, "last") ? now - 1 : now + 1, next + 2, true};
  }

  // A four-digit number that counts something: "2000 people".
  bool is_counted(size_t at) const { return is_plural_noun(at + 1) || is_one_of(at + 1, "%", "percent", "per", "miles", "km"); }

  Reading month_reading(size_t at, size_t end, int month, std::optional<Small> year) {
    Reading reading;
    reading.granularity = Granularity::kMonth;
    reading.end = year ? year->end : end;
    if (year) {
      reading.interval = month_interval(year->value, month);
    } else {
      choose_year(at, reading, [&](int y) { return month_interval(y, month); });
    }
    return reading;
  }

  Read date_reading(size_t at, size_t end, int month, int first, int last, std::optional<Small> year) {
    if (first > days_in_month(2000, month) || last > days_in_month(2000, month) || last < first) return std::nullopt;
    auto in_year = [&](int y) {
      const int length = days_in_month(y, month);
      return DayInterval{make(y, month, std::min(first, length)), make(y, month, std::min(last, length))};
    };
    Reading reading;
    reading.granularity = Granularity::kDay;
    reading.end = year ? year->end : end;
    if (year) {
      reading.interval = in_year(year->value);
    } else {
      choose_year(at, reading, in_year);
      if (month == 2 && first == 29 && reading.interval) to_leap_year(*reading.interval);
    }
    return reading;
  }

  // 29 February is the last one, where the year that is chosen has none.
  static void to_leap_year(DayInterval& date) {
    int year = civil(date.start).year;
    while (days_in_month(year, 2) < 29) --year;
    date = day_interval(make(year, 2, 29));
  }

  // The last day of a range inside one month: "-7", "to 7", "through 7", "and 7" (only after "between").
  std::optional<Small> range_end(size_t at, int first, bool between) const {
    if (!is_one_of(at, "-", "to", "through", "until", "till") && !(between && is(at, "and"))) return std::nullopt;
    const auto last = day_number(at + 1);
    if (!last || last->value <= first) return std::nullopt;
    return last;
  }

  // "October 22, 2021", "Oct. 22", "October the 22nd", "October 5-7", "October 2021", "October".
  Read month_first(size_t at) {
    const auto m = month(at);
    if (!m) return std::nullopt;
    size_t next = is(m->end, "the") ? m->end + 1 : m->end;
    if (is_one_of(next, "-", "/") && is_glued(next) && is_glued(next + 1)) ++next;  // "Oct-2"
    const auto day = day_number(next);
    if (day && !(is(day->end, ":"))) {
      const bool between = is_one_of(at - 1, "between") && at > 0;
      if (const auto last = range_end(day->end, day->value, between)) {
        if (auto reading = date_reading(at, last->end, m->value, day->value, last->value, year_after(last->end))) return reading;
      }
      return date_reading(at, day->end, m->value, day->value, day->value, year_after(day->end));
    }
    if (is_one_of(m->end, "between", "from")) {
      const auto first = day_number(m->end + 1);
      const auto last = first ? range_end(first->end, first->value, is(m->end, "between")) : std::nullopt;
      if (last) return date_reading(at, last->end, m->value, first->value, last->value, year_after(last->end));
    }
    auto year = year_after(m->end);
    if (!year && is_digits(m->end) && all_[m->end].digits == 2 && all_[m->end].value > 31 && !is_glued(m->end + 1) && !is_plural_noun(m->end + 1)) {
      year = Small{full_year(static_cast<int>(all_[m->end].value)), m->end + 1, false};  // "August 99"
    }
    return month_reading(at, m->end, m->value, year);
  }

  // "22 October 2021", "22nd of October", "the 5th", "5-7 October", "5 and 7 October" (the first number only).
  Read day_first(size_t at) {
    const bool article = is(at, "the");
    const auto day = day_number(article ? at + 1 : at);
    if (!day) return std::nullopt;
    if (at > 0 && before(at) == "-" && is_glued(at) && at != behind_dash_) return std::nullopt;
    if (const auto last = range_end(day->end, day->value, at > 0 && before(at) == "between")) {
      if (auto reading = month_of_day(at, *day, *last)) return reading;
      if (auto reading = days_of_relative_month(at, *day, *last)) return reading;
    }
    if (auto reading = month_of_day(at, *day, *day)) return reading;
    if (is_one_of(day->end, "and", "or", ",", "&")) {
      if (const auto other = day_number(day->end + 1); other && other->value > day->value) {
        if (auto reading = month_of_day(at, *day, {day->value, other->end, false})) {
          reading->end = day->end;
          return reading;
        }
      }
    }
    return day_of_relative_month(at, *day, article);
  }

  Read month_of_day(size_t at, Small first, Small last) {
    size_t next = last.end;
    if (is(next, "day") && is(next + 1, "of")) ++next;
    const bool dotted = is(next, ".") && is_glued(next) && is_digits(at);  // "16. Nov. 2016"
    if (dotted || is_one_of(next, "of", "-", ",")) ++next;
    const auto m = first.ordinal && is_digits(at) ? expecting_month([&] { return month(next); }) : month(next);
    if (!m || (dotted && !year_after(m->end))) return std::nullopt;
    if (!first.ordinal && is(last.end, "of") && !is_digits(at) && !is(at, "the")) return std::nullopt;
    return date_reading(at, m->end, m->value, first.value, last.value, year_after(m->end));
  }

  // "the 5th of last month", "on the 15th".
  Read day_of_relative_month(size_t at, Small day, bool article) {
    const bool in_words = !is_digits(article ? at + 1 : at);
    const bool long_words = article && day.end > at + 2;  // "the twenty-second"
    if (!day.ordinal || (in_words && !long_words && !(article && before(at) == "on"))) return std::nullopt;
    Reading reading;
    reading.granularity = Granularity::kDay;
    reading.method = TimeMethod::kRelative;
    if (is(day.end, "of") && is_one_of(day.end + 1, "this", "last", "next", "that", "the") && is(day.end + 2, "month")) {
      const Read whole = relative_unit(day.end + 1);
      if (!whole || !whole->interval) return std::nullopt;
      const Day found = whole->interval->start + days(day.value - 1);
      if (found > whole->interval->end) return std::nullopt;  // no such day in that month
      reading.interval = day_interval(found);
      reading.anchor = whole->anchor;
      reading.end = day.end + 3;
      return reading;
    }
    const std::string_view prior = before(at);
    const bool week_of = prior == "of" && before(at, 2) == "week";
    const bool led = prior == "on" || prior == "by" || prior == "until" || prior == "till" || prior == "since" || prior == "for" || week_of;
    if (!article || !led || of_class(day.end, TimeClass::kUnit) || noun_follows(day.end)) return std::nullopt;
    if (prior != "on" && is(day.end, "of")) return std::nullopt;        // "by the 5th of them"
    if (prior == "for" && !ends_a_phrase(day.end)) return std::nullopt;  // "for the 27th time"
    const Reference from = from_story();
    reading.end = day.end;
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (from.at) {
      const CivilDate date = civil(from.at->start);
      reading.interval = day_interval(make(date.year, date.month, std::min(day.value, days_in_month(date.year, date.month))));
    }
    return reading;
  }

  bool noun_follows(size_t at) const {
    if (at >= limit_ || all_[at].kind != Atom::Kind::kWord) return false;
    const Upos upos = doc_.words[all_[at].word].upos;
    return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj;
  }

  // "Friday", "Fri., 22 October", "Friday the 22nd", "next week on Friday" is read by relative_unit.
  Read weekday(size_t at) {
    const TimeWord* word = of_class(at, TimeClass::kWeekday);
    if (!word) return std::nullopt;
    const Atom& atom = all_[at];
    size_t next = at + 1;
    if (atom.text.size() <= 5 && atom.text.substr(std::min<size_t>(3, atom.text.size())) != "day") {
      if (!atom.capital) return std::nullopt;
      if (is(next, ".") && is_glued(next)) ++next;
      else if (!is(next, ",") && !is_digits(next) && !month(next)) return std::nullopt;
    }
    if (is(next, "'") || is(next, "'s")) next = at + 1;
    for (const size_t from : {skip_comma(next), is(skip_comma(next), "the") ? skip_comma(next) + 1 : skip_comma(next)}) {
      Read date = expecting_month([&] { return month_first(from); });
      if (!date || date->granularity != Granularity::kDay) date = day_first(from);
      if (!date) date = numeric_date(from);
      if (date && date->granularity == Granularity::kDay) return date;
    }
    if (Read date = weekday_of_month(next, static_cast<int>(word->value))) return date;
    Reading reading;
    reading.end = next;
    if (next > at + 1 && !is_glued(next) && next >= limit_) reading.end = at + 1;
    reading.granularity = Granularity::kDay;
    reading.method = TimeMethod::kRelative;
    if (is_one_of(next, "this", "last", "next") && is(next + 1, "week")) {
      const Read week = relative_unit(next);
      reading.end = next + 2;
      reading.anchor = TimeAnchor::kPublished;
      reading.missing = kNoPublication;
      if (week && week->interval) reading.interval = day_interval(week->interval->start + days(word->value - 1));
      return reading;
    }
    resolve_weekday(at, static_cast<int>(word->value), reading);
    return reading;
  }

  // "Friday the 15th": the nearest month where both agree.
  Read weekday_of_month(size_t at, int weekday) const {
    const auto day = is(at, "the") ? day_number(at + 1) : std::nullopt;
    if (!day || !day->ordinal || !published()) return std::nullopt;
    const CivilDate now = civil(*published());
    for (const int away : {0, -1, 1, -2, 2, -3, 3}) {
      const Day first = add_months(month_interval(now.year, now.month).start, away);
      const Day found = first + days(day->value - 1);
      if (civil(found).month == civil(first).month && iso_weekday(found) == weekday) {
        Reading reading = day_reading(day->end, found);
        reading.method = TimeMethod::kRelative;
        reading.anchor = TimeAnchor::kPublished;
        return reading;
      }
    }
    return std::nullopt;
  }

  void resolve_weekday(size_t at, int weekday, Reading& reading) {
    const Reference from = from_publication();
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (!from.at) return;
    const Day day = from.at->start;
    if (from.anchor == TimeAnchor::kText) {
      reading.interval = day_interval(day + days((weekday - iso_weekday(day) + 7) % 7));
      return;
    }
    const Day back = day - days((iso_weekday(day) - weekday + 7) % 7);
    const Day ahead = day + days((weekday - iso_weekday(day) + 7) % 7);
    ClauseTense tense = clause_tense(doc_, tree_, all_[at].word);
    if (is_one_of(at - 1, "by", "until", "till") && at > 0 && tense != ClauseTense::kPast) tense = ClauseTense::kFuture;
    const bool is_ahead = tense == ClauseTense::kFuture || tense == ClauseTense::kFutureInPast ||
                          (tense == ClauseTense::kPresent && !is_speech_or_title(at));
    reading.interval = day_interval(is_ahead ? ahead : back);
  }

  // Present tense tells the past in headlines and with verbs of saying.
  bool is_speech_or_title(size_t at) const {
    const uint32_t block = block_of(at);
    if (block < doc_.blocks.size() && doc_.blocks[block].kind == BlockKind::kTitle) return true;
    const int32_t verb = governing_predicate(doc_, all_[at].word);
    if (verb == kNone) return false;
    static constexpr std::array<std::string_view, 8> kSay = {"say", "tell", "report", "announce", "warn", "claim", "urge", "add"};
    return std::find(kSay.begin(), kSay.end(), doc_.words[static_cast<size_t>(verb)].lemma) != kSay.end();
  }

  // "today", "tonight", "yesterday", "the day before yesterday", "now".
  Read deictic_day(size_t at) {
    size_t next = at;
    int64_t distance_days = 0;
    const TimeWord* word = of_class(at, TimeClass::kDay);
    if (word) {
      distance_days = word->value;
      next = at + 1;
    } else {
      const size_t day_at = is(at, "the") ? at + 1 : at;
      const bool is_before = is(day_at + 1, "before"), is_after = is(day_at + 1, "after");
      word = of_class(day_at + 2, TimeClass::kDay);
      if (!is(day_at, "day") || (!is_before && !is_after) || !word) return now(at);
      distance_days = word->value + (is_before ? -1 : 1);
      next = day_at + 3;
    }
    if (is(next, "'") || is(next, "s")) next = std::min(next, limit_);
    Reading reading;
    reading.end = next;
    reading.granularity = is(at, "tonight") ? Granularity::kTime : Granularity::kDay;
    reading.anchor = TimeAnchor::kPublished;
    reading.method = TimeMethod::kRelative;
    reading.missing = kNoPublication;
    if (published()) reading.interval = day_interval(*published() + days(distance_days));
    return reading;
  }

  Read now(size_t at) {
    const bool is_now = is_one_of(at, "now", "nowadays") && !is(at + 1, "that");
    if (!is_now) return std::nullopt;
    Reading reading;
    reading.end = at + 1;
    reading.granularity = Granularity::kDay;
    const Reference from = from_publication();
    reading.anchor = from.anchor;
    reading.method = TimeMethod::kRelative;
    reading.missing = from.missing;
    reading.interval = from.at;
    reading.moves_story = false;
    return reading;
  }

  enum class Direction : uint8_t { kAbsent, kThis, kLast, kNext };
  struct Determiner {
    Direction direction = Direction::kAbsent;
    bool story = false;  // counts from the last date told
    size_t end = 0;
  };

  // "this", "last", "the past", "the following", "the same", "that".
  Determiner determiner(size_t at) const {
    const bool article = is(at, "the");
    const size_t word = article ? at + 1 : at;
    if (is_one_of(word, "this", "current")) return {Direction::kThis, false, word + 1};
    if (is(word, "that") && !article) return {Direction::kThis, true, word + 1};
    if (is_one_of(word, "same", "very")) return {Direction::kThis, true, word + (is_one_of(word + 1, "same") ? 2 : 1)};
    if (is_one_of(word, "last", "past", "recent")) return {Direction::kLast, false, word + 1};
    if (is_one_of(word, "previous", "preceding", "prior")) return {Direction::kLast, true, word + 1};
    if (is_one_of(word, "next", "coming", "upcoming")) return {Direction::kNext, article && is(word, "next"), word + 1};
    if (is_one_of(word, "following", "ensuing", "subsequent")) return {Direction::kNext, true, word + 1};
    return {};
  }

  Reference reference(const Determiner& det) const {
    Reference from = det.story ? from_story() : from_publication();
    if (det.story && !is_history_ && story_.interval && published() && det.direction == Direction::kNext &&
        block_distance() > 2) {
      from = {day_interval(*published()), TimeAnchor::kPublished, {}};
    }
    return from;
  }

  uint32_t block_distance() const { return current_block_ > story_.block ? current_block_ - story_.block : 0; }

  // "this week", "last three years", "the following day", "recent months", "that night", "the same year".
  Read relative_unit(size_t at) {
    const Determiner det = determiner(at);
    if (det.direction == Direction::kAbsent) return std::nullopt;
    current_block_ = block_of(at);
    size_t next = det.end;
    std::optional<Number> amount_said = read_quantity(lexicon_, sentence_atoms(), next);
    if (amount_said && !is_one_of(next, "a", "an")) {
      next = amount_said->end;
    } else {
      amount_said.reset();
    }
    if (is(next, "-")) ++next;
    if (const TimeWord* part = of_class(next, TimeClass::kPart); part && !amount_said) return relative_part(det, next);
    const TimeWord* unit = of_class(next, TimeClass::kUnit);
    if (!unit) return std::nullopt;
    if (unit->unit == TimeUnit::kShort) return std::nullopt;
    Reading reading;
    reading.end = next + 1;
    reading.method = TimeMethod::kRelative;
    reading.granularity = unit_granularity(unit->unit);
    const Reference from = reference(det);
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    const bool plural = text(next).ends_with("s");
    if (amount_said || (plural && det.direction != Direction::kThis)) {
      // "the next several months" of news begin on the day of writing.
      if (is_one_of(det.end - 1, "next", "coming", "upcoming") && !is_history_) {
        Read ahead = span_of_units(from_writing(reading), det, said_or_vague(amount_said, next), unit->unit, from_now());
        // "the next two days" are tomorrow and the day after.
        if (ahead->interval && ahead->interval->start < ahead->interval->end && amount_said && !amount_said->vague && before(at) != "within") ahead->interval->start += days(1);
        return ahead;
      }
      return span_of_units(reading, det, said_or_vague(amount_said, next), unit->unit, from);
    }
    if (plural || unit->unit == TimeUnit::kHour) return std::nullopt;
    if (from.at) reading.interval = one_unit(det, unit->unit, *from.at, all_[det.end - 1].text == "past");
    return reading;
  }

  static Number said_or_vague(const std::optional<Number>& said, size_t end) { return said ? *said : Number{end, 5, true, false}; }

  Reading from_writing(Reading reading) const {
    const Reference from = from_now();
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    return reading;
  }

  static DayInterval one_unit(const Determiner& det, TimeUnit unit, DayInterval from, bool rolling) {
    const Day day = from.start;
    if (rolling) return {shifted(day, -1, unit), day};
    if (det.direction == Direction::kThis) {
      if (det.story && unit == TimeUnit::kDay) return from;
      return unit_around(day, unit);
    }
    if (unit == TimeUnit::kNight) return day_interval(det.direction == Direction::kLast ? day - days(1) : day + days(1));
    const double sign = det.direction == Direction::kLast ? -1 : 1;
    const TimeUnit by = unit == TimeUnit::kWeekend ? TimeUnit::kWeek : unit;
    const Day base = unit == TimeUnit::kDay && sign > 0 ? from.end : day;
    return unit_around(shifted(unit == TimeUnit::kMonth ? unit_around(base, unit).start : base, sign, by), unit);
  }

  // "the last three years": a stretch that ends or begins at the reference.
  static Read span_of_units(Reading reading, const Determiner& det, const Number& amount, TimeUnit unit, const Reference& from) {
    reading.duration = iso_duration(amount, unit);
    reading.moves_story = false;
    if (!from.at) return reading;
    if (det.direction == Direction::kLast) {
      reading.interval = DayInterval{shifted(from.at->start, -amount.value, unit), from.at->start};
    } else if (det.direction == Direction::kNext) {
      reading.interval = DayInterval{from.at->end, shifted(from.at->end, amount.value, unit)};
    } else {
      reading.interval = DayInterval{from.at->start, shifted(from.at->start, amount.value, unit)};
    }
    if (reading.interval->start > reading.interval->end) reading.interval.reset();
    return reading;
  }

  // "this morning", "that evening", "the next morning".
  Read relative_part(const Determiner& det, size_t at) {
    Reading reading;
    reading.end = at + 1;
    reading.method = TimeMethod::kRelative;
    reading.granularity = Granularity::kTime;
    const Reference from = reference(det);
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (!from.at) return reading;
    const int shift = det.direction == Direction::kLast ? -1 : det.direction == Direction::kNext ? 1 : 0;
    reading.interval = day_interval(from.at->start + days(shift));
    return reading;
  }

  // "last October", "next Friday", "this summer", "last Christmas", "the following spring".
  Read named_relative(size_t at) {
    const Determiner det = determiner(at);
    if (det.direction == Direction::kAbsent) return std::nullopt;
    current_block_ = block_of(at);
    const size_t next = is(det.end, "-") ? det.end + 1 : det.end;
    const Reference from = reference(det);
    Reading reading;
    reading.method = TimeMethod::kRelative;
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (const TimeWord* word = of_class(next, TimeClass::kWeekday); word && text(next).size() > 5) {
      reading.end = next + 1;
      reading.granularity = Granularity::kDay;
      if (from.at) reading.interval = day_interval(relative_weekday(det.direction, from.at->start, static_cast<int>(word->value)));
      return reading;
    }
    const bool ambiguous = is_one_of(next, "may", "march", "mar", "dec", "sun");
    const auto named = ambiguous ? month(next) : expecting_month([&] { return month(next); });
    if (named) return named_month(det, next, *named, from, std::move(reading));
    if (const TimeWord* word = of_class(next, TimeClass::kSeason)) {
      reading.end = next + 1;
      reading.granularity = Granularity::kSeason;
      if (from.at) reading.interval = recurring(det.direction, *from.at, [&](int y) { return season_interval(y, static_cast<int>(word->value)); });
      return reading;
    }
    Read feast = holiday(next);
    if (!feast || !feast->interval || !from.at) return std::nullopt;
    return feast;
  }

  Read named_month(const Determiner& det, size_t at, Small named, const Reference& from, Reading reading) const {
    if (named.end < limit_ && is_digits(named.end) && all_[named.end].digits <= 2 && named.end > at) return std::nullopt;
    reading.end = named.end;
    reading.granularity = Granularity::kMonth;
    if (from.at) reading.interval = recurring(det.direction, *from.at, [&](int y) { return month_interval(y, named.value); });
    return reading;
  }

  static Day relative_weekday(Direction direction, Day day, int weekday) {
    const int today = iso_weekday(day);
    if (direction == Direction::kThis) return day + days(weekday - today);
    if (direction == Direction::kLast) return day - days((today - weekday + 6) % 7 + 1);
    return day + days((weekday - today + 6) % 7 + 1);
  }

  template <class InYear>
  static DayInterval recurring(Direction direction, DayInterval from, InYear in_year) {
    const int year = civil(from.start).year;
    if (direction == Direction::kThis) {
      const DayInterval winter = in_year(year - 1);
      return winter.contains(from.start) ? winter : in_year(year);
    }
    if (direction == Direction::kLast) {
      for (int y = year; y > year - 3; --y) {
        if (in_year(y).end < from.start) return in_year(y);
      }
    }
    for (int y = year - 1; y < year + 2; ++y) {
      if (in_year(y).start > from.end) return in_year(y);
    }
    return in_year(year + 1);
  }

  // "three years", "ten-day", "two weeks ago", "three days later", "two days after ...", "years", "a decade ago".
  Read amount(size_t at) {
    std::optional<Number> number_said = read_quantity(lexicon_, sentence_atoms(), at);
    size_t next = at;
    const bool article = is_one_of(at, "a", "an") && number_said && number_said->end == at + 1;
    if (number_said) {
      next = number_said->end;
      if (is(next, "-")) ++next;
      while (is_one_of(next, "more", "long", "full", "whole", "consecutive", "straight", "short", "additional", "calendar", "entire", "brief", "bloody")) ++next;
    }
    if (number_said && !article && next < limit_ && all_[next].kind == Atom::Kind::kWord) {
      const std::string_view name = text(next);
      const TimeWord* weekday = lexicon_.find(name.ends_with("days") ? name.substr(0, name.size() - 1) : name);
      if (weekday && weekday->kind == TimeClass::kWeekday) return weekdays_ahead(next, *number_said, *weekday);
    }
    const TimeWord* unit = of_class(next, TimeClass::kUnit);
    if (!unit || (unit->unit == TimeUnit::kWeekend && !number_said)) return std::nullopt;
    const bool plural = text(next).ends_with("s") && !text(next).ends_with("ss");
    if (!number_said && !plural && !is(next, "centuries") && !is(next, "millennia")) return std::nullopt;
    if (!number_said) number_said = Number{next, unit->unit == TimeUnit::kDecade || unit->unit == TimeUnit::kCentury ? 3.0 : 5.0, true, false};
    const size_t end = next + 1;
    if (is_one_of(end, "old", "olds") || (is(end, "-") && is(end + 1, "old")) || (is(end, "of") && is(end + 1, "age"))) return std::nullopt;
    if (auto shift = shift_after(at, end, *number_said, unit->unit)) return shift;
    return plain_duration(at, end, article, *number_said, unit->unit, next == at);
  }

  // "two Sundays from now", "two Mondays later", "three Fridays ago".
  Read weekdays_ahead(size_t at, const Number& amount, const TimeWord& weekday) const {
    const bool from_now = is(at + 1, "from") && is_one_of(at + 2, "now", "today");
    const bool ago = is(at + 1, "ago");
    if (!published() || amount.vague || amount.value > 52 || !(from_now || ago || is(at + 1, "later"))) return std::nullopt;
    const Day first = relative_weekday(ago ? Direction::kLast : Direction::kNext, *published(), static_cast<int>(weekday.value));
    const int more = 7 * (static_cast<int>(amount.value) - 1);
    Reading reading = day_reading(at + (from_now ? 3 : 2), first + days(ago ? -more : more));
    reading.method = TimeMethod::kRelative;
    reading.anchor = TimeAnchor::kPublished;
    return reading;
  }

  // What may follow an amount and makes it a position: "ago", "later", "before X".
  Read shift_after(size_t at, size_t end, const Number& number_said, TimeUnit unit) {
    size_t next = end;
    current_block_ = block_of(at);
    if (is_one_of(next, "ago") || (is(next, "back") && before(at) != "for")) {
      return shifted_reading(next + 1, from_now(), number_said, unit, -1);
    }
    if (before(at) == "for" && is(next, "from") && unit != TimeUnit::kShort) {
      if (Read stretch = stretch_from(end, true, number_said, unit)) return stretch;
    }
    const bool until_then = before(at) == "within" || (before(at) == "than" && before(at, 2) == "less");
    if (until_then && is(next, "from") && is_one_of(next + 1, "now", "today", "tomorrow") && published() && !is_history_) {
      return within(next + 2, number_said, unit, *published() + days(is(next + 1, "tomorrow")));
    }
    if (is(next, "from") && is(next + 1, "now")) return shifted_reading(next + 2, from_now(), number_said, unit, 1);
    if (is(next, "from") && is_one_of(next + 1, "today", "tomorrow", "yesterday")) {
      const Read base = deictic_day(next + 1);
      Reading reading = shifted_reading(next + 2, {base->interval, TimeAnchor::kPublished, base->missing}, number_said, unit, 1);
      if (reading.interval && !number_said.vague && unit != TimeUnit::kShort) {  // "two weeks from tomorrow" is a day
        reading.interval = day_interval(shifted(base->interval->start, number_said.value, unit));
        reading.granularity = Granularity::kDay;
      }
      return reading;
    }
    if (is(next, "hence")) return shifted_reading(next + 1, from_now(), number_said, unit, 1);
    if (is(next, "'") && is(next + 1, "time")) return shifted_reading(next + 2, from_now(), number_said, unit, 1);
    const bool later = is_one_of(next, "later", "afterwards", "afterward", "thereafter", "on");
    const bool earlier = is_one_of(next, "earlier", "previously", "beforehand");
    if (is(next, "on") && !is_one_of(next + 1, ",", ".")) return std::nullopt;
    if (later || earlier) return shifted_reading(next + 1, from_story(), number_said, unit, later ? 1 : -1);
    const bool after = is_one_of(next, "after", "following", "since"), ahead = is_one_of(next, "before", "prior");
    if (!after && !ahead) return std::nullopt;
    if (is(next, "prior") && is(next + 1, "to")) ++next;
    if (is(next, "since")) return std::nullopt;
    if (before(at) == "for" || (before(at, 2) == "for" && is_one_of(at - 1, "some", "about", "almost", "nearly", "around"))) return std::nullopt;
    return around_event(at, next, number_said, unit, after ? 1 : -1);
  }

  Reference from_now() const {
    if (published() && !is_history_) return {day_interval(*published()), TimeAnchor::kPublished, {}};
    return from_publication();
  }

  static Reading shifted_reading(size_t end, const Reference& from, const Number& amount, TimeUnit unit, int sign) {
    Reading reading;
    reading.end = end;
    reading.method = TimeMethod::kRelative;
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    reading.granularity = unit_granularity(unit);
    if (!from.at || unit == TimeUnit::kShort) {
      if (from.at) reading.interval = from.at;
      return reading;
    }
    if (amount.vague) {
      const double least = std::max(1.0, std::floor((amount.value + 1) / 2)), most = amount.value * 2;
      const Day a = shifted(from.at->start, sign * least, unit), b = shifted(from.at->start, sign * most, unit);
      reading.interval = DayInterval{std::min(a, b), std::max(a, b)};
      return reading;
    }
    const Day day = shifted(sign > 0 ? from.at->end : from.at->start, sign * amount.value, unit);
    const bool one_month = from.at->end - from.at->start <= days(31);
    if (unit == TimeUnit::kDay || unit == TimeUnit::kHour || unit == TimeUnit::kNight) {
      const bool is_wide = from.at->end - from.at->start > days(7);
      reading.interval = is_wide ? DayInterval{shifted(from.at->start, sign * amount.value, unit), day} : day_interval(day);
      if (reading.interval->start > reading.interval->end) std::swap(reading.interval->start, reading.interval->end);
      reading.granularity = Granularity::kDay;
    } else if (amount.value < 1 || amount.value > std::floor(amount.value) || !one_month) {
      reading.interval = unit_around(day, unit == TimeUnit::kYear || unit == TimeUnit::kDecade ? TimeUnit::kYear : TimeUnit::kMonth);
    } else {
      reading.interval = unit_around(day, unit);
    }
    return reading;
  }

  // "two days after X": X may be a date, an event with a date inside its words, or an event whose main clause is dated.
  Read around_event(size_t at, size_t preposition, const Number& amount, TimeUnit unit, int sign) {
    const Read base = deepest_ > 3 ? Read() : nested(preposition + 1);
    if (base && base->interval && !base->is_duration) {
      return shifted_reading(base->end, {base->interval, base->anchor, {}}, amount, unit, sign);
    }
    Reading reading;
    const size_t unit_end = preposition;
    if (const auto inside = date_inside_phrase(preposition + 1)) {
      reading = shifted_reading(unit_end + 1, {inside, TimeAnchor::kEvent, {}}, amount, unit, sign);
    } else if (const auto governing = date_before_in_sentence(at)) {
      // The main clause is dated: what "after" introduces lies that much earlier.
      reading = shifted_reading(unit_end + 1, {governing, TimeAnchor::kEvent, {}}, amount, unit, -sign);
      reading.method = TimeMethod::kInherited;
    } else if (published() && is_one_of(at - 1, "comes", "come", "just") && at > 0 && !is_history_) {
      // "The seizure comes a day after X": what comes is the news of the day.
      reading = shifted_reading(unit_end + 1, from_now(), amount, unit, -sign);
      reading.method = TimeMethod::kInherited;
    } else {
      reading.end = unit_end + 1;
      reading.granularity = unit_granularity(unit);
      reading.missing = kUndatedEvent;
    }
    if (reading.method == TimeMethod::kExplicit) reading.method = TimeMethod::kRelative;
    reading.anchor = TimeAnchor::kEvent;
    reading.moves_story = false;
    return reading;
  }

  Read nested(size_t at) {
    ++deepest_;
    Read reading = expression(at);
    --deepest_;
    return reading;
  }

  // A date among the next words of the same phrase ("after the October 5 attack").
  std::optional<DayInterval> date_inside_phrase(size_t at) {
    if (deepest_ > 2) return std::nullopt;
    for (size_t next = at; next < std::min(limit_, at + 5); ++next) {
      if (is_one_of(next, ",", "that", "which", "who")) return std::nullopt;
      if (!may_begin(next)) continue;
      Read inside = nested(next);
      if (inside && inside->interval && !inside->is_duration && inside->granularity == Granularity::kDay) return inside->interval;
    }
    return std::nullopt;
  }

  std::optional<DayInterval> date_before_in_sentence(size_t at) const {
    if (doc_.times.empty()) return std::nullopt;
    const TimeExpression& last = doc_.times.back();
    if (!last.interval || last.is_duration || last.granularity != Granularity::kDay) return std::nullopt;
    for (size_t back = at; back-- > 0 && !all_[back].ends_sentence;) {
      if (all_[back].span.begin < last.span.end) return last.interval;
    }
    return std::nullopt;
  }

  Read plain_duration(size_t at, size_t end, bool article, const Number& amount_said, TimeUnit unit, bool bare) {
    const std::string_view prior = before(at);
    const bool led = prior == "for" || prior == "within" || prior == "in" || prior == "over" || prior == "during" || prior == "than" ||
                     prior == "after" || prior == "about" || prior == "nearly" || prior == "almost" || prior == "throughout" ||
                     prior == "half" || prior == "under" || prior == "least";
    if (article && !led) return std::nullopt;
    if (article && is_one_of(end, "when", "of")) return std::nullopt;
    if (bare && (prior == "the" || prior == "these" || prior == "those" || prior == "s" || prior == "his" || prior == "their" || prior == "some" || prior == "early")) return std::nullopt;
    if (unit == TimeUnit::kShort || unit == TimeUnit::kNight || unit == TimeUnit::kQuarter || unit == TimeUnit::kWeekend) {
      if (unit != TimeUnit::kShort || bare || article) return std::nullopt;
    }
    if (before(at) == "$" || prior == "-") return std::nullopt;
    if (Read stretch = stretch_from(end, prior == "for", amount_said, unit)) return stretch;
    if (is(at, "one") && !led && unit == TimeUnit::kDay && !is(at + 1, "-")) return std::nullopt;  // "one day" = some time
    const bool ahead = prior == "within" || (prior == "in" && is_future(at));
    if (ahead && !is_history_) {
      if (prior == "within" && published()) return within(end, amount_said, unit, *published());
      Reading reading = shifted_reading(end, from_now(), amount_said, unit, 1);
      reading.duration = iso_duration(amount_said, unit);
      return reading;
    }
    Reading reading;
    reading.end = end;
    reading.is_duration = true;
    reading.granularity = unit_granularity(unit);
    reading.duration = iso_duration(amount_said, unit);
    reading.missing = kLengthOnly;
    return reading;
  }

  // "within ten months", "less than two weeks from today": any day from now on, to the day.
  static Reading within(size_t end, const Number& amount, TimeUnit unit, Day now) {
    Reading reading;
    reading.end = end;
    reading.method = TimeMethod::kRelative;
    reading.anchor = TimeAnchor::kPublished;
    reading.granularity = unit == TimeUnit::kHour ? Granularity::kDay : unit_granularity(unit);
    reading.duration = iso_duration(amount, unit);
    reading.interval = DayInterval{now, std::max(now, shifted(now, amount.value, unit))};
    return reading;
  }

  // "(for) three days from today", "two weeks starting on 20 May", "for a week, from Monday": so long, counted from its first day.
  Read stretch_from(size_t end, bool led_by_for, const Number& amount, TimeUnit unit) {
    if (deepest_ > 3 || amount.vague) return std::nullopt;
    size_t next = skip_comma(end);
    const bool begins = is_one_of(next, "starting", "beginning", "commencing");
    if (!begins && !(led_by_for && is(next, "from"))) return std::nullopt;
    ++next;
    if (begins && is_one_of(next, "on", "from", "in")) ++next;
    Read first = nested(next);
    if (!first || !first->interval || first->is_duration || first->granularity != Granularity::kDay) return std::nullopt;
    first->duration = iso_duration(amount, unit);
    first->interval->end = std::max(first->interval->start, shifted(first->interval->start, amount.value, unit) - days(1));
    first->granularity = unit_granularity(unit);
    first->moves_story = false;
    return first;
  }

  bool is_future(size_t at) const { return clause_tense(doc_, tree_, all_[at].word) == ClauseTense::kFuture; }

  // "the day before", "the year after", "the week before last", "the following" is relative_unit.
  Read bare_shift(size_t at) {
    if (!is(at, "the")) return std::nullopt;
    const TimeWord* unit = of_class(at + 1, TimeClass::kUnit);
    if (!unit || unit->unit == TimeUnit::kShort || text(at + 1).ends_with("s")) return std::nullopt;
    current_block_ = block_of(at);
    const Number one{at + 1, 1, false, false};
    const size_t next = at + 2;
    if (is(next, "before") && is(next + 1, "last")) return shifted_reading(next + 2, from_publication(), {at, 2, false, false}, unit->unit, -1);
    if (is(next, "after") && is(next + 1, "the") && is(next + 2, "next")) {
      const bool weekend = unit->unit == TimeUnit::kWeekend;
      Reading reading = shifted_reading(next + 3, from_publication(), {at, 2, false, false}, weekend ? TimeUnit::kWeek : unit->unit, 1);
      if (weekend && reading.interval) reading.interval = unit_around(reading.interval->start, TimeUnit::kWeekend);
      return reading;
    }
    if (is(next, "after") && is(next + 1, "next")) return shifted_reading(next + 2, from_publication(), {at, 2, false, false}, unit->unit, 1);
    const bool ahead = is(next, "before"), after = is(next, "after");
    if (unit->unit == TimeUnit::kWeekend && (ahead || after)) return std::nullopt;
    if (!ahead && !after) return the_weekend(at);
    const bool ends = next + 1 >= limit_ || is_one_of(next + 1, ",", ".", ";", ")", "\"", "and");
    if (ends) return shifted_reading(next + 1, from_story(), one, unit->unit, after ? 1 : -1);
    return around_event(at, next, one, unit->unit, after ? 1 : -1);
  }

  // "over the weekend": the last one or, in a future clause, the next.
  Read the_weekend(size_t at) const {
    const std::string_view prior = before(at);
    const bool led = prior == "over" || prior == "on" || prior == "at" || prior == "during" || prior == "by";
    if (!led || !is(at + 1, "weekend") || is(at + 2, "of")) return std::nullopt;
    const Reference from = from_publication();
    Reading reading;
    reading.end = at + 2;
    reading.granularity = Granularity::kWeek;
    reading.anchor = from.anchor;
    reading.method = TimeMethod::kRelative;
    reading.missing = from.missing;
    if (!from.at) return reading;
    DayInterval weekend = unit_around(from.at->start, TimeUnit::kWeekend);
    if (weekend.start > from.at->start && !is_future(at + 1)) weekend = {weekend.start - days(7), weekend.end - days(7)};
    reading.interval = weekend;
    return reading;
  }

  // Compares text with a name of the lexicon, white space and apostrophes of any kind; returns the index after it.
  size_t match_name(size_t at, std::string_view name) const {
    size_t byte = all_[at].span.begin;
    for (size_t i = 0; i < name.size(); ++i) {
      if (byte >= lower_.size()) return 0;
      if (name[i] == ' ') {
        const size_t start = byte;
        while (byte < lower_.size() && (lower_[byte] == ' ' || lower_[byte] == '\n')) ++byte;
        if (byte == start) return 0;
      } else if (name[i] == '\'' && lower_.compare(byte, 3, "\xE2\x80\x99") == 0) {
        byte += 3;
      } else if (lower_[byte++] != name[i]) {
        return 0;
      }
    }
    for (size_t end = at; end < limit_; ++end) {
      if (all_[end].span.end == byte) return end + 1;
      if (all_[end].span.end > byte) return 0;
    }
    return 0;
  }

  Read holiday(size_t at) {
    if (at >= limit_ || !all_[at].capital) return std::nullopt;
    const auto* names = lexicon_.holidays_from(all_[at].text);
    if (names == nullptr) return std::nullopt;
    for (const auto& entry : *names) {
      const size_t end = match_name(at, entry.name);
      if (end == 0) continue;
      const Holiday& feast = lexicon_.holiday(entry.holiday);
      Reading reading;
      reading.end = end;
      reading.granularity = feast.length > 1 ? Granularity::kWeek : Granularity::kDay;
      if (is_one_of(end, "island", "islands", "offensive", "party", "tree")) return std::nullopt;
      if (const auto year = year_after(end)) {
        reading.end = year->end;
        const auto found = feast.in_year(year->value);
        if (!found.empty()) reading.interval = found.front();
        reading.missing = "the table of holidays ends before this year";
        return reading;
      }
      resolve_holiday(at, feast, reading);
      return reading;
    }
    return std::nullopt;
  }

  void resolve_holiday(size_t at, const Holiday& feast, Reading& reading) {
    choose_year(at, reading, [&](int y) {
      const auto found = feast.in_year(y);
      return found.empty() ? day_interval(make(y + 500, 1, 1)) : found.front();  // far away: never the nearest
    });
    if (reading.interval && published() && std::abs(distance(day_interval(*published()), *reading.interval)) > 100 * 365 && !is_history_) {
      reading.interval.reset();
      reading.missing = "the table of holidays does not hold this year";
    }
  }

  // "spring 2014", "the winter of 1939-40", "the summer", "in autumn".
  Read season(size_t at) {
    const bool article = is(at, "the");
    const size_t word_at = article ? at + 1 : at;
    const TimeWord* word = of_class(word_at, TimeClass::kSeason);
    if (!word) return std::nullopt;
    const int index = static_cast<int>(word->value);
    Reading reading;
    reading.granularity = Granularity::kSeason;
    if (auto year = year_after(word_at + 1)) {
      reading.end = year->end;
      if (is(year->end, "-") && is_digits(year->end + 1) && all_[year->end + 1].digits <= 4) reading.end = year->end + 2;
      reading.interval = season_interval(year->value, index);
      return reading;
    }
    if (is_one_of(word_at + 1, "of", "in", "-", "from", "down", "back") && !is_one_of(word_at + 2, "this", "that", "the")) return std::nullopt;
    const std::string_view prior = before(at);
    const bool led = prior == "in" || prior == "by" || prior == "until" || prior == "since" || prior == "during" || prior == "over" || prior == "through";
    const bool certain = index != 1 && !is(word_at, "fall");
    if (!led || (!certain && !article) || (is(word_at, "fall") && is(word_at + 1, "of"))) {
      if (!(article && certain) || noun_follows(word_at + 1)) return std::nullopt;
    }
    if (doc_.words[all_[word_at].word].upos == Upos::kVerb) return std::nullopt;
    reading.end = word_at + 1;
    choose_year(at, reading, [&](int y) { return season_interval(y, index); });
    return reading;
  }

  // "the third quarter of 2021", "Q3 2021", "fiscal 2021", "FY2021", "the first half of ..." (that one is part_of_period).
  // "at the time", "at this point", "during this period", "the same time": when the story last was.
  Read told_time(size_t at) {
    static constexpr std::array<std::string_view, 6> kLeads = {"at", "by", "during", "throughout", "in", "around"};
    const size_t word_at = is(at, "the") && is(at + 1, "same") ? at + 2 : at + 1;
    if (!is_one_of(at, "the", "this", "that") || !is_one_of(word_at, "time", "point", "period", "moment", "stage")) return std::nullopt;
    if (is(at, "the") && word_at == at + 1 && !is(word_at, "time")) return std::nullopt;
    const std::string_view prior = before(at);
    const bool led = std::find(kLeads.begin(), kLeads.end(), prior) != kLeads.end();
    if (!led && !(is(at, "this") && is(word_at, "time"))) return std::nullopt;
    if (is_one_of(word_at + 1, "of", "that", "when", "in", "being", "he", "she", "they", "it") && !is(word_at, "period")) return std::nullopt;
    const bool now = is(at, "this") && published() && !is_history_;
    const Reference from = now ? from_now() : Reference{story_.interval, TimeAnchor::kText, kNothingBefore};
    Reading reading;
    reading.end = word_at + 1;
    reading.method = TimeMethod::kRelative;
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    reading.interval = from.at;
    reading.moves_story = false;
    reading.granularity = now ? Granularity::kDay : story_.granularity;
    return reading;
  }

  // "the first Friday of July", "the third week of this month", "the last week of 2015". A week belongs to the period that holds
  // its Thursday, as in ISO 8601.
  Read nth_of_period(size_t at) {
    const size_t word_at = is(at, "the") ? at + 1 : at;
    const TimeWord* ordinal = of_class(word_at, TimeClass::kOrdinal);
    const bool from_end = is_one_of(word_at, "last", "final");
    if (!from_end && (!ordinal || ordinal->value > 5)) return std::nullopt;
    const TimeWord* weekday = of_class(word_at + 1, TimeClass::kWeekday);
    if (!weekday && !is(word_at + 1, "week")) return std::nullopt;
    if (deepest_ > 3) return std::nullopt;
    const bool joined = is_one_of(word_at + 2, "of", "in");
    if (!joined && !is_one_of(word_at + 2, "this", "next", "last")) return from_end || !weekday ? Read() : nth_of_this_month(at, word_at, *ordinal, *weekday);
    Read whole = nested(word_at + (joined ? 3 : 2));
    const bool is_period = whole && whole->interval && !whole->is_duration &&
                           (whole->granularity == Granularity::kMonth || whole->granularity == Granularity::kYear);
    if (!is_period) return std::nullopt;
    const int wanted = weekday ? static_cast<int>(weekday->value) : 4;
    const DayInterval period = *whole->interval;
    Day day = from_end ? period.end - days((iso_weekday(period.end) - wanted + 7) % 7)
                       : period.start + days((wanted - iso_weekday(period.start) + 7) % 7 + 7 * (static_cast<int>(ordinal->value) - 1));
    if (!period.contains(day)) return std::nullopt;
    whole->interval = weekday ? day_interval(day) : week_interval(day);
    whole->granularity = weekday ? Granularity::kDay : Granularity::kWeek;
    return whole;
  }

  // "(I'll go) the third Tuesday": of the month of writing; only where the clause ends, for "the third Tuesday of every month" recurs.
  Read nth_of_this_month(size_t at, size_t word_at, const TimeWord& ordinal, const TimeWord& weekday) const {
    const size_t end = word_at + 2;
    const bool recurs = is_one_of(at - 1, "every", "each") && at > 0;
    if (!published() || is_history_ || recurs || !(end >= limit_ || all_[end].kind == Atom::Kind::kPunct)) return std::nullopt;
    const CivilDate now = civil(*published());
    const DayInterval period = month_interval(now.year, now.month);
    const Day day = period.start + days((static_cast<int>(weekday.value) - iso_weekday(period.start) + 7) % 7 + 7 * (static_cast<int>(ordinal.value) - 1));
    if (!period.contains(day)) return std::nullopt;
    Reading reading = day_reading(end, day);
    reading.method = TimeMethod::kRelative;
    reading.anchor = TimeAnchor::kPublished;
    return reading;
  }

  // "next week Sunday", "next week on Friday", "Sunday of next week".
  Read day_of_named_week(size_t at) {
    const bool week_first = is_one_of(at, "this", "last", "next") && is(at + 1, "week");
    const size_t week_at = week_first ? at : at + 2;
    const size_t day_at = week_first ? (is(at + 2, "on") ? at + 3 : at + 2) : at;
    const TimeWord* weekday = of_class(day_at, TimeClass::kWeekday);
    if (!weekday || (!week_first && !is(at + 1, "of")) || !is(week_at + 1, "week")) return std::nullopt;
    Read week = relative_unit(week_at);
    if (!week || !week->interval || week->granularity != Granularity::kWeek) return std::nullopt;
    week->end = week_first ? day_at + 1 : week->end;
    week->interval = day_interval(week->interval->start + days(weekday->value - 1));
    week->granularity = Granularity::kDay;
    return week;
  }

  // "2016 June", "2019-Sep-1", "2016 Q3", "2016 H2", "H2 2016".
  Read year_first(size_t at) {
    if (const auto half = half_of_year(at)) {
      const auto year = year_number(half->end);
      return year ? Read(half_reading(year->end, year->value, half->value)) : std::nullopt;
    }
    const auto year = is_digits(at) ? year_number(at) : std::nullopt;
    if (!year) return std::nullopt;
    size_t next = year->end;
    if (const auto half = half_of_year(next)) return half_reading(half->end, year->value, half->value);
    Reading reading;
    if (is(next, "q") && is_digits(next + 1) && is_glued(next + 1) && all_[next + 1].value >= 1 && all_[next + 1].value <= 4) {
      reading.end = next + 2;
      reading.granularity = Granularity::kQuarter;
      reading.interval = quarter_interval(year->value, static_cast<int>(all_[next + 1].value));
      return reading;
    }
    if (is(next, "the") && of_class(next + 1, TimeClass::kOrdinal) && is(next + 2, "quarter") && classes_[next + 1]->value <= 4) {
      reading.end = next + 3;
      reading.granularity = Granularity::kQuarter;
      reading.interval = quarter_interval(year->value, static_cast<int>(classes_[next + 1]->value));
      return reading;
    }
    const bool dashed = is(next, "-"), cut = dashed || is(next, "/");
    if (cut) ++next;
    if (cut && is_digits(next)) return year_and_month(*year, next, dashed);
    if (is(next, ",") && of_class(next + 1, TimeClass::kMonth) && !is_digits(next + 2)) ++next;  // "2016, nov"
    const bool after_comma = next > year->end && is(next - 1, ",");
    auto named = after_comma ? expecting_month([&] { return month(next); }) : month(next);
    if (after_comma && named && named->end < limit_ && all_[named->end].kind != Atom::Kind::kPunct) return std::nullopt;
    if (const TimeWord* word = of_class(next, TimeClass::kMonth); !named && cut && word && is_one_of(next + 1, "-", "/")) {
      named = Small{static_cast<int>(word->value), next + 1, false};  // "2019/sep/01"
    }
    if (!named) return std::nullopt;
    const auto day = is_one_of(named->end, "-", "/") ? day_number(named->end + 1) : std::nullopt;
    if (cut && day && valid_day(year->value, named->value, day->value)) return day_reading(day->end, month_interval(year->value, named->value).start + days(day->value - 1));
    if (is_digits(named->end)) return std::nullopt;  // "in 2016 June 2017 was far off"
    reading.end = named->end;
    reading.granularity = Granularity::kMonth;
    reading.interval = month_interval(year->value, named->value);
    return reading;
  }

  static bool valid_day(int year, int month, int day) {
    return day >= 1 && month_interval(year, month).start + days(day - 1) <= month_interval(year, month).end;
  }

  // "2016-11", "2016 / 11". "2007-08" are two years: the second number is larger than the end of the first.
  Read year_and_month(const Small& year, size_t at, bool dashed) const {
    const int value = static_cast<int>(all_[at].value);
    if (all_[at].digits > 2 || all_[at].grouped || value < 1 || value > 12) return std::nullopt;
    if (dashed && all_[at].digits == 2 && value > year.value % 100) return std::nullopt;
    if (is_one_of(at + 1, "-", "/") && is_glued(at + 1)) return std::nullopt;
    Reading reading;
    reading.end = at + 1;
    reading.granularity = Granularity::kMonth;
    reading.interval = month_interval(year.value, value);
    return reading;
  }

  std::optional<Small> half_of_year(size_t at) const {
    if (!is(at, "h") || !is_digits(at + 1) || !is_glued(at + 1) || (all_[at + 1].value != 1 && all_[at + 1].value != 2)) return std::nullopt;
    return Small{static_cast<int>(all_[at + 1].value), at + 2, false};
  }
  static Reading half_reading(size_t end, int year, int half) {
    Reading reading;
    reading.end = end;
    reading.granularity = Granularity::kQuarter;
    reading.interval = DayInterval{month_interval(year, half == 1 ? 1 : 7).start, month_interval(year, half == 1 ? 6 : 12).end};
    return reading;
  }

  // "1 month and 21 days ago", "two years, three months later".
  Read several_amounts(size_t at) {
    struct Length {
      Number number;
      TimeUnit unit;
    };
    std::array<Length, 4> parts;
    size_t count = 0, next = at;
    while (count < parts.size()) {
      const auto said = number(next);
      if (!said || said->vague) break;
      const TimeWord* unit = of_class(said->end, TimeClass::kUnit);
      if (!unit || unit->unit == TimeUnit::kShort) break;
      parts[count++] = {*said, unit->unit};
      next = said->end + 1;
      const size_t joined = is_one_of(next, ",", "and") ? next + 1 : next;
      if (!number(joined)) break;
      next = joined;
    }
    if (count < 2) return std::nullopt;
    const bool ago = is(next, "ago"), later = is_one_of(next, "later", "after"), earlier = is_one_of(next, "earlier", "before");
    if (!ago && !later && !earlier) return std::nullopt;
    const Reference from = ago ? from_now() : from_story();
    Reading reading;
    reading.end = next + 1;
    reading.method = TimeMethod::kRelative;
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    reading.granularity = Granularity::kDay;
    if (!from.at) return reading;
    Day day = from.at->start;
    bool by_days = false;
    for (size_t i = 0; i < count; ++i) {
      day = shifted(day, (later ? 1 : -1) * parts[i].number.value, parts[i].unit);
      by_days = by_days || parts[i].unit == TimeUnit::kDay || parts[i].unit == TimeUnit::kWeek;
    }
    reading.interval = by_days ? day_interval(day) : unit_around(day, TimeUnit::kMonth);
    if (!by_days) reading.granularity = Granularity::kMonth;
    return reading;
  }

  // "the rest of the week", "the remainder of this year": from the day of writing on.
  Read rest_of_period(size_t at) {
    const size_t word_at = is(at, "the") ? at + 1 : at;
    if (!is_one_of(word_at, "rest", "remainder") || !is(word_at + 1, "of") || deepest_ > 3) return std::nullopt;
    const size_t next = word_at + 2;
    if (const size_t unit_at = is_one_of(next, "my", "our") ? next + 1 : next; of_class(unit_at, TimeClass::kUnit)) return rest_of_unit(unit_at);
    Read whole = is(next, "the") && of_class(next + 1, TimeClass::kUnit) ? named_period(next) : nested(next);
    if (!whole || !whole->interval || whole->is_duration || whole->granularity == Granularity::kDay) return std::nullopt;
    const auto now = published();
    if (now && whole->interval->contains(*now)) whole->interval->start = *now;
    else if (story_.interval && whole->interval->contains(story_.interval->end)) whole->interval->start = story_.interval->end;
    return whole;
  }

  // "rest of week", "the rest of my week".
  Read rest_of_unit(size_t at) const {
    const TimeUnit unit = classes_[at]->unit;
    if (!published() || text(at).ends_with("s") || (unit != TimeUnit::kWeek && unit != TimeUnit::kMonth && unit != TimeUnit::kYear)) return std::nullopt;
    Reading reading;
    reading.end = at + 1;
    reading.granularity = unit_granularity(unit);
    reading.method = TimeMethod::kRelative;
    reading.anchor = TimeAnchor::kPublished;
    reading.interval = DayInterval{*published(), unit_around(*published(), unit).end};
    return reading;
  }

  // "the week of June 5", "the week beginning on Monday, 5 June".
  Read week_of_date(size_t at) {
    const size_t word_at = is_one_of(at, "the", "calendar") ? at + 1 : at;
    if (!is(word_at, "week") || deepest_ > 3) return std::nullopt;
    size_t next = word_at + 1;
    if (is_digits(next)) return numbered_week(at, next);
    if (!is_one_of(next, "of", "beginning", "starting", "commencing")) return std::nullopt;
    ++next;
    if (is(next, "on")) ++next;
    Read date = nested(next);
    if (!date || !date->interval || date->granularity != Granularity::kDay) return std::nullopt;
    date->interval = week_interval(date->interval->start);
    date->granularity = Granularity::kWeek;
    return date;
  }

  // "week 31", the week of the calendar (ISO 8601). In capitals it is one of a season ("Week 10").
  Read numbered_week(size_t at, size_t next) {
    const Atom& atom = all_[next];
    const bool counted = all_[next - 1].capital && !is(at, "calendar") && before(at) != "from" && before(at) != "between" && before(at) != "to" && before(at) != "and";
    if (atom.digits > 2 || atom.value < 1 || atom.value > 53 || (is_glued(next + 1) && !ends_a_phrase(next + 1)) || counted) return std::nullopt;
    Reading reading;
    reading.end = next + 1;
    reading.granularity = Granularity::kWeek;
    choose_year(at, reading, [&](int year) { return week_interval(make(year, 1, 4) + days(7 * (static_cast<int>(atom.value) - 1))); });
    return reading;
  }

  Read quarter(size_t at) {
    if (is(at, "fy") || is(at, "fiscal")) {
      const size_t next = is(at + 1, "year") ? at + 2 : at + 1;
      const auto year = year_number(next);
      if (!year) return std::nullopt;
      Reading reading;
      reading.end = year->end;
      reading.granularity = Granularity::kYear;
      reading.interval = year_interval(year->value, year->value);
      return reading;
    }
    size_t next = is(at, "the") ? at + 1 : at;
    int index = 0;
    if (is(at, "q") && is_digits(at + 1) && is_glued(at + 1)) {
      index = static_cast<int>(all_[at + 1].value);
      next = at + 2;
    } else {
      const TimeWord* ordinal = of_class(next, TimeClass::kOrdinal);
      const bool is_final = is_one_of(next, "final");
      if (!ordinal && !is_final) return std::nullopt;
      index = is_final ? 4 : static_cast<int>(ordinal->value);
      next += is(next + 1, "-") ? 2 : 1;
      if (!is(next, "quarter")) return std::nullopt;
      ++next;
    }
    if (index < 1 || index > 4) return std::nullopt;
    Reading reading;
    reading.end = next;
    reading.granularity = Granularity::kQuarter;
    if (is_one_of(next, "of") && is(next + 1, "fiscal")) ++next;
    const auto year = year_after(next);
    if (year) {
      reading.end = year->end;
      reading.interval = quarter_interval(year->value, index);
      return reading;
    }
    if (is(next, "of") && !of_class(next + 1, TimeClass::kUnit) && !is(next + 1, "the")) return std::nullopt;
    choose_year(at, reading, [&](int y) { return quarter_interval(y, index); });
    return reading;
  }

  // "the 1990s", "1990s", "the '90s", "the nineties", "the 19th century", "20th-century".
  Read decade_or_century(size_t at) {
    size_t next = is(at, "the") ? at + 1 : at;
    Reading reading;
    reading.granularity = Granularity::kDecade;
    if (is_digits(next) && !all_[next].grouped && (all_[next].digits == 4 || all_[next].digits == 2) && static_cast<int>(all_[next].value) % 10 == 0) {
      const bool quoted = before(next) == "'";
      size_t end = next + 1;
      if (is(end, "'") && is_glued(end)) ++end;
      const int value = static_cast<int>(all_[next].value);
      if (is(end, "s") && is_glued(end) && (all_[next].digits == 4 || quoted || next > at || before(at) == "in")) {
        const int first = all_[next].digits == 4 ? value : full_year(value);
        reading.end = end + 1;
        const bool whole_century = first % 100 == 0 && first < 2000;
        reading.interval = year_interval(first, first + (whole_century ? 99 : 9));
        if (whole_century) reading.granularity = Granularity::kCentury;
        return reading;
      }
    }
    if (is(next, "'") && is_digits(next + 1) && is_glued(next + 1) && all_[next + 1].digits == 2 && is(next + 2, "s") && is_glued(next + 2)) {
      const int first = full_year(static_cast<int>(all_[next + 1].value));
      reading.end = next + 3;
      reading.interval = year_interval(first, first + 9);
      return reading;
    }
    if (is(next, "two") && is(next + 1, "thousands") && next > at) {
      reading.end = next + 2;
      reading.interval = year_interval(2000, 2009);
      return reading;
    }
    if (const TimeWord* century = of_class(next, TimeClass::kNumber); century && next > at && century->value >= 16 && century->value <= 20) {
      const size_t tens = is(next + 1, "-") ? next + 2 : next + 1;
      const TimeWord* decade = of_class(tens, TimeClass::kDecade);
      const bool is_tens = is(tens, "tens") && century->value == 20;
      if (decade || is_tens) {
        const int first = static_cast<int>(century->value) * 100 + (is_tens ? 10 : static_cast<int>(decade->value));
        reading.end = tens + 1;
        reading.interval = year_interval(first, first + 9);
        return reading;
      }
    }
    if (const TimeWord* word = of_class(next, TimeClass::kDecade); word && next > at) {
      int base = 1900;
      if (is(next - 1, "twenty")) base = 2000;
      if (word->value == 0) base = 2000;
      reading.end = next + 1;
      reading.interval = year_interval(base + static_cast<int>(word->value), base + static_cast<int>(word->value) + 9);
      return reading;
    }
    return century(next);
  }

  Read century(size_t at) {
    const auto ordinal = day_number(at);
    if (!ordinal || !ordinal->ordinal || ordinal->value > 22) return std::nullopt;
    const size_t next = is(ordinal->end, "-") ? ordinal->end + 1 : ordinal->end;
    if (!is_one_of(next, "century", "centuries")) return std::nullopt;
    Reading reading;
    reading.end = next + 1;
    reading.granularity = Granularity::kCentury;
    reading.interval = year_interval((ordinal->value - 1) * 100, (ordinal->value - 1) * 100 + 99);
    return reading;
  }

  // "2014", "1939-45", "2020/21", "the year 2000", "AD 800" stays unread.
  Read year(size_t at) {
    size_t begin = at;
    bool named = false;
    if (is(begin, "the") && is(begin + 1, "year")) begin += 2, named = true;
    else if (is(begin, "year") && is_digits(begin + 1)) begin += 1, named = true;
    if (Read old = year_before_christ(begin)) return old;
    const auto first = year_number(begin);
    if (!first) return std::nullopt;
    if (!named && !is_plausible_year(begin, *first)) return std::nullopt;
    Reading reading;
    reading.end = first->end;
    reading.granularity = Granularity::kYear;
    int last = first->value;
    const bool joined = is_one_of(first->end, "-", "/") && is_digits(first->end + 1) && !all_[first->end + 1].grouped;
    if (joined && (all_[first->end + 1].digits == 2 || all_[first->end + 1].digits == 4) &&
        !(is_glued(first->end + 2) && is_one_of(first->end + 2, "-", "/", ":", "s", "%"))) {
      const int value = static_cast<int>(all_[first->end + 1].value);
      const int full = all_[first->end + 1].digits == 4 ? value : floor_year(first->value, 100) + value;
      if (full > first->value && full < 2200) {
        last = full;
        reading.end = first->end + 2;
      }
    }
    if (is_one_of(reading.end, "bc", "b.c", "bce")) {
      reading.end += 1;
      reading.missing = "before the common era";
      return reading;
    }
    reading.interval = year_interval(first->value, last);
    return reading;
  }

  // "490 BC", "490-480 BC": read, but outside our calendar.
  Read year_before_christ(size_t at) {
    if (!is_digits(at) || all_[at].digits > 4 || all_[at].grouped) return std::nullopt;
    size_t next = at + 1;
    if (is_one_of(next, "-", "to") && is_digits(next + 1)) next += 2;
    if (!is_one_of(next, "bc", "b.c", "bce")) return std::nullopt;
    Reading reading;
    reading.end = next + 1;
    reading.granularity = Granularity::kYear;
    reading.missing = "before the common era";
    return reading;
  }

  bool is_plausible_year(size_t at, const Small& year) const {
    const std::string_view prior = before(at);
    if (is_glued(at) && (prior == "-" || prior == "." || prior == "," || prior == ":" || prior == "$" || prior == "#")) {
      const bool after_digits = at >= 2 && all_[at - 2].kind == Atom::Kind::kDigits;
      if (prior != "-" || !after_digits) return false;
    }
    static constexpr std::array<std::string_view, 20> kNever = {"$", "#", "no", "number", "about", "some", "than", "nearly", "roughly", "almost",
                                                                "approximately", "least", "around", "over", "us", "resolution", "article", "flight", "room", "only"};
    if (std::find(kNever.begin(), kNever.end(), prior) != kNever.end()) return prior == "around" && !is_counted(at);
    if (is_one_of(year.end, "%", "percent", "per", "people", "troops", "men", "km", "kilometers", "kilometres", "miles", "feet", "meters", "metres",
                  "tons", "tonnes", "gmt", "hours", "million", "billion", "hundred", "thousand", "dollars", "local", "utc", "edt", "est", "kg", "mph", "m", "others", "soldiers"))
      return false;
    static constexpr std::array<std::string_view, 22> kLeads = {"in", "since", "by", "until", "till", "from", "during", "before", "after", "early", "late",
                                                                "mid", "between", "to", "of", "through", "(", "circa", "c", "ca", "year", "throughout"};
    if (std::find(kLeads.begin(), kLeads.end(), prior) != kLeads.end()) {
      if (prior == "to" || prior == "of" || prior == "by" || prior == "from") return !is_plural_noun(year.end) || prior == "from";
      return true;
    }
    if (year.value < 1700 || year.value > 2060) return false;
    if (is_plural_noun(year.end) && prior != "the" && prior != "s") return false;
    return true;
  }

  // "10 a.m.", "10:30 GMT", "8 pm local time", "noon", "the morning of June 5", "the night of 10 August".
  Read clock(size_t at) {
    if (const Read part = part_of_day(at)) return part;
    const size_t end = clock_end(at);
    if (end == 0) return std::nullopt;
    Reading reading;
    reading.end = end;
    reading.granularity = Granularity::kTime;
    reading.method = TimeMethod::kRelative;
    size_t next = end;
    if (is_one_of(next, "on", ",")) ++next;
    Read date;
    if (deepest_ < 2) date = nested(next);
    if (date && date->interval && date->granularity == Granularity::kDay) {
      date->granularity = Granularity::kTime;
      return date;
    }
    const bool story_is_day = story_.interval && story_.interval->start == story_.interval->end;
    const Reference from = story_is_day ? from_story() : from_now();
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (from.at) reading.interval = day_interval(from.at->start);
    reading.moves_story = false;
    return reading;
  }

  // Index after a clock time that begins at `at`; 0 = none.
  size_t clock_end(size_t at) const {
    if (is_one_of(at, "noon", "midnight", "midday") && (is_one_of(at - 1, "at", "by", "until", "before", "after", "around") && at > 0)) return at + 1;
    if (!is_digits(at) || all_[at].digits > 2 || all_[at].value > 24) return 0;
    size_t next = at + 1;
    bool minutes = false;
    if (all_[at].grouped) {
      minutes = false;
    } else if (is_one_of(next, ":", ".") && is_glued(next) && is_digits(next + 1) && is_glued(next + 1) && all_[next + 1].digits == 2) {
      minutes = is(next, ":");
      next += 2;
      if (is(next, ":") && is_digits(next + 1)) next += 2;
    }
    bool marked = false;
    if (is_one_of(next, "am", "pm", "a.m", "p.m")) {
      ++next;
      if (is(next, ".") && is_glued(next)) ++next;
      marked = true;
    } else if (is_one_of(next, "o'clock") || (is(next, "o") && is(next + 1, "'") && is(next + 2, "clock"))) {
      next += is(next, "o") ? 3 : 1;
      marked = true;
    } else if (!minutes) {
      return 0;
    }
    if (is_one_of(next, "gmt", "utc", "est", "edt", "et", "cet", "bst", "pst", "pdt")) ++next, marked = true;
    if (is(next, "local") && is(next + 1, "time")) next += 2, marked = true;
    if (is(next, "(") && is_digits(next + 1)) marked = true;
    return marked || before(at) == "at" || before(at) == "by" || before(at) == "around" || before(at) == "until" ? next : 0;
  }

  Read part_of_day(size_t at) {
    const size_t word_at = is(at, "the") ? at + 1 : at;
    const bool part = of_class(word_at, TimeClass::kPart) != nullptr || is(word_at, "night");
    if (!part || word_at == at || !is(word_at + 1, "of") || deepest_ > 2) return std::nullopt;
    Read date = nested(word_at + 2);
    if (!date || !date->interval || date->granularity != Granularity::kDay) return std::nullopt;
    date->granularity = Granularity::kTime;
    return date;
  }

  // "early 2020", "mid-June", "the end of October", "later this year", "the first half of 2021", "earlier in the week".
  Read part_of_period(size_t at) {
    if (deepest_ > 3) return std::nullopt;
    size_t next = is(at, "the") ? at + 1 : at;
    if (is(next, "very")) ++next;
    std::optional<Part> part;
    bool needs_of = false;
    if (is_one_of(next, "early")) part = Part::kEarly;
    else if (is_one_of(next, "mid", "middle")) part = Part::kMiddle, needs_of = is(next, "middle");
    else if (is_one_of(next, "late")) part = Part::kLate;
    else if (is(next, "earlier")) part = Part::kEarlier;
    else if (is(next, "later")) part = Part::kLater;
    else if (is_one_of(next, "beginning", "start", "outset", "dawn", "opening")) part = Part::kEarly, needs_of = true;
    else if (is_one_of(next, "end", "close")) part = Part::kLate, needs_of = !(is(next, "end") && next == at);
    else if (is_one_of(next, "height")) part = Part::kMiddle, needs_of = true;
    else if (is_one_of(next, "first", "second", "latter") && is(next + 1, "half")) part = is(next, "first") ? Part::kFirstHalf : Part::kSecondHalf, needs_of = true, ++next;
    else if (is_one_of(next, "first", "last", "final", "closing") && is_one_of(next + 1, "days", "weeks", "months", "years", "day") && is(next + 2, "of"))
      part = is(next, "first") ? Part::kEarly : Part::kLate, needs_of = true, ++next;
    if (!part) return first_days(at);
    ++next;
    if (needs_of && !is(next, "of")) return std::nullopt;
    if (is_one_of(next, "of", "in", "on") || is(next, "-")) ++next;
    const bool unit_named = is(next, "the") && of_class(next + 1, TimeClass::kUnit);
    Read whole;
    if (unit_named) whole = named_period(next);
    if (!whole) whole = nested(next);
    if (!whole && is(next, "the")) whole = nested(next + 1);
    if (!whole || whole->is_duration) return std::nullopt;
    if (whole->granularity == Granularity::kDay || whole->granularity == Granularity::kTime) {
      if (*part == Part::kEarly || *part == Part::kLate || *part == Part::kEarlier || *part == Part::kLater) {
        if (needs_of) return std::nullopt;
        return whole;  // "late Friday", "earlier today"
      }
      return std::nullopt;
    }
    if (whole->interval) whole->interval = narrowed(*whole, *part);
    const bool ahead = whole->interval && published() && whole->interval->start > *published();
    if (unit_named && ahead && whole->granularity == Granularity::kWeek && clause_tense(doc_, tree_, all_[at].word) == ClauseTense::kPast) {
      whole->interval = DayInterval{whole->interval->start - days(7), whole->interval->end - days(7)};  // of a week told about
    }
    return whole;
  }

  DayInterval narrowed(const Reading& whole, Part part) const {
    const DayInterval period = *whole.interval;
    const bool now_inside = published() && period.contains(*published());
    const bool story_inside = !now_inside && story_.interval && period.contains(story_.interval->start) && story_.interval->end < period.end;
    if (part == Part::kEarlier && now_inside) return {period.start, *published()};
    if (part == Part::kLater && now_inside) return {*published(), period.end};
    if (part == Part::kLater && story_inside && story_.granularity == Granularity::kDay) return {story_.interval->end, period.end};
    return part_of(period, whole.granularity, part);
  }

  // "the year", "the month": the one the story or the publication date lies in.
  Read named_period(size_t at) {
    const TimeWord* unit = of_class(at + 1, TimeClass::kUnit);
    if (!unit || text(at + 1).ends_with("s") || unit->unit == TimeUnit::kShort || unit->unit == TimeUnit::kHour) return std::nullopt;
    current_block_ = block_of(at);
    Reading reading;
    reading.end = at + 2;
    reading.granularity = unit_granularity(unit->unit);
    reading.method = TimeMethod::kRelative;
    const Reference from = follows_story() ? from_story() : from_publication();
    reading.anchor = from.anchor;
    reading.missing = from.missing;
    if (from.at) reading.interval = unit_around(from.at->start, unit->unit);
    return reading;
  }

  // "the first two weeks of May", "the last three days of the month".
  Read first_days(size_t at) {
    const size_t word_at = is(at, "the") ? at + 1 : at;
    if (!is_one_of(word_at, "first", "last", "final")) return std::nullopt;
    const auto amount_said = number(word_at + 1);
    if (!amount_said) return std::nullopt;
    const TimeWord* unit = of_class(amount_said->end, TimeClass::kUnit);
    if (!unit || !is(amount_said->end + 1, "of")) return std::nullopt;
    const size_t next = amount_said->end + 2;
    Read whole = is(next, "the") && of_class(next + 1, TimeClass::kUnit) ? named_period(next) : nested(next);
    if (!whole || !whole->interval || whole->is_duration) return std::nullopt;
    DayInterval part = *whole->interval;
    if (is(word_at, "first")) part.end = std::min(part.end, shifted(part.start, amount_said->value, unit->unit) - days(1));
    else part.start = std::max(part.start, shifted(part.end, -amount_said->value, unit->unit) + days(1));
    if (part.start > part.end) return std::nullopt;
    whole->interval = part;
    whole->duration = iso_duration(*amount_said, unit->unit);
    return whole;
  }

  // ------------------------------------------------------------------------------------------------ around a reading
  // "from A to B", "between A and B".
  Read range(size_t at) {
    const bool between = is(at, "between");
    if (!between && !is(at, "from")) return std::nullopt;
    Read first = nested(at + 1);
    const bool partial = is_digits(at + 1) && (!first || first->granularity != Granularity::kYear);
    if (!first || !first->interval || first->is_duration) return partial ? range_in_period(at, between) : std::nullopt;
    const size_t joint = first->end;
    if (!(between ? is(joint, "and") : is_one_of(joint, "to", "until", "till", "through", "-"))) return std::nullopt;
    const Story saved = story_;
    story_ = {first->interval, first->granularity, at, block_of(at), first->method == TimeMethod::kExplicit};
    Read last = nested(joint + 1);
    if (last && last->interval && last->interval->start < first->interval->start && first->method == TimeMethod::kRelative &&
        last->method == TimeMethod::kExplicit && !of_class(joint - 1, TimeClass::kWeekday)) {
      // "from October to March 2015": the year said last rules; the first lies before it.
      while (first->interval->start > last->interval->end) first->interval = DayInterval{add_months(first->interval->start, -12), add_months(first->interval->end, -12)};
    } else if (last && last->interval && first->method == TimeMethod::kRelative && last->method == TimeMethod::kExplicit && !of_class(joint - 1, TimeClass::kWeekday)) {
      DayInterval moved = *first->interval;
      for (int i = 0; i < 300 && add_months(moved.start, 12) <= last->interval->start; ++i) moved = {add_months(moved.start, 12), add_months(moved.end, 12)};
      first->interval = moved;
    }
    story_ = saved;
    if (!last || !last->interval || last->is_duration || last->interval->end < first->interval->start) return std::nullopt;
    last->begin = at + 1;
    last->interval = DayInterval{first->interval->start, last->interval->end};
    if (static_cast<int>(first->granularity) < static_cast<int>(last->granularity)) last->granularity = first->granularity;
    if (first->method == TimeMethod::kRelative) last->method = TimeMethod::kRelative;
    return last;
  }

  // "from 4 to 22 this month".
  Read range_in_period(size_t at, bool between) {
    const auto first = day_number(at + 1);
    if (!first) return std::nullopt;
    const auto last = range_end(first->end, first->value, between);
    if (!last) return days_up_to(at, *first);
    if (Read date = month_of_day(at + 1, *first, *last)) {
      date->begin = at + 1;
      return date;
    }
    Read days_said = days_of_relative_month(at + 1, *first, *last);
    if (days_said) days_said->begin = at + 1;
    return days_said;
  }

  // "from 4 to January 22, 1995".
  Read days_up_to(size_t at, Small first) {
    if (!is_one_of(first.end, "to", "until", "till", "through") || !month(first.end + 1)) return std::nullopt;
    Read date = nested(first.end + 1);
    if (!date || !date->interval || date->granularity != Granularity::kDay) return std::nullopt;
    const CivilDate last = civil(date->interval->start);
    if (first.value >= static_cast<int>(last.day)) return std::nullopt;
    date->begin = at + 1;
    date->interval->start = make(last.year, last.month, first.value);
    return date;
  }

  // "4 to 22 (of) this month".
  Read days_of_relative_month(size_t at, Small first, Small last) {
    const size_t next = is_one_of(last.end, "of", "in") ? last.end + 1 : last.end;
    Read whole = deepest_ > 3 ? Read() : relative_unit(next);
    if (!whole || !whole->interval || whole->is_duration || whole->granularity != Granularity::kMonth) return std::nullopt;
    whole->begin = at;
    whole->interval = DayInterval{whole->interval->start + days(first.value - 1), whole->interval->start + days(last.value - 1)};
    whole->granularity = Granularity::kDay;
    return whole;
  }

  // Adds what follows a date and belongs to it: "Tuesday morning", "Monday at 10 a.m.", "2014-2016", "June 5 - July 3".
  void extend(Reading& reading) {
    if (reading.is_duration || !reading.interval) return;
    if (reading.granularity == Granularity::kDay) {
      size_t next = reading.end;
      if (of_class(next, TimeClass::kPart) || is_one_of(next, "night", "afternoon")) {
        reading.end = next + 1;
        reading.granularity = Granularity::kTime;
        return;
      }
      if (is_one_of(next, "at", ",")) ++next;
      const size_t end = is(next - 1, ",") ? 0 : clock_end(next);
      if (end != 0) {
        reading.end = end;
        reading.granularity = Granularity::kTime;
        return;
      }
    }
    if (days_of_week(reading)) return;
    const size_t dash = reading.end;
    const bool words = is_one_of(dash, "to", "through", "until", "till") && (reading.granularity == Granularity::kDay || reading.granularity == Granularity::kMonth || reading.granularity == Granularity::kYear) &&
                       before(reading.begin) != "by" && before(reading.begin) != "until" && before(reading.begin) != "to";
    if ((!is(dash, "-") && !(words && !of_class(reading.begin, TimeClass::kWeekday))) || dash + 1 >= limit_) return;
    const Story saved = story_;
    story_ = {reading.interval, reading.granularity, reading.begin, block_of(reading.begin), true};
    behind_dash_ = dash + 1;
    const Read last = nested(dash + 1);
    behind_dash_ = 0;
    story_ = saved;
    if (!last || !last->interval || last->is_duration || last->granularity != reading.granularity) return;
    // "26 June - 4 August 1952": the year that is said last is that of both.
    if (reading.method == TimeMethod::kRelative && last->method == TimeMethod::kExplicit && !of_class(dash - 1, TimeClass::kWeekday)) {
      DayInterval moved = *reading.interval;
      const int years = civil(last->interval->start).year - civil(moved.start).year;
      moved = {add_months(moved.start, 12 * years), add_months(moved.end, 12 * years)};
      if (moved.start > last->interval->start) moved = {add_months(moved.start, -12), add_months(moved.end, -12)};
      reading.interval = moved;
    }
    if (last->interval->start <= reading.interval->start) return;
    reading.interval->end = last->interval->end;
    reading.end = last->end;
  }

  // "next week between Wednesday and Friday", "this week from Tue to Thur".
  bool days_of_week(Reading& reading) const {
    if (reading.granularity != Granularity::kWeek || reading.interval->end - reading.interval->start != days(6)) return false;
    const size_t next = reading.end;
    const TimeWord* first = of_class(next + 1, TimeClass::kWeekday);
    const TimeWord* last = of_class(next + 3, TimeClass::kWeekday);
    const bool between = is(next, "between") && is(next + 2, "and"), from = is(next, "from") && is_one_of(next + 2, "to", "until", "till", "through");
    if (!first || !last || first->value >= last->value || !(between || from)) return false;
    const Day monday = reading.interval->start;
    reading.interval = DayInterval{monday + days(static_cast<int>(first->value) - 1), monday + days(static_cast<int>(last->value) - 1)};
    reading.granularity = Granularity::kDay;
    reading.end = next + 4;
    return true;
  }

  // Prepositions say whether an end is open. They stay outside the span.
  void look_before(Reading& reading) const {
    const std::string_view prior = before(reading.begin);
    if (reading.is_duration) return;
    if (prior == "since") reading.open_end = true;
    if (prior == "until" || prior == "till") reading.open_start = true;
  }

  const TimeLexicon& lexicon_;
  const std::vector<Atom>& all_;
  const std::string& lower_;
  const Tree& tree_;
  Document& doc_;
  std::vector<const TimeWord*> classes_;  // one an atom
  size_t limit_ = 0;                      // end of the sentence being read
  uint32_t current_block_ = 0;
  int deepest_ = 0;                       // nesting of rules
  Story story_;
  bool is_history_ = false;
  size_t behind_dash_ = 0;                // where the second date of "5 September-12 September" begins
  bool expects_month_ = false;            // what stands before makes an abbreviation in small letters a month: "monday, jan 22"
};

}  // namespace

void find_times(const TimeLexicon& lexicon, const Atoms& atoms, const Tree& tree, Document& doc) {
  TimeFinder(lexicon, atoms, tree, doc).run();
}

}  // namespace demarche
