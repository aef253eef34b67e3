#include "store/postgres_store.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <array>
#include <cstdlib>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "base/date.h"
#include "store/document_rows.h"
#include "store/postgres_schema.h"

namespace demarche {
namespace {

struct ResultCloser {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ResultCloser>;

// Thrown inside this file to leave a batch; never crosses the interface.
struct PostgresFailure {
  std::string message;
};

std::string one_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

// The address without user and password.
std::string shown(const std::string& url) {
  const size_t scheme = url.find("://");
  const size_t at = url.find('@');
  const size_t path = scheme == std::string::npos ? 0 : url.find('/', scheme + 3);
  const std::string bare = at != std::string::npos && at < path ? url.substr(0, scheme + 3) + url.substr(at + 1) : url;
  return bare.substr(0, bare.find('?'));
}

// A value as COPY reads it. A text of PostgreSQL holds no NUL.
void append_cell(const Cell& cell, std::string& out) {
  if (const auto* number = cell.integer()) {
    fmt::format_to(std::back_inserter(out), "{}", *number);
  } else if (const auto* real = cell.real()) {
    fmt::format_to(std::back_inserter(out), "{}", *real);
  } else if (const auto* text = cell.text()) {
    for (char c : *text) {
      switch (c) {
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\0': break;
        default: out += c;
      }
    }
  } else {
    out += "\\N";
  }
}

std::string key_of(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (std::string_view part : parts) (key += part) += '\x1F';
  return key;
}

// "doc, begin" -> "\"doc\", \"begin\"": some of our names are words of SQL.
std::string quoted(std::string_view columns) {
  std::string out = "\"";
  for (size_t at = 0; at < columns.size(); ++at) {
    if (columns[at] == ',') {
      out += "\", \"";
      ++at;
    } else {
      out += columns[at];
    }
  }
  return out + "\"";
}

class PostgresStore final : public Store, private RowSink {
 public:
  PostgresStore(const std::string& url, const CodeNames& names, StoreOptions options) : url_(url), where_(shown(url)), names_(names), options_(std::move(options)) {}

  ~PostgresStore() override {
    if (in_batch_ && !failure_) (void)flush();
    PQfinish(db_);
  }

  Result<void> open() {
    db_ = PQconnectdb(url_.c_str());
    if (PQstatus(db_) != CONNECTION_OK) return fail(one_line(PQerrorMessage(db_)), ErrorCode::kUnwritable);
    // Notices about what is there already are no news.
    PQsetNoticeProcessor(db_, [](void*, const char*) {}, nullptr);
    try {
      run("SET client_min_messages = warning");
      run(fmt::format("SET lock_timeout = {}", options_.busy_timeout_ms));
      migrate();
      return {};
    } catch (const PostgresFailure& failure) {
      return fail(failure.message, ErrorCode::kStore);
    }
  }

  bool is_open() const override { return !failure_; }

  Result<KnownDocuments> known() override {
    if (failure_) return *failure_;
    KnownDocuments known;
    const auto parameters = provenance_parameters();
    if (PQsendQueryParams(db_, "SELECT d.id FROM documents d JOIN runs r ON r.id = d.run WHERE r.version = $1 AND r.model = $2 AND r.data = $3 "
                               "AND (d.text IS NOT NULL OR $4 = 'f')",
                          int(parameters.size()), nullptr, parameters.data(), nullptr, nullptr, 0) != 1) {
      return fail(one_line(PQerrorMessage(db_)), ErrorCode::kStore);
    }
    PQsetSingleRowMode(db_);  // not all rows in memory at once
    std::string problem;
    while (const Answer answer{PQgetResult(db_)}) {
      const auto status = PQresultStatus(answer.get());
      if (status == PGRES_SINGLE_TUPLE) known.add(PQgetvalue(answer.get(), 0, 0));
      if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK) problem = one_line(PQresultErrorMessage(answer.get()));
    }
    if (!problem.empty()) return fail(problem, ErrorCode::kStore);
    known.sort();
    return known;
  }

