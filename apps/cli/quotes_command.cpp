#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands.h"
#include "ledger_output.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kQuotesExamples =
    "Examples:\n"
    "  demarche quotes --by \"Sergei Lavrov\" --about UKR --since 2021-09-01 --db demarche.db\n"
    "      what one man said about one country, oldest first\n"
    "  demarche quotes --by DEU --db demarche.db\n"
    "      whoever speaks for Germany\n"
    "  demarche quotes --text '\"red line\" OR ultimatum' --db demarche.db\n"
    "      full text over all that anybody said (SQLite FTS5: words, \"phrases\", AND, OR, NOT, prefix*)\n"
    "  demarche quotes --direct --by Guterres --format jsonl --db demarche.db\n"
    "      only words between quotation marks, one JSON object a line";

struct QuotesOptions {
  LedgerOptions ledger;
  StatementFilter filter;
  bool only_direct = false;
};

std::string json_line(const StoredStatement& quote) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("kind", "quote").field("id", quote.id);
  write_origin(json, quote.origin);
  write_party(json, "speaker", quote.speaker);
  json.text_field("office", quote.office);
  write_parties(json, "addressee", quote.addressees);
  write_party(json, "channel", quote.channel);
  json.text_field("cue", quote.cue).text_field("act", quote.act).text_field("stance", quote.stance).field("manner", quote.manner);
  json.field("content", quote.content).text_field("date", quote.day).field("dated", quote.is_dated);
  write_parties(json, "about", quote.about);
  json.end_object();
  return out + "\n";
}

std::string paragraph(const StoredStatement& quote) {
  std::string out = quote.day.empty() ? "no date" : quote.day;
  out += fmt::format("  {} {}", quote.speaker.label().empty() ? "somebody" : quote.speaker.label(), quote.cue);
  if (!quote.addressees.empty()) out += fmt::format(", to {}", labels(quote.addressees));
  if (const std::string channel = quote.channel.label(); !channel.empty()) out += fmt::format(", in {}", channel);
  std::string text;
  append_paragraph(text, out, 0);
  append_paragraph(text, quote.content, 12);
  append_paragraph(text, origin_line(quote.origin), 12);
  return text + "\n";
}

int run_quotes(const QuotesOptions& options) {
  const auto archive = Archive::open(options.ledger.database);
  if (!archive) return complain(archive.error()), kStoreFailed;
  const auto quotes = archive->statements(options.filter);
  if (!quotes) return complain(quotes.error()), kStoreFailed;
  Output output;
  size_t shown = 0;
  for (const StoredStatement& quote : *quotes) {
    if (options.only_direct && quote.manner == "indirect") continue;
    ++shown;
    output.write(options.ledger.format == LedgerFormat::kTable ? paragraph(quote) : json_line(quote));
    if (output.is_closed()) break;
  }
  if (options.ledger.format == LedgerFormat::kTable) output.write(fmt::format("{} statements\n", shown));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_quotes(CLI::App& app, Run& run) {
  const auto options = std::make_shared<QuotesOptions>();
  CLI::App* command = app.add_subcommand("quotes", "Who said what: the statements in a database, by speaker, subject, day and words");
  command->footer(std::string(kQuotesExamples) + "\n\n" + kExits);
  command->add_option("--by", options->filter.by, "Speaker: a name, part of one, or the code of a state or body (RUS, NATO)")->type_name("NAME");
  command->add_option("--about", options->filter.about, "Whom the words name or are said to: a code, a name or part of one")->type_name("CODE");
  command->add_option("--text", options->filter.text, "Words in what was said, as an FTS5 query")->type_name("QUERY");
  add_day_flag(*command, "--since", options->filter.since, "Said on this day or later; the article's day where it names none");
  add_day_flag(*command, "--until", options->filter.until, "Said on this day or earlier");
  command->add_flag("--direct", options->only_direct, "Only statements with words between quotation marks");
  add_ledger_flags(*command, options->ledger);
  command->callback([options, &run] { run = [options] { return run_quotes(*options); }; });
}

}  // namespace demarche::cli
