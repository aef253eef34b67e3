#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "emit/json_writer.h"
#include "emit/vocabulary.h"
#include "resolve/coverage.h"
#include "resolve/knowledge.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kActorsExamples =
    "Examples:\n"
    "  demarche actors Stoltenberg --date 2013-06-01\n"
    "      by name, surname or alias; the best answer first, with every office held and when\n"
    "  demarche actors \"British prime minister\" --date 2022-09-20\n"
    "      by title, as of a day; without --date as of today\n"
    "  demarche actors --format jsonl NATO --date 2004-04-01\n"
    "      one object a line, as the actors of records, with spells, members and source\n"
    "  demarche actors --report\n"
    "      what the tables hold, by kind, decade and state, and where the gaps are";

struct ActorsFlags {
  std::string query;
  std::optional<Day> date;
  std::string format = "table";
  bool report = false;
  std::vector<std::filesystem::path> actors;
};

std::string list(const std::vector<std::string>& words, std::string_view between) { return fmt::format("{}", fmt::join(words, between)); }

void append_json(const ActorAnswer& answer, const std::vector<std::string>& members, std::string& out) {
  JsonWriter json(out);
  const auto write_list = [&](std::string_view key, const std::vector<std::string>& words) {
    json.key(key).begin_array();
    for (const std::string& word : words) json.value(word);
    json.end_array();
  };
  const Actor& actor = answer.actor;
  json.begin_object().text_field("name", actor.name).text_field("code", actor.code);
  write_list("sectors", actor.sectors);
  json.text_field("role", actor.role).field("resolved_by", name(actor.resolved_by));
  if (actor.as_of) json.field("as_of", to_iso(*actor.as_of));
  json.text_field("missing", actor.missing);
  write_list("spells", answer.spells);
  if (!members.empty()) write_list("members", members);
  json.text_field("source", answer.source).field("score", answer.score).end_object();
  out += '\n';
}

void append_table(const ActorAnswer& answer, const std::vector<std::string>& members, std::string& out) {
  const Actor& actor = answer.actor;
  out += fmt::format("{:<32} {:<8} {:<10} {}\n", actor.name, actor.code.empty() ? "-" : actor.code, list(actor.sectors, ","), actor.role);
  for (const std::string& spell : answer.spells) out += "    " + spell + "\n";
  if (!members.empty()) out += "    members: " + list(members, " ") + "\n";
  if (!answer.source.empty()) out += "    source: " + answer.source + "\n";
}

int run_actors(const ActorsFlags& options) {
  const auto knowledge = Knowledge::load(options.actors);
  if (!knowledge) return complain(knowledge.error()), kCannotStart;
  Output output;
  if (options.report) {
    output.write(coverage_report(*knowledge));
  } else {
    const std::vector<ActorAnswer> answers = knowledge->find(options.query, options.date);
    if (answers.empty()) return complain(options.query, "Nobody of that name or title is known" + std::string(options.date ? " on that date." : ".")), kSomeInputsFailed;
    std::string out;
    for (const ActorAnswer& answer : answers) {
      const bool is_organisation = knowledge->has_members(answer.actor.code) && answer.actor.role.empty();
      const auto members = is_organisation ? knowledge->members(answer.actor.code, options.date) : std::vector<std::string>();
      options.format == "jsonl" ? append_json(answer, members, out) : append_table(answer, members, out);
    }
    output.write(out);
  }
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_actors(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ActorsFlags>();
  CLI::App* command = app.add_subcommand("actors", "Who is who on a date: asks the tables of actors by name, title or alias");
  command->footer(kActorsExamples);
  auto* query = command->add_option("query", options->query, "A name, surname, alias, code, or title with its state");
  auto* report = command->add_flag("--report", options->report, "Counts what the tables hold instead")->excludes(query);
  add_day_flag(*command, "--date", options->date, "As of this day");
  command->add_option("--format", options->format, "table (default) or jsonl")->check(CLI::IsMember({"table", "jsonl"}).description(""))->type_name("FORMAT");
  add_actors_flag(*command, options->actors);
  command->callback([options, report, &run] {
    if (options->query.empty() && report->count() == 0) throw CLI::RequiredError("query");
    run = [options] { return run_actors(*options); };
  });
}

}  // namespace demarche::cli
