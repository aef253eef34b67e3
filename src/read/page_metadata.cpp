#include "read/page_metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>

#include "base/characters.h"
#include "read/written_date.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;
using nlohmann::json;

constexpr size_t kLongestLine = 300;  // of a title, a name, a date

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

std::optional<Day> day_of_digits(std::string_view text) {
  const auto day = parse_iso_day(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2)));
  const bool is_plausible = day && text.substr(0, 4) >= "1980" && text.substr(0, 4) <= "2100";
  return is_plausible ? day : std::nullopt;
}

// A day that a newspaper on the web can carry. "20211022" and "20211022T101500" count where they stand first.
std::optional<Day> plausible_day(std::string_view text, NumericOrder order = NumericOrder::kUnknown) {
  const auto digits = std::ranges::find_if_not(text, is_ascii_digit) - text.begin();
  if (digits == 8 || digits == 14) return day_of_digits(text.substr(0, 8));
  const auto date = find_written_date(text.substr(0, kLongestLine), 0, order);
  if (!date || date->year < 1980 || date->year > 2100) return std::nullopt;
  return date->as_day();
}

// ------------------------------------------------------------------------------------------------- JSON-LD
struct Found {
  std::string body, headline, author, publisher, url, language;
  std::optional<Day> published;
};

bool is_article_type(const json& type) {
  if (type.is_array()) return std::ranges::any_of(type, is_article_type);
  if (!type.is_string()) return false;
  const std::string& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name == "BlogPosting" || name == "Report" || name == "LiveBlogPosting" || name == "WebPage" ||
         name == "NewsItem" || name == "Article";
}

