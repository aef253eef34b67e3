#include "ledger/red_lines.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "resolve/fold.h"

namespace demarche {
namespace {

constexpr double kSameWording = 0.6;   // of the shorter antecedent's stems
constexpr double kSameHappening = 0.6;  // of the antecedent's stems, in the event's sentence

// Whom a party stands for, as a key; "" = nobody.
std::string key_of(const Party& party) {
  if (!party.code.empty()) return party.code;
  return fold_name(party.name.empty() ? party.words : party.name);
}

bool is_wanted(const Party& party, const std::string& wanted) {
  if (wanted.empty() || party.code == wanted) return true;
  return fold_name(fmt::format("{} {}", party.name, party.words)).find(fold_name(wanted)) != std::string::npos;
}

// A line while it is being put together.
struct Draft {
  RedLine line;
  std::string issuer;
  std::vector<Stems> wordings;   // one a statement
  std::vector<Stems> deeds;      // the same without names
  std::vector<std::string> parties;  // keys of all whom its conditions name
};

Stems name_stems(const Wording& wording, const StoredCondition& condition) {
  std::string names = fmt::format("{} {}", condition.issuer.words, condition.issuer.name);
  for (const Party& party : condition.against) names += fmt::format(" {} {}", party.words, party.name);
  return wording.stems(names);
}

bool is_same(const Draft& draft, const Stems& words, const Stems& deed) {
  for (size_t i = 0; i < draft.wordings.size(); ++i) {
    const bool names_only = !deed.empty() && !draft.deeds[i].empty() && shared(draft.deeds[i], deed) == 0;
    if (!names_only && overlap(draft.wordings[i], words) >= kSameWording) return true;
  }
  return false;
}

bool is_known(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

void add_party(std::vector<std::string>& parties, const Party& party) {
  std::string key = key_of(party);
  if (!key.empty() && !is_known(parties, key)) parties.push_back(std::move(key));
}

std::vector<Draft> merged(std::vector<StoredCondition> conditions, const Wording& wording, const RedLineFilter& filter) {
  std::vector<Draft> drafts;
  std::unordered_map<std::string, std::vector<size_t>> by_issuer;
  for (StoredCondition& condition : conditions) {
    if (!is_known(filter.types, condition.type) || !is_wanted(condition.issuer, filter.by)) continue;
    const auto is_against = [&](const Party& party) { return is_wanted(party, filter.against); };
    if (!filter.against.empty() && std::none_of(condition.against.begin(), condition.against.end(), is_against)) continue;
    const std::string issuer = key_of(condition.issuer);
    const Stems words = wording.stems(condition.antecedent);
    const Stems deed = without(words, name_stems(wording, condition));
    std::vector<size_t>& same_issuer = by_issuer[issuer];
    const auto found = std::find_if(same_issuer.begin(), same_issuer.end(), [&](size_t d) { return is_same(drafts[d], words, deed); });
    const size_t at = found == same_issuer.end() ? drafts.size() : *found;
    if (at == drafts.size()) {
      same_issuer.push_back(at);
      drafts.push_back({.line = {}, .issuer = issuer, .wordings = {}, .deeds = {}, .parties = {}});
    }
    Draft& draft = drafts[at];
    for (const Party& party : condition.against) add_party(draft.parties, party);
    draft.wordings.push_back(words);
    draft.deeds.push_back(deed);
    draft.line.statements.push_back(std::move(condition));
  }
  return drafts;
}

std::string grade_of(const StoredEvent& event) {
  if (event.status == "actual") return event.says.empty() ? "crossed" : "said to be crossed";
  if (event.status == "alleged") return "said to be crossed";
  return event.status == "negated" || event.status == "denied" ? "denied" : "approached";
}

bool names_party(const StoredEvent& event, const std::vector<std::string>& parties, const std::string& issuer) {
  const auto is_party = [&](const Party& party) {
    const std::string key = key_of(party);
    return !key.empty() && key != issuer && is_known(parties, key);
  };
  return std::any_of(event.sources.begin(), event.sources.end(), is_party) || std::any_of(event.targets.begin(), event.targets.end(), is_party);
}

bool shares_party(const std::vector<Party>& a, const std::vector<Party>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Party& one) {
    const std::string key = key_of(one);
    return !key.empty() && std::any_of(b.begin(), b.end(), [&](const Party& other) { return key_of(other) == key; });
  });
}

// Watches the events of a store go by.
class Watch {
 public:
  Watch(std::vector<Draft>& drafts, const Wording& wording, const Archive& archive) : drafts_(drafts), wording_(wording), archive_(archive) {
    for (size_t d = 0; d < drafts_.size(); ++d) {
      for (const StoredCondition& condition : drafts_[d].line.statements) {
        if (!condition.event.empty()) antecedents_.emplace(condition.event, d);
      }
      for (const std::string& party : drafts_[d].parties) by_party_[party].push_back(d);
    }
  }

  // First pass: what the antecedents' own events are.
  void learn(const StoredEvent& event) {
    if (antecedents_.contains(event.id)) models_[event.id] = event;
  }

