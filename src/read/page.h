// A web page -> the article in it: main text by paragraphs, and what the page says about it.
//
// Main text: the page is cut into blocks (paragraphs, list items, headings); each gets a weight from its length, its share of
// link text, its sentences and the names of the elements around it; the element with the greatest sum of weights holds the
// article, and inside it blocks that belong to the frame (menus, share buttons, "related stories") are left out.
// Metadata: JSON-LD, then OpenGraph and other meta elements, microdata, time elements, the address, the visible byline.
//
// Errors:  none: a page without an article gives no paragraphs.
// Threads: pure functions. Cost: linear in the bytes.
// Source:  schema.org/Article, ogp.me; the idea of the greatest sum: J. Pasternack and D. Roth, Extracting Article Text from the
//          Web with Maximum Subsequence Segmentation (WWW 2009).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace demarche {

struct Page {
  std::string title, byline, outlet, url;
  std::string language;             // "en-US"; empty = not stated
  std::optional<Day> published;
  std::string stated_body;          // articleBody of JSON-LD, as it stands there
  std::vector<std::string> paragraphs;  // white space squeezed, none empty
};

// True for texts that begin as HTML pages do.
bool looks_like_page(std::string_view text);

// How deep the elements of a page would nest, at most; elements that HTML closes by itself do not count.
size_t nesting_depth(std::string_view html);
inline constexpr size_t kDeepestPage = 3000;  // deeper is no page that a person reads, and costs the parser quadratic time

// REQUIRES: `html` is valid UTF-8 and nested at most kDeepestPage deep.
Page read_page(std::string_view html);

}  // namespace demarche