std::string text_of(const json& value, int depth = 0) {
  if (depth > 4) return {};
  if (value.is_string()) return squeeze(value.get_ref<const std::string&>());
  if (value.is_object()) return value.contains("name") ? text_of(value["name"], depth + 1) : std::string();
  if (!value.is_array()) return {};
  std::string out;
  for (const json& one : value) {
    const std::string name = text_of(one, depth + 1);
    if (name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string member(const json& object, const char* key) {
  const auto at = object.find(key);
  return at == object.end() ? std::string() : text_of(*at);
}

void take(std::string& slot, std::string value) {
  if (slot.empty() && value.size() <= kLongestLine) slot = std::move(value);
}

// Articles anywhere in the graph; a web page's own entries count where no article has said anything.
void read_linked_data(const json& node, Found& found, bool pages, int depth = 0) {
  if (depth > 6) return;
  if (node.is_array()) {
    for (const json& one : node) read_linked_data(one, found, pages, depth + 1);
    return;
  }
  if (!node.is_object()) return;
  if (const auto type = node.find("@type"); type != node.end() && is_article_type(*type)) {
    const bool is_page = type->is_string() && *type == "WebPage";
    if (is_page == pages) {
      if (const auto body = node.find("articleBody"); body != node.end() && body->is_string() && found.body.size() < body->get_ref<const std::string&>().size()) {
        found.body = body->get<std::string>();
      }
      take(found.headline, member(node, "headline"));
      take(found.author, member(node, "author"));
      take(found.publisher, member(node, "publisher"));
      take(found.url, member(node, "url"));
      take(found.language, member(node, "inLanguage"));
      for (const char* key : {"datePublished", "dateCreated"}) {
        if (!found.published) found.published = plausible_day(member(node, key));
      }
    }
  }
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"}) {
    if (const auto at = node.find(key); at != node.end()) read_linked_data(*at, found, pages, depth + 1);
  }
}

// --------------------------------------------------------------------------------------------------- the tree
// Days of one kind and where on the page they stand, in characters of text before them.
class DaysOnPage {
 public:
  void add(std::optional<Day> day, size_t at) {
    if (day) days_.push_back({*day, at});
  }
  // The one next to the headline; above it things count as farther away, for there the page says what day it is.
  std::optional<Day> next_to(std::optional<size_t> headline) const {
    if (days_.empty()) return std::nullopt;
    if (!headline) return days_.front().day;
    const auto distance = [&](const OnPage& one) { return one.at >= *headline ? one.at - *headline : 3 * (*headline - one.at); };
    return std::ranges::min_element(days_, {}, distance)->day;
  }

 private:
  struct OnPage {
    Day day;
    size_t at;
  };
  std::vector<OnPage> days_;
};

// What the tree says, by source; which source wins is decided at the end.
struct Signs {
  Found linked;
  std::string og_title, meta_title, title;
  std::vector<std::string> headings, lower_headings;  // h1; h2 and h3
  std::vector<std::string> titled;                     // h2 and h3 that are named titles
  std::optional<size_t> headline_at;                   // of the first h1, in characters of text before it
  std::string site, author, canonical, og_url, language, locale, visible_author;
  std::optional<Day> meta_day, modified_day;
  std::vector<Day> script_days;                        // what data inside scripts calls the publication
  DaysOnPage micro_days, time_days, visible_days, loose_days, framed_days, line_days;
};

// How the country of a page writes days in numbers.
NumericOrder numeric_order(const Signs& signs) {
  constexpr std::array kDayFirst = {".uk"sv, ".au"sv, ".nz"sv, ".in"sv, ".ie"sv, ".za"sv, ".ke"sv, ".ng"sv, ".gh"sv, ".jm"sv, ".bb"sv, ".tt"sv, ".sg"sv, ".my"sv,
                                    ".hk"sv, ".pk"sv, ".bd"sv, ".lk"sv, ".eu"sv, ".de"sv, ".fr"sv, ".it"sv, ".es"sv, ".nl"sv, ".be"sv, ".ch"sv, ".at"sv, ".mt"sv};
  std::string_view host = signs.canonical.empty() ? std::string_view(signs.og_url) : std::string_view(signs.canonical);
  if (const size_t scheme = host.find("//"); scheme != std::string_view::npos) host.remove_prefix(scheme + 2);
  host = host.substr(0, host.find('/'));
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
    if (const auto day = plausible_day(content.substr(0, content.find('"')))) days.push_back(*day);
  }
}

bool has_name(const GumboNode& element, std::initializer_list<std::string_view> parts) {
  for (const char* key : {"class", "id", "itemprop", "data-testid"}) {
    const std::string name = lower(attribute(element, key));
    if (std::ranges::any_of(parts, [&](std::string_view part) { return name.find(part) != std::string::npos; })) return true;
  }
  return false;
}

template <class T>
void first(std::optional<T>& slot, std::optional<T> value) {
  if (!slot) slot = value;
}

class Reader {
 public:
  explicit Reader(const GumboNode& root) { walk(root, false); }
  Signs signs;

 private:
  void walk(const GumboNode& node, bool in_frame) {
    if (is_text(node)) {
      look_at_line(node, in_frame);
      if (!in_head_or_script_) at_ += std::string_view(node.v.text.text).size();
      return;
    }
    if (!is_element(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BODY) order_ = numeric_order(signs);
    in_head_or_script_ = tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE;
    look(node, in_frame);
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_HEAD) in_frame = true;
    if (tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV) in_frame = true;
    if (tag != GUMBO_TAG_BODY && has_name(node, {"comment", "related", "footer", "sidebar", "widget", "recent", "popular"})) in_frame = true;
    for_each_child(node, [&](const GumboNode& child) { walk(child, in_frame); });
    in_head_or_script_ = false;
  }

  // A date that stands alone somewhere on the page: the weakest sign.
  void look_at_line(const GumboNode& text, bool in_frame) {
    constexpr size_t kLongestDateLine = 60, kLongestPostedLine = 160;
    if (in_frame) return;
    const std::string_view raw = text.v.text.text;
    if (raw.size() > 4 * kLongestPostedLine) return;
    const std::string line = squeeze(raw);
    const bool says_so = line.starts_with("Posted") || line.starts_with("Published") || line.starts_with("By ") || line.find(" posted on ") != std::string::npos;
    if (line.size() >= 8 && line.size() <= (says_so ? kLongestPostedLine : kLongestDateLine)) signs.line_days.add(plausible_day(line, order_), at_);
  }

  void look(const GumboNode& node, bool in_frame) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_HTML: signs.language = attribute(node, "lang"); return;
      case GUMBO_TAG_TITLE: take(signs.title, squeeze(raw_text(node))); return;
      case GUMBO_TAG_META: return look_at_meta(node);
      case GUMBO_TAG_LINK:
        if (attribute(node, "rel") == "canonical") take(signs.canonical, std::string(attribute(node, "href")));
        return;
      case GUMBO_TAG_SCRIPT:
        return look_at_script(node);
      case GUMBO_TAG_H1:
        look_at_heading(node, signs.headings);
        if (!signs.headline_at && !signs.headings.empty()) signs.headline_at = at_;
        return;
      case GUMBO_TAG_H2: case GUMBO_TAG_H3:
        look_at_heading(node, signs.lower_headings);
        if (!in_frame && has_name(node, {"title"}) && !has_name(node, {"subtitle", "section", "widget", "sidebar", "related", "comment"})) look_at_heading(node, signs.titled);
        return;
      case GUMBO_TAG_TIME: return look_at_time(node, in_frame);
      default: return look_at_names(node, in_frame);
    }
  }

  void look_at_script(const GumboNode& node) {
    const std::string text = raw_text(node, std::string::npos);
    if (lower(attribute(node, "type")).starts_with("application/ld+json")) look_at_linked_data(text);
    find_script_days(text, signs.script_days);
  }

  void look_at_linked_data(const std::string& text) {
    const json graph = json::parse(text, nullptr, false, true);
    if (graph.is_discarded()) return;
    read_linked_data(graph, signs.linked, false);
    read_linked_data(graph, pages_, true);
    if (!signs.linked.published) first(page_day_, pages_.published);
  }

  void look_at_meta(const GumboNode& node) {
    std::string key = lower(attribute(node, "property"));
    if (key.empty()) key = lower(attribute(node, "name"));
    if (key.empty()) key = lower(attribute(node, "itemprop"));
    const std::string value = squeeze(attribute(node, "content"));
    if (key.empty() || value.empty()) return;
    if (key == "og:title") return take(signs.og_title, value);
    if (key == "twitter:title" || key == "dc.title" || key == "parsely-title" || key == "headline" || key == "title") return take(signs.meta_title, value);
    if (key == "og:site_name") return take(signs.site, value);
    if (key == "og:locale") return take(signs.locale, value);
    if (key == "og:url") return take(signs.og_url, value);
    if (key == "author" || key == "article:author" || key == "dc.creator" || key == "parsely-author" || key == "sailthru.author" || key == "byl") {
      if (!value.starts_with("http")) take(signs.author, value);
      return;
    }
    constexpr std::array kDays = {"article:published_time"sv, "article:published"sv, "og:published_time"sv, "datepublished"sv, "date"sv, "pubdate"sv,
                                  "publishdate"sv, "publish-date"sv, "publish_date"sv, "publication_date"sv, "publicationdate"sv, "dc.date"sv, "dc.date.issued"sv,
                                  "dcterms.created"sv, "dcterms.date"sv, "dcterms.issued"sv, "dc.date.created"sv, "sailthru.date"sv, "parsely-pub-date"sv,
                                  "article_date_original"sv, "cxenseparse:recs:publishtime"sv, "originalpublicationdate"sv, "timestamp"sv, "bt:pubdate"sv,
                                  "rnews:datepublished"sv, "citation_publication_date"sv, "citation_date"sv, "displaydate"sv, "pdate"sv, "published-date"sv,
                                  "ptime"sv, "rbpubdate"sv, "datecreated"sv, "article.published"sv, "published_time_telegram"sv};
    if (std::ranges::find(kDays, key) != kDays.end()) first(signs.meta_day, plausible_day(value));
    constexpr std::array kModified = {"article:modified_time"sv, "og:updated_time"sv, "datemodified"sv, "lastmod"sv, "last-modified"sv, "dcterms.modified"sv};
    if (std::ranges::find(kModified, key) != kModified.end()) first(signs.modified_day, plausible_day(value));
  }

  // Below it, a link to the front page: the name of the site.
  static bool links_home(const GumboNode& node) {
    bool found = false;
    for_each_child(node, [&](const GumboNode& child) {
      if (!is_element(child)) return;
      std::string_view address = attribute(child, "href");
      if (child.v.element.tag == GUMBO_TAG_A && !address.empty()) {
        if (const size_t scheme = address.find("//"); scheme != std::string_view::npos) {
          address.remove_prefix(scheme + 2);
          const size_t path = address.find('/');
          address = path == std::string_view::npos ? std::string_view() : address.substr(path);
        }
        found = found || address.empty() || address == "/";
      }
      found = found || links_home(child);
    });
    return found;
  }

  void look_at_heading(const GumboNode& node, std::vector<std::string>& headings) {
    const std::string text = squeeze(raw_text(node));
    if (text.size() < 4 || text.size() > kLongestLine) return;
    if (!has_name(node, {"logo", "site-title", "site-name", "brand"}) && !links_home(node)) headings.push_back(text);
  }

  void look_at_time(const GumboNode& node, bool in_frame) {
    std::string text = squeeze(attribute(node, "datetime"));
    if (text.empty()) text = squeeze(raw_text(node));
    const auto day = plausible_day(text, order_);
    const bool changed = has_name(node, {"updat", "modif"});
    if (changed) return first(signs.modified_day, day);
    if (has_attribute(node, "pubdate") || has_name(node, {"publish", "pubdate", "entry-date", "post-date", "datepublished"})) (in_frame ? signs.framed_days : signs.micro_days).add(day, at_);
    (in_frame ? signs.framed_days : signs.time_days).add(day, at_);
  }

  void look_at_names(const GumboNode& node, bool in_frame) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HEAD) return;
    const std::string_view property = attribute(node, "itemprop");
    if (property == "datePublished") {
      std::string text = squeeze(attribute(node, "content"));
      if (text.empty()) text = squeeze(attribute(node, "datetime"));
      if (text.empty()) text = squeeze(attribute(node, "title"));
      if (text.empty()) text = squeeze(raw_text(node));
      return (in_frame ? signs.framed_days : signs.micro_days).add(plausible_day(text, order_), at_);
    }
    if (attribute(node, "class").empty() && attribute(node, "id").empty()) return;
    if (!has_name(node, {"date", "time", "publish", "posted", "byline", "meta", "author", "entry-info", "timestamp"})) return;
    const std::string text = squeeze(raw_text(node));
    if (text.empty() || text.size() > 200) return;
    if (!has_name(node, {"comment", "updat", "modif", "copyright", "footer", "related", "sidebar", "widget", "event"})) {
      const bool named = has_name(node, {"publish", "pubdate", "posted", "entry-date", "post-date", "date", "timestamp"});
      (in_frame ? signs.framed_days : named ? signs.visible_days : signs.loose_days).add(plausible_day(text, order_), at_);
    }
    if (signs.visible_author.empty() && text.size() < 80 && has_name(node, {"byline", "author"})) signs.visible_author = text;
  }

 public:
  Found pages_;
  std::optional<Day> page_day_;

 private:
  size_t at_ = 0;  // characters of text so far
  bool in_head_or_script_ = false;
  NumericOrder order_ = NumericOrder::kUnknown;
};

