#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>
#include <vector>

#include "pipeline/engine.h"
#include "support/program.h"

namespace demarche {
namespace {

std::vector<std::vector<std::string>> rows(const std::string& name, size_t columns) {
  std::ifstream in(std::string(DEMARCHE_SOURCE_DIR) + "/tests/attribute/" + name);
  std::vector<std::vector<std::string>> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells(1);
    for (char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    cells.resize(columns);
    if (cells[0].empty() && !out.empty()) cells[0] = out.back()[0];
    out.push_back(std::move(cells));
  }
  return out;
}

Document coded(const Engine& engine, const std::string& text) {
  Document doc;
  doc.text = text;
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(text.size())}});
  Scratch scratch;
  engine.parse(doc, scratch);
  engine.code(doc);
  return doc;
}

// Letters and digits only, without "that" at the front: marks and stops at the edges are no matter of taste here.
std::string bare(std::string_view text) {
  std::string out;
  for (unsigned char c : text) {
    if (std::isalnum(c) || c >= 0x80) out += char(c);
  }
  if (out.starts_with("that") && text.starts_with("that ")) out.erase(0, 4);
  return out;
}

bool says(const Document& doc, const std::vector<std::string>& row) {
  static constexpr std::string_view kManners[] = {"direct", "indirect", "mixed"};
  for (const Statement& statement : doc.statements) {
    std::string content;
    for (Span piece : statement.content) content += doc.cut(piece);
    const bool cue = doc.cut(statement.cue).ends_with(row[2]);
    if (cue && doc.cut(statement.speaker_words) == row[1] && bare(content) == bare(row[3]) && kManners[size_t(statement.manner)] == row[4]) return true;
  }
  return false;
}

bool sets(const Document& doc, const std::vector<std::string>& row) {
  static constexpr std::string_view kTypes[] = {"red_line", "ultimatum", "warning", "offer"};
  for (const Condition& condition : doc.conditions) {
    const bool same_if = bare(doc.cut(condition.antecedent)) == bare(row[2]);
    if (same_if && kTypes[size_t(condition.type)] == row[1] && bare(doc.cut(condition.consequent)) == bare(row[3])) return true;
  }
  return false;
}

std::string told(const Document& doc) {
  std::string out;
  for (const Statement& s : doc.statements) {
    out += "  [" + std::string(doc.cut(s.speaker_words)) + "] <" + std::string(doc.cut(s.cue)) + ">";
    for (Span piece : s.content) out += " {" + std::string(doc.cut(piece)) + "}";
    out += '\n';
  }
  for (const Condition& c : doc.conditions) {
    out += "  if {" + std::string(doc.cut(c.antecedent)) + "} then {" + std::string(doc.cut(c.consequent)) + "} type " + std::to_string(int(c.type)) + '\n';
  }
  return out;
}

// A tree that the parser gets wrong may cost a passage; the stage as a whole must hold its share.
template <class Check>
void expect_share(const std::string& file, size_t columns, double share, Check check) {
  if (!testing::has_model()) GTEST_SKIP() << "models/en/core.dem is not in this tree";
  auto engine = Engine::load({});
  ASSERT_TRUE(engine) << engine.error().message;
  const auto table = rows(file, columns);
  ASSERT_FALSE(table.empty());
  size_t right = 0;
  std::string misses;
  for (const auto& row : table) {
    const Document doc = coded(*engine, row[0]);
    if (check(doc, row)) {
      ++right;
    } else {
      misses += row[0] + "\n" + told(doc);
    }
  }
  EXPECT_GE(double(right), share * double(table.size())) << right << " of " << table.size() << " right; not so:\n" << misses;
}

TEST(AttributePassages, StatementsHaveSpeakerCueContentAndManner) { expect_share("passages.tsv", 5, 0.9, says); }

TEST(AttributePassages, ConditionsHaveTypeAndBothHalves) { expect_share("conditions.tsv", 4, 0.85, sets); }

}  // namespace
}  // namespace demarche
