#include "intake/read_raw.h"

namespace demarche {

Result<Document> read_raw(const RawArticle& raw, const ReadOptions& options) {
  ReadOptions known = options;
  const bool from_container = !known.published && raw.published;
  if (from_container) known.published = raw.published;
  if (known.outlet.empty()) known.outlet = raw.outlet;
  auto doc = read_article(raw.bytes, raw.path, known);
  if (!doc) return doc;
  if (from_container) doc->published_from = "metadata";
  if (!raw.title.empty()) doc->title = raw.title;
  if (!raw.byline.empty()) doc->byline = raw.byline;
  if (!raw.url.empty()) doc->url = raw.url;
  return doc;
}

}  // namespace demarche
