// What a run of `demarche code` did: counts, failures by reason, and the report about them.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "intake/genre.h"

namespace demarche::cli {

struct RunTotals {
  size_t files = 0, bytes = 0, words = 0, sentences = 0, events = 0, statements = 0;  // of what was coded
  size_t stored_before = 0, other_language = 0, not_news = 0, too_short = 0;          // left out
  size_t added = 0, replaced = 0, unchanged = 0, not_stored = 0;                      // in the store
  std::array<size_t, kGenres> genres{};
  std::map<std::string, size_t> failures;  // by reason
  std::vector<Error> named_failures;       // the first kNamed
  size_t undated = 0;                      // coded, but nobody knows when they appeared
  std::vector<std::string> named_undated;  // the first kNamed

  static constexpr size_t kNamed = 10'000;

  void add(const Document& doc, Genre genre);
  void add_failure(const Error& error);
  void add_undated(const std::string& where);
  size_t failed() const;
};

struct RunTimes {
  double load_seconds = 0, seconds = 0;
};

// One line about all articles without a publication date, on standard error; nothing where there are none.
void tell_undated(const RunTotals& totals);
// On standard error, for people.
void report_as_text(const RunTotals& totals, const RunTimes& times);
// One JSON object. Errors: kUnwritable.
Result<void> write_report(const RunTotals& totals, const RunTimes& times, int exit_code, const std::string& file);

}  // namespace demarche::cli
