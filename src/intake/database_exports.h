// Plain-text downloads of news databases, several articles a file: LexisNexis Academic ("3 of 120 DOCUMENTS"), Nexis Uni and Lexis+ ("End of
// Document"), Factiva with field codes (HD, BY, PD, SN, LP, TD) and without ("Document REUT0000...").
//
// Out:     of each article its text without the fields around it, and title, byline, outlet and day of publication where fields say them.
// Errors:  an article without text is an Error in its place; covers, lists of hits and search summaries are passed over.
// Source:  the layouts as these services write them; labels in English.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "intake/byte_stream.h"
#include "intake/intake.h"

namespace demarche {

enum class DatabaseExport : uint8_t { kLexis, kNexisUni, kFactivaCodes, kFactivaPlain };

// How much of a stream it takes to know one.
inline constexpr size_t kExportHead = 64 * 1024;
// nullopt: the stream is none of these.
std::optional<DatabaseExport> find_database_export(std::string_view head);

std::unique_ptr<ArticleSource> database_export(BufferedStream stream, std::string path, const IntakeOptions& options, DatabaseExport kind);

}  // namespace demarche
