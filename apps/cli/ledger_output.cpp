#include "ledger_output.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>

#include "emit/columns.h"
#include "terminal.h"

namespace demarche::cli {

void add_ledger_flags(CLI::App& command, LedgerOptions& options) {
  command.add_option("--db", options.database, "The database that demarche code --db has filled")->required()->type_name("FILE");
  const std::map<std::string, LedgerFormat> formats = {{"table", LedgerFormat::kTable}, {"jsonl", LedgerFormat::kJsonLines}};
  command.add_option("--format", options.format, "table (default) or jsonl")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
}

void append_paragraph(std::string& out, std::string_view text, size_t indent) {
  const size_t width = std::max<size_t>(terminal_width(), 72) - indent;
  const std::string line = one_line(text);
  std::string_view rest = line;
  while (!rest.empty()) {
    // The longest beginning that fits and ends at a blank; a word that alone is too long is broken.
    size_t end = rest.size(), cells = display_width(rest);
    while (cells > width) {
      const size_t blank = rest.substr(0, end).rfind(' ');
      if (blank == std::string_view::npos || blank == 0) break;
      end = blank;
      cells = display_width(rest.substr(0, end));
    }
    out.append(indent, ' ').append(rest.substr(0, end)).append("\n");
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
}

std::string origin_line(const Origin& origin) {
  std::string out = origin.published;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!out.empty()) out += ", ";
    out += part;
  };
  add(origin.outlet);
  add(origin.title.empty() ? origin.path : fmt::format("\"{}\"", origin.title));
  return out;
}

std::string labels(const std::vector<Party>& parties) {
  std::string out;
  for (const Party& party : parties) {
    if (!out.empty()) out += ", ";
    out += party.label();
  }
  return out;
}

namespace {

void write_party_object(JsonWriter& json, const Party& party) {
  json.begin_object().text_field("text", party.words).text_field("name", party.name).text_field("code", party.code).end_object();
}

}  // namespace

void write_party(JsonWriter& json, std::string_view key, const Party& party) {
  if (party.words.empty() && party.name.empty() && party.code.empty()) return;
  json.key(key);
  write_party_object(json, party);
}

void write_parties(JsonWriter& json, std::string_view key, const std::vector<Party>& parties) {
  json.key(key).begin_array();
  for (const Party& party : parties) write_party_object(json, party);
  json.end_array();
}

void write_origin(JsonWriter& json, const Origin& origin) {
  json.field("doc", origin.doc).field("sentence", origin.sentence).text_field("title", origin.title).text_field("outlet", origin.outlet);
  json.text_field("published", origin.published).text_field("path", origin.path);
}

}  // namespace demarche::cli
