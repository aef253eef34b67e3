// Stores checked, packed, merged; older ones brought up to date.
#include "store/maintenance.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "emit/sample_document.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/sqlite_store.h"
#include "support/program.h"

namespace demarche {
namespace {

using testing::fresh_folder;
using testing::sample_document;

class MaintenanceTest : public ::testing::Test {
 protected:
  void SetUp() override { folder_ = fresh_folder(::testing::UnitTest::GetInstance()->current_test_info()->name()); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name) const { return folder_ + "/" + name; }

  // The sample document under another id; `words` goes behind its text.
  struct One {
    int number = 0;
    std::string words = {}, actor = {};
  };
  static Document document(const One& one) {
    Document doc = sample_document();
    doc.text += one.words;
    if (!one.actor.empty()) doc.actors[0].name = one.actor;
    doc.id = fmt::format("d{:016x}", one.number);
    return doc;
  }

  void put(const std::string& name, const std::vector<One>& docs, const std::string& version = "1", bool with_text = true) const {
    static const CodeNames names = *CodeNames::load();
    StoreOptions options;
    options.run = {version, "model", "data"};
    options.records.with_text = with_text;
    auto store = open_sqlite_store(file(name), names, options);
    ASSERT_TRUE(store) << store.error().message;
    for (const One& one : docs) ASSERT_TRUE((*store)->put(document(one)));
    ASSERT_TRUE((*store)->flush());
  }

  std::string ask(const std::string& name, const std::string& sql) const {
    sqlite3* db = nullptr;
    sqlite3_open(file(name).c_str(), &db);
    const SqliteHandle owned(db);
    std::string all;
    Rows rows(db, sql);
    while (rows.step()) all += (all.empty() ? "" : ";") + rows.text(0);
    EXPECT_FALSE(rows.failed()) << sqlite3_errmsg(db) << ": " << sql;
    return all;
  }

  void change(const std::string& name, const std::string& sql) const {
    sqlite3* db = nullptr;
    sqlite3_open(file(name).c_str(), &db);
    const SqliteHandle owned(db);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  }

