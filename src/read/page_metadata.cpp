#include "read/page_metadata.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/characters.h"
#include "read/linked_data.h"
#include "read/page_dates.h"
#include "read/page_title.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

constexpr size_t kLongestLine = 300;     // of a title, a name, a date
constexpr size_t kMostFrames = 1 << 20;  // of one page

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

void take(std::string& slot, std::string value) {
  if (slot.empty() && value.size() <= kLongestLine) slot = std::move(value);
}

template <class T>
void first(std::optional<T>& slot, std::optional<T> value) {
  if (!slot) slot = value;
}

std::string_view host_of(std::string_view url) {
  if (const size_t scheme = url.find("//"); scheme != std::string_view::npos) url.remove_prefix(scheme + 2);
  return url.substr(0, url.find_first_of("/:?#"));
}

// What the tree says, by source; which source wins is decided at the end.
struct Signs {
  TitleSigns titles;
  DaySigns days;
  LinkedData linked;
  std::string author, canonical, og_url, language, locale, visible_author;
  std::vector<int> frames;  // the frame around each frame, or -1

  const std::string& url() const { return canonical.empty() ? og_url : canonical; }
};

// How the country of a page writes days in numbers.
NumericOrder order_of_country(const Signs& signs) {
  constexpr std::array kDayFirst = {".uk"sv, ".au"sv, ".nz"sv, ".in"sv, ".ie"sv, ".za"sv, ".ke"sv, ".ng"sv, ".gh"sv, ".jm"sv, ".bb"sv, ".tt"sv, ".sg"sv, ".my"sv,
                                    ".hk"sv, ".pk"sv, ".bd"sv, ".lk"sv, ".eu"sv, ".de"sv, ".fr"sv, ".it"sv, ".es"sv, ".nl"sv, ".be"sv, ".ch"sv, ".at"sv, ".mt"sv};
  const std::string_view host = host_of(signs.url());
  if (std::ranges::any_of(kDayFirst, [&](std::string_view end) { return host.ends_with(end); })) return NumericOrder::kDayFirst;
  if (host.ends_with(".us") || host.ends_with(".gov") || host.ends_with(".mil")) return NumericOrder::kMonthFirst;
  for (const std::string& place : {lower(signs.language), lower(signs.locale)}) {
    if (place.size() < 5 || !place.starts_with("en")) continue;
    return place.ends_with("us") ? NumericOrder::kMonthFirst : place.ends_with("ca") ? NumericOrder::kUnknown : NumericOrder::kDayFirst;
  }
  return NumericOrder::kUnknown;
}

// Days behind "datePublished": and its kin in the data of a script, also where that is no JSON.
void find_script_days(std::string_view text, std::vector<Day>& days) {
  constexpr std::array kKeys = {"datePublished"sv, "publishedAt"sv, "published_at"sv, "publishDate"sv,  "publish_date"sv,    "publishedDate"sv, "published_date"sv,
                                "datePublish"sv,  "date_published"sv, "publicationDate"sv, "publication_date"sv,
                                "firstPublished"sv, "firstPublishedDate"sv, "articlePublishDate"sv, "published_time"sv};
  for (size_t at = text.find("ubl"); at != std::string_view::npos; at = text.find("ubl", at + 3)) {
    constexpr size_t kLongestKey = 24;
    const size_t from = at - std::min(at, kLongestKey);
    const std::string_view near = text.substr(from, 2 * kLongestKey);
    const size_t quote = near.rfind('"', at - from);
    const size_t end = near.find('"', at - from);
    if (quote == std::string_view::npos || end == std::string_view::npos) continue;
    if (std::ranges::find(kKeys, near.substr(quote + 1, end - quote - 1)) == kKeys.end()) continue;
    size_t value = from + end + 1;
    while (value < text.size() && (text[value] == ' ' || text[value] == ':')) ++value;
    if (value >= text.size() || text[value] != '"') continue;
    const std::string_view content = text.substr(value + 1, 40);
    if (const auto day = stated_day(content.substr(0, content.find('"')))) days.push_back(day->day);
  }
}


