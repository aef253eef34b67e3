#include "cluster/event_clusters.h"

#include <algorithm>
#include <unordered_map>

namespace demarche {
namespace {

constexpr int kLongDays = 7;  // an interval of more days says little about when

bool share_one(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](uint32_t x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

int days_of(const DayInterval& days) { return int((days.end - days.start).count()) + 1; }

// The days that a report stands for.
DayInterval meant_days(const EventReport& report) {
  DayInterval days = *report.days;
  if (!report.is_dated) days.start -= std::chrono::days(2);
  return days;
}

bool days_meet(const EventReport& a, const EventReport& b) {
  if (!a.days || !b.days) return false;
  if (days_of(*a.days) > kLongDays || days_of(*b.days) > kLongDays) return a.is_dated && b.is_dated && *a.days == *b.days;
  const DayInterval x = meant_days(a), y = meant_days(b);
  const auto slack = std::chrono::days(a.is_dated && b.is_dated ? 1 : 0);
  return x.start <= y.end + slack && y.start <= x.end + slack;
}

bool places_agree(const EventReport& a, const EventReport& b) {
  if (a.country && b.country && a.country != b.country) return false;
  return !a.town || !b.town || a.town == b.town;
}

bool parties_agree(const EventReport& a, const EventReport& b) {
  const bool same_town = a.town && a.town == b.town;
  const auto agree = [&](const std::vector<uint32_t>& x, const std::vector<uint32_t>& y) {
    if (x.empty() && y.empty()) return true;
    return x.empty() || y.empty() ? same_town : share_one(x, y);
  };
  if (!agree(a.sources, b.sources) || !agree(a.targets, b.targets)) return false;
  // Nobody in common on either side: the town alone is not enough to make two reports one.
  return share_one(a.sources, b.sources) || share_one(a.targets, b.targets);
}

bool is_same_passage(const EventReport& a, const EventReport& b) {
  return a.story == b.story && a.words == b.words && a.sources == b.sources && a.targets == b.targets;
}

// How well `b` fits a cluster that `a` stands for; 0 = not at all.
int fit(const EventReport& a, const EventReport& b) {
  if (is_same_passage(a, b)) return 8;
  if (!days_meet(a, b) || !places_agree(a, b) || !parties_agree(a, b)) return 0;
  if (a.mode && b.mode && a.mode != b.mode) return 0;
  return 1 + (a.words == b.words ? 2 : 0) + (a.mode == b.mode ? 1 : 0) + (a.town && a.town == b.town ? 1 : 0) +
         (a.sources == b.sources && a.targets == b.targets ? 1 : 0);
}

struct Cluster {
  uint32_t first = 0;         // report
  uint32_t last_article = 0;
  EventReport face;           // the first report, with the narrowest days and the places of all
};

void widen(Cluster& cluster, const EventReport& report) {
  EventReport& face = cluster.face;
  cluster.last_article = report.article;
  if (!face.town) face.town = report.town;
  if (!face.country) face.country = report.country;
  if (!face.mode) face.mode = report.mode;
  if (face.sources.empty()) face.sources = report.sources;
  if (face.targets.empty()) face.targets = report.targets;
  const bool is_better = report.is_dated && (!face.is_dated || days_of(*report.days) < days_of(*face.days));
  if (is_better) face.days = report.days, face.is_dated = true;
}

uint64_t key_of(std::initializer_list<uint64_t> parts) {
  uint64_t hash = 0;
  for (const uint64_t part : parts) hash = ((hash ^ part) + 0x632BE59BD9B4E019u) * 0x9E3779B97F4A7C15u, hash ^= hash >> 29;
  return hash;
}

// Stretches of time that a report touches: fortnights, or for a long interval the interval itself. Two reports whose days meet share one.
std::vector<uint64_t> stretches_of(const EventReport& report) {
  if (!report.days) return {};
  const auto number = [](Day day) { return int64_t(day.time_since_epoch().count()); };
  if (days_of(*report.days) > kLongDays) return {key_of({1, uint64_t(number(report.days->start)), uint64_t(number(report.days->end))})};
  const DayInterval days = meant_days(report);
  std::vector<uint64_t> out;
  for (int64_t at = (number(days.start) - 1 + 7'000'000) / 14; at <= (number(days.end) + 1 + 7'000'000) / 14; ++at) out.push_back(uint64_t(at) << 1);
  return out;
}

// Under which keys a cluster is found. Sources and targets are kept apart, so that "A hit B" is not looked up for "B hit A".
std::vector<uint64_t> keys_of(const EventReport& report) {
  std::vector<uint64_t> out = {key_of({report.type, report.status, report.story, report.words, 3})};
  for (const uint64_t stretch : stretches_of(report)) {
    for (const uint32_t actor : report.sources) out.push_back(key_of({report.type, report.status, actor, stretch, 4}));
    for (const uint32_t actor : report.targets) out.push_back(key_of({report.type, report.status, actor, stretch, 5}));
  }
  return out;
}

}  // namespace

std::vector<uint32_t> first_reports(std::span<const EventReport> reports) {
  std::vector<Cluster> clusters;
  std::unordered_map<uint64_t, std::vector<uint32_t>> by_key;
  std::vector<uint32_t> out(reports.size());
  for (uint32_t i = 0; i < reports.size(); ++i) {
    const EventReport& report = reports[i];
    const std::vector<uint64_t> keys = keys_of(report);
    int best = 0;
    uint32_t chosen = 0;
    for (const uint64_t key : keys) {
      const auto found = by_key.find(key);
      if (found == by_key.end()) continue;
      for (const uint32_t at : found->second) {
        const Cluster& cluster = clusters[at];
        if (cluster.last_article == report.article) continue;
        if (cluster.face.type != report.type || cluster.face.status != report.status) continue;
        const int score = fit(cluster.face, report);
        if (score > best || (score == best && score > 0 && at < chosen)) best = score, chosen = at;
      }
    }
    if (best == 0) {
      chosen = uint32_t(clusters.size());
      clusters.push_back({i, report.article, report});
    } else {
      widen(clusters[chosen], report);
    }
    for (const uint64_t key : keys) {
      std::vector<uint32_t>& list = by_key[key];
      if (std::find(list.begin(), list.end(), chosen) == list.end()) list.push_back(chosen);
    }
    out[i] = clusters[chosen].first;
  }
  return out;
}

bool may_dispute(const EventReport& a, const EventReport& b) {
  if (a.type != b.type || !places_agree(a, b) || !parties_agree(a, b)) return false;
  return a.article == b.article || a.story == b.story || days_meet(a, b);
}

}  // namespace demarche
