// Who is who, and since when: states, organisations, bodies, groups, people with their offices, words of role.
//
// In:      the tables of data/actors/ and, after them, overlay files of the same grammar; a later row wins over an earlier one.
// Errors:  load() only: kNotFound / kUnreadable for a file, kDataFile with file:line for a malformed row.
// Threads: const after load.
// Cost:    one pass over the tables; a look-up is one hash.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "resolve/tables.h"

namespace demarche {

// kSeat stands for its state (the Kremlin), kCapital too where it acts, kRegion is a place inside a state (Crimea, Texas).
enum class EntryKind : uint8_t { kState, kOrganisation, kBody, kSeat, kCapital, kRegion, kGroup, kPerson };

// An office held, or the side a person without office belongs to ("opposition leader").
struct Office {
  std::string_view code;  // state or organisation
  std::string_view role;  // "prime minister"
  std::string_view canonical;  // the office as the table of offices calls it
  std::string_view source;
  Spell spell;
};

struct Entry {
  EntryKind kind = EntryKind::kState;
  std::string_view name;             // the usual name
  std::string_view code;             // "RUS", "NATO"; of bodies, groups and people the state
  std::string_view lead;             // the office that leads a state or organisation
  std::string_view category;         // of organisations: IGO, UNO, EUR; of groups: "NGO", "MNC", "IMG" or ""
  std::string_view source;
  std::vector<DatedWord> sectors;
  std::vector<std::string_view> nouns;  // what it is called for short: "alliance", "bloc"
  std::vector<Office> offices;          // of people
  char gender = ' ';                    // 'm', 'f', ' ' unknown
};

// An alias on its way to an entry.
struct AliasTarget {
  uint32_t entry = 0;
  Spell spell;
  bool demonym = false;     // adjective or people: "Russian", "Poles"
  enum class Case : uint8_t { kAny, kCapital, kAllCaps } spelled = Case::kCapital;  // how it must be written in a text
  bool with_article = false;  // only after "the" and before no other name: "the West", never "West Africa"
};

enum class AgentKind : uint8_t { kPerson, kGroup, kPeople, kVoice, kSide };

// A word of role or group.
struct AgentTerm {
  std::string_view term;
  std::vector<std::string_view> sectors;
  AgentKind kind = AgentKind::kPerson;
};

// One answer of Knowledge::find.
struct ActorAnswer {
  Actor actor;
  std::vector<std::string> spells;  // "NOR prime minister 2005-10-17..2013-10-16"
  std::string source;
  double score = 0;
};

class Knowledge {
 public:
  static Result<Knowledge> load(const std::vector<std::filesystem::path>& overlays = {});
  // From texts instead of files, in order; for tests. `files` names them in errors.
  static Result<Knowledge> from_text(std::vector<std::string> texts, const std::vector<std::string>& files);

  const Entry& entry(uint32_t index) const { return entries_[index]; }
  size_t size() const { return entries_.size(); }
  // Folded key (fold_name) -> entries that bear this name; empty = none.
  const std::vector<AliasTarget>& named(const std::string& key) const { return look_up(aliases_, key); }
  // Longest alias, in words, that begins with this folded word; 0 = none does.
  uint32_t longest_alias(const std::string& first_word) const;
  // Folded surname -> people.
  const std::vector<uint32_t>& with_surname(const std::string& key) const { return look_up(surnames_, key); }
  // People whose surname sounds the same when written by other rules ("kadhafi" -> Gaddafi); the key is folded.
  const std::vector<uint32_t>& with_similar_surname(const std::string& key) const;
  // The person that a folded name means on the date, or kNone. A full name: the initial or another spelling of a first name
  // ("v putin", "vladimir zelensky"), of somebody in office or known for the role. A surname alone: the likeliest of those in
  // office; code (state or organisation), role and country say who is likelier, in this order. `former`: out of office will do.
  struct Clues {
    std::string_view code = {}, role = {}, country = {};
    bool former = false;
  };
  // How well a person fits the clues on the date; below 0 = not at all.
  double fit_of(uint32_t person, const Clues& clues, const std::optional<Day>& date) const;
  int32_t person_called(const std::string& key, const Clues& clues, const std::optional<Day>& date) const;
  // Folded lemmas -> word of role, or nullptr.
  const AgentTerm* agent(const std::string& key) const;
  uint32_t longest_agent(const std::string& first_word) const;
  // "defence secretary" -> "defence minister"; a role that no table row joins with others is its own.
  std::string_view canonical_office(std::string_view role) const;
  std::string office_key(std::string_view office) const;
  void claim_code(std::string_view code, uint32_t entry, const std::string& file);

