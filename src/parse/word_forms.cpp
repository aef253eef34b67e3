#include "parse/word_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/paths.h"

namespace demarche {
namespace {

constexpr std::string_view kIrregular = "data/parse/irregular_forms.txt", kVerbs = "data/parse/verbs.txt";

Result<std::string> text_of(std::string_view name) {
  const auto path = find_data_file(name);
  if (!path) return path.error();
  std::ifstream in(*path, std::ios::binary);
  std::ostringstream text;
  if (!(text << in.rdbuf())) return Error{ErrorCode::kUnreadable, path->string(), "cannot read this table"};
  return std::move(text).str();
}

// Calls `take(words, line number)` for every line that holds words; stops at the first error.
template <class Take>
Result<void> each_line(std::string_view text, Take take) {
  int number = 0;
  while (!text.empty()) {
    const std::string line(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    ++number;
    std::istringstream in(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(std::move(word));
    if (words.empty()) continue;
    if (auto done = take(words, number); !done) return done;
  }
  return {};
}

Error malformed(std::string_view name, int line, std::string message) {
  return Error{ErrorCode::kDataFile, fmt::format("{}:{}", name, line), std::move(message)};
}

}  // namespace

Result<WordForms> WordForms::load() {
  const auto irregular = text_of(kIrregular);
  if (!irregular) return irregular.error();
  const auto verbs = text_of(kVerbs);
  if (!verbs) return verbs.error();
  return parse(*irregular, *verbs);
}

Result<WordForms> WordForms::parse(std::string_view irregular, std::string_view verbs) {
  WordForms out;
  std::string upos;
  auto done = each_line(irregular, [&](const std::vector<std::string>& words, int line) -> Result<void> {
    if (words[0].front() == '[') {
      if (words.size() > 1 || words[0].size() < 3 || words[0].back() != ']') {
        return malformed(kIrregular, line, "a part of speech in brackets is expected, such as [VERB]");
      }
      upos = words[0].substr(1, words[0].size() - 2);
      return {};
    }
    if (upos.empty()) return malformed(kIrregular, line, "a part of speech in brackets must stand above the first word, such as [VERB]");
    if (words.size() < 2) return malformed(kIrregular, line, fmt::format("'{}' has no forms", words[0]));
    for (size_t i = 1; i < words.size(); ++i) {
      const auto [at, is_new] = out.irregular_.emplace(words[i] + '\t' + upos, words[0]);
      if (!is_new) {
        return malformed(kIrregular, line, fmt::format("'{}' is a form of '{}' already; which one is meant?", words[i], at->second));
      }
    }
    return {};
  });
  if (!done) return done.error();
  done = each_line(verbs, [&](std::vector<std::string>& words, int line) -> Result<void> {
    if (words.size() > 1) return malformed(kVerbs, line, "one verb a line is expected");
    out.verbs_.insert(std::move(words[0]));
    return {};
  });
  if (!done) return done.error();
  return out;
}

const std::string* WordForms::irregular(const std::string& form_and_upos) const {
  const auto found = irregular_.find(form_and_upos);
  return found == irregular_.end() ? nullptr : &found->second;
}

}  // namespace demarche
