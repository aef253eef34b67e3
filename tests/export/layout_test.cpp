#include "export/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace demarche {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

EventRow expulsion() {
  EventRow event;
  event.id = "d1-e1";
  event.doc = "d1";
  event.url = "https://www.example.org/world/oslo?x=1&y=2";
  event.outlet = "Example\tTimes";
  event.published = "2021-10-22";
  event.language = "en";
  event.sentence = 3;
  event.words = "expelled";
  event.begin = 120;
  event.end = 128;
  event.type = "SANCTION";
  event.mode = "expel";
  event.contexts = "diplomatic";
  event.status = "actual";
  event.cameo = "0874";
  event.cameo_label = "Expel <or> deport";
  event.goldstein = -5.0;
  event.intensity = -5.5;
  event.quad = 4;
  event.confidence = 0.93;
  event.first_day = event.last_day = "2021-10-06";
  event.place = {"Brussels", "Brussels", "BEL", "Brussels Capital", "city", 2800866, 50.85, 4.35};
  event.sources = {{"the alliance", "NATO", "NATO", "", {"IGO", "MIL"}}};
  event.targets = {{"eight officials", "", "RUS", "official", {"GOV"}}};
  return event;
}

const ExportTables& tables() {
  static const ExportTables loaded = *ExportTables::load();
  return loaded;
}

std::string written(std::string_view layout, const EventRow& event) {
  const auto writer = find_layout(layout)->make(tables());
  std::string out;
  writer->append(event, out);
  return out;
}

std::vector<std::string> cells(std::string row) {
  EXPECT_EQ(std::ranges::count(row, '\n'), 1);
  row.pop_back();
  std::vector<std::string> out(1);
  for (char c : row) {
    if (c == '\t') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

TEST(Layout, EveryTableHasItsNumberOfColumns) {
  const std::vector<std::pair<std::string, size_t>> widths = {{"polecat", 40}, {"icews", 20}, {"phoenix", 26}, {"gdelt", 61}, {"gdelt-mentions", 16}, {"petrarch2", 12}, {"keds", 5}};
  for (const auto& [layout, width] : widths) {
    EXPECT_EQ(cells(written(layout, expulsion())).size(), width) << layout;
    EventRow bare;
    bare.id = "d1-e2";
    bare.cameo = "010";
    bare.published = "2021-10-22";
    EXPECT_EQ(cells(written(layout, bare)).size(), width) << layout << " with nobody and nowhere";
    const std::string header = find_layout(layout)->make(tables())->begin();
    if (header.empty()) continue;
    EXPECT_EQ(cells(header).size(), width) << layout << ", header";
  }
}

TEST(Layout, GdeltColumnsStandWhereTheCodebookPutsThem) {
  const auto row = cells(written("gdelt", expulsion()));
  EXPECT_EQ(row[1], "20211006");
  EXPECT_EQ(row[2], "202110");
  EXPECT_EQ(row[4], "2021.8384");
  EXPECT_EQ(row[5], "IGONATOMIL");
  EXPECT_EQ(row[8], "NATO");
  EXPECT_EQ(row[15], "RUSGOV");
  EXPECT_EQ(row[17], "RUS");
  EXPECT_EQ(row[22], "GOV");
  EXPECT_EQ(row[25], "0");
  EXPECT_EQ(row[26], "0874");
  EXPECT_EQ(row[27], "087");
  EXPECT_EQ(row[28], "08");
  EXPECT_EQ(row[29], "2");
  EXPECT_EQ(row[51], "4");
  EXPECT_EQ(row[52], "Brussels, Brussels Capital, Belgium");
  EXPECT_EQ(row[53], "BE");
  EXPECT_EQ(row[59], "20211022000000");
  EXPECT_EQ(row[60], "https://www.example.org/world/oslo?x=1&y=2");
  const auto mention = cells(written("gdelt-mentions", expulsion()));
  EXPECT_EQ(mention[0], row[0]);
  EXPECT_EQ(mention[4], "example.org");
  EXPECT_EQ(mention[6], "4");
}

TEST(Layout, IcewsWritesEventsOfOneListInBothDirections) {
  EventRow talks = expulsion();
  talks.targets.clear();
  talks.sources = {{"Norway", "Norway", "NOR", "", {}}, {"Peru", "Peru", "PER", "", {}}};
  const std::string rows = written("icews", talks);
  EXPECT_EQ(std::ranges::count(rows, '\n'), 2);
  EXPECT_THAT(rows, HasSubstr("Norway\t\tNorway\tExpel <or> deport\t0874\t-5.0\tPeru\t\tPeru"));
  EXPECT_THAT(rows, HasSubstr("Peru\t\tPeru\tExpel <or> deport\t0874\t-5.0\tNorway\t\tNorway"));
}

TEST(Layout, PolecatWritesNoneForNobody) {
  EventRow event = expulsion();
  event.targets.clear();
  const auto row = cells(written("polecat", event));
  EXPECT_EQ(row[7], "NATO");
  EXPECT_EQ(row[15], "None");
  EXPECT_EQ(row[16], "None");
  EXPECT_EQ(row[33], "Example Times");
}

TEST(Layout, CodesStayStrings) {
  EXPECT_EQ(cells(written("phoenix", expulsion()))[13], "0874");
  EXPECT_EQ(cells(written("phoenix", expulsion()))[14], "08");
  EXPECT_THAT(written("keds", expulsion()), StartsWith("211006\tIGONATOMIL\tRUSGOV\t0874\t"));
}

TEST(Layout, XmlIsEscapedAndClosed) {
  const auto writer = find_layout("cameo-xml")->make(tables());
  std::string out = writer->begin();
  EventRow event = expulsion();
  event.sources[0].name = "A & B \"<x>\"";
  writer->append(event, out);
  event.doc = "d2";
  writer->append(event, out);
  out += writer->end();
  EXPECT_THAT(out, HasSubstr("A &amp; B &quot;&lt;x&gt;&quot;"));
  size_t opened = 0, closed = 0;
  for (size_t at = out.find("<Document "); at != std::string::npos; at = out.find("<Document ", at + 1)) ++opened;
  for (size_t at = out.find("</Document>"); at != std::string::npos; at = out.find("</Document>", at + 1)) ++closed;
  EXPECT_EQ(opened, 2u);
  EXPECT_EQ(closed, 2u);
}

TEST(Layout, PloverHasTheFieldsOfTheManual) {
  EventRow event = expulsion();
  event.says = {"Sky News"};
  event.figures = {{"killed", 3}};
  const auto row = nlohmann::json::parse(written("plover", event));
  EXPECT_EQ(row["event"][0], "SANCTION");
  EXPECT_EQ(row["actor"][0]["code"], "NATO");
  EXPECT_EQ(row["recipient"][0]["office"], "official");
  EXPECT_EQ(row["event_loc"]["identifier_id"], "geonames:2800866");
  EXPECT_EQ(row["size"]["dead"], 3);
  EXPECT_EQ(row["status"], "actual");
  EXPECT_EQ(row["attribution"][0], "Sky News");
  EXPECT_EQ(row["cameo"], "0874");
}

TEST(Layout, EventsWithoutADayAreCountedNotInvented) {
  EventRow event = expulsion();
  event.first_day = event.published = "";
  const auto writer = find_layout("gdelt")->make(tables());
  std::string out;
  writer->append(event, out);
  EXPECT_EQ(out, "");
  EXPECT_EQ(writer->left_out(), 1u);
}

}  // namespace
}  // namespace demarche