// The class, id, itemprop and data-testid of an element, in lower case.
std::string names_of(const GumboNode& element) {
  std::string out;
  for (const char* key : {"class", "id", "itemprop", "data-testid"}) {
    constexpr size_t kLongestName = 400;
    if (const std::string_view name = attribute(element, key); !name.empty()) out += lower(name.substr(0, kLongestName)) + ' ';
  }
  return out;
}

bool has(std::string_view names, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return names.find(part) != std::string_view::npos; });
}

// With a number, a month or a day of the week.
bool begins_as_day(std::string_view folded) {
  constexpr std::array kBegins = {"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv, "jul"sv, "aug"sv, "sep"sv, "oct"sv,
                                  "nov"sv, "dec"sv, "mon"sv, "tue"sv, "wed"sv, "thu"sv, "fri"sv, "sat"sv, "sun"sv};
  return !folded.empty() && (is_ascii_digit(folded[0]) || std::ranges::any_of(kBegins, [&](std::string_view one) { return folded.starts_with(one); }));
}

// What stands around an article. "entry-footer" is the article's own; "elementor-widget" is any piece of a page.
bool names_frame(std::string_view names) {
  if (has(names, {"comment", "related", "sidebar", "recent", "popular", "trending", "recommend", "read-more", "more-", "most-", "mostread", "most_",
                  "latest", "top-stor", "topstor", "up-next", "read-next", "also-", "teaser", "promo", "outbrain", "taboola", "newsletter", "breadcrumb", "copyright"})) {
    return true;
  }
  if (has(names, {"widget"}) && !has(names, {"elementor-widget"})) return true;
  return has(names, {"footer"}) && !has(names, {"entry-footer", "post-footer", "article-footer", "story-footer", "postfooter", "byline"});
}

bool is_hidden_piece(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_SVG: case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_BUTTON: case GUMBO_TAG_TEMPLATE: return true;
    default: break;
  }
  const std::string names = names_of(node);
  return !names.empty() && has(names, {"subtitle", "sub-title", "kicker", "eyebrow", "badge", "editsection", "headerlink", "screen-reader", "sr-only", "visually-hidden", "visuallyhidden"});
}

void collect_pieces(const GumboNode& node, bool all, std::vector<std::string>& pieces, size_t& budget) {
  for_each_child(node, [&](const GumboNode& child) {
    if (budget == 0) return;
    if (is_text(child)) {
      const std::string_view text = child.v.text.text;
      pieces.emplace_back(text.substr(0, budget));
      budget -= std::min(budget, text.size());
    } else if (is_element(child) && (all || !is_hidden_piece(child))) {
      if (child.v.element.tag == GUMBO_TAG_BR) pieces.emplace_back(" ");
      collect_pieces(child, all, pieces, budget);
    }
  });
}

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
  std::string out;
  for (const std::string& piece : pieces) {
    if (!out.empty()) out += between;
    out += piece;
  }
  return squeeze(out);
}

class Reader {
 public:
  explicit Reader(const GumboNode& root) {
    vote(root);
    walk(root, -1);
  }
  Signs signs;

 private:
  // First pass: how the page writes its days.
  void vote(const GumboNode& node) {
    constexpr size_t kLongestDateLine = 60, kMostLines = 2000;
    if (is_text(node)) {
      const std::string_view text = node.v.text.text;
      if (text.size() < 4 * kLongestDateLine && std::ranges::any_of(text, is_ascii_digit) && voted_++ < kMostLines) votes_.look_at(squeeze(text));
    } else if (is_element(node) && node.v.element.tag != GUMBO_TAG_SCRIPT && node.v.element.tag != GUMBO_TAG_STYLE) {
      for_each_child(node, [&](const GumboNode& child) { vote(child); });
    }
  }

