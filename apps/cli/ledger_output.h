// What the commands that read a database share: flags, paragraphs that fit the terminal, parties and origins as JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/json_writer.h"
#include "ledger/archive.h"
#include "options.h"

namespace demarche::cli {

enum class LedgerFormat { kTable, kJsonLines };

struct LedgerOptions {
  std::string database;
  LedgerFormat format = LedgerFormat::kTable;
};

void add_ledger_flags(CLI::App& command, LedgerOptions& options);

// `text` as lines that begin with `indent` blanks and fit the terminal; control characters do not come out.
void append_paragraph(std::string& out, std::string_view text, size_t indent);
// "2021-10-22  Example Times, \"Title\"" or what of it is known.
std::string origin_line(const Origin& origin);
std::string labels(const std::vector<Party>& parties);

void write_party(JsonWriter& json, std::string_view key, const Party& party);
void write_parties(JsonWriter& json, std::string_view key, const std::vector<Party>& parties);
void write_origin(JsonWriter& json, const Origin& origin);

}  // namespace demarche::cli
