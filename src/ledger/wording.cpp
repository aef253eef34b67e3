#include "ledger/wording.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "base/paths.h"
#include "resolve/fold.h"

namespace demarche {
namespace {

// English function words, and verbs so general that they tell two wordings apart from none.
constexpr std::array kEmptyWords = {
    "a",     "about", "after", "again", "against", "all",   "also",  "an",    "and",   "any",   "are",   "as",    "at",    "be",    "been",
    "being", "by",    "can",   "could", "did",     "do",    "does",  "ever",  "for",   "from",  "had",   "has",   "have",  "having", "he",
    "her",   "him",   "his",   "how",   "if",      "in",    "into",  "is",    "it",    "its",   "may",   "might", "more",  "most",  "must",
    "my",    "never", "no",    "not",   "of",      "on",    "or",    "other", "our",   "out",   "over",  "said",  "say",   "she",   "should",
    "so",    "some",  "such",  "than",  "that",    "the",   "their", "them",  "then",  "there", "these", "they",  "this",  "those", "to",
    "towards", "toward", "under", "unless", "until", "up",  "was",   "we",    "were",  "what",  "when",  "where", "which", "who",   "will",
    "with",  "would", "you",   "your",  "us",      "country", "countries", "state", "people"};

bool is_empty_word(std::string_view word) {
  return std::find(kEmptyWords.begin(), kEmptyWords.end(), word) != kEmptyWords.end();
}

bool cut_ending(std::string& word, std::string_view ending, size_t at_least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + at_least) return false;
  word.resize(word.size() - ending.size());
  return true;
}

// Cuts the endings of inflection and of nouns made of verbs; no full stemmer, the same word must only come out the same.
std::string stem(std::string word) {
  if (!cut_ending(word, "ies", 3) && !word.ends_with("ss")) cut_ending(word, "s", 3);
  if (cut_ending(word, "sion", 3)) word += 'd';  // expansion -> expand
  for (const std::string_view ending : {"ment", "ations", "ation", "ing", "ed", "tion", "al", "er", "or"}) {
    if (cut_ending(word, ending, 3)) break;
  }
  while (word.size() > 3 && (word.back() == 'e' || word.back() == 'y' || word.back() == 'i')) word.pop_back();
  if (word.size() > 3 && word.back() == word[word.size() - 2]) word.pop_back();
  return word;
}

// Calls `take` with every word of a folded text.
template <class Take>
void each_word(const std::string& folded, Take take) {
  size_t begin = 0;
  while (begin < folded.size()) {
    size_t end = folded.find(' ', begin);
    if (end == std::string::npos) end = folded.size();
    if (end > begin) take(folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

// Letters and digits with single blanks between; everything else parts words.
std::string plain(std::string_view text) {
  std::string folded = fold_name(text);
  for (char& c : folded) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!kept) c = ' ';
  }
  return folded;
}

}  // namespace

Result<Wording> Wording::load() {
  const auto path = find_data_file("data/attribution/synonyms.tsv");
  if (!path) return path.error();
  std::ifstream in(*path);
  if (!in) return Error{ErrorCode::kUnreadable, path->string(), "cannot be read"};
  Wording wording;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::string first;
    each_word(plain(line), [&](const std::string& word) {
      const std::string key = stem(word);
      if (first.empty()) first = key;
      wording.group_.emplace(key, first);
    });
  }
  return wording;
}

Stems Wording::stems(std::string_view text) const {
  Stems out;
  each_word(plain(text), [&](const std::string& word) {
    if (word.size() < 2 || (word[0] >= '0' && word[0] <= '9') || is_empty_word(word)) return;
    std::string key = stem(word);
    const auto group = group_.find(key);
    out.push_back(group == group_.end() ? std::move(key) : group->second);
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

size_t shared(const Stems& a, const Stems& b) {
  size_t count = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    const int order = left->compare(*right);
    count += order == 0;
    if (order <= 0) ++left;
    if (order >= 0) ++right;
  }
  return count;
}

double overlap(const Stems& a, const Stems& b) {
  const size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0 : double(shared(a, b)) / double(shorter);
}

Stems without(const Stems& a, const Stems& b) {
  Stems out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace demarche