  void walk(const GumboNode& node, int frame) {
    if (is_text(node)) {
      look_at_line(node, frame, in_heading_);
      at_ += size_t(std::ranges::count_if(std::string_view(node.v.text.text), [](char c) { return c > ' ' || c < 0; }));
      return;
    }
    if (!is_element(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BODY) {
      order_ = order_of_country(signs);
      if (order_ == NumericOrder::kUnknown) order_ = votes_.order();
    }
    const std::string names = names_of(node);
    look(node, names, frame);
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TEMPLATE) return;
    const bool is_frame = tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV ||
                          (tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && names_frame(names));
    if (is_frame && signs.frames.size() < kMostFrames) {
      signs.frames.push_back(frame);
      frame = int(signs.frames.size()) - 1;
    }
    const bool is_heading = tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 || tag == GUMBO_TAG_H5;
    const bool was_in_heading = std::exchange(in_heading_, in_heading_ || is_heading);
    for_each_child(node, [&](const GumboNode& child) { walk(child, frame); });
    in_heading_ = was_in_heading;
  }

  void add(DayPlace place, std::string_view text, int frame, bool short_years) {
    const DaysOfLine days = days_of_line(text, order_, short_years);
    if (days.changed) first(signs.days.modified, days.changed);
    signs.days.add(place, days.published, at_, frame);
  }

  // A date that stands alone somewhere on the page: the weakest sign.
  void look_at_line(const GumboNode& text, int frame, bool in_heading) {
    constexpr size_t kLongestDateLine = 60, kLongestPostedLine = 160;
    const std::string_view raw = text.v.text.text;
    if (raw.size() > 4 * kLongestPostedLine || !std::ranges::any_of(raw, is_ascii_digit)) return;
    std::string line = squeeze(raw);
    std::string folded = lower(line);
    if (const size_t updated = folded.find("last updated"); updated != std::string::npos && has(folded, {"copyright", "\u00A9"})) {
      line.erase(0, updated);
      folded.erase(0, updated);
    }
    const bool says_so = has(folded.substr(0, 12), {"posted", "published", "by ", "updated", "submitted", "written"}) || has(folded, {" posted on ", " published on ", " published: "});
    if (in_heading && !begins_as_day(folded)) return;  // "Founded on 4 July 1999"
    if (has(folded, {"copyright", "\u00A9", "all rights", "expires", "deadline"})) return;
    if (line.size() >= 8 && line.size() <= (says_so ? kLongestPostedLine : kLongestDateLine)) add(DayPlace::kLine, line, frame, says_so);
  }

