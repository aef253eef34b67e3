// From a raw article to a document: read/ with what the container knew laid over it.
#pragma once

#include "doc/document.h"
#include "intake/raw_article.h"
#include "read/reader.h"

namespace demarche {

// Options win over the container, the container over the bytes. Errors: those of read_article, named by raw.path.
Result<Document> read_raw(const RawArticle& raw, const ReadOptions& options);

}  // namespace demarche
