#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "emit/json_writer.h"
#include "store/unresolved.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kUnresolvedExamples =
    "Examples:\n"
    "  demarche unresolved --db events.db\n"
    "      the 50 mentions that most often stand in stored records and are in no table of actors\n"
    "  demarche unresolved --db events.db --limit 0 --format jsonl\n"
    "      all of them, one object a line\n\n"
    "Add whom you know to a file of your own (docs/formats/actors.md), check it with demarche lint, use it with --actors.";

struct UnresolvedFlags {
  std::string database;
  uint32_t limit = 50;
  std::string format = "table";
};

std::string line_of(const UnresolvedMention& mention, bool as_json) {
  if (!as_json) return fmt::format("{:>8} {:>9}  {}{}\n", mention.records, mention.documents, mention.text,
                                   mention.missing.empty() ? "" : "  (" + mention.missing + ")");
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("text", std::string_view(mention.text)).text_field("missing", mention.missing);
  json.field("records", mention.records).field("documents", mention.documents).end_object();
  return out + "\n";
}

int run_unresolved(const UnresolvedFlags& options) {
  const auto mentions = find_unresolved(options.database, options.limit);
  if (!mentions) return complain(mentions.error()), kStoreFailed;
  Output output;
  const bool as_json = options.format == "jsonl";
  if (!as_json) output.write(fmt::format("{:>8} {:>9}  mention\n", "records", "documents"));
  for (const UnresolvedMention& mention : *mentions) output.write(line_of(mention, as_json));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_unresolved(CLI::App& app, Run& run) {
  const auto options = std::make_shared<UnresolvedFlags>();
  CLI::App* command = app.add_subcommand("unresolved", "The most frequent mentions in a database that nobody knows");
  command->footer(kUnresolvedExamples);
  command->add_option("--db", options->database, "The database that demarche code --db wrote")->required()->type_name("FILE");
  command->add_option("--limit", options->limit, "How many (default 50); 0 for all")->type_name("N");
  command->add_option("--format", options->format, "table (default) or jsonl")->check(CLI::IsMember({"table", "jsonl"}).description(""))->type_name("FORMAT");
  command->callback([options, &run] { run = [options] { return run_unresolved(*options); }; });
}

}  // namespace demarche::cli
