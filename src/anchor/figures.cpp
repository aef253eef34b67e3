#include "anchor/figures.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "anchor/number_reader.h"
#include "anchor/table_file.h"
#include "anchor/tense.h"
#include "anchor/time_of.h"
#include "base/characters.h"

namespace demarche {
namespace {

constexpr std::array<std::pair<std::string_view, FigureKind>, 10> kKinds = {{{"killed", FigureKind::kKilled},
                                                                            {"injured", FigureKind::kInjured},
                                                                            {"missing", FigureKind::kMissing},
                                                                            {"detained", FigureKind::kDetained},
                                                                            {"displaced", FigureKind::kDisplaced},
                                                                            {"expelled", FigureKind::kExpelled},
                                                                            {"troops", FigureKind::kTroops},
                                                                            {"weapons", FigureKind::kWeapons},
                                                                            {"protesters", FigureKind::kProtesters},
                                                                            {"other", FigureKind::kOther}}};

// Words before a number that say how exact it is.
enum class Hedge : uint8_t { kAbout, kAtLeast, kAtMost };

struct Amount {
  size_t begin = 0, end = 0;  // atoms, with hedges and currency
  size_t number_begin = 0, number_end = 0;
  double value = 0;
  std::optional<double> low, high;
  bool approximate = false;
  bool digits = false;
  std::string currency;
  bool percent = false;
};

// Dozens and their like: value and the bounds usually meant.
struct Crowd {
  std::string_view word;
  double value, low, high;
};
constexpr std::array<Crowd, 8> kCrowds = {{{"dozens", 24, 24, 99}, {"scores", 40, 40, 99}, {"hundreds", 200, 200, 999},
                                           {"thousands", 2000, 2000, 9999}, {"millions", 2e6, 2e6, 9.99e6}, {"billions", 2e9, 2e9, 9.99e9},
                                           {"tens", 20, 20, 99}, {"dozen", 12, 12, 12}}};

class FigureFinder {
 public:
  FigureFinder(const FigureLexicon& figures, const TimeLexicon& words, const Atoms& atoms, const Tree& tree, Document& doc)
      : figures_(figures), words_(words), all_(atoms.list), tree_(tree), doc_(doc) {}

  void run() {
    for (size_t begin = 0; begin < all_.size();) {
      size_t end = begin;
      while (end + 1 < all_.size() && !all_[end].ends_sentence) ++end;
      limit_ = end + 1;
      first_ = begin;
      for (size_t at = begin; at < limit_;) at = step(at);
      begin = limit_;
    }
  }

 private:
  std::string_view text(size_t at) const { return at < limit_ ? all_[at].text : std::string_view(); }
  bool is(size_t at, std::string_view word) const { return text(at) == word; }
  std::string_view before(size_t at, size_t back = 1) const { return at >= first_ + back ? all_[at - back].text : std::string_view(); }
  std::span<const Atom> atoms() const { return {all_.data(), limit_}; }

  size_t step(size_t at) {
    while (time_ < doc_.times.size() && doc_.times[time_].span.end <= all_[at].span.begin) ++time_;
    if (time_ < doc_.times.size() && doc_.times[time_].span.overlaps(all_[at].span)) return at + 1;
    auto amount = read(at);
    if (!amount) return at + 1;
    add_hedge(*amount);
    add_money_or_percent(*amount);
    add(*amount);
    return std::max(amount->end, at + 1);
  }

  // ------------------------------------------------------------------------------------------------------ reading
  std::optional<Amount> read(size_t at) {
    if (auto crowd = read_crowd(at)) return crowd;
    if (auto part = read_fraction(at)) return part;
    std::optional<Number> number = read_number(words_, atoms(), at);
    if (!number && is(at, "half") && is(at + 1, "a")) number = read_half(at);
    if (!number && (is(at, "a") || is(at, "several"))) number = read_hundreds(at);
    if (number && number->digits) read_plural_multiplier(*number);
    if (!number || !stands_alone(at, *number)) return std::nullopt;
    Amount amount;
    amount.begin = amount.number_begin = at;
    amount.end = amount.number_end = number->end;
    amount.value = number->value;
    amount.digits = number->digits;
    amount.approximate = number->vague;
    read_range(amount);
    return amount;
  }

  // "22 billions".
  void read_plural_multiplier(Number& number) const {
    const double factor = is(number.end, "millions") ? 1e6 : is(number.end, "billions") ? 1e9 : is(number.end, "trillions") ? 1e12 : 0;
    if (factor == 0) return;
    number.value *= factor;
    ++number.end;
  }

  // "half a million".
  std::optional<Number> read_half(size_t at) const {
    const TimeWord* word = at + 2 < limit_ ? words_.find(text(at + 2)) : nullptr;
    if (word == nullptr || word->kind != TimeClass::kNumber || word->value < 1000) return std::nullopt;
    return Number{at + 3, static_cast<double>(word->value) / 2, false, false};
  }

