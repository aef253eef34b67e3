// Plain text: reading, then splitting. Every span must lie in the text, and tokens must follow each other. Read again, the text has the same blocks.
#include <algorithm>
#include <cstdlib>

#include "read/page.h"
#include "read/reader.h"
#include "segment/segmenter.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto segmenter = demarche::Segmenter::load();
  if (!segmenter) std::abort();
  auto doc = demarche::read_article({reinterpret_cast<const char*>(data), size}, "fuzz", {});
  if (!doc) return 0;
  const bool is_utf16 = size >= 2 && data[0] >= 0xFE;  // may be a page in disguise
  if (!is_utf16 && !demarche::looks_like_page(std::string_view(reinterpret_cast<const char*>(data), size))) {
    const auto again = demarche::read_again(doc->text, demarche::layout_of(*doc));
    const auto same = [](const demarche::Block& one, const demarche::Block& other) { return one.kind == other.kind && one.span == other.span; };
    if (!std::ranges::equal(doc->blocks, again.blocks, same)) std::abort();
  }
  segmenter->run(*doc);
  uint32_t last = 0;
  for (const auto& token : doc->tokens) {
    if (token.span.begin < last || token.span.end <= token.span.begin || token.span.end > doc->text.size()) std::abort();
    last = token.span.end;
  }
  return 0;
}
