// A coded document as rows of the store's tables, the same for every kind of database.
//
// Out:     row() for each row, what is pointed at first within a document: the document, its sentences, then its records. docs/store.md and
//          schema.cpp say what the columns mean.
// Threads: pure but for the sink.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "doc/document.h"
#include "emit/code_names.h"
#include "emit/records.h"

namespace demarche {

enum class StoreTable : uint8_t {
  kDocuments, kSentences, kRecords, kEvents, kStatements, kStatementPieces, kStatementEvents, kStatementActors, kConditions, kFigures, kRelations,
  kParticipants, kDates, kAttribution, kMissing,
};
inline constexpr size_t kStoreTables = 15;

struct TableColumns {
  std::string_view name;
  std::string_view columns;  // "doc, number, begin, end": the order of the cells
  size_t count;
};
const TableColumns& columns_of(StoreTable table);

// A text that may be absent: empty goes in as NULL.
struct OrNull {
  std::string_view text;
};
// A row of another table; 0 goes in as NULL.
struct RowId {
  int64_t row = 0;
};

// The value of a column. Texts are views: a cell dies with what it was made from.
class Cell {
 public:
  Cell(std::string_view text) : value_(text) {}
  Cell(const std::string& text) : value_(std::string_view(text)) {}
  Cell(const char* text) : value_(std::string_view(text)) {}
  Cell(OrNull text) {
    if (!text.text.empty()) value_ = text.text;
  }
  Cell(RowId id) {
    if (id.row != 0) value_ = id.row;
  }
  Cell(double number) : value_(number) {}
  template <std::integral Integer>
  Cell(Integer number) : value_(int64_t(number)) {}
  template <class T>
  Cell(const std::optional<T>& value) {
    if (value) *this = Cell(*value);
  }

  bool is_null() const { return value_.index() == 0; }
  const int64_t* integer() const { return std::get_if<int64_t>(&value_); }
  const double* real() const { return std::get_if<double>(&value_); }
  const std::string_view* text() const { return std::get_if<std::string_view>(&value_); }

 private:
  std::variant<std::monostate, int64_t, double, std::string_view> value_;
};

// A database that takes rows. Failures leave it by an exception of its own, which the store that called write_rows() catches.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void row(StoreTable table, std::span<const Cell> cells) = 0;
  // The number of the row that holds this actor or place, made if it is not there.
  virtual int64_t actor(const Actor& actor) = 0;
  virtual int64_t place(const Place& place) = 0;
};

struct RowContext {
  const CodeNames& names;
  const RecordOptions& records;
  int64_t run = 0;               // row of `runs`
  std::string_view genre;
};

// REQUIRES: doc.id is set.
void write_rows(const Document& doc, const RowContext& context, RowSink& sink);

// "GOV MIL", as columns hold lists of words.
std::string joined_words(const std::vector<std::string>& words);

}  // namespace demarche
