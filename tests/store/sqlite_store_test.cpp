#include "store/sqlite_store.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "emit/sample_document.h"

namespace demarche {
namespace {

using testing::sample_document;

class SqliteStoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    file_ = ::testing::TempDir() + "demarche_store_" + test->name() + ".db";
    remove_files();
  }
  void TearDown() override { remove_files(); }
  void remove_files() const {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((file_ + suffix).c_str());
  }

  static const CodeNames& names() {
    static const CodeNames loaded = *CodeNames::load();
    return loaded;
  }

  Result<std::unique_ptr<Store>> open(const std::string& version = "1", bool with_text = true) const {
    StoreOptions options;
    options.run = {version, "model", "data"};
    options.records.with_text = with_text;
    options.busy_timeout_ms = 10;
    return open_sqlite_store(file_, names(), options);
  }

  // Puts `doc` and closes the store.
  StoreOutcome put(const Document& doc, const std::string& version = "1", bool with_text = true) const {
    auto store = open(version, with_text);
    EXPECT_TRUE(store) << store.error().message;
    auto outcome = (*store)->put(doc);
    EXPECT_TRUE(outcome) << outcome.error().message;
    EXPECT_TRUE((*store)->flush());
    return *outcome;
  }

  // All rows of a query, cells joined by '|', rows by ';'.
  std::string ask(const char* sql) const {
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open(file_.c_str(), &db), SQLITE_OK);
    std::string answer;
    const auto add = [](void* out, int columns, char** cells, char**) {
      auto& text = *static_cast<std::string*>(out);
      if (!text.empty()) text += ';';
      for (int i = 0; i < columns; ++i) text += std::string(i ? "|" : "") + (cells[i] ? cells[i] : "NULL");
      return 0;
    };
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql, add, &answer, &error), SQLITE_OK) << (error ? error : "");
    sqlite3_free(error);
    sqlite3_close(db);
    return answer;
  }

  // Every row of every table.
  std::string dump() const {
    std::string all;
    for (const char* table : {"runs", "documents", "sentences", "actors", "places", "records", "events", "statements", "statement_pieces",
                              "statement_events", "conditions", "figures", "relations", "participants", "dates", "attribution", "missing"}) {
      all += std::string(table) + ": " + ask((std::string("SELECT * FROM ") + table).c_str()) + "\n";
    }
    return all;
  }

  std::string file_;
};

TEST_F(SqliteStoreTest, KeepsEveryKindOfRecord) {
  EXPECT_EQ(put(sample_document()), StoreOutcome::kAdded);
  EXPECT_EQ(ask("SELECT kind, count(*) FROM records GROUP BY kind"), "condition|1;event|3;figure|1;relation|1;statement|1");
  EXPECT_EQ(ask("SELECT source, type, cameo, target, status FROM event_list"),
            "RTN|THREATEN|130|BRD|actual;RTN|ASSAULT|190|NULL|denied;troops; RTN|THREATEN|130|BRD|future");
  EXPECT_EQ(ask("SELECT e.type FROM statement_events s JOIN events e ON e.id = s.event"), "ASSAULT");
  EXPECT_EQ(ask("SELECT if_text FROM conditions"), "any attack");
  EXPECT_EQ(ask("SELECT value, what FROM figures"), "1200.0|troops");
  EXPECT_EQ(ask("SELECT first_day, method FROM dates d JOIN events e ON e.id = d.record WHERE e.status = 'future'"), "2024-04-29|relative");
}

TEST_F(SqliteStoreTest, SpansCutTheirWordsInSql) {
  put(sample_document());
  EXPECT_EQ(ask("SELECT count(*) FROM records r JOIN documents d ON d.id = r.doc "
                "WHERE substr(d.text, r.begin + 1, r.end - r.begin) IS NOT r.text"),
            "0");
}

TEST_F(SqliteStoreTest, TheSameDocumentAgainChangesNothing) {
  put(sample_document());
  const std::string before = dump();
  EXPECT_EQ(put(sample_document()), StoreOutcome::kUnchanged);
  EXPECT_EQ(dump(), before);
}

TEST_F(SqliteStoreTest, AnotherVersionReplacesTheRecords) {
  put(sample_document());
  Document doc = sample_document();
  doc.events.resize(1);
  doc.events[0].attribution.clear();
  doc.statements[0].about.clear();
  doc.conditions.clear();
  EXPECT_EQ(put(doc, "2"), StoreOutcome::kReplaced);
  EXPECT_EQ(ask("SELECT count(*) FROM documents"), "1");
  EXPECT_EQ(ask("SELECT count(*) FROM events"), "1");
  EXPECT_EQ(ask("SELECT count(*) FROM conditions"), "0");
  EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
  EXPECT_EQ(ask("SELECT version FROM runs r JOIN documents d ON d.run = r.id"), "2");
}

TEST_F(SqliteStoreTest, FullTextSearchFollowsTheDocuments) {
  put(sample_document());
  EXPECT_EQ(ask("SELECT count(*) FROM document_search WHERE document_search MATCH 'borduria'"), "1");
  EXPECT_EQ(ask("SELECT count(*) FROM statement_search WHERE statement_search MATCH 'consequences'"), "1");
  Document doc = sample_document();
  doc.statements.clear();
  for (Event& event : doc.events) event.attribution.clear();
  doc.figures[0].attribution.clear();
  doc.conditions[0].statement = kNone;
  put(doc, "2");
  EXPECT_EQ(ask("SELECT count(*) FROM document_search WHERE document_search MATCH 'borduria'"), "1");
  EXPECT_EQ(ask("SELECT count(*) FROM statement_search WHERE statement_search MATCH 'consequences'"), "0");
  EXPECT_EQ(ask("INSERT INTO document_search(document_search, rank) VALUES ('integrity-check', 1)"), "");
  EXPECT_EQ(ask("INSERT INTO statement_search(statement_search, rank) VALUES ('integrity-check', 1)"), "");
}

