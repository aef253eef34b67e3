#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "emit/records.h"
#include "one_by_one.h"

namespace demarche::cli {
namespace {

constexpr const char* kReadExamples =
    "Examples:\n"
    "  demarche read page.html\n"
    "      title, byline, date and main text, as the coder will see them\n"
    "  demarche read --format jsonl pages/ > documents.jsonl\n"
    "      a document record for each file of a folder";

struct ReadFlags {
  InputOptions input;
  bool as_json = false;  // else plain text
};

std::string as_text(const Document& doc) {
  std::string out;
  for (const std::string& line : {doc.title, doc.byline, doc.outlet, doc.url, doc.published ? to_iso(*doc.published) : std::string()}) {
    if (!line.empty()) out += line + "\n";
  }
  return out + "\n" + doc.text + "\n\n";
}

int run_read(const ReadFlags& options) {
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  Output output;
  const bool all_read = for_each_document(options.input, [&](const Document& doc) {
    std::string text;
    if (options.as_json) append_jsonl(doc, *names, {}, text);
    output.write(options.as_json ? text : as_text(doc));
    return !output.is_closed();
  });
  output.flush();
  return output.failed() ? kStoreFailed : all_read ? kOk : kSomeInputsFailed;
}

}  // namespace

void add_read(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ReadFlags>();
  CLI::App* command = app.add_subcommand("read", "What is read from a file or page, without coding: title, byline, date, text");
  command->footer(kReadExamples);
  add_input_flags(*command, options->input);
  command
      ->add_option_function<std::string>(
          "--format", [options](const std::string& format) { options->as_json = format == "jsonl"; }, "text (default) or jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}).description(""))
      ->type_name("NAME");
  command->callback([options, &run] { run = [options] { return run_read(*options); }; });
}

}  // namespace demarche::cli
