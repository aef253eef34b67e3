#include "watch/feeds_file.h"

#define TOML_EXCEPTIONS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace demarche {
namespace {

// toml++ 3.3 has undefined behaviour on some letters beyond ASCII that stand where none may. It is given ASCII: bytes of such letters, and
// percent signs, as %XX; texts are turned back. Lines stay as they are.
std::string as_ascii(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) >= 0x80 || c == '%' ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  return out;
}

std::string from_ascii(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const bool is_coded = text[i] == '%' && i + 3 <= text.size() && std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr == text.data() + i + 3;
    out += is_coded ? char(byte) : text[i];
    i += is_coded ? 2 : 0;
  }
  return out;
}

class FeedsReader {
 public:
  explicit FeedsReader(const std::string& path) : path_(path) {}

  Result<FeedsFile> read(const toml::table& root) {
    for (const auto& [key, value] : root) {
      if (key == "feed") continue;
      if (key == "contact") file_.contact = text(key, value);
      else if (key == "proxy") file_.proxy = text(key, value);
      else if (key == "pause") file_.host_pause = span(key, value);
      else if (key == "timeout") file_.timeout = span(key, value);
      else if (key == "every") every_ = span(key, value);
      else if (key == "max_size") file_.max_bytes = size_t(number(key, value, 1, 1024)) << 20;
      else fail(value, fmt::format("'{}' is no setting; there are contact, proxy, pause, timeout, every, max_size and [[feed]]", key.str()));
    }
    const auto* feeds = root["feed"].as_array();
    if (!error_ && (!feeds || feeds->empty())) error_ = Error{ErrorCode::kDataFile, path_, "no [[feed]] in this file"};
    if (feeds) {
      for (const toml::node& feed : *feeds) add(feed);
    }
    if (error_) return *error_;
    return std::move(file_);
  }

 private:
  void add(const toml::node& node) {
    const toml::table* table = node.as_table();
    if (!table) return fail(node, "a feed is a table: [[feed]] with url = \"https://...\"");
    Feed feed;
    feed.every = every_;
    for (const auto& [key, value] : *table) {
      if (key == "url") feed.url = text(key, value);
      else if (key == "outlet") feed.outlet = text(key, value);
      else if (key == "every") feed.every = span(key, value);
      else if (key == "text") {
        const std::string which = text(key, value);
        if (which != "page" && which != "feed") fail(value, "text is \"page\" (fetch what the feed links to) or \"feed\" (code what the feed carries)");
        feed.fetches_pages = which == "page";
      } else {
        fail(value, fmt::format("'{}' is no setting of a feed; there are url, outlet, every and text", key.str()));
      }
    }
    if (!feed.url.starts_with("http://") && !feed.url.starts_with("https://")) fail(node, "a feed needs url = \"https://...\"");
    if (!known_.insert(feed.url).second) fail(node, fmt::format("{} stands here twice", feed.url));
    file_.feeds.push_back(std::move(feed));
  }

  std::string text(const toml::key& key, const toml::node& value) {
    if (const auto found = value.value_exact<std::string>()) return from_ascii(*found);
    fail(value, fmt::format("{} must be text in quotes", key.str()));
    return {};
  }
  std::chrono::seconds span(const toml::key& key, const toml::node& value) {
    const auto found = value.value_exact<std::string>();
    if (const auto parsed = found ? parse_span(*found) : std::nullopt) return *parsed;
    fail(value, fmt::format("{} must be a span of time in quotes: \"90s\", \"15m\", \"2h\", \"1d\"", key.str()));
    return {};
  }
  int64_t number(const toml::key& key, const toml::node& value, int64_t low, int64_t high) {
    if (const auto found = value.value_exact<int64_t>(); found && *found >= low && *found <= high) return *found;
    fail(value, fmt::format("{} must be a whole number from {} to {}", key.str(), low, high));
    return low;
  }
  void fail(const toml::node& node, std::string message) {
    if (!error_) error_ = Error{ErrorCode::kDataFile, fmt::format("{}:{}", path_, node.source().begin.line), std::move(message)};
  }

  const std::string& path_;
  FeedsFile file_;
  std::chrono::seconds every_{1800};
  std::set<std::string> known_;
  std::optional<Error> error_;
};

}  // namespace

std::optional<std::chrono::seconds> parse_span(std::string_view text) {
  int number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || number <= 0 || number > 100'000 || end + 1 != text.data() + text.size()) return std::nullopt;
  switch (*end) {
    case 's': return std::chrono::seconds(number);
    case 'm': return std::chrono::minutes(number);
    case 'h': return std::chrono::hours(number);
    case 'd': return std::chrono::days(number);
    default: return std::nullopt;
  }
}

Result<FeedsFile> read_feeds_file(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return Error{ErrorCode::kNotFound, path, "no such file"};
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) return Error{ErrorCode::kUnreadable, path, "cannot be read"};
  const toml::parse_result parsed = toml::parse(as_ascii(text.str()), path);
  if (!parsed) {
    return Error{ErrorCode::kDataFile, fmt::format("{}:{}", path, parsed.error().source().begin.line), std::string(parsed.error().description())};
  }
  return FeedsReader(path).read(parsed.table());
}

}  // namespace demarche
