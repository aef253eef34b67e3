// The documents of a store, to be read again: their texts, and the events that were coded in them.
//
// Errors:  kNotFound, kStore (no store of this program, of a newer version, damaged). Memory: one document, and eight bytes for each.
// Threads: one thread at a time. The file is only read, statement by statement, so that another connection may write meanwhile.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "emit/provenance.h"
#include "store/event_changes.h"
#include "store/rows.h"

namespace demarche {

struct StoredDocument {
  std::string id, path, title, byline, outlet, url, published, published_from;
  std::string layout;  // "page", "plain"; empty in what an early version stored
  std::string text;
};

class StoredDocuments {
 public:
  static Result<StoredDocuments> open(const std::string& file);

  struct Listing {
    std::vector<int64_t> rows;    // with text, in the order in which they were stored
    int64_t without_text = 0;     // the others of these
    int64_t up_to_date = 0;       // coded as `present` codes
    bool has_clusters = false;    // copies or reports were found (cluster/)
  };
  // What was coded by another version, model or data than `present`.
  Result<Listing> list(const Provenance& present) const;
  // Errors: also where the row has gone since.
  Result<StoredDocument> read(int64_t row) const;
  // In text order.
  Result<std::vector<ComparedEvent>> events(const std::string& doc) const;

 private:
  StoredDocuments(SqliteHandle db, std::string file) : db_(std::move(db)), file_(std::move(file)) {}
  Error failure() const;

  SqliteHandle db_;
  std::string file_;
  bool has_layout_ = false;
};

}  // namespace demarche
