#include "read/page_text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/characters.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

// ------------------------------------------------------------------------------------------- names of elements
// Words in class and id attributes. Frame: what stands around articles. Body: what holds them.
const std::unordered_set<std::string_view> kFrameWords = {
    "ad", "ads", "advert", "advertisement", "advertising", "adsense", "adunit", "aff", "affiliate", "alert", "announcement", "aside", "attribution", "author", "authors",
    "authorbox", "avatar", "banner", "bio", "bookmark", "bottom", "breadcrumb", "breadcrumbs", "button", "buttons", "byline", "caption", "captions",
    "carousel", "cart", "categories", "comment", "comments", "commentlist", "commercial", "consent", "contributors", "cookie", "cookies", "copyright", "credit", "credits", "cta", "dateline", "dfp",
    "dialog", "disclaimer", "disclosure", "discussion", "disqus", "donate", "donation", "dropdown", "embed", "fb", "figcaption", "flyout", "follow", "foot", "footer",
    "footnav", "form", "gallery", "gdpr", "hidden", "hide", "invisible", "jump", "lightbox", "livefyre", "login", "logo", "masthead", "menu", "menus", "meta",
    "metadata", "modal", "mostread", "nav", "navbar", "navigation", "newsletter", "newsletters", "noprint", "notice", "notification", "outbrain",
    "overlay", "pager", "pagination", "partner", "paywall", "pinterest", "player", "playlist", "popover", "popular", "popup", "prevnext", "print", "profile", "promo", "promos",
    "promoted", "promotion", "pubdate", "question", "rating", "ratings", "readmore", "recirc", "recirculation", "recommend", "recommendations", "recommended", "register", "related", "replies", "reply",
    "respond", "rss", "screenreader", "search", "share", "sharebar", "sharedaddy", "sharing", "shop", "shopping", "sidebar", "sidebars", "signin", "signup", "skip", "skyscraper",
    "slideshow", "social", "sponsor", "sponsored", "sponsors", "sronly", "stats", "sticky", "subscribe", "subscription", "suggest", "suggested", "survey", "syndication", "taboola", "tag", "tagcloud", "tags", "teaser",
    "teasers", "timestamp", "toc", "tool", "toolbar", "toolbox", "tools", "tooltip", "topbar", "topics", "trending", "tweet", "twitter", "upsell", "utility", "video", "videos", "views", "warning", "whatsapp", "widget",
    "widgets", "yarpp", "zergnet", "infobox", "navbox", "editsection", "catlinks", "reflist", "references", "permalink"};
const std::unordered_set<std::string_view> kFrameEither = {"more", "top", "header", "head", "links", "list", "box", "info", "image", "images", "photo", "media", "also", "next", "prev", "previous", "right", "left", "rail", "extra", "secondary", "bar", "extras", "sub", "cards", "card", "latest", "read"};
const std::unordered_set<std::string_view> kBodyWords = {"articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "bodycopy", "articletext",
    "storycontent", "postbody", "bodytext", "maincontent", "contentbody", "storytext", "newsbody", "articlecopy", "blogcontent", "posttext"};

// The words of a class or id: cut at marks and at capitals inside ("articleBody" -> article, body, articlebody).
template <class Use>
void for_each_name_word(std::string_view name, Use use) {
  std::string word, whole;
  const auto end_word = [&] {
    if (!word.empty()) use(std::string_view(word));
    word.clear();
  };
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = is_ascii_letter(c);
    if (!letter || (is_ascii_upper(c) && i > 0 && is_ascii_lower(name[i - 1]))) end_word();
    if (letter) {
      word += ascii_lower(c);
      whole += ascii_lower(c);
    }
    if (c == ' ') {
      if (!whole.empty()) use(std::string_view(whole));
      whole.clear();
    }
  }
  end_word();
  if (!whole.empty()) use(std::string_view(whole));
}

// Words that sites run together with others: "relatedposts", "sharebuttons".
bool has_frame_stem(std::string_view word) {
  constexpr std::array kStems = {"related"sv, "comment"sv, "sidebar"sv, "recommend"sv, "newsletter"sv, "advert"sv, "breadcrumb"sv, "sharing"sv, "subscri"sv, "outbrain"sv,
                                 "taboola"sv, "popular"sv, "trending"sv, "breaking"sv, "pullquote"sv, "socialshare"sv, "sharetool"sv, "sharebutton"sv};
  return std::ranges::any_of(kStems, [&](std::string_view stem) { return word.size() > stem.size() && word.starts_with(stem); }) || word == "breaking" || word == "pullquote";
}

