#include "ledger/contradictions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_map>

#include "resolve/fold.h"

namespace demarche {
namespace {

constexpr size_t kCommonStem = 400;      // a stem that so many claims have tells nothing
constexpr double kSameArticle = 0.34;    // share of the denial's stems that the assertion must have
constexpr double kOtherArticle = 0.5;
constexpr int64_t kNearSentences = 8;    // how far back "the accusation" may lie

// What a denial without content of its own points back to.
constexpr std::array kPointers = {"accus", "allega", "alleg", "charg", "claim", "report", "assert", "suggest", "responsibilit", "involve", "wrongdo"};

// Events that are speech: what is said in them is a statement of its own.
constexpr std::array kSpeechTypes = {"REJECT", "ACCUSE", "REQUEST", "THREATEN", "SUPPORT", "AGREE", "CONSULT"};

bool is_pointer(const std::string& stem) { return std::find(kPointers.begin(), kPointers.end(), stem) != kPointers.end(); }

std::string key_of(const Party& party) {
  if (!party.code.empty()) return party.code;
  return fold_name(party.name.empty() ? party.words : party.name);
}

struct Side {
  Claim claim;
  std::string act;
  Stems stems;
  Stems trigger;                        // of an event in the article's own voice
  std::vector<std::string> about;       // keys of those it names
  bool denies = false;
  bool only_negates = false;            // asserts that something did not happen
  bool points_back = false;             // "rejected the accusation"
};

// Words that deny inside what is said: "we did not open fire". What somebody does not want or will not do is no denial.
constexpr std::array kNo = {"did not",  "was not",  "were not", "has not",    "have not",   "had not", "is not true", "are not true", "never",  "no one",
                            "nobody",   "untrue",   "false",    "baseless",   "groundless", "unfounded", "fabricated", "fabrication", "lie",  "lies",
                            "nonsense", "didnt",    "wasnt",    "werent",     "havent",     "hasnt",   "hadnt",       "there are no", "there is no", "there were no", "there was no"};

bool says_no(const std::string& content) {
  const std::string text = fmt::format(" {} ", fold_name(content));
  return std::any_of(kNo.begin(), kNo.end(), [&](const char* no) { return text.find(fmt::format(" {} ", no)) != std::string::npos; });
}

Side side_of(const StoredStatement& statement, const Wording& wording) {
  Side side;
  side.claim = {statement.id, statement.origin, statement.speaker, statement.cue, statement.content, statement.day};
  side.act = statement.act;
  side.stems = wording.stems(statement.content);
  for (const Party& party : statement.about) side.about.push_back(key_of(party));
  const bool rejects = statement.act == "reject" || statement.act == "call" || statement.act == "deny";
  const bool points = std::any_of(side.stems.begin(), side.stems.end(), is_pointer);
  side.points_back = rejects && points;
  side.only_negates = statement.stance == "asserts" && says_no(statement.content);
  side.denies = statement.stance == "denies" || side.points_back || side.only_negates;
  return side;
}

// "Any move will have consequences" tells nothing that was, so that nobody can deny it.
bool foretells(const std::string& content) {
  static constexpr std::array kAhead = {" will ", " would ", " could ", " may ", " might "};
  return std::any_of(kAhead.begin(), kAhead.end(), [&](const char* word) { return content.find(word) != std::string::npos; });
}

bool is_assertion(const StoredStatement& statement) {
  if (statement.stance == "warns") return !foretells(statement.content);
  return statement.stance == "asserts" || statement.stance == "accuses";
}

int64_t days_between(const std::string& a, const std::string& b) {
  const auto first = parse_iso_day(a), second = parse_iso_day(b);
  return first && second ? std::llabs((*first - *second).count()) : 0;
}

// The same words, or two names of the same state or body: Lavrov and the Kremlin. A code alone is too little: doctors and an army
// of one country share it.
bool same_speaker(const Side& a, const Side& b) {
  const Party& first = a.claim.speaker;
  const Party& second = b.claim.speaker;
  if (!first.name.empty() && !second.name.empty()) return key_of(first) == key_of(second);
  return !first.words.empty() && fold_name(first.words) == fold_name(second.words);
}

// Looks for the other side of each denial.
class Matcher {
 public:
  Matcher(const Wording& wording, const ContradictionFilter& filter) : wording_(wording), filter_(filter) {}