// The day in an address: "/2019/10/21/", "/2019-10-21-", "/20191021".
std::optional<Day> day_of_address(std::string_view url) {
  const auto number = [&](size_t at, size_t count) -> int {
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
      if (i >= url.size() || !is_ascii_digit(url[i])) return -1;
      value = value * 10 + (url[i] - '0');
    }
    return value;
  };
  for (size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const int year = number(at + 1, 4);
    if (year < 1990 || year > 2100 || at + 5 >= url.size()) continue;
    const char mark = url[at + 5];
    const bool marked = mark == '/' || mark == '-';
    const size_t month_at = at + 5 + marked;
    const int month = number(month_at, 2);
    const bool again = month_at + 2 < url.size() && url[month_at + 2] == mark;
    const int day = number(month_at + 2 + (marked && again), 2);
    if (month < 1 || month > 12 || day < 1 || day > 31 || (marked && !again)) continue;
    WrittenDate date;
    date.year = year;
    date.month = unsigned(month);
    date.day = unsigned(day);
    if (const auto found = date.as_day()) return found;
  }
  return std::nullopt;
}

// "Title | Outlet" without the outlet: cut at the last separator whose shorter side is no longer than four words.
std::string without_site(std::string title, std::string_view site) {
  for (std::string_view mark : {" | "sv, " \u2013 "sv, " \u2014 "sv, " - "sv, " \u00BB "sv, " :: "sv, " \u00B7 "sv}) {
    const size_t at = title.rfind(mark);
    if (at == std::string::npos || at < 10) continue;
    const std::string_view behind = std::string_view(title).substr(at + mark.size());
    const size_t words = size_t(std::ranges::count(behind, ' ')) + 1;
    const bool is_site = !site.empty() && lower(behind).find(lower(site)) != std::string::npos;
    if (is_site || (words <= 4 && behind.size() < at && mark != " - "sv) || (words <= 4 && behind.size() * 2 < at)) {
      title.resize(at);
      return without_site(std::move(title), site);
    }
  }
  return title;
}

