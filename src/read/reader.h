// Bytes of one article -> Document{title, byline, outlet, published, text, blocks}. The text is never altered afterwards.
//
// Out:     doc.path, title, byline, outlet, published, text, blocks, warnings.
// Errors:  kEmpty (nothing but white space), kNotText (binary, with what gave it away), kTooLarge (over ReadOptions::max_bytes).
//          Invalid UTF-8 is no error: bad bytes become U+FFFD and a warning counts them.
// Threads: pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

struct ReadOptions {
  std::optional<Day> published;      // --date: wins over what the text says
  std::string outlet;                // --outlet: likewise
  size_t max_bytes = 64u << 20;      // one article; more is kTooLarge
};

Result<Document> read_article(std::string_view bytes, std::string path, const ReadOptions& options);

// The same from a file; adds kNotFound and kUnreadable. "-" reads standard input.
Result<Document> read_file(const std::string& path, const ReadOptions& options);

}  // namespace demarche
