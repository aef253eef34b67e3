#include "read/page.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "read/front_matter.h"
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

// What a page would cost a parser, from its tags alone. Legal pages stay far below: the limits are those of time, a second for 16 MiB.
class PageShape {
 public:
  // Takes what begins at the "<" at `at`; where to look on.
  size_t pass(std::string_view html, size_t at) {
    if (html.substr(at).starts_with("<!--")) return behind(html, at + 4, "-->");
    const bool closes = at + 1 < html.size() && html[at + 1] == '/';
    const std::string name = tag_name(html, at + 1 + closes);
    if (name.empty()) return at + 1;
    const size_t end = end_of_tag(html, at + 1 + closes + name.size());
    const bool nests = std::ranges::find(kNotNesting, name) == kNotNesting.end();
    if (closes) {
      depth_ -= nests && depth_ > 0;
      return end;
    }
    ++elements_;
    depth_ += nests;
    deepest_ = std::max(deepest_, depth_);
    depths_ += depth_;
    if (name != "script" && name != "style") return end;
    --depth_;
    return name == "script" ? behind_folded(html, end, "</script") : behind_folded(html, end, "</style");
  }

  std::optional<std::string_view> refusal() const {
    constexpr size_t kDeepest = 3000, kMostDepths = 30'000'000, kMostElements = 150'000, kMostPairs = 30'000'000;
    if (deepest_ > kDeepest || depths_ > kMostDepths) return "not a page: its elements nest deeper than any article's";
    if (elements_ > kMostElements) return "not a page: more elements than in any article";
    if (attribute_pairs_ > kMostPairs) return "not a page: more attributes than in any article";
    return std::nullopt;
  }

 private:
  static size_t behind(std::string_view html, size_t from, std::string_view mark) {
    const size_t at = html.find(mark, from);
    return at == std::string_view::npos ? html.size() : at + mark.size();
  }
  static size_t behind_folded(std::string_view html, size_t from, std::string_view mark) {
    for (size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
      if (starts_with_folded(html.substr(at), mark)) return at + mark.size();
    }
    return html.size();
  }
  // Counts the attributes on the way: a parser compares each with those before it.
  size_t end_of_tag(std::string_view html, size_t at) {
    size_t attributes = 0;
    bool between = true;  // a letter here begins an attribute
    for (; at < html.size() && html[at] != '>'; ++at) {
      const char c = html[at];
      if ((c == '"' || c == '\'') && html[at - 1] == '=') {
        const size_t end = html.find(c, at + 1);
        at = end == std::string_view::npos ? html.size() - 1 : end;
        between = true;
      } else if (c == ' ' || c == '/' || (c >= '\t' && c <= '\r')) {
        between = true;
      } else if (between && c != '=') {
        ++attributes;
        between = false;
      }
    }
    attribute_pairs_ += attributes * attributes / 2;
    return at;
  }

  size_t depth_ = 0, deepest_ = 0, depths_ = 0, elements_ = 0, attribute_pairs_ = 0;
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (std::string line = squeeze(text.substr(at, end - at)); !line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

// "<!-- saved from url=(0035)https://example.org/2024/05/03/a -->", which browsers write.
std::string_view saved_from(std::string_view html) {
  constexpr std::string_view kMark = "saved from url=(";
  const std::string_view head = html.substr(0, 4096);
  const size_t at = head.find(kMark);
  if (at == std::string_view::npos) return {};
  const size_t begin = head.find(')', at);
  const size_t end = head.find_first_of(" \r\n>", at + kMark.size());
  if (begin == std::string_view::npos || end == std::string_view::npos || begin >= end) return {};
  const std::string_view url = head.substr(begin + 1, end - begin - 1);
  return url.starts_with("http") ? url : std::string_view();
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

std::optional<std::string_view> refusal_of_page(std::string_view html) {
  PageShape shape;
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    at = shape.pass(html, at);
    if (shape.refusal()) return shape.refusal();
  }
  return std::nullopt;
}

Page read_page(std::string_view html) {
  const HtmlTree tree(html);
  Page page;
  read_metadata(tree, saved_from(html), page);
  page.paragraphs = main_text(tree, page.title);
  size_t size = 0;
  for (const std::string& paragraph : page.paragraphs) size += paragraph.size();
  if (page.stated_body.size() > 200 && page.stated_body.size() > size * 2) page.paragraphs = lines_of(page.stated_body);
  constexpr size_t kDatelineWithin = 2;  // paragraphs
  for (size_t i = 0; i < std::min(page.paragraphs.size(), kDatelineWithin) && !page.published; ++i) {
    if (const auto dateline = find_dateline(page.paragraphs[i])) page.published = dateline->day;
  }
  return page;
}

}  // namespace demarche
