// Plain text: reading, then splitting. Every span must lie in the text, and tokens must follow each other.
#include <cstdlib>

#include "read/reader.h"
#include "segment/segmenter.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto segmenter = demarche::Segmenter::load();
  if (!segmenter) std::abort();
  auto doc = demarche::read_article({reinterpret_cast<const char*>(data), size}, "fuzz", {});
  if (!doc) return 0;
  segmenter->run(*doc);
  uint32_t last = 0;
  for (const auto& token : doc->tokens) {
    if (token.span.begin < last || token.span.end <= token.span.begin || token.span.end > doc->text.size()) std::abort();
    last = token.span.end;
  }
  return 0;
}
