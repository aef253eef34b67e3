// Documents for tests, from plain text: cut at white space and punctuation, without tags and trees.
#pragma once

#include <optional>
#include <string_view>

#include "doc/document.h"

namespace demarche::test {

// An empty line begins a new paragraph; '.', '!' or '?' before white space and a capital ends a sentence.
Document plain_document(std::string_view text, std::string_view published = {});

}  // namespace demarche::test