  // Second pass.
  void see(const StoredEvent& event) {
    if (event.status == "conditional" || event.status == "demanded" || antecedents_.contains(event.id)) return;
    std::vector<size_t> lines;
    for (const auto* side : {&event.sources, &event.targets}) {
      for (const Party& party : *side) {
        const auto found = by_party_.find(key_of(party));
        if (found == by_party_.end()) continue;
        for (size_t d : found->second) {
          if (std::find(lines.begin(), lines.end(), d) == lines.end()) lines.push_back(d);
        }
      }
    }
    for (size_t d : lines) compare(drafts_[d], event);
  }

 private:
  void compare(Draft& draft, const StoredEvent& event) {
    const RedLine& line = draft.line;
    if (!event.day.empty() && !line.statements.front().day.empty() && event.last_day < line.statements.front().day) return;
    for (const StoredCondition& condition : line.statements) {
      if (condition.origin.doc == event.origin.doc && condition.origin.sentence == event.origin.sentence) return;  // the line itself
    }
    std::string because = same_kind(draft, event);
    std::string sentence;
    const bool is_kind = !because.empty();
    if (!is_kind) {
      if (!names_party(event, draft.parties, draft.issuer)) return;
      sentence = archive_.sentence(event.origin);
      because = same_words(draft, event, sentence);
    }
    if (because.empty()) return;
    if (sentence.empty()) sentence = archive_.sentence(event.origin);
    // Words alone show at most that something came near, unless the event's own word is the deed.
    std::string grade = grade_of(event);
    if (!is_kind && !is_deed(draft, event) && grade != "denied") grade = "approached";
    draft.line.sightings.push_back({event, std::move(grade), std::move(because), std::move(sentence)});
  }

  bool is_deed(const Draft& draft, const StoredEvent& event) const {
    const Stems lemma = wording_.stems(event.lemma);
    return std::any_of(draft.deeds.begin(), draft.deeds.end(), [&](const Stems& deed) { return shared(deed, lemma) > 0; });
  }

  std::string same_kind(const Draft& draft, const StoredEvent& event) const {
    for (const StoredCondition& condition : draft.line.statements) {
      const auto model = models_.find(condition.event);
      if (model == models_.end() || model->second.type != event.type || model->second.mode != event.mode) continue;
      if (model->second.lemma != event.lemma && event.mode.empty()) continue;
      const bool sources = model->second.sources.empty() || shares_party(model->second.sources, event.sources);
      const bool targets = model->second.targets.empty() || shares_party(model->second.targets, event.targets);
      const bool nobody = model->second.sources.empty() && model->second.targets.empty();
      if (sources && targets && !nobody) return fmt::format("the same kind of event: {}{}{}", event.type, event.mode.empty() ? "" : "/", event.mode);
    }
    return {};
  }

  // All that the antecedent tells happens in the event's sentence, and the event itself is part of it.
  std::string same_words(const Draft& draft, const StoredEvent& event, const std::string& sentence) const {
    const Stems words = wording_.stems(sentence.empty() ? event.words : sentence);
    const Stems trigger = wording_.stems(event.words);
    for (size_t i = 0; i < draft.wordings.size(); ++i) {
      const Stems& wanted = draft.wordings[i];
      const size_t both = shared(wanted, words);
      if (both < 2 || shared(draft.deeds[i], words) == 0 || shared(wanted, trigger) == 0) continue;
      if (double(both) < kSameHappening * double(wanted.size())) continue;
      Stems common;
      std::set_intersection(wanted.begin(), wanted.end(), words.begin(), words.end(), std::back_inserter(common));
      return fmt::format("words in common: {}", fmt::join(common, ", "));
    }
    return {};
  }

  std::vector<Draft>& drafts_;
  const Wording& wording_;
  const Archive& archive_;
  std::unordered_map<std::string, size_t> antecedents_;  // event id -> line
  std::unordered_map<std::string, StoredEvent> models_;
  std::unordered_map<std::string, std::vector<size_t>> by_party_;
};

}  // namespace

Result<std::vector<RedLine>> red_lines(const Archive& archive, const Wording& wording, const RedLineFilter& filter) {
  auto conditions = archive.conditions();
  if (!conditions) return conditions.error();
  std::vector<Draft> drafts = merged(std::move(*conditions), wording, filter);
  Watch watch(drafts, wording, archive);
  if (auto learnt = archive.each_event([&](const StoredEvent& event) { watch.learn(event); }); !learnt) return learnt.error();
  if (auto seen = archive.each_event([&](const StoredEvent& event) { watch.see(event); }); !seen) return seen.error();
  std::vector<RedLine> out;
  for (Draft& draft : drafts) {
    std::stable_sort(draft.line.sightings.begin(), draft.line.sightings.end(),
                     [](const Sighting& a, const Sighting& b) { return a.event.day < b.event.day; });
    out.push_back(std::move(draft.line));
  }
  return out;
}

}  // namespace demarche
