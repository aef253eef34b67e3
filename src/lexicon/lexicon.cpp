#include "lexicon/lexicon.h"

#include <algorithm>
#include <unordered_set>

#include "base/paths.h"
#include "lexicon/table.h"

namespace demarche {
namespace {

struct Named {
  std::string_view name;
  int value;
};

constexpr Named kSlotNames[] = {{"subj", int(SlotKind::kSubject)},   {"obj", int(SlotKind::kObject)},
                                {"iobj", int(SlotKind::kAddressee)}, {"inf", int(SlotKind::kInfinitive)},
                                {"ing", int(SlotKind::kGerund)},     {"that", int(SlotKind::kThat)},
                                {"clause", int(SlotKind::kClause)},  {"poss", int(SlotKind::kPossessor)},
                                {"mod", int(SlotKind::kModifier)},   {"should", int(SlotKind::kMandate)}};
constexpr Named kStatusNames[] = {{"actual", int(Status::kActual)},           {"future", int(Status::kFuture)},
                                  {"conditional", int(Status::kConditional)}, {"possible", int(Status::kPossible)},
                                  {"demanded", int(Status::kDemanded)},       {"negated", int(Status::kNegated)},
                                  {"denied", int(Status::kDenied)},           {"alleged", int(Status::kAlleged)}};
constexpr Named kCueKindNames[] = {{"verb", int(CueKind::kVerb)},      {"noun", int(CueKind::kNoun)},
                                   {"adj", int(CueKind::kAdjective)},  {"adv", int(CueKind::kAdverb)},
                                   {"aux", int(CueKind::kAuxiliary)},  {"det", int(CueKind::kDeterminer)},
                                   {"prep", int(CueKind::kPreposition)}, {"mark", int(CueKind::kMark)}};

template <size_t N>
std::optional<int> value_of(const Named (&names)[N], std::string_view name) {
  for (const Named& one : names) {
    if (one.name == name) return one.value;
  }
  return std::nullopt;
}

constexpr std::string_view kPrepositions[] = {"aboard", "about", "across", "against", "along", "alongside", "among", "around",
                                              "as", "at", "be", "before", "behind", "beside", "between", "beyond", "by", "for",
                                              "from", "in", "inside", "into", "near", "of", "on", "onto", "out_of", "outside",
                                              "over", "through", "to", "toward", "towards", "under", "upon", "with", "within",
                                              "without"};

bool is_slot(std::string_view name) {
  return value_of(kSlotNames, name) || std::find(std::begin(kPrepositions), std::end(kPrepositions), name) != std::end(kPrepositions);
}

bool is_upper_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

Slot slot_from(std::string_view name) {
  if (const auto kind = value_of(kSlotNames, name)) return {SlotKind(*kind), {}};
  return {SlotKind::kPreposition, std::string(name)};
}

// "subj+with|of" -> {{subj, with}, {of}}; "none" -> {}.
RoleSpec role_spec(std::string_view text) {
  RoleSpec spec;
  if (text == "none") return spec;
  for (std::string_view alternative : split(text, '|')) {
    auto& slots = spec.emplace_back();
    for (std::string_view name : split(alternative, '+')) slots.push_back(slot_from(name));
  }
  return spec;
}

RoleSpec default_source() { return role_spec("subj"); }
RoleSpec default_target(PredicateKind kind) {
  if (kind == PredicateKind::kVerb) return role_spec("obj|iobj");
  return role_spec("of|against|on|with");
}

// How much a satisfied constraint says: a named word more than a class, a class more than a filled slot.
double weight(const Constraint& constraint) {
  if (constraint.absent) return 0.5;
  double least = 3;
  for (const Filler& filler : constraint.fillers) {
    const double one = filler.kind == Filler::Kind::kAny     ? 0.8
                       : filler.kind == Filler::Kind::kActor ? 1.2
                       : filler.kind == Filler::Kind::kClass ? 2
                                                             : 2.5;
    least = std::min(least, one);
  }
  return least;
}

bool names_filler(const Constraint& constraint) {
  if (constraint.absent) return false;
  return std::any_of(constraint.fillers.begin(), constraint.fillers.end(), [](const Filler& filler) {
    return filler.kind == Filler::Kind::kClass || filler.kind == Filler::Kind::kLemma;
  });
}

// The place of the part-of-speech letter; npos when there is none.
size_t kind_at(const std::vector<std::string_view>& words) {
  for (size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "V" || words[i] == "N" || words[i] == "A") return i;
  }
  return std::string::npos;
}

PredicateKind kind_from(std::string_view letter) {
  return letter == "V" ? PredicateKind::kVerb : letter == "N" ? PredicateKind::kNoun : PredicateKind::kAdjective;
}

// Same company asked for: what lint calls twins.
std::string signature(const LexiconEntry& entry) {
  std::string out;
  for (const auto& word : entry.extra_words) out += word + ' ';
  for (const auto& constraint : entry.constraints) {
    out += constraint.absent ? "!" : "";
    for (const auto& slot : constraint.slots) out += std::to_string(int(slot.kind)) + slot.preposition + '|';
    for (const auto& filler : constraint.fillers) {
      out += std::to_string(int(filler.kind)) + std::to_string(filler.noun_class);
      for (const auto& word : filler.modifiers) out += word + '_';
      out += filler.lemma + '|';
    }
    out += ' ';
  }
  return out;
}

}  // namespace

