#include "intake/database_exports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/characters.h"
#include "intake/fields.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view trimmed(std::string_view text) {
  while (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (text.starts_with("\xC2\xA0")) text.remove_prefix(2);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_word(std::string_view one, std::string_view other) { return std::ranges::equal(one, other, {}, ascii_lower, ascii_lower); }

bool starts_with_word(std::string_view text, std::string_view word) { return text.size() >= word.size() && same_word(text.substr(0, word.size()), word); }

// Digits and commas at the head of `text`, taken away; false where there are none.
bool take_number(std::string_view& text) {
  size_t size = 0;
  while (size < text.size() && (is_ascii_digit(text[size]) || (size > 0 && text[size] == ','))) ++size;
  text.remove_prefix(size);
  return size > 0;
}

// "3 of 120 DOCUMENTS"
bool is_lexis_mark(std::string_view line) {
  line = trimmed(line);
  if (!take_number(line) || !line.starts_with(" of ")) return false;
  line.remove_prefix(4);
  return take_number(line) && (line == " DOCUMENTS" || line == " DOCUMENT");
}

bool is_nexis_end(std::string_view line) { return trimmed(line) == "End of Document"; }

// "Document REUT000020211007eha70005k" or the same behind AN: the number by which Factiva knows the article; empty = none.
std::string_view factiva_number(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with("AN") && line.size() > 2 && is_blank(line[2])) line = trimmed(line.substr(2));
  if (!line.starts_with("Document ")) return {};
  line = trimmed(line.substr(9));
  const bool is_number = line.size() >= 12 && line.size() <= 40 && std::ranges::count_if(line, is_ascii_digit) >= 8 &&
                         std::ranges::all_of(line, [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); });
  return is_number ? line : std::string_view();
}

// "1,204 words"
bool is_word_count(std::string_view line) {
  line = trimmed(line);
  return take_number(line) && (line == " words" || line == " word");
}

bool is_date_line(std::string_view line) {
  line = trimmed(line);
  return line.size() <= 60 && day_of_field(line).has_value();
}

bool is_copyright(std::string_view line) {
  line = trimmed(line);
  return starts_with_word(line, "copyright ") || starts_with_word(line, "(c) ") || line.starts_with("\xC2\xA9") || line.starts_with("\xA9");
}
bool is_rights(std::string_view line) { return starts_with_word(trimmed(line), "all rights reserved"); }

// Factiva's codes of two and three letters at the head of a line; empty = none.
std::string_view factiva_code(std::string_view line) {
  constexpr std::array kCodes = {"SE"sv, "HD"sv, "CR"sv, "BY"sv, "WC"sv, "PD"sv, "ET"sv, "SN"sv,  "SC"sv,  "NGC"sv, "GC"sv,  "CLM"sv, "ED"sv,  "VOL"sv,
                                 "PG"sv, "LA"sv, "CY"sv, "LP"sv, "TD"sv, "CT"sv, "RF"sv, "CO"sv,  "IN"sv,  "NS"sv,  "RE"sv,  "IPC"sv, "IPD"sv, "PUB"sv,
                                 "AN"sv, "ART"sv, "CX"sv, "DE"sv, "SO"sv};
  size_t size = 0;
  while (size < line.size() && size < 4 && is_ascii_upper(line[size])) ++size;
  const std::string_view code = line.substr(0, size);
  if (std::ranges::find(kCodes, code) == kCodes.end()) return {};
  // One blank alone may be a sentence that begins so: "IN Geneva".
  const std::string_view behind = line.substr(size);
  const bool ends = trimmed(behind).empty();
  const bool is_set_off = behind.starts_with("\t") || behind.starts_with("  ") || behind.starts_with(" \t");
  return ends || is_set_off ? code : std::string_view();
}

using Lines = std::vector<std::string>;