  // "a hundred", "a dozen", "several hundred".
  std::optional<Number> read_hundreds(size_t at) const {
    const TimeWord* word = at + 1 < limit_ ? words_.find(text(at + 1)) : nullptr;
    if (is(at, "a") && is(at + 1, "dozen")) return Number{at + 2, 12, true, false};
    if (word == nullptr || word->kind != TimeClass::kNumber || word->value < 100) return std::nullopt;
    const bool several = is(at, "several");
    return Number{at + 2, static_cast<double>(word->value) * (several ? 3 : 1), several, false};
  }

  // "dozens of", "hundreds of thousands", "tens of thousands".
  std::optional<Amount> read_crowd(size_t at) const {
    const auto crowd = std::find_if(kCrowds.begin(), kCrowds.end(), [&](const Crowd& one) { return one.word == text(at); });
    if (crowd == kCrowds.end() || is(at, "dozen")) return std::nullopt;
    Amount amount;
    amount.begin = amount.number_begin = at;
    amount.end = amount.number_end = at + 1;
    amount.value = crowd->value;
    amount.low = crowd->low;
    amount.high = crowd->high;
    amount.approximate = true;
    if (is(at + 1, "of")) {
      const auto next = std::find_if(kCrowds.begin(), kCrowds.end(), [&](const Crowd& one) { return one.word == text(at + 2); });
      if (next != kCrowds.end() && next->value >= 1000) {
        const double unit = next->value / 2;
        amount.value *= unit;
        *amount.low *= unit;
        amount.high = (crowd->high + 1) * unit - 1;
        amount.end = amount.number_end = at + 3;
      }
    }
    if (is(at, "tens") && amount.end == at + 1) return std::nullopt;
    if (is(at, "scores") && !is(at + 1, "of")) return std::nullopt;
    return amount;
  }

  // "four in ten business leaders", "one in five", "9 out of 10": a share, in percent. "Killed five in ten attacks" is none.
  std::optional<Amount> read_n_in_m(size_t at) const {
    if (at > first_ && all_[at - 1].kind == Atom::Kind::kWord && figures_.by_predicate(lemma(all_[at - 1].word)) != nullptr) return std::nullopt;
    const auto part = read_number(words_, atoms(), at);
    if (!part || part->vague || part->value < 1) return std::nullopt;
    const bool out_of = is(part->end, "out") && is(part->end + 1, "of");
    if (!out_of && !is(part->end, "in")) return std::nullopt;
    const auto whole = read_number(words_, atoms(), part->end + (out_of ? 2 : 1));
    if (!whole || whole->vague || whole->value <= part->value) return std::nullopt;
    static constexpr std::array<double, 13> kWholes = {3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000};
    if (std::find(kWholes.begin(), kWholes.end(), whole->value) == kWholes.end()) return std::nullopt;
    const bool round = whole->value == 5 || whole->value >= 10;
    if (!out_of && part->value > 1 && !round) return std::nullopt;
    if (whole->end < limit_ && (all_[whole->end].glued || is_time_unit(whole->end))) {
      const bool ends = is(whole->end, ".") || is(whole->end, ",") || is(whole->end, ";") || is(whole->end, ")");
      if (!ends) return std::nullopt;
    }
    Amount amount;
    amount.begin = amount.number_begin = at;
    amount.end = amount.number_end = whole->end;
    amount.percent = true;
    amount.value = 100 * part->value / whole->value;
    return amount;
  }

  bool is_time_unit(size_t at) const {
    const TimeWord* word = words_.find(text(at));
    return word != nullptr && (word->kind == TimeClass::kUnit || word->kind == TimeClass::kMonth);
  }

  // "half", "two-thirds", "a third of", "a quarter of": share of the whole, in percent.
  std::optional<Amount> read_fraction(size_t at) const {
    Amount amount;
    amount.begin = amount.number_begin = at;
    amount.percent = true;
    if (is(at, "half") && (is(at + 1, "of") || is(at + 1, "the"))) {
      amount.end = amount.number_end = at + 1;
      amount.value = 50;
      return amount;
    }
    if (auto share = read_n_in_m(at)) return share;
    const TimeWord* top = words_.find(text(at));
    const bool article = is(at, "a") || is(at, "one");
    if (!article && (top == nullptr || top->kind != TimeClass::kNumber || top->value > 9)) return std::nullopt;
    const size_t next = is(at + 1, "-") ? at + 2 : at + 1;
    struct Part {
      std::string_view one, many;
      double share;
    };
    static constexpr std::array<Part, 5> kParts = {{{"third", "thirds", 100.0 / 3}, {"quarter", "quarters", 25}, {"fifth", "fifths", 20}, {"tenth", "tenths", 10}, {"half", "halves", 50}}};
    for (const Part& part : kParts) {
      if (!is(next, part.one) && !is(next, part.many)) continue;
      if (is(next, part.one) && (!article || !is(next + 1, "of"))) return std::nullopt;
      amount.end = amount.number_end = next + 1;
      amount.value = (article ? 1 : static_cast<double>(top->value)) * part.share;
      return amount;
    }
    return std::nullopt;
  }