  std::string folder_;
};

constexpr const char* kEventList = "SELECT id || type || status || COALESCE(source, '-') || COALESCE(target, '-') || COALESCE(place, '-') || COALESCE(first_day, '-') "
                                   "FROM event_list ORDER BY id";

TEST_F(MaintenanceTest, AGoodStoreIsSound) {
  put("a.db", {One{1}, One{2}});
  put("b.db", {One{1}}, "1", false);
  for (const char* name : {"a.db", "b.db"}) {
    const auto problems = check_store(file(name));
    ASSERT_TRUE(problems) << problems.error().message;
    EXPECT_EQ(*problems, std::vector<std::string>());
  }
}

TEST_F(MaintenanceTest, WhatIsWrongIsFound) {
  const std::pair<const char*, const char*> cases[] = {
      {"UPDATE records SET begin = begin + 1, end = end + 1 WHERE kind = 'figure'", "does not cut its words"},
      {"UPDATE participants SET end = 100000 WHERE position = 0 AND role = 'source'", "does not cut its words"},
      {"UPDATE sentences SET end = 100000 WHERE number = 1", "lies outside the text"},
      {"DELETE FROM figures", "has no row in figures"},
      {"PRAGMA foreign_keys = OFF; DELETE FROM actors", "points at a row of actors that is not there"},
      {"DROP TRIGGER document_search_remove; UPDATE documents SET title = 'Another'", "full-text index document_search"},
  };
  int number = 0;
  for (const auto& [sql, expected] : cases) {
    const std::string name = fmt::format("{}.db", ++number);
    put(name, {One{1}});
    change(name, sql);
    const auto problems = check_store(file(name));
    ASSERT_TRUE(problems) << problems.error().message;
    ASSERT_FALSE(problems->empty()) << sql;
    EXPECT_NE(problems->front().find(expected), std::string::npos) << sql << ": " << problems->front();
  }
}

TEST_F(MaintenanceTest, AMergedStoreIsTheOneThatOneRunWouldHaveMade) {
  const One other{3, " More.", "Somebody Else"};
  put("a.db", {One{1}, One{2}});
  put("b.db", {One{2}, other});
  put("whole.db", {One{1}, One{2}, other});
  ASSERT_TRUE(make_store(file("c.db")));
  const auto first = merge_store(file("a.db"), file("c.db"));
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->added, 2);
  const auto second = merge_store(file("b.db"), file("c.db"));
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_EQ(second->added, 1);
  EXPECT_EQ(second->replaced, 0);
  EXPECT_EQ(second->kept, 1);
  EXPECT_TRUE(check_store(file("c.db"))->empty());
  EXPECT_EQ(ask("c.db", kEventList), ask("whole.db", kEventList));
  for (const char* table : {"documents", "sentences", "records", "events", "statements", "statement_pieces", "statement_events", "statement_actors", "conditions",
                            "figures", "relations", "participants", "dates", "attribution", "missing", "actors", "places"}) {
    const std::string sql = fmt::format("SELECT count(*) FROM {}", table);
    EXPECT_EQ(ask("c.db", sql), ask("whole.db", sql)) << table;
  }
  const std::string named = "SELECT p.record || p.role || a.name FROM participants p JOIN actors a ON a.id = p.actor ORDER BY 1";
  EXPECT_EQ(ask("c.db", named), ask("whole.db", named));
  EXPECT_EQ(ask("c.db", "SELECT count(*) FROM document_search WHERE document_search MATCH 'More'"), "1");
}

TEST_F(MaintenanceTest, TheNewerVersionWinsWhicheverWayRound) {
  put("old.db", {One{1}}, "0.9.0");
  put("new.db", {One{1}}, "0.10.0");
  for (const char* into : {"x.db", "y.db"}) ASSERT_TRUE(make_store(file(into)));
  ASSERT_TRUE(merge_store(file("old.db"), file("x.db")));
  EXPECT_EQ(merge_store(file("new.db"), file("x.db"))->replaced, 1);
  ASSERT_TRUE(merge_store(file("new.db"), file("y.db")));
  EXPECT_EQ(merge_store(file("old.db"), file("y.db"))->kept, 1);
  const std::string version = "SELECT version FROM runs r JOIN documents d ON d.run = r.id";
  EXPECT_EQ(ask("x.db", version), "0.10.0");
  EXPECT_EQ(ask("y.db", version), "0.10.0");
}

TEST_F(MaintenanceTest, ATextIsNeverReplacedByANewerVersionWithoutIt) {
  put("old.db", {One{1}}, "0.9.0");
  put("new.db", {One{1}}, "0.10.0");
  change("new.db", "UPDATE documents SET text = NULL");
  for (const char* into : {"x.db", "y.db"}) ASSERT_TRUE(make_store(file(into)));
  ASSERT_TRUE(merge_store(file("old.db"), file("x.db")));
  EXPECT_EQ(merge_store(file("new.db"), file("x.db"))->kept, 1);
  ASSERT_TRUE(merge_store(file("new.db"), file("y.db")));
  EXPECT_EQ(merge_store(file("old.db"), file("y.db"))->replaced, 1);
  for (const char* into : {"x.db", "y.db"}) EXPECT_EQ(ask(into, "SELECT version || (text IS NOT NULL) FROM runs r JOIN documents d ON d.run = r.id"), "0.9.01");
}

TEST_F(MaintenanceTest, AStoreIsNotMergedIntoItself) {
  put("a.db", {One{1}});
  EXPECT_FALSE(merge_store(file("a.db"), file("a.db")));
}

// A store of each earlier schema, filled as that version could.
TEST_F(MaintenanceTest, EveryEarlierSchemaIsBroughtUpToDateAndMerged) {
  const auto steps = schema_steps();
  for (size_t version = 1; version < steps.size(); ++version) {
    const std::string name = fmt::format("v{}.db", version);
    for (size_t step = 0; step < version; ++step) change(name, steps[step]);
    change(name, fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version));
    change(name,
           "INSERT INTO runs VALUES (1, '0.0.1', 'm', 'd', '2020-01-01T00:00:00Z');"
           "INSERT INTO documents(id, run, path, title, text) VALUES ('d00000000000000aa', 1, 'a.txt', 'T', 'Russia left.');"
           "INSERT INTO sentences VALUES ('d00000000000000aa', 0, 0, 12);"
           "INSERT INTO actors VALUES (7, 'Russia', 'RUS', '', '');"
           "INSERT INTO records VALUES ('d00000000000000aa.e1', 'd00000000000000aa', 'event', 0, 0, 'left', 7, 11);"
           "INSERT INTO events(id, type, intensity, quad, status, historical, confidence) VALUES ('d00000000000000aa.e1', 'RETREAT', 1, 1, 'actual', 0, 0.5);"
           "INSERT INTO participants VALUES ('d00000000000000aa.e1', 'source', 0, 'Russia', 0, 6, 7, 'name', NULL, NULL);");
    const auto before = inspect_store(file(name));
    ASSERT_TRUE(before) << before.error().message;
    EXPECT_EQ(before->schema, int64_t(version));
    EXPECT_TRUE(check_store(file(name))->empty()) << "an older store can be checked as it is";

    const std::string into = fmt::format("into{}.db", version);
    ASSERT_TRUE(make_store(file(into)));
    const auto merged = merge_store(file(name), file(into));
    ASSERT_TRUE(merged) << merged.error().message;
    EXPECT_EQ(merged->added, 1);
    EXPECT_EQ(inspect_store(file(name))->schema, int64_t(version)) << "the source stays as it is";

    put(name, {One{1}});
    EXPECT_EQ(inspect_store(file(name))->schema, int64_t(steps.size()));
    for (const std::string& each : {name, into}) {
      EXPECT_TRUE(check_store(file(each))->empty());
      EXPECT_EQ(ask(each, "SELECT source || type FROM event_list WHERE id = 'd00000000000000aa.e1'"), "RUSRETREAT");
    }
    change(name, "PRAGMA foreign_keys = ON; DELETE FROM documents");
    EXPECT_EQ(ask(name, "SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM events)"), "0");
  }
}

