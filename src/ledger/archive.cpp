#include "ledger/archive.h"

#include <fmt/format.h>

#include <algorithm>

#include "resolve/fold.h"
#include "store/rows.h"
#include "store/schema.h"

namespace demarche {
namespace {

// The columns of Origin, in the order in which origin_at() reads them.
constexpr const char* kOrigin = "r.doc, COALESCE(d.title, ''), COALESCE(d.outlet, ''), COALESCE(d.path, ''), COALESCE(d.published, ''), r.sentence";
constexpr int kOriginColumns = 6;

Origin origin_at(const Rows& row, int column) {
  return {row.text(column), row.text(column + 1), row.text(column + 2), row.text(column + 3), row.text(column + 4), row.integer(column + 5)};
}

// The parties of records by role, from one question that is asked again for each record.
class Parties {
 public:
  explicit Parties(sqlite3* db)
      : question_(db, "SELECT p.role, p.text, a.name, a.code FROM participants p LEFT JOIN actors a ON a.id = p.actor "
                      "WHERE p.record = ?1 ORDER BY p.role, p.position") {}

  // Calls take(role, party) for each.
  template <class Take>
  void of(const std::string& record, Take take) {
    question_.restart();
    question_.bind(1, record);
    while (question_.step()) take(question_.text(0), Party{question_.text(1), question_.text(2), question_.text(3)});
  }