std::vector<std::string_view> head_lines(std::string_view head) {
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < head.size();) {
    const size_t end = std::min(head.find('\n', at), head.size());
    lines.push_back(head.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool is_factiva_head(const std::vector<std::string_view>& lines, size_t count) {
  for (size_t i = count + 1; i < std::min(lines.size(), count + 3); ++i) {
    if (!is_date_line(lines[i])) continue;
    for (size_t j = i + 1; j < std::min(lines.size(), i + 10); ++j) {
      if (is_copyright(lines[j])) return true;
    }
  }
  return false;
}

// A labelled line of Lexis and Nexis Uni: "LENGTH: 812 words", "Byline: By A. B."; empty = none.
std::string_view label_of(std::string_view line) {
  constexpr std::array kLabels = {"byline"sv,       "section"sv,      "length"sv,   "dateline"sv, "headline"sv,  "highlight"sv,     "body"sv,
                                  "load-date"sv,    "language"sv,     "graphic"sv,  "subject"sv,  "publication-type"sv, "pub-type"sv, "organization"sv,
                                  "company"sv,      "ticker"sv,       "industry"sv, "person"sv,   "geographic"sv, "country"sv,      "state"sv,
                                  "city"sv,         "document-type"sv, "journal-code"sv, "series"sv, "correction"sv, "correction-date"sv, "distribution"sv,
                                  "classification"sv, "load date"sv, "source"sv, "type"sv, "update"sv, "series"sv, "notes"sv, "url"sv, "acc-no"sv, "column"sv};
  const std::string_view text = trimmed(line);
  const size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  if (colon == std::string_view::npos && !same_word(name, "body") && !same_word(name, "classification")) return {};
  const auto known = std::ranges::find_if(kLabels, [&](std::string_view label) { return same_word(label, name); });
  return known == kLabels.end() ? std::string_view() : *known;
}

// Labels that end the text. A sentence may begin with others of them, so only the ways in which the services write these count.
bool ends_text(std::string_view line) {
  constexpr std::array kBehind = {"LOAD-DATE:"sv, "LANGUAGE:"sv, "GRAPHIC:"sv, "PUBLICATION-TYPE:"sv, "PUB-TYPE:"sv, "SUBJECT:"sv, "ORGANIZATION:"sv, "COMPANY:"sv, "TICKER:"sv,
                                  "INDUSTRY:"sv, "PERSON:"sv, "GEOGRAPHIC:"sv, "COUNTRY:"sv, "DOCUMENT-TYPE:"sv, "JOURNAL-CODE:"sv, "CORRECTION-DATE:"sv, "DISTRIBUTION:"sv,
                                  "Load-Date:"sv, "Graphic"sv, "Classification"sv};
  const std::string_view text = trimmed(line);
  return std::ranges::any_of(kBehind, [&](std::string_view label) { return label.ends_with(':') ? text.starts_with(label) : text == label; });
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    const std::string_view text = trimmed(line);
    if (text.empty()) continue;
    if (!out.empty()) out += ' ';
    out += text;
  }
  return out;
}

// "Page 2 of 9", "Page 2 of 9 (c) 2021 Factiva, Inc. All rights reserved."
bool is_page_turn(std::string_view line) {
  line = trimmed(line);
  if (!starts_with_word(line, "page ")) return false;
  line.remove_prefix(5);
  if (!take_number(line) || !line.starts_with(" of ")) return false;
  line.remove_prefix(4);
  return take_number(line) && (line.empty() || is_copyright(line));
}

// Lines as they stand, without blank ones at either end; pages of a print-out say where they turn.
std::string text_of(const Lines& lines, size_t begin, size_t end) {
  while (begin < end && trimmed(lines[begin]).empty()) ++begin;
  while (end > begin && trimmed(lines[end - 1]).empty()) --end;
  std::string out;
  for (size_t i = begin; i < end; ++i) {
    if (is_page_turn(lines[i])) continue;
    out += lines[i];
    out += '\n';
  }
  return out;
}

// One article of Lexis or Nexis Uni.
class LexisArticle {
 public:
  LexisArticle(const Lines& lines, bool is_title_first) : lines_(lines), is_title_first_(is_title_first) {}

  RawArticle read() {
    size_t at = 0;
    while (at < lines_.size() && label_of(lines_[at]).empty()) ++at;
    read_head(at);
    at = read_labels(at);
    size_t end = at;
    while (end < lines_.size() && !ends_text(lines_[end]) && !is_closing_copyright(end)) ++end;
    article_.bytes = text_of(lines_, at, end);
    return std::move(article_);
  }

 private:
  // The lines above the first label: outlet, day, edition, title; copyright anywhere between.
  void read_head(size_t end) {
    // A cover may stand above the title, and a title may name a day: the day of publication is next to the labels or next to the mark.
    size_t day = end;
    for (size_t i = 0; i < end && (day == end || is_title_first_); ++i) {
      if (!is_copyright(lines_[i]) && is_date_line(lines_[i])) day = i;
    }
    if (day == end) return;
    article_.published = day_of_field(trimmed(lines_[day]));
    size_t outlet = day;
    while (outlet > 0 && !tells(outlet - 1)) --outlet;
    if (outlet == 0) return;
    --outlet;
    article_.outlet = trimmed(lines_[outlet]);
    is_title_first_ ? take_title_before(outlet) : take_title_behind(day + 1, end);
  }

  bool tells(size_t line) const { return !trimmed(lines_[line]).empty() && !is_copyright(lines_[line]) && !is_rights(lines_[line]); }

  // The block of lines above the outlet: what stands farther up is a cover or a list of hits.
  void take_title_before(size_t outlet) {
    size_t end = outlet;
    while (end > 0 && trimmed(lines_[end - 1]).empty()) --end;
    size_t begin = end;
    while (begin > 0 && tells(begin - 1)) --begin;
    article_.title = joined(Lines(lines_.begin() + ptrdiff_t(begin), lines_.begin() + ptrdiff_t(end)));
  }

  // Editions are centred below the day, the title begins at the margin; where nothing does, it is the last block.
  void take_title_behind(size_t begin, size_t end) {
    const auto is_centred = [&](size_t i) { return lines_[i].starts_with("    ") || lines_[i].starts_with("\t"); };
    size_t first = begin;
    while (first < end && (!tells(first) || is_centred(first))) ++first;
    if (first == end) {
      while (end > begin && !tells(end - 1)) --end;
      first = end;
      while (first > begin && tells(first - 1)) --first;
    }
    size_t last = first;
    while (last < end && tells(last)) ++last;
    article_.title = joined(Lines(lines_.begin() + ptrdiff_t(first), lines_.begin() + ptrdiff_t(last)));
  }

  // From the first label to the text; the line at which that begins.
  size_t read_labels(size_t at) {
    while (at < lines_.size()) {
      if (trimmed(lines_[at]).empty() || is_copyright(lines_[at]) || is_rights(lines_[at])) {
        ++at;
        continue;
      }
      const std::string_view label = label_of(lines_[at]);
      if (label.empty()) return at;  // the text, without a label of its own
      const std::string_view line = trimmed(lines_[at]);
      const size_t colon = line.find(':');
      Lines value = {std::string(colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1))};
      if (label == "body") return at + 1;
      for (++at; at < lines_.size() && !trimmed(lines_[at]).empty() && label_of(lines_[at]).empty(); ++at) value.push_back(lines_[at]);
      if (label == "byline") article_.byline = joined(value);
      if (label == "headline" && article_.title.empty()) article_.title = joined(value);
    }
    return at;
  }

  // The copyright below the text is centred.
  bool is_closing_copyright(size_t i) const { return lines_[i].starts_with("     ") && is_copyright(lines_[i]); }

  const Lines& lines_;
  const bool is_title_first_;
  RawArticle article_;
};

