#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "emit/explain.h"
#include "one_by_one.h"

namespace demarche::cli {
namespace {

constexpr const char* kExplainExamples =
    "Examples:\n"
    "  demarche explain article.txt\n"
    "      every sentence: its tree, its actors, what was coded and by which rule, what was not and why\n"
    "  demarche explain --sentence 3 article.txt\n"
    "      one sentence, counted from 0 as in the records";

struct ExplainFlags {
  InputOptions input;
  std::optional<uint32_t> sentence;  // counted from 0, as in the records
  Colour colour = Colour::kAuto;
};

int run_explain(const ExplainFlags& options) {
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  const ExplainOptions look = {.colour = wants_colour(options.colour), .width = terminal_width(), .names = &*names};
  return show_each(options.input, [&](Document& doc, const Engine& engine) {
    engine.code(doc);
    return explain(doc, options.sentence, look);
  });
}

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ExplainFlags>();
  CLI::App* command = app.add_subcommand("explain", "Why a sentence was coded as it was, or not at all");
  command->footer(kExplainExamples);
  add_input_flags(*command, options->input);
  add_actors_flag(*command, options->input.actors);
  add_lexicon_flag(*command, options->input.lexicon);
  command->add_option("--sentence", options->sentence, "Only this one, counted from 0 as in the records")->type_name("N");
  add_colour_flag(*command, options->colour);
  command->callback([options, &run] { run = [options] { return run_explain(*options); }; });
}

}  // namespace demarche::cli
