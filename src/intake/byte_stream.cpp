#include "intake/byte_stream.h"

#include <algorithm>

namespace demarche {

namespace {
constexpr size_t kPiece = 1 << 16;
}

bool BufferedStream::fill() {
  if (ended_) return false;
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const size_t before = buffer_.size();
  buffer_.resize(before + kPiece);
  const size_t got = stream_->read(buffer_.data() + before, kPiece);
  buffer_.resize(before + got);
  ended_ = got == 0;
  return !ended_;
}

std::string_view BufferedStream::peek(size_t size) {
  while (buffer_.size() - at_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(at_, size);
}

std::optional<std::string> BufferedStream::line(size_t limit, bool& too_long) {
  too_long = false;
  std::string out;
  bool any = false;
  while (true) {
    if (at_ == buffer_.size() && !fill()) return any ? std::optional(std::move(out)) : std::nullopt;
    any = true;
    const size_t end = buffer_.find('\n', at_);
    const size_t stop = end == std::string::npos ? buffer_.size() : end;
    const size_t room = limit - std::min(limit, out.size());
    too_long = too_long || stop - at_ > room;
    out.append(buffer_, at_, std::min(stop - at_, room));
    at_ = stop;
    if (end == std::string::npos) continue;
    ++at_;
    if (!out.empty() && out.back() == '\r') out.pop_back();
    return out;
  }
}

std::string BufferedStream::take(size_t size) {
  std::string out;
  while (out.size() < size && (at_ < buffer_.size() || fill())) {
    const size_t piece = std::min(size - out.size(), buffer_.size() - at_);
    out.append(buffer_, at_, piece);
    at_ += piece;
  }
  return out;
}

void BufferedStream::skip(uint64_t size) {
  while (size > 0 && (at_ < buffer_.size() || fill())) {
    const size_t piece = size_t(std::min<uint64_t>(size, buffer_.size() - at_));
    at_ += piece;
    size -= piece;
  }
}

std::string BufferedStream::rest(size_t limit) {
  std::string out = take(limit + 1);
  return out;
}

}  // namespace demarche
