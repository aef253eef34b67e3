// What hosts and users write for `watch`: feeds, robots.txt, feeds.toml; and tables of word forms.
#include <unistd.h>

#include <cstdio>
#include <string>

#include "intake/containers.h"
#include "parse/word_forms.h"
#include "watch/feeds_file.h"
#include "watch/robots.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0: (void)demarche::feed_items(text, "fuzz"); break;
    case 1: (void)demarche::Robots::parse(text, "demarche").allows("/news/world/article.html?id=1"); break;
    case 2: (void)demarche::WordForms::parse(text, text); break;
    default: {
      static const std::string file = "/tmp/demarche_fuzz_" + std::to_string(getpid()) + ".toml";
      std::FILE* out = std::fopen(file.c_str(), "wb");
      if (!out) return 0;
      std::fwrite(text.data(), 1, text.size(), out);
      std::fclose(out);
      (void)demarche::read_feeds_file(file);
      std::remove(file.c_str());
    }
  }
  return 0;
}
