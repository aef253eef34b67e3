// Files with several articles: archives, JSON Lines, tables, feeds, crawls - whatever the bytes look like - and each article in them.
#include <algorithm>
#include <cstring>

#include "intake/containers.h"
#include "intake/read_raw.h"

namespace {

class MemoryStream : public demarche::ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  size_t read(char* to, size_t size) override {
    const size_t count = std::min(size, bytes_.size());
    std::memcpy(to, bytes_.data(), count);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the name, since tables are known by theirs.
  constexpr const char* kNames[] = {"fuzz", "fuzz.csv", "fuzz.tsv", "fuzz.jsonl", "fuzz.warc", "fuzz.xml"};
  const char* const name = kNames[data[0] % std::size(kNames)];
  demarche::IntakeOptions options;
  options.max_bytes = 1 << 20;
  const auto source = demarche::open_source(std::make_unique<MemoryStream>(std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1)), name, options);
  while (auto article = source->next()) {
    if (*article) (void)demarche::read_raw(**article, {});
  }
  return 0;
}
