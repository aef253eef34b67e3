#include "anchor/sorted_table.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/paths.h"

namespace demarche {

Result<SortedTable> SortedTable::load(std::string_view relative) {
  const auto path = find_data_file(relative);
  if (!path) return path.error();
  const int file = ::open(path->c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Error{ErrorCode::kUnreadable, path->string(), "The table cannot be opened."};
  struct stat status {};
  const bool sized = ::fstat(file, &status) == 0 && status.st_size > 0;
  const auto size = static_cast<size_t>(sized ? status.st_size : 0);
  void* bytes = sized ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (bytes == MAP_FAILED) return Error{ErrorCode::kUnreadable, path->string(), "The table cannot be mapped."};
  SortedTable table;
  table.bytes_ = std::shared_ptr<const char>(static_cast<const char*>(bytes), [bytes, size](const char*) { ::munmap(bytes, size); });
  table.rows_ = {static_cast<const char*>(bytes), size};
  while (table.rows_.starts_with('#')) take_line(table.rows_);
  return table;
}

std::string_view SortedTable::from(std::string_view key) const {
  size_t low = 0, high = rows_.size();  // both are beginnings of lines, or the end
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const size_t before = middle == 0 ? std::string_view::npos : rows_.rfind('\n', middle - 1);
    const size_t begin = std::max(low, before == std::string_view::npos ? 0 : before + 1);
    if (compare(rows_.substr(begin), key) < 0) {
      const size_t end = rows_.find('\n', begin);
      low = end == std::string_view::npos ? rows_.size() : end + 1;
    } else {
      high = begin;
    }
  }
  return rows_.substr(low);
}

std::string_view SortedTable::take_line(std::string_view& rest) {
  const size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return line;
}

std::string_view SortedTable::take_column(std::string_view& line) {
  const size_t end = line.find('\t');
  const std::string_view column = line.substr(0, end);
  line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  return column;
}

int SortedTable::compare(std::string_view line, std::string_view key) {
  size_t at = 0;
  for (;; ++at) {
    const bool ended = at == line.size() || line[at] == '\t' || line[at] == '\n';
    if (ended || at == key.size()) return ended ? (at == key.size() ? 0 : -1) : 1;
    char c = line[at];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c != key[at]) return static_cast<unsigned char>(c) < static_cast<unsigned char>(key[at]) ? -1 : 1;
  }
}

}  // namespace demarche
