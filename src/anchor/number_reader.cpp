#include "anchor/number_reader.h"

namespace demarche {
namespace {

const TimeWord* number_word(const TimeLexicon& lexicon, const Atom& atom) {
  if (atom.kind != Atom::Kind::kWord) return nullptr;
  const TimeWord* word = lexicon.find(atom.text);
  return word != nullptr && word->kind == TimeClass::kNumber ? word : nullptr;
}

bool is_multiplier(int64_t value) { return value >= 100; }

// Number words from `at` on: "two hundred and five thousand". The grammar is the usual one: units add up, "hundred"
// multiplies what was said since the last larger multiplier, larger multipliers close a group.
std::optional<Number> read_words(const TimeLexicon& lexicon, std::span<const Atom> atoms, size_t begin) {
  double total = 0, group = 0;
  int64_t previous = -1;
  size_t at = begin, end = begin;
  while (at < atoms.size()) {
    const TimeWord* word = number_word(lexicon, atoms[at]);
    if (word == nullptr) break;
    const int64_t value = word->value;
    if (is_multiplier(value)) {
      if (at == begin) return std::nullopt;  // bare "hundred" needs "a" or a number before it
      if (value == 100) {
        group *= 100;
      } else {
        total += group * static_cast<double>(value);
        group = 0;
      }
    } else {
      const bool fits = previous < 0 || is_multiplier(previous) || (previous >= 20 && value < 10 && value > 0);
      if (!fits) break;
      group += static_cast<double>(value);
    }
    previous = value;
    end = ++at;
    const bool joins = at + 1 < atoms.size() && ((atoms[at].text == "-" && previous >= 20 && previous < 100) ||
                                                 (atoms[at].text == "and" && is_multiplier(previous)));
    if (joins && number_word(lexicon, atoms[at + 1]) != nullptr && !is_multiplier(number_word(lexicon, atoms[at + 1])->value)) ++at;
  }
  if (end == begin) return std::nullopt;
  return Number{end, total + group, false, false};
}

}  // namespace

std::optional<Number> read_number(const TimeLexicon& lexicon, std::span<const Atom> atoms, size_t begin) {
  if (begin >= atoms.size()) return std::nullopt;
  if (atoms[begin].kind != Atom::Kind::kDigits) return read_words(lexicon, atoms, begin);
  Number number{begin + 1, atoms[begin].value, false, true};
  for (size_t at = begin + 1; at < atoms.size(); ++at) {
    size_t word_at = at;
    if (atoms[at].text == "-" && atoms[at].glued && at + 1 < atoms.size() && atoms[at + 1].glued) ++word_at;  // "40-million"
    const TimeWord* word = number_word(lexicon, atoms[word_at]);
    if (word == nullptr || !is_multiplier(word->value)) break;
    number.value *= static_cast<double>(word->value);
    number.end = word_at + 1;
    at = word_at;
  }
  return number;
}

std::optional<Number> read_quantity(const TimeLexicon& lexicon, std::span<const Atom> atoms, size_t begin) {
  if (begin >= atoms.size()) return std::nullopt;
  if (auto number = read_number(lexicon, atoms, begin)) {
    // "two and a half"
    if (number->end + 2 < atoms.size() && atoms[number->end].text == "and" && atoms[number->end + 1].text == "a" &&
        atoms[number->end + 2].text == "half") {
      number->value += 0.5;
      number->end += 3;
    }
    return number;
  }
  size_t at = begin;
  const std::string_view first = atoms[at].text;
  if (first == "half" && at + 1 < atoms.size() && (atoms[at + 1].text == "a" || atoms[at + 1].text == "an")) {
    return Number{at + 2, 0.5, false, false};
  }
  const bool article = first == "a" || first == "an";
  if (article) ++at;
  if (at >= atoms.size()) return std::nullopt;
  const TimeWord* word = atoms[at].kind == Atom::Kind::kWord ? lexicon.find(atoms[at].text) : nullptr;
  if (word != nullptr && word->kind == TimeClass::kVague) {
    const bool of = at + 1 < atoms.size() && atoms[at + 1].text == "of";
    return Number{at + (of ? 2u : 1u), static_cast<double>(word->value), true, false};
  }
  if (!article) return std::nullopt;
  if (word != nullptr && word->kind == TimeClass::kNumber && is_multiplier(word->value)) {
    return Number{at + 1, static_cast<double>(word->value), false, false};
  }
  return Number{at, 1, false, false};
}

}  // namespace demarche
