// Web pages: main text, title, byline, date.
#include "intake/read_raw.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  demarche::RawArticle raw;
  raw.path = "fuzz.html";
  raw.bytes = "<html><head><title>x</title></head><body>" + std::string(reinterpret_cast<const char*>(data), size);
  (void)demarche::read_raw(raw, {});
  raw.bytes.assign(reinterpret_cast<const char*>(data), size);
  (void)demarche::read_raw(raw, {});
  return 0;
}