RawArticle read_factiva_codes(const Lines& lines) {
  RawArticle article;
  std::string text;
  std::string code;
  Lines value;
  const auto close = [&] {
    if (code == "HD") article.title = joined(value);
    if (code == "BY") article.byline = joined(value);
    if (code == "SN" || (code == "SO" && article.outlet.empty())) article.outlet = joined(value);
    if (code == "PD") article.published = day_of_field(joined(value));
    if (code == "LP" || code == "TD") text += (text.empty() ? "" : "\n") + text_of(value, 0, value.size());
    value.clear();
  };
  for (const std::string& line : lines) {
    const std::string_view found = factiva_code(trimmed(line).starts_with("Document ") ? std::string_view() : std::string_view(line));
    if (found.empty()) {
      value.push_back(line);
      continue;
    }
    close();
    code = found;
    value.emplace_back(trimmed(std::string_view(line).substr(found.size())));
  }
  close();
  article.bytes = std::move(text);
  return article;
}

// Headline, "By ...", "812 words", day, time, outlet, code, language, copyright; then the text.
RawArticle read_factiva_plain(const Lines& lines) {
  RawArticle article;
  size_t count = 0;
  while (count < lines.size() && !is_word_count(lines[count])) ++count;
  if (count == lines.size()) return article;
  size_t top = count;
  while (top > 0 && !trimmed(lines[top - 1]).empty()) --top;
  Lines title;
  for (size_t i = top; i < count; ++i) {
    if (starts_with_word(trimmed(lines[i]), "by ")) {
      article.byline = trimmed(lines[i]);
    } else if (article.byline.empty()) {
      title.push_back(lines[i]);
    }
  }
  // A short line above the headline is the name of a section.
  if (title.size() > 1 && std::ranges::count(trimmed(title[0]), ' ') < 3 && title[0].size() < 30) title.erase(title.begin());
  article.title = joined(title);
  size_t at = count + 1;
  for (; at < lines.size() && !is_copyright(lines[at]); ++at) {
    const std::string_view line = trimmed(lines[at]);
    const bool is_time = line.size() > 2 && is_ascii_digit(line[0]) && line.substr(1, 2).find(':') != std::string_view::npos;
    if (!article.published && is_date_line(line)) {
      article.published = day_of_field(line);
    } else if (article.outlet.empty() && article.published && !line.empty() && !is_time) {
      article.outlet = line;
    }
  }
  while (at < lines.size() && !trimmed(lines[at]).empty()) ++at;  // the copyright may take two lines
  size_t end = lines.size();
  while (end > at && (trimmed(lines[end - 1]).empty() || !factiva_number(lines[end - 1]).empty())) --end;
  article.bytes = text_of(lines, at, end);
  return article;
}