  // False for numbers that name or order things: "F-16", "No. 5", "3-2", "20-year-old", "2:30", "55-year-old", "age 20".
  bool stands_alone(size_t at, const Number& number) const {
    const std::string_view prior = before(at);
    const bool glued = all_[at].glued && at > first_;
    if (glued && (prior == "-" || prior == "/" || prior == ":" || prior == "." || prior == "," || prior == "#" || prior == "+" || prior == "'")) return false;
    if (glued && all_[at - 1].kind == Atom::Kind::kWord && figures_.currency(prior) == nullptr) return false;
    static constexpr std::array<std::string_view, 26> kNaming = {
        "no", "number", "article", "resolution", "chapter", "section", "page", "room", "flight", "route", "highway", "act", "apollo", "type",
        "aged", "age", "phase", "point", "boeing", "airbus", "paragraph", "version", "level", "channel", "group-of", "sputnik"};
    if (std::find(kNaming.begin(), kNaming.end(), prior) != kNaming.end()) return false;
    if (prior == "of" && (before(at, 2) == "group" || before(at, 2) == "age")) return false;
    if (prior == "." && before(at, 2) == "no") return false;
    const size_t next = number.end;
    if (next < limit_ && all_[next].glued && number.digits) {
      if (is(next, "st") || is(next, "nd") || is(next, "rd") || is(next, "th") || is(next, "s") || is(next, ":") || is(next, "/")) return false;
      if (is(next, "-") && next + 1 < limit_ && all_[next + 1].glued && all_[next + 1].kind == Atom::Kind::kWord) return false;
      if (all_[next].kind == Atom::Kind::kWord && !is(next, "m") && !is(next, "bn") && !is(next, "k")) return false;
    }
    if (is_score(number)) return false;
    if (is(next, "-") && (is(next + 1, "year") || is(next + 1, "day") || is(next + 1, "month") || is(next + 1, "point"))) return false;
    if ((is(next, "years") || is(next, "year")) || is(next, "times") || is(next, "a.m") || is(next, "p.m")) return false;
    if (!number.digits && number.value == 1) return counts_one(at, next);
    if (number.value == 0) return false;
    return true;
  }

  // "a 2-1 decision", "a 5-4 vote": the larger number first.
  bool is_score(const Number& number) const {
    const size_t next = number.end;
    if (!number.digits || number.value > 200 || !is(next, "-") || next + 1 >= limit_ || !all_[next].glued || !all_[next + 1].glued) return false;
    return all_[next + 1].kind == Atom::Kind::kDigits && all_[next + 1].value <= number.value && !is_percent(next + 2);
  }

  // "one" counts only before a noun ("one soldier died"), never as a pronoun or in "one of", "one day".
  bool counts_one(size_t at, size_t next) const {
    const Word& word = doc_.words[all_[at].word];
    if (is(next, "of") || is(next, "another") || is(next, "-") || next >= limit_) return false;
    return word.deprel == Deprel::kNummod;
  }

  bool is_percent(size_t at) const { return is(at, "%") || is(at, "percent") || is(at, "pc"); }

  // "10-15", "10 to 15", "between 10 and 15", "between 20% and 30%", "$24-$26". "Fell $2 to $41" is a change, no range.
  void read_range(Amount& amount) const {
    const bool share = is_percent(amount.end), money = currency_begin(amount.begin) < amount.begin;
    const size_t joint = share ? amount.end + 1 : amount.end;
    const bool between = before(currency_begin(amount.begin)) == "between" && is(joint, "and");
    if (!between && !is(joint, "to") && !is(joint, "-") && !is(joint, "or")) return;
    const bool repeated = money && text(joint + 1) == before(amount.begin);
    if ((share || repeated) && !between && !is(joint, "-")) return;
    const auto last = read_number(words_, atoms(), repeated ? joint + 2 : joint + 1);
    if (share && (!last || !is_percent(last->end))) return;
    if (!last || last->digits != amount.digits || last->value <= amount.value) return;
    const bool shared = last->value >= 1e6 && amount.value < 1000;  // "1 to 2 million"
    double first = amount.value;
    if (shared) {
      for (const double unit : {1e12, 1e9, 1e6}) {
        if (last->value >= unit) {
          first *= unit;
          break;
        }
      }
    }
    if (is(joint, "to") && last->value > first * 20) return;
    amount.low = first;
    amount.high = last->value;
    amount.value = (first + last->value) / 2;
    amount.approximate = true;
    amount.end = amount.number_end = last->end;
    if (between) amount.begin = currency_begin(amount.begin) - 1;
  }