  void look(const GumboNode& node, const std::string& names, int frame) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_HTML: signs.language = attribute(node, "lang"); return;
      case GUMBO_TAG_TITLE: take(signs.titles.title, squeeze(raw_text(node))); return;
      case GUMBO_TAG_META: return look_at_meta(node);
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") take(signs.canonical, std::string(attribute(node, "href")));
        return;
      case GUMBO_TAG_SCRIPT: return look_at_script(node);
      case GUMBO_TAG_H1: return look_at_heading(node, names, 1, frame);
      case GUMBO_TAG_H2: return look_at_heading(node, names, 2, frame);
      case GUMBO_TAG_H3: return look_at_heading(node, names, 3, frame);
      case GUMBO_TAG_TIME: return look_at_time(node, names, frame);
      default: return look_at_names(node, names, frame);
    }
  }

  void look_at_script(const GumboNode& node) {
    const std::string text = raw_text(node, std::string::npos);
    if (lower(attribute(node, "type")).starts_with("application/ld+json")) signs.linked.read(text);
    find_script_days(text, signs.days.scripts);
  }

  void look_at_meta(const GumboNode& node) {
    std::string key = lower(attribute(node, "property"));
    if (key.empty()) key = lower(attribute(node, "name"));
    if (key.empty()) key = lower(attribute(node, "itemprop"));
    const std::string value = squeeze(attribute(node, "content"));
    if (key.empty() || value.empty()) return;
    if (key == "og:title") return take(signs.titles.og_title, value);
    if (key == "og:site_name") return take(signs.titles.site, value);
    if (key == "og:locale") return take(signs.locale, value);
    if (key == "og:url" || (key == "twitter:url" && value.starts_with("http"))) return take(signs.og_url, value);
    constexpr std::array kTitles = {"twitter:title"sv, "dc.title"sv, "dcterms.title"sv, "parsely-title"sv, "sailthru.title"sv, "citation_title"sv, "headline"sv, "title"sv, "hdl"sv};
    if (std::ranges::find(kTitles, key) != kTitles.end()) return take(signs.titles.meta_title, value);
    constexpr std::array kAuthors = {"author"sv, "article:author"sv, "dc.creator"sv, "parsely-author"sv, "sailthru.author"sv, "byl"sv};
    if (std::ranges::find(kAuthors, key) != kAuthors.end()) {
      if (!value.starts_with("http")) take(signs.author, value);
      return;
    }
    constexpr std::array kDays = {"article:published_time"sv, "article:published"sv, "og:published_time"sv, "og:article:published_time"sv, "datepublished"sv, "pubdate"sv,
                                  "publishdate"sv, "publish-date"sv, "publish_date"sv, "publication_date"sv, "publicationdate"sv, "publication-date"sv, "dc.date.issued"sv,
                                  "dcterms.issued"sv, "sailthru.date"sv, "parsely-pub-date"sv,
                                  "article_date_original"sv, "cxenseparse:recs:publishtime"sv, "originalpublicationdate"sv, "bt:pubdate"sv, "article:post_date"sv,
                                  "rnews:datepublished"sv, "citation_publication_date"sv, "citation_online_date"sv, "displaydate"sv, "published-date"sv,
                                  "rbpubdate"sv, "article.published"sv, "published_time_telegram"sv, "nrk:published"sv, "shareaholic:article_published_time"sv, "pub_date"sv,
                                  "vr:published_time"sv, "dcsext.articlefirstpublished"sv, "article-publish-date"sv, "first_published"sv, "release_date"sv};
    if (std::ranges::find(kDays, key) != kDays.end()) return first(signs.days.meta, stated_day(value));
    constexpr std::array kWeakDays = {"date"sv, "dc.date"sv, "dcterms.date"sv, "dcterms.created"sv, "dc.date.created"sv, "datecreated"sv, "timestamp"sv, "pdate"sv, "ptime"sv,
                                      "citation_date"sv, "created"sv, "creation_date"sv, "doc_date"sv, "dcterms.available"sv};
    if (std::ranges::find(kWeakDays, key) != kWeakDays.end()) return first(signs.days.weak_meta, stated_day(value));
    constexpr std::array kModified = {"article:modified_time"sv, "og:updated_time"sv, "datemodified"sv, "lastmod"sv, "last-modified"sv, "dcterms.modified"sv, "dc.date.modified"sv};
    if (std::ranges::find(kModified, key) != kModified.end()) first(signs.days.modified, stated_day(value));
  }

  // Below it, a link: to the front page it is the name of the site, to another page a teaser.
  struct Links {
    bool home = false, away = false;
  };
  Links links_of(const GumboNode& node, int depth = 0) const {
    Links found;
    if (depth > 6) return found;
    for_each_child(node, [&](const GumboNode& child) {
      if (!is_element(child)) return;
      std::string_view address = attribute(child, "href");
      if (child.v.element.tag == GUMBO_TAG_A && !address.empty() && address[0] != '#') {
        const bool same = address == signs.canonical || address == signs.og_url;
        if (const size_t scheme = address.find("//"); scheme != std::string_view::npos) {
          address.remove_prefix(scheme + 2);
          const size_t path = address.find('/');
          address = path == std::string_view::npos ? std::string_view() : address.substr(path);
        }
        const bool home = address.empty() || address == "/";
        found.home = found.home || home;
        found.away = found.away || (!home && !same && !signs.url().empty() && !signs.url().ends_with(address));
      }
      const Links below = links_of(child, depth + 1);
      found.home = found.home || below.home;
      found.away = found.away || below.away;
    });
    return found;
  }

  void look_at_heading(const GumboNode& node, const std::string& names, int level, int frame) {
    constexpr size_t kMostHeadings = 2000;
    if (signs.titles.headings.size() >= kMostHeadings || has(names, {"logo", "site-title", "site-name", "sitename", "site_title", "brand"})) return;
    Heading heading;
    for (const bool all : {false, true}) {
      size_t budget = 2 * kLongestLine;
      heading.pieces.clear();
      collect_pieces(node, all, heading.pieces, budget);
      heading.text = joined(heading.pieces, "");
      if (!heading.text.empty()) break;
    }
    if (heading.text.empty() || heading.text.size() > kLongestLine) return;
    const Links links = links_of(node);
    if (links.home) return;
    for (std::string& piece : heading.pieces) piece = squeeze(piece);
    std::erase(heading.pieces, "");
    if (heading.pieces.size() < 2) heading.pieces.clear();
    heading.at = at_;
    heading.level = level;
    heading.frame = frame;
    heading.links_away = links.away;
    heading.is_named = has(names, {"title", "headline", "heading"}) && !has(names, {"subtitle", "section", "widget", "sidebar", "related", "comment"});
    signs.titles.headings.push_back(std::move(heading));
  }

  // Text of an element with its pieces apart: "<b>05</b><i>Dec</i>" is "05 Dec"; as it stands where that holds a day.
  std::string date_text(const GumboNode& node) const {
    const std::string plain = squeeze(raw_text(node));
    if (plain.size() > kLongestLine || stated_day(plain, order_, true) || !std::ranges::any_of(plain, is_ascii_digit)) return plain;
    std::vector<std::string> pieces;
    size_t budget = kLongestLine;
    collect_pieces(node, true, pieces, budget);
    return joined(pieces, " ");
  }

  void look_at_time(const GumboNode& node, const std::string& names, int frame) {
    const std::string shown = date_text(node);
    const std::string stated = squeeze(attribute(node, "datetime"));
    auto day = stated_day(stated, order_);
    const bool changed = has(names, {"updat", "modif"}) || lower(shown).starts_with("updated") || lower(shown).starts_with("last updated");
    if (!day) day = stated_day(shown, order_, true);
    if (changed) return first(signs.days.modified, day);
    const bool named = has_attribute(node, "pubdate") || has(names, {"publish", "pubdate", "entry-date", "post-date"});
    if (named) signs.days.add(DayPlace::kMicrodata, day, at_, frame);
    signs.days.add(DayPlace::kTime, day, at_, frame);
    if (!stated.empty() && shown.size() <= kLongestLine) add(DayPlace::kNamed, shown, frame, true);
  }

  void look_at_names(const GumboNode& node, const std::string& names, int frame) {
    const GumboTag tag = node.v.element.tag;
    if (names.empty() || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HEAD) return;
    if (attribute(node, "itemprop") == "datePublished") return look_at_microdata(node, frame);
    if (attribute(node, "itemprop") == "headline" || has(names, {"entry-title", "post-title", "article-title", "articletitle", "story-title", "headline"})) {
      if (!has(names, {"subheadline", "sub-headline", "headlines"})) look_at_heading(node, names, 4, frame);
    }
    if (!has(names, {"date", "time", "publish", "posted", "byline", "meta", "author", "entry-info", "submitted", "dateline", "info"})) return;
    const std::string text = dated(node, date_text(node));
    if (text.empty() || text.size() > 200) return;
    if (has(names, {"updat", "modif"}) && !has(names, {"publish"})) return first(signs.days.modified, stated_day(text, order_, true));
    if (!has(names, {"comment", "copyright", "related", "sidebar", "event", "expire"})) {
      const bool named = has(names, {"publish", "pubdate", "posted", "date", "timestamp"});
      add(named ? DayPlace::kNamed : DayPlace::kLoose, text, frame, named);
    }
    if (signs.visible_author.empty() && text.size() < 80 && has(names, {"byline", "author"})) signs.visible_author = text;
  }

  // "2 hours ago": the day stands in an attribute.
  std::string dated(const GumboNode& node, std::string shown) const {
    if (shown.size() <= kLongestLine && stated_day(shown, order_, true)) return shown;
    for (const char* key : {"datetime", "title", "data-date", "data-datetime", "data-time", "data-timestamp", "data-published", "data-published-date"}) {
      std::string stated = squeeze(attribute(node, key));
      if (!stated.empty() && stated.size() <= 60 && stated_day(stated, order_)) return stated;
    }
    return shown;
  }

  void look_at_microdata(const GumboNode& node, int frame) {
    std::optional<StatedDay> day;
    for (const char* key : {"content", "datetime", "title"}) {
      if (!day) day = stated_day(squeeze(attribute(node, key)), order_);
    }
    if (!day) day = stated_day(date_text(node), order_, true);
    signs.days.add(DayPlace::kMicrodata, day, at_, frame);
  }

  size_t at_ = 0;  // characters of text so far, without white space
  size_t voted_ = 0;
  bool in_heading_ = false;
  OrderVotes votes_;
  NumericOrder order_ = NumericOrder::kUnknown;
};