struct Names {
  int frame = 0, body = 0;
};

Names read_names(const GumboNode& element) {
  Names out;
  if (element.v.element.tag == GUMBO_TAG_BLOCKQUOTE) return out;  // a quoted post is text, whatever its site calls it
  for (const char* key : {"class", "id", "role", "data-component", "data-testid", "data-module", "data-block"}) {
    for_each_name_word(attribute(element, key), [&](std::string_view word) {
      if (kFrameWords.contains(word) || has_frame_stem(word)) ++out.frame;
      if (kBodyWords.contains(word)) ++out.body;
    });
  }
  if (attribute(element, "itemprop") == "articleBody") out.body += 2;
  return out;
}

// --------------------------------------------------------------------------------------------------- blocks
enum class Shape : uint8_t { kParagraph, kHeading, kItem, kCell, kRow, kQuote, kCode };

struct PageBlock {
  std::string text;
  uint32_t element = 0;
  uint32_t letters = 0, link_letters = 0;
  Shape shape = Shape::kParagraph;
  bool in_frame = false;
  bool real_paragraph = false;  // a p element
  double weight = 0;
};

struct PageElement {
  int32_t parent = -1;
  GumboTag tag = GUMBO_TAG_DIV;
  uint32_t begin = 0, end = 0;  // blocks
  int frame = 0, body = 0;      // names of this element
};

bool is_skipped(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG: case GUMBO_TAG_MATH:
    case GUMBO_TAG_HEAD: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_EMBED: case GUMBO_TAG_SELECT: case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_INPUT: case GUMBO_TAG_AUDIO: case GUMBO_TAG_VIDEO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_MAP:
    case GUMBO_TAG_DATALIST: case GUMBO_TAG_NAV: case GUMBO_TAG_FOOTER: case GUMBO_TAG_ASIDE:  case GUMBO_TAG_MENU:
    case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_LABEL:
      return true;
    default: break;
  }
  if (has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(element, "style");
  if (const size_t at = style.find("display"); at != std::string_view::npos) {
    const size_t value = style.find_first_not_of(" :", at + 7);
    if (value != std::string_view::npos && style.substr(value).starts_with("none")) return true;
  }
  return false;
}

bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_ACRONYM: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO: case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DATA: case GUMBO_TAG_DEL: case GUMBO_TAG_DFN: case GUMBO_TAG_EM: case GUMBO_TAG_FONT:
    case GUMBO_TAG_I: case GUMBO_TAG_IMG: case GUMBO_TAG_INS: case GUMBO_TAG_KBD: case GUMBO_TAG_MARK: case GUMBO_TAG_Q: case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP: case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRONG: case GUMBO_TAG_SUB: case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME: case GUMBO_TAG_TT: case GUMBO_TAG_U: case GUMBO_TAG_VAR: case GUMBO_TAG_WBR: case GUMBO_TAG_STRIKE: case GUMBO_TAG_NOBR:
      return true;
    default: return false;
  }
}

// Names of elements this short say something; on an element that holds half the page ("has-sidebar") they do not.
class Flattener {
 public:
  std::vector<PageBlock> blocks;
  std::vector<PageElement> elements;

  explicit Flattener(const GumboNode& root) {
    elements.push_back({});
    walk(root, 0, Shape::kParagraph, false, false);
    flush(0, Shape::kParagraph, false);
    elements[0].end = uint32_t(blocks.size());
  }

