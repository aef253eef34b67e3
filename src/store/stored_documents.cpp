#include "store/stored_documents.h"

#include <fmt/format.h>

namespace demarche {

Result<StoredDocuments> StoredDocuments::open(const std::string& file) {
  auto db = open_store(file, StoreAccess::kRead);
  if (!db) return db.error();
  StoredDocuments documents(std::move(*db), file);
  Rows layout(documents.db_.get(), "SELECT 1 FROM pragma_table_info('documents') WHERE name = 'layout'");
  documents.has_layout_ = layout.step();
  return documents;
}

Error StoredDocuments::failure() const { return {ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())}; }

Result<StoredDocuments::Listing> StoredDocuments::list(const Provenance& present) const {
  Listing listing;
  Rows rows(db_.get(), "SELECT d.row, d.text IS NOT NULL, r.version = ?1 AND r.model = ?2 AND r.data = ?3 FROM documents d JOIN runs r ON r.id = d.run "
                       "ORDER BY d.row");
  rows.bind(1, present.version);
  rows.bind(2, present.model);
  rows.bind(3, present.data);
  while (rows.step()) {
    if (rows.integer(2) != 0) {
      ++listing.up_to_date;
    } else if (rows.integer(1) == 0) {
      ++listing.without_text;
    } else {
      listing.rows.push_back(rows.integer(0));
    }
  }
  if (rows.failed()) return failure();
  for (const char* table : {"clusters", "duplicates"}) {
    Rows any(db_.get(), fmt::format("SELECT 1 FROM {} LIMIT 1", table));
    listing.has_clusters = any.step() || listing.has_clusters;
  }
  return listing;
}

Result<StoredDocument> StoredDocuments::read(int64_t row) const {
  Rows rows(db_.get(), fmt::format("SELECT id, path, title, byline, outlet, url, published, published_from, {}, text FROM documents WHERE row = ?",
                                   has_layout_ ? "layout" : "NULL"));
  rows.bind(1, row);
  if (!rows.step()) return rows.failed() ? failure() : Error{ErrorCode::kStore, file_, "an article was taken out meanwhile"};
  StoredDocument doc;
  int at = 0;
  for (std::string* slot : {&doc.id, &doc.path, &doc.title, &doc.byline, &doc.outlet, &doc.url, &doc.published, &doc.published_from, &doc.layout, &doc.text}) {
    *slot = rows.text(at++);
  }
  return doc;
}

Result<std::vector<ComparedEvent>> StoredDocuments::events(const std::string& doc) const {
  const auto labels = [](const char* role) {
    return fmt::format("(SELECT group_concat(label, '; ') FROM (SELECT COALESCE(NULLIF(a.code, ''), NULLIF(a.name, ''), p.text) AS label FROM participants p "
                       "LEFT JOIN actors a ON a.id = p.actor WHERE p.record = e.id AND p.role = '{}' ORDER BY p.position))",
                       role);
  };
  Rows rows(db_.get(), fmt::format("SELECT r.begin, r.end, r.text, e.type, e.mode, e.cameo, e.status, {}, {}, t.first_day, t.last_day, pl.name FROM records r "
                                   "JOIN events e ON e.id = r.id LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' "
                                   "LEFT JOIN places pl ON pl.id = e.place WHERE r.doc = ? ORDER BY r.position",
                                   labels("source"), labels("target")));
  rows.bind(1, doc);
  std::vector<ComparedEvent> out;
  while (rows.step()) {
    ComparedEvent event;
    event.trigger = {uint32_t(rows.integer(0)), uint32_t(rows.integer(1))};
    int at = 2;
    for (std::string* slot : {&event.words, &event.type, &event.mode, &event.cameo, &event.status, &event.source, &event.target, &event.first_day,
                              &event.last_day, &event.place}) {
      *slot = rows.text(at++);
    }
    out.push_back(std::move(event));
  }
  if (rows.failed()) return failure();
  return out;
}

}  // namespace demarche