// A new table must be carried over by a merge, or be one that is made anew.
TEST_F(MaintenanceTest, NoTableIsForgottenByAMerge) {
  ASSERT_TRUE(make_store(file("a.db")));
  EXPECT_EQ(ask("a.db", "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%' AND name NOT IN "
                        "('documents', 'sentences', 'records', 'events', 'statements', 'statement_pieces', 'statement_events', 'statement_actors', 'conditions', "
                        "'figures', 'relations', 'participants', 'dates', 'attribution', 'missing', 'runs', 'actors', 'places', "
                        "'duplicates', 'clusters', 'disputes')"),
            "");
}

TEST_F(MaintenanceTest, PackingGivesSpaceBackAndKeepsEverything) {
  std::vector<One> docs;
  for (int i = 0; i < 200; ++i) docs.push_back(One{i});
  put("a.db", docs);
  change("a.db", "PRAGMA foreign_keys = ON; DELETE FROM documents WHERE row > 5");
  const std::string before = ask("a.db", kEventList);
  const auto full = inspect_store(file("a.db"));
  ASSERT_TRUE(vacuum_store(file("a.db")));
  const auto packed = inspect_store(file("a.db"));
  EXPECT_LT(packed->bytes, full->bytes);
  EXPECT_EQ(packed->free_bytes, 0);
  EXPECT_EQ(packed->documents, 5);
  EXPECT_EQ(ask("a.db", kEventList), before);
  EXPECT_TRUE(check_store(file("a.db"))->empty());
}

TEST_F(MaintenanceTest, TheCommandSaysWhatItFound) {
  put("a.db", {One{1}});
  EXPECT_EQ(testing::run_program("db check " + file("a.db")).out, "sound\n");
  const auto info = testing::run_program("db info " + file("a.db"));
  EXPECT_NE(info.out.find("event"), std::string::npos);
  change("a.db", "UPDATE records SET end = 100000 WHERE kind = 'figure'");
  const auto bad = testing::run_program("db check " + file("a.db"));
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_NE(bad.err.find("does not cut its words"), std::string::npos);
  const auto merged = testing::run_program(fmt::format("db merge {} --into {}", file("a.db"), file("new.db")));
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  EXPECT_NE(merged.out.find("1 articles added"), std::string::npos);
  EXPECT_EQ(testing::run_program("db info " + file("gone.db")).exit_code, 3);
  EXPECT_EQ(testing::run_program("db").exit_code, 2);
}

}  // namespace
}  // namespace demarche
