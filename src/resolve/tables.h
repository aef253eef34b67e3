// The grammar of the actor tables: rows of fields, fields of dated words. docs/formats/actors.md describes it.
//
// A row is one line: `kind | field | field ...`; a field holds words set apart by `;`, each with an optional spell in brackets:
// "Swaziland [..2018-04-18]". `#` begins a comment where it begins a line or follows white space. `source | words` names the
// source of the rows below it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace demarche {

// Days from..to, both included; an open end is the first or last day that a calendar has.
struct Spell {
  static constexpr int32_t kOpenStart = INT32_MIN, kOpenEnd = INT32_MAX;
  int32_t from = kOpenStart;  // days since 1970-01-01
  int32_t to = kOpenEnd;

  bool contains(int32_t day) const { return from <= day && day <= to; }
  // Without a date only spells that have not ended count.
  bool contains(const std::optional<Day>& date) const {
    return date ? contains(int32_t(date->time_since_epoch().count())) : to == kOpenEnd;
  }
  bool overlaps(const Spell& other) const { return from <= other.to && other.from <= to; }
  bool operator==(const Spell&) const = default;
};

// "2014-10-01..2024-10-01", "2014..", "..1991-12-25", "2021". A year or month alone means all its days. nullopt = malformed.
std::optional<Spell> parse_spell(std::string_view text);
// "2014-10-01..2024-10-01"; an open end is left out.
std::string to_string(const Spell& spell);

struct DatedWord {
  std::string_view word;
  Spell spell;
};

struct Row {
  std::string_view kind;
  std::vector<std::string_view> fields;  // trimmed; "" where nothing stands
  std::string_view source;
  uint32_t line = 0;  // 1-based

  std::string_view field(size_t i) const { return i < fields.size() ? fields[i] : std::string_view(); }
};

// Rows of one table. Views die with `text`. Errors: kDataFile with "file:line" for a row without fields.
Result<std::vector<Row>> parse_rows(std::string_view text, const std::string& file);

// Words of one field. Errors: kDataFile with "file:line" for a spell that cannot be read.
Result<std::vector<DatedWord>> parse_words(const Row& row, size_t field, const std::string& file);

}  // namespace demarche
