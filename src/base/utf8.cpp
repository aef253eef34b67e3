#include "base/utf8.h"

#include <algorithm>

namespace demarche {

uint32_t count_code_points(std::string_view text) {
  return uint32_t(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string_view first_code_point(std::string_view text) {
  size_t end = std::min<size_t>(text.size(), 1);
  while (end < text.size() && !starts_code_point(text[end])) ++end;
  return text.substr(0, end);
}

std::string_view last_code_point(std::string_view text) {
  if (text.empty()) return text;
  size_t begin = text.size() - 1;
  while (begin > 0 && !starts_code_point(text[begin])) --begin;
  return text.substr(begin);
}

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
  before_.reserve(text.size() / kStep + 1);
  for (size_t begin = 0; begin < text.size(); begin += kStep) {
    before_.push_back(size_);
    size_ += count_code_points(text.substr(begin, kStep));
  }
  if (size_ == text.size()) before_.clear();
}

uint32_t CodePointOffsets::at(uint32_t offset) const {
  if (offset >= text_.size()) return size_;
  if (before_.empty()) return offset;
  while (offset > 0 && !starts_code_point(text_[offset])) --offset;
  const uint32_t step = offset / kStep;
  return before_[step] + count_code_points(text_.substr(step * kStep, offset - step * kStep));
}

}  // namespace demarche
