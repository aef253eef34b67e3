#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <thread>

#include "commands.h"
#include "doc/conllu.h"
#include "emit/parse_formats.h"
#include "emit/record_list.h"
#include "inputs.h"
#include "pipeline/engine.h"
#include "pipeline/ordered_work.h"
#include "read/encoding.h"
#include "segment/given_tokens.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kParseExamples =
    "Examples:\n"
    "  demarche parse article.txt\n"
    "      tokens, tags, lemmas, dependencies and names as CoNLL-U\n"
    "  demarche parse --format columns news/ > words.tsv\n"
    "      a table with a word a line, of every article in a folder\n"
    "  echo 'The ministers met in Geneva.' | demarche parse --format json -\n"
    "  demarche parse --pretokenized en_ewt-ud-test.conllu > parsed.conllu\n"
    "      keeps the tokens and sentences of a CoNLL-U file, and makes tags and trees anew\n"
    "  echo 'He did n\'t go .' | demarche parse --pretokenized -\n"
    "      the same with one sentence a line and blanks between tokens\n"
    "  demarche parse --conllu --format json parsed.conllu\n"
    "      writes trees that are there already in another format";

enum class ParseFormat { kConllu, kJson, kColumns };

struct ParseOptions {
  InputOptions input;
  ParseFormat format = ParseFormat::kConllu;
  bool is_pretokenized = false;
  unsigned threads = 1;
};

// One article after parsing, or what was wrong with it.
struct Parsed {
  std::string output;
  std::vector<std::string> warnings;
  std::string path;
  std::optional<Error> error;
};

Result<Document> read_given_tokens(const RawArticle& raw) {
  std::vector<std::string> warnings;
  auto text = decode_text(raw.bytes, raw.path, warnings);
  if (!text) return text.error();
  const bool is_conllu = looks_like_conllu(*text);
  auto doc = is_conllu ? document_from_conllu(*text) : Result<Document>(document_from_given_tokens(std::move(*text)));
  if (!doc) return Error{doc.error().code, raw.path, doc.error().where + ": " + doc.error().message};
  doc->path = raw.path;
  doc->warnings = std::move(warnings);
  doc->id = make_document_id(*doc);
  return doc;
}

Result<Parsed> parse(const RawArticle& raw, const ParseOptions& options, const Engine& engine, Scratch& scratch) {
  auto doc = options.is_pretokenized ? read_given_tokens(raw) : read_input(raw, options.input);
  if (!doc) return doc.error();
  if (options.is_pretokenized) {
    engine.parse_tokens(*doc, scratch);
  } else if (!options.input.is_conllu) {
    engine.parse(*doc, scratch);
  }
  Parsed parsed;
  switch (options.format) {
    case ParseFormat::kConllu: parsed.output = to_conllu(*doc); break;
    case ParseFormat::kJson: parsed.output = to_parse_json(*doc); break;
    case ParseFormat::kColumns: parsed.output = to_parse_columns(*doc); break;
  }
  parsed.warnings = std::move(doc->warnings);
  parsed.path = doc->path;
  return parsed;
}

// Runs on any thread.
Parsed parse_or_error(const Result<RawArticle>& raw, const ParseOptions& options, const Engine& engine, Scratch& scratch) {
  Parsed parsed;
  if (!raw) {
    parsed.error = raw.error();
    return parsed;
  }
  try {
    auto done = parse(*raw, options, engine, scratch);
    if (done) return std::move(*done);
    parsed.error = done.error();
  } catch (const std::bad_alloc&) {
    parsed.error = Error{ErrorCode::kTooLarge, raw->path, "not enough memory for this article"};
  }
  return parsed;
}

int run_parse(const ParseOptions& options) {
  const auto engine = Engine::load({.model = options.input.model, .actors = {}, .parses = !options.input.is_conllu});
  if (!engine) return complain(engine.error()), kCannotStart;
  const InputList inputs = list_inputs(options.input.paths, "");
  for (const Error& error : inputs.errors) complain(error);
  bool failed = !inputs.errors.empty() || inputs.files.empty();
  if (inputs.files.empty() && inputs.errors.empty()) complain("", "no files in what was named");

  Output output;
  if (options.format == ParseFormat::kColumns) output.write(kParseColumnsHeader);
  Intake intake(inputs.files, intake_options(options.input));
  std::vector<Scratch> scratch(options.threads);
  const auto make = [&](const Result<RawArticle>& raw, unsigned worker) { return parse_or_error(raw, options, *engine, scratch[worker]); };
  stream_in_order<Parsed>(options.threads, size_t(options.threads) * 4, [&] { return intake.next(); }, make, [&](const Parsed& parsed) {
    if (parsed.error) complain(shown_path(parsed.error->where), parsed.error->message);
    for (const std::string& warning : parsed.warnings) complain(shown_path(parsed.path), warning);
    failed = failed || parsed.error.has_value();
    output.write(parsed.output);
    return !output.is_closed();
  });
  output.flush();
  if (output.failed()) return kStoreFailed;
  return failed ? kSomeInputsFailed : kOk;
}

}  // namespace

void add_parse(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ParseOptions>();
  CLI::App* parse = app.add_subcommand("parse", "Tokens, sentences and dependency trees, without coding");
  parse->footer(std::string(kParseExamples) + "\n\n" + kExits);
  add_input_flags(*parse, options->input);
  const std::map<std::string, ParseFormat> formats = {
      {"conllu", ParseFormat::kConllu}, {"json", ParseFormat::kJson}, {"columns", ParseFormat::kColumns}};
  parse->add_option("--format", options->format, "conllu (default), json with an object an article, or columns with a word a line")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
  parse
      ->add_flag("--pretokenized", options->is_pretokenized,
                 "Tokens and sentences are given and stay: CoNLL-U, or one sentence a line with blanks between tokens")
      ->excludes("--conllu");
  parse->add_option("--threads", options->threads, "How many articles to parse at once; default: one. The output is the same")
      ->check(CLI::Range(1u, 1024u).description(""))
      ->type_name("N");
  parse->callback([options, &run] { run = [options] { return run_parse(*options); }; });
}

}  // namespace demarche::cli
