#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "lexicon/lexicon.h"
#include "resolve/knowledge.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kLintExamples =
    "Examples:\n"
    "  demarche lint my-actors.txt\n"
    "      your own actors, read over those that come with the program: malformed rows, unknown codes and sectors,\n"
    "      one name for two, two holders of one office; each with file and line\n"
    "  demarche lint my-lexicon/\n"
    "      a folder of *.lex, classes.txt and status.tsv: duplicates, entries that can never match, classes nobody uses\n"
    "  demarche lint\n"
    "      the tables that come with the program\n\n"
    "Exit code 0: nothing to look at; 1: something was found.";

struct LintFlags {
  std::vector<std::filesystem::path> paths;
};

using Findings = std::vector<std::string>;

Findings from_error(const Error& error) { return {error.where + ": " + error.message}; }

Result<Findings> lint_lexicon(const std::filesystem::path& folder) {
  const auto ontology = Ontology::load();
  if (!ontology) return ontology.error();
  const auto lexicon = folder.empty() ? Lexicon::load(*ontology) : Lexicon::load(*ontology, folder);
  if (!lexicon) return from_error(lexicon.error());
  Findings out;
  for (const LintFinding& finding : lexicon->lint()) out.push_back(finding.where + ": " + finding.message);
  return out;
}

// What is to say about `file`; of ours only when no file is named.
Result<Findings> lint_actors(const std::filesystem::path& file) {
  const auto knowledge = file.empty() ? Knowledge::load() : Knowledge::load({file});
  if (!knowledge && knowledge.error().code != ErrorCode::kDataFile) return knowledge.error();
  if (!knowledge) return from_error(knowledge.error());
  Findings out;
  for (std::string& finding : knowledge->lint()) {
    if (finding.starts_with(file.string())) out.push_back(std::move(finding));
  }
  return out;
}

bool is_lexicon(const std::filesystem::path& path) { return std::filesystem::is_directory(path) || path.extension() == ".lex"; }

int run_lint(const LintFlags& options) {
  std::vector<Result<Findings>> results;
  for (const auto& path : options.paths) {
    results.push_back(is_lexicon(path) ? lint_lexicon(path.extension() == ".lex" ? path.parent_path() : path) : lint_actors(path));
  }
  if (options.paths.empty()) {
    results.push_back(lint_actors({}));
    results.push_back(lint_lexicon({}));
  }
  Output output;
  bool clean = true;
  for (const auto& result : results) {
    if (!result) return complain(result.error()), kCannotStart;
    for (const std::string& finding : *result) output.write(finding + "\n");
    clean &= result->empty();
  }
  output.flush();
  if (output.failed()) return kStoreFailed;
  return clean ? kOk : kSomeInputsFailed;
}

}  // namespace

void add_lint(CLI::App& app, Run& run) {
  const auto options = std::make_shared<LintFlags>();
  CLI::App* command = app.add_subcommand("lint", "Checks tables of actors and lexicons, naming file and line");
  command->footer(kLintExamples);
  command->add_option("files", options->paths, "Tables of actors, or folders of a lexicon; none = those of the program")->type_name("FILE");
  command->callback([options, &run] { run = [options] { return run_lint(*options); }; });
}

}  // namespace demarche::cli
