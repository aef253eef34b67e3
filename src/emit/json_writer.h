// JSON appended to a string, nothing kept in between: the fast way out for records.
//
// The caller opens and closes what it writes; commas are put where they belong. Strings come out as valid UTF-8 JSON whatever
// goes in: control characters are escaped, bytes that are no UTF-8 become U+FFFD. Numbers that JSON has no word for are null.
// Cost: linear; no allocation besides the string's own growth.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"

namespace demarche {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(&out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(double number);
  // With a fraction even where it is whole: 7.0.
  JsonWriter& real(double number);
  template <std::same_as<bool> Bool>
  JsonWriter& value(Bool truth) {
    return raw(truth ? "true" : "false");
  }
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  JsonWriter& value(Integer number) {
    return integer(int64_t(number));
  }
  // A span as records write it: [begin,end].
  JsonWriter& value(Span span);
  JsonWriter& null() { return raw("null"); }

  template <class T>
  JsonWriter& field(std::string_view name, const T& content) {
    key(name);
    return value(content);
  }
  // The field only where there is something to say: no key for an empty text.
  JsonWriter& text_field(std::string_view name, std::string_view text) { return text.empty() ? *this : field(name, text); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& raw(std::string_view text);
  JsonWriter& integer(int64_t number);
  void separate();

  std::string* out_;
  bool needs_comma_ = false;
};

}  // namespace demarche
