#include "emit/parse_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace demarche {
namespace {

std::string_view type_name(EntityType type) {
  switch (type) {
    case EntityType::kPerson: return "PER";
    case EntityType::kOrganisation: return "ORG";
    case EntityType::kPlace: return "LOC";
    case EntityType::kMisc: return "MISC";
  }
  return "MISC";
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

// One field of a line: no tabs, no line ends, never empty.
void add_field(std::string_view text, std::string& out) {
  if (text.empty()) out += '_';
  for (char c : text) out += is_blank(c) ? ' ' : c;
}

// By word: 0 = outside a name, else 1 + 2 * index of the name, + 1 inside it.
std::vector<uint32_t> name_marks(const Document& doc) {
  std::vector<uint32_t> marks(doc.words.size(), 0);
  for (uint32_t n = 0; n < doc.names.size(); ++n) {
    const WordRange words = doc.names[n].words;
    for (uint32_t w = words.begin; w < words.end; ++w) marks[w] = 1 + 2 * n + (w > words.begin);
  }
  return marks;
}

// "B-PER"
void add_name_mark(const Document& doc, uint32_t mark, std::string& out) {
  out += mark % 2 ? "B-" : "I-";
  out += type_name(doc.names[(mark - 1) / 2].type);
}

class ConlluWriter {
 public:
  explicit ConlluWriter(const Document& doc) : doc_(doc) {}

  std::string write() {
    names_ = name_marks(doc_);
    out_ += doc_.id.empty() ? "# newdoc\n" : fmt::format("# newdoc id = {}\n", doc_.id);
    for (uint32_t i = 0; i < doc_.sentences.size(); ++i) add_sentence(i);
    return std::move(out_);
  }

 private:
  void add_sentence(uint32_t index) {
    const Sentence& sentence = doc_.sentences[index];
    if (sentence.words.empty()) return;
    if (index == 0 || doc_.sentences[index - 1].block != sentence.block) out_ += "# newpar\n";
    out_ += doc_.id.empty() ? fmt::format("# sent_id = {}\n# text = ", index + 1) : fmt::format("# sent_id = {}-{}\n# text = ", doc_.id, index + 1);
    const uint32_t first = doc_.words[sentence.words.begin].token, last = doc_.words[sentence.words.end - 1].token;
    for (uint32_t t = first; t <= last; ++t) {
      add_field(doc_.cut(doc_.tokens[t].span), out_);
      if (doc_.tokens[t].space_after && t < last) out_ += ' ';
    }
    out_ += '\n';
    for (uint32_t t = first; t <= last; ++t) add_token(doc_.tokens[t], sentence.words);
    out_ += '\n';
  }

  void add_token(const Token& token, WordRange sentence) {
    const uint32_t begin = std::max(token.words.begin, sentence.begin), end = std::min(token.words.end, sentence.end);
    const bool several = end - begin > 1;
    if (several) {
      fmt::format_to(std::back_inserter(out_), "{}-{}\t", begin - sentence.begin + 1, end - sentence.begin);
      add_field(doc_.cut(token.span), out_);
      out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
      out_ += token.space_after ? "_\n" : "SpaceAfter=No\n";
    }
    for (uint32_t w = begin; w < end; ++w) add_word(w, sentence, !several && !token.space_after);
  }

  void add_word(uint32_t index, WordRange sentence, bool no_space) {
    const Word& word = doc_.words[index];
    fmt::format_to(std::back_inserter(out_), "{}\t", index - sentence.begin + 1);
    for (std::string_view field : {doc_.cut(word.span), word.lemma, name(word.upos), word.xpos, word.feats}) {
      add_field(field, out_);
      out_ += '\t';
    }
    const uint32_t head = word.head == kNone ? 0 : uint32_t(word.head) - sentence.begin + 1;
    fmt::format_to(std::back_inserter(out_), "{}\t{}\t_\t", head, word.head == kNone ? name(Deprel::kRoot) : name(word.deprel));
    const uint32_t mark = names_[index];
    if (mark) {
      out_ += "NER=";
      add_name_mark(doc_, mark, out_);
    }
    if (no_space) out_ += mark ? "|SpaceAfter=No" : "SpaceAfter=No";
    out_ += !mark && !no_space ? "_\n" : "\n";
  }

  const Document& doc_;
  std::vector<uint32_t> names_;
  std::string out_;
};

// Bytes -> code points, for positions that mostly grow.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}
  size_t at(uint32_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    for (; byte_ < byte; ++byte_) count_ += (static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80;
    return count_;
  }

 private:
  std::string_view text_;
  size_t byte_ = 0, count_ = 0;
};

class JsonWriter {
 public:
  explicit JsonWriter(const Document& doc) : doc_(doc), points_(doc.text) {}

  std::string write() {
    out_ += "{\"id\":";
    add_string(doc_.id);
    out_ += ",\"path\":";
    add_string(doc_.path);
    out_ += ",\"sentences\":[";
    for (uint32_t i = 0; i < doc_.sentences.size(); ++i) {
      if (i) out_ += ',';
      add_sentence(doc_.sentences[i]);
    }
    out_ += "],\"names\":[";
    CodePoints points(doc_.text);
    points_ = points;
    for (size_t i = 0; i < doc_.names.size(); ++i) {
      if (i) out_ += ',';
      add_text_and_span("text", doc_.span_of(doc_.names[i].words));
      fmt::format_to(std::back_inserter(out_), ",\"type\":\"{}\"}}", type_name(doc_.names[i].type));
    }
    out_ += "]}\n";
    return std::move(out_);
  }

 private:
  void add_string(std::string_view text) {
    out_ += '"';
    for (char c : text) {
      if (c == '"' || c == '\\') {
        out_ += '\\';
        out_ += c;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        fmt::format_to(std::back_inserter(out_), "\\u{:04x}", int(c));
      } else {
        out_ += c;
      }
    }
    out_ += '"';
  }

  // Opens an object.
  void add_text_and_span(std::string_view key, Span span) {
    fmt::format_to(std::back_inserter(out_), "{{\"{}\":", key);
    add_string(doc_.cut(span));
    const size_t begin = points_.at(span.begin);
    fmt::format_to(std::back_inserter(out_), ",\"span\":[{},{}]", begin, points_.at(span.end));
  }

  void add_sentence(const Sentence& sentence) {
    CodePoints inside = points_;
    add_text_and_span("text", sentence.span);
    points_ = inside;
    out_ += ",\"words\":[";
    for (uint32_t w = sentence.words.begin; w < sentence.words.end; ++w) {
      const Word& word = doc_.words[w];
      if (w > sentence.words.begin) out_ += ',';
      add_text_and_span("form", word.span);
      fmt::format_to(std::back_inserter(out_), ",\"id\":{},\"lemma\":", w - sentence.words.begin + 1);
      add_string(word.lemma);
      fmt::format_to(std::back_inserter(out_), ",\"upos\":\"{}\",\"xpos\":", name(word.upos));
      add_string(word.xpos);
      out_ += ",\"feats\":";
      add_string(word.feats);
      fmt::format_to(std::back_inserter(out_), ",\"head\":{},\"deprel\":\"{}\"}}",
                     word.head == kNone ? 0 : uint32_t(word.head) - sentence.words.begin + 1, name(word.deprel));
    }
    out_ += "]}";
  }

  const Document& doc_;
  CodePoints points_;
  std::string out_;
};

}  // namespace

std::string to_parse_columns(const Document& doc) {
  const std::vector<uint32_t> marks = name_marks(doc);
  CodePoints points(doc.text);
  std::string out;
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const WordRange words = doc.sentences[s].words;
    for (uint32_t w = words.begin; w < words.end; ++w) {
      const Word& word = doc.words[w];
      add_field(doc.id, out);
      const size_t begin = points.at(word.span.begin);
      fmt::format_to(std::back_inserter(out), "\t{}\t{}\t{}\t{}\t", s + 1, w - words.begin + 1, begin, points.at(word.span.end));
      for (std::string_view field : {doc.cut(word.span), word.lemma, name(word.upos), word.xpos, word.feats}) {
        add_field(field, out);
        out += '\t';
      }
      const uint32_t head = word.head == kNone ? 0 : uint32_t(word.head) - words.begin + 1;
      fmt::format_to(std::back_inserter(out), "{}\t{}\t", head, word.head == kNone ? name(Deprel::kRoot) : name(word.deprel));
      if (marks[w]) add_name_mark(doc, marks[w], out);
      out += marks[w] ? "\n" : "_\n";
    }
  }
  return out;
}

std::string to_conllu(const Document& doc) { return ConlluWriter(doc).write(); }

std::string to_parse_json(const Document& doc) { return JsonWriter(doc).write(); }

}  // namespace demarche