  Result<StoreOutcome> put(const Document& doc, std::string_view genre) override {
    if (failure_) return *failure_;
    try {
      begin();
      const StoreOutcome outcome = put_in_batch(doc, genre);
      if (++batched_ >= options_.documents_a_commit) commit();
      return outcome;
    } catch (const PostgresFailure& failure) {
      return abandon(failure);
    }
  }

  Result<void> flush() override {
    if (failure_) return *failure_;
    try {
      if (in_batch_) commit();
      return {};
    } catch (const PostgresFailure& failure) {
      return abandon(failure);
    }
  }

 private:
  Error fail(std::string message, ErrorCode code) {
    failure_ = Error{code, where_, std::move(message)};
    return *failure_;
  }

  Error abandon(const PostgresFailure& failure) {
    Answer(PQexec(db_, "ROLLBACK"));
    in_batch_ = false;
    return fail(failure.message, ErrorCode::kStore);
  }

  void check(const Answer& answer) const {
    const auto status = PQresultStatus(answer.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return;
    std::string message = one_line(PQerrorMessage(db_));
    throw PostgresFailure{message.empty() ? "the connection was lost" : message};
  }
  void run(const std::string& sql) const { check(Answer(PQexec(db_, sql.c_str()))); }

  // Texts as parameters $1, $2, ...; nullptr is NULL.
  Answer ask(const char* sql, const std::vector<const char*>& parameters) const {
    Answer answer(PQexecParams(db_, sql, int(parameters.size()), nullptr, parameters.data(), nullptr, nullptr, 0));
    check(answer);
    return answer;
  }
  static int64_t number(const Answer& answer) { return PQntuples(answer.get()) > 0 ? std::atoll(PQgetvalue(answer.get(), 0, 0)) : 0; }

  std::vector<const char*> provenance_parameters() const {
    return {options_.run.version.c_str(), options_.run.model.c_str(), options_.run.data.c_str(), options_.records.with_text ? "t" : "f"};
  }

  void migrate() {
    run("BEGIN");
    run("SELECT pg_advisory_xact_lock(1684238947)");  // two programs may open a new database at once
    run("CREATE TABLE IF NOT EXISTS demarche_schema (version BIGINT NOT NULL)");
    const auto steps = postgres_schema_steps();
    const int64_t version = number(ask("SELECT max(version) FROM demarche_schema", {}));
    if (version > int64_t(steps.size())) {
      throw PostgresFailure{fmt::format("written by a newer demarche (schema {}; this program knows {})", version, steps.size())};
    }
    for (size_t step = size_t(version); step < steps.size(); ++step) {
      run(steps[step]);
      run(fmt::format("INSERT INTO demarche_schema VALUES ({})", step + 1));
    }
    run("COMMIT");
  }

  void begin() {
    if (in_batch_) return;
    run("BEGIN");
    in_batch_ = true;
    batched_ = 0;
  }

  StoreOutcome put_in_batch(const Document& doc, std::string_view genre) {
    if (!pending_.insert(doc.id).second) return StoreOutcome::kUnchanged;
    auto parameters = provenance_parameters();
    parameters.push_back(doc.id.c_str());
    const Answer there = ask("SELECT (r.version = $1 AND r.model = $2 AND r.data = $3 AND (d.text IS NOT NULL OR $4 = 'f'))::int "
                             "FROM documents d JOIN runs r ON r.id = d.run WHERE d.id = $5",
                             parameters);
    const bool is_there = PQntuples(there.get()) > 0;
    if (is_there && number(there) == 1) return StoreOutcome::kUnchanged;
    if (is_there) ask("DELETE FROM documents WHERE id = $1", {doc.id.c_str()});
    write_rows(doc, {names_, options_.records, run_id(), genre}, *this);
    return is_there ? StoreOutcome::kReplaced : StoreOutcome::kAdded;
  }

  void commit() {
    for (size_t i = 0; i < kStoreTables; ++i) {
      if (!buffers_[i].empty()) copy(columns_of(StoreTable(i)), buffers_[i]);
      buffers_[i].clear();
    }
    run("COMMIT");
    in_batch_ = false;
    pending_.clear();
  }

  void copy(const TableColumns& table, const std::string& rows) const {
    run(fmt::format("COPY {}({}) FROM STDIN", table.name, quoted(table.columns)));
    constexpr size_t kPiece = 1 << 24;
    for (size_t at = 0; at < rows.size(); at += kPiece) {
      const size_t size = std::min(kPiece, rows.size() - at);
      if (PQputCopyData(db_, rows.data() + at, int(size)) != 1) throw PostgresFailure{one_line(PQerrorMessage(db_))};
    }
    if (PQputCopyEnd(db_, nullptr) != 1) throw PostgresFailure{one_line(PQerrorMessage(db_))};
    std::string problem;
    while (const Answer answer{PQgetResult(db_)}) {
      if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) problem = one_line(PQresultErrorMessage(answer.get()));
    }
    if (!problem.empty()) throw PostgresFailure{problem};
  }

