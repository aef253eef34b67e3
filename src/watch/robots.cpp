#include "watch/robots.h"

#include <algorithm>
#include <charconv>

namespace demarche {
namespace {

constexpr size_t kLongestFile = 500u << 10;
constexpr size_t kLongestPattern = 2048;

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

// Does `pattern` match a beginning of `path`? Greedy with one way back for the last *, so that hostile patterns take no exponential time.
bool matches(std::string_view pattern, std::string_view path) {
  const bool is_anchored = pattern.ends_with('$');
  if (is_anchored) pattern.remove_suffix(1);
  size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (true) {
    if (p == pattern.size() && (!is_anchored || t == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && t < path.size() && pattern[p] == path[t]) {
      ++p, ++t;
    } else if (star != std::string_view::npos && resume < path.size()) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
}

}  // namespace

Robots Robots::none() {
  Robots out;
  out.rules_.push_back({"/", false});
  return out;
}

Robots Robots::parse(std::string_view text, std::string_view product) {
  text = text.substr(0, kLongestFile);
  const std::string ours = lower(product);
  Robots for_us, for_all;
  bool names_us = false, in_ours = false, in_all = false, in_agents = false;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    line = trimmed(line.substr(0, line.find('#')));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string field = lower(trimmed(line.substr(0, colon)));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (field == "user-agent") {
      if (!in_agents) in_ours = in_all = false;  // a new group
      in_agents = true;
      in_ours |= lower(value.substr(0, value.find('/'))) == ours;
      in_all |= value == "*";
      names_us |= in_ours;
      continue;
    }
    in_agents = false;
    for (auto [is_in, robots] : {std::pair{in_ours, &for_us}, std::pair{in_all, &for_all}}) {
      if (!is_in) continue;
      if ((field == "allow" || field == "disallow") && !value.empty() && value.size() <= kLongestPattern) {
        robots->rules_.push_back({std::string(value), field == "allow"});
      } else if (field == "crawl-delay") {
        int seconds = 0;
        if (std::from_chars(value.data(), value.data() + value.size(), seconds).ec == std::errc() && seconds > 0) {
          robots->delay_ = std::chrono::seconds(std::min(seconds, 3600));
        }
      }
    }
  }
  return names_us ? for_us : for_all;
}

bool Robots::allows(std::string_view path) const {
  if (path == "/robots.txt") return true;
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (!matches(rule.pattern, path)) continue;
    const bool is_longer = !best || rule.pattern.size() > best->pattern.size();
    if (is_longer || (rule.pattern.size() == best->pattern.size() && rule.allows)) best = &rule;
  }
  return !best || best->allows;
}

}  // namespace demarche
