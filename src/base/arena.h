// Short-lived text of one document: interned strings whose views live as long as the arena, also after a move.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace demarche {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // A copy of `text` that dies with the arena.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (used_ + text.size() > size_) {
      size_ = text.size() > kBlock ? text.size() : kBlock;
      blocks_.push_back(std::make_unique<char[]>(size_));
      used_ = 0;
    }
    char* at = blocks_.back().get() + used_;
    std::memcpy(at, text.data(), text.size());
    used_ += text.size();
    return {at, text.size()};
  }

 private:
  static constexpr size_t kBlock = 16 * 1024;
  std::vector<std::unique_ptr<char[]>> blocks_;
  size_t used_ = 0;
  size_t size_ = 0;
};

}  // namespace demarche