class Export : public ArticleSource {
 public:
  Export(BufferedStream stream, std::string path, const IntakeOptions& options, DatabaseExport kind)
      : stream_(std::move(stream)), path_(std::move(path)), options_(options), kind_(kind) {}

  std::optional<Result<RawArticle>> next() override {
    while (!is_done_) {
      Lines lines;
      std::string number;
      const bool is_too_long = !collect(lines, number);
      if (is_too_long) {
        return bad(ErrorCode::kTooLarge, fmt::format("an article of more than {} MiB or {} lines{}", (options_.max_bytes * 2) >> 20, kMostLines,
                                                     is_done_ ? "; what follows is left out" : ""));
      }
      if (is_filler(lines)) continue;
      ++count_;
      RawArticle article = read(lines);
      article.path = fmt::format("{}:{}", path_, number.empty() ? fmt::to_string(count_) : number);
      if (trimmed(article.bytes).empty()) return bad(ErrorCode::kEmpty, "no text in this article");
      return Result<RawArticle>(std::move(article));
    }
    if (stream_.error() && !told_) {
      told_ = true;
      return Result<RawArticle>(*stream_.error());
    }
    return std::nullopt;
  }

 private:
  Result<RawArticle> bad(ErrorCode code, std::string why) const { return Error{code, fmt::format("{}:{}", path_, count_), std::move(why)}; }

