// PostgreSQL behind the interface of the store: the same rows as in SQLite, one document once, all or nothing.
#include "store/postgres_store.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "emit/sample_document.h"
#include "store/open_store.h"
#include "support/postgres_server.h"
#include "support/program.h"

namespace demarche {
namespace {

using ::testing::HasSubstr;
using testing::PostgresServer;
using testing::run_program;
using testing::sample_document;

const CodeNames& names() {
  static const CodeNames loaded = *CodeNames::load();
  return loaded;
}

StoreOptions options_of(const std::string& version, bool with_text = true) {
  StoreOptions options;
  options.run = {version, "model", "data"};
  options.records.with_text = with_text;
  return options;
}

Result<StoreOutcome> put(const std::string& database, const Document& doc, const std::string& version = "1", bool with_text = true) {
  auto store = open_store_for(database, names(), options_of(version, with_text));
  if (!store) return store.error();
  auto outcome = (*store)->put(doc, "sport");
  if (const auto flushed = (*store)->flush(); !flushed) return flushed.error();
  return outcome;
}

std::string ask_sqlite(const std::string& file, const std::string& sql) {
  sqlite3* db = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  std::string answer;
  const auto add = [](void* out, int columns, char** cells, char**) {
    auto& text = *static_cast<std::string*>(out);
    for (int i = 0; i < columns; ++i) text += std::string(i ? "|" : "") + (cells[i] ? cells[i] : "NULL");
    text += '\n';
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), add, &answer, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  sqlite3_close(db);
  return answer;
}

// What both databases say in the same words; numbers of rows are their own, and so is how they write fractions.
constexpr const char* kQuestions[] = {
    "SELECT id, path, title, byline, outlet, url, language, published, published_from, text, genre, layout FROM documents ORDER BY id",
    "SELECT doc, number, begin, \"end\" FROM sentences ORDER BY doc, number",
    "SELECT id, doc, kind, position, sentence, text, begin, \"end\" FROM records ORDER BY doc, position",
    "SELECT e.id, lemma, type, mode, contexts, quad, cameo, cameo_label, status, historical, p.name, place_text, place_begin, place_end, rule FROM events e "
    "LEFT JOIN places p ON p.id = e.place ORDER BY e.id",
    "SELECT id, act, stance, manner, cue, cue_begin, cue_end, speaker_words, content, reply_to, within FROM statements ORDER BY id",
    "SELECT * FROM statement_pieces ORDER BY statement, position",
    "SELECT * FROM statement_events ORDER BY statement, event",
    "SELECT s.statement, a.name, a.code FROM statement_actors s JOIN actors a ON a.id = s.actor ORDER BY 1, 2, 3",
    "SELECT * FROM conditions ORDER BY id",
    "SELECT id, what, approximate, unit, event FROM figures ORDER BY id",
    "SELECT * FROM relations ORDER BY id",
    "SELECT p.record, p.role, p.position, p.text, p.begin, p.\"end\", a.name, a.code, a.sectors, a.role, resolved_by, as_of, missing FROM participants p "
    "LEFT JOIN actors a ON a.id = p.actor ORDER BY 1, 2, 3",
    "SELECT * FROM dates ORDER BY record, slot",
    "SELECT * FROM attribution ORDER BY record, position",
    "SELECT * FROM missing ORDER BY record, slot",
    "SELECT id, source, type, target, place, words FROM event_list ORDER BY id",
};

// One server for all: starting one takes a second.
TEST(PostgresStore, HoldsTheRowsOfTheSqliteStoreAndEachDocumentOnce) {
  std::string why;
  const auto server = PostgresServer::start(why);
  if (!server) GTEST_SKIP() << why;
  const std::string file = testing::fresh_folder("postgres_store") + "/x.db";
  Document other = sample_document();
  other.id = "d00000000000000ff";
  other.title = "A \\ tab\tand\nline \"end\"";
  for (const std::string& database : {file, server->url()}) {
    const Document sample = sample_document();
    for (const Document* doc : {&sample, static_cast<const Document*>(&other)}) {
      const auto outcome = put(database, *doc);
      ASSERT_TRUE(outcome) << outcome.error().message;
      EXPECT_EQ(*outcome, StoreOutcome::kAdded);
    }
  }
  for (const char* question : kQuestions) {
    EXPECT_EQ(server->ask(question), ask_sqlite(file, question)) << question;
  }

  EXPECT_EQ(*put(server->url(), other), StoreOutcome::kUnchanged);
  EXPECT_EQ(*put(server->url(), other, "1", false), StoreOutcome::kUnchanged) << "a text is not taken away";
  EXPECT_EQ(*put(server->url(), other, "2"), StoreOutcome::kReplaced);
  EXPECT_EQ(server->ask("SELECT count(*) FROM documents"), "2\n");
  for (const char* question : kQuestions) {
    EXPECT_EQ(server->ask(question), ask_sqlite(file, question)) << "replaced: " << question;
  }
  const auto store = open_store_for(server->url(), names(), options_of("2"));
  ASSERT_TRUE(store) << store.error().message;
  const auto known = (*store)->known();
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(known->size(), 1u);
  EXPECT_TRUE(known->contains(other.id));

  // As a user runs it.
  const std::string tree = "1\tRussia\tRussia\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-LOC\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
  const std::string code = fmt::format("code --conllu --date 2024-05-03 --format none --db '{}' -", server->url());
  for (int again = 0; again < 2; ++again) {
    const auto ran = run_program(code, tree);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(server->ask("SELECT count(*) FROM documents"), "3\n");
  }
  EXPECT_THAT(run_program(fmt::format("query --db '{}'", server->url())).err, HasSubstr("reads SQLite stores only"));

  // A failure keeps nothing of the batch, is named, and closes the store.
  EXPECT_EQ(server->ask("DROP TABLE missing CASCADE"), "");
  Document third = sample_document();
  third.id = "d00000000000000ee";
  EXPECT_FALSE(put(server->url(), third));
  EXPECT_EQ(server->ask("SELECT count(*) FROM documents"), "3\n");
  EXPECT_EQ(server->ask("UPDATE demarche_schema SET version = 99"), "");
  EXPECT_THAT(put(server->url(), third).error().message, HasSubstr("written by a newer demarche"));
}

TEST(PostgresStore, AServerThatIsNotThereIsNamedWithoutThePassword) {
  const auto store = open_store_for("postgresql://ann:secret@localhost:1/news?connect_timeout=2", names(), options_of("1"));
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().where, "postgresql://localhost:1/news");
  EXPECT_THAT(store.error().message, HasSubstr("refused"));
}

}  // namespace
}  // namespace demarche