  void add(const StoredStatement& statement) {
    Side side = side_of(statement, wording_);
    if (side.stems.empty() || !(side.denies || is_assertion(statement))) return;
    add(std::move(side));
  }

  // What the article itself reports is an assertion too.
  void add(const StoredEvent& event, const std::string& sentence) {
    if (std::find(kSpeechTypes.begin(), kSpeechTypes.end(), event.type) != kSpeechTypes.end()) return;
    Side side;
    side.claim = {event.id, event.origin, {}, "", sentence.empty() ? event.words : sentence, event.day};
    side.stems = wording_.stems(side.claim.content);
    side.trigger = wording_.stems(event.words);
    for (const auto* parties : {&event.sources, &event.targets}) {
      for (const Party& party : *parties) side.about.push_back(key_of(party));
    }
    if (!side.stems.empty()) add(std::move(side));
  }

  std::vector<Contradiction> run() {
    std::vector<Contradiction> out;
    for (size_t d = 0; d < sides_.size(); ++d) {
      if (!sides_[d].denies || !is_wanted(sides_[d])) continue;
      if (auto found = other_side(d)) out.push_back(std::move(*found));
    }
    return out;
  }

 private:
  void add(Side side) {
    const size_t at = sides_.size();
    for (const std::string& stem : side.stems) by_stem_[stem].push_back(at);
    by_doc_[side.claim.origin.doc].push_back(at);
    sides_.push_back(std::move(side));
  }

  bool is_wanted(const Side& denial) const {
    if (filter_.since && (denial.claim.day.empty() || denial.claim.day < to_iso(*filter_.since))) return false;
    return !filter_.until || (!denial.claim.day.empty() && denial.claim.day <= to_iso(*filter_.until));
  }

  bool is_by_wanted(const Side& a, const Side& b) const {
    if (filter_.by.empty()) return true;
    const std::string folded = fold_name(filter_.by);
    for (const Side* side : {&a, &b}) {
      const Party& who = side->claim.speaker;
      if (who.code == filter_.by || fold_name(fmt::format("{} {}", who.name, who.words)).find(folded) != std::string::npos) return true;
    }
    return false;
  }

  // Statements that might be the other side, each with the number of stems in common.
  std::unordered_map<size_t, size_t> candidates(const Side& denial) const {
    std::unordered_map<size_t, size_t> out;
    for (const std::string& stem : denial.stems) {
      const auto found = by_stem_.find(stem);
      if (found == by_stem_.end() || found->second.size() > kCommonStem) continue;
      for (size_t at : found->second) ++out[at];
    }
    return out;
  }

  std::optional<Contradiction> other_side(size_t d) const {
    const Side& denial = sides_[d];
    std::optional<size_t> best;
    double best_score = 0;
    for (const auto& [at, common] : candidates(denial)) {
      const Side& other = sides_[at];
      if (at == d || other.denies || same_speaker(denial, other)) continue;
      if (!may_face(denial, other) || days_between(denial.claim.day, other.claim.day) > filter_.window_days) continue;
      const bool same_doc = other.claim.origin.doc == denial.claim.origin.doc;
      if (!same_doc && !shares_party(denial, other)) continue;
      const double share = double(shared(denial.stems, other.stems)) / double(std::min(denial.stems.size(), std::max<size_t>(other.stems.size(), 3)));
      const size_t needed = denial.stems.size() > 1 ? 2 : 1;
      const bool accused = names(other, denial.claim.speaker);
      if (shared(denial.stems, other.stems) < (same_doc || accused ? std::min<size_t>(needed, 1) : needed)) continue;
      if (share < (same_doc ? kSameArticle : kOtherArticle) && !(accused && share >= kSameArticle / 2)) continue;
      const double score = std::min(1.0, share) + (accused ? 0.3 : 0) + (same_doc ? 0.2 : 0) + (other.act == "accuse" ? 0.2 : 0) +
                           (other.claim.cue.empty() ? -0.2 : 0);
      if (score > best_score || (score == best_score && best && closer(at, *best, d))) {
        best = at;
        best_score = score;
      }
    }
    if (!best && denial.points_back) best = accusation_before(d);
    if (!best || !is_by_wanted(denial, sides_[*best])) return std::nullopt;
    return pair(sides_[*best], denial, best_score);
  }

