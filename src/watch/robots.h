// robots.txt: what a host lets us fetch.
// Source:  RFC 9309; "crawl-delay" as hosts commonly use it.
// Threads: const after parse.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

class Robots {
 public:
  // Everything is allowed, or nothing.
  static Robots all() { return {}; }
  static Robots none();

  // The rules for `product` (our name, without version), else those for "*". Anything malformed is skipped. Reads the first 500 KiB.
  static Robots parse(std::string_view text, std::string_view product);

  // `path`: path and query of a URL, "/news?id=1". The longest rule decides; allow wins a tie.
  bool allows(std::string_view path) const;
  std::optional<std::chrono::seconds> delay() const { return delay_; }

 private:
  struct Rule {
    std::string pattern;  // may hold * and end in $
    bool allows = false;
  };
  std::vector<Rule> rules_;
  std::optional<std::chrono::seconds> delay_;
};

}  // namespace demarche