 private:
  void walk(const GumboNode& node, uint32_t element, Shape shape, bool in_link, bool real) {
    if (is_text(node)) return add_text(node.v.text.text, in_link);
    if (!is_element(node) || is_skipped(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) return add_break(element, shape, real);
    if (is_inline(tag)) {
      if (tag == GUMBO_TAG_SUP && is_note_mark(node)) return;
      const Names names = read_names(node);
      if (names.frame > 0 && tag == GUMBO_TAG_SPAN) {  // an inline piece of the frame: a block of its own
        flush(element, shape, real);
        const uint32_t child = open(element, tag, names);
        for_each_child(node, [&](const GumboNode& c) { walk(c, child, shape, in_link, real); });
        flush(child, shape, real);
        elements[child].end = uint32_t(blocks.size());
        return;
      }
      for_each_child(node, [&](const GumboNode& c) { walk(c, element, shape, in_link || tag == GUMBO_TAG_A, real); });
      return;
    }
    flush(element, shape, real);
    const uint32_t child = open(element, tag, read_names(node));
    if (tag == GUMBO_TAG_TR && is_data_row(node)) return add_row(node, child);
    const Shape inner = shape_of(tag, shape);
    const bool is_p = tag == GUMBO_TAG_P;
    for_each_child(node, [&](const GumboNode& c) { walk(c, child, inner, in_link, is_p); });
    flush(child, inner, is_p);
    elements[child].end = uint32_t(blocks.size());
  }

  // A row of a table of figures, as against one that lays out the page.
  static bool is_data_row(const GumboNode& row) {
    constexpr size_t kLongestRow = 300;
    size_t cells = 0;
    for_each_child(row, [&](const GumboNode& child) { cells += is_element(child); });
    return cells >= 2 && squeeze(raw_text(row)).size() <= kLongestRow;
  }

  void add_row(const GumboNode& row, uint32_t element) {
    for_each_child(row, [&](const GumboNode& cell) {
      if (!is_element(cell)) return;
      add_inline(cell, false);
      pending_ += ' ';
    });
    flush(element, Shape::kRow, false);
    elements[element].end = uint32_t(blocks.size());
  }

  void add_inline(const GumboNode& node, bool in_link) {
    if (is_text(node)) return add_text(node.v.text.text, in_link);
    if (!is_element(node) || is_skipped(node)) return;
    const bool link = in_link || node.v.element.tag == GUMBO_TAG_A;
    if (!is_inline(node.v.element.tag)) pending_ += ' ';
    for_each_child(node, [&](const GumboNode& child) { add_inline(child, link); });
  }

  static bool is_note_mark(const GumboNode& sup) {
    const std::string text = squeeze(raw_text(sup));
    return text.size() <= 4 && !text.empty() && (text[0] == '[' || is_ascii_digit(text[0]));
  }

  static Shape shape_of(GumboTag tag, Shape outer) {
    switch (tag) {
      case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: return Shape::kHeading;
      case GUMBO_TAG_LI: case GUMBO_TAG_DT: case GUMBO_TAG_DD: return Shape::kItem;
      case GUMBO_TAG_TD: case GUMBO_TAG_TH: return Shape::kCell;
      case GUMBO_TAG_BLOCKQUOTE: return Shape::kQuote;
      case GUMBO_TAG_PRE: return Shape::kCode;
      case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: return outer == Shape::kHeading ? outer : outer == Shape::kCell ? outer : Shape::kParagraph;
      default: return outer;
    }
  }

  uint32_t open(uint32_t parent, GumboTag tag, Names names) {
    elements.push_back({int32_t(parent), tag, uint32_t(blocks.size()), 0, names.frame, names.body});
    return uint32_t(elements.size() - 1);
  }

  void add_text(std::string_view text, bool in_link) {
    pending_ += text;
    breaks_ = text.find_first_not_of(" \t\r\n") == std::string_view::npos ? breaks_ : 0;
    uint32_t letters = 0;
    for (char c : text) letters += c != ' ' && c != '\n' && c != '\t' && c != '\r';
    letters_ += letters;
    if (in_link) link_letters_ += letters;
  }

  void add_break(uint32_t element, Shape shape, bool real) {
    pending_ += '\n';
    if (++breaks_ >= 2) flush(element, shape, real);
  }

  void flush(uint32_t element, Shape shape, bool real) {
    std::string text = squeeze(pending_);
    if (!text.empty()) blocks.push_back({std::move(text), element, letters_, link_letters_, shape, false, real, 0});
    pending_.clear();
    letters_ = link_letters_ = 0;
    breaks_ = 0;
  }

  std::string pending_;
  uint32_t letters_ = 0, link_letters_ = 0;
  int breaks_ = 0;
};

// --------------------------------------------------------------------------------------------------- weights
bool ends_like_sentence(std::string_view text) {
  for (std::string_view closer : {"\u201D"sv, "\u2019"sv, "\""sv, "'"sv, ")"sv}) {
    while (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  return !text.empty() && ".!?:;\u2026"sv.find(text.back()) != std::string_view::npos;
}

double link_share(const PageBlock& block) { return block.letters == 0 ? 0 : double(block.link_letters) / double(block.letters); }

bool contains_folded(std::string_view text, std::string_view lower) {
  const auto is_same = [](char a, char b) { return ascii_lower(a) == b; };
  return std::search(text.begin(), text.end(), lower.begin(), lower.end(), is_same) != text.end();
}

// Short lines that frames write, whatever the elements are called.
bool is_frame_line(std::string_view text) {
  if (text.size() > 160) return false;
  constexpr std::array kAnywhere = {"all rights reserved"sv, "sign up for"sv, "subscribe to"sv, "click here to"sv, "follow us on"sv, "privacy policy"sv,
                                    "terms of service"sv, "terms of use"sv, "read more:"sv, "view comments"sv, "leave a comment"sv, "post a comment"sv,
                                    "your email address"sv, "sign in to"sv, "log in to"sv, "share this"sv, "copyright ©"sv, "enable javascript"sv,
                                    "download our app"sv, "in your inbox"sv, "to your inbox"sv, "follow the "sv, "on twitter and"sv, "first-time subscribers"sv, "already a subscriber"sv, "comments are moderated"sv, "comments may be"sv, "never miss the latest"sv,
                                    "mailing list"sv, "follow him on"sv, "follow her on"sv, "follow me on"sv, "can be reached at"sv, "may be reached at"sv};
  constexpr std::array kAtStart = {"advertisement"sv, "advert"sv, "release date:"sv, "subscribe"sv, "latest articles"sv, "latest news"sv, "search"sv, "leave a reply"sv, "related:"sv, "read also"sv, "also read"sv, "see also"sv, "read next"sv, "more from"sv, "you may also"sv,
                                   "you might also"sv, "share on"sv, "tags:"sv, "filed under"sv, "posted in"sv, "photo:"sv, "image:"sv, "image credit"sv,
                                   "photo credit"sv, "photo by"sv, "photograph:"sv, "picture:"sv, "source:"sv, "topics:"sv, "newsletter"sv, "editor's picks"sv,
                                   "most read"sv, "most popular"sv, "recommended"sv, "trending"sv, "loading"sv, "get the latest"sv, "read more"sv, "story continues"sv,
                                   "continue reading"sv, "article continues"sv, "watch:"sv, "©"sv, "published:"sv, "last updated"sv, "updated:"sv, "skip to"sv,
                                   "follow @"sv, "follow us"sv, "like us on"sv, "print this"sv, "email this"sv, "categories:"sv, "category:"sv, "related stories"sv,
                                   "related articles"sv, "related content"sv, "related topics"sv, "more on this"sv, "comments"sv, "share"sv, "view more"sv, "load more"sv, "show more"sv, "more:"sv};
  if (std::ranges::any_of(kAnywhere, [&](std::string_view one) { return contains_folded(text, one); })) return true;
  return text.size() <= 90 && std::ranges::any_of(kAtStart, [&](std::string_view one) {
    return text.size() >= one.size() && std::ranges::equal(text.substr(0, one.size()), one, {}, ascii_lower) &&
           (text.size() == one.size() || one.back() == ':' || !is_ascii_letter(text[one.size()]));
  });
}

double weigh(const PageBlock& block) {
  const double size = std::min<double>(block.letters, 600);
  const double links = link_share(block);
  if (block.in_frame) return -20 - std::min(size, 80.0) * 0.5;
  if (is_frame_line(block.text)) return -15;
  if (links > 0.5 && links < 0.8 && block.real_paragraph && block.letters > 80 && ends_like_sentence(block.text)) return 5;
  if (links > 0.5 && block.letters < 400) return -20 - (block.letters > 60 ? 10 : 0);
  if (block.shape == Shape::kRow) return -0.2;
  if (block.shape == Shape::kHeading) return block.letters > 6 ? -2 : -6;
  const bool sentence = ends_like_sentence(block.text);
  double weight = size * (1 - 1.2 * links);
  if (!sentence) weight *= 0.35;
  weight -= sentence ? 12 : 25;
  if (block.shape == Shape::kItem) weight = weight * 0.5 - 6;
  if (block.shape == Shape::kCell) weight = weight * 0.5 - 4;
  if (block.real_paragraph && sentence) weight += 10;
  return weight;
}

class Article {
 public:
  explicit Article(Flattener flat) : blocks_(std::move(flat.blocks)), elements_(std::move(flat.elements)) {}

  std::vector<std::string> paragraphs(std::string_view title) {
    if (blocks_.empty()) return {};
    mark_frames();
    for (const bool with_frames : {true, false}) {
      for (PageBlock& block : blocks_) {
        block.in_frame = block.in_frame && with_frames;
        block.weight = weigh(block);
      }
      const uint32_t best = best_element();
      std::vector<std::string> out = choose(elements_[best].begin, elements_[best].end, title);
      if (!out.empty()) return out;
    }
    return {};
  }

 private:
  // A block is in a frame where an element above it is called so - unless that element holds a good part of the page's prose.
  void mark_frames() {
    uint64_t all = 0;
    std::vector<uint64_t> prose(blocks_.size() + 1, 0);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const PageBlock& block = blocks_[i];
      const bool good = block.letters > 80 && link_share(block) < 0.3 && ends_like_sentence(block.text);
      all += good ? block.letters : 0;
      prose[i + 1] = all;
    }
    for (PageElement& element : elements_) {
      const uint64_t inside = prose[element.end] - prose[element.begin];
      const bool large = inside * 10 > all * 4 && inside > 0;
      const bool names_frame = element.frame > 0 && element.body == 0;
      if (!names_frame || large || element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_HTML) continue;
      for (uint32_t b = element.begin; b < element.end; ++b) blocks_[b].in_frame = true;
    }
  }

  // The deepest element with the greatest sum.
  uint32_t best_element() const {
    std::vector<double> sums(blocks_.size() + 1, 0);
    for (size_t i = 0; i < blocks_.size(); ++i) sums[i + 1] = sums[i] + blocks_[i].weight;
    uint32_t best = 0;
    double best_sum = -1e300;
    for (uint32_t e = 0; e < elements_.size(); ++e) {
      const PageElement& element = elements_[e];
      double sum = sums[element.end] - sums[element.begin];
      if (element.body > 0) sum *= 1.4;
      if (element.tag == GUMBO_TAG_ARTICLE) sum *= 1.05;
      if (sum >= best_sum) {
        best_sum = sum;
        best = e;
      }
    }
    return best;
  }

  std::vector<std::string> choose(uint32_t begin, uint32_t end, std::string_view title) {
    std::vector<bool> keep(end, false);
    uint32_t first = end, last = begin;
    for (uint32_t i = begin; i < end; ++i) {
      if (blocks_[i].weight <= 0) continue;
      keep[i] = true;
      first = std::min(first, i);
      last = i;
    }
    if (first == end) return {};
    // Short lines and headings between paragraphs belong to the text; links alone and frames do not.
    for (uint32_t i = first; i < last; ++i) {
      const PageBlock& block = blocks_[i];
      if (keep[i] || block.in_frame || is_frame_line(block.text)) continue;
      keep[i] = link_share(block) < 0.5;
    }
    drop_related(keep, first, last);
    last = with_list_behind(keep, last, end);
    std::vector<std::string> out;
    std::unordered_set<std::string_view> seen;
    const std::string folded = squeeze(title);
    for (uint32_t i = first; i < end && i <= last; ++i) {
      if (!keep[i]) continue;
      if (out.empty() && blocks_[i].text == folded) continue;
      if (blocks_[i].letters > 60 && !seen.insert(blocks_[i].text).second) continue;
      out.push_back(blocks_[i].text);
    }
    return out;
  }

  // Behind "Related stories", "Comments", in the second half: the rest of the element that holds the heading is frame.
  void drop_related(std::vector<bool>& keep, uint32_t first, uint32_t& last) const {
    for (uint32_t i = first + (last - first) / 2; i <= last; ++i) {
      const PageBlock& block = blocks_[i];
      if (block.text.size() > 60 || !is_frame_line(block.text) || ends_like_sentence(block.text)) continue;
      if (block.shape != Shape::kHeading) continue;
      const int32_t holder = elements_[block.element].parent;
      if (holder < 0) continue;
      for (uint32_t j = i; j < elements_[holder].end && j < keep.size(); ++j) keep[j] = false;
    }
    while (last > first && !keep[last]) --last;
  }

  // A closing list that stands beside the last paragraph belongs to it.
  uint32_t with_list_behind(std::vector<bool>& keep, uint32_t last, uint32_t end) const {
    const auto holder = [&](uint32_t b) { return elements_[blocks_[b].element].parent; };
    const int32_t container = holder(last);
    while (last + 1 < end) {
      const PageBlock& next = blocks_[last + 1];
      if (next.in_frame || link_share(next) > 0.3 || is_frame_line(next.text) || next.shape != Shape::kItem) break;
      const int32_t list = holder(last + 1);
      if (list < 0 || (elements_[list].parent != container && list != container)) break;
      keep[++last] = true;
    }
    return last;
  }

  std::vector<PageBlock> blocks_;
  std::vector<PageElement> elements_;
};

}  // namespace

std::vector<std::string> main_text(const HtmlTree& tree, std::string_view title) {
  return Article(Flattener(*tree.root())).paragraphs(title);
}

}  // namespace demarche