  void row(StoreTable table, std::span<const Cell> cells) override {
    std::string& out = buffers_[size_t(table)];
    for (size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += '\t';
      append_cell(cells[i], out);
    }
    out += '\n';
  }

  int64_t run_id() {
    if (run_id_ == 0) {
      run_id_ = number(ask("INSERT INTO runs(version, model, data, started) VALUES ($1, $2, $3, to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')) RETURNING id",
                           {options_.run.version.c_str(), options_.run.model.c_str(), options_.run.data.c_str()}));
    }
    return run_id_;
  }

  int64_t actor(const Actor& actor) override {
    const std::string sectors = joined_words(actor.sectors);
    int64_t& id = actors_[key_of({actor.name, actor.code, sectors, actor.role})];
    if (id != 0) return id;
    const std::vector<const char*> values = {actor.name.c_str(), actor.code.c_str(), sectors.c_str(), actor.role.c_str()};
    id = number(ask("INSERT INTO actors(name, code, sectors, role) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id", values));
    if (id == 0) id = number(ask("SELECT id FROM actors WHERE name = $1 AND code = $2 AND sectors = $3 AND role = $4", values));
    return id;
  }

  int64_t place(const Place& place) override {
    const std::string geonames = fmt::to_string(place.geonames), lat = fmt::to_string(place.lat), lon = fmt::to_string(place.lon);
    int64_t& id = places_[key_of({place.name, geonames, place.country, place.admin1, place.kind})];
    if (id != 0) return id;
    const std::vector<const char*> key = {place.name.c_str(), geonames.c_str(), place.country.c_str(), place.admin1.c_str(), place.kind.c_str()};
    std::vector<const char*> values = key;
    values.push_back(place.has_position ? lat.c_str() : nullptr);
    values.push_back(place.has_position ? lon.c_str() : nullptr);
    id = number(ask("INSERT INTO places(name, geonames, country, admin1, kind, lat, lon) VALUES ($1, $2::bigint, $3, $4, $5, $6::float8, $7::float8) "
                    "ON CONFLICT DO NOTHING RETURNING id",
                    values));
    if (id == 0) id = number(ask("SELECT id FROM places WHERE name = $1 AND geonames = $2::bigint AND country = $3 AND admin1 = $4 AND kind = $5", key));
    return id;
  }

  const std::string url_, where_;
  const CodeNames& names_;
  const StoreOptions options_;
  PGconn* db_ = nullptr;
  std::array<std::string, kStoreTables> buffers_;   // rows of the batch, as COPY reads them
  std::unordered_set<std::string> pending_;         // documents of the batch
  std::unordered_map<std::string, int64_t> actors_, places_;
  std::optional<Error> failure_;
  int64_t run_id_ = 0;
  bool in_batch_ = false;
  int batched_ = 0;
};

}  // namespace

bool is_postgres(std::string_view database) { return database.starts_with("postgresql://") || database.starts_with("postgres://"); }

Result<std::unique_ptr<Store>> open_postgres_store(const std::string& url, const CodeNames& names, StoreOptions options) {
  auto store = std::make_unique<PostgresStore>(url, names, std::move(options));
  if (auto opened = store->open(); !opened) return opened.error();
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace demarche
