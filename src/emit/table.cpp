#include "emit/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "emit/columns.h"
#include "emit/record_list.h"
#include "emit/records.h"
#include "emit/vocabulary.h"

namespace demarche {
namespace {

constexpr std::string_view kGap = "  ";
constexpr size_t kNarrowest = 72;
constexpr size_t kDateWidth = 10;

enum class Style { kPlain, kBold, kDim, kCooperation, kVerbalConflict, kMaterialConflict };

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::kPlain: return "";
    case Style::kBold: return "\x1b[1m";
    case Style::kDim: return "\x1b[2m";
    case Style::kCooperation: return "\x1b[32m";
    case Style::kVerbalConflict: return "\x1b[33m";
    case Style::kMaterialConflict: return "\x1b[31m";
  }
  return "";
}

Style style_of_quad(int quad) {
  if (quad == 1 || quad == 2) return Style::kCooperation;
  if (quad == 3) return Style::kVerbalConflict;
  return quad == 4 ? Style::kMaterialConflict : Style::kPlain;
}

// "RUS GOV Sergei Lavrov"; the words in quotation marks for somebody who is in no table.
std::string short_actor(const Document& doc, const ActorRef& ref) {
  const std::string words = one_line(doc.cut(ref.mention->span));
  if (!ref.actor) return fmt::format("\u201c{}\u201d", words);
  std::string text = ref.actor->code;
  const auto add = [&text](std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += ' ';
    text += part;
  };
  for (const std::string& sector : ref.actor->sectors) add(sector);
  const std::string& known = ref.actor->name.empty() ? ref.actor->role : ref.actor->name;
  add(known.empty() ? words : known);
  return text;
}

std::string short_actors(const Document& doc, const std::vector<ActorRef>& refs) {
  std::string text;
  for (const ActorRef& ref : refs) {
    if (!text.empty()) text += ", ";
    text += short_actor(doc, ref);
  }
  return text;
}

// The person or body by name where there is one: "Sergei Lavrov", "Ukraine", "police".
std::string speaker_name(const Document& doc, const Statement& statement) {
  const auto refs = actors_of(doc, statement.speaker);
  if (!refs.empty() && refs.front().actor && !refs.front().actor->name.empty()) return one_line(refs.front().actor->name);
  if (!refs.empty()) return one_line(doc.cut(refs.front().mention->span));
  return one_line(doc.cut(statement.speaker_words));
}

bool same_word(std::string_view left, std::string_view right) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](char a, char b) { return lower(a) == lower(b); });
}

// "11,000"; "1.5" as it is.
std::string grouped(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_not_of("-0123456789") != std::string::npos) return text;
  for (size_t at = text.size(); at > 3 + (text[0] == '-' ? 1u : 0u);) text.insert(at -= 3, 1, ',');
  return text;
}

std::string month_or_day(DayInterval interval) {
  const std::string start = to_iso(interval.start), end = to_iso(interval.end);
  if (interval.start == interval.end) return start;
  using namespace std::chrono;
  const year_month_day first(interval.start), last(interval.end);
  const bool whole_months = first.day() == day(1) && last == year_month_day(last.year() / last.month() / std::chrono::last);
  if (whole_months && first.year() == last.year() && first.month() == last.month()) return start.substr(0, 7);
  if (whole_months && first.year() == last.year() && first.month() == January && last.month() == December) return start.substr(0, 4);
  return start.substr(0, 7) == end.substr(0, 7) ? fmt::format("{}/{}", start.substr(2), end.substr(8)) : fmt::format("{}..", start.substr(0, 7));
}

// "2021-10-21"; a month "2021-10", a stretch "21-06-10/20"; "(10-22)" where only the publication date is known.
std::string short_date(const Document& doc, int32_t time) {
  const EventDate date = date_of(doc, time);
  if (!date.interval) return date.time ? fit(one_line(doc.cut(date.time->span)), kDateWidth) : "no date";
  if (!date.time) return fmt::format("({})", to_iso(date.interval->start).substr(2));
  return month_or_day(*date.interval);
}

class TableWriter {
 public:
  TableWriter(const Document& doc, const CodeNames& names, const TableOptions& options, std::string& out)
      : doc_(doc), names_(names), options_(options), width_(std::max(options.width, kNarrowest)), list_(doc), out_(out) {
    // What is left beside the date is shared out: a third to the event, the rest to who did it, to whom, and who says so.
    const size_t free = width_ - kDateWidth - 4 * kGap.size();
    event_width_ = free * 36 / 100;
    source_width_ = free * 25 / 100;
    target_width_ = free * 21 / 100;
    status_width_ = free - event_width_ - source_width_ - target_width_;
  }

  void write_all() {
    write_heading();
    write_events();
    write_statements();
    write_conditions();
    write_figures();
    out_ += '\n';
  }

