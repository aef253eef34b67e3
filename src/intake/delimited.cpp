#include <fmt/format.h>

#include "intake/containers.h"

namespace demarche {
namespace {

class Delimited : public ArticleSource {
 public:
  Delimited(BufferedStream stream, std::string path, const IntakeOptions& options, char delimiter)
      : stream_(std::move(stream)), path_(std::move(path)), options_(options), delimiter_(delimiter) {}

  std::optional<Result<RawArticle>> next() override {
    if (is_done_) return std::nullopt;
    std::vector<std::string> row;
    if (header_.empty()) {
      if (!read_row(header_)) return end();
      int rank = 0;
      bool has_text = false;
      for (const std::string& name : header_) has_text = has_text || options_.fields.meaning(name, rank) == Field::kText;
      if (!has_text) {
        is_done_ = true;
        return bad(1, ErrorCode::kDataFile, "no column of the header is known to hold the text; --fields text=NAME says which");
      }
    }
    do {
      if (!read_row(row)) return end();
    } while (row.size() == 1 && row[0].empty());
    if (is_too_long_) return bad(row_line_, ErrorCode::kTooLarge, fmt::format("a row of more than {} MiB", (options_.max_bytes * 2) >> 20));
    if (row.size() != header_.size()) {
      return bad(row_line_, ErrorCode::kDataFile, fmt::format("{} fields where the header has {}", row.size(), header_.size()));
    }
    RecordFields fields(options_.fields);
    for (size_t i = 0; i < row.size(); ++i) fields.add(header_[i], std::move(row[i]));
    RawArticle article = fields.take(path_, row_line_);
    if (article.bytes.empty()) return bad(row_line_, ErrorCode::kEmpty, "no text in this row");
    return Result<RawArticle>(std::move(article));
  }

 private:
  std::optional<Result<RawArticle>> end() {
    is_done_ = true;
    if (stream_.error()) return Result<RawArticle>(*stream_.error());
    return std::nullopt;
  }

  Result<RawArticle> bad(size_t line, ErrorCode code, std::string why) const { return Error{code, fmt::format("{}:{}", path_, line), std::move(why)}; }

  // A row of RFC 4180: quoted fields may hold delimiters, line ends and doubled quotes. False at the end.
  bool read_row(std::vector<std::string>& row) {
    row.assign(1, std::string());
    is_too_long_ = false;
    row_line_ = line_ + 1;
    bool quoted = false, any = false;
    size_t size = 0;
    while (true) {
      bool cut = false;
      const auto line = stream_.line(options_.max_bytes * 2, cut);
      if (!line) return any;
      ++line_;
      size += line->size();
      is_too_long_ = is_too_long_ || cut || size > options_.max_bytes * 2;
      if (is_too_long_) row.assign(1, std::string());
      std::string_view text = *line;
      if (!any && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
      if (any) row.back() += '\n';
      any = true;
      for (size_t i = 0; i < text.size() && !is_too_long_; ++i) {
        const char c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
          row.back() += '"';
          ++i;
        } else if (c == '"' && (quoted || row.back().empty())) {
          quoted = !quoted;
        } else if (c == delimiter_ && !quoted) {
          row.emplace_back();
        } else {
          row.back() += c;
        }
      }
      if (!quoted || is_too_long_) return true;
    }
  }

  BufferedStream stream_;
  std::string path_;
  const IntakeOptions& options_;
  char delimiter_;
  std::vector<std::string> header_;
  size_t line_ = 0, row_line_ = 0;
  bool is_too_long_ = false, is_done_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> delimited(BufferedStream stream, std::string path, const IntakeOptions& options, char delimiter) {
  return std::make_unique<Delimited>(std::move(stream), std::move(path), options, delimiter);
}

}  // namespace demarche
