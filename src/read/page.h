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

// Why a page would cost more than any article is worth: nested too deep, too many elements or attributes (bombs). Nothing for pages that people read.
// Cost: linear in the bytes.
std::optional<std::string_view> refusal_of_page(std::string_view html);

// REQUIRES: `html` is valid UTF-8 and no page that refusal_of_page() refuses.
Page read_page(std::string_view html);

}  // namespace demarche
