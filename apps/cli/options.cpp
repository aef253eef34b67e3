#include "options.h"

#include <CLI/CLI.hpp>
#include <map>

#include "demarche/version.h"

namespace demarche::cli {
namespace {

constexpr const char* kAbout =
    "Reads English news and writes down who did what to whom, when, where and who says so.\n"
    "Every record names the words it was read from.";

constexpr const char* kExits =
    "Exit codes: 0 all well; 1 some inputs failed, the others are coded; 2 usage; 3 the program could not start (model or data);\n"
    "4 the database or the output could not be written.";

constexpr const char* kCodeExamples =
    "Examples:\n"
    "  demarche code article.txt\n"
    "      a table of what happened, to read beside the article\n"
    "  demarche code --date 2024-05-03 --outlet \"Example Times\" article.txt\n"
    "      with the publication date, where the text does not carry one\n"
    "  demarche code --format jsonl news/ > records.jsonl\n"
    "      every record of every article in a folder, as JSON Lines\n"
    "  demarche code --db demarche.db --quiet news/ > /dev/null\n"
    "      into an SQLite database; coding an article again changes nothing\n"
    "  cat article.txt | demarche code --status all -\n"
    "      from standard input, with futures, denials and conditions shown";

constexpr const char* kParseExamples =
    "Examples:\n"
    "  demarche parse article.txt\n"
    "      tokens, tags, lemmas and dependencies as CoNLL-U\n"
    "  echo 'The ministers met in Geneva.' | demarche parse --format json -";

constexpr const char* kExplainExamples =
    "Examples:\n"
    "  demarche explain article.txt\n"
    "      every sentence: its tree, its actors, what was coded and by which rule, what was not and why\n"
    "  demarche explain --sentence 3 article.txt\n"
    "      one sentence, counted from 0 as in the records";

void add_input_flags(CLI::App& command, InputOptions& input) {
  command.add_option("files", input.paths, "Articles: files, folders (with all below them), or - for standard input")->required();
  command
      .add_option_function<std::string>(
          "--date",
          [&input](const std::string& text) {
            input.date = parse_iso_day(text);
            if (!input.date) throw CLI::ValidationError("--date", "'" + text + "' is no calendar day written YYYY-MM-DD");
          },
          "Publication date, for all files; wins over what the text says")
      ->type_name("YYYY-MM-DD");
  command.add_option("--outlet", input.outlet, "Who published it; wins over what the text says")->type_name("NAME");
  command.add_flag("--conllu", input.is_conllu, "The files are parsed already: CoNLL-U");
  command.add_option("--model", input.model, "Other weights than those that come with the program")->type_name("FILE");
}

void add_actors_flag(CLI::App& command, InputOptions& input) {
  command.add_option("--actors", input.actors, "Your own actors, over those that come with the program; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void add_colour_flag(CLI::App& command, Colour& colour) {
  const std::map<std::string, Colour> colours = {{"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
  command.add_option("--color,--colour", colour, "auto (default), always or never; NO_COLOR is honoured")
      ->transform(CLI::CheckedTransformer(colours).description(""))
      ->type_name("WHEN");
}

void add_code(CLI::App& app, CodeOptions& options) {
  CLI::App* code = app.add_subcommand("code", "Articles in, coded records out: table, JSON Lines, CSV, database");
  code->footer(std::string(kCodeExamples) + "\n\n" + kExits);
  add_input_flags(*code, options.input);
  add_actors_flag(*code, options.input);
  const std::map<std::string, Format> formats = {{"table", Format::kTable}, {"jsonl", Format::kJsonLines}, {"csv", Format::kCsv}};
  code->add_option("--format", options.format, "table (default), jsonl, or csv with one row an event")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
  code->add_option("--db", options.database, "Also keep the records in this SQLite database")->type_name("FILE");
  code->add_option_function<std::string>(
          "--status", [&options](const std::string& which) { options.only_actual = which == "actual"; },
          "all events or only actual ones; default: actual in the table, all elsewhere")
      ->check(CLI::IsMember({"all", "actual"}).description(""))->type_name("all|actual");
  code->add_flag_callback("--no-text", [&options] { options.with_text = false; }, "Leave the text and long quotations out of all records; offsets stay");
  code->add_option("--threads", options.threads, "How many articles to code at once; default: one a processor. The output is the same")
      ->check(CLI::Range(1u, 1024u).description(""))->type_name("N");
  add_colour_flag(*code, options.colour);
  code->add_flag("--quiet,-q", options.is_quiet, "Only errors on standard error");
  code->add_flag("--report", options.reports, "At the end: files, words, records, speed and memory on standard error");
}

void add_parse(CLI::App& app, ParseOptions& options) {
  CLI::App* parse = app.add_subcommand("parse", "Tokens, sentences and dependency trees, without coding");
  parse->footer(kParseExamples);
  add_input_flags(*parse, options.input);
  parse
      ->add_option_function<std::string>(
          "--format", [&options](const std::string& format) { options.as_json = format == "json"; }, "conllu (default) or json")
      ->check(CLI::IsMember({"conllu", "json"}).description(""))
      ->type_name("NAME");
}

void add_explain(CLI::App& app, ExplainOptions& options) {
  CLI::App* explain = app.add_subcommand("explain", "Why a sentence was coded as it was, or not at all");
  explain->footer(kExplainExamples);
  add_input_flags(*explain, options.input);
  add_actors_flag(*explain, options.input);
  explain->add_option("--sentence", options.sentence, "Only this one, counted from 0 as in the records")->type_name("N");
  add_colour_flag(*explain, options.colour);
}

}  // namespace

std::optional<int> read_command_line(int argc, char** argv, CommandLine& line) {
  CLI::App app(kAbout, "demarche");
  app.require_subcommand(1);
  app.footer(std::string("Try: demarche code article.txt, and demarche COMMAND --help for examples.\n\n") + kExits);
  bool wants_version = false;
  app.add_flag("--version", wants_version, "Version of the program, of the model and of the data");
  add_code(app, line.code);
  add_parse(app, line.parse);
  add_explain(app, line.explain);
  app.add_subcommand("version", "Version of the program, of the model and of the data");

  if (argc == 2 && std::string_view(argv[1]) == "--version") {
    line.command = Command::kVersion;
    return std::nullopt;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kOk : kUsage;
  }
  if (app.got_subcommand("parse")) line.command = Command::kParse;
  if (app.got_subcommand("explain")) line.command = Command::kExplain;
  if (app.got_subcommand("version")) line.command = Command::kVersion;
  return std::nullopt;
}

}  // namespace demarche::cli