  // The article's own voice faces a denial only with the very deed, and never in the denial's own sentence.
  static bool may_face(const Side& denial, const Side& other) {
    if (!other.claim.cue.empty()) return !denial.only_negates || shared(denial.stems, other.stems) >= 2;
    if (denial.only_negates) return false;
    if (other.claim.origin.doc == denial.claim.origin.doc && other.claim.origin.sentence == denial.claim.origin.sentence) return false;
    return shared(denial.stems, other.trigger) > 0;
  }

  bool closer(size_t a, size_t b, size_t d) const {
    const auto distance = [&](size_t at) { return at > d ? at - d : d - at; };
    return distance(a) < distance(b) || (distance(a) == distance(b) && a < b);
  }

  static bool names(const Side& side, const Party& who) {
    const std::string key = key_of(who);
    return !key.empty() && std::find(side.about.begin(), side.about.end(), key) != side.about.end();
  }

  // One of the two names the other, or both name the same.
  static bool shares_party(const Side& denial, const Side& other) {
    if (names(other, denial.claim.speaker) || names(denial, other.claim.speaker)) return true;
    return std::any_of(denial.about.begin(), denial.about.end(), [&](const std::string& key) {
      return !key.empty() && std::find(other.about.begin(), other.about.end(), key) != other.about.end();
    });
  }

  // "the accusation": what somebody else charges the speaker with shortly before, else the nearest charge.
  std::optional<size_t> accusation_before(size_t d) const {
    const Side& denial = sides_[d];
    std::optional<size_t> found;
    for (size_t at : by_doc_.at(denial.claim.origin.doc)) {
      const Side& other = sides_[at];
      if (at == d || other.denies || same_speaker(denial, other) || other.claim.cue.empty()) continue;
      const int64_t back = denial.claim.origin.sentence - other.claim.origin.sentence;
      if (back < 0 || back > kNearSentences) continue;
      const bool charges = other.act == "accuse" || names(other, denial.claim.speaker);
      if (charges) found = at;
    }
    return found;
  }

  static Contradiction pair(const Side& assertion, const Side& denial, double score) {
    Contradiction out{assertion.claim, denial.claim, {}, std::min(1.0, score)};
    std::set_intersection(assertion.stems.begin(), assertion.stems.end(), denial.stems.begin(), denial.stems.end(), std::back_inserter(out.in_common));
    return out;
  }

  const Wording& wording_;
  const ContradictionFilter& filter_;
  std::vector<Side> sides_;
  std::unordered_map<std::string, std::vector<size_t>> by_stem_;
  std::unordered_map<std::string, std::vector<size_t>> by_doc_;
};

}  // namespace

Result<std::vector<Contradiction>> contradictions(const Archive& archive, const Wording& wording, const ContradictionFilter& filter) {
  auto statements = archive.statements({});
  if (!statements) return statements.error();
  Matcher matcher(wording, filter);
  for (const StoredStatement& statement : *statements) matcher.add(statement);
  const auto own_voice = archive.each_event([&](const StoredEvent& event) {
    if (event.says.empty() && (event.status == "actual" || event.status == "alleged")) matcher.add(event, archive.sentence(event.origin));
  });
  if (!own_voice) return own_voice.error();
  return matcher.run();
}

}  // namespace demarche
