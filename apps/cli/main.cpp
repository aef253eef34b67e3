#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "demarche/version.h"
#include "doc/conllu.h"
#include "emit/records.h"
#include "emit/table.h"
#include "pipeline/engine.h"
#include "read/reader.h"

namespace {

using namespace demarche;

struct Options {
  std::vector<std::string> files;
  std::string date, outlet, format = "table", status;
  bool conllu = false, no_text = false;
};

Result<Document> read_one(const Engine& engine, const Options& options, const std::string& path) {
  ReadOptions read;
  read.published = parse_iso_day(options.date);
  read.outlet = options.outlet;
  if (!options.conllu) {
    auto doc = read_file(path, read);
    Scratch scratch;
    if (doc) engine.parse(*doc, scratch);
    return doc;
  }
  std::ifstream file(path == "-" ? "/dev/stdin" : path, std::ios::binary);
  if (!file) return Error{ErrorCode::kNotFound, path, "no such file"};
  auto doc = document_from_conllu(std::string{std::istreambuf_iterator<char>(file), {}});
  if (!doc) return doc;
  doc->path = path;
  doc->published = read.published;
  if (doc->published) doc->published_from = "option";
  doc->outlet = read.outlet;
  return doc;
}

int code(const Options& options) {
  EngineOptions engine_options;
  engine_options.parses = !options.conllu;
  const auto engine = Engine::load(engine_options);
  if (!engine) return std::fprintf(stderr, "demarche: %s: %s\n", engine.error().where.c_str(), engine.error().message.c_str()), 3;
  const auto names = CodeNames::load();
  if (!names) return std::fprintf(stderr, "demarche: %s: %s\n", names.error().where.c_str(), names.error().message.c_str()), 3;
  int status = 0;
  for (const std::string& path : options.files) {
    auto doc = read_one(*engine, options, path);
    if (!doc) {
      std::fprintf(stderr, "demarche: %s: %s\n", path.c_str(), doc.error().message.c_str());
      status = 1;
      continue;
    }
    engine->code(*doc);
    if (doc->id.empty()) doc->id = make_document_id(*doc);
    std::string out;
    if (options.format == "jsonl") {
      append_jsonl(*doc, *names, {.with_text = !options.no_text, .only_actual_events = options.status == "actual"}, out);
    } else {
      append_table(*doc, *names, {.only_actual = options.status != "all"}, out);
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Reads news and writes down who did what to whom.", "demarche");
  app.set_version_flag("--version", std::string("demarche ") + demarche::version());
  app.require_subcommand(1);
  Options options;
  CLI::App* code_command = app.add_subcommand("code", "Code articles into records");
  code_command->add_option("files", options.files, "Articles")->required();
  code_command->add_option("--date", options.date, "Publication date, YYYY-MM-DD");
  code_command->add_option("--outlet", options.outlet, "Who published it");
  code_command->add_option("--format", options.format, "table or jsonl")->check(CLI::IsMember({"table", "jsonl"}));
  code_command->add_option("--status", options.status, "all or actual")->check(CLI::IsMember({"all", "actual"}));
  code_command->add_flag("--conllu", options.conllu, "The files are parsed already: CoNLL-U");
  code_command->add_flag("--no-text", options.no_text, "Leave out the text and long quotations");
  CLI11_PARSE(app, argc, argv);
  return code(options);
}
