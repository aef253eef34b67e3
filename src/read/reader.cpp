#include "read/reader.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <unordered_set>

#include "base/characters.h"
#include "read/encoding.h"
#include "read/front_matter.h"
#include "read/language.h"
#include "read/lines.h"
#include "read/page.h"

namespace demarche {
namespace {

constexpr std::string_view kBetweenParagraphs = "\n\n";  // of a page

Error too_large(const std::string& path, size_t max_bytes) {
  return Error{ErrorCode::kTooLarge, path, fmt::format("larger than {} MiB, the limit for one article: split the file, or raise --max-size", max_bytes >> 20)};
}

// What two paragraphs share that say the same: letters and digits, case folded.
uint64_t content_hash(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (char c : text) {
    if (is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 128) folded += ascii_lower(c);
  }
  return XXH64(folded.data(), folded.size(), 0);
}

// Behind the last white space of [begin, limit), better behind the end of a sentence; `limit` at a character where there is none.
uint32_t cut_at_white_space(std::string_view text, uint32_t begin, uint32_t limit) {
  constexpr uint32_t kLookForSentence = 4096;
  uint32_t space = 0;
  for (uint32_t at = limit; at > begin + 1; --at) {
    if (text[at - 1] != ' ' && text[at - 1] != '\n') continue;
    if (space == 0) space = at;
    if (text[at - 2] == '.' || text[at - 2] == '?' || text[at - 2] == '!') return at;
    if (limit - at > kLookForSentence) break;
  }
  if (space > 0) return space;
  while ((static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return limit;
}

// Reads a text's paragraphs in order and says what each is: front matter first, then prose with credits between.
class Layout {
 public:
  explicit Layout(Document& doc)
      : doc_(doc), paragraphs_(find_paragraphs(doc.text, [](std::string_view line) { return is_credit(line); })) {}

  void run() {
    for (index_ = 0; index_ < paragraphs_.size(); ++index_) {
      const Span span = paragraphs_[index_].span;
      const std::string_view text = cut(doc_.text, span);
      const BlockKind kind = kind_of(text);
      if (kind == BlockKind::kProse) {
        add_prose(span, text);
      } else {
        add(kind, span);
        if (kind == BlockKind::kTitle && doc_.title.empty()) doc_.title = text;
        if (kind == BlockKind::kByline) note_byline(text);
      }
    }
  }

 private:
  BlockKind kind_of(std::string_view text) {
    const bool long_enough = text.size() >= 24;
    if (long_enough && !seen_.insert(content_hash(text)).second) return BlockKind::kRepeat;
    if (prose_blocks_ > 0) return is_credit(text) ? BlockKind::kByline : BlockKind::kProse;
    if (is_front_byline(text)) return BlockKind::kByline;
    return is_title(text) ? BlockKind::kTitle : BlockKind::kProse;
  }

  bool is_front_byline(std::string_view text) const {
    if (is_credit(text)) return true;
    if (paragraphs_.size() == 1) return false;
    const bool behind_title = !doc_.title.empty() || text.starts_with("By ") || text.starts_with("BY ");
    return behind_title && is_byline_after_title(text);
  }

  // A headline before any prose; the second and later ones (decks) only where a byline or the headline's repeat follows.
  bool is_title(std::string_view text) const {
    const bool is_last = index_ + 1 == paragraphs_.size();
    if (is_last || !looks_like_headline(text) || find_dateline(text)) return false;
    const std::string_view next = cut(doc_.text, paragraphs_[index_ + 1].span);
    if (doc_.title.empty()) return true;
    return is_byline_after_title(next) || content_hash(next) == content_hash(doc_.title);
  }

  void add_prose(Span span, std::string_view text) {
    constexpr size_t kDatelineWithin = 3;  // prose paragraphs
    ++prose_blocks_;
    if (!dateline_found_ && prose_blocks_ <= kDatelineWithin) {
      if (const auto dateline = find_dateline(text)) {
        dateline_found_ = true;
        add(BlockKind::kDateline, {span.begin, span.begin + dateline->end});
        if (doc_.outlet.empty()) doc_.outlet = dateline->outlet;
        if (!doc_.published && dateline->day) publish(*dateline->day);
        span.begin += dateline->end;
        while (span.begin < span.end) {
          const CodePoint point = decode_utf8(doc_.text, span.begin);
          if (!is_white_space(point.value)) break;
          span.begin += point.size;
        }
      }
    }
    if (!span.empty()) add(BlockKind::kProse, span);
  }

  void add(BlockKind kind, Span span) {
    while (span.size() > kLongestBlock) {
      const uint32_t middle = cut_at_white_space(doc_.text, span.begin, span.begin + kLongestBlock);
      doc_.blocks.push_back({kind, {span.begin, middle}});
      span.begin = middle;
    }
    doc_.blocks.push_back({kind, span});
  }

  void note_byline(std::string_view text) {
    if (prose_blocks_ == 0) {
      if (!doc_.byline.empty()) doc_.byline += " | ";
      doc_.byline += text;
    }
    if (doc_.published) return;
    if (const auto day = publication_day(text)) publish(*day);
  }

  void publish(Day day) {
    doc_.published = day;
    doc_.published_from = "byline";
  }

  Document& doc_;
  const std::vector<Paragraph> paragraphs_;
  std::unordered_set<uint64_t> seen_;
  size_t index_ = 0;
  size_t prose_blocks_ = 0;
  bool dateline_found_ = false;
};

// Puts the article of a page into `doc`; false where the page holds none.
bool take_page(Document& doc) {
  Page page = read_page(doc.text);
  if (page.paragraphs.empty()) return false;
  std::string text;
  for (const std::string& paragraph : page.paragraphs) {
    if (!text.empty()) text += kBetweenParagraphs;
    const uint32_t begin = uint32_t(text.size());
    text += paragraph;
    doc.blocks.push_back({BlockKind::kProse, {begin, uint32_t(text.size())}});
  }
  doc.text = std::move(text);
  doc.title = std::move(page.title);
  doc.byline = std::move(page.byline);
  doc.url = std::move(page.url);
  if (doc.outlet.empty()) doc.outlet = std::move(page.outlet);
  if (!doc.published && page.published) {
    doc.published = page.published;
    doc.published_from = "metadata";
  }
  return true;
}

std::string document_id(const Document& doc) {
  const std::string key = doc.text + (doc.published ? to_iso(*doc.published) : std::string());
  return fmt::format("d{:016x}", XXH64(key.data(), key.size(), 0));
}

void note_language(Document& doc) {
  const Language language = guess_language(doc.text);
  doc.language = language.code;
  if (language.code != "en") doc.warnings.push_back(fmt::format("looks like {}; coded as English", language.name));
}

bool is_blank(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!is_white_space(point.value)) return false;
    at += point.size;
  }
  return true;
}

// A long text that is nearly all marks and symbols: no article, and a single endless sentence to a parser.
bool has_hardly_a_letter(std::string_view text) {
  constexpr size_t kLong = 1 << 16;
  if (text.size() < kLong) return false;
  size_t letters = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const CharClass kind = point.value < 0x80 ? (is_ascii_letter(text[at]) || is_ascii_digit(text[at]) ? CharClass::kLower : CharClass::kSpace) : char_class(point.value);
    if (kind == CharClass::kLower || kind == CharClass::kUpper || kind == CharClass::kDigit) letters += point.size;
    at += point.size;
  }
  return letters < text.size() / 10;
}

Error no_letters(const std::string& path) { return Error{ErrorCode::kNotText, path, "hardly a letter in it"}; }

Error unreadable(const std::string& path, std::string why) { return Error{ErrorCode::kUnreadable, path, std::move(why)}; }

// At most `limit` + 1 bytes: one more than allowed tells that there are too many.
Result<std::string> read_bytes(std::FILE* file, const std::string& path, size_t limit) {
  std::string bytes;
  size_t used = 0;
  while (used <= limit) {
    bytes.resize(std::min(limit + 1, std::max<size_t>(used * 2, 1 << 16)));
    const size_t got = std::fread(bytes.data() + used, 1, bytes.size() - used, file);
    used += got;
    if (got == 0) break;
  }
  if (std::ferror(file)) return unreadable(path, fmt::format("cannot be read: {}", std::strerror(errno)));
  bytes.resize(used);
  return bytes;
}

}  // namespace

