#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "intake/containers.h"

namespace demarche {
namespace {

using nlohmann::json;

std::string text_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return fmt::to_string(value.get<int64_t>());
  if (value.is_object() && value.contains("name")) return text_of(value["name"]);
  if (!value.is_array()) return {};
  std::string out;
  for (const json& one : value) {
    const std::string text = text_of(one);
    if (text.empty()) continue;
    if (!out.empty()) out += ", ";
    out += text;
  }
  return out;
}

// Whether brackets nest deeper than any article's record; the parser would build it all first.
bool nests_too_deep(std::string_view text) {
  constexpr int kDeepest = 500;
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == '{')) {
      if (++depth > kDeepest) return true;
    } else if (!quoted && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return false;
}

class JsonLines : public ArticleSource {
 public:
  JsonLines(BufferedStream stream, std::string path, const IntakeOptions& options) : stream_(std::move(stream)), path_(std::move(path)), options_(options) {}

  std::optional<Result<RawArticle>> next() override {
    while (true) {
      bool too_long = false;
      const auto line = stream_.line(options_.max_bytes * 2, too_long);
      if (!line) {
        if (!stream_.error() || told_) return std::nullopt;
        told_ = true;
        return Result<RawArticle>(*stream_.error());
      }
      ++number_;
      if (line->find_first_not_of(" \t\r\xEF\xBB\xBF") == std::string::npos) continue;
      if (too_long) return bad(ErrorCode::kTooLarge, fmt::format("a line of more than {} MiB", (options_.max_bytes * 2) >> 20));
      return read(*line);
    }
  }

 private:
  Result<RawArticle> bad(ErrorCode code, std::string why) const { return Error{code, fmt::format("{}:{}", path_, number_), std::move(why)}; }

  Result<RawArticle> read(const std::string& line) {
    if (nests_too_deep(line)) return bad(ErrorCode::kNotText, "this line nests deeper than any article's record");
    const json record = json::parse(line, nullptr, false);
    if (record.is_discarded()) return bad(ErrorCode::kNotText, "this line is no JSON");
    if (!record.is_object()) return bad(ErrorCode::kNotText, "this line is no JSON object");
    RecordFields fields(options_.fields);
    for (const auto& [name, value] : record.items()) fields.add(name, text_of(value));
    RawArticle article = fields.take(path_, number_);
    if (article.bytes.empty()) return bad(ErrorCode::kEmpty, "no text in this record; --fields text=NAME says which field holds it");
    return article;
  }

  BufferedStream stream_;
  std::string path_;
  const IntakeOptions& options_;
  size_t number_ = 0;
  bool told_ = false;
};

}  // namespace

std::unique_ptr<ArticleSource> json_lines(BufferedStream stream, std::string path, const IntakeOptions& options) {
  return std::make_unique<JsonLines>(std::move(stream), std::move(path), options);
}

}  // namespace demarche
