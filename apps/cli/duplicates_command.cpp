#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "cluster/near_duplicates.h"
#include "commands.h"
#include "duplicate_flags.h"
#include "one_by_one.h"

namespace demarche::cli {
namespace {

constexpr const char* kDuplicatesExamples =
    "Examples:\n"
    "  demarche duplicates news/\n"
    "      pairs of articles of which one holds half of the other, or more\n"
    "  demarche duplicates --containment 0.9 --format jsonl wire.jsonl.gz > copies.jsonl";

struct DuplicatesFlags {
  InputOptions input;
  DuplicateOptions duplicates;
  bool as_json = false;
};

std::string as_json(const DuplicatePair& pair, const std::vector<std::string>& paths) {
  const nlohmann::ordered_json out = {{"a", paths[pair.first]},
                                      {"b", paths[pair.second]},
                                      {"containment", std::round(pair.containment * 1000) / 1000.0},
                                      {"jaccard", std::round(pair.jaccard * 1000) / 1000.0}};
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int run_duplicates(const DuplicatesFlags& options) {
  NearDuplicates duplicates(options.duplicates);
  std::vector<std::string> paths;
  std::vector<std::optional<Day>> days;
  const bool all_read = for_each_document(options.input, [&](const Document& doc) {
    // Files come in any order, so that the window is held below.
    duplicates.add(doc.text, std::nullopt);
    paths.push_back(doc.path);
    days.push_back(doc.published);
    return true;
  });
  Output output;
  for (const DuplicatePair& pair : duplicates.finish()) {
    const auto &one = days[pair.first], &other = days[pair.second];
    if (one && other && std::abs((*one - *other).count()) > options.duplicates.window_days) continue;
    output.write(options.as_json ? as_json(pair, paths) : fmt::format("{:.2f}  {}  {}\n", pair.containment, paths[pair.first], paths[pair.second]));
    if (output.is_closed()) break;
  }
  output.flush();
  return output.failed() ? kStoreFailed : all_read ? kOk : kSomeInputsFailed;
}

}  // namespace

void add_duplicates(CLI::App& app, Run& run) {
  const auto options = std::make_shared<DuplicatesFlags>();
  CLI::App* command = app.add_subcommand("duplicates", "Pairs of articles that are copies or light rewrites of one another");
  command->footer(kDuplicatesExamples);
  add_input_flags(*command, options->input);
  add_duplicate_flags(*command, options->duplicates);
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& format) { options->as_json = format == "jsonl"; }, "text (default): share, article, article; or jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}).description(""))
      ->type_name("NAME");
  command->callback([options, &run] { run = [options] { return run_duplicates(*options); }; });
}

}  // namespace demarche::cli