Result<Document> read_article(std::string_view bytes, std::string path, const ReadOptions& options) {
  if (bytes.size() > options.max_bytes) return too_large(path, options.max_bytes);
  Document doc;
  auto text = decode_text(bytes, path, doc.warnings);
  if (!text) return text.error();
  if (is_blank(*text)) return Error{ErrorCode::kEmpty, path, text->empty() ? "the file is empty" : "nothing but white space in it"};
  doc.path = std::move(path);
  doc.text = std::move(*text);
  doc.outlet = options.outlet;
  if (options.published) {
    doc.published = options.published;
    doc.published_from = "option";
  }
  if (has_hardly_a_letter(doc.text)) return no_letters(doc.path);
  if (looks_like_page(doc.text)) {
    if (const auto refusal = refusal_of_page(doc.text)) return Error{ErrorCode::kNotText, doc.path, std::string(*refusal)};
    if (!take_page(doc)) return Error{ErrorCode::kEmpty, doc.path, "a web page without an article in it"};
    if (has_hardly_a_letter(doc.text)) return no_letters(doc.path);
  } else {
    Layout(doc).run();
  }
  note_language(doc);
  doc.id = document_id(doc);
  return doc;
}

TextLayout layout_of(const Document& doc) {
  uint32_t expected = 0;
  for (const Block& block : doc.blocks) {
    const bool is_next = block.kind == BlockKind::kProse && block.span.begin == expected;
    if (!is_next || doc.cut(block.span).find(kBetweenParagraphs) != std::string_view::npos) return TextLayout::kPlain;
    expected = block.span.end + uint32_t(kBetweenParagraphs.size());
    if (block.span.end < doc.text.size() && !std::string_view(doc.text).substr(block.span.end).starts_with(kBetweenParagraphs)) return TextLayout::kPlain;
  }
  return expected == doc.text.size() + kBetweenParagraphs.size() ? TextLayout::kParagraphs : TextLayout::kPlain;
}

