// The file that says which feeds to watch (TOML; docs/formats/feeds.md).
//
// Errors:  kNotFound, kUnreadable; kDataFile with file:line for what the file must not say.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace demarche {

struct Feed {
  std::string url = {};               // RSS or Atom
  std::string outlet = {};            // empty = the feed's own title
  std::chrono::seconds every{1800};   // how often it is asked
  bool fetches_pages = true;          // else the text that the feed itself carries is coded
};

struct FeedsFile {
  std::vector<Feed> feeds;
  std::string contact;                          // goes into the User-Agent, so that a host can ask who is there
  std::string proxy;                            // empty = none, whatever the environment says
  std::chrono::milliseconds host_pause{5000};   // between two requests to one host
  std::chrono::seconds timeout{60};             // of one request
  size_t max_bytes = 16u << 20;                 // of one page
};

Result<FeedsFile> read_feeds_file(const std::string& path);

// "90s", "15m", "2h", "1d"; nullopt for anything else and for 0.
std::optional<std::chrono::seconds> parse_span(std::string_view text);

}  // namespace demarche