  // Words before the number: "about", "at least", "up to", "more than", "fewer than".
  void add_hedge(Amount& amount) const {
    struct Entry {
      std::array<std::string_view, 3> words;  // nearest last; empty = unused
      Hedge hedge;
    };
    static constexpr std::array<Entry, 34> kHedges = {{
        {{"no", "fewer", "than"}, Hedge::kAtLeast}, {{"no", "less", "than"}, Hedge::kAtLeast},  {{"no", "more", "than"}, Hedge::kAtMost},
        {{"as", "many", "as"}, Hedge::kAtMost},     {{"as", "much", "as"}, Hedge::kAtMost},     {{"as", "few", "as"}, Hedge::kAtLeast},
        {{"", "at", "least"}, Hedge::kAtLeast},     {{"", "at", "most"}, Hedge::kAtMost},       {{"", "more", "than"}, Hedge::kAtLeast},
        {{"", "fewer", "than"}, Hedge::kAtMost},    {{"", "less", "than"}, Hedge::kAtMost},     {{"", "up", "to"}, Hedge::kAtMost},
        {{"", "an", "estimated"}, Hedge::kAbout},   {{"", "close", "to"}, Hedge::kAbout},       {{"", "well", "over"}, Hedge::kAtLeast},
        {{"", "greater", "than"}, Hedge::kAtLeast}, {{"", "larger", "than"}, Hedge::kAtLeast},  {{"", "just", "over"}, Hedge::kAtLeast},
        {{"", "just", "under"}, Hedge::kAtMost},    {{"", "upwards", "of"}, Hedge::kAtLeast},   {{"", "", "about"}, Hedge::kAbout},
        {{"", "", "around"}, Hedge::kAbout},        {{"", "", "approximately"}, Hedge::kAbout}, {{"", "", "roughly"}, Hedge::kAbout},
        {{"", "", "nearly"}, Hedge::kAbout},        {{"", "", "almost"}, Hedge::kAbout},        {{"", "", "some"}, Hedge::kAbout},
        {{"", "", "estimated"}, Hedge::kAbout},     {{"", "", "circa"}, Hedge::kAbout},         {{"", "", "over"}, Hedge::kAtLeast},
        {{"", "", "under"}, Hedge::kAtMost},        {{"", "", "exceeding"}, Hedge::kAtLeast},   {{"", "", "perhaps"}, Hedge::kAbout},
        {{"", "", "above"}, Hedge::kAtLeast}}};
    for (const size_t from : {amount.begin, currency_begin(amount.begin)}) {
      for (const Entry& entry : kHedges) {
        size_t length = 0;
        while (length < 3 && !entry.words[2 - length].empty() && before(from, length + 1) == entry.words[2 - length]) ++length;
        if (length < 3 && !entry.words[2 - length].empty()) continue;
        amount.begin = from - length;
        if (entry.hedge == Hedge::kAbout) amount.approximate = true;
        if (entry.hedge == Hedge::kAtLeast && !amount.low) amount.low = amount.value;
        if (entry.hedge == Hedge::kAtMost && !amount.high) amount.high = amount.value;
        return;
      }
    }
  }

  // Where the currency symbol before a number begins; `at` itself if there is none.
  size_t currency_begin(size_t at) const {
    if (at == first_) return at;
    if (figures_.currency(before(at)) == nullptr) return at;
    const bool country_first = before(at) == "$" && at >= first_ + 2 && all_[at - 1].glued && all_[at - 2].kind == Atom::Kind::kWord;
    if (country_first && figures_.currency(std::string(before(at, 2)) + "$") != nullptr) return at - 2;
    return at - 1;
  }

  // By the "m" or "bn" behind the number.
  void multiply(Amount& amount) const {
    const double factor = is(amount.end, "m") ? 1e6 : 1e9;
    amount.value *= factor;
    if (amount.low) *amount.low *= factor;
    if (amount.high) *amount.high *= factor;
    ++amount.end;  // number_end stays: the number word is what the tree knows
    if (all_[amount.end - 1].word != all_[amount.number_end - 1].word) amount.number_end = amount.end;
  }

  // "3bn yuan", "110m tons": "m" may be metres, so that it needs a currency or a plural behind it, or money before it ("1bn euros,
  // with another 550m to follow").
  bool is_multiplied(Amount& amount) const {
    const size_t at = amount.end;
    if (!amount.digits || at >= limit_ || !all_[at].glued) return false;
    if (is(at, "bn")) return true;
    if (!is(at, "m") || at + 1 >= limit_) return false;
    if (figures_.currency(text(at + 1)) != nullptr && text(at + 1).size() > 2) return true;
    if (doc_.words[all_[at + 1].word].xpos == "NNS") return true;
    if (doc_.figures.empty() || before(amount.begin) != "another") return false;
    const Figure& last = doc_.figures.back();
    if (last.what != FigureKind::kMoney || doc_.words[last.number_word].sentence != doc_.words[all_[at].word].sentence) return false;
    amount.currency = last.unit;
    return true;
  }