Document read_again(std::string text, TextLayout layout) {
  Document doc;
  doc.text = std::move(text);
  if (layout == TextLayout::kPlain) {
    Layout(doc).run();
  } else {
    for (size_t at = 0; at < doc.text.size();) {
      const size_t end = std::min(doc.text.find(kBetweenParagraphs, at), doc.text.size());
      if (end > at) doc.blocks.push_back({BlockKind::kProse, {uint32_t(at), uint32_t(end)}});
      at = end + kBetweenParagraphs.size();
    }
  }
  note_language(doc);
  return doc;
}

Result<Document> read_file(const std::string& path, const ReadOptions& options) {
  if (path == "-") {
    auto bytes = read_bytes(stdin, path, options.max_bytes);
    return bytes ? read_article(*bytes, path, options) : bytes.error();
  }
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return unreadable(path, "is a folder, not a file");
  errno = 0;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file && (errno == ENOENT || errno == ENOTDIR)) return Error{ErrorCode::kNotFound, path, "no such file"};
  if (!file) return unreadable(path, fmt::format("cannot be opened: {}", std::strerror(errno)));
  auto bytes = read_bytes(file.get(), path, options.max_bytes);
  return bytes ? read_article(*bytes, path, options) : bytes.error();
}

}  // namespace demarche
