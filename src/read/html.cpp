#include "read/html.h"

#include "base/characters.h"

namespace demarche {
namespace {

void append_raw(const GumboNode& node, size_t limit, std::string& out) {
  if (out.size() > limit) return;
  if (is_text(node)) {
    out += node.v.text.text;
  } else if (is_element(node)) {
    for_each_child(node, [&](const GumboNode& child) { append_raw(child, limit, out); });
  }
}

}  // namespace

// Faults of a page are not asked for: keeping them takes seconds and a gigabyte where every character is one.
HtmlTree::HtmlTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  output_.reset(gumbo_parse_with_options(&options, html.data(), html.size()));
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

std::string raw_text(const GumboNode& node, size_t limit) {
  std::string out;
  append_raw(node, limit, out);
  return out;
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (is_white_space(point.value)) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace demarche
