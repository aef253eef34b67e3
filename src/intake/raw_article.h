// One article as it lay in a file, a folder or an archive, before it is read.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"

namespace demarche {

struct RawArticle {
  std::string path;   // "news/a.txt", "crawl.warc.gz:17", "export.zip:b.html"; "-" = standard input
  std::string bytes;  // text or page, encoding not yet looked at
  // What the container says about it; empty = nothing. It wins over what the bytes say.
  std::string title, byline, outlet, url;
  std::optional<Day> published;
};

}  // namespace demarche