std::string_view folded_lemma(const Document& doc, uint32_t word, std::string& buffer) {
  const std::string_view lemma = doc.words[word].lemma;
  if (std::none_of(lemma.begin(), lemma.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return lemma;
  buffer.assign(lemma);
  for (char& c : buffer) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  }
  return buffer;
}

Result<Lexicon> Lexicon::load(const Ontology& ontology) {
  auto found = find_data_file("data/lexicon/classes.txt");
  if (!found) return found.error();
  return load(ontology, found->parent_path());
}

Result<Lexicon> Lexicon::load(const Ontology& ontology, const std::filesystem::path& folder) {
  Lexicon out;
  if (auto done = out.load_classes(folder / "classes.txt"); !done) return done.error();
  std::vector<std::filesystem::path> files;
  std::error_code unreadable;
  for (const auto& item : std::filesystem::directory_iterator(folder, unreadable)) {
    if (item.path().extension() == ".lex") files.push_back(item.path());
  }
  if (unreadable) return Error{ErrorCode::kUnreadable, folder.string(), "the folder of the lexicon cannot be read"};
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    if (auto done = out.load_entries(file, ontology); !done) return done.error();
  }
  if (auto done = out.load_cues(folder / "status.tsv"); !done) return done.error();
  out.sort_entries();
  return out;
}

Result<void> Lexicon::load_classes(const std::filesystem::path& file) {
  auto lines = read_table(file);
  if (!lines) return lines.error();
  for (const TableLine& line : *lines) {
    const size_t equals = line.text.find('=');
    const std::string_view name = trim(std::string_view(line.text).substr(0, equals));
    if (equals == std::string::npos || !is_upper_name(name)) return error_at(line, "expected \"CLASS = word, word, @OTHER\"");
    if (name == "ACTOR") return error_at(line, "ACTOR is built in: any phrase that stands for an actor");
    if (class_names_.contains(name)) return error_at(line, "class " + std::string(name) + " is defined twice");
    if (class_names_.size() == kMaxClasses) return error_at(line, "more than " + std::to_string(kMaxClasses) + " classes");
    const uint32_t index = uint32_t(class_names_.size());
    class_names_.emplace(name, index);
    for (std::string_view member : split(std::string_view(line.text).substr(equals + 1), ',')) {
      if (member.empty()) continue;
      if (member.front() == '@') {
        const auto other = class_names_.find(member.substr(1));
        if (other == class_names_.end()) return error_at(line, "class " + std::string(member.substr(1)) + " is not defined above");
        for (auto& [lemma, forms] : members_) {
          for (auto& form : forms) {
            if (form.classes[other->second]) form.classes.set(index);
          }
        }
        continue;
      }
      auto words = words_of(member);
      auto& forms = members_[std::string(words.back())];
      words.pop_back();
      const std::vector<std::string> modifiers(words.begin(), words.end());
      auto same = std::find_if(forms.begin(), forms.end(), [&](const ClassMember& form) { return form.modifiers == modifiers; });
      if (same == forms.end()) same = forms.insert(forms.end(), ClassMember{modifiers, {}});
      same->classes.set(index);
    }
  }
  return {};
}

