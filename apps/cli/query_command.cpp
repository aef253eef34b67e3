#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "event_filter_flags.h"
#include "query/event_query.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kQueryExamples =
    "Examples:\n"
    "  demarche query --db demarche.db --between RUS,NATO --since 2021-10-01\n"
    "      what the two did to each other, as a table\n"
    "  demarche query --db demarche.db --source ISR --type ASSAULT,COERCE --format csv > events.csv\n"
    "  demarche query --db demarche.db --count dyad,month\n"
    "      how many events a pair and month, with their mean Goldstein score\n"
    "  demarche query --db demarche.db --text '\"red line\"' --status all";

enum class Shape { kTable, kCsv, kJsonLines };

struct QueryFlags {
  std::string database;
  EventFilter filter;
  Shape shape = Shape::kTable;
  std::vector<std::string> count;
};

std::string joined(const std::vector<EventParty>& parties) {
  std::string out;
  for (const EventParty& party : parties) out += (out.empty() ? "" : "; ") + party.label();
  return out;
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

size_t cells(std::string_view text) {
  return size_t(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// `text` in exactly `width` cells.
std::string fitted(std::string_view text, size_t width) {
  const size_t size = cells(text);
  if (size <= width) return std::string(text) + std::string(width - size, ' ');
  size_t at = 0, taken = 0;
  while (taken + 1 < width) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    ++taken;
  }
  return std::string(text.substr(0, at)) + "\u2026";
}

using Columns = std::vector<std::pair<std::string, std::string>>;

Columns columns_of(const EventRow& event) {
  return {{"date", event.first_day},
          {"date_end", event.last_day},
          {"source", joined(event.sources)},
          {"type", event.type},
          {"mode", event.mode},
          {"cameo", event.cameo},
          {"target", joined(event.targets)},
          {"status", event.status},
          {"goldstein", event.goldstein ? fmt::format("{:g}", *event.goldstein) : ""},
          {"intensity", fmt::format("{:g}", event.intensity)},
          {"quad", fmt::format("{}", event.quad)},
          {"place", event.place.name},
          {"country", event.place.country},
          {"confidence", fmt::format("{:.2f}", event.confidence)},
          {"reports", std::to_string(event.reports)},
          {"words", event.words},
          {"outlet", event.outlet},
          {"published", event.published},
          {"title", event.title},
          {"path", event.path},
          {"id", event.id}};
}

std::string as_json(const Columns& columns) {
  nlohmann::ordered_json out;
  for (const auto& [name, value] : columns) out[name] = value;
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string as_csv(const Columns& columns, bool header) {
  std::string out;
  for (const auto& [name, value] : columns) out += (out.empty() ? "" : ",") + csv_cell(header ? name : value);
  // A first column that is empty still is one.
  if (!columns.empty() && (header ? columns[0].first : columns[0].second).empty() && columns.size() > 1 && !out.starts_with(",")) out.insert(0, ",");
  return out + "\n";
}

// Date, source, event, target, words.
std::string as_line(const std::string& day, const std::string& source, const std::string& label, const std::string& target, const std::string& words, size_t width) {
  const size_t room = width > 85 ? width - 72 : 20;
  std::string line = fmt::format("{}  {} {} {} {}", fitted(day, 10), fitted(source, 15), fitted(label, 27), fitted(target, 15), fitted(words, room));
  line.resize(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string as_line(const EventRow& event, size_t width) {
  std::string label = event.type + (event.mode.empty() ? "" : " " + event.mode) + (event.cameo.empty() ? "" : " \u00b7 " + event.cameo);
  std::string words = event.words + (event.status == "actual" ? "" : " (" + event.status + ")");
  if (event.reports > 1) words += fmt::format(" \u00d7{}", event.reports);
  return as_line(event.first_day, joined(event.sources), label, joined(event.targets), words, width);
}

// ------------------------------------------------------------------------------------------------------ counts
struct Tally {
  size_t events = 0, scored = 0;
  double goldstein = 0;
  std::array<size_t, 5> quads{};  // 1..4; 0 = none
};

std::string week_of(const std::string& day) {
  const auto parsed = parse_iso_day(day);
  if (!parsed) return {};
  const auto weekday = std::chrono::weekday(*parsed).iso_encoding();
  return to_iso(*parsed - std::chrono::days(weekday - 1));  // its Monday
}

std::string key_value(const std::string& key, const EventRow& event, const EventParty* source, const EventParty* target) {
  static const EventParty kNobody{"?", "", "", "", {}};
  const EventParty& from = source ? *source : kNobody;
  const EventParty& to = target ? *target : kNobody;
  if (key == "source") return from.label();
  if (key == "target") return to.label();
  if (key == "dyad") return from.label() + " > " + to.label();
  if (key == "pair") return std::min(from.label(), to.label()) + " | " + std::max(from.label(), to.label());
  if (key == "type") return event.type;
  if (key == "mode") return event.mode;
  if (key == "cameo") return event.cameo;
  if (key == "quad") return std::to_string(event.quad);
  if (key == "status") return event.status;
  if (key == "outlet") return event.outlet;
  if (key == "country") return event.place.country;
  if (key == "day") return event.first_day;
  if (key == "week") return week_of(event.first_day);
  if (key == "month") return event.first_day.substr(0, 7);
  return event.first_day.substr(0, 4);
}

constexpr std::array<const char*, 14> kKeys = {"source", "target", "dyad", "pair", "type", "mode", "cameo", "quad", "status", "outlet", "country", "day", "week", "month"};

bool needs_parties(const std::string& key) { return key == "source" || key == "target" || key == "dyad" || key == "pair"; }

class Counter {
 public:
  explicit Counter(std::vector<std::string> keys) : keys_(std::move(keys)), by_party_(std::ranges::any_of(keys_, needs_parties)) {}

  void add(const EventRow& event) {
    if (!by_party_) return add(event, nullptr, nullptr);
    for (const auto& [source, target] : pairs_of(event)) add(event, source, target);
  }

  void write(Shape shape, Output& output) const {
    size_t width = 4;
    std::vector<size_t> widths;
    for (size_t k = 0; k < keys_.size(); ++k) {
      width = cells(keys_[k]);
      for (const auto& [key, tally] : tallies_) width = std::max(width, std::min<size_t>(cells(key[k]), 40));
      widths.push_back(width);
    }
    if (shape == Shape::kTable) {
      std::string head;
      for (size_t k = 0; k < keys_.size(); ++k) head += fitted(keys_[k], widths[k]) + "  ";
      output.write(head + "events  goldstein  v.coop  m.coop  v.conf  m.conf\n");
    }
    bool first = true;
    for (const auto& [key, tally] : tallies_) {
      const std::string mean = tally.scored ? fmt::format("{:.2f}", tally.goldstein / double(tally.scored)) : "";
      if (shape == Shape::kTable) {
        std::string line;
        for (size_t k = 0; k < keys_.size(); ++k) line += fitted(key[k], widths[k]) + "  ";
        output.write(line + fmt::format("{:>6}  {:>9}  {:>6}  {:>6}  {:>6}  {:>6}\n", tally.events, mean, tally.quads[1], tally.quads[2], tally.quads[3], tally.quads[4]));
        continue;
      }
      Columns columns;
      for (size_t k = 0; k < keys_.size(); ++k) columns.emplace_back(keys_[k], key[k]);
      columns.emplace_back("events", std::to_string(tally.events));
      columns.emplace_back("goldstein", mean);
      for (int quad = 1; quad <= 4; ++quad) columns.emplace_back(fmt::format("quad{}", quad), std::to_string(tally.quads[size_t(quad)]));
      if (shape == Shape::kCsv && first) output.write(as_csv(columns, true));
      first = false;
      output.write(shape == Shape::kCsv ? as_csv(columns, false) : as_json(columns));
    }
  }

 private:
  void add(const EventRow& event, const EventParty* source, const EventParty* target) {
    std::vector<std::string> key;
    for (const std::string& name : keys_) key.push_back(key_value(name, event, source, target));
    Tally& tally = tallies_[key];
    ++tally.events;
    ++tally.quads[size_t(std::clamp(event.quad, 0, 4))];
    if (!event.goldstein) return;
    ++tally.scored;
    tally.goldstein += *event.goldstein;
  }

  const std::vector<std::string> keys_;
  const bool by_party_;
  std::map<std::vector<std::string>, Tally> tallies_;
};

int run_query(const QueryFlags& options) {
  const auto query = EventQuery::open(options.database);
  if (!query) return complain(query.error()), kCannotStart;
  Output output;
  Counter counter(options.count);
  const bool counts = !options.count.empty();
  const size_t width = terminal_width();
  size_t found = 0;
  const auto done = query->each(options.filter, {}, [&](const EventRow& event) {
    if (counts) return counter.add(event), true;
    if (found == 0 && options.shape == Shape::kCsv) output.write(as_csv(columns_of(event), true));
    if (found == 0 && options.shape == Shape::kTable) output.write(as_line("DATE", "SOURCE", "EVENT", "TARGET", "WORDS (\u00d7 reports)", width));
    ++found;
    switch (options.shape) {
      case Shape::kTable: output.write(as_line(event, width)); break;
      case Shape::kCsv: output.write(as_csv(columns_of(event), false)); break;
      case Shape::kJsonLines: output.write(as_json(columns_of(event))); break;
    }
    return !output.is_closed();
  });
  if (!done) return complain(done.error()), done.error().code == ErrorCode::kUsage ? kUsage : kSomeInputsFailed;
  if (counts) counter.write(options.shape, output);
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_query(CLI::App& app, Run& run) {
  const auto options = std::make_shared<QueryFlags>();
  CLI::App* command = app.add_subcommand("query", "Events of a database: filtered, as a table, CSV or JSON Lines, or counted");
  command->footer(kQueryExamples);
  add_event_filter_flags(*command, options->database, options->filter);
  const std::map<std::string, Shape> shapes = {{"table", Shape::kTable}, {"csv", Shape::kCsv}, {"jsonl", Shape::kJsonLines}};
  command->add_option("--format", options->shape, "table (default), csv or jsonl")->transform(CLI::CheckedTransformer(shapes).description(""))->type_name("NAME");
  std::vector<std::string> keys(kKeys.begin(), kKeys.end());
  keys.emplace_back("year");
  command->add_option("--count", options->count, "Count by: source, target, dyad, pair, type, mode, cameo, quad, status, outlet, country, day, week, month, year")
      ->delimiter(',')
      ->check(CLI::IsMember(keys).description(""))
      ->type_name("KEY,...");
  command->callback([options, &run] { run = [options] { return run_query(*options); }; });
}

}  // namespace demarche::cli
