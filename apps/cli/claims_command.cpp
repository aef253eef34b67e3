#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "ledger/contradictions.h"
#include "ledger_output.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kClaimsExamples =
    "Examples:\n"
    "  demarche claims --db demarche.db\n"
    "      each denial beside what it denies, with who says so and when; which of them is true is not asked\n"
    "  demarche claims --by RUS --since 2021-09-01 --db demarche.db\n"
    "      those with Russia on one of the two sides\n"
    "  demarche claims --within 7 --format jsonl --db demarche.db\n"
    "      only pairs told within a week of each other, one JSON object a line";

struct ClaimsOptions {
  LedgerOptions ledger;
  ContradictionFilter filter;
};

void write_claim(JsonWriter& json, std::string_view key, const Claim& claim) {
  json.key(key).begin_object().field("id", claim.id);
  write_origin(json, claim.origin);
  write_party(json, "speaker", claim.speaker);
  json.text_field("cue", claim.cue).field("content", claim.content).text_field("date", claim.day).end_object();
}

std::string json_line(const Contradiction& pair) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("kind", "contradiction").field("score", pair.score);
  write_claim(json, "assertion", pair.assertion);
  write_claim(json, "denial", pair.denial);
  json.key("in_common").begin_array();
  for (const std::string& stem : pair.in_common) json.value(stem);
  json.end_array().end_object();
  return out + "\n";
}

std::string who(const Claim& claim) {
  if (claim.cue.empty()) return "the article itself";
  const std::string label = claim.speaker.label();
  return fmt::format("{} {}", label.empty() ? "somebody" : label, claim.cue);
}

void append_claim(std::string& out, const Claim& claim, size_t indent) {
  append_paragraph(out, fmt::format("{}  {}: {}", claim.day.empty() ? "no date   " : claim.day, who(claim), claim.content), indent);
  append_paragraph(out, origin_line(claim.origin), indent + 12);
}

std::string paragraph(const Contradiction& pair) {
  std::string out;
  append_claim(out, pair.assertion, 0);
  append_claim(out, pair.denial, 2);
  return out + "\n";
}

int run_claims(const ClaimsOptions& options) {
  const auto archive = Archive::open(options.ledger.database);
  if (!archive) return complain(archive.error()), kStoreFailed;
  const auto wording = Wording::load();
  if (!wording) return complain(wording.error()), kCannotStart;
  const auto pairs = contradictions(*archive, *wording, options.filter);
  if (!pairs) return complain(pairs.error()), kStoreFailed;
  Output output;
  for (const Contradiction& pair : *pairs) {
    output.write(options.ledger.format == LedgerFormat::kTable ? paragraph(pair) : json_line(pair));
    if (output.is_closed()) break;
  }
  if (options.ledger.format == LedgerFormat::kTable) output.write(fmt::format("{} contradictions\n", pairs->size()));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_claims(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ClaimsOptions>();
  CLI::App* command = app.add_subcommand("claims", "Assertions and denials that stand against each other in a database");
  command->footer(std::string(kClaimsExamples) + "\n\n" + kExits);
  command->add_option("--by", options->filter.by, "Who is on one of the two sides: a code, a name or part of one")->type_name("NAME");
  add_day_flag(*command, "--since", options->filter.since, "Denied on this day or later");
  add_day_flag(*command, "--until", options->filter.until, "Denied on this day or earlier");
  command->add_option("--within", options->filter.window_days, "How many days may lie between the two sides (default 90)")
      ->check(CLI::Range(0, 36500).description(""))
      ->type_name("DAYS");
  add_ledger_flags(*command, options->ledger);
  command->callback([options, &run] { run = [options] { return run_claims(*options); }; });
}

}  // namespace demarche::cli
