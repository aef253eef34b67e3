#include "classify/marked_text.h"

namespace demarche {

MarkedText read_marked(std::string_view marked) {
  struct Side {
    std::string_view opens, closes;
    std::vector<Span>* spans;
    bool open = false;
    uint32_t from = 0;
  };
  MarkedText out;
  out.text.reserve(marked.size());
  Side sides[] = {{"<s>", "</s>", &out.source}, {"<t>", "</t>", &out.target}};
  const auto close = [&](Side& side) {
    if (side.open && out.text.size() > side.from) side.spans->push_back({side.from, uint32_t(out.text.size())});
    side.open = false;
  };
  while (!marked.empty()) {
    bool was_tag = false;
    for (Side& side : sides) {
      if (marked.starts_with(side.opens)) {
        close(side);
        side.open = true;
        side.from = uint32_t(out.text.size());
        marked.remove_prefix(side.opens.size());
        was_tag = true;
      } else if (marked.starts_with(side.closes)) {
        close(side);
        marked.remove_prefix(side.closes.size());
        was_tag = true;
      }
    }
    if (was_tag) continue;
    out.text += marked.front();
    marked.remove_prefix(1);
  }
  for (Side& side : sides) close(side);
  return out;
}

}  // namespace demarche
