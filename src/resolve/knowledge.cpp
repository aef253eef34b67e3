#include "resolve/knowledge.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/characters.h"
#include "base/paths.h"
#include "resolve/fold.h"

namespace demarche {
namespace {

// The first of two people of one surname who both hold office is the better known: tables written by hand come first.
constexpr const char* kTables[] = {"data/actors/offices.txt",  "data/actors/states.txt",    "data/actors/organisations.txt",
                                   "data/actors/memberships.txt", "data/actors/seats.txt",    "data/actors/groups.txt",    "data/actors/nonstate.txt",
                                   "data/actors/officials.txt", "data/actors/heads.txt",    "data/actors/ministers.txt",
                                   "data/actors/leaders.txt",  "data/actors/cabinets.txt",  "data/actors/agents.txt"};

// Offices from the highest down: which one a person is known by who holds several.
constexpr std::string_view kRanks[] = {"supreme leader", "leader",           "president",         "king",           "prime minister",
                                       "chancellor",     "secretary-general", "foreign minister", "defence minister"};

size_t rank_of(std::string_view office) { return size_t(std::find(std::begin(kRanks), std::end(kRanks), office) - std::begin(kRanks)); }

Error bad_row(const Row& row, const std::string& file, std::string message) {
  return {ErrorCode::kDataFile, file + ":" + std::to_string(row.line), std::move(message)};
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::kUnreadable, path.string(), "Cannot read this table of actors."};
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  std::string text(unknown ? 0 : size, '\0');
  if (!in.read(text.data(), std::streamsize(text.size()))) return Error{ErrorCode::kUnreadable, path.string(), "Cannot read this table of actors."};
  return text;
}

AliasTarget::Case spelling_of(std::string_view alias) {
  size_t letters = 0, capitals = 0;
  for (const char c : alias) {
    letters += is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    capitals += is_ascii_upper(c);
  }
  if (letters > 1 && letters <= 6 && capitals == letters) return AliasTarget::Case::kAllCaps;
  return capitals > 0 || letters == 0 ? AliasTarget::Case::kCapital : AliasTarget::Case::kAny;
}

uint32_t word_count(const std::string& key) { return uint32_t(std::count(key.begin(), key.end(), ' ')) + 1; }

void keep_longest(auto& longest, const std::string& key) {
  const std::string_view first = std::string_view(key).substr(0, key.find(' '));
  auto at = longest.find(first);
  if (at == longest.end()) at = longest.emplace(std::string(first), 0).first;
  at->second = std::max(at->second, word_count(key));
}

std::string holder_key(std::string_view code, std::string_view office) {
  std::string key(code);
  return key.append("|").append(office);
}

// What a person is called by surname alone: the last word, and with the particles before it ("van der Leyen").
std::vector<std::string_view> surnames_of(std::string_view name) {
  std::vector<std::string_view> out;
  size_t at = name.rfind(' ');
  if (at == std::string_view::npos) return {name};
  std::string_view last = name.substr(at + 1);
  if ((last == "Jr." || last == "Jr" || last == "Sr." || last == "II" || last == "III") && at > 0) {
    name = name.substr(0, at);
    at = name.rfind(' ');
    if (at == std::string_view::npos) return {name};
    last = name.substr(at + 1);
  }
  out.push_back(last);
  if (last.starts_with("al-") || last.starts_with("Al-") || last.starts_with("el-") || last.starts_with("El-")) out.push_back(last.substr(3));
  while (at != std::string_view::npos && at > 0) {
    const size_t before = name.rfind(' ', at - 1);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (!is_ascii_lower(name[begin])) break;
    out.push_back(name.substr(begin));
    at = before;
  }
  return out;
}

// A key under which the usual transliterations of one name meet: "zelenskyy", "zelenskiy" -> "zelenski".
std::string sound_of(std::string_view folded) {
  static constexpr std::pair<std::string_view, std::string_view> kSame[] = {
      {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"dzh", "j"}, {"sh", "s"}, {"ch", "c"}, {"kh", "h"}, {"gh", "g"}, {"dh", "d"},
      {"zh", "j"},   {"ph", "f"},  {"ck", "k"},  {"ts", "c"},  {"tz", "c"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ks", "x"},
      {"iy", "i"},   {"yy", "i"},  {"ij", "i"},  {"q", "g"},   {"w", "v"},  {"y", "i"}};
  std::string out;
  out.reserve(folded.size());
  for (size_t at = 0; at < folded.size();) {
    std::string_view sound = folded.substr(at, 1);
    size_t size = 1;
    for (const auto& [written, heard] : kSame) {
      if (written.front() != folded[at] || !folded.substr(at).starts_with(written)) continue;
      sound = heard;
      size = written.size();
      break;
    }
    if (out.empty() || out.back() != sound.front()) out += sound;
    at += size;
  }
  return out;
}

bool has_space(std::string_view s) { return s.find(' ') != std::string_view::npos; }

}  // namespace

Result<Knowledge> Knowledge::load(const std::vector<std::filesystem::path>& overlays) {
  std::vector<std::string> texts, files;
  for (const char* table : kTables) {
    const auto path = find_data_file(table);
    if (!path) return path.error();
    auto text = read_file(*path);
    if (!text) return text.error();
    texts.push_back(std::move(*text));
    files.push_back(table);
  }
  for (const auto& overlay : overlays) {
    if (!std::filesystem::is_regular_file(overlay)) return Error{ErrorCode::kNotFound, overlay.string(), "No such file of actors."};
    auto text = read_file(overlay);
    if (!text) return text.error();
    texts.push_back(std::move(*text));
    files.push_back(overlay.string());
  }
  return from_text(std::move(texts), files);
}

Result<Knowledge> Knowledge::from_text(std::vector<std::string> texts, const std::vector<std::string>& files) {
  Knowledge out;
  out.files_ = files;
  out.aliases_.reserve(32768);
  out.longest_alias_.reserve(16384);
  out.surnames_.reserve(16384);
  out.similar_surnames_.reserve(16384);
  out.holders_.reserve(4096);
  out.entries_.reserve(16384);
  for (size_t i = 0; i < texts.size(); ++i) {
    out.texts_.push_back(std::make_unique<std::string>(std::move(texts[i])));
    const auto read = out.read(*out.texts_.back(), files[i], uint32_t(i));
    if (!read) return read.error();
  }
  out.index_people();
  return out;
}

Result<void> Knowledge::read(const std::string& text, const std::string& file, uint32_t file_index) {
  const auto rows = parse_rows(text, file);
  if (!rows) return rows.error();
  for (const Row& row : *rows) {
    const auto done = read_row(row, file, file_index);
    if (!done) return done;
  }
  return {};
}

Result<void> Knowledge::read_row(const Row& row, const std::string& file, uint32_t file_index) {
  if (row.kind == "state") return read_state(row, file, file_index);
  if (row.kind == "org") return read_organisation(row, file, file_index);
  if (row.kind == "body") return read_part(row, file, file_index, EntryKind::kBody);
  if (row.kind == "seat") return read_part(row, file, file_index, EntryKind::kSeat);
  if (row.kind == "region") return read_part(row, file, file_index, EntryKind::kRegion);
  if (row.kind == "group") return read_part(row, file, file_index, EntryKind::kGroup);
  if (row.kind == "bodies") return read_parts(row, file, file_index, EntryKind::kBody);
  if (row.kind == "regions") return read_parts(row, file, file_index, EntryKind::kRegion);
  if (row.kind == "groups") return read_parts(row, file, file_index, EntryKind::kGroup);
  if (row.kind == "person") return read_person(row, file, file_index);
  if (row.kind == "agent") return read_agent(row, file);
  if (row.kind == "office") return read_office(row, file);
  if (row.kind == "member") return read_members(row, file, file_index);
  return bad_row(row, file, "unknown kind of row \"" + std::string(row.kind) +
                                "\"; expected state, org, body, seat, region, group, person, agent, office, member or source.");
}

uint32_t Knowledge::add(Entry entry, Origin origin) {
  entries_.push_back(std::move(entry));
  origins_.push_back(origin);
  return uint32_t(entries_.size() - 1);
}

void Knowledge::name(uint32_t entry, std::string_view alias, Spell spell, bool demonym) {
  const std::string key = fold_name(alias);
  if (key.empty()) return;
  std::vector<AliasTarget>& targets = aliases_[key];
  const uint32_t file = origins_[entry].file;
  // An overlay's name replaces ours.
  if (!targets.empty() && origins_[targets.front().entry].file < file && file >= std::size(kTables)) targets.clear();
  for (const AliasTarget& other : targets) {  // "Bogota; Bogotá": one name to us
    const Entry &a = entries_[other.entry], &b = entries_[entry];
    const bool same = a.kind == b.kind && a.code == b.code && a.name == b.name && other.spell == spell && other.demonym == demonym;
    if (same && other.with_article <= alias.starts_with("the ")) return;
  }
  targets.push_back({entry, spell, demonym, spelling_of(alias), alias.starts_with("the ")});
  keep_longest(longest_alias_, key);
}

// The later row wins, as an overlay's does over ours; twice in one file it is a slip.
void Knowledge::claim_code(std::string_view code, uint32_t entry, const std::string& file) {
  const auto [at, fresh] = codes_.try_emplace(std::string(code), entry);
  if (!fresh && origins_[at->second].file == origins_[entry].file) {
    remarks_.push_back(file + ":" + std::to_string(origins_[entry].line) + ": the code " + std::string(code) + " has a row in line " +
                       std::to_string(origins_[at->second].line) + " already; this one wins");
  }
  at->second = entry;
}

Result<void> Knowledge::read_state(const Row& row, const std::string& file, uint32_t file_index) {
  const auto names = parse_words(row, 1, file), demonyms = parse_words(row, 2, file), capitals = parse_words(row, 3, file);
  for (const auto* words : {&names, &demonyms, &capitals}) {
    if (!*words) return words->error();
  }
  if (row.field(0).empty() || names->empty()) return bad_row(row, file, "a state needs a code and a name: state | CODE | names | ...");
  const Origin origin{file_index, row.line};
  const std::string_view lead = row.field(4).empty() ? "president" : row.field(4);
  const uint32_t state = add({EntryKind::kState, names->front().word, row.field(0), lead, "", row.source, {}, {}, {}, ' '}, origin);
  claim_code(row.field(0), state, file);
  for (const DatedWord& one : *names) name(state, one.word, one.spell, false);
  for (const DatedWord& one : *demonyms) name(state, one.word, one.spell, true);
  for (const DatedWord& one : *capitals) {
    const uint32_t capital = add({EntryKind::kCapital, names->front().word, row.field(0), "", "", row.source, {}, {}, {}, ' '}, origin);
    name(capital, one.word, one.spell, false);
  }
  return {};
}

// org | CODE | names | category | sectors | nouns | lead office | seats
Result<void> Knowledge::read_organisation(const Row& row, const std::string& file, uint32_t file_index) {
  const auto names = parse_words(row, 1, file), sectors = parse_words(row, 3, file), nouns = parse_words(row, 4, file),
             seats = parse_words(row, 6, file);
  for (const auto* words : {&names, &sectors, &nouns, &seats}) {
    if (!*words) return words->error();
  }
  if (row.field(0).empty() || names->empty()) return bad_row(row, file, "an organisation needs a code and a name: org | CODE | names | ...");
  Entry entry{EntryKind::kOrganisation, names->front().word, row.field(0), row.field(5), row.field(2), row.source, *sectors, {}, {}, ' '};
  for (const DatedWord& noun : *nouns) {
    entry.nouns.push_back(noun.word);
    group_nouns_[std::string(noun.word)] = true;
  }
  const Origin origin{file_index, row.line};
  if (const int32_t earlier = of_code(row.field(0)); earlier != kNone && file_index < std::size(kTables)) {
    remarks_.push_back(file + ":" + std::to_string(row.line) + ": the code " + std::string(row.field(0)) + " is that of " +
                       std::string(entries_[size_t(earlier)].name) + " already");
  }
  const uint32_t organisation = add(std::move(entry), origin);
  claim_code(row.field(0), organisation, file);
  for (const DatedWord& one : *names) name(organisation, one.word, one.spell, false);
  for (const DatedWord& one : *seats) {
    const uint32_t seat = add({EntryKind::kSeat, names->front().word, row.field(0), "", "", row.source, *sectors, {}, {}, ' '}, origin);
    name(seat, one.word, one.spell, false);
  }
  return {};
}

// body|seat|region|group | names | state | sectors | category | nouns
Result<void> Knowledge::read_part(const Row& row, const std::string& file, uint32_t file_index, EntryKind kind) {
  const auto names = parse_words(row, 0, file), sectors = parse_words(row, 2, file), nouns = parse_words(row, 4, file);
  for (const auto* words : {&names, &sectors, &nouns}) {
    if (!*words) return words->error();
  }
  if (names->empty()) return bad_row(row, file, "expected a name: " + std::string(row.kind) + " | names | state | sectors");
  Entry entry{kind, names->front().word, row.field(1), "", row.field(3), row.source, *sectors, {}, {}, ' '};
  for (const DatedWord& noun : *nouns) {
    entry.nouns.push_back(noun.word);
    group_nouns_[std::string(noun.word)] = true;
  }
  const uint32_t part = add(std::move(entry), {file_index, row.line});
  for (const DatedWord& one : *names) name(part, one.word, one.spell, false);
  return {};
}

// The plural kinds: every name is an entry of its own, with the same fields.
Result<void> Knowledge::read_parts(const Row& row, const std::string& file, uint32_t file_index, EntryKind kind) {
  const auto names = parse_words(row, 0, file);
  if (!names) return names.error();
  std::vector<std::string> keys;  // "Sinn Fein; Sinn Féin" is one entry
  for (const DatedWord& one : *names) {
    std::string key = fold_name(one.word);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    keys.push_back(std::move(key));
    Row single = row;
    single.fields[0] = one.word;
    const auto done = read_part(single, file, file_index, kind);
    if (!done) return done;
  }
  return {};
}

// person | names | m or f | home state | CODE role [spell]; CODE role [spell] ...
Result<void> Knowledge::read_person(const Row& row, const std::string& file, uint32_t file_index) {
  const auto names = parse_words(row, 0, file), offices = parse_words(row, 3, file);
  if (!names) return names.error();
  if (!offices) return offices.error();
  if (names->empty()) return bad_row(row, file, "a person needs a name: person | names | m or f | home | offices");
  Entry entry{EntryKind::kPerson, names->front().word, row.field(2), "", "", row.source, {}, {}, {}, row.field(1).empty() ? ' ' : row.field(1)[0]};
  for (const DatedWord& one : *offices) {
    const size_t space = one.word.find(' ');
    if (space == std::string_view::npos) return bad_row(row, file, "expected CODE and role; found \"" + std::string(one.word) + "\".");
    entry.offices.push_back({one.word.substr(0, space), one.word.substr(space + 1), {}, row.source, one.spell});
  }
  if (entry.code.empty() && !entry.offices.empty()) entry.code = entry.offices.front().code;
  const int32_t earlier = file_index < std::size(kTables) ? same_person(entry) : kNone;
  for (const Office& office : entry.offices) {
    if (earlier != kNone) add_office(entries_[size_t(earlier)], office);
  }
  const uint32_t person = earlier != kNone ? uint32_t(earlier) : add(std::move(entry), {file_index, row.line});
  bool has_short_name = false;
  // Who is known by one word alone is found by it wherever it stands.
  const bool only_short = std::none_of(names->begin(), names->end(), [](const DatedWord& one) { return has_space(one.word); });
  for (const DatedWord& one : *names) {
    has_short_name |= !has_space(one.word);
    if (has_space(one.word) || only_short) name(person, one.word, one.spell, false);
  }
  for (const DatedWord& one : *names) {
    if (!has_space(one.word)) {
      add_surname(person, one.word);
    } else if (!has_short_name && earlier == kNone) {
      for (const std::string_view surname : surnames_of(one.word)) add_surname(person, surname);
    }
  }
  return {};
}

// The person of this name and home state that a table further up has, or kNone.
int32_t Knowledge::same_person(const Entry& person) const {
  if (!has_space(person.name)) return kNone;
  for (const AliasTarget& target : named(fold_name(person.name))) {
    const Entry& other = entries_[target.entry];
    if (other.kind == EntryKind::kPerson && other.code == person.code) return int32_t(target.entry);
  }
  return kNone;
}

// A spell that a table further up has in other days is left out.
void Knowledge::add_office(Entry& person, const Office& office) const {
  const auto same = [&](const Office& other) {
    return other.code == office.code && other.spell.overlaps(office.spell) && canonical_office(other.role) == canonical_office(office.role);
  };
  if (std::none_of(person.offices.begin(), person.offices.end(), same)) person.offices.push_back(office);
}

void Knowledge::add_surname(uint32_t person, std::string_view surname) {
  const std::string key = fold_name(surname);
  std::vector<uint32_t>& people = surnames_[key];
  if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  std::vector<uint32_t>& similar = similar_surnames_[sound_of(key)];
  if (std::find(similar.begin(), similar.end(), person) == similar.end()) similar.push_back(person);
}

const std::vector<uint32_t>& Knowledge::with_similar_surname(const std::string& key) const { return look_up(similar_surnames_, sound_of(key)); }

// How well a person fits what the text says; below 0 = not at all.
double Knowledge::fit_of(uint32_t person, const Clues& clues, const std::optional<Day>& date) const {
  bool held = false;
  const Office* office = office_on(entries_[person], date, held);
  if (!office) return -1;
  // "President Reagan" of an article that looks back, or whose date is not known for sure.
  const auto bears_title = [&](const Office& one) { return one.canonical == canonical_office(clues.role); };
  const bool at_home = !clues.code.empty() || clues.country.empty() || clues.country == entries_[person].code;
  const bool titled = at_home && !clues.role.empty() && std::any_of(entries_[person].offices.begin(), entries_[person].offices.end(), bears_title);
  // Who led a state goes on being called by surname alone for some years, in articles about that state.
  constexpr int32_t kRemembered = 12 * 365;
  const bool led = office->canonical == "president" || office->canonical == "prime minister";
  const bool remembered = led && clues.code.empty() && clues.role.empty() && clues.country == entries_[person].code && date && office->spell.to < date->time_since_epoch().count() &&
                          date->time_since_epoch().count() - office->spell.to < kRemembered;
  if (!held && !clues.former && !titled && !remembered) return -1;
  if (!clues.code.empty() && clues.code != office->code && clues.code != entries_[person].code) return -1;
  double fit = held ? 1 : 0.5;
  if (!clues.code.empty()) fit += clues.code == office->code ? 4 : 2;
  if (!clues.role.empty() && canonical_office(clues.role) == office->canonical) fit += 4;
  if (!clues.country.empty() && clues.country == office->code) fit += 1;
  return fit + 0.05 * double(std::size(kRanks) - std::min(rank_of(office->canonical), std::size(kRanks)));
}

int32_t Knowledge::person_called(const std::string& key, const Clues& clues, const std::optional<Day>& date) const {
  constexpr size_t kShortestSimilar = 5;  // shorter names sound alike by chance
  const size_t space = key.find(' ');
  const size_t last = key.rfind(' ');
  const std::string surname = space == std::string::npos ? key : key.substr(last + 1);
  const std::vector<uint32_t>& exact = with_surname(surname);
  const bool is_exact = !exact.empty();
  if (!is_exact && surname.size() < kShortestSimilar) return kNone;
  int32_t best = kNone;
  double best_fit = 0;
  for (const uint32_t person : is_exact ? exact : with_similar_surname(surname)) {
    double fit = fit_of(person, clues, date);
    if (fit < 0) continue;
    if (space != std::string::npos) {
      const std::string theirs = fold_name(entries_[person].name);
      const bool is_initial = space == 1;
      const size_t theirs_space = theirs.find(' ');
      if (theirs_space == std::string::npos || theirs.front() != key.front()) continue;
      const bool same_first = sound_of(std::string_view(theirs).substr(0, theirs_space)) == sound_of(std::string_view(key).substr(0, space));
      // Another first name is another person, unless the words say state or office too.
      if (!is_initial && !same_first && fit < 5) continue;
    } else if (!is_exact && clues.code.empty() && clues.role.empty()) {
      continue;  // a surname alone in another spelling says too little
    }
    if (fit > best_fit) {
      best_fit = fit;
      best = int32_t(person);
    }
  }
  return best;
}

// agent | words | sectors | kind
Result<void> Knowledge::read_agent(const Row& row, const std::string& file) {
  const auto words = parse_words(row, 0, file), sectors = parse_words(row, 1, file);
  if (!words) return words.error();
  if (!sectors) return sectors.error();
  static constexpr std::string_view kKinds[] = {"person", "group", "people", "voice", "side"};
  const auto kind = std::find(std::begin(kKinds), std::end(kKinds), row.field(2));
  if (kind == std::end(kKinds)) return bad_row(row, file, "expected person, group, people, voice or side; found \"" + std::string(row.field(2)) + "\".");
  AgentTerm term;
  term.kind = AgentKind(kind - std::begin(kKinds));
  for (const DatedWord& sector : *sectors) term.sectors.push_back(sector.word);
  for (const DatedWord& word : *words) {
    const std::string key = fold_name(word.word);
    term.term = word.word;
    if (const auto earlier = agents_.find(key); earlier != agents_.end() && earlier->second.sectors != term.sectors) {
      remarks_.push_back(file + ":" + std::to_string(row.line) + ": the word \"" + std::string(word.word) + "\" has other sectors further up");
    }
    agents_.insert_or_assign(key, term);
    keep_longest(longest_agent_, key);
  }
  return {};
}

// office | canonical | other titles
Result<void> Knowledge::read_office(const Row& row, const std::string& file) {
  const auto titles = parse_words(row, 1, file);
  if (!titles) return titles.error();
  offices_[fold_name(row.field(0))] = row.field(0);
  for (const DatedWord& title : *titles) offices_[fold_name(title.word)] = row.field(0);
  return {};
}

// member | ORG | STATE [spell]; STATE [spell] ...
Result<void> Knowledge::read_members(const Row& row, const std::string& file, uint32_t file_index) {
  const auto states = parse_words(row, 1, file);
  if (!states) return states.error();
  auto& members = members_[std::string(row.field(0))];
  members.insert(members.end(), states->begin(), states->end());
  member_rows_[std::string(row.field(0))] = {file_index, row.line};
  return {};
}

void Knowledge::index_people() {
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    for (Office& office : entries_[i].offices) {
      office.canonical = canonical_office(office.role);
      holders_[holder_key(office.code, office_key(office.canonical))].push_back({i, office.spell});
    }
  }
}

