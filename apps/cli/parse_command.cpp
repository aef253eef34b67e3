#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "emit/parse_formats.h"
#include "one_by_one.h"

namespace demarche::cli {
namespace {

constexpr const char* kParseExamples =
    "Examples:\n"
    "  demarche parse article.txt\n"
    "      tokens, tags, lemmas and dependencies as CoNLL-U\n"
    "  echo 'The ministers met in Geneva.' | demarche parse --format json -";

struct ParseOptions {
  InputOptions input;
  bool as_json = false;  // else CoNLL-U
};

int run_parse(const ParseOptions& options) {
  return show_each(options.input,
                   [&](const Document& doc, const Engine&) { return options.as_json ? to_parse_json(doc) : to_conllu(doc); });
}

}  // namespace

void add_parse(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ParseOptions>();
  CLI::App* parse = app.add_subcommand("parse", "Tokens, sentences and dependency trees, without coding");
  parse->footer(kParseExamples);
  add_input_flags(*parse, options->input);
  parse
      ->add_option_function<std::string>(
          "--format", [options](const std::string& format) { options->as_json = format == "json"; }, "conllu (default) or json")
      ->check(CLI::IsMember({"conllu", "json"}).description(""))
      ->type_name("NAME");
  parse->callback([options, &run] { run = [options] { return run_parse(*options); }; });
}

}  // namespace demarche::cli
