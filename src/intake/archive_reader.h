// Files inside archives (ZIP, tar, 7-Zip) and behind compression (gzip, zstd, bzip2, xz, lz4), by libarchive.
//
// Threads: one reader belongs to one thread. Memory: pieces only, however large the archive.
// Errors:  opening gives kNotFound or kUnreadable; a damaged archive ends early, with error() saying what and where.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "intake/byte_stream.h"

namespace demarche {

class ArchiveReader {
 public:
  // `path` = "-" reads standard input. Anything that is no archive is one member without a name: the file itself, decompressed.
  static Result<std::unique_ptr<ArchiveReader>> open(const std::string& path);
  ~ArchiveReader();

  // Goes to the next regular file; false at the end or after damage (error() says which).
  bool next();
  // Of the present member; empty for a file that is no archive.
  const std::string& name() const { return name_; }
  // Reads the present member. REQUIRES: the stream is done with before next() is called again.
  std::unique_ptr<ByteStream> stream();
  // Bytes of the file itself read so far, before decompression.
  uint64_t bytes_read() const;
  const std::optional<Error>& error() const { return error_; }

 private:
  explicit ArchiveReader(std::string path) : path_(std::move(path)) {}
  friend class MemberStream;

  std::string path_, name_;
  archive* archive_ = nullptr;
  std::optional<Error> error_;
  bool is_plain_ = false;   // no archive: one nameless member
  bool is_done_ = false;
};

}  // namespace demarche
