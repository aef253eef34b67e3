#include "emit/records.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "emit/csv.h"
#include "emit/sample_document.h"
#include "emit/table.h"
#include "support/record_checks.h"

namespace demarche {
namespace {

using nlohmann::json;
using testing::sample_document;

const CodeNames& names() {
  static const CodeNames loaded = *CodeNames::load();
  return loaded;
}

std::vector<json> records_of(const Document& doc, const RecordOptions& options = {}) {
  std::string out;
  append_jsonl(doc, names(), options, out);
  return testing::parse_lines(out);
}

// The first record of a kind; the event with this trigger.
json record(const std::vector<json>& records, std::string_view kind, std::string_view trigger = "") {
  for (const json& one : records) {
    if (one["kind"] == kind && (trigger.empty() || one["trigger"]["text"] == trigger)) return one;
  }
  return {};
}

TEST(Records, EverySpanCutsTheWordsItClaims) {
  const auto records = records_of(sample_document());
  EXPECT_GT(testing::expect_spans_cut_their_words(records, records[0]["text"].get<std::string>()), 25u);
}

TEST(Records, TheDocumentComesFirstAndTheRestInTextOrder) {
  std::vector<std::string> kinds;
  for (const json& one : records_of(sample_document())) kinds.push_back(one["kind"]);
  EXPECT_EQ(kinds, (std::vector<std::string>{"document", "relation", "statement", "event", "condition", "event", "figure", "event"}));
}

TEST(Records, IdsAreUniqueAndReferencesLeadSomewhere) {
  const auto records = records_of(sample_document());
  std::set<std::string> ids;
  for (const json& one : records) EXPECT_TRUE(ids.insert(one["id"].get<std::string>()).second);
  const json statement = record(records, "statement"), attack = record(records, "event", "attack");
  EXPECT_EQ(statement["about"], json::array({attack["id"]}));
  EXPECT_EQ(attack["attribution"][0]["statement"], statement["id"]);
  EXPECT_EQ(record(records, "condition")["if"]["event"], attack["id"]);
  EXPECT_EQ(record(records, "condition")["statement"], statement["id"]);
  EXPECT_EQ(record(records, "figure")["event"], record(records, "event", "left")["id"]);
}

TEST(Records, AnEventSaysItsCodesAndWhy) {
  const json event = record(records_of(sample_document()), "event", "attack");
  EXPECT_EQ(event["plover"]["type"], "ASSAULT");
  EXPECT_EQ(event["cameo"]["code"], "190");
  EXPECT_EQ(event["cameo"]["scale"], "icews");
  EXPECT_TRUE(event["cameo"]["label"].is_string());
  EXPECT_EQ(event["status"], "denied");
  EXPECT_EQ(event["source"][0]["code"], "RTN");
  EXPECT_EQ(event["target"], json::array());
  EXPECT_EQ(event["missing"]["target"], "the text names nobody");
  EXPECT_EQ(event["why"]["rule"], "verbs/warn#1");
  EXPECT_EQ(event["why"]["cues"][0]["text"], "denied");
  EXPECT_EQ(event["confidence"], 0.912);
}

TEST(Records, ADateSaysWhetherWordsOrThePublicationGaveIt) {
  const auto records = records_of(sample_document());
  const json stated = record(records, "event", "left")["date"];
  EXPECT_EQ(stated["text"], "Monday");
  EXPECT_EQ(stated["start"], "2024-04-29");
  EXPECT_EQ(stated["method"], "relative");
  const json assumed = record(records, "event", "warned")["date"];
  EXPECT_EQ(assumed["start"], "2024-05-03");
  EXPECT_EQ(assumed["method"], "publication");
  EXPECT_FALSE(assumed.contains("text"));
}

TEST(Records, WithoutAnyDateAnEventHasNoneAndSaysSo) {
  Document doc = sample_document();
  doc.published.reset();
  const json event = record(records_of(doc), "event", "warned");
  EXPECT_FALSE(event.contains("date"));
  EXPECT_TRUE(event["missing"]["date"].is_string());
}

TEST(Records, SomebodyInNoTableKeepsTheWords) {
  const json event = record(records_of(sample_document()), "event", "left");
  ASSERT_EQ(event["source"].size(), 2u);
  EXPECT_EQ(event["source"][0]["text"], "troops");
  EXPECT_TRUE(event["source"][0]["missing"].is_string());
  EXPECT_FALSE(event["source"][0].contains("code"));
}

TEST(Records, ASpeakerThatIsNoActorKeepsTheWords) {
  Document doc = sample_document();
  doc.statements[0].speaker = kNone;
  const json speaker = record(records_of(doc), "statement")["speaker"];
  EXPECT_EQ(speaker["text"], "Ruritania");
  EXPECT_TRUE(speaker["missing"].is_string());
}

TEST(Records, AQuotationInPiecesIsOneStatementWithItsPieces) {
  const json content = record(records_of(sample_document()), "statement")["content"];
  ASSERT_EQ(content["spans"].size(), 2u);
  EXPECT_EQ(content["span"][0], content["spans"][0][0]);
  EXPECT_EQ(content["span"][1], content["spans"][1][1]);
}

TEST(Records, NoTextLeavesTextAndLongQuotationsOutAndKeepsOffsets) {
  RecordOptions options;
  options.with_text = false;
  options.longest_words = 12;
  const auto records = records_of(sample_document(), options);
  EXPECT_FALSE(records[0].contains("text"));
  const json content = record(records, "statement")["content"];
  EXPECT_FALSE(content.contains("text"));
  EXPECT_TRUE(content.contains("span"));
  EXPECT_EQ(record(records, "event", "warned")["trigger"]["text"], "warned");
}

TEST(Records, OnlyActualEventsKeepTheirIds) {
  RecordOptions options;
  options.only_actual_events = true;
  const auto some = records_of(sample_document(), options);
  EXPECT_EQ(record(some, "event", "warned")["id"], record(records_of(sample_document()), "event", "warned")["id"]);
  EXPECT_TRUE(record(some, "event", "attack").is_null());
}

// The cells of an RFC 4180 text.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"' && quoted && csv.compare(i, 2, "\"\"") == 0) {
      rows.back().back() += csv[i++];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv.compare(i, 2, "\r\n") == 0) {
      if (++i + 1 < csv.size()) rows.emplace_back(1);
    } else {
      rows.back().back() += csv[i];
    }
  }
  return rows;
}

