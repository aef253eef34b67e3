#include "segment/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "base/paths.h"
#include "base/characters.h"

namespace demarche {
namespace {

// One table: lines of tab-separated fields; empty lines and lines that start with "# " are skipped.
class Table {
 public:
  static Result<Table> open(std::string_view name) {
    auto path = find_data_file(fmt::format("data/segment/{}", name));
    if (!path) return path.error();
    std::ifstream in(*path);
    if (!in) return Error{ErrorCode::kUnreadable, path->string(), "cannot read this table"};
    return Table(path->string(), std::move(in));
  }

  // The next line's fields; false at the end.
  bool next() {
    while (std::getline(in_, line_)) {
      ++number_;
      if (!line_.empty() && line_.back() == '\r') line_.pop_back();
      if (line_.empty() || line_ == "#" || line_.starts_with("# ")) continue;
      const size_t tab = line_.find('\t');
      first = std::string_view(line_).substr(0, tab);
      second = tab == std::string::npos ? std::string_view() : std::string_view(line_).substr(tab + 1);
      return true;
    }
    return false;
  }

  Error error(std::string message) const {
    return Error{ErrorCode::kDataFile, fmt::format("{}:{}", path_, number_), std::move(message)};
  }

  std::string_view first, second;  // die with the next call of next()

 private:
  Table(std::string path, std::ifstream in) : path_(std::move(path)), in_(std::move(in)) {}
  std::string path_;
  std::ifstream in_;
  std::string line_;
  int number_ = 0;
};

Result<TextSet> load_set(std::string_view name) {
  auto table = Table::open(name);
  if (!table) return table.error();
  TextSet out;
  while (table->next()) {
    if (!table->second.empty()) return table->error("one form a line is expected, and a tab was found");
    out.emplace(table->first);
  }
  return out;
}

Result<void> load_contractions(SegmentRules& rules) {
  auto table = Table::open("contractions.tsv");
  if (!table) return table.error();
  while (table->next()) {
    std::vector<uint32_t> lengths{0};
    std::string joined;
    for (char c : table->second) {
      if (c == ' ') {
        lengths.push_back(0);
      } else {
        ++lengths.back();
        joined += c;
      }
    }
    if (joined != table->first || lengths.size() < 2 || std::ranges::count(lengths, 0u) > 0) {
      return table->error(fmt::format("the words \"{}\" put together are not \"{}\"", table->second, table->first));
    }
    const char first = table->first.front(), last = table->first.back();
    if (is_ascii_lower(first) && is_ascii_lower(last)) rules.may_be_contraction[size_t(first - 'a')][size_t(last - 'a')] = true;
    rules.contractions.emplace(table->first, std::move(lengths));
  }
  return {};
}

Result<void> load_abbreviations(SegmentRules& rules) {
  auto table = Table::open("abbreviations.tsv");
  if (!table) return table.error();
  while (table->next()) {
    PeriodIf condition = PeriodIf::kAlways;
    if (table->second == "number") {
      condition = PeriodIf::kNumberFollows;
    } else if (table->second == "name") {
      condition = PeriodIf::kNameFollows;
    } else if (!table->second.empty()) {
      return table->error(fmt::format("condition \"{}\" is neither \"number\" nor \"name\"", table->second));
    }
    rules.abbreviations.emplace(table->first, condition);
  }
  return {};
}

Result<void> load_hyphens(SegmentRules& rules) {
  auto table = Table::open("hyphens.tsv");
  if (!table) return table.error();
  while (table->next()) {
    if (table->second.empty()) return table->error("kind, a tab and a form are expected");
    if (table->first == "prefix") {
      rules.hyphen_prefixes.emplace(table->second);
    } else if (table->first == "suffix") {
      rules.hyphen_suffixes.emplace(table->second);
    } else if (table->first == "word") {
      rules.hyphen_words.emplace(table->second);
    } else {
      return table->error(fmt::format("kind \"{}\" is none of prefix, suffix, word", table->first));
    }
  }
  return {};
}

Result<void> load_emoticons(SegmentRules& rules) {
  auto set = load_set("emoticons.tsv");
  if (!set) return set.error();
  rules.emoticons.assign(set->begin(), set->end());
  std::ranges::sort(rules.emoticons, [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  for (const std::string& one : rules.emoticons) {
    if (static_cast<unsigned char>(one[0]) < 128) rules.starts_emoticon[static_cast<unsigned char>(one[0])] = true;
  }
  return {};
}

}  // namespace

Result<SegmentRules> load_segment_rules() {
  SegmentRules rules;
  for (auto load : {load_contractions, load_abbreviations, load_hyphens, load_emoticons}) {
    if (auto done = load(rules); !done) return done.error();
  }
  const std::pair<const char*, TextSet*> sets[] = {{"sentence_starters.tsv", &rules.sentence_starters},
                                                   {"units.tsv", &rules.units},
                                                   {"elisions.tsv", &rules.elisions},
                                                   {"top_level_domains.tsv", &rules.endings}};
  for (const auto& [name, set] : sets) {
    auto loaded = load_set(name);
    if (!loaded) return loaded.error();
    *set = std::move(*loaded);
  }
  return rules;
}

}  // namespace demarche