// Where the page shows `title` outside of headings: characters of text before it, without white space.
class TextFinder {
 public:
  TextFinder(const GumboNode& root, std::string_view title) : title_(lower(title)) {
    if (!title.empty()) walk(root);
  }
  std::optional<size_t> found;

 private:
  void walk(const GumboNode& node) {
    if (found) return;
    if (is_text(node)) {
      const std::string_view text = node.v.text.text;
      if (text.size() >= title_.size() && text.size() < 4 * kLongestLine && lower(squeeze(text)) == title_) found = at_;
      at_ += size_t(std::ranges::count_if(text, [](char c) { return c > ' ' || c < 0; }));
    } else if (is_element(node)) {
      const GumboTag tag = node.v.element.tag;
      const bool counts_only = tag == GUMBO_TAG_TITLE;
      if (counts_only) at_ += size_t(std::ranges::count_if(raw_text(node), [](char c) { return c > ' ' || c < 0; }));
      if (counts_only || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TEMPLATE) return;
      for_each_child(node, [&](const GumboNode& child) { walk(child); });
    }
  }

  const std::string title_;
  size_t at_ = 0;
};

// Frames that hold the headline are none.
std::vector<bool> open_frames(const std::vector<int>& around, int frame) {
  std::vector<bool> open(around.size(), false);
  for (; frame >= 0; frame = around[size_t(frame)]) open[size_t(frame)] = true;
  return open;
}

}  // namespace