  // The lines up to the next mark between articles. False: there are too many, and those of this article are passed over; where there is no
  // end of it either, the rest of the file is.
  bool collect(Lines& lines, std::string& number) {
    size_t size = 0;
    bool fits = true;
    while (true) {
      bool cut = false;
      auto line = stream_.line(options_.max_bytes * 2, cut);
      if (!line) {
        is_done_ = true;
        return fits;
      }
      size += line->size() + 1;
      const bool fitted = fits;
      fits = fits && !cut && size <= options_.max_bytes * 2 && lines.size() < kMostLines;
      if (fitted && !fits) {
        lines = {};
        size = 0;
      }
      if (!fits && size > options_.max_bytes) {
        is_done_ = true;
        return false;
      }
      if (kind_ == DatabaseExport::kLexis && is_lexis_mark(*line)) return fits;
      if (kind_ == DatabaseExport::kNexisUni && is_nexis_end(*line)) return fits;
      if (kind_ == DatabaseExport::kFactivaCodes && has_text_ && factiva_code(*line) == "HD") {
        // Without the number behind it, the next headline ends an article.
        has_text_ = false;
        pending_ = std::move(*line);
        return fits;
      }
      if (!pending_.empty()) lines.push_back(std::exchange(pending_, {}));
      has_text_ = has_text_ || factiva_code(*line) == "LP" || factiva_code(*line) == "TD";
      if (fits) lines.push_back(*line);
      const bool is_factiva = kind_ == DatabaseExport::kFactivaCodes || kind_ == DatabaseExport::kFactivaPlain;
      if (const std::string_view found = is_factiva ? factiva_number(*line) : std::string_view(); !found.empty()) {
        number = found;
        has_text_ = false;
        return fits;
      }
    }
  }

  // Covers, lists of hits and summaries hold nothing that an article has.
  bool is_filler(const Lines& lines) const {
    switch (kind_) {
      case DatabaseExport::kLexis:
      case DatabaseExport::kNexisUni: return std::ranges::none_of(lines, [](const std::string& line) { return !label_of(line).empty(); });
      case DatabaseExport::kFactivaCodes: return std::ranges::none_of(lines, [](const std::string& line) { return factiva_code(line) == "HD"; });
      case DatabaseExport::kFactivaPlain: return std::ranges::none_of(lines, is_word_count);
    }
    return true;
  }

  RawArticle read(const Lines& lines) const {
    switch (kind_) {
      case DatabaseExport::kLexis: return LexisArticle(lines, false).read();
      case DatabaseExport::kNexisUni: return LexisArticle(lines, true).read();
      case DatabaseExport::kFactivaCodes: return read_factiva_codes(lines);
      case DatabaseExport::kFactivaPlain: return read_factiva_plain(lines);
    }
    return {};
  }

  static constexpr size_t kMostLines = 200'000;  // of one article

  BufferedStream stream_;
  std::string path_;
  const IntakeOptions& options_;
  DatabaseExport kind_;
  std::string pending_;  // a headline that belongs to the next article
  size_t count_ = 0;
  bool has_text_ = false, is_done_ = false, told_ = false;
};

}  // namespace

std::optional<DatabaseExport> find_database_export(std::string_view head) {
  const std::vector<std::string_view> lines = head_lines(head);
  bool has_headline = false, has_length = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (is_lexis_mark(line)) return DatabaseExport::kLexis;
    if (is_nexis_end(line)) return DatabaseExport::kNexisUni;
    const std::string_view label = label_of(line);
    has_length = has_length || (label == "length" && is_word_count(line.substr(line.find(':') + 1)));
    if (has_length && trimmed(line) == "Body") return DatabaseExport::kNexisUni;
    const std::string_view code = factiva_code(line);
    has_headline = has_headline || code == "HD";
    if (has_headline && (code == "PD" || code == "SN")) return DatabaseExport::kFactivaCodes;
    if (is_word_count(line) && is_factiva_head(lines, i)) return DatabaseExport::kFactivaPlain;
  }
  return std::nullopt;
}

std::unique_ptr<ArticleSource> database_export(BufferedStream stream, std::string path, const IntakeOptions& options, DatabaseExport kind) {
  return std::make_unique<Export>(std::move(stream), std::move(path), options, kind);
}

}  // namespace demarche
