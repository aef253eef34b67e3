// The records of one document in the order and under the ids in which every output shows them.
//
// Order: by the first character a record is about, then by kind (statement, condition, event, figure, relation, attitude), then as the
// stages found them. Ids: the document's, a dot, a letter for the kind and a number in that order: "d0f3a....e12". The same text
// coded by the same version has the same ids.
// Threads: const after construction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "doc/document.h"

namespace demarche {

enum class RecordKind : uint8_t { kStatement, kCondition, kEvent, kFigure, kRelation, kAttitude };
inline constexpr size_t kRecordKinds = 6;

struct RecordRef {
  RecordKind kind;
  uint32_t index;  // into the document's layer of that kind
  Span span;       // the words the record is about
};

class RecordList {
 public:
  explicit RecordList(const Document& doc);

  const std::vector<RecordRef>& records() const { return records_; }
  // "d0f3....s4". REQUIRES: index lies inside the layer of `kind`.
  std::string id(RecordKind kind, uint32_t index) const;

 private:
  std::string doc_id_;
  std::vector<RecordRef> records_;
  std::vector<uint32_t> numbers_[kRecordKinds];  // per kind: number of each layer index, from 1
};

// "statement"
std::string_view name(RecordKind kind);

// The words a statement, condition or attitude is about: the hull of cue and content, of both clauses.
Span hull_of(const Statement& statement);
Span hull_of(const Condition& condition);
Span hull_of(const Attitude& attitude);
// From the first piece to the last; empty for no pieces.
Span hull_of(const std::vector<Span>& pieces);

// Document::id as read/ makes it, for documents that came another way: "d" + 16 hex digits.
std::string make_document_id(const Document& doc);

}  // namespace demarche
