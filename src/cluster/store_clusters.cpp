#include "cluster/store_clusters.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "cluster/event_clusters.h"
#include "store/rows.h"

namespace demarche {
namespace {

constexpr int64_t kArticlesATime = 256;  // between two calls of progress

// Numbers for strings; 0 = "".
class Names {
 public:
  uint32_t number(const std::string& name) {
    return name.empty() ? 0 : numbers_.emplace(name, uint32_t(numbers_.size()) + 1).first->second;
  }

 private:
  std::unordered_map<std::string, uint32_t> numbers_;
};

std::string lower(std::string text) {
  for (char& c : text) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

// Somebody in a report.
struct Side {
  std::string code, name;
};

bool are_different_states(const std::vector<Side>& sources, const std::vector<Side>& targets) {
  const auto codes_of = [](const std::vector<Side>& sides) {
    std::vector<std::string> codes;
    for (const Side& side : sides) codes.push_back(side.code);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
  };
  return !sources.empty() && !targets.empty() && codes_of(sources) != codes_of(targets);
}

// Numbers of the actors, sorted.
std::vector<uint32_t> labels(const std::vector<Side>& sides, bool by_code, Names& names) {
  std::vector<uint32_t> out;
  for (const Side& side : sides) out.push_back(names.number(by_code && !side.code.empty() ? side.code : side.name));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

struct Articles {
  std::vector<std::string> ids;                // in the order of publication; those without a day last
  std::vector<std::optional<Day>> days;
  std::vector<uint32_t> originals;
  int64_t without_text = 0;
};

struct Reports {
  std::vector<std::string> ids;
  std::vector<EventReport> reports;
  std::vector<bool> speaks_against;            // status denied or negated
};

// Thrown inside this file; never crosses cluster_store().
struct StoreFailure {};

class StoreClusters {
 public:
  StoreClusters(sqlite3* db, const DuplicateOptions& options, const std::function<void(int64_t, int64_t)>& progress)
      : db_(db), options_(options), progress_(progress) {}

  ClusterCounts run() {
    const Articles articles = read_articles();
    const Reports reports = read_reports(articles);
    const std::vector<uint32_t> first = first_reports(reports.reports);
    return write(articles, reports, first);
  }

 private:
  void check(const Rows& rows) const {
    if (rows.failed()) throw StoreFailure{};
  }
  void exec(const char* sql) const {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw StoreFailure{};
  }

  Articles read_articles() const {
    Articles out;
    NearDuplicates duplicates(options_);
    Rows count(db_, "SELECT count(*) FROM documents");
    const int64_t all = count.step() ? count.integer(0) : 0;
    Rows rows(db_, "SELECT id, published, text FROM documents ORDER BY published IS NULL, published, row");
    while (rows.step()) {
      out.ids.push_back(rows.text(0));
      out.days.push_back(parse_iso_day(rows.text(1).substr(0, 10)));
      const std::string text = rows.text(2);
      out.without_text += rows.is_null(2) ? 1 : 0;
      duplicates.add(text, out.days.back());
      if (progress_ && int64_t(out.ids.size()) % kArticlesATime == 0) progress_(int64_t(out.ids.size()), all);
    }
    check(rows);
    out.originals = originals(duplicates.finish(), out.days);
    return out;
  }

  Reports read_reports(const Articles& articles) const {
    Reports out;
    Names names;
    std::unordered_map<std::string, uint32_t> article_of;
    for (uint32_t i = 0; i < articles.ids.size(); ++i) article_of.emplace(articles.ids[i], i);
    Rows events(db_,
                "SELECT e.id, r.doc, e.type, e.mode, e.status, r.text, t.first_day, t.last_day, t.method, pl.name, pl.country, pl.kind "
                "FROM documents d JOIN records r ON r.doc = d.id JOIN events e ON e.id = r.id "
                "LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' LEFT JOIN places pl ON pl.id = e.place "
                "ORDER BY d.published IS NULL, d.published, d.row, r.position");
    Rows parties(db_,
                 "SELECT p.role, a.code, COALESCE(NULLIF(a.name, ''), p.text) FROM participants p "
                 "LEFT JOIN actors a ON a.id = p.actor WHERE p.record = ? AND p.role IN ('source', 'target') ORDER BY p.position");
    while (events.step()) {
      EventReport report;
      out.ids.push_back(events.text(0));
      report.article = article_of.at(events.text(1));
      report.story = articles.originals[report.article];
      report.type = names.number(events.text(2));
      report.mode = names.number(events.text(3));
      report.status = names.number(events.text(4));
      report.words = names.number(lower(events.text(5)));
      out.speaks_against.push_back(events.text(4) == "denied" || events.text(4) == "negated");
      const auto first = parse_iso_day(events.text(6)), last = parse_iso_day(events.text(7));
      if (first && last) report.days = DayInterval{*first, *last};
      report.is_dated = report.days && events.text(8) != "publication";
      if (const auto published = articles.days[report.article]; !report.days && published) report.days = DayInterval{*published, *published};
      report.country = names.number(events.text(10));
      const std::string kind = events.text(11);
      if (kind != "country" && kind != "region" && kind != "admin1") report.town = names.number(lower(events.text(9)));
      parties.restart();
      parties.bind(1, out.ids.back());
      std::vector<Side> sources, targets;
      while (parties.step()) {
        (parties.text(0) == "source" ? sources : targets).push_back({lower(parties.text(1)), lower(parties.text(2))});
      }
      check(parties);
      // Between states, whoever speaks for one stands for it. Inside one state, or with nobody on the other side, only the name tells.
      const bool by_code = are_different_states(sources, targets);
      report.sources = labels(sources, by_code, names);
      report.targets = labels(targets, by_code, names);
      out.reports.push_back(std::move(report));
    }
    check(events);
    return out;
  }

  ClusterCounts write(const Articles& articles, const Reports& reports, const std::vector<uint32_t>& first) const {
    ClusterCounts counts{.articles = int64_t(articles.ids.size()), .without_text = articles.without_text, .reports = int64_t(reports.ids.size())};
    exec("DELETE FROM duplicates; DELETE FROM clusters; DELETE FROM disputes;");
    const auto insert = [&](Rows& rows, const std::string& a, const std::string& b) {
      rows.restart();
      rows.bind(1, a);
      rows.bind(2, b);
      rows.step();
      check(rows);
    };
    Rows duplicate(db_, "INSERT INTO duplicates(doc, original) VALUES (?, ?)");
    for (uint32_t i = 0; i < articles.ids.size(); ++i) {
      if (articles.originals[i] == i) continue;
      insert(duplicate, articles.ids[i], articles.ids[articles.originals[i]]);
      ++counts.copies;
    }
    Rows cluster(db_, "INSERT INTO clusters(event, cluster) VALUES (?, ?)");
    for (uint32_t i = 0; i < reports.ids.size(); ++i) {
      insert(cluster, reports.ids[i], reports.ids[first[i]]);
      counts.events += first[i] == i ? 1 : 0;
    }
    counts.disputed = write_disputes(reports, first, insert);
    return counts;
  }

  template <class Insert>
  int64_t write_disputes(const Reports& reports, const std::vector<uint32_t>& first, const Insert& insert) const {
    // Events by type and actor, so that a denial is held against few of them.
    std::unordered_map<uint64_t, std::vector<uint32_t>> by_actor;
    const auto key = [](uint32_t type, uint32_t actor) { return (uint64_t(type) << 32) | actor; };
    for (uint32_t i = 0; i < reports.ids.size(); ++i) {
      if (first[i] != i || reports.speaks_against[i]) continue;
      for (const auto* side : {&reports.reports[i].sources, &reports.reports[i].targets}) {
        for (const uint32_t actor : *side) by_actor[key(reports.reports[i].type, actor)].push_back(i);
      }
    }
    Rows dispute(db_, "INSERT INTO disputes(event, cluster) VALUES (?, ?) ON CONFLICT DO NOTHING");
    int64_t disputed = 0;
    for (uint32_t i = 0; i < reports.ids.size(); ++i) {
      if (!reports.speaks_against[i]) continue;
      const EventReport& report = reports.reports[i];
      const auto found = by_actor.find(key(report.type, report.sources.empty() ? (report.targets.empty() ? 0 : report.targets[0]) : report.sources[0]));
      if (found == by_actor.end()) continue;
      for (const uint32_t event : found->second) {
        if (!may_dispute(report, reports.reports[event])) continue;
        insert(dispute, reports.ids[i], reports.ids[event]);
        ++disputed;
      }
    }
    return disputed;
  }

  sqlite3* db_;
  const DuplicateOptions& options_;
  const std::function<void(int64_t, int64_t)>& progress_;
};

}  // namespace

Result<ClusterCounts> cluster_store(const std::string& file, const DuplicateOptions& options,
                                    const std::function<void(int64_t done, int64_t all)>& progress) {
  auto db = open_store(file, StoreAccess::kWrite);
  if (!db) return db.error();
  const auto failed = [&] {
    Error error{ErrorCode::kStore, file, sqlite3_errmsg(db->get())};
    sqlite3_exec(db->get(), "ROLLBACK", nullptr, nullptr, nullptr);
    return error;
  };
  // One transaction: readers see the old tables until the new ones are whole.
  if (sqlite3_exec(db->get(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK) return failed();
  try {
    const ClusterCounts counts = StoreClusters(db->get(), options, progress).run();
    if (sqlite3_exec(db->get(), "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) return failed();
    return counts;
  } catch (const StoreFailure&) {
    return failed();
  }
}

}  // namespace demarche
