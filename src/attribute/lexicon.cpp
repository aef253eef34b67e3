#include "attribute/lexicon.h"

#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "base/paths.h"

namespace demarche {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t end = text.find(at);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::optional<CueClass> class_from(std::string_view name) {
  static constexpr std::pair<std::string_view, CueClass> kNames[] = {
      {"verb", CueClass::kVerb},      {"noun", CueClass::kNoun},           {"adj", CueClass::kAdjective},
      {"adp", CueClass::kAdposition}, {"adp-noun", CueClass::kPossessedNoun}, {"adv", CueClass::kAdverb}};
  for (const auto& [known, value] : kNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

uint32_t frame_from(std::string_view name) {
  static constexpr std::pair<std::string_view, Frame> kNames[] = {
      {"clause", kFrameClause}, {"inf", kFrameInfinitive}, {"obj-inf", kFrameObjectInfinitive},
      {"gerund", kFrameGerund}, {"obj", kFrameObject},     {"small", kFrameSmall},
      {"quote", kFrameQuote},   {"addressee", kFrameAddressee}, {"rest", kFrameRest}};
  for (const auto& [known, value] : kNames) {
    if (known == name) return value;
  }
  return 0;
}

bool add_frame(CueEntry& entry, std::string_view frame) {
  if (frame.size() > 1 && frame[0] == '@') {
    entry.prepositions.emplace_back(frame.substr(1));
    return true;
  }
  if (frame.starts_with("obj+")) {
    entry.object_prepositions.emplace_back(frame.substr(4));
    return true;
  }
  const uint32_t bit = frame_from(frame);
  entry.frames |= bit;
  return bit != 0;
}

// Calls `take(columns, file:line)` for every line that is neither empty nor a comment.
template <class Take>
Result<void> read_table(std::string_view relative, Take take) {
  auto path = find_data_file(relative);
  if (!path) return path.error();
  std::ifstream in(*path);
  if (!in) return Error{ErrorCode::kUnreadable, path->string(), "cannot be read"};
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    if (Result<void> done = take(split(line, '\t'), fmt::format("{}:{}", path->string(), number)); !done) return done;
  }
  return {};
}

}  // namespace

Result<CueLexicon> CueLexicon::load() {
  CueLexicon lexicon;
  if (auto done = lexicon.read_cues(); !done) return done.error();
  lexicon.index_forms();
  if (auto done = lexicon.read_words(); !done) return done.error();
  return lexicon;
}

Result<void> CueLexicon::read_cues() {
  return read_table("data/attribution/cues.tsv", [this](const auto& columns, const std::string& where) -> Result<void> {
    if (columns.size() != 5) {
      return Error{ErrorCode::kDataFile, where, fmt::format("{} columns where word, class, act, stance and frames are expected", columns.size())};
    }
    const auto word_class = class_from(columns[1]);
    if (!word_class) return Error{ErrorCode::kDataFile, where, fmt::format("unknown class '{}'", columns[1])};
    CueEntry entry{std::string(columns[2]), std::string(columns[3]), 0, {}, {}};
    for (std::string_view frame : split(columns[4], ' ')) {
      if (!add_frame(entry, frame)) return Error{ErrorCode::kDataFile, where, fmt::format("unknown frame '{}'", frame)};
    }
    if (const size_t space = columns[0].find(' '); space != std::string_view::npos) {
      phrase_starts_.emplace(columns[0].substr(0, space));
    }
    const bool added = tables_[size_t(*word_class)].emplace(std::string(columns[0]), std::move(entry)).second;
    if (!added) return Error{ErrorCode::kDataFile, where, fmt::format("'{}' is there twice", columns[0])};
    return {};
  });
}

// Regular inflections of a verb, so that a wrong lemma ("denie") still finds its entry by the form.
void CueLexicon::index_forms() {
  const auto vowel = [](char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; };
  for (const auto& [word, entry] : tables_[size_t(CueClass::kVerb)]) {
    if (word.size() < 3 || word.find(' ') != std::string::npos) continue;
    const char last = word.back(), before = word[word.size() - 2];
    const std::string cut = word.substr(0, word.size() - 1);
    std::vector<std::string> forms;
    if (last == 'e') {
      forms = {word + "s", word + "d", cut + "ing"};
    } else if (last == 'y' && !vowel(before)) {
      forms = {cut + "ies", cut + "ied", word + "ing"};
    } else {
      const bool sibilant = last == 's' || last == 'x' || last == 'h';
      forms = {word + (sibilant ? "es" : "s"), word + "ed", word + "ing"};
      if (!vowel(last) && vowel(before)) forms.insert(forms.end(), {word + last + "ed", word + last + "ing"});
    }
    for (std::string& form : forms) verb_of_form_.emplace(std::move(form), word);
  }
}

std::string_view CueLexicon::verb_of_form(std::string_view form) const {
  const auto found = verb_of_form_.find(form);
  return found == verb_of_form_.end() ? std::string_view() : std::string_view(found->second);
}

Result<void> CueLexicon::read_words() {
  return read_table("data/attribution/words.tsv", [this](const auto& columns, const std::string& where) -> Result<void> {
    if (columns.size() != 2) return Error{ErrorCode::kDataFile, where, "two columns are expected: list and words"};
    WordSet& list = lists_[std::string(columns[0])];
    for (std::string_view word : split(columns[1], ',')) {
      while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
      while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
      if (!word.empty()) list.emplace(word);
    }
    return {};
  });
}

const CueEntry* CueLexicon::find(CueClass word_class, std::string_view lemma) const {
  const Table& table = tables_[size_t(word_class)];
  const auto found = table.find(lemma);
  return found == table.end() ? nullptr : &found->second;
}

const WordSet& CueLexicon::list(std::string_view name) const {
  static const WordSet kEmpty;
  const auto found = lists_.find(name);
  return found == lists_.end() ? kEmpty : found->second;
}

}  // namespace demarche