TEST_F(SqliteStoreTest, WithoutTextNoLongQuotationIsKept) {
  Document doc = sample_document();
  put(doc, "1", false);
  EXPECT_EQ(ask("SELECT text FROM documents"), "NULL");
  EXPECT_EQ(put(doc, "1", true), StoreOutcome::kReplaced);
  EXPECT_EQ(put(doc, "1", false), StoreOutcome::kUnchanged);
  EXPECT_NE(ask("SELECT text FROM documents"), "NULL");
}

TEST_F(SqliteStoreTest, ManyDocumentsGoInBatchesAndAllArrive) {
  auto store = open();
  ASSERT_TRUE(store);
  for (int i = 0; i < 150; ++i) {
    Document doc = sample_document();
    doc.id = fmt::format("d{}", i);
    ASSERT_TRUE((*store)->put(doc));
  }
  store->reset();
  EXPECT_EQ(ask("SELECT count(*) FROM documents"), "150");
  EXPECT_EQ(ask("SELECT count(*) FROM actors"), "2");
  EXPECT_EQ(ask("SELECT count(*) FROM runs"), "1");
}

TEST_F(SqliteStoreTest, SaysWhyItCannotOpen) {
  const auto error_of = [](const std::string& file) {
    const auto store = open_sqlite_store(file, names(), {});
    EXPECT_FALSE(store);
    return store ? Error{} : store.error();
  };
  EXPECT_EQ(error_of(::testing::TempDir()).code, ErrorCode::kUnwritable);
  EXPECT_EQ(error_of("/no/such/folder/x.db").code, ErrorCode::kUnwritable);
  std::ofstream(file_) << "this is a letter, not a database, and long enough to be looked at as one by the library that reads it.";
  EXPECT_EQ(error_of(file_).message, "not an SQLite database");
}

TEST_F(SqliteStoreTest, LeavesTheDatabaseOfAnotherProgramAlone) {
  ask("CREATE TABLE letters(text)");
  const auto store = open();
  ASSERT_FALSE(store);
  EXPECT_EQ(ask("SELECT count(*) FROM sqlite_schema"), "1");
}

TEST_F(SqliteStoreTest, RefusesANewerSchema) {
  put(sample_document());
  ask("PRAGMA user_version = 99");
  const auto store = open();
  ASSERT_FALSE(store);
  EXPECT_NE(store.error().message.find("newer"), std::string::npos);
}

TEST_F(SqliteStoreTest, KnowsWhatThisVersionHasCoded) {
  const Document doc = sample_document();
  put(doc, "1", false);
  EXPECT_TRUE((*open("1", false))->known()->contains(doc.id));
  EXPECT_FALSE((*open("1", false))->known()->contains("d0000000000000001"));
  EXPECT_EQ((*open("1", true))->known()->size(), 0u) << "the text is wanted now";
  EXPECT_EQ((*open("2", false))->known()->size(), 0u) << "another version";
}

TEST_F(SqliteStoreTest, WhatIsNoNewsIsMarked) {
  {
    auto store = open();
    ASSERT_TRUE((*store)->put(sample_document(), "sport"));
  }
  EXPECT_EQ(ask("SELECT genre, layout FROM documents"), "sport|plain");
}

TEST_F(SqliteStoreTest, AFullStoreIsNamedAndWhatWasCommittedStays) {
  put(sample_document());
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);
  std::optional<Result<StoreOutcome>> outcome;
  {
    auto store = open();
    rlimit small = before;
    small.rlim_cur = 100'000;
    setrlimit(RLIMIT_FSIZE, &small);
    Document doc = sample_document();
    doc.text += std::string(1'000'000, 'x');
    for (int i = 0; i < 100 && (!outcome || *outcome); ++i) {
      doc.id = fmt::format("d{:016x}", i);
      outcome = (*store)->put(doc);
    }
    EXPECT_FALSE((*store)->is_open());
  }
  setrlimit(RLIMIT_FSIZE, &before);
  ASSERT_FALSE(*outcome);
  EXPECT_NE(outcome->error().message.find("File too large"), std::string::npos) << outcome->error().message;
  EXPECT_EQ(ask("SELECT id FROM documents"), sample_document().id);
  EXPECT_EQ(ask("PRAGMA integrity_check"), "ok");
}

TEST_F(SqliteStoreTest, ALockIsNamedAndPasses) {
  put(sample_document());
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  auto store = open("2");
  ASSERT_TRUE(store);
  const auto put = (*store)->put(sample_document());
  ASSERT_FALSE(put);
  EXPECT_NE(put.error().message.find("locked"), std::string::npos);
  EXPECT_TRUE((*store)->is_open());
  EXPECT_EQ(ask("SELECT version FROM runs"), "1");
  sqlite3_close(other);
  EXPECT_TRUE((*store)->put(sample_document()));
  EXPECT_TRUE((*store)->flush());
  EXPECT_EQ(ask("SELECT version FROM runs JOIN documents d ON d.run = runs.id"), "2");
}

}  // namespace
}  // namespace demarche
