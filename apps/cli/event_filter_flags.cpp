#include "event_filter_flags.h"

#include <CLI/CLI.hpp>

namespace demarche::cli {

void add_event_filter_flags(CLI::App& command, std::string& database, EventFilter& filter) {
  filter.statuses = {"actual"};
  command.add_option("--db", database, "The database that `demarche code --db` wrote")->required()->type_name("FILE");
  command.add_option("--source", filter.sources, "Who did it: code or name")->delimiter(',')->type_name("ACTOR,...");
  command.add_option("--target", filter.targets, "To whom")->delimiter(',')->type_name("ACTOR,...");
  command.add_option("--actor", filter.actors, "On either side")->delimiter(',')->type_name("ACTOR,...");
  command
      .add_option_function<std::string>(
          "--between",
          [&filter](const std::string& text) {
            const size_t comma = text.find(',');
            if (comma == std::string::npos || comma == 0 || comma + 1 == text.size()) throw CLI::ValidationError("--between", "two actors with a comma between them: RUS,UKR");
            filter.between = {text.substr(0, comma), text.substr(comma + 1)};
          },
          "Two actors, in either direction")
      ->type_name("ACTOR,ACTOR");
  command.add_option("--type", filter.types, "PLOVER types: ASSAULT,COERCE")->delimiter(',')->type_name("TYPE,...");
  command.add_option("--mode", filter.modes, "PLOVER modes")->delimiter(',')->type_name("MODE,...");
  command.add_option("--cameo", filter.cameo, "CAMEO code or its beginning: 19")->type_name("CODE");
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&filter](const std::vector<std::string>& statuses) {
            filter.statuses = statuses;
            if (std::find(statuses.begin(), statuses.end(), "all") != statuses.end()) filter.statuses.clear();
          },
          "actual (default), all, or some of future, conditional, possible, demanded, negated, denied, alleged")
      ->delimiter(',')
      ->check(CLI::IsMember({"all", "actual", "future", "conditional", "possible", "demanded", "negated", "denied", "alleged"}).description(""))
      ->type_name("STATUS,...");
  add_day_flag(command, "--since", filter.since, "Events on or after this day");
  add_day_flag(command, "--until", filter.until, "Events on or before this day");
  command.add_option("--country", filter.country, "Where: ISO code of the country")->type_name("CODE");
  command.add_option("--outlet", filter.outlet, "Published by: part of the outlet's name")->type_name("NAME");
  command.add_option("--text", filter.text, "In articles that hold these words (a full-text query: cease*, \"red line\", a OR b)")->type_name("QUERY");
  command.add_option("--min-confidence", filter.min_confidence, "At least this sure, 0 to 1")->check(CLI::Range(0.0, 1.0).description(""))->type_name("X");
  filter.once = true;
  command
      .add_option_function<std::string>(
          "--by", [&filter](const std::string& unit) { filter.once = unit == "event"; },
          "event (default): each event once, however many articles report it, after `demarche cluster`; report: every report")
      ->check(CLI::IsMember({"event", "report"}).description(""))
      ->type_name("event|report");
  command.add_option("--limit", filter.limit, "At most this many events")->check(CLI::NonNegativeNumber.description(""))->type_name("N");
}

}  // namespace demarche::cli
