#include "store/event_changes.h"

#include <algorithm>

#include "base/utf8.h"
#include "emit/record_list.h"
#include "emit/records.h"
#include "emit/vocabulary.h"

namespace demarche {
namespace {

std::string labels_of(const Document& doc, const std::vector<uint32_t>& mentions) {
  std::string out;
  for (const ActorRef& ref : actors_of(doc, mentions)) {
    const std::string words(doc.cut(ref.mention->span));
    const std::string& label = !ref.actor ? words : !ref.actor->code.empty() ? ref.actor->code : !ref.actor->name.empty() ? ref.actor->name : words;
    out += (out.empty() ? "" : "; ") + label;
  }
  return out;
}

struct ComparedField {
  const char* name;
  std::string ComparedEvent::* value;
};
constexpr ComparedField kFields[] = {
    {"type", &ComparedEvent::type},     {"mode", &ComparedEvent::mode},       {"cameo", &ComparedEvent::cameo},
    {"status", &ComparedEvent::status}, {"source", &ComparedEvent::source},   {"target", &ComparedEvent::target},
    {"date", &ComparedEvent::first_day}, {"date", &ComparedEvent::last_day}, {"place", &ComparedEvent::place},
};

std::vector<std::string> differing_fields(const ComparedEvent& one, const ComparedEvent& other) {
  std::vector<std::string> out;
  for (const ComparedField& field : kFields) {
    if (one.*field.value == other.*field.value || (!out.empty() && out.back() == field.name)) continue;
    out.emplace_back(field.name);
  }
  return out;
}

bool overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

std::string pair_of(const ComparedEvent& event) { return (event.source.empty() ? "-" : event.source) + " > " + (event.target.empty() ? "-" : event.target); }

// Pairs events before with events after: equal ones first, then for each one before the likest whose trigger touches it.
class Pairing {
 public:
  Pairing(const std::vector<ComparedEvent>& before, const std::vector<ComparedEvent>& after)
      : before_(before), after_(after), partner_(before.size(), kNone), is_taken_(after.size()) {
    pair(0);
    pair(std::size(kFields));
  }

  std::vector<EventChange> changes() const {
    std::vector<EventChange> out;
    for (size_t i = 0; i < before_.size(); ++i) {
      if (partner_[i] == kNone) {
        out.push_back({before_[i], std::nullopt, {}});
      } else if (auto fields = differing_fields(before_[i], after_[size_t(partner_[i])]); !fields.empty()) {
        out.push_back({before_[i], after_[size_t(partner_[i])], std::move(fields)});
      }
    }
    for (size_t j = 0; j < after_.size(); ++j) {
      if (!is_taken_[j]) out.push_back({std::nullopt, after_[j], {}});
    }
    std::ranges::stable_sort(out, {}, [](const EventChange& change) { return change.shown().trigger.begin; });
    return out;
  }

 private:
  // Partners that differ in at most `most` fields.
  void pair(size_t most) {
    size_t first = 0;
    for (size_t i = 0; i < before_.size(); ++i) {
      while (first < after_.size() && after_[first].trigger.end + kReach <= before_[i].trigger.begin) ++first;
      if (partner_[i] != kNone) continue;
      size_t best = most + 1;
      for (size_t j = first; j < after_.size() && after_[j].trigger.begin < before_[i].trigger.end; ++j) {
        if (is_taken_[j] || !overlap(before_[i].trigger, after_[j].trigger)) continue;
        const size_t differing = differing_fields(before_[i], after_[j]).size();
        if (differing >= best) continue;
        best = differing;
        partner_[i] = int32_t(j);
      }
      if (partner_[i] != kNone) is_taken_[size_t(partner_[i])] = true;
    }
  }

  static constexpr uint32_t kReach = 1000;  // lists are sorted by where triggers begin; none is longer

  const std::vector<ComparedEvent>& before_;
  const std::vector<ComparedEvent>& after_;
  std::vector<int32_t> partner_;
  std::vector<bool> is_taken_;
};

}  // namespace

std::vector<ComparedEvent> compared_events(const Document& doc) {
  const CodePointOffsets points(doc.text);
  const RecordList list(doc);
  std::vector<ComparedEvent> out;
  for (const RecordRef& record : list.records()) {
    if (record.kind != RecordKind::kEvent) continue;
    const Event& event = doc.events[record.index];
    ComparedEvent one{points.of(record.span), std::string(doc.cut(record.span)), event.type, event.mode, event.cameo, std::string(name(event.status)),
                      labels_of(doc, event.source), labels_of(doc, event.target), "", "", ""};
    if (const auto interval = date_of(doc, event.time).interval) {
      one.first_day = to_iso(interval->start);
      one.last_day = to_iso(interval->end);
    }
    if (event.place != kNone) one.place = doc.places[uint32_t(event.place)].name;
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<EventChange> compare_events(const std::vector<ComparedEvent>& before, const std::vector<ComparedEvent>& after) {
  return Pairing(before, after).changes();
}

void ChangeTally::add(const std::vector<ComparedEvent>& before, const std::vector<ComparedEvent>& after, const std::vector<EventChange>& changes) {
  const auto count = [this](const ComparedEvent& event, int64_t ChangeCounts::* what) {
    ++(all_.*what);
    ++(by_type_[event.type].*what);
    ++(by_pair_[pair_of(event)].*what);
  };
  for (const ComparedEvent& event : before) count(event, &ChangeCounts::before);
  for (const ComparedEvent& event : after) count(event, &ChangeCounts::after);
  for (const EventChange& change : changes) {
    count(change.shown(), !change.before ? &ChangeCounts::added : !change.after ? &ChangeCounts::removed : &ChangeCounts::changed);
  }
}

std::vector<std::pair<std::string, ChangeCounts>> ChangeTally::sorted(const Counts& counts) {
  std::vector<std::pair<std::string, ChangeCounts>> out;
  for (const auto& one : counts) {
    if (one.second.differences() > 0 || one.second.before != one.second.after) out.push_back(one);
  }
  std::ranges::stable_sort(out, std::greater<>(), [](const auto& one) { return one.second.differences(); });
  return out;
}

}  // namespace demarche
