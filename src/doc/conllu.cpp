#include "doc/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace demarche {
namespace {

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

bool number(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

std::string_view value_in_misc(std::string_view misc, std::string_view key) {
  for (std::string_view one : split(misc, '|')) {
    if (one.size() > key.size() && one.substr(0, key.size()) == key && one[key.size()] == '=') return one.substr(key.size() + 1);
  }
  return {};
}

EntityType entity_type(std::string_view name) {
  if (name == "PER") return EntityType::kPerson;
  if (name == "ORG") return EntityType::kOrganisation;
  if (name == "LOC") return EntityType::kPlace;
  return EntityType::kMisc;
}

class Reader {
 public:
  Result<Document> read(std::string_view conllu) {
    int line_number = 0;
    for (std::string_view line : split(conllu, '\n')) {
      ++line_number;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty()) {
        if (auto done = end_sentence(line_number); !done) return done.error();
      } else if (line[0] == '#') {
        if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_block_ = true;
      } else if (auto done = add_line(line, line_number); !done) {
        return done.error();
      }
    }
    if (auto done = end_sentence(line_number + 1); !done) return done.error();
    if (!doc_.blocks.empty()) doc_.text.resize(doc_.blocks.back().span.end);
    return std::move(doc_);
  }

 private:
  Result<void> add_line(std::string_view line, int line_number) {
    const std::string where = fmt::format("line {}", line_number);
    const auto cols = split(line, '\t');
    if (cols.size() != 10) return Error{ErrorCode::kDataFile, where, fmt::format("{} columns where CoNLL-U has 10", cols.size())};
    if (cols[0].find('.') != std::string_view::npos) return {};  // empty nodes of the enhanced graph
    if (cols[1].find_first_not_of(' ') == std::string_view::npos) return Error{ErrorCode::kDataFile, where, "FORM is empty"};
    const int next = int(doc_.words.size()) - int(sentence_begin()) + 1;
    if (const size_t dash = cols[0].find('-'); dash != std::string_view::npos) {
      int first = 0, last = 0;
      if (!number(cols[0].substr(0, dash), first) || !number(cols[0].substr(dash + 1), last) || first != next || last < first || next <= multi_last_) {
        return Error{ErrorCode::kDataFile, where, fmt::format("'{}' is no range that begins at {}", cols[0], next)};
      }
      start_token(cols[1], cols[9]);
      multi_last_ = last;
      multi_at_ = doc_.tokens.back().span.begin;
      return {};
    }
    int id = 0, head = 0;
    if (!number(cols[0], id) || !number(cols[6], head)) return Error{ErrorCode::kDataFile, where, "ID or HEAD is no number"};
    if (id != next) return Error{ErrorCode::kDataFile, where, fmt::format("ID is {} where {} is expected", id, next)};
    Word word;
    if (id <= multi_last_) {
      const Span token = doc_.tokens.back().span;
      const bool piece = std::string_view(doc_.text).substr(multi_at_).starts_with(cols[1]);
      word.span = piece ? Span{multi_at_, multi_at_ + uint32_t(cols[1].size())} : token;
      if (piece) multi_at_ = word.span.end;
    } else {
      start_token(cols[1], cols[9]);
      word.span = doc_.tokens.back().span;
    }
    word.token = uint32_t(doc_.tokens.size() - 1);
    word.lemma = doc_.arena.keep(cols[2] == "_" ? cols[1] : cols[2]);
    word.upos = upos_from(cols[3]);
    word.xpos = doc_.arena.keep(cols[4]);
    word.feats = cols[5] == "_" ? std::string_view{} : doc_.arena.keep(cols[5]);
    word.deprel = deprel_from(cols[7]);
    word.head = head;  // within the sentence, from 1; end_sentence() makes it absolute
    word.sentence = uint32_t(doc_.sentences.size());
    const uint32_t at = uint32_t(doc_.words.size());
    if (const std::string_view ner = value_in_misc(cols[9], "NER"); ner.size() > 2) {
      word.is_name_part = true;
      if (ner[0] == 'I' && !doc_.names.empty() && doc_.names.back().words.end == at) {
        doc_.names.back().words.end = at + 1;
      } else {
        doc_.names.push_back({{at, at + 1}, entity_type(ner.substr(2))});
      }
    }
    doc_.words.push_back(word);
    doc_.tokens.back().words.end = at + 1;
    return {};
  }

  void start_token(std::string_view form, std::string_view misc) {
    if (new_block_ || doc_.blocks.empty()) {
      if (!doc_.text.empty()) {
        doc_.text.resize(doc_.blocks.back().span.end);  // without the blank behind the last token
        doc_.text += "\n\n";
      }
      const uint32_t at = uint32_t(doc_.text.size());
      doc_.blocks.push_back({BlockKind::kProse, {at, at}});
      new_block_ = false;
    }
    const uint32_t begin = uint32_t(doc_.text.size());
    doc_.text += form;
    const uint32_t first = uint32_t(doc_.words.size());
    const bool space = value_in_misc(misc, "SpaceAfter") != "No";
    doc_.tokens.push_back({{begin, uint32_t(doc_.text.size())}, {first, first}, uint32_t(doc_.blocks.size() - 1), space});
    doc_.blocks.back().span.end = uint32_t(doc_.text.size());
    if (space) doc_.text += ' ';
  }

  uint32_t sentence_begin() const { return doc_.sentences.empty() ? 0 : doc_.sentences.back().words.end; }

  Result<void> end_sentence(int line_number) {
    const uint32_t begin = sentence_begin();
    const uint32_t end = uint32_t(doc_.words.size());
    const auto wrong = [&](const char* what) { return Error{ErrorCode::kDataFile, fmt::format("the sentence before line {}", line_number), what}; };
    if (multi_last_ > int(end - begin)) return wrong("a range names more words than there are");
    multi_last_ = 0;
    if (begin == end) return {};
    Sentence sentence;
    sentence.words = {begin, end};
    sentence.span = doc_.span_of(sentence.words);
    sentence.block = doc_.tokens[doc_.words[begin].token].block;
    for (uint32_t i = begin; i < end; ++i) {
      int32_t& head = doc_.words[i].head;
      if (head <= 0 || head > int32_t(end - begin)) {
        head = kNone;
        sentence.root = int32_t(i);
      } else {
        head += int32_t(begin) - 1;
      }
    }
    if (!ends_at_roots(begin, end)) return wrong("its HEADs go in a circle");
    doc_.sentences.push_back(sentence);
    return {};
  }

  // Whether the way up from every word ends. Each word is walked over once.
  bool ends_at_roots(uint32_t begin, uint32_t end) const {
    std::vector<uint32_t> seen(end - begin, 0);  // the walk that came by, from 1
    for (uint32_t i = begin; i < end; ++i) {
      const uint32_t walk = i - begin + 1;
      for (int32_t at = int32_t(i); at != kNone; at = doc_.words[uint32_t(at)].head) {
        uint32_t& mark = seen[uint32_t(at) - begin];
        if (mark == walk) return false;
        if (mark != 0) break;
        mark = walk;
      }
    }
    return true;
  }

  Document doc_;
  bool new_block_ = true;
  int multi_last_ = 0;
  uint32_t multi_at_ = 0;
};

}  // namespace

Result<Document> document_from_conllu(std::string_view conllu) { return Reader().read(conllu); }

}  // namespace demarche