// Words of `text` that `other` has too, of all its words.
double shared_words(const std::string& text, const std::string& other) {
  size_t all = 0, shared = 0;
  const std::string within = " " + lower(squeeze(other)) + " ";
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) {
      ++all;
      shared += within.find(lower(text.substr(at, end - at))) != std::string::npos;
    }
    at = end + 1;
  }
  return all == 0 ? 0 : double(shared) / double(all);
}

// The parts of "Title | Section | Outlet".
std::vector<std::string> parts_of(std::string_view title) {
  std::vector<std::string> out = {std::string()};
  for (size_t at = 0; at < title.size();) {
    size_t mark = 0;
    for (std::string_view one : {" | "sv, " \u2013 "sv, " \u2014 "sv, " - "sv, " \u00BB "sv, " \u00AB "sv, " :: "sv, " \u00B7 "sv}) {
      if (title.substr(at).starts_with(one)) mark = one.size();
    }
    if (mark > 0) {
      out.emplace_back();
    } else {
      out.back() += title[at];
    }
    at += std::max<size_t>(mark, 1);
  }
  return out;
}

// The page's own headline where what it calls itself elsewhere confirms it.
std::string choose_title(const Signs& signs) {
  const std::string& named = signs.og_title.empty() ? signs.meta_title : signs.og_title;
  const std::string known = signs.title + " " + named + " " + signs.linked.headline;
  const std::vector<std::string> parts = parts_of(signs.title);
  const auto is_site = [&](const std::string& heading) {
    const std::string folded = lower(heading);
    return folded == lower(signs.site) || (parts.size() > 1 && folded == lower(parts.back()) && folded != lower(named));
  };
  const auto is_inside = [&](const std::string& heading) {
    return named.size() >= 20 && heading.size() > named.size() && (heading.starts_with(named) || heading.ends_with(named));
  };
  for (const std::string& heading : signs.headings) {
    if (heading.size() < 8 || is_site(heading) || shared_words(heading, known) < 0.5) continue;
    return is_inside(heading) ? named : heading;
  }
  const auto is_sentence = [](const std::string& text) { return std::ranges::count(text, ' ') >= 2; };
  if (signs.headings.size() == 1 && is_sentence(signs.headings[0]) && !is_site(signs.headings[0])) return signs.headings[0];
  for (const std::string& heading : signs.lower_headings) {
    if (heading.size() >= 20 && (heading == named || heading == signs.title)) return heading;
  }
  for (const std::string& heading : signs.lower_headings) {
    if (heading.size() >= 8 && lower(heading) != lower(signs.site) && std::ranges::find(parts, heading) != parts.end()) return heading;
  }
  if (signs.headings.empty() && signs.titled.size() == 1 && is_sentence(signs.titled[0])) return signs.titled[0];
  if (!signs.linked.headline.empty() && shared_words(signs.linked.headline, known) < 1) return signs.linked.headline;
  if (!named.empty() && !is_site(named)) return without_site(named, signs.site);
  const auto speaking = std::ranges::find_if(signs.lower_headings, is_sentence);
  const bool is_bare = squeeze(signs.title).ends_with(" -") || signs.title.empty();  // the site, and room for a title
  return is_bare && speaking != signs.lower_headings.end() ? *speaking : without_site(signs.title, signs.site);
}

}  // namespace