uint32_t Knowledge::longest_alias(const std::string& first_word) const { return look_up(longest_alias_, first_word); }
uint32_t Knowledge::longest_agent(const std::string& first_word) const { return look_up(longest_agent_, first_word); }

const AgentTerm* Knowledge::agent(const std::string& key) const {
  const auto at = agents_.find(key);
  return at == agents_.end() ? nullptr : &at->second;
}

// "ambassador to the United States" and "ambassador to the US" are one office.
std::string Knowledge::office_key(std::string_view office) const {
  static constexpr std::string_view kEnvoy = "ambassador to ";
  if (!office.starts_with(kEnvoy)) return std::string(office);
  for (const AliasTarget& target : named(fold_name(office.substr(kEnvoy.size())))) {
    const std::string_view code = entries_[target.entry].code;
    if (!code.empty() && !target.demonym) return std::string(kEnvoy).append(code);
  }
  return std::string(office);
}

std::string_view Knowledge::canonical_office(std::string_view role) const {
  const auto at = offices_.find(fold_name(role));
  return at == offices_.end() ? role : at->second;
}

int32_t Knowledge::of_code(std::string_view code) const {
  const auto at = codes_.find(code);
  return at == codes_.end() ? kNone : int32_t(at->second);
}

int32_t Knowledge::holder(std::string_view code, std::string_view role, const std::optional<Day>& date) const {
  const auto holder_of = [&](std::string_view office) {
    int32_t found = kNone;
    int32_t since = Spell::kOpenStart;
    for (const Holder& holder : look_up(holders_, holder_key(code, office_key(office)))) {
      if (!holder.spell.contains(date) || (found != kNone && holder.spell.from < since)) continue;
      found = int32_t(holder.person);  // on the day of a handover the new holder
      since = holder.spell.from;
    }
    return found;
  };
  const std::string_view office = canonical_office(role);
  const int32_t owner = office == "leader" ? of_code(code) : kNone;
  const std::string_view lead = owner == kNone ? std::string_view() : entries_[owner].lead;
  const int32_t leading = lead.empty() ? kNone : holder_of(canonical_office(lead));
  return leading == kNone ? holder_of(office) : leading;
}

