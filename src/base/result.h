// A value or an Error. The names are those of std::expected, which may replace it once the compiler has it.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace demarche {

enum class ErrorCode {
  kNotFound,     // a file or folder that was named does not exist
  kUnreadable,   // it exists, but cannot be read (permissions, a folder, an I/O error)
  kUnwritable,   // output or store cannot be written
  kNotText,      // binary data where an article was expected
  kEmpty,        // nothing to code in it
  kTooLarge,     // beyond a limit that the message names
  kDataFile,     // one of our or the user's tables is malformed; `where` is file:line
  kModel,        // weights are missing, damaged or of another format version
  kStore,        // the database refused
  kUsage,        // options that do not make sense together
};

// What was wrong, where (file, file:line, field), and what to do: whole sentences for people.
struct Error {
  ErrorCode code;
  std::string where;
  std::string message;
};

template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() { return std::get<0>(state_); }
  const T& value() const { return std::get<0>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}
  bool has_value() const { return ok_; }
  explicit operator bool() const { return ok_; }
  const Error& error() const { return error_; }

 private:
  Error error_{};
  bool ok_ = true;
};

}  // namespace demarche
