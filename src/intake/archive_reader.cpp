#include "intake/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace demarche {

class MemberStream : public ByteStream {
 public:
  explicit MemberStream(ArchiveReader& reader) : reader_(reader) {}

  size_t read(char* to, size_t size) override {
    const la_ssize_t got = archive_read_data(reader_.archive_, to, size);
    if (got >= 0) return size_t(got);
    const char* why = archive_error_string(reader_.archive_);
    error_ = Error{ErrorCode::kUnreadable, reader_.path_, fmt::format("damaged or cut off: {}", why ? why : "unknown reason")};
    reader_.error_ = error_;
    return 0;
  }

 private:
  ArchiveReader& reader_;
};

ArchiveReader::~ArchiveReader() {
  if (archive_) archive_read_free(archive_);
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const std::string& path) {
  std::error_code ignored;
  if (path != "-") {
    if (std::filesystem::is_directory(path, ignored)) return Error{ErrorCode::kUnreadable, path, "is a folder, not a file"};
    if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::kNotFound, path, "no such file"};
    if (std::filesystem::is_regular_file(path, ignored) && std::filesystem::file_size(path, ignored) == 0) {
      return Error{ErrorCode::kEmpty, path, "the file is empty"};
    }
  }
  std::unique_ptr<ArchiveReader> reader(new ArchiveReader(path));
  reader->archive_ = archive_read_new();
  for (const auto support : {archive_read_support_filter_gzip, archive_read_support_filter_zstd, archive_read_support_filter_bzip2,
                             archive_read_support_filter_xz, archive_read_support_filter_lz4}) {
    support(reader->archive_);
  }
  archive_read_support_format_zip(reader->archive_);
  archive_read_support_format_tar(reader->archive_);
  archive_read_support_format_7zip(reader->archive_);
  archive_read_support_format_raw(reader->archive_);
  archive_read_support_format_empty(reader->archive_);
  errno = 0;
  const int opened = path == "-" ? archive_read_open_fd(reader->archive_, 0, 1 << 16) : archive_read_open_filename(reader->archive_, path.c_str(), 1 << 16);
  if (opened != ARCHIVE_OK) {
    const char* why = archive_error_string(reader->archive_);
    return Error{ErrorCode::kUnreadable, path, fmt::format("cannot be opened: {}", errno ? std::strerror(errno) : why ? why : "unknown reason")};
  }
  return reader;
}

bool ArchiveReader::next() {
  while (!is_done_) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_, &entry);
    if (result == ARCHIVE_EOF) {
      is_done_ = true;
      return false;
    }
    if (result < ARCHIVE_WARN) {
      const char* why = archive_error_string(archive_);
      error_ = Error{ErrorCode::kUnreadable, path_, fmt::format("damaged or cut off: {}", why ? why : "unknown reason")};
      is_done_ = true;
      return false;
    }
    is_plain_ = archive_format(archive_) == ARCHIVE_FORMAT_RAW;
    if (is_plain_) {
      name_.clear();
      is_done_ = true;  // asking for another would unpack the rest of what an item may have left
      return true;
    }
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* name = archive_entry_pathname_utf8(entry);
    if (!name) name = archive_entry_pathname(entry);
    name_ = name ? name : "(a member without a name)";
    return true;
  }
  return false;
}

std::unique_ptr<ByteStream> ArchiveReader::stream() { return std::make_unique<MemberStream>(*this); }

uint64_t ArchiveReader::bytes_read() const { return uint64_t(std::max<la_int64_t>(0, archive_filter_bytes(archive_, -1))); }

}  // namespace demarche