  void add_money_or_percent(Amount& amount) {
    const size_t number = amount.number_begin;
    const size_t begin = currency_begin(number);
    if (begin < number) {
      std::string symbol(before(number));
      if (number - begin == 2) symbol = std::string(before(number, 2)) + symbol;
      amount.currency = *figures_.currency(symbol);
      amount.begin = std::min(amount.begin, begin);
      if (is(amount.end, "m") || is(amount.end, "bn")) multiply(amount);
      return;
    }
    if (is_multiplied(amount)) multiply(amount);
    size_t next = amount.end;
    if (is(next, "%") || is(next, "percent") || is(next, "pc") || (is(next, "per") && is(next + 1, "cent"))) {
      amount.percent = true;
      amount.end = next + (is(next, "per") ? 2 : 1);
      return;
    }
    // "40 million U.S. dollars", "three billion euros"
    for (size_t skip = 0; skip < 3 && next + skip < limit_; ++skip) {
      if (all_[next + skip].kind != Atom::Kind::kWord) continue;
      const std::string* code = text(next + skip).size() < 3 ? nullptr : figures_.currency(text(next + skip));
      const std::string* of_state = skip == 0 ? nullptr : figures_.currency(std::string(text(next + skip - 1)) + " " + std::string(text(next + skip)));
      if (of_state != nullptr) code = of_state;  // "48 million Canadian dollars"
      if (code == nullptr) continue;
      amount.currency = *code;
      amount.end = next + skip + 1;
      return;
    }
  }

  // --------------------------------------------------------------------------------------------- what is counted
  std::string_view lemma(uint32_t word) const { return doc_.words[word].lemma.empty() ? doc_.form(word) : doc_.words[word].lemma; }
  // "soldiers", "troops": as the text has it, where it is a plural.
  std::string unit_of(uint32_t noun) const {
    if (doc_.words[noun].xpos != "NNS") return std::string(lemma(noun));
    std::string form(doc_.form(noun));
    std::ranges::transform(form, form.begin(), ascii_lower);
    return form;
  }

  void add(const Amount& amount) {
    const uint32_t number_word = all_[amount.number_end - 1].word;
    Figure figure;
    figure.number_word = number_word;
    figure.value = amount.value;
    figure.low = amount.low;
    figure.high = amount.high;
    figure.approximate = amount.approximate;
    figure.noun_word = counted_noun(amount);
    const bool elided = figure.noun_word == kNone && amount.currency.empty();
    if (!amount.currency.empty()) {
      figure.unit = amount.currency;
      figure.what = FigureKind::kMoney;
    } else if (figure.noun_word != kNone) {
      const auto noun = static_cast<uint32_t>(figure.noun_word);
      if (is_naming_noun(noun, amount)) return;
      figure.unit = amount.percent ? "percent" : unit_of(noun);
      figure.what = kind_of(noun, noun);
      if (figure.what == FigureKind::kOther && amount.value == 1 && !amount.digits) return;  // "one study" counts nothing
    } else if (amount.percent) {
      figure.unit = "percent";
    } else {
      const FigureKind* by_verb = nullptr;
      const int32_t predicate = governing_predicate(doc_, number_word);
      if (predicate != kNone) by_verb = figures_.by_predicate(lemma(static_cast<uint32_t>(predicate)));
      if (!is_elided(number_word, by_verb != nullptr) && !is_toll(number_word)) return;
      if (is_toll(number_word)) {
        figure.what = FigureKind::kKilled;
      } else if (!doc_.figures.empty() && by_verb == nullptr) {
        const Figure& last = doc_.figures.back();
        figure.unit = last.unit;
        figure.what = last.what;
        figure.noun_word = last.noun_word;
      } else if (by_verb != nullptr) {
        figure.what = *by_verb;
        figure.unit = "person";
      }
    }
    set_extent(figure, amount, elided);
    figure.actor_mention = actor_of(figure);
    figure.time = time_of_figure(figure);
    doc_.figures.push_back(std::move(figure));
  }

