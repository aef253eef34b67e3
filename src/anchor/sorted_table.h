// A large text table mapped from its file and searched in place: nothing is read at load, pages come in as they are used.
//
// File:    lines sorted by their first column in lower case (ASCII letters only are lowered), bytewise; columns separated by
//          tabs; lines that begin with '#' stand at the top only.
// Threads: const after load.
// Cost:    load() is one system call; find() a binary search over the bytes of the file, about a microsecond.
#pragma once

#include <memory>
#include <string_view>

#include "base/result.h"

namespace demarche {

class SortedTable {
 public:
  // Errors: kNotFound, kUnreadable.
  static Result<SortedTable> load(std::string_view relative);

  // The first line whose first column, lowered, is not below `key`, to the end of the table. Empty: none.
  std::string_view from(std::string_view key) const;

  // Cuts the next line off `rest`, without its end.
  static std::string_view take_line(std::string_view& rest);
  // Cuts the next column off `line`; empty at its end.
  static std::string_view take_column(std::string_view& line);
  // < 0, 0, > 0 as the first column of `line`, lowered, stands to `key`.
  static int compare(std::string_view line, std::string_view key);

 private:
  std::shared_ptr<const char> bytes_;
  std::string_view rows_;
};

}  // namespace demarche