const Office* Knowledge::office_on(const Entry& person, const std::optional<Day>& date, bool& held) const {
  held = false;
  const Office *best = nullptr, *last = nullptr, *next = nullptr;
  for (const Office& office : person.offices) {
    if (office.spell.contains(date)) {
      if (!best || rank_of(office.canonical) < rank_of(best->canonical)) best = &office;
    } else if (!date || office.spell.to < date->time_since_epoch().count()) {
      if (!last || office.spell.to > last->spell.to) last = &office;
    } else if (!next || office.spell.from < next->spell.from) {
      next = &office;
    }
  }
  held = best != nullptr;
  return best ? best : last ? last : next;
}

std::vector<std::string> Knowledge::sectors_of(const Entry& entry, const std::optional<Day>& date) const {
  std::vector<std::string> out;
  for (const DatedWord& sector : entry.sectors) {
    if (sector.spell.contains(date)) out.emplace_back(sector.word);
  }
  return out;
}

// "Hamas leader" is of Hamas, "Taliban spokesman" of the Taliban of the day.
std::vector<std::string> Knowledge::sectors_of_group_role(std::string_view role, const std::optional<Day>& date) const {
  for (size_t space = role.find(' '); space != std::string_view::npos; space = role.find(' ', space + 1)) {
    for (const AliasTarget& target : named(fold_name(role.substr(0, space)))) {
      if (entries_[target.entry].kind == EntryKind::kGroup) return sectors_of(entries_[target.entry], date);
    }
  }
  return {};
}