  // The time said right behind the figure ("up 2% in December"); else that of its predicate, unless it belongs to what the figure is
  // compared with ("30% higher than in January") or to a later figure.
  int32_t time_of_figure(const Figure& figure) const {
    for (size_t i = 0; i < doc_.times.size(); ++i) {
      const TimeExpression& time = doc_.times[i];
      if (time.words.begin < figure.words.end) continue;
      if (time.words.begin > figure.words.end + 1) break;
      if (time.is_duration || !time.interval || doc_.words[time.words.begin].sentence != doc_.words[figure.number_word].sentence) break;
      const std::string_view link = time.words.begin == figure.words.end ? std::string_view() : doc_.form(figure.words.end);
      if (link == "in" || link == "during" || link == "since" || link == "for") return static_cast<int32_t>(i);
      break;
    }
    const int32_t predicate = governing_predicate(doc_, figure.number_word);
    if (predicate == kNone) return kNone;
    const int32_t time = time_of(doc_, tree_, static_cast<uint32_t>(predicate));
    return time == kNone || !is_of_comparison(figure, doc_.times[static_cast<size_t>(time)]) ? time : kNone;
  }

  bool is_of_comparison(const Figure& figure, const TimeExpression& time) const {
    if (time.words.begin < figure.words.end) return false;
    for (uint32_t word = figure.words.end; word < time.words.begin; ++word) {
      const std::string_view form = doc_.form(word);
      if (form == "than" || form == "compared" || form == "against" || form == "versus" || form == "from") return true;
      if (doc_.words[word].upos == Upos::kSym && figures_.currency(form) != nullptr) return true;
    }
    const bool coarse = time.granularity != Granularity::kDay && time.granularity != Granularity::kTime;
    return coarse && figure.unit == "percent" && time.words.begin > 0 && doc_.form(time.words.begin - 1) == "on";  // "up 21% on the previous year"
  }

  void set_extent(Figure& figure, const Amount& amount, bool elided) const {
    uint32_t last_word = all_[amount.end - 1].word;
    uint32_t end = all_[amount.end - 1].span.end;
    if (!elided && figure.noun_word != kNone && static_cast<uint32_t>(figure.noun_word) > last_word &&
        static_cast<uint32_t>(figure.noun_word) < last_word + 8) {
      last_word = static_cast<uint32_t>(figure.noun_word);
      end = doc_.words[last_word].span.end;
    }
    figure.words = {all_[amount.begin].word, last_word + 1};
    figure.span = {all_[amount.begin].span.begin, end};
  }

  // The noun that the number modifies, that follows "of", or - without a tree - the next plural noun.
  int32_t counted_noun(const Amount& amount) const {
    const uint32_t word = all_[amount.number_end - 1].word;
    const Word& number = doc_.words[word];
    const bool has_tree = !number.xpos.empty() || number.deprel != Deprel::kDep;
    if (!has_tree) return next_noun(amount.end);
    if (!amount.currency.empty()) return kNone;
    if (amount.percent && is(amount.end, "of")) return noun_below(word);
    uint32_t at = word;
    for (int step = 0; step < 3; ++step) {
      const Word& w = doc_.words[at];
      if (w.head == kNone) break;
      const Deprel plain = universal(w.deprel);
      const auto head = static_cast<uint32_t>(w.head);
      const bool is_quantity = plain == Deprel::kNummod || (plain == Deprel::kAmod && doc_.words[head].upos == Upos::kNoun);
      if (is_quantity) {
        if (doc_.words[head].upos == Upos::kNum || doc_.words[head].upos == Upos::kSym) {
          at = head;
          continue;
        }
        return head_after(head, word);
      }
      if (plain != Deprel::kCompound && plain != Deprel::kFlat) break;
      at = head;
    }
    return noun_below(at);
  }

  // A counted noun stands after its number, unless a table cell or a list turned them round.
  static int32_t head_after(uint32_t head, uint32_t word) { return head > word ? static_cast<int32_t>(head) : kNone; }

  int32_t noun_below(uint32_t word) const {
    for (const uint32_t child : tree_.children(word)) {
      const Word& w = doc_.words[child];
      if (universal(w.deprel) != Deprel::kNmod || (w.upos != Upos::kNoun && w.upos != Upos::kPropn)) continue;
      const int32_t marker = tree_.child(child, Deprel::kCase);
      if (marker != kNone && lemma(static_cast<uint32_t>(marker)) == "of") return static_cast<int32_t>(child);
    }
    return kNone;
  }

  int32_t next_noun(size_t at) const {
    if (is(at, "of")) ++at;
    if (is(at, "the")) ++at;
    for (size_t next = at; next < std::min(limit_, at + 4); ++next) {
      if (all_[next].kind != Atom::Kind::kWord || is(next, "and") || is(next, "in") || is(next, "of") || is(next, "to")) return kNone;
      if (text(next) == "people" || text(next) == "men" || text(next) == "women" || text(next) == "children" || text(next) == "troops" || text(next).ends_with("s"))
        return static_cast<int32_t>(all_[next].word);
    }
    return kNone;
  }