Result<void> Lexicon::load_entries(const std::filesystem::path& file, const Ontology& ontology) {
  auto lines = read_table(file);
  if (!lines) return lines.error();
  for (const TableLine& line : *lines) {
    const std::string_view text = line.text;
    const size_t arrow = text.find("->");
    if (arrow == std::string_view::npos) return error_at(line, "expected \"TRIGGER V|N|A ... -> CODE\", found no \"->\"");
    const auto left = words_of(text.substr(0, arrow));
    const auto right = words_of(text.substr(arrow + 2));
    const size_t at = kind_at(left);
    if (at == std::string::npos) return error_at(line, "no part of speech (V, N or A) after the trigger");
    if (right.empty()) return error_at(line, "no CAMEO code after \"->\"");

    LexiconEntry entry;
    entry.kind = kind_from(left[at]);
    std::vector<std::string> beside;  // words that stand beside the trigger: "take V hostage"
    for (size_t i = at + 1; i < left.size(); ++i) {
      std::string_view item = left[i];
      Constraint constraint;
      if (item.front() == '!') {
        constraint.absent = true;
        item.remove_prefix(1);
      }
      const size_t colon = item.find(':');
      if (!constraint.absent && item.find_first_of(":|") == std::string_view::npos && !is_slot(item)) {
        beside.emplace_back(item);
        continue;
      }
      for (std::string_view slot : split(item.substr(0, colon), '|')) {
        if (!is_slot(slot)) return error_at(line, "\"" + std::string(slot) + "\" is no slot and no preposition we know");
      }
      for (std::string_view slot : split(item.substr(0, colon), '|')) constraint.slots.push_back(slot_from(slot));
      if (colon == std::string_view::npos) {
        constraint.fillers.push_back({});
      } else {
        for (std::string_view name : split(item.substr(colon + 1), '|')) {
          Filler filler;
          if (name == "ACTOR") {
            filler.kind = Filler::Kind::kActor;
          } else if (is_upper_name(name)) {
            const auto index = class_index(name);
            if (!index) return error_at(line, "class " + std::string(name) + " is not in classes.txt");
            filler.kind = Filler::Kind::kClass;
            filler.noun_class = *index;
            used_classes_.set(*index);
          } else if (name != "*") {
            filler.kind = Filler::Kind::kLemma;
            const auto words = split(name, '_');
            filler.lemma = words.back();
            filler.modifiers.assign(words.begin(), words.end() - 1);
          }
          constraint.fillers.push_back(std::move(filler));
        }
      }
      entry.consumes |= names_filler(constraint);
      entry.specificity += weight(constraint);
      entry.constraints.push_back(std::move(constraint));
    }

    std::string_view code = right[0];
    if (code.ends_with('+')) {
      entry.refine = true;
      code.remove_suffix(1);
    }
    if (code.ends_with('+')) {
      entry.needs_content = true;
      code.remove_suffix(1);
    }
    const CameoCode* cameo = ontology.cameo(code);
    if (!cameo) return error_at(line, "\"" + std::string(code) + "\" is no CAMEO code");
    entry.cameo = code;
    entry.type = cameo->type;
    entry.mode = cameo->mode;
    entry.contexts = cameo->contexts;
    entry.source = default_source();
    entry.target = default_target(entry.kind);
    for (size_t i = 1; i < right.size(); ++i) {
      const std::string_view item = right[i];
      if (item.starts_with("src=")) {
        entry.source = role_spec(item.substr(4));
      } else if (item.starts_with("tgt=")) {
        entry.target = role_spec(item.substr(4));
      } else if (item == "recip") {
        entry.reciprocal = true;
      } else if (item == "both") {
        entry.needs_both = true;
      } else if (item == "weak") {
        entry.is_weak = true;
      } else if (item.front() == '@') {
        entry.contexts.clear();
        for (std::string_view context : split(item.substr(1), ',')) {
          if (!ontology.has_context(context)) return error_at(line, "\"" + std::string(context) + "\" is no PLOVER context");
          entry.contexts.emplace_back(context);
        }
      } else {
        const size_t slash = item.find('/');
        const EventType* type = ontology.type(item.substr(0, slash));
        if (!type) return error_at(line, "\"" + std::string(item) + "\" is neither a PLOVER type nor src=, tgt=, recip, both, weak or @context");
        entry.type = type->name;
        entry.mode = slash == std::string_view::npos ? "" : std::string(item.substr(slash + 1));
        if (!entry.mode.empty() && !type->modes.contains(entry.mode)) {
          return error_at(line, "type " + type->name + " has no mode \"" + entry.mode + "\"");
        }
      }
    }

    const size_t letter_at = size_t(left[at].data() - text.data());
    for (std::string_view trigger : split(text.substr(0, letter_at), ',')) {
      const auto words = words_of(trigger);
      if (words.empty()) return error_at(line, "an empty trigger between commas");
      LexiconEntry one = entry;
      // A verb's phrase begins with its head, a noun's ends with it.
      const bool head_first = entry.kind != PredicateKind::kNoun;
      one.lemma = head_first ? words.front() : words.back();
      one.extra_words.assign(words.begin() + (head_first ? 1 : 0), words.end() - (head_first ? 0 : 1));
      one.extra_words.insert(one.extra_words.end(), beside.begin(), beside.end());
      one.specificity += 2.5 * double(one.extra_words.size());
      one.key = line.file.substr(line.file.rfind('/') + 1) + ":" + std::to_string(line.number) + " " + std::string(trigger);
      entries_[size_t(one.kind)][one.lemma].push_back(std::move(one));
      ++entry_count_;
    }
  }
  return {};
}