std::vector<std::string> Knowledge::sectors_of_role(std::string_view role, const std::optional<Day>& date) const {
  if (std::vector<std::string> of_group = sectors_of_group_role(role, date); !of_group.empty()) return of_group;
  const AgentTerm* term = nullptr;
  for (std::string_view rest = role; !term && !rest.empty();) {  // "first deputy head of mission" -> its longest known end
    term = agent(fold_name(rest));
    const size_t space = rest.find(' ');
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  if (!term || term->sectors.empty()) return {"GOV"};
  return {term->sectors.begin(), term->sectors.end()};
}

bool Knowledge::is_member(std::string_view state, std::string_view organisation, const std::optional<Day>& date) const {
  const std::vector<std::string> all = members(organisation, date);
  return std::find(all.begin(), all.end(), state) != all.end();
}

std::vector<std::string> Knowledge::members(std::string_view organisation, const std::optional<Day>& date) const {
  std::vector<std::string> out;
  for (const DatedWord& one : look_up(members_, std::string(organisation))) {
    if (!one.spell.contains(date)) continue;
    const auto inner = one.word == organisation ? members_.end() : members_.find(one.word);
    if (inner == members_.end()) {
      out.emplace_back(one.word);
      continue;
    }
    for (const DatedWord& member : inner->second) {  // an organisation as a member: those of its own
      if (member.spell.contains(date)) out.emplace_back(member.word);
    }
  }
  return out;
}

Actor Knowledge::actor_of(uint32_t index, const std::optional<Day>& date) const {
  const Entry& entry = entries_[index];
  Actor actor;
  actor.name = entry.name;
  actor.code = entry.code;
  actor.as_of = date;
  actor.sectors = sectors_of(entry, date);
  actor.resolved_by = entry.kind == EntryKind::kSeat || entry.kind == EntryKind::kCapital ? ResolvedBy::kMetonym : ResolvedBy::kName;
  if (entry.kind == EntryKind::kCapital) actor.sectors = {"GOV"};
  if (entry.kind != EntryKind::kPerson) {
    if (actor.code.empty()) actor.missing = "belongs to no one state";
    return actor;
  }
  bool held = false;
  const Office* office = office_on(entry, date, held);
  if (!office) return actor;
  if (held) {
    actor.code = office->code;
    actor.role = office->role;
    const int32_t owner = of_code(office->code);
    const bool is_state = owner == kNone || entries_[owner].kind == EntryKind::kState;
    actor.sectors = is_state ? sectors_of_role(office->role, date) : sectors_of(entries_[owner], date);
    return actor;
  }
  const bool is_past = !date || office->spell.to < date->time_since_epoch().count();
  if (!is_past) return actor;
  actor.role = "former " + std::string(office->role);
  actor.sectors = {"ELI"};
  return actor;
}

// Each table that says something of the entry, once.
std::string Knowledge::sources_of(const Entry& entry) {
  std::string out(entry.source);
  for (const Office& office : entry.offices) {
    if (out.find(office.source) == std::string::npos) out.append(out.empty() ? "" : "; ").append(office.source);
  }
  return out;
}

std::vector<ActorAnswer> Knowledge::find(std::string_view query, const std::optional<Day>& date) const {
  std::vector<ActorAnswer> answers;
  const auto answer = [&](uint32_t index, double score, ResolvedBy how) {
    for (const ActorAnswer& earlier : answers) {
      if (earlier.actor.name == entries_[index].name && earlier.actor.code == entries_[index].code) return;
    }
    ActorAnswer one{actor_of(index, date), {}, sources_of(entries_[index]), score};
    if (one.actor.resolved_by != ResolvedBy::kMetonym) one.actor.resolved_by = how;
    for (const Office& office : entries_[index].offices) {
      one.spells.push_back(std::string(office.code) + " " + std::string(office.role) + " " + to_string(office.spell));
    }
    answers.push_back(std::move(one));
  };
  const std::string key = fold_name(query);
  for (const AliasTarget& target : named(key)) {
    bool held = true;
    if (entries_[target.entry].kind == EntryKind::kPerson) office_on(entries_[target.entry], date, held);
    answer(target.entry, !target.spell.contains(date) ? 0.4 : held ? 1.0 : 0.9, target.demonym ? ResolvedBy::kDemonym : ResolvedBy::kName);
  }
  if (const int32_t coded = of_code(query); coded != kNone) answer(uint32_t(coded), 0.95, ResolvedBy::kName);
  for (const uint32_t person : with_surname(key)) {
    bool held = false;
    office_on(entries_[person], date, held);
    answer(person, held ? 0.8 : 0.3, ResolvedBy::kName);
  }
  if (const int32_t person = answers.empty() ? person_called(key, {.former = true}, date) : kNone; person != kNone) {
    answer(uint32_t(person), 0.6, ResolvedBy::kName);
  }
  if (key.find(' ') == std::string::npos && key.size() > 4 && answers.empty()) {
    for (const uint32_t person : with_similar_surname(key)) answer(person, 0.2, ResolvedBy::kName);
  }
  // "British prime minister", "NATO secretary-general", "prime minister of Britain": a name, then a title.
  for (size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) {
    std::string owner = key.substr(0, space), title = key.substr(space + 1);
    const size_t of = key.find(" of ");
    if (of == space) {
      owner = fold_name(key.substr(of + 4));
      title = key.substr(0, of);
    }
    for (const AliasTarget& target : named(owner)) {
      const int32_t person = holder(entries_[target.entry].code, title, date);
      if (person != kNone && target.spell.contains(date)) answer(uint32_t(person), 0.9, ResolvedBy::kTitle);
    }
  }
  std::stable_sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  return answers;
}

void Knowledge::lint_members(std::vector<std::string>& out) const {
  for (const auto& [organisation, members] : members_) {
    const Origin origin = member_rows_.find(organisation)->second;
    const std::string where = files_[origin.file] + ":" + std::to_string(origin.line) + ": ";
    if (of_code(organisation) == kNone) out.push_back(where + "unknown organisation " + organisation);
    std::unordered_map<std::string_view, std::vector<Spell>> spells;
    for (const DatedWord& member : members) {
      if (of_code(member.word) == kNone) out.push_back(where + "unknown member " + std::string(member.word) + " of " + organisation);
      for (const Spell& earlier : spells[member.word]) {
        if (earlier.overlaps(member.spell)) out.push_back(where + std::string(member.word) + " is twice a member of " + organisation);
      }
      spells[member.word].push_back(member.spell);
    }
  }
}

std::vector<std::string> Knowledge::lint() const {
  std::vector<std::string> out = remarks_;
  const auto where = [&](uint32_t entry) { return files_[origins_[entry].file] + ":" + std::to_string(origins_[entry].line) + ": "; };
  static constexpr std::string_view kSectors = "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC";
  const auto is_sector = [](std::string_view s) { return s.size() == 3 && kSectors.find(s) != std::string_view::npos; };
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (!entry.code.empty() && of_code(entry.code) == kNone) out.push_back(where(i) + "unknown code " + std::string(entry.code));
    for (const Office& office : entry.offices) {
      if (of_code(office.code) == kNone) out.push_back(where(i) + "unknown code " + std::string(office.code));
    }
    for (const DatedWord& sector : entry.sectors) {
      if (!is_sector(sector.word)) out.push_back(where(i) + "unknown sector " + std::string(sector.word));
    }
  }
  for (const auto& [key, targets] : aliases_) {
    for (size_t i = 1; i < targets.size(); ++i) {
      const AliasTarget &a = targets[i - 1], &b = targets[i];
      if (a.entry == b.entry || a.demonym != b.demonym || !a.spell.overlaps(b.spell)) continue;
      const Entry &one = entries_[a.entry], &other = entries_[b.entry];
      if (one.kind != other.kind || a.spelled != b.spelled) continue;
      // Two people or two regions of two states may share a name.
      if ((one.kind == EntryKind::kPerson || one.kind == EntryKind::kRegion) && one.code != other.code) continue;
      out.push_back(where(b.entry) + "the name \"" + key + "\" also stands for the entry of " + where(a.entry) + std::string(entries_[a.entry].name));
    }
  }
  for (const auto& [term, agent] : agents_) {
    for (const std::string_view sector : agent.sectors) {
      if (!is_sector(sector)) out.push_back("agent \"" + term + "\": unknown sector " + std::string(sector));
    }
  }
  for (const auto& [key, held] : holders_) {
    const std::string_view office = std::string_view(key).substr(key.find('|') + 1);
    if (rank_of(office) >= std::size(kRanks)) continue;  // only offices with one holder
    for (size_t i = 0; i < held.size(); ++i) {
      for (size_t j = i + 1; j < held.size(); ++j) {
        Spell inner = held[i].spell;  // the day of a handover belongs to both
        if (inner.from < inner.to && inner.from != Spell::kOpenStart) ++inner.from;
        if (inner.to > inner.from && inner.to != Spell::kOpenEnd) --inner.to;
        if (inner.overlaps(held[j].spell)) {
          out.push_back(where(held[j].person) + key + ": " + std::string(entries_[held[j].person].name) + " overlaps with " +
                        std::string(entries_[held[i].person].name));
        }
      }
    }
  }
  lint_members(out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace demarche