  // True for a noun that some organisation or group is called by for short: "alliance", "bloc".
  bool is_group_noun(std::string_view lemma) const { return group_nouns_.find(lemma) != group_nouns_.end(); }

  // Entry of a state or organisation, or kNone.
  int32_t of_code(std::string_view code) const;
  // Who held the office on the date (no date: holds it now), or kNone. `role` may be any title: "defence secretary", "leader".
  int32_t holder(std::string_view code, std::string_view role, const std::optional<Day>& date) const;
  // The office a person is known by on the date: the highest of those held, else the last one left, else the first to come.
  // nullptr only for people without offices. `held`: true if the date lies inside.
  const Office* office_on(const Entry& person, const std::optional<Day>& date, bool& held) const;
  std::vector<std::string> sectors_of(const Entry& entry, const std::optional<Day>& date) const;
  std::vector<std::string> sectors_of_role(std::string_view role, const std::optional<Day>& date) const;
  bool is_member(std::string_view state, std::string_view organisation, const std::optional<Day>& date) const;
  std::vector<std::string> members(std::string_view organisation, const std::optional<Day>& date) const;

  // The entry as an actor on the date. People: see office_on; former holders are ELI, and say so in `role`.
  Actor actor_of(uint32_t entry, const std::optional<Day>& date) const;
  // Answers to a name, alias, surname, title ("British prime minister") or code; best first; empty = nobody known.
  std::vector<ActorAnswer> find(std::string_view query, const std::optional<Day>& date) const;

  // Organisations with at least one member row, for reports.
  bool has_members(std::string_view organisation) const { return members_.find(organisation) != members_.end(); }

  // What an analyst should look at, as "file:line: words": unknown codes and sectors, one name for two entries of a kind,
  // overlapping spells of one office.
  std::vector<std::string> lint() const;

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  template <class V>
  using Map = std::unordered_map<std::string, V, Hash, std::equal_to<>>;
  struct Holder {
    uint32_t person;
    Spell spell;
  };
  struct Origin {
    uint32_t file, line;
  };

  template <class V>
  static const V& look_up(const Map<V>& map, const std::string& key) {
    static const V kNothing{};
    const auto at = map.find(key);
    return at == map.end() ? kNothing : at->second;
  }

  Result<void> read(const std::string& text, const std::string& file, uint32_t file_index);
  Result<void> read_row(const Row& row, const std::string& file, uint32_t file_index);
  Result<void> read_state(const Row& row, const std::string& file, uint32_t file_index);
  Result<void> read_organisation(const Row& row, const std::string& file, uint32_t file_index);
  Result<void> read_part(const Row& row, const std::string& file, uint32_t file_index, EntryKind kind);
  Result<void> read_parts(const Row& row, const std::string& file, uint32_t file_index, EntryKind kind);
  Result<void> read_person(const Row& row, const std::string& file, uint32_t file_index);
  Result<void> read_agent(const Row& row, const std::string& file);
  Result<void> read_office(const Row& row, const std::string& file);
  Result<void> read_members(const Row& row, const std::string& file, uint32_t file_index);
  uint32_t add(Entry entry, Origin origin);
  void name(uint32_t entry, std::string_view alias, Spell spell, bool demonym);
  std::vector<std::string> sectors_of_group_role(std::string_view role, const std::optional<Day>& date) const;
  int32_t same_person(const Entry& person) const;
  void add_office(Entry& person, const Office& office) const;
  static std::string sources_of(const Entry& entry);
  void add_surname(uint32_t person, std::string_view surname);
  void index_people();
  void lint_members(std::vector<std::string>& out) const;

  std::vector<std::unique_ptr<std::string>> texts_;  // what the views look into
  std::vector<std::string> files_;
  std::vector<Entry> entries_;
  std::vector<Origin> origins_;  // beside entries_
  Map<std::vector<AliasTarget>> aliases_;
  Map<uint32_t> longest_alias_;
  Map<std::vector<uint32_t>> surnames_;
  Map<std::vector<uint32_t>> similar_surnames_;
  Map<AgentTerm> agents_;
  Map<uint32_t> longest_agent_;
  Map<std::string_view> offices_;  // any title -> canonical
  Map<bool> group_nouns_;
  Map<uint32_t> codes_;
  Map<std::vector<Holder>> holders_;  // "GBR|prime minister"
  Map<std::vector<DatedWord>> members_;
  Map<Origin> member_rows_;  // the last row of each organisation
  std::vector<std::string> remarks_;  // found while reading, for lint
};

}  // namespace demarche