void read_metadata(const HtmlTree& tree, Page& page) {
  Reader reader(*tree.root());
  Signs& signs = reader.signs;
  page.title = choose_title(signs);
  page.url = !signs.canonical.empty() ? signs.canonical : !signs.og_url.empty() ? signs.og_url : signs.linked.url;
  page.outlet = !signs.site.empty() ? signs.site : signs.linked.publisher;
  page.byline = !signs.linked.author.empty() ? signs.linked.author : !signs.author.empty() ? signs.author : signs.visible_author;
  page.language = !signs.linked.language.empty() ? signs.linked.language : signs.language;
  page.stated_body = std::move(signs.linked.body);
  const auto beside = [&](const DaysOnPage& days) { return days.next_to(signs.headline_at); };
  const bool scripts_agree = !signs.script_days.empty() && std::ranges::count(signs.script_days, signs.script_days[0]) == std::ssize(signs.script_days);
  const auto script_day = scripts_agree ? std::optional(signs.script_days[0]) : std::nullopt;
  for (const auto& day : {signs.linked.published, signs.meta_day, reader.page_day_, beside(signs.micro_days), script_day, day_of_address(page.url),
                          beside(signs.time_days), beside(signs.visible_days), beside(signs.loose_days), beside(signs.framed_days), beside(signs.line_days),
                          signs.modified_day}) {
    if (day) {
      page.published = day;
      break;
    }
  }
}

}  // namespace demarche