  // "Group 5 members", "two sides": nouns that make no figure worth telling.
  bool is_naming_noun(uint32_t noun, const Amount& amount) const {
    static constexpr std::array<std::string_view, 16> kNoFigure = {"side", "year", "day", "month", "week", "hour", "minute", "time", "decade",
                                                                   "century", "way", "o'clock", "goal", "point", "degree", "other"};
    if (amount.percent) return false;
    if (is_part_of_name(noun, amount)) return true;
    return std::find(kNoFigure.begin(), kNoFigure.end(), lemma(noun)) != kNoFigure.end();
  }

  // "the Six Nations": a number in words with a capital inside a sentence, before a name.
  bool is_part_of_name(uint32_t noun, const Amount& amount) const {
    const bool capital = !amount.digits && amount.number_begin > first_ && all_[amount.number_begin].capital;
    return capital && doc_.words[noun].upos == Upos::kPropn && before(amount.number_begin) != "\"";
  }

  // A bare numeral that is a subject or object: "95,000 remained", "killing 14 and wounding 20".
  bool is_elided(uint32_t word, bool telling_verb) const {
    const Word& w = doc_.words[word];
    const Deprel plain = universal(w.deprel);
    const bool core = plain == Deprel::kNsubj || plain == Deprel::kObj;
    if (!core || is_age(word)) return false;
    if (telling_verb) return true;
    if (doc_.figures.empty() || lemma(word) == "one") return false;
    const Figure& last = doc_.figures.back();
    return doc_.words[last.number_word].sentence + 1 >= w.sentence && last.what != FigureKind::kMoney && last.unit != "percent";
  }

  // "who turned 60 on Wednesday".
  bool is_age(uint32_t word) const {
    const int32_t head = doc_.words[word].head;
    return head != kNone && (lemma(static_cast<uint32_t>(head)) == "turn" || lemma(static_cast<uint32_t>(head)) == "age");
  }

  // "the death toll rose to 12".
  bool is_toll(uint32_t word) const {
    const int32_t predicate = governing_predicate(doc_, word);
    if (predicate == kNone) return false;
    for (const uint32_t child : tree_.children(static_cast<uint32_t>(predicate))) {
      if (universal(doc_.words[child].deprel) == Deprel::kNsubj && lemma(child) == "toll") return doc_.words[word].upos == Upos::kNum;
    }
    return false;
  }

  // By the predicate or eventive noun above, the adjective beside, or the noun itself - in this order.
  FigureKind kind_of(uint32_t noun, uint32_t at) const {
    const FigureKind* by_noun = is_institution(noun) ? nullptr : figures_.by_noun(lemma(noun));
    for (const uint32_t child : tree_.children(noun)) {
      const Deprel plain = universal(doc_.words[child].deprel);
      if (plain != Deprel::kAmod && plain != Deprel::kAcl) continue;
      if (lemma(child) == "hold" && !is_person(noun)) continue;  // "one position held by one person"
      const FigureKind* kind = figures_.by_predicate(lemma(child));
      if (kind != nullptr && doc_.words[child].deprel != Deprel::kAclRelcl && befalls(*kind, noun)) return *kind;
    }
    for (int step = 0; step < 3 && doc_.words[at].head != kNone; ++step) {
      const Word& w = doc_.words[at];
      const auto head = static_cast<uint32_t>(w.head);
      const FigureKind* kind = lemma(head) == "hold" && !is_person(noun) ? nullptr : figures_.by_predicate(lemma(head));
      if (kind != nullptr && is_affected(w, head) && befalls(*kind, noun)) return *kind;
      if (universal(w.deprel) == Deprel::kObj) {
        if (const FigureKind* secondary = resultative(head)) return *secondary;
      }
      const bool of_number = universal(w.deprel) == Deprel::kNmod && is_led_by_of(at);
      if (universal(w.deprel) != Deprel::kConj && !of_number) break;  // the knives of "a man with two knives" were not arrested
      at = head;
    }
    return by_noun != nullptr ? *by_noun : FigureKind::kOther;
  }

  // "seized two tonnes of cocaine", "shot down two drones": a cargo is not held prisoner, a machine not killed.
  bool befalls(FigureKind kind, uint32_t noun) const {
    if (kind == FigureKind::kMissing || kind == FigureKind::kTroops || kind == FigureKind::kWeapons || kind == FigureKind::kProtesters) return true;
    const FigureKind* by_noun = figures_.by_noun(lemma(noun));
    return by_noun == nullptr || (*by_noun != FigureKind::kWeapons && *by_noun != FigureKind::kOther);
  }

  // "thousands of public bodies" are not dead.
  bool is_institution(uint32_t noun) const {
    static constexpr std::array<std::string_view, 12> kOf = {"public",   "governing", "regulatory", "official", "international", "national",
                                                             "advisory", "local",     "state",      "sporting", "professional",  "religious"};
    if (lemma(noun) != "body") return false;
    return std::ranges::any_of(tree_.children(noun), [&](uint32_t child) { return std::find(kOf.begin(), kOf.end(), lemma(child)) != kOf.end(); });
  }

