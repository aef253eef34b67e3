// The title of a page's article, out of all that a page calls itself: the headline that it shows where what it calls itself elsewhere confirms it, else
// what it calls itself, without the name of the site.
//
// Threads: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

// A heading that a page shows.
struct Heading {
  std::string text;
  std::vector<std::string> pieces;  // its pieces of text, where it has several: a kicker, a subtitle
  size_t at = 0;                    // characters of the page's text before it
  int level = 1;                    // h1, h2, h3; 4 = no heading element, but called one
  int frame = -1;                   // the frame that it stands in
  bool is_named = false;            // called a title or headline by its class
  bool links_away = false;          // a link to another page: a teaser
};

struct TitleSigns {
  std::vector<Heading> headings;
  std::string title, og_title, meta_title, linked_headline;
  std::string site, host;
};

struct ChosenTitle {
  std::string text;
  const Heading* heading = nullptr;  // where it is shown
};
ChosenTitle choose_title(const TitleSigns& signs);

// "Title | Outlet", "Outlet: Title" without the outlet. `host` is that of the page's address.
std::string without_site(std::string title, std::string_view site, std::string_view host);

}  // namespace demarche