Result<void> Lexicon::load_cues(const std::filesystem::path& file) {
  auto lines = read_table(file);
  if (!lines) return lines.error();
  for (const TableLine& line : *lines) {
    const auto row = split(line.text, '\t');
    if (row.size() < 5) return error_at(line, "expected five columns: cue, kind, slots, status, reason");
    StatusCue cue;
    const auto kind = value_of(kCueKindNames, row[1]);
    if (!kind) return error_at(line, "\"" + std::string(row[1]) + "\" is no kind of cue");
    cue.kind = CueKind(*kind);
    if (row[2] == "any") {
      cue.any_slot = true;
    } else if (row[2] != "-") {
      for (std::string_view name : split(row[2], ',')) cue.slots.push_back(slot_from(name).kind);
    }
    if (row[3] == "same") {
      cue.projection = Projection::kSame;
    } else if (row[3] == "report") {
      cue.projection = Projection::kReport;
    } else {
      const auto status = value_of(kStatusNames, row[3]);
      if (!status) return error_at(line, "\"" + std::string(row[3]) + "\" is no status");
      cue.status = Status(*status);
    }
    cue.reason = row[4];
    for (std::string_view name : split(row[0], ',')) {
      const auto words = words_of(name);
      if (words.empty()) return error_at(line, "an empty cue");
      StatusCue one = cue;
      one.lemma = words.front();
      if (words.size() > 1) one.extra_word = words[1];
      auto& list = cues_[size_t(one.kind)][one.lemma];
      // Longer cues are asked first.
      list.insert(one.extra_word.empty() ? list.end() : list.begin(), std::move(one));
    }
  }
  return {};
}

void Lexicon::sort_entries() {
  for (auto& map : entries_) {
    for (auto& [lemma, list] : map) {
      std::stable_sort(list.begin(), list.end(),
                       [](const LexiconEntry& a, const LexiconEntry& b) { return a.specificity > b.specificity; });
    }
  }
}

const std::vector<LexiconEntry>& Lexicon::entries(std::string_view lemma, PredicateKind kind) const {
  static const std::vector<LexiconEntry> kNothing;
  const auto found = entries_[size_t(kind)].find(lemma);
  return found == entries_[size_t(kind)].end() ? kNothing : found->second;
}

