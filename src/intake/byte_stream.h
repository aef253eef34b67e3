// Bytes of a file or of standard input, decompressed where they are compressed, a piece at a time.
//
// Threads: one stream belongs to one thread.
// Errors:  kNotFound, kUnreadable from opening; a truncated or damaged file ends the stream early and error() says so.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct archive;

namespace demarche {

// Pieces of memory that follow each other.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Up to `size` bytes; 0 = the end, or an error.
  virtual size_t read(char* to, size_t size) = 0;
  const std::optional<Error>& error() const { return error_; }

 protected:
  std::optional<Error> error_;
};

// A stream with a look ahead, lines and counted pieces.
class BufferedStream {
 public:
  explicit BufferedStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  // The next bytes without taking them, as many as there are up to `size`.
  std::string_view peek(size_t size);
  // The next line without its end; nullopt at the end. A line longer than `limit` is cut there, its rest is skipped and `too_long` set.
  std::optional<std::string> line(size_t limit, bool& too_long);
  // Exactly `size` bytes, fewer at the end.
  std::string take(size_t size);
  void skip(uint64_t size);
  // All that is left, at most `limit` + 1 bytes.
  std::string rest(size_t limit);
  bool at_end() { return peek(1).empty(); }
  const std::optional<Error>& error() const { return stream_->error(); }

 private:
  bool fill();

  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  size_t at_ = 0;
  bool ended_ = false;
};

}  // namespace demarche