TEST(Csv, OneRowAnEventUnderTheHeadersColumns) {
  std::string out;
  append_csv_header(out);
  append_csv(sample_document(), names(), {}, out);
  const auto rows = cells_of(out);
  ASSERT_EQ(rows.size(), 4u);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[1][4], "The Daily \"Test\"");
}

TEST(Table, NoLineIsWiderThanTheTerminalAndNoControlCharacterGetsThrough) {
  Document doc = sample_document();
  doc.title += "\x1b[31m red \a bell";
  for (size_t width : {72u, 80u, 100u, 200u}) {
    std::string out;
    append_table(doc, names(), {.width = width, .only_actual = false, .colour = false}, out);
    EXPECT_EQ(out.find('\x1b'), std::string::npos);
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(count_code_points(line), width) << line;
  }
}

TEST(Table, ShowsWhatHappenedAndCountsTheRest) {
  std::string out;
  append_table(sample_document(), names(), {}, out);
  EXPECT_NE(out.find("THREATEN"), std::string::npos);
  EXPECT_EQ(out.find("ASSAULT"), std::string::npos);
  EXPECT_NE(out.find("1 future, 1 denied (--status all)"), std::string::npos) << out;
}

TEST(CodeNames, ABrokenLineIsNamed) {
  const std::string file = ::testing::TempDir() + "broken_cameo.tsv";
  FILE* out = std::fopen(file.c_str(), "w");
  std::fputs("# code\tname\n010\tMake statement\t0\t0\n011 no tabs\n", out);
  std::fclose(out);
  const auto loaded = CodeNames::load(file);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kDataFile);
  EXPECT_EQ(loaded.error().where, file + ":3");
}

}  // namespace
}  // namespace demarche