const std::vector<StatusCue>& Lexicon::cues(std::string_view lemma, CueKind kind) const {
  static const std::vector<StatusCue> kNothing;
  const auto found = cues_[size_t(kind)].find(lemma);
  return found == cues_[size_t(kind)].end() ? kNothing : found->second;
}

bool Lexicon::knows_verb(std::string_view lemma) const {
  return has(lemma, PredicateKind::kVerb) || !cues(lemma, CueKind::kVerb).empty() || members_.contains(lemma);
}

std::string_view Lexicon::lemma_of(const Document& doc, uint32_t word, std::string& buffer) const {
  const std::string_view lemma = folded_lemma(doc, word, buffer);
  if (doc.words[word].upos != Upos::kVerb || knows_verb(lemma)) return lemma;
  std::string form(doc.form(word));
  for (char& c : form) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  }
  const auto try_stem = [&](std::string stem) {
    if (stem.size() < 3 || !knows_verb(stem)) return false;
    buffer = std::move(stem);
    return true;
  };
  for (const std::string_view ending : {"ed", "ing", "es", "s"}) {
    if (!form.ends_with(ending)) continue;
    const std::string stem = form.substr(0, form.size() - ending.size());
    if (try_stem(stem + "e") || try_stem(stem)) return buffer;
    if (stem.ends_with('i') && try_stem(stem.substr(0, stem.size() - 1) + "y")) return buffer;
    const size_t n = stem.size();
    if (n > 2 && stem[n - 1] == stem[n - 2] && try_stem(stem.substr(0, n - 1))) return buffer;
  }
  return folded_lemma(doc, word, buffer);
}

bool Lexicon::preceded_by(const Document& doc, uint32_t word, const std::vector<std::string>& modifiers) {
  const uint32_t count = uint32_t(modifiers.size());
  if (count > word) return false;
  std::string buffer;
  for (uint32_t i = 0; i < count; ++i) {
    if (folded_lemma(doc, word - count + i, buffer) != modifiers[i]) return false;
  }
  return true;
}

ClassSet Lexicon::classes_of(const Document& doc, uint32_t word) const {
  std::string buffer;
  const auto found = members_.find(lemma_of(doc, word, buffer));
  if (found == members_.end()) return {};
  ClassSet classes;
  for (const ClassMember& form : found->second) {
    if (preceded_by(doc, word, form.modifiers)) classes |= form.classes;
  }
  return classes;
}

bool Lexicon::in_class(const Document& doc, uint32_t word, std::string_view name) const {
  const auto index = class_index(name);
  return index && classes_of(doc, word)[*index];
}

ClassSet Lexicon::class_named(std::string_view name) const {
  ClassSet one;
  if (const auto index = class_index(name)) one.set(*index);
  return one;
}

std::optional<uint32_t> Lexicon::class_index(std::string_view name) const {
  const auto found = class_names_.find(name);
  if (found == class_names_.end()) return std::nullopt;
  return found->second;
}

std::vector<LintFinding> Lexicon::lint() const {
  std::vector<LintFinding> findings;
  for (const auto& map : entries_) {
    for (const auto& [lemma, list] : map) {
      TextMap<const LexiconEntry*> seen;
      for (const LexiconEntry& entry : list) {
        const auto [first, is_new] = seen.emplace(signature(entry), &entry);
        if (is_new) continue;
        const bool same = first->second->cameo == entry.cameo && first->second->type == entry.type;
        findings.push_back({entry.key, (same ? "says the same as " : "can never match: hidden by ") + first->second->key});
      }
    }
  }
  // What the program itself asks for by name (light verbs and the like) is not in the entries.
  static const std::unordered_set<std::string_view> kOwn = {"LIGHT", "PARTITIVE", "SPORT", "COUNTERPART", "OUTSIDER", "LIKENESS", "OBLIGING"};
  for (const auto& [name, index] : class_names_) {
    if (!used_classes_[index] && !kOwn.contains(name)) {
      findings.push_back({"classes.txt " + name, "no entry uses this class"});
    }
  }
  std::sort(findings.begin(), findings.end(), [](const LintFinding& a, const LintFinding& b) { return a.where < b.where; });
  return findings;
}

}  // namespace demarche
