#include "read/page.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "read/html.h"
#include "read/page_metadata.h"
#include "read/page_text.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

// Elements without an end tag, or closed by the next of their kind.
constexpr std::array kNotNesting = {"a"sv,     "area"sv, "base"sv,   "body"sv, "br"sv,     "col"sv,   "dd"sv,     "dt"sv,     "embed"sv,
                                    "head"sv,  "hr"sv,   "html"sv,   "img"sv,  "input"sv,  "li"sv,    "link"sv,   "meta"sv,   "option"sv,
                                    "p"sv,     "param"sv, "source"sv, "td"sv,   "th"sv,     "tr"sv,    "track"sv,  "wbr"sv};

bool starts_with_folded(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::ranges::equal(text.substr(0, lower.size()), lower, {}, ascii_lower);
}

std::string tag_name(std::string_view html, size_t at) {
  std::string name;
  while (at < html.size() && (is_ascii_letter(html[at]) || is_ascii_digit(html[at]))) name += ascii_lower(html[at++]);
  return name;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (std::string line = squeeze(text.substr(at, end - at)); !line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

}  // namespace

bool looks_like_page(std::string_view text) {
  constexpr size_t kLookAt = 1 << 16;  // some pages begin with comments, styles and scripts
  size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r'))) ++at;
  const std::string_view begin = text.substr(at, kLookAt);
  if (begin.empty() || begin[0] != '<') return false;
  for (size_t i = 0; i != std::string_view::npos; i = begin.find('<', i + 1)) {
    const std::string_view rest = begin.substr(i);
    for (std::string_view sign : {"<!doctype html"sv, "<html"sv, "<head>"sv, "<body"sv}) {
      if (starts_with_folded(rest, sign)) return true;
    }
  }
  return false;
}

size_t nesting_depth(std::string_view html) {
  size_t depth = 0, deepest = 0;
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closes = at + 1 < html.size() && html[at + 1] == '/';
    const std::string name = tag_name(html, at + 1 + closes);
    if (name.empty() || std::ranges::find(kNotNesting, name) != kNotNesting.end()) continue;
    if (closes) {
      if (depth > 0) --depth;
    } else {
      deepest = std::max(deepest, ++depth);
    }
  }
  return deepest;
}

Page read_page(std::string_view html) {
  const HtmlTree tree(html);
  Page page;
  read_metadata(tree, page);
  page.paragraphs = main_text(tree, page.title);
  size_t size = 0;
  for (const std::string& paragraph : page.paragraphs) size += paragraph.size();
  if (page.stated_body.size() > 200 && page.stated_body.size() > size * 2) page.paragraphs = lines_of(page.stated_body);
  return page;
}

}  // namespace demarche
