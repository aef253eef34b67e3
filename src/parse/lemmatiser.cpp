#include "parse/lemmatiser.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <charconv>

namespace demarche {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Bytes of the first code point.
size_t first_size(std::string_view text) {
  size_t size = 1;
  while (size < text.size() && continues_code_point(text[size])) ++size;
  return std::min(size, text.size());
}

// Takes `count` code points off the end; false if there are fewer.
bool strip(std::string_view& text, int count) {
  for (; count > 0; --count) {
    if (text.empty()) return false;
    while (text.size() > 1 && continues_code_point(text.back())) text.remove_suffix(1);
    text.remove_suffix(1);
  }
  return true;
}

bool is_consonant(char c) { return c >= 'a' && c <= 'z' && std::string_view("aeiou").find(c) == std::string_view::npos; }

bool is_doubled(std::string_view stem) {
  return stem.size() > 2 && stem.back() == stem[stem.size() - 2] && is_consonant(stem.back());
}

// Bases from which English makes `form` by its spelling rules; the one that undoes most comes first.
std::vector<std::string> regular_bases(const std::string& form, bool is_verb) {
  const auto stem = [&](size_t strip) { return form.substr(0, form.size() - strip); };
  std::vector<std::string> out;
  if (form.ends_with("ies") || (is_verb && form.ends_with("ied"))) return {stem(3) + "y", stem(1)};
  const size_t ending = !is_verb ? 0 : form.ends_with("ing") ? 3 : form.ends_with("ed") ? 2 : 0;
  if (ending > 0) {
    if (is_doubled(stem(ending))) out.push_back(stem(ending + 1));
    out.push_back(stem(ending));
    out.push_back(stem(ending) + "e");
    return out;
  }
  for (std::string_view hiss : {"ches", "shes", "sses", "xes", "zes", "oes"}) {
    if (form.ends_with(hiss)) return {stem(2), stem(1)};
  }
  if (form.ends_with("s")) out.push_back(stem(1));
  return out;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Does the base of a regular verb, whose form in -ed or -ing leaves `stem`, end in e? For stems that no table knows.
bool needs_e(std::string_view stem) {
  if (stem.size() < 3) return false;
  const char last = stem.back(), before = stem[stem.size() - 2], third = stem[stem.size() - 3];
  const auto ends_in_one_of = [&](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return stem.ends_with(ending); });
  };
  if (last == 'v' || last == 'u' || last == 'c') return true;                                 // receive, pursue, announce
  if (last == 'l') return is_consonant(before) && before != 'r' && before != 'l' && before != 'w';  // topple
  if (last == 's' || last == 'z') return before != last;                                      // endorse, seize, recognise
  if (last == 'g' && ends_in_one_of({"dg", "rg", "lg"})) return true;                         // merge
  if (last == 'g') return stem.size() > 4 && ends_in_one_of({"ang", "eng", "ag", "eg", "ug"});  // avenge
  if (!is_vowel(before) || is_vowel(third)) return false;                                     // attack, raid
  const bool is_short = std::count_if(stem.begin(), stem.end(), is_vowel) == 1;
  if (is_short) return last != 'w' && last != 'x' && last != 'y';                             // mire: else it would be doubled
  return ends_in_one_of({"at", "ut", "id", "ad", "ud", "od", "in", "ir", "ur", "ar", "ok", "ak", "ik", "ap", "ib", "ob", "ub"});  // castrate
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (char c : text) out += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
  }
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = utf8proc_ssize_t(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const auto size = std::max<utf8proc_ssize_t>(utf8proc_iterate(at, left, &code), 0);
    utf8proc_uint8_t bytes[4];
    if (size > 0) out.append(reinterpret_cast<const char*>(bytes), size_t(utf8proc_encode_char(utf8proc_tolower(code), bytes)));
    if (size == 0) out += char(*at);
    at += std::max<utf8proc_ssize_t>(size, 1);
    left -= std::max<utf8proc_ssize_t>(size, 1);
  }
  return out;
}

