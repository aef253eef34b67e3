#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cluster/store_clusters.h"
#include "commands.h"
#include "duplicate_flags.h"
#include "progress.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kClusterExamples =
    "Examples:\n"
    "  demarche cluster --db demarche.db\n"
    "      finds copies of articles and reports of one event; query and export then give each event once\n"
    "  demarche query --db demarche.db --count dyad,month --by report\n"
    "      counts every report again\n"
    "\n"
    "Run it again after more articles were coded: until then each new report counts as an event of its own.";

struct ClusterFlags {
  std::string database;
  DuplicateOptions duplicates;
  bool is_quiet = false;
};

int run_cluster(const ClusterFlags& options) {
  Progress progress(0, !options.is_quiet);
  int64_t done_before = 0;
  const auto counts = cluster_store(options.database, options.duplicates, [&](int64_t done, int64_t) {
    for (; done_before < done; ++done_before) progress.advance(0, 0, 0);
  });
  progress.clear();
  if (!counts) return complain(counts.error()), counts.error().code == ErrorCode::kNotFound ? kCannotStart : kStoreFailed;
  if (options.is_quiet) return kOk;
  Output output;
  output.write(fmt::format("{:>10} articles, {} of them copies of an earlier one\n", counts->articles, counts->copies));
  output.write(fmt::format("{:>10} reports of {} events\n", counts->reports, counts->events));
  output.write(fmt::format("{:>10} reports speak against another (denied or negated)\n", counts->disputed));
  if (counts->without_text > 0) output.write(fmt::format("{:>10} articles are stored without their text and could not be compared\n", counts->without_text));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_duplicate_flags(CLI::App& command, DuplicateOptions& options) {
  command.add_option("--containment", options.containment, "Share of the shorter text that must stand in the other (0.5)")
      ->check(CLI::Range(0.05, 1.0).description(""))
      ->type_name("X");
  command.add_option("--window", options.window_days, "Articles published further apart than this are not compared (30)")
      ->check(CLI::Range(1, 36500).description(""))
      ->type_name("DAYS");
}

void add_cluster(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ClusterFlags>();
  CLI::App* command = app.add_subcommand("cluster", "Copies of articles and reports of one event in a database, so that events count once");
  command->footer(kClusterExamples);
  command->add_option("--db", options->database, "The database that `demarche code --db` wrote")->required()->type_name("FILE");
  add_duplicate_flags(*command, options->duplicates);
  command->add_flag("--quiet,-q", options->is_quiet, "Say nothing where all is well");
  command->callback([options, &run] { run = [options] { return run_cluster(*options); }; });
}

}  // namespace demarche::cli