  bool is_led_by_of(uint32_t word) const {
    const int32_t marker = tree_.child(word, Deprel::kCase);
    return marker != kNone && lemma(static_cast<uint32_t>(marker)) == "of";
  }

  bool is_person(uint32_t noun) const {
    static constexpr std::array<std::string_view, 16> kPersons = {"people",   "person", "man",     "woman",      "child",  "boy",      "girl",     "civilian",
                                                                  "suspect", "student", "journalist", "worker", "member", "citizen", "national", "individual"};
    if (std::find(kPersons.begin(), kPersons.end(), lemma(noun)) != kPersons.end()) return true;
    const FigureKind* kind = figures_.by_noun(lemma(noun));
    return kind != nullptr && *kind != FigureKind::kWeapons;
  }

  // "left 12 people dead".
  const FigureKind* resultative(uint32_t verb) const {
    const int32_t result = tree_.child(verb, Deprel::kXcomp);
    return result == kNone ? nullptr : figures_.by_predicate(lemma(static_cast<uint32_t>(result)));
  }

  bool is_affected(const Word& noun, uint32_t predicate) const {
    if (noun.deprel == Deprel::kNsubjPass) return true;
    const std::string_view verb = lemma(predicate);
    switch (universal(noun.deprel)) {
      case Deprel::kObj: case Deprel::kNmod: case Deprel::kCompound: return verb != "flee" && verb != "claim";
      case Deprel::kNsubj: return verb == "die" || verb == "perish" || verb == "drown" || verb == "flee" || verb == "disappear" || verb == "vanish" ||
                                  verb == "evacuate" || verb == "protest" || verb == "demonstrate" || verb == "march" || verb == "rally" || verb == "dead" || verb == "missing" || verb == "injured" || verb == "wounded";
      default: return false;
    }
  }

  // The smallest mention with a known actor that holds the counted noun or the number.
  int32_t actor_of(const Figure& figure) const {
    int32_t best = kNone;
    uint32_t best_size = 0;
    const uint32_t word = figure.noun_word == kNone ? figure.number_word : static_cast<uint32_t>(figure.noun_word);
    const uint32_t begin = figure.words.begin;
    auto it = std::lower_bound(doc_.mentions.begin(), doc_.mentions.end(), begin > 12 ? begin - 12 : 0,
                               [](const Mention& mention, uint32_t at) { return mention.words.begin < at; });
    for (; it != doc_.mentions.end() && it->words.begin <= std::max(word, figure.words.end); ++it) {
      if (it->actors.empty()) continue;
      const bool holds = it->head == word || it->words.contains(word);
      const bool below = figure.noun_word != kNone && doc_.words[it->head].head == figure.noun_word;
      if (!holds && !below) continue;
      if (best != kNone && it->words.size() >= best_size) continue;
      best = static_cast<int32_t>(it - doc_.mentions.begin());
      best_size = it->words.size();
    }
    return best;
  }

  const FigureLexicon& figures_;
  const TimeLexicon& words_;
  const std::vector<Atom>& all_;
  const Tree& tree_;
  Document& doc_;
  size_t first_ = 0, limit_ = 0;  // the sentence being read
  size_t time_ = 0;               // the next time at or after the current atom
};

}  // namespace

Result<FigureLexicon> FigureLexicon::load() {
  FigureLexicon lexicon;
  auto rows = read_table("data/anchor/figure_words.tsv", 3);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) {
    const bool is_officials = row.columns[0] == "officials";
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& one) { return one.first == row.columns[0]; });
    if (!is_officials && kind == kKinds.end()) return Error{ErrorCode::kDataFile, row.where, "Unknown kind '" + row.columns[0] + "'."};
    const bool is_noun = row.columns[1] == "noun";
    if (!is_noun && row.columns[1] != "predicate") return Error{ErrorCode::kDataFile, row.where, "Expected 'noun' or 'predicate'."};
    for (const std::string& lemma : split_on(row.columns[2], ' ')) {
      (is_noun ? lexicon.nouns_ : lexicon.predicates_).emplace(lemma, is_officials ? FigureKind::kOfficials : kind->second);
    }
  }
  rows = read_table("data/anchor/currencies.tsv", 2);
  if (!rows) return rows.error();
  for (const TableRow& row : *rows) lexicon.currencies_.emplace(row.columns[0], row.columns[1]);
  return lexicon;
}

void find_figures(const FigureLexicon& figures, const TimeLexicon& words, const Atoms& atoms, const Tree& tree, Document& doc) {
  FigureFinder(figures, words, atoms, tree, doc).run();
}

}  // namespace demarche