Result<Lemmatiser> Lemmatiser::load(const std::vector<std::string>& scripts, std::string_view exceptions,
                                    std::string_view vocabulary, WordForms forms) {
  Lemmatiser out;
  out.forms_ = std::move(forms);
  for (const std::string& text : scripts) {
    Script script;
    const size_t colon = text.find(':');
    const char* const digits = text.data() + 1;
    const char* const end = text.data() + std::min(colon, text.size());
    const bool fits = colon != std::string::npos && colon >= 2 && std::string_view("lct").find(text[0]) != std::string_view::npos;
    if (!fits || std::from_chars(digits, end, script.strip).ptr != end || script.strip < 0) {
      return Error{ErrorCode::kModel, "labels.lemma", fmt::format("'{}' is no edit script of the form CASE STRIP:ADD.", text)};
    }
    script.recase = text[0];
    script.add = text.substr(colon + 1);
    out.scripts_.push_back(std::move(script));
  }
  while (!exceptions.empty()) {
    const std::string_view line = exceptions.substr(0, exceptions.find('\n'));
    exceptions.remove_prefix(std::min(exceptions.size(), line.size() + 1));
    const size_t tab = line.rfind('\t');
    if (tab != std::string_view::npos && tab + 1 < line.size()) out.exceptions_.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  while (!vocabulary.empty()) {
    const std::string_view line = vocabulary.substr(0, vocabulary.find('\n'));
    vocabulary.remove_prefix(std::min(vocabulary.size(), line.size() + 1));
    if (line.size() > 1 && !line.starts_with("##")) out.known_.insert(line);
  }
  return out;
}

std::string_view Lemmatiser::lemma(std::string_view form, std::string_view upos, size_t script, Arena& arena) const {
  const std::string lower = lower_case(form);
  std::string text = lower;
  text += '\t';
  text += upos;
  const std::string* const irregular = forms_.irregular(text);
  const auto taught = exceptions_.find(text);
  // A slip of the treebank ("fled" of "flead") gives way.
  const bool slip = irregular != nullptr && taught != exceptions_.end() && upos == "VERB" && !forms_.is_verb(std::string(taught->second));
  if (taught != exceptions_.end() && !slip) return taught->second;
  if (irregular != nullptr) return *irregular;
  text = spelled(apply(scripts_[script], form, lower), upos, lower);
  return text == form ? form : arena.keep(text);
}

bool Lemmatiser::is_known(const std::string& base, bool is_verb) const {
  return is_verb ? forms_.is_verb(base) : known_.contains(base);
}

// The verb of which a form in -ed or -ing is made, where the guess is one that it is not made of: "deplored" of "deploy", "taped" of "tap",
// which doubles its consonant. Empty where the guess may stand.
std::string Lemmatiser::regular_verb(const std::string& guess, const std::string& lower) const {
  const std::string stem = lower.substr(0, lower.size() - (lower.ends_with("ed") ? 2 : 3));
  const bool doubles = guess == stem && stem.size() >= 3 && is_consonant(stem.back()) && std::string_view("wxy").find(stem.back()) == std::string_view::npos &&
                       is_vowel(stem[stem.size() - 2]) && is_consonant(stem[stem.size() - 3]) && std::count_if(stem.begin(), stem.end(), is_vowel) == 1;
  if (doubles) return forms_.is_verb(stem + "e") ? stem + "e" : std::string();
  const std::vector<std::string> bases = regular_bases(lower, true);
  if (std::find(bases.begin(), bases.end(), guess) != bases.end()) return {};
  const auto known = std::find_if(bases.begin(), bases.end(), [&](const std::string& base) { return forms_.is_verb(base); });
  return known == bases.end() ? std::string() : *known;
}

// Mends a guess that breaks the spelling rules; any other guess stays.
std::string Lemmatiser::spelled(std::string guess, std::string_view upos, const std::string& lower) const {
  const bool is_verb = upos == "VERB";
  if (is_verb && lower.size() >= 5 && (lower.ends_with("ed") || lower.ends_with("ing"))) {
    if (std::string better = regular_verb(guess, lower); !better.empty()) return better;
  }
  if ((!is_verb && upos != "NOUN") || guess == lower || lower.size() < 5 || is_known(guess, is_verb)) return guess;
  if (!std::all_of(guess.begin(), guess.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return guess;
  std::vector<std::string> bases = regular_bases(lower, is_verb);
  // A plural that only loses its s is trusted: most nouns that are not in the vocabulary are such.
  if (bases.empty() || (!is_verb && bases.size() == 1)) return guess;
  for (const std::string& base : bases) {
    if (is_known(base, is_verb)) return base;
  }
  if (known_.contains(guess) && std::find(bases.begin(), bases.end(), guess) != bases.end()) return guess;
  for (const std::string& base : bases) {
    if (known_.contains(base)) return base;
  }
  if (!is_verb) return guess.ends_with("ie") ? bases.front() : guess;
  if (lower.ends_with("s")) return bases.front();
  // The bases end in: a doubled consonant undone, if there is one; the bare stem; the stem with e.
  const std::string& stem = bases[bases.size() - 2];
  if (bases.size() == 3) return std::string_view("sfz").find(stem.back()) != std::string_view::npos ? stem : bases.front();
  return needs_e(stem) ? bases.back() : stem;
}

std::string Lemmatiser::apply(const Script& script, std::string_view form, const std::string& lower) const {
  const size_t first = first_size(form);
  std::string text = lower;
  if (script.recase == 'c') text = form;
  if (script.recase == 't') text = std::string(form.substr(0, first)) + lower_case(form.substr(first));
  std::string_view base = text;
  if (!strip(base, script.strip)) return lower;
  text.resize(base.size());
  text += script.add;
  return text.empty() ? lower : text;
}

}  // namespace demarche
