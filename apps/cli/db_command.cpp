#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "store/maintenance.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kDbExamples =
    "Examples:\n"
    "  demarche db info demarche.db\n"
    "      how many articles and records, of which days, by which version\n"
    "  demarche db check demarche.db\n"
    "      damage, broken links, spans that do not cut their words from the text; exit code 1 if there is any\n"
    "  demarche db vacuum demarche.db\n"
    "      the file without gaps\n"
    "  demarche db merge north.db south.db --into all.db\n"
    "      all articles of several stores; of an article in two of them the newer version stays";

struct DbFlags {
  std::string file, into;
  std::vector<std::string> files;
};

int failed(const Error& error) {
  complain(error);
  return error.code == ErrorCode::kNotFound ? kCannotStart : kStoreFailed;
}

int written(Output& output) {
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

int run_info(const std::string& file) {
  const auto info = inspect_store(file);
  if (!info) return failed(info.error());
  Output output;
  output.write(fmt::format("{:<14}{}\n", "store", file));
  output.write(fmt::format("{:<14}{:.1f} MB, {:.1f} MB of them free\n", "size", double(info->bytes) / 1e6, double(info->free_bytes) / 1e6));
  output.write(fmt::format("{:<14}{} of {}\n", "schema", info->schema, info->newest_schema));
  output.write(fmt::format("{:<14}{}: {} without text, {} without a date, {} copies of others\n", "articles", info->documents, info->without_text,
                           info->undated, info->copies));
  if (!info->first_day.empty()) output.write(fmt::format("{:<14}{} to {}\n", "published", info->first_day, info->last_day));
  for (const auto& [genre, count] : info->genres) output.write(fmt::format("{:<14}{}\n", genre, count));
  output.write(fmt::format("{:<14}{}\n\n{:<14}{:<14}{:>12}\n", "runs", info->runs, "version", "kind", "records"));
  for (const StoreCount& count : info->counts) output.write(fmt::format("{:<14}{:<14}{:>12}\n", count.version, count.kind, count.count));
  return written(output);
}

int run_check(const std::string& file) {
  const auto problems = check_store(file);
  if (!problems) return failed(problems.error());
  for (const std::string& problem : *problems) complain(file, problem);
  if (problems->size() >= kMostProblems) complain(file, "and more");
  if (!problems->empty()) return kSomeInputsFailed;
  Output output;
  output.write("sound\n");
  return written(output);
}

int run_vacuum(const std::string& file) {
  const auto packed = vacuum_store(file);
  return packed ? int(kOk) : failed(packed.error());
}

int run_merge(const DbFlags& options) {
  if (const auto made = make_store(options.into); !made) return failed(made.error());
  Output output;
  for (const std::string& from : options.files) {
    const auto counts = merge_store(from, options.into);
    if (!counts) return failed(counts.error());
    output.write(fmt::format("{}: {} articles added, {} replaced by a newer version, {} there already\n", from, counts->added, counts->replaced, counts->kept));
  }
  return written(output);
}

}  // namespace

void add_db(CLI::App& app, Run& run) {
  const auto options = std::make_shared<DbFlags>();
  CLI::App* db = app.add_subcommand("db", "What is in a store, whether it is sound; pack it, merge several");
  db->footer(std::string(kDbExamples) + "\n\n" + kExits);
  db->require_subcommand(1);
  struct OfOneFile {
    const char *name, *help;
    int (*act)(const std::string&);
  };
  for (const OfOneFile one : {OfOneFile{"info", "Articles and records by kind and version", run_info},
                              OfOneFile{"check", "Damage, broken links, spans that do not fit the text", run_check},
                              OfOneFile{"vacuum", "Rewrite the file without gaps", run_vacuum}}) {
    CLI::App* command = db->add_subcommand(one.name, one.help);
    command->add_option("file", options->file, "The store")->required()->type_name("FILE");
    command->callback([options, one, &run] { run = [options, one] { return one.act(options->file); }; });
  }
  CLI::App* merge = db->add_subcommand("merge", "All articles of several stores in one; of one in two of them the newer version stays");
  merge->add_option("files", options->files, "The stores; they stay as they are")->required()->type_name("FILE...");
  merge->add_option("--into", options->into, "The store that takes them; made if it is not there")->required()->type_name("FILE");
  merge->callback([options, &run] { run = [options] { return run_merge(*options); }; });
}

}  // namespace demarche::cli
