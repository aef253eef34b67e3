#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/characters.h"
#include "intake/containers.h"

namespace demarche {
namespace {

constexpr size_t kLongestHeaderLine = 64 * 1024;

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

using Headers = std::map<std::string, std::string, std::less<>>;

std::string_view header(const Headers& headers, std::string_view name) {
  const auto at = headers.find(name);
  return at == headers.end() ? std::string_view() : std::string_view(at->second);
}

void add_header(Headers& headers, std::string_view line) {
  const size_t colon = line.find(':');
  if (colon != std::string_view::npos) headers.try_emplace(folded(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

// The body of "chunked" transfer; what does not follow the form is left as it stands.
std::string dechunked(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  while (true) {
    size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + std::min<size_t>(rest.size(), 16), size, 16);
    const size_t line = rest.find("\r\n");
    if (error != std::errc() || end == rest.data() || line == std::string_view::npos) return out.empty() ? std::string(body) : out;
    rest.remove_prefix(line + 2);
    if (size == 0) return out;
    out += rest.substr(0, size);
    rest.remove_prefix(std::min(rest.size(), size));
    if (rest.starts_with("\r\n")) rest.remove_prefix(2);
  }
}

class Warc : public ArticleSource {
 public:
  Warc(BufferedStream stream, std::string path, const IntakeOptions& options) : stream_(std::move(stream)), path_(std::move(path)), options_(options) {}

  std::optional<Result<RawArticle>> next() override {
    while (!is_done_) {
      Headers headers;
      if (!read_headers(headers)) break;
      ++record_;
      uint64_t size = 0;
      const std::string_view length = header(headers, "content-length");
      if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc()) {
        is_done_ = true;
        return bad(ErrorCode::kNotText, "a WARC record without Content-Length; what follows cannot be found");
      }
      const bool is_response = header(headers, "warc-type") == "response";
      const bool is_resource = header(headers, "warc-type") == "resource" || header(headers, "warc-type") == "conversion";
      if (!is_response && !is_resource) {
        stream_.skip(size);
        continue;
      }
      if (size > options_.max_bytes + kLongestHeaderLine) {
        stream_.skip(size);
        return bad(ErrorCode::kTooLarge, fmt::format("a record of {} MiB, more than one article may have", size >> 20));
      }
      std::string block = stream_.take(size_t(size));
      if (block.size() < size) is_done_ = true;
      if (block.size() < size && stream_.error()) return Result<RawArticle>(*stream_.error());
      RawArticle article;
      article.path = fmt::format("{}:{}", path_, record_);
      article.url = header(headers, "warc-target-uri");
      if (article.url.size() > 2 && article.url.front() == '<') article.url = article.url.substr(1, article.url.size() - 2);
      if (is_response ? take_page(std::move(block), article) : take_resource(std::move(block), headers, article)) return Result<RawArticle>(std::move(article));
    }
    is_done_ = true;
    if (stream_.error() && !told_) {
      told_ = true;
      return Result<RawArticle>(*stream_.error());
    }
    return std::nullopt;
  }

 private:
  Result<RawArticle> bad(ErrorCode code, std::string why) const { return Error{code, fmt::format("{}:{}", path_, record_), std::move(why)}; }

  // Up to the blank line behind the headers of the next record.
  bool read_headers(Headers& headers) {
    bool cut = false;
    auto line = stream_.line(kLongestHeaderLine, cut);
    while (line && !line->starts_with("WARC/")) line = stream_.line(kLongestHeaderLine, cut);
    if (!line) return false;
    while ((line = stream_.line(kLongestHeaderLine, cut)) && !line->empty()) add_header(headers, *line);
    return line.has_value();
  }

  // Pages that were delivered; everything else in a crawl (images, errors, feeds) is passed over without a word.
  static bool take_page(std::string block, RawArticle& article) {
    size_t end = block.find("\r\n\r\n");
    size_t mark = 4;
    if (end == std::string::npos) {
      end = block.find("\n\n");
      mark = 2;
    }
    if (end == std::string::npos) return false;
    Headers headers;
    const std::string_view head = std::string_view(block).substr(0, end);
    const size_t first_line = head.find('\n');
    for (size_t at = first_line == std::string_view::npos ? head.size() : first_line + 1; at < head.size();) {
      const size_t stop = std::min(head.find('\n', at), head.size());
      add_header(headers, head.substr(at, stop - at));
      at = stop + 1;
    }
    const size_t status = head.find(' ');
    if (status == std::string_view::npos || head.substr(status + 1, 3) != "200") return false;
    const std::string type = folded(header(headers, "content-type"));
    if (!type.empty() && type.find("html") == std::string::npos && type.find("text/plain") == std::string::npos) return false;
    article.bytes = block.substr(end + mark);
    if (folded(header(headers, "transfer-encoding")) == "chunked") article.bytes = dechunked(article.bytes);
    return !article.bytes.empty();
  }

  static bool take_resource(std::string block, const Headers& headers, RawArticle& article) {
    const std::string type = folded(header(headers, "content-type"));
    if (!type.starts_with("text/")) return false;
    article.bytes = std::move(block);
    return !article.bytes.empty();
  }

  BufferedStream stream_;
  std::string path_;
  const IntakeOptions& options_;
  size_t record_ = 0;
  bool is_done_ = false, told_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> warc(BufferedStream stream, std::string path, const IntakeOptions& options) {
  return std::make_unique<Warc>(std::move(stream), std::move(path), options);
}

}  // namespace demarche