 private:
  void styled(Style style, std::string_view text) {
    if (!options_.colour || style == Style::kPlain) {
      out_ += text;
      return;
    }
    out_ += escape_of(style);
    out_ += text;
    out_ += "\x1b[0m";
  }

  void end_line() {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
  }

  void write_heading() {
    if (!doc_.title.empty()) {
      styled(Style::kBold, fit(one_line(doc_.title), width_));
      end_line();
    }
    std::string facts;
    const auto add = [&facts](std::string_view fact) {
      if (fact.empty()) return;
      if (!facts.empty()) facts += " \u00b7 ";
      facts += fact;
    };
    add(one_line(doc_.outlet));
    add(one_line(doc_.byline));
    add(doc_.published ? "published " + to_iso(*doc_.published) : "no publication date");
    add(doc_.path == "-" ? "standard input" : one_line(doc_.path));
    styled(Style::kDim, fit(facts, width_));
    end_line();
    out_ += '\n';
  }

  void row(std::string_view date, std::string_view source, std::string_view event, std::string_view target, std::string_view status,
           Style event_style, Style style) {
    styled(style, fit_and_pad(date, kDateWidth));
    out_ += kGap;
    styled(style, fit_and_pad(source, source_width_));
    out_ += kGap;
    styled(event_style, fit_and_pad(event, event_width_));
    out_ += kGap;
    styled(style, fit_and_pad(target, target_width_));
    out_ += kGap;
    styled(style, fit(status, status_width_));
    end_line();
  }

