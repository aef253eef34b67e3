#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "event_filter_flags.h"
#include "export/layout.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kExportExamples =
    "Examples:\n"
    "  demarche export --db demarche.db --layout icews > events.tab\n"
    "      what happened, in the twenty columns of ICEWS\n"
    "  demarche export --db demarche.db --layout gdelt --since 2021-10-01 > 20211001.export.CSV\n"
    "  demarche export --db demarche.db --layout plover --status all > events.jsonl\n"
    "      everything, with status and attribution";

struct ExportFlags {
  std::string database, layout;
  EventFilter filter;
  bool is_quiet = false;
};

std::string layout_help() {
  std::string out = "Layouts:";
  for (const LayoutInfo& layout : layouts()) out += fmt::format("\n  {:<15} {}", layout.name, layout.about);
  return out;
}

int run_export(const ExportFlags& options) {
  const auto query = EventQuery::open(options.database);
  if (!query) return complain(query.error()), kCannotStart;
  const auto tables = ExportTables::load();
  if (!tables) return complain(tables.error()), kCannotStart;
  const LayoutInfo& layout = *find_layout(options.layout);
  const auto writer = layout.make(*tables);
  Output output;
  output.write(writer->begin());
  std::string rows;
  size_t events = 0;
  const auto done = query->each(options.filter, layout.details, [&](const EventRow& event) {
    rows.clear();
    writer->append(event, rows);
    output.write(rows);
    ++events;
    return !output.is_closed();
  });
  if (!done) return complain(done.error()), done.error().code == ErrorCode::kUsage ? kUsage : kSomeInputsFailed;
  output.write(writer->end());
  output.flush();
  if (!options.is_quiet) {
    if (writer->left_out() > 0) complain("", fmt::format("{} of {} events left out: the layout needs a day and a CAMEO code", writer->left_out(), events));
    if (!layout.loses.empty()) complain("", fmt::format("{} has no room for: {}", layout.name, layout.loses));
  }
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_export(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ExportFlags>();
  CLI::App* command = app.add_subcommand("export", "Events of a database in a layout that other scripts read");
  command->footer(std::string(kExportExamples) + "\n\n" + layout_help());
  std::vector<std::string> names;
  for (const LayoutInfo& layout : layouts()) names.emplace_back(layout.name);
  command->add_option("--layout", options->layout, "See below")->required()->check(CLI::IsMember(names).description(""))->type_name("NAME");
  add_event_filter_flags(*command, options->database, options->filter);
  command->add_flag("--quiet,-q", options->is_quiet, "Do not say what the layout has no room for");
  command->callback([options, &run] { run = [options] { return run_export(*options); }; });
}

}  // namespace demarche::cli
