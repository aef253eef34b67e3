#include "read/reader.h"

#include <fstream>
#include <iterator>

namespace demarche {

Result<Document> read_article(std::string_view bytes, std::string path, const ReadOptions& options) {
  Document doc;
  doc.path = std::move(path);
  doc.text = bytes;
  doc.published = options.published;
  doc.outlet = options.outlet;
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  return doc;
}

Result<Document> read_file(const std::string& path, const ReadOptions& options) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::kNotFound, path, "no such file"};
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return read_article(bytes, path, options);
}

}  // namespace demarche
