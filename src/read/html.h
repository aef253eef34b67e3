// A parsed HTML page: what gumbo's HTML5 tree says, without its owning pointers and its C strings.
//
// Threads: one tree belongs to one thread.
// Cost:    linear in the bytes; more for deep nesting and many attributes (page.h refuses what is too much).
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace demarche {

class HtmlTree {
 public:
  // `html` is valid UTF-8 and must outlive the tree.
  explicit HtmlTree(std::string_view html);

  const GumboNode* root() const { return output_->root; }

 private:
  struct Deleter {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  };
  std::unique_ptr<GumboOutput, Deleter> output_;
};

// Empty where the element has no such attribute (names in lower case).
std::string_view attribute(const GumboNode& element, const char* name);
inline bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}
inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

// Calls `visit(child)` for each child of an element.
template <class Visit>
void for_each_child(const GumboNode& element, Visit visit) {
  const GumboVector& children = element.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) visit(*static_cast<const GumboNode*>(children.data[i]));
}

// The text below a node as it stands, scripts and styles included; about `limit` bytes of it at most.
std::string raw_text(const GumboNode& node, size_t limit = 2048);

// White space runs as one blank, none at the ends.
std::string squeeze(std::string_view text);

}  // namespace demarche