void read_metadata(const HtmlTree& tree, std::string_view saved_from, Page& page) {
  Reader reader(*tree.root());
  Signs& signs = reader.signs;
  take(signs.og_url, std::string(saved_from));
  TitleSigns& titles = signs.titles;
  titles.host = host_of(signs.url());
  std::string known = titles.title + "\n" + titles.og_title + "\n" + titles.meta_title;
  for (const Heading& heading : titles.headings) {
    if (heading.level == 1) known += "\n" + heading.text;
  }
  const LinkedThing article = signs.linked.article(known, signs.url());
  const LinkedThing self = signs.linked.page();
  titles.linked_headline = article.headline;
  const ChosenTitle title = choose_title(titles);
  page.title = title.text;
  page.url = !signs.url().empty() ? signs.url() : article.url;
  page.outlet = !titles.site.empty() ? titles.site : article.publisher;
  page.byline = !article.author.empty() ? article.author : !signs.author.empty() ? signs.author : signs.visible_author;
  page.language = !article.language.empty() ? article.language : signs.language;
  page.stated_body = article.body;

  signs.days.linked = article.published;
  signs.days.page = self.published;
  const auto any_h1 = std::ranges::find(titles.headings, 1, &Heading::level);
  const Heading* headline = title.heading ? title.heading : any_h1 != titles.headings.end() ? &*any_h1 : nullptr;
  const std::vector<bool> open = open_frames(signs.frames, headline ? headline->frame : -1);
  std::optional<size_t> headline_at = headline ? std::optional(headline->at) : std::nullopt;
  if (!title.heading) {
    if (const TextFinder shown(*tree.root(), title.text); shown.found) headline_at = shown.found;
  }
  page.published = signs.days.choose(headline_at, page.url, [&](int frame) { return bool(open[size_t(frame)]); });
}

}  // namespace demarche
