// The kinds of container that hold several articles in one stream of bytes. Each reads on behind a bad item.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/byte_stream.h"
#include "intake/intake.h"

namespace demarche {

// What the first bytes (and for tables the name) say the stream is.
std::unique_ptr<ArticleSource> open_source(std::unique_ptr<ByteStream> stream, std::string path, const IntakeOptions& options);

std::unique_ptr<ArticleSource> json_lines(BufferedStream stream, std::string path, const IntakeOptions& options);
std::unique_ptr<ArticleSource> delimited(BufferedStream stream, std::string path, const IntakeOptions& options, char delimiter);
std::unique_ptr<ArticleSource> warc(BufferedStream stream, std::string path, const IntakeOptions& options);
// Feeds and single news items in XML: at most kLargestXml bytes.
inline constexpr size_t kLargestXml = 64u << 20;
// The items of an RSS or Atom feed, also those that carry a link alone (their bytes are empty). Errors: kNotText where it is no feed.
Result<std::vector<RawArticle>> feed_items(std::string_view xml, const std::string& path);
std::unique_ptr<ArticleSource> xml_news(BufferedStream stream, std::string path, const IntakeOptions& options);

}  // namespace demarche
