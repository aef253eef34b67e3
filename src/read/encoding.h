// Bytes of a file -> valid UTF-8, or why they are no text.
//
// Threads: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

// UTF-8 as it is, without a byte order mark; UTF-16 with its mark converted; bytes that are not UTF-8 in the encoding that
// their HTML or XML head names, else in Windows-1252 where none of them is UTF-8; else ill-formed pieces replaced by U+FFFD.
// What was done is added to `warnings`.
// Errors: kNotText, saying what gave it away (the mark of a known format and its name, a NUL byte, control characters).
Result<std::string> decode_text(std::string_view bytes, const std::string& path, std::vector<std::string>& warnings);

}  // namespace demarche
