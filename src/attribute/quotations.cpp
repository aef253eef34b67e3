#include "attribute/quotations.h"

#include <algorithm>
#include <string_view>

namespace demarche {
namespace {

enum class Mark : uint8_t { kNone, kOpen, kClose, kNeutral, kSingleOpen };

struct Found {
  Mark mark = Mark::kNone;
  uint32_t size = 1;
};

bool is_space(unsigned char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_word_byte(unsigned char c) { return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

class Scanner {
 public:
  Scanner(std::string_view text, Span block) : text_(text), block_(block) {}

  // Spans of the quotations of the block; `open_end` is true if the last one is never closed.
  void scan(std::vector<Span>& out, bool& open_end, bool nesting) {
    open_end = false;
    int depth = 0;
    uint32_t begin = 0;
    uint32_t last_end = block_.begin;
    for (uint32_t i = block_.begin; i < block_.end;) {
      Found found = mark_at(i);
      if (found.mark == Mark::kNone) {
        ++i;
        continue;
      }
      if (found.mark == Mark::kSingleOpen) {
        const uint32_t end = depth == 0 ? single_end(i, found.size) : 0;
        if (end != 0) {
          out.push_back({i, end});
          last_end = i = end;
        } else {
          i += found.size;
        }
        continue;
      }
      // A mark turned the wrong way round: an opening one that ends a word, a closing one that begins one.
      const bool space_after = i + found.size >= block_.end || is_space(byte(i + found.size));
      const bool space_before = i == block_.begin || is_space(byte(i - 1));
      if (found.mark == Mark::kOpen && depth > 0 && space_after && !space_before) found.mark = Mark::kClose;
      if (found.mark == Mark::kClose && depth == 0 && space_before && !space_after) found.mark = Mark::kOpen;
      const bool opens = found.mark == Mark::kOpen || (found.mark == Mark::kNeutral && looks_opening(i, found.size, depth > 0));
      if (opens && depth > 0 && !nesting) {
        out.push_back({begin, trim_end(i)});
        depth = 0;
      }
      if (opens) {
        if (depth++ == 0) begin = i;
      } else if (depth > 0) {
        if (--depth == 0) out.push_back({begin, last_end = i + found.size});
      } else if (found.mark == Mark::kClose) {
        out.push_back({sentence_begin(i, last_end), last_end = i + found.size});
      }
      i += found.size;
    }
    if (depth > 0) {
      out.push_back({begin, block_.end});
      open_end = true;
      nested_open_ = depth > 1;
    }
  }

  bool nested_open() const { return nested_open_; }

  bool opens_at(uint32_t at) const {
    const Found found = mark_at(at);
    return found.mark == Mark::kOpen || found.mark == Mark::kNeutral;
  }

 private:
  unsigned char byte(uint32_t i) const { return i < text_.size() ? static_cast<unsigned char>(text_[i]) : ' '; }

  Found mark_at(uint32_t i) const {
    const unsigned char c = byte(i);
    if (c == '"') return {Mark::kNeutral, 1};
    if (c == '\'') {
      if (byte(i + 1) == '\'') return {Mark::kNeutral, 2};
      return at_word_start(i, 1) ? Found{Mark::kSingleOpen, 1} : Found{};
    }
    if (c == '`' && byte(i + 1) == '`') return {Mark::kOpen, 2};
    if (c == 0xC2 && byte(i + 1) == 0xAB) return {Mark::kOpen, 2};
    if (c == 0xC2 && byte(i + 1) == 0xBB) return {Mark::kClose, 2};
    if (c != 0xE2 || byte(i + 1) != 0x80) return {};
    switch (byte(i + 2)) {
      case 0x9C: case 0x9E: case 0x9F: return {Mark::kOpen, 3};
      case 0x9D: return {Mark::kClose, 3};
      case 0x98: return at_word_start(i, 3) ? Found{Mark::kSingleOpen, 3} : Found{};
      default: return {};
    }
  }

  bool at_word_start(uint32_t i, uint32_t size) const {
    const bool before = i == block_.begin || is_space(byte(i - 1)) || byte(i - 1) == '(' || byte(i - 1) == '[';
    const unsigned char next = byte(i + size);
    return before && i + size < block_.end && is_word_byte(next) && !(next >= '0' && next <= '9');
  }

  bool looks_opening(uint32_t i, uint32_t size, bool is_open) const {
    const bool space_before = i == block_.begin || is_space(byte(i - 1)) || byte(i - 1) == '(' || byte(i - 1) == '[';
    const bool space_after = i + size >= block_.end || is_space(byte(i + size));
    if (is_open) return space_before && !space_after;
    return !space_after;
  }

  // End of a quotation in single marks that opens at `i`, or 0: an apostrophe is no mark.
  uint32_t single_end(uint32_t i, uint32_t size) const {
    const uint32_t limit = std::min(block_.end, i + 1200);
    uint32_t weak = 0;
    int spaces = 0;
    for (uint32_t k = i + size; k < limit; ++k) {
      if (is_space(byte(k))) ++spaces;
      if (byte(k) == '"') return 0;
      uint32_t close = 0;
      if (byte(k) == '\'') close = 1;
      if (byte(k) == 0xE2 && byte(k + 1) == 0x80 && byte(k + 2) == 0x99) close = 3;
      if (close == 0 || (k + close < block_.end && is_word_byte(byte(k + close)))) continue;
      const unsigned char before = byte(k - 1);
      if (before == ',' || before == '.' || before == '?' || before == '!') return k + close;
      if (before == 's') continue;  // the plural's apostrophe
      if (weak == 0 && spaces >= 1) weak = k + close;
    }
    return weak;
  }

  uint32_t trim_end(uint32_t end) const {
    while (end > block_.begin && is_space(byte(end - 1))) --end;
    return end;
  }

  // Where the sentence of a closing mark without its opening one begins, as far as bytes tell.
  uint32_t sentence_begin(uint32_t at, uint32_t floor) const {
    for (uint32_t k = at > 2 ? at - 2 : floor; k > floor; --k) {
      const unsigned char c = byte(k);
      if ((c == '.' || c == '?' || c == '!') && is_space(byte(k + 1)) && k + 3 < at) {
        uint32_t begin = k + 1;
        while (begin < at && is_space(byte(begin))) ++begin;
        return begin;
      }
    }
    uint32_t begin = floor;
    while (begin < at && (is_space(byte(begin)) || byte(begin) == ',')) ++begin;
    return begin;
  }

  std::string_view text_;
  Span block_;
  bool nested_open_ = false;
};

// Words that begin inside each span; both lists are in text order.
void assign_words(const Document& doc, std::vector<Quotation>& quotations) {
  uint32_t word = 0;
  const uint32_t count = uint32_t(doc.words.size());
  for (Quotation& quotation : quotations) {
    while (word < count && doc.words[word].span.begin < quotation.span.begin) ++word;
    quotation.words.begin = word;
    while (word < count && doc.words[word].span.begin < quotation.span.end) ++word;
    quotation.words.end = word;
  }
}

// A quotation that is never closed and not taken up again ends with the sentence it began in.
uint32_t end_of_sentence_at(const Document& doc, uint32_t byte, uint32_t fallback) {
  const auto after = std::upper_bound(doc.sentences.begin(), doc.sentences.end(), byte,
                                      [](uint32_t at, const Sentence& s) { return at < s.span.end; });
  if (after == doc.sentences.end() || after->span.end > fallback) return fallback;
  return after->span.end;
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& doc) {
  std::vector<Quotation> out;
  std::vector<Span> spans;
  int32_t open = kNone;
  for (const Block& block : doc.blocks) {
    if (block.kind != BlockKind::kTitle && block.kind != BlockKind::kProse) continue;
    Scanner scanner(doc.text, block.span);
    const bool takes_up = open != kNone && scanner.opens_at(block.span.begin);
    if (open != kNone && !takes_up) {
      Quotation& before = out[uint32_t(open)];
      before.span.end = end_of_sentence_at(doc, before.span.begin, before.span.end);
    }
    bool open_end = false;
    spans.clear();
    scanner.scan(spans, open_end, true);
    if (open_end && scanner.nested_open()) {
      spans.clear();
      scanner.scan(spans, open_end, false);
    }
    for (size_t i = 0; i < spans.size(); ++i) {
      Quotation quotation;
      quotation.span = spans[i];
      quotation.is_closed = !(open_end && i + 1 == spans.size());
      if (i == 0 && takes_up && spans[i].begin == block.span.begin) quotation.continues = open;
      out.push_back(quotation);
    }
    open = open_end ? int32_t(out.size()) - 1 : kNone;
  }
  if (open != kNone) {
    Quotation& before = out[uint32_t(open)];
    before.span.end = end_of_sentence_at(doc, before.span.begin, before.span.end);
  }
  assign_words(doc, out);
  return out;
}

}  // namespace demarche