 private:
  Rows question_;
};

// Whether every word of `wanted` is a word of `name`.
bool has_words(const std::string& name, const std::string& wanted) {
  if (wanted.empty()) return false;
  const std::string padded = fmt::format(" {} ", name);
  size_t begin = 0;
  while (begin <= wanted.size()) {
    size_t end = wanted.find(' ', begin);
    if (end == std::string::npos) end = wanted.size();
    if (padded.find(fmt::format(" {} ", wanted.substr(begin, end - begin))) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

bool is_party(const Party& party, const std::string& wanted, const std::string& folded) {
  if (party.code == wanted) return true;
  return has_words(fold_name(party.name), folded) || has_words(fold_name(party.words), folded);
}

bool matches(const StoredStatement& statement, const StatementFilter& filter) {
  if (!filter.by.empty() && !is_party(statement.speaker, filter.by, fold_name(filter.by))) return false;
  if (!filter.about.empty()) {
    const std::string folded = fold_name(filter.about);
    const auto is_it = [&](const Party& party) { return is_party(party, filter.about, folded); };
    if (std::none_of(statement.about.begin(), statement.about.end(), is_it) &&
        std::none_of(statement.addressees.begin(), statement.addressees.end(), is_it)) {
      return false;
    }
  }
  if (filter.since && (statement.day.empty() || statement.day < to_iso(*filter.since))) return false;
  return !filter.until || (!statement.day.empty() && statement.day <= to_iso(*filter.until));
}

}  // namespace

std::string Party::label() const {
  if (!name.empty() && !code.empty() && name != code) return fmt::format("{} ({})", name, code);
  if (!name.empty()) return name;
  if (!code.empty()) return words.empty() ? code : fmt::format("{} ({})", words, code);
  return words;
}

Archive::Archive(SqliteHandle db, std::string file) : db_(std::move(db)), file_(std::move(file)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& file) {
  auto db = open_store(file, StoreAccess::kRead);
  if (!db) return db.error();
  Rows version(db->get(), "PRAGMA user_version");
  const int64_t found = version.step() ? version.integer(0) : 0;
  if (const int64_t known = int64_t(schema_steps().size()); found != known) {
    return Error{ErrorCode::kStore, file, fmt::format("schema {}, this program reads schema {}: run demarche code --db on it once more", found, known)};
  }
  version.restart();
  return Archive(std::move(*db), file);
}

Result<std::vector<StoredStatement>> Archive::statements(const StatementFilter& filter) const {
  const std::string search = filter.text.empty() ? "" : "AND s.row IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?1) ";
  Rows rows(db_.get(), fmt::format(
      "SELECT {}, s.id, s.speaker_words, s.cue, s.act, s.stance, s.manner, "
      "COALESCE((SELECT group_concat(piece, ' … ') FROM (SELECT substr(d.text, sp.begin + 1, sp.end - sp.begin) AS piece "
      "FROM statement_pieces sp WHERE sp.statement = s.id ORDER BY sp.position)), s.content), "
      "COALESCE(t.first_day, d.published), COALESCE(t.method, 'publication'), "
      "(SELECT a.role FROM participants p JOIN actors a ON a.id = p.actor WHERE p.record = s.id AND p.role = 'speaker' AND p.position = 0) "
      "FROM statements s JOIN records r ON r.id = s.id JOIN documents d ON d.id = r.doc "
      "LEFT JOIN dates t ON t.record = s.id AND t.slot = 'date' WHERE 1 {}"
      "ORDER BY COALESCE(t.first_day, d.published, ''), d.row, r.position", kOrigin, search));
  Rows about(db_.get(), "SELECT a.name, a.code FROM statement_actors sa JOIN actors a ON a.id = sa.actor WHERE sa.statement = ?1 ORDER BY a.id");
  if (rows.failed() || about.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  if (!filter.text.empty()) rows.bind(1, filter.text);
  Parties parties(db_.get());
  std::vector<StoredStatement> out;
  while (rows.step()) {
    StoredStatement one;
    one.origin = origin_at(rows, 0);
    int at = kOriginColumns;
    one.id = rows.text(at++);
    one.speaker.words = rows.text(at++);
    one.cue = rows.text(at++);
    one.act = rows.text(at++);
    one.stance = rows.text(at++);
    one.manner = rows.text(at++);
    one.content = rows.text(at++);
    one.day = rows.text(at++);
    one.is_dated = rows.text(at++) != "publication";
    one.office = rows.text(at++);
    parties.of(one.id, [&](const std::string& role, Party party) {
      if (role == "addressee") one.addressees.push_back(std::move(party));
      else if (role == "channel") one.channel = std::move(party);
      else if (role == "speaker" && one.speaker.name.empty() && one.speaker.code.empty()) {
        if (one.speaker.words.empty()) one.speaker.words = party.words;
        one.speaker.name = std::move(party.name);
        one.speaker.code = std::move(party.code);
      }
    });
    about.restart();
    about.bind(1, one.id);
    while (about.step()) one.about.push_back({"", about.text(0), about.text(1)});
    if (matches(one, filter)) out.push_back(std::move(one));
  }
  if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  return out;
}

Result<std::vector<StoredCondition>> Archive::conditions() const {
  Rows rows(db_.get(), fmt::format(
      "SELECT {}, c.id, c.type, c.if_text, c.then_text, c.if_event, "
      "COALESCE((SELECT first_day FROM dates t WHERE t.record = c.id AND t.slot = 'stated'), d.published), "
      "(SELECT last_day FROM dates t WHERE t.record = c.id AND t.slot = 'deadline') "
      "FROM conditions c JOIN records r ON r.id = c.id JOIN documents d ON d.id = r.doc ORDER BY 12, d.row, r.position", kOrigin));
  if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  Parties parties(db_.get());
  std::vector<StoredCondition> out;
  while (rows.step()) {
    StoredCondition one;
    one.origin = origin_at(rows, 0);
    int at = kOriginColumns;
    one.id = rows.text(at++);
    one.type = rows.text(at++);
    one.antecedent = rows.text(at++);
    one.consequent = rows.text(at++);
    one.event = rows.text(at++);
    one.day = rows.text(at++);
    one.deadline = rows.text(at++);
    parties.of(one.id, [&](const std::string& role, Party party) {
      if (role == "against") one.against.push_back(std::move(party));
      if (role == "issuer" && one.issuer.words.empty()) one.issuer = std::move(party);
    });
    out.push_back(std::move(one));
  }
  if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  return out;
}

Result<void> Archive::each_event(const std::function<void(const StoredEvent&)>& take) const {
  Rows rows(db_.get(), fmt::format(
      "SELECT {}, e.id, e.type, e.mode, e.status, e.lemma, r.text, COALESCE(t.first_day, d.published), COALESCE(t.last_day, d.published) "
      "FROM events e JOIN records r ON r.id = e.id JOIN documents d ON d.id = r.doc "
      "LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' ORDER BY d.row, r.position", kOrigin));
  Rows says(db_.get(), "SELECT s.speaker_words, a.name, a.code FROM attribution w JOIN statements s ON s.id = w.statement "
                           "LEFT JOIN participants p ON p.record = s.id AND p.role = 'speaker' AND p.position = 0 "
                           "LEFT JOIN actors a ON a.id = p.actor WHERE w.record = ?1 ORDER BY w.position");
  if (rows.failed() || says.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  Parties parties(db_.get());
  while (rows.step()) {
    StoredEvent one;
    one.origin = origin_at(rows, 0);
    int at = kOriginColumns;
    one.id = rows.text(at++);
    one.type = rows.text(at++);
    one.mode = rows.text(at++);
    one.status = rows.text(at++);
    one.lemma = rows.text(at++);
    one.words = rows.text(at++);
    one.day = rows.text(at++);
    one.last_day = rows.text(at++);
    parties.of(one.id, [&](const std::string& role, Party party) {
      if (role == "source") one.sources.push_back(std::move(party));
      if (role == "target") one.targets.push_back(std::move(party));
    });
    says.restart();
    says.bind(1, one.id);
    while (says.step()) one.says.push_back({says.text(0), says.text(1), says.text(2)});
    take(one);
  }
  if (rows.failed()) return Error{ErrorCode::kStore, file_, sqlite3_errmsg(db_.get())};
  return {};
}

std::string Archive::sentence(const Origin& origin) const {
  Rows row(db_.get(), "SELECT substr(d.text, s.begin + 1, s.end - s.begin) FROM documents d JOIN sentences s ON s.doc = d.id "
                          "WHERE d.id = ?1 AND s.number = ?2");
  row.bind(1, origin.doc);
  row.bind(2, origin.sentence);
  return row.step() ? row.text(0) : std::string();
}

}  // namespace demarche
