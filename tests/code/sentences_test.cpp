// Plain sentences to coded events, from tests/code/sentences.tsv: a table that anybody can read and add to.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "base/paths.h"
#include "lexicon/table.h"
#include "pipeline/engine.h"
#include "support/coding.h"

namespace demarche {
namespace {

// One sentence as a document of one block, as read/ would make it.
Document document_of(const std::string& sentence) {
  Document doc;
  doc.text = sentence;
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(sentence.size())}});
  return doc;
}

// The parser makes mistakes, so a share of the table must hold, not each line; what fails is listed.
constexpr double kShareRequired = 0.85;

TEST(Sentences, GiveTheEventsOfTheTable) {
  if (!find_data_file("models/en/core.dem")) GTEST_SKIP() << "no model: models/en/core.dem";
  const auto engine = Engine::load({});
  ASSERT_TRUE(engine) << engine.error().message;
  const auto lines = read_table(std::string(DEMARCHE_SOURCE_DIR) + "/tests/code/sentences.tsv");
  ASSERT_TRUE(lines) << lines.error().message;
  size_t right = 0;
  std::string misses;
  for (const TableLine& line : *lines) {
    const auto columns = split(line.text, '\t');
    ASSERT_EQ(columns.size(), 2u) << line.file << ":" << line.number;
    Document doc = document_of(std::string(columns[0]));
    Scratch scratch;
    engine->parse(doc, scratch);
    testing::add_plain_mentions(doc);
    testing::propose_and_code(doc);
    const auto events = testing::event_lines(doc);
    bool all = columns[1] != "none" || events.empty();
    if (columns[1] != "none") {
      for (std::string_view wanted : split(columns[1], ';')) all &= std::find(events.begin(), events.end(), wanted) != events.end();
    }
    right += all;
    if (all) continue;
    misses += "  " + std::string(columns[0]) + "\n    wanted " + std::string(columns[1]) + "\n";
    for (const auto& event : events) misses += "    coded  " + event + "\n";
  }
  const double share = double(right) / double(lines->size());
  RecordProperty("right", int(right));
  EXPECT_GE(share, kShareRequired) << right << " of " << lines->size() << " sentences:\n" << misses;
}

}  // namespace
}  // namespace demarche
