// Bytes of one article -> Document{title, byline, outlet, published, text, blocks}. The text is never altered afterwards.
//
// Out:     doc.id, path, title, byline, outlet, published, published_from, language, text, blocks, warnings.
//          `text` is the file's text as it is, line ends included; a byte order mark at its start is not part of it, so offset 0
//          is the first character behind the mark. UTF-16 with a mark is converted.
//          Blocks are paragraphs without white space at their ends, at most kLongestBlock bytes each (a longer one is cut at
//          white space).
//          published: ReadOptions, else the first full date of a byline, else that of the dateline.
// Errors:  kEmpty (nothing but white space), kNotText (binary, with what gave it away), kTooLarge (over ReadOptions::max_bytes).
//          Invalid UTF-8 is no error: bad bytes become U+FFFD and a warning counts them.
// Threads: pure function.
// Cost:    linear in the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "doc/document.h"

namespace demarche {

inline constexpr uint32_t kLongestBlock = 64 * 1024;

struct ReadOptions {
  std::optional<Day> published;      // --date: wins over what the text says
  std::string outlet;                // --outlet: likewise
  size_t max_bytes = 16u << 20;      // one article; more is kTooLarge
};

Result<Document> read_article(std::string_view bytes, std::string path, const ReadOptions& options);

// What the text of a document was: kParagraphs = paragraphs of prose with an empty line between, as a page gives; kPlain = anything else,
// with headline, byline and dateline in it.
enum class TextLayout { kPlain, kParagraphs };
TextLayout layout_of(const Document& doc);

// The text and blocks of a document that was read before, from its text: what this program finds in it now. Title, byline, outlet and days
// are those that the text gives; who kept others lays them over it. No id.
Document read_again(std::string text, TextLayout layout);

// The same from a file; adds kNotFound and kUnreadable. "-" reads standard input.
Result<Document> read_file(const std::string& path, const ReadOptions& options);

}  // namespace demarche