  void write_events() {
    std::array<size_t, 8> hidden = {};
    size_t shown = 0;
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kEvent) continue;
      const Event& event = doc_.events[record.index];
      if (options_.only_actual && event.status != Status::kActual) {
        ++hidden[static_cast<size_t>(event.status)];
        continue;
      }
      if (shown++ == 0) row("DATE", "SOURCE", "EVENT", "TARGET", options_.only_actual ? "SAYS WHO" : "STATUS, SAYS WHO", Style::kDim, Style::kDim);
      write_event(event);
    }
    write_event_count(shown, hidden);
  }

  void write_event(const Event& event) {
    const std::string what = codes_of(event);
    if (event.time == kNone && doc_.published) assumed_dates_ = true;
    row(short_date(doc_, event.time), short_actors(doc_, actors_of(doc_, event.source)), what,
        short_actors(doc_, actors_of(doc_, event.target)), status_and_speaker(event), style_of_quad(event.quad), Style::kPlain);
    write_words(event);
  }

  // "SANCTION expel · 166 Expel or deport individuals"; a name that only repeats the type is left out.
  std::string codes_of(const Event& event) const {
    std::string text = event.mode.empty() ? event.type : fmt::format("{} {}", event.type, event.mode);
    if (event.cameo.empty()) return text;
    text += fmt::format(" \u00b7 {}", event.cameo);
    const CodeName* code = names_.find(event.cameo);
    return code && !same_word(code->name, event.type) ? fmt::format("{} {}", text, code->name) : text;
  }

  std::string status_and_speaker(const Event& event) const {
    std::string text = options_.only_actual ? "" : std::string(name(event.status));
    if (event.attribution.empty()) return text;
    const std::string speaker = speaker_name(doc_, doc_.statements[event.attribution.back()]);
    if (speaker.empty()) return text;
    return text.empty() ? speaker : fmt::format("{}, {}", text, speaker);
  }

  // The sentence around the trigger, cut so that the trigger stays in sight; without colour it stands in brackets.
  void write_words(const Event& event) {
    const Span sentence = event.sentence < doc_.sentences.size() ? doc_.sentences[event.sentence].span : event.trigger;
    const Span lead{std::min(sentence.begin, event.trigger.begin), event.trigger.begin};
    const Span rest{event.trigger.end, std::max(sentence.end, event.trigger.end)};
    const std::string before = with_outer_blanks(lead), after = with_outer_blanks(rest);

    const size_t room = width_ - kDateWidth - kGap.size() - (options_.colour ? 0 : 2);
    const std::string trigger = fit(one_line(doc_.cut(event.trigger)), room / 2);
    const size_t around = room - display_width(trigger);
    const size_t after_room = std::max(around / 2, around - std::min(around, display_width(before)));
    const std::string shown_after = fit(after, std::min(after_room, around));

    out_.append(kDateWidth + kGap.size(), ' ');
    styled(Style::kDim, fit_end(before, around - display_width(shown_after)));
    styled(Style::kBold, options_.colour ? trigger : fmt::format("[{}]", trigger));
    styled(Style::kDim, shown_after);
    end_line();
  }

  // One line, but blanks at its ends stay: they part it from the trigger.
  std::string with_outer_blanks(Span span) const {
    const std::string_view text = doc_.cut(span);
    const std::string middle = one_line(text);
    if (middle.empty()) return {};
    const auto is_blank = [](std::string_view edge) { return one_line(edge).empty(); };
    const bool blank_first = is_blank(first_code_point(text)), blank_last = is_blank(last_code_point(text));
    return fmt::format("{}{}{}", blank_first ? " " : "", middle, blank_last ? " " : "");
  }

  void write_event_count(size_t shown, const std::array<size_t, 8>& hidden) {
    std::string rest;
    for (size_t status = 0; status < hidden.size(); ++status) {
      if (hidden[status] == 0) continue;
      rest += fmt::format("{}{} {}", rest.empty() ? "" : ", ", hidden[status], name(static_cast<Status>(status)));
    }
    std::string line = shown == 0 ? (rest.empty() ? "no events" : "no events that happened")
                                  : fmt::format("{} event{}{}", shown, shown == 1 ? "" : "s",
                                                options_.only_actual ? (shown == 1 ? " that happened" : " that happened") : "");
    if (!rest.empty()) line += fmt::format("; and {} (--status all)", rest);
    styled(Style::kDim, fit(line, width_));
    end_line();
    if (!assumed_dates_) return;
    styled(Style::kDim, fit("(date): the words give none; the date of publication stands in", width_));
    end_line();
  }

  void section(std::string_view title) {
    out_ += '\n';
    styled(Style::kBold, title);
    end_line();
  }

  // A line of a section: who, how, and as much of the words as fits.
  void entry(std::string_view who, std::string_view how, std::string_view words) {
    const size_t how_width = event_width_ * 3 / 5;
    out_ += kGap;
    out_ += fit_and_pad(who, source_width_ + 4);
    out_ += kGap;
    styled(Style::kDim, fit_and_pad(how, how_width));
    out_ += kGap;
    const size_t used = source_width_ + 4 + how_width + 3 * kGap.size();
    out_ += fit(words, width_ - used);
    end_line();
  }

  void write_statements() {
    if (doc_.statements.empty()) return;
    section("Statements");
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kStatement) continue;
      const Statement& statement = doc_.statements[record.index];
      std::string who = short_actors(doc_, actors_of(doc_, statement.speaker));
      if (who.empty()) who = one_line(doc_.cut(statement.speaker_words));
      std::string how = one_line(doc_.cut(statement.cue));
      const std::string to = short_actors(doc_, actors_of(doc_, statement.addressees));
      if (!to.empty()) how += " \u2192 " + to;
      entry(who.empty() ? "?" : who, how, one_line(doc_.cut(hull_of(statement.content))));
    }
  }

  void write_conditions() {
    if (doc_.conditions.empty()) return;
    section("Conditions");
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kCondition) continue;
      const Condition& condition = doc_.conditions[record.index];
      std::string who = short_actors(doc_, actors_of(doc_, condition.issuer));
      const std::string against = short_actors(doc_, actors_of(doc_, condition.against));
      std::string how(name(condition.type));
      std::replace(how.begin(), how.end(), '_', ' ');
      if (!against.empty()) how += " \u2192 " + against;
      std::string words = fmt::format("if: {}", one_line(doc_.cut(condition.antecedent)));
      if (!condition.consequent.empty()) words += fmt::format("; then: {}", one_line(doc_.cut(condition.consequent)));
      entry(who.empty() ? "?" : who, how, words);
    }
  }

  void write_figures() {
    if (doc_.figures.empty()) return;
    section("Figures");
    for (const RecordRef& record : list_.records()) {
      if (record.kind != RecordKind::kFigure) continue;
      const Figure& figure = doc_.figures[record.index];
      std::string value = fmt::format("{}{}", figure.approximate ? "about " : "", grouped(figure.value));
      if (!figure.unit.empty()) value += " " + figure.unit;
      std::string how(name(figure.what));
      const auto refs = actors_of(doc_, figure.actor_mention);
      if (!refs.empty()) how += ", " + short_actors(doc_, refs);
      std::string words = one_line(doc_.cut(figure.span));
      if (!figure.attribution.empty()) words += fmt::format(" ({})", speaker_name(doc_, doc_.statements[figure.attribution.back()]));
      entry(value, how, words);
    }
  }

  const Document& doc_;
  const CodeNames& names_;
  const TableOptions& options_;
  const size_t width_;
  const RecordList list_;
  std::string& out_;
  bool assumed_dates_ = false;
  size_t event_width_ = 0, source_width_ = 0, target_width_ = 0, status_width_ = 0;
};

}  // namespace

void append_table(const Document& doc, const CodeNames& names, const TableOptions& options, std::string& out) {
  TableWriter(doc, names, options, out).write_all();
}

}  // namespace demarche
