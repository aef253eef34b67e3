// What the JSON-LD of a page says of its article (schema.org).
//
// Errors:  none: what is no JSON says nothing.
// Threads: a LinkedData belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/page_dates.h"

namespace demarche {

struct LinkedThing {
  std::string body, headline, author, publisher, url, language;
  std::optional<StatedDay> published, modified;
  bool is_page = false;    // a WebPage: says less than an article does
  bool in_list = false;    // one of several that the page points to
};

class LinkedData {
 public:
  // The content of one script.
  void read(std::string text);
  // What is said of the article whose page calls itself `known` (its titles, in one) and is at `url`; articles that the page only points to stay out.
  LinkedThing article(std::string_view known, std::string_view url) const;
  // What the page itself says, where no article does.
  LinkedThing page() const;

 private:
  std::vector<LinkedThing> things_;
};

}  // namespace demarche
