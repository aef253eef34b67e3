#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "ledger/red_lines.h"
#include "ledger_output.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kRedlinesExamples =
    "Examples:\n"
    "  demarche redlines --db demarche.db\n"
    "      every red line, ultimatum and warning once, with its days and wordings, and what came near it or went over it\n"
    "  demarche redlines --by RUS --against NATO --db demarche.db\n"
    "      those that somebody who speaks for Russia set NATO\n"
    "  demarche redlines --type offer --format jsonl --db demarche.db\n"
    "      offers instead, one JSON object a line\n"
    "\n"
    "crossed: an article reports in its own voice that it happened. said to be crossed: somebody in an article says so. approached:\n"
    "it may, will or is to happen. denied: somebody says that it did not. Whether it truly is the same deed is for the reader: each\n"
    "line names its evidence.";

struct RedlinesOptions {
  LedgerOptions ledger;
  RedLineFilter filter;
  std::vector<std::string> types;
};

void write_statement(JsonWriter& json, const StoredCondition& condition) {
  json.begin_object().field("id", condition.id).field("type", condition.type);
  write_origin(json, condition.origin);
  write_party(json, "issuer", condition.issuer);
  write_parties(json, "against", condition.against);
  json.field("if", condition.antecedent).text_field("then", condition.consequent).text_field("stated", condition.day).text_field("deadline", condition.deadline);
  json.end_object();
}

void write_sighting(JsonWriter& json, const Sighting& sighting) {
  const StoredEvent& event = sighting.event;
  json.begin_object().field("grade", sighting.grade).field("because", sighting.because).field("event", event.id);
  write_origin(json, event.origin);
  json.field("type", event.type).text_field("mode", event.mode).field("status", event.status);
  write_parties(json, "source", event.sources);
  write_parties(json, "target", event.targets);
  json.text_field("date", event.day).text_field("text", sighting.sentence.empty() ? event.words : sighting.sentence);
  write_parties(json, "attribution", event.says);
  json.end_object();
}

std::string json_line(const RedLine& line) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("kind", "redline");
  write_party(json, "issuer", line.statements.front().issuer);
  json.text_field("first", line.statements.front().day).text_field("last", line.statements.back().day);
  json.key("statements").begin_array();
  for (const StoredCondition& condition : line.statements) write_statement(json, condition);
  json.end_array().key("sightings").begin_array();
  for (const Sighting& sighting : line.sightings) write_sighting(json, sighting);
  json.end_array().end_object();
  return out + "\n";
}

std::string paragraph(const RedLine& line) {
  std::string out;
  const StoredCondition& first = line.statements.front();
  std::string head = first.issuer.label().empty() ? "somebody" : first.issuer.label();
  if (!first.against.empty()) head += fmt::format(" against {}", labels(first.against));
  append_paragraph(out, head, 0);
  for (const StoredCondition& condition : line.statements) {
    std::string text = fmt::format("{}  {}: {}", condition.day.empty() ? "no date   " : condition.day, condition.type, condition.antecedent);
    if (!condition.consequent.empty()) text += fmt::format(" -> {}", condition.consequent);
    if (!condition.deadline.empty()) text += fmt::format(" (by {})", condition.deadline);
    append_paragraph(out, text, 2);
    append_paragraph(out, origin_line(condition.origin), 14);
  }
  for (const Sighting& sighting : line.sightings) {
    const StoredEvent& event = sighting.event;
    std::string text = fmt::format("{}  {}: {}", event.day.empty() ? "no date   " : event.day, sighting.grade, sighting.sentence.empty() ? event.words : sighting.sentence);
    append_paragraph(out, text, 2);
    std::string evidence = event.says.empty() ? "the article itself" : fmt::format("says {}", event.says.back().label());
    evidence += fmt::format("; {}; {}", sighting.because, origin_line(event.origin));
    append_paragraph(out, evidence, 14);
  }
  return out + "\n";
}

int run_redlines(RedlinesOptions options) {
  if (!options.types.empty()) options.filter.types = options.types;
  const auto archive = Archive::open(options.ledger.database);
  if (!archive) return complain(archive.error()), kStoreFailed;
  const auto wording = Wording::load();
  if (!wording) return complain(wording.error()), kCannotStart;
  const auto lines = red_lines(*archive, *wording, options.filter);
  if (!lines) return complain(lines.error()), kStoreFailed;
  Output output;
  for (const RedLine& line : *lines) {
    output.write(options.ledger.format == LedgerFormat::kTable ? paragraph(line) : json_line(line));
    if (output.is_closed()) break;
  }
  if (options.ledger.format == LedgerFormat::kTable) output.write(fmt::format("{} lines\n", lines->size()));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_redlines(CLI::App& app, Run& run) {
  const auto options = std::make_shared<RedlinesOptions>();
  CLI::App* command = app.add_subcommand("redlines", "Red lines, ultimatums and warnings in a database, and what came near them");
  command->footer(std::string(kRedlinesExamples) + "\n\n" + kExits);
  command->add_option("--by", options->filter.by, "Who sets them: a code, a name or part of one")->type_name("NAME");
  command->add_option("--against", options->filter.against, "Whom they are set: a code, a name or part of one")->type_name("NAME");
  command->add_option("--type", options->types, "red_line, ultimatum, warning or offer; may be repeated; default: the first three")
      ->check(CLI::IsMember({"red_line", "ultimatum", "warning", "offer"}).description(""))
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_ledger_flags(*command, options->ledger);
  command->callback([options, &run] { run = [options] { return run_redlines(*options); }; });
}

}  // namespace demarche::cli
