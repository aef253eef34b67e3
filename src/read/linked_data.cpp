#include "read/linked_data.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "read/html.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;
using nlohmann::json;

constexpr size_t kLongestLine = 300;  // of a title, a name, a date
constexpr size_t kMostThings = 400;   // of one page

bool is_type(const json& type, bool (*is_wanted)(std::string_view)) {
  if (type.is_array()) return std::ranges::any_of(type, [&](const json& one) { return one.is_string() && is_wanted(one.get_ref<const std::string&>()); });
  return type.is_string() && is_wanted(type.get_ref<const std::string&>());
}

bool is_article(std::string_view name) {
  constexpr std::array kTypes = {"BlogPosting"sv, "Report"sv, "LiveBlogPosting"sv, "NewsItem"sv, "SocialMediaPosting"sv, "DiscussionForumPosting"sv,
                                 "Recipe"sv, "Review"sv, "HowTo"sv, "PressRelease"sv, "CreativeWork"sv, "Chapter"sv};
  if (const size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name.ends_with("Article") || std::ranges::find(kTypes, name) != kTypes.end();
}

bool is_web_page(std::string_view name) {
  if (const size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name.ends_with("WebPage") || name == "ItemPage" || name == "AboutPage" || name == "FAQPage" || name == "MedicalWebPage";
}

std::string text_of(const json& value, int depth = 0) {
  if (depth > 4) return {};
  if (value.is_string()) return squeeze(value.get_ref<const std::string&>());
  if (value.is_number_unsigned()) return std::to_string(value.get<uint64_t>());
  if (value.is_object()) {
    for (const char* key : {"name", "@value", "@id"}) {
      if (value.contains(key)) return text_of(value[key], depth + 1);
    }
    return {};
  }
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
  std::string out = at == object.end() ? std::string() : text_of(*at);
  return out.size() <= kLongestLine ? out : std::string();
}

LinkedThing thing_of(const json& node) {
  LinkedThing out;
  if (const auto body = node.find("articleBody"); body != node.end() && body->is_string()) out.body = body->get<std::string>();
  out.headline = member(node, "headline");
  out.author = member(node, "author");
  if (out.author.empty()) out.author = member(node, "creator");
  if (out.author.starts_with("http") || out.author.starts_with('#') || out.author.starts_with('/')) out.author.clear();
  out.publisher = member(node, "publisher");
  if (out.publisher.starts_with("http") || out.publisher.starts_with('#')) out.publisher.clear();
  out.url = member(node, "url");
  out.language = member(node, "inLanguage");
  for (const char* key : {"datePublished", "dateCreated", "uploadDate"}) {
    if (!out.published) out.published = stated_day(member(node, key));
  }
  out.modified = stated_day(member(node, "dateModified"));
  return out;
}

void collect(const json& node, bool in_list, std::vector<LinkedThing>& things, int depth) {
  if (depth > 8 || things.size() >= kMostThings) return;
  if (node.is_array()) {
    for (const json& one : node) collect(one, in_list, things, depth + 1);
    return;
  }
  if (!node.is_object()) return;
  if (const auto type = node.find("@type"); type != node.end()) {
    const bool page = !is_type(*type, is_article) && is_type(*type, is_web_page);
    if (page || is_type(*type, is_article)) {
      things.push_back(thing_of(node));
      things.back().is_page = page;
      things.back().in_list = in_list;
    }
  }
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (const auto at = node.find(key); at != node.end()) collect(*at, in_list, things, depth + 1);
  }
  for (const char* key : {"itemListElement", "item", "hasPart", "liveBlogUpdate", "blogPost"}) {
    if (const auto at = node.find(key); at != node.end()) collect(*at, true, things, depth + 1);
  }
}

void take(std::string& slot, const std::string& value) {
  if (slot.empty()) slot = value;
}

void take_all(LinkedThing& out, const LinkedThing& from) {
  if (out.body.size() < from.body.size()) out.body = from.body;
  take(out.headline, from.headline);
  take(out.author, from.author);
  take(out.publisher, from.publisher);
  take(out.url, from.url);
  take(out.language, from.language);
  if (!out.published) out.published = from.published;
  if (!out.modified) out.modified = from.modified;
}

// Addresses alike but for scheme, query and a closing slash.
std::string_view bare(std::string_view url) {
  if (const size_t scheme = url.find("//"); scheme != std::string_view::npos) url.remove_prefix(scheme + 2);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

}  // namespace

void LinkedData::read(std::string text) {
  // Sites break lines inside strings, which JSON forbids, and wrap the whole in the marks of other languages.
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const size_t begin = text.find_first_of("{["), end = text.find_last_of("}]");
  const size_t wrapped = text.find("<![CDATA[");
  const size_t from = wrapped != std::string::npos && wrapped < begin + 8 ? text.find_first_of("{[", wrapped + 9) : begin;
  const size_t to = wrapped != std::string::npos && end != std::string::npos ? text.rfind("]]>") : std::string::npos;
  const size_t last = to != std::string::npos ? text.find_last_of("}]", to - 1) : end;
  if (from == std::string::npos || last == std::string::npos || last < from) return;
  const json graph = json::parse(text.begin() + long(from), text.begin() + long(last) + 1, nullptr, false, true);
  if (!graph.is_discarded()) collect(graph, false, things_, 0);
}

LinkedThing LinkedData::article(std::string_view known, std::string_view url) const {
  const auto fits = [&](const LinkedThing& one) {
    const bool same_page = !one.url.empty() && !url.empty() && bare(one.url) == bare(url);
    return same_page || (one.headline.size() >= 8 && known.find(one.headline) != std::string_view::npos);
  };
  LinkedThing out;
  for (const LinkedThing& one : things_) {
    if (!one.is_page && fits(one)) take_all(out, one);
  }
  const bool found = !out.headline.empty() || out.published;
  for (const LinkedThing& one : things_) {
    if (!one.is_page && !one.in_list && !found) take_all(out, one);
  }
  return out;
}

LinkedThing LinkedData::page() const {
  LinkedThing out;
  for (const LinkedThing& one : things_) {
    if (one.is_page && !one.in_list) take_all(out, one);
  }
  return out;
}

}  // namespace demarche
