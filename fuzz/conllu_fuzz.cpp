// Parsed input.
#include "doc/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  (void)demarche::document_from_conllu({reinterpret_cast<const char*>(data), size});
  return 0;
}
