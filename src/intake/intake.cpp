#include "intake/intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/characters.h"
#include "intake/archive_reader.h"
#include "intake/containers.h"
#include "intake/database_exports.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

// The whole stream as one article.
class SingleArticle : public ArticleSource {
 public:
  SingleArticle(BufferedStream stream, std::string path, size_t max_bytes) : stream_(std::move(stream)), path_(std::move(path)), max_bytes_(max_bytes) {}

  std::optional<Result<RawArticle>> next() override {
    if (is_done_) return std::nullopt;
    is_done_ = true;
    RawArticle out;
    out.path = path_;
    out.bytes = stream_.rest(max_bytes_);
    if (stream_.error()) return Result<RawArticle>(*stream_.error());
    return Result<RawArticle>(std::move(out));
  }

 private:
  BufferedStream stream_;
  std::string path_;
  size_t max_bytes_;
  bool is_done_ = false;
};

bool has_extension(std::string_view path, std::string_view extension) {
  for (std::string_view packed : {".gz"sv, ".zst"sv, ".bz2"sv, ".xz"sv, ".lz4"sv}) {
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  if (path.size() < extension.size()) return false;
  return std::ranges::equal(path.substr(path.size() - extension.size()), extension, {}, ascii_lower);
}

std::string_view without_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() && (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r'))) text.remove_prefix(1);
  return text;
}

bool is_news_xml(std::string_view head) {
  if (!head.starts_with("<")) return false;
  for (std::string_view root : {"<rss"sv, "<feed"sv, "<rdf:RDF"sv, "<nitf"sv, "<newsItem"sv, "<newsMessage"sv, "<NewsML"sv}) {
    const size_t at = head.find(root);
    if (at == std::string_view::npos || at + root.size() >= head.size()) continue;
    const char behind = head[at + root.size()];
    if (behind == ' ' || behind == '>' || (behind >= '\t' && behind <= '\r')) return true;
  }
  return false;
}

// An object on the first line that names fields.
bool is_json_lines(std::string_view head) {
  if (!head.starts_with("{")) return false;
  const std::string_view inside = without_space(head.substr(1));
  return inside.starts_with("\"") || inside.starts_with("}");
}

}  // namespace

std::unique_ptr<ArticleSource> open_source(std::unique_ptr<ByteStream> stream, std::string path, const IntakeOptions& options) {
  BufferedStream buffered(std::move(stream));
  const std::string_view head = without_space(buffered.peek(4096));
  if (head.starts_with("WARC/1.") || head.starts_with("WARC/0.")) return warc(std::move(buffered), std::move(path), options);
  if (is_json_lines(head) || has_extension(path, ".jsonl") || has_extension(path, ".ndjson")) {
    return json_lines(std::move(buffered), std::move(path), options);
  }
  if (has_extension(path, ".csv") || has_extension(path, ".tsv")) {
    const std::string_view first = head.substr(0, head.find('\n'));
    const char delimiter = has_extension(path, ".tsv") || first.find('\t') != std::string_view::npos ? '\t'
                           : std::ranges::count(first, ';') > std::ranges::count(first, ',')         ? ';'
                                                                                                     : ',';
    return delimited(std::move(buffered), std::move(path), options, delimiter);
  }
  if (is_news_xml(head)) return xml_news(std::move(buffered), std::move(path), options);
  if (!head.starts_with("<")) {
    if (const auto kind = find_database_export(buffered.peek(kExportHead))) return database_export(std::move(buffered), std::move(path), options, *kind);
  }
  return std::make_unique<SingleArticle>(std::move(buffered), std::move(path), options.max_bytes);
}

struct Intake::OpenFile {
  std::string path;
  std::unique_ptr<ArchiveReader> reader;
  std::unique_ptr<ArticleSource> source;
};

Intake::Intake(std::vector<std::string> files, IntakeOptions options) : files_(std::move(files)), options_(std::move(options)) {
  for (const std::string& file : files_) {
    std::error_code error;
    const uint64_t size = file == "-" ? 0 : std::filesystem::file_size(file, error);
    if (!error) bytes_total_ += size;
  }
  if (std::ranges::find(files_, "-") != files_.end()) bytes_total_ = 0;
}

Intake::~Intake() = default;

uint64_t Intake::bytes_done() const { return bytes_before_ + (open_ ? open_->reader->bytes_read() : 0); }

std::optional<Result<RawArticle>> Intake::next() {
  while (true) {
    if (!open_) {
      if (next_file_ == files_.size()) return std::nullopt;
      const std::string& file = files_[next_file_++];
      auto reader = ArchiveReader::open(file);
      if (!reader) return Result<RawArticle>(reader.error());
      open_ = std::make_unique<OpenFile>(OpenFile{file, std::move(*reader), nullptr});
    }
    if (open_->source) {
      if (auto item = open_->source->next()) return item;
      open_->source.reset();
    }
    if (!open_->reader->error() && open_->reader->next()) {
      const std::string& member = open_->reader->name();
      open_->source = open_source(open_->reader->stream(), member.empty() ? open_->path : fmt::format("{}:{}", open_->path, member), options_);
      continue;
    }
    const std::optional<Error> error = open_->reader->error();
    std::error_code ignored;
    if (const auto size = std::filesystem::file_size(open_->path, ignored); !ignored) bytes_before_ += size;
    open_.reset();
    if (error) return Result<RawArticle>(*error);
  }
}

}  // namespace demarche
