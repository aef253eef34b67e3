#include "read/page_title.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "read/html.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

constexpr std::array kMarks = {" | "sv,      " \u2013 "sv, " \u2014 "sv, " - "sv,      " \u00BB "sv, " \u00AB "sv, " :: "sv, " \u00B7 "sv, " \u2022 "sv, " / "sv,
                               " \u203A "sv, " \u2039 "sv, " > "sv,      " < "sv, " ~ "sv, " // "sv, " || "sv, " -- "sv,     " @ "sv, ": "sv};
constexpr size_t kShortest = 8;  // a heading of fewer bytes needs what confirms it wholly

// Letters and digits in lower case, quotation marks and dashes dropped: what two writings of one title share.
std::string key_of(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const CharClass kind = char_class(point.value);
    if (point.value < 0x80) {
      if (is_ascii_letter(text[at]) || is_ascii_digit(text[at])) out += ascii_lower(text[at]);
    } else if (kind == CharClass::kLower || kind == CharClass::kUpper || kind == CharClass::kDigit) {
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

struct Piece {
  size_t begin, end;  // of the title
};

// The parts of "Title | Section | Outlet".
std::vector<Piece> parts_of(std::string_view title) {
  std::vector<Piece> out;
  size_t begin = 0;
  for (size_t at = 0; at < title.size(); ++at) {
    for (const std::string_view mark : kMarks) {
      if (!title.substr(at).starts_with(mark)) continue;
      out.push_back({begin, at});
      begin = at + mark.size();
      at = begin - 1;
      break;
    }
  }
  out.push_back({begin, title.size()});
  return out;
}

// The name of a site by its address: "www.pv-magazine.com" -> "pvmagazine"; empty for what is too short to tell.
std::string host_key(std::string_view host) {
  for (const std::string_view front : {"www."sv, "m."sv, "amp."sv, "en."sv, "blog."sv, "news."sv}) {
    if (host.starts_with(front) && std::ranges::count(host, '.') >= 2) host.remove_prefix(front.size());
  }
  std::string key = key_of(host.substr(0, host.find('.')));
  return key.size() >= 3 ? key : std::string();
}

class SiteName {
 public:
  SiteName(std::string_view site, std::string_view host) : site_(key_of(site)), host_(host_key(host)), domain_(key_of(host.starts_with("www.") ? host.substr(4) : host)) {}

  // Nothing but the name of the site.
  bool is_exactly(std::string_view text) const {
    const std::string key = key_of(text);
    return key.empty() || key == site_ || key == host_ || key == domain_;
  }

  // The name of the site, or that with a word or two.
  bool is(std::string_view text) const {
    const std::string key = key_of(text);
    if (key.empty()) return true;
    if (key == site_ || key == host_ || key == domain_) return true;
    const auto without_the = [](const std::string& name) { return name.starts_with("the") && name.size() > 6 ? name.substr(3) : name; };
    if (!site_.empty() && without_the(key) == without_the(site_)) return true;
    if (site_.size() >= 5 && key.find(site_) != std::string::npos && key.size() <= site_.size() + 16) return true;
    if (host_.size() < 4) return false;
    const size_t most_behind = host_.size() >= 10 ? 30 : 12;  // "fjordsentinel": "The Fjord Sentinel, Your Daily"
    const std::string bare = without_the(key), bare_host = without_the(host_);
    return bare.starts_with(bare_host) && bare.size() <= bare_host.size() + (bare_host.size() < 4 ? 0 : most_behind);
  }

 private:
  std::string site_, host_, domain_;
};

size_t words_of(std::string_view text) { return size_t(std::ranges::count(text, ' ')) + 1; }

// Share of the words of `text` that `other` has too.
double shared_words(std::string_view text, std::string_view other) {
  const auto words = [](std::string_view from) {
    std::vector<std::string> out;
    for (size_t at = 0; at < from.size();) {
      const size_t end = std::min(from.find(' ', at), from.size());
      if (std::string key = key_of(from.substr(at, end - at)); !key.empty()) out.push_back(std::move(key));
      at = end + 1;
    }
    return out;
  };
  const std::vector<std::string> all = words(text);
  std::vector<std::string> known = words(other);
  std::ranges::sort(known);
  const auto shared = std::ranges::count_if(all, [&](const std::string& word) { return std::ranges::binary_search(known, word); });
  return all.empty() ? 0 : double(shared) / double(all.size());
}

bool is_sentence(std::string_view text) { return words_of(text) >= 3; }

class Chooser {
 public:
  explicit Chooser(const TitleSigns& signs) : signs_(signs), site_(signs.site, signs.host) {
    for (const std::string* one : {&signs.linked_headline, &signs.og_title, &signs.meta_title, &signs.title}) {
      if (one->empty()) continue;
      known_ += *one + " ";
      whole_.push_back(key_of(*one));
      stated_.push_back(whole_.back());
      stated_.push_back(key_of(without_site(*one, signs.site, signs.host)));
      const std::vector<Piece> parts = parts_of(*one);
      for (const Piece& part : parts) {
        const std::string_view text = std::string_view(*one).substr(part.begin, part.end - part.begin);
        if (parts.size() > 1 && !site_.is(text)) parts_.push_back(key_of(text));
      }
    }
    find_site_beside_title();
    std::erase_if(stated_, [](const std::string& key) { return key.size() < 2; });
    std::erase_if(parts_, [](const std::string& key) { return key.size() < kShortest; });
  }

  ChosenTitle choose() const {
    if (const ChosenTitle found = piece_of_heading(whole_); found.heading) return found;
    for (const int level : {1, 4, 2, 3}) {
      if (const Heading* found = stated(level)) return {found->text, found};
    }
    if (const ChosenTitle found = piece_of_heading(stated_); found.heading) return found;
    if (const Heading* found = confirmed()) return {found->text, found};
    if (const Heading* found = lone()) return {found->text, found};
    for (const int level : {2, 3}) {
      if (const Heading* found = part(level)) return {found->text, found};
    }
    if (const Heading* found = lone_named()) return {found->text, found};
    return {named(), nullptr};
  }

 private:
  bool is_usable(const Heading& heading) const {
    return heading.text.size() >= 2 && !site_.is(heading.text) && (site_beside_title_.empty() || key_of(heading.text) != site_beside_title_);
  }

  // "Border Board - Ministers meet in Oslo": where a heading says the longer part, the first or last part is the site.
  void find_site_beside_title() {
    const std::vector<Piece> parts = parts_of(signs_.title);
    if (parts.size() < 2 || !signs_.og_title.empty()) return;
    const auto key = [&](const Piece& part) { return key_of(std::string_view(signs_.title).substr(part.begin, part.end - part.begin)); };
    for (const size_t edge : {size_t(0), parts.size() - 1}) {
      const std::string site = key(parts[edge]);
      for (const Heading& one : signs_.headings) {
        const std::string said = key_of(one.text);
        const bool is_part = said.size() > site.size() && std::ranges::any_of(parts, [&](const Piece& part) { return key(part) == said; });
        if (is_part) site_beside_title_ = site;
      }
    }
  }

  // A heading that says just what the page calls itself.
  const Heading* stated(int level) const {
    for (const Heading& one : signs_.headings) {
      if (one.level == level && !site_.is_exactly(one.text) && std::ranges::find(stated_, key_of(one.text)) != stated_.end()) return &one;
    }
    return nullptr;
  }

  // "WORLD Ministers meet in Oslo" in two elements, of which one is what the page calls itself.
  ChosenTitle piece_of_heading(const std::vector<std::string>& keys) const {
    for (const Heading& one : signs_.headings) {
      if (one.level != 1) continue;
      for (const std::string& piece : one.pieces) {
        if (piece.size() >= 2 * kShortest && !site_.is(piece) && std::ranges::find(keys, key_of(piece)) != keys.end()) return {piece, &one};
      }
    }
    return {};
  }

  // The h1 that shares most words with what the page calls itself, and at least half of its own.
  const Heading* confirmed() const {
    const Heading* best = nullptr;
    double best_share = 0.49;
    for (const Heading& one : signs_.headings) {
      if (one.level != 1 || one.text.size() < kShortest || !is_usable(one)) continue;
      const double share = shared_words(one.text, known_) + (one.is_named ? 0.2 : 0) - (one.links_away ? 0.3 : 0);
      if (share > best_share) {
        best = &one;
        best_share = share + 0.2;  // a later one has to be clearly better
      }
    }
    return best;
  }

  // The only h1, whatever the page calls itself elsewhere.
  const Heading* lone() const {
    const Heading* found = nullptr;
    for (const Heading& one : signs_.headings) {
      if (one.level != 1 || !is_usable(one)) continue;
      if (found) return nullptr;
      found = &one;
    }
    return found && is_sentence(found->text) && !found->links_away ? found : nullptr;
  }

  const Heading* part(int level) const {
    for (const Heading& one : signs_.headings) {
      if (one.level == level && is_usable(one) && std::ranges::find(parts_, key_of(one.text)) != parts_.end()) return &one;
    }
    return nullptr;
  }

  // The only smaller heading that its class calls a title, on pages without an h1.
  const Heading* lone_named() const {
    const Heading* found = nullptr;
    for (const Heading& one : signs_.headings) {
      if (one.level == 1) return nullptr;
      if (!one.is_named || one.frame >= 0 || !is_usable(one)) continue;
      if (found) return nullptr;
      found = &one;
    }
    return found && is_sentence(found->text) ? found : nullptr;
  }

  std::string named() const {
    if (!signs_.linked_headline.empty() && shared_words(signs_.linked_headline, signs_.title + " " + signs_.og_title) < 1) return signs_.linked_headline;
    for (const std::string* one : {&signs_.og_title, &signs_.meta_title}) {
      if (!one->empty() && !site_.is(*one)) return without_site(*one, signs_.site, signs_.host);
    }
    const std::string title = without_site(signs_.title, signs_.site, signs_.host);
    const bool is_bare = title.empty() || site_.is(title) || squeeze(signs_.title).ends_with(" -");  // the site, and room for a title
    if (!is_bare) return title;
    const auto speaks = [&](const Heading& one) { return one.level >= 2 && is_sentence(one.text) && is_usable(one); };
    const auto speaking = std::ranges::find_if(signs_.headings, speaks);
    return speaking != signs_.headings.end() ? speaking->text : signs_.title;
  }

  const TitleSigns& signs_;
  const SiteName site_;
  std::string known_, site_beside_title_;
  std::vector<std::string> whole_, stated_, parts_;  // what it calls itself: as it stands, without the site, by parts
};

}  // namespace

// A last part goes that is the site's name; or, behind a mark that titles seldom hold, one of no more than four words that is the shorter side. A first
// part goes where it is the site's name.
std::string without_site(std::string title, std::string_view site, std::string_view host) {
  const SiteName name(site, host);
  for (;;) {
    const std::vector<Piece> parts = parts_of(title);
    if (parts.size() < 2) return title;
    const Piece last = parts.back(), before = parts[parts.size() - 2];
    const std::string_view behind = std::string_view(title).substr(last.begin);
    const std::string_view mark = std::string_view(title).substr(before.end, last.begin - before.end);
    const bool is_weak_mark = mark == ": " || mark == " / " || mark == " > " || mark == " < " || mark == " ~ " || mark == " @ ";
    const size_t size = last.end - last.begin;
    const bool is_short = words_of(behind) <= 4 && before.end >= 10 && !is_weak_mark && (mark == " - " ? size * 2 < before.end : size < before.end);
    if (name.is(behind) || is_short) {
      title.resize(before.end);
      continue;
    }
    const Piece first = parts.front();
    const std::string_view front = std::string_view(title).substr(first.begin, first.end - first.begin);
    const bool is_colon = std::string_view(title).substr(first.end).starts_with(":");  // "The Guardian view on Hong Kong: a city on the brink"
    if (is_colon ? !name.is_exactly(front) : !name.is(front)) return title;
    title.erase(0, parts[1].begin);
  }
}

ChosenTitle choose_title(const TitleSigns& signs) { return Chooser(signs).choose(); }

}  // namespace demarche
