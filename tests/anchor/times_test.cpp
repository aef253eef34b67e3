// The cases of times.tsv, one a line: text, publication date, and what must be read from it.
#include "anchor/times.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "anchor/anchorer.h"
#include "anchor/time_of.h"
#include "doc/conllu.h"
#include "support/plain_document.h"

namespace demarche {
namespace {

constexpr const char* kGranularities[] = {"day", "week", "month", "quarter", "season", "year", "decade", "century", "time", "unknown"};

const Anchorer& anchorer() {
  static const Result<Anchorer> loaded = Anchorer::load();
  return *loaded;
}

// "span = start..end granularity; ..." - the notation of times.tsv.
std::string read_times(std::string_view text, std::string_view published) {
  Document doc = test::plain_document(text, published);
  const Tree tree(doc);
  anchorer().run(doc, tree);
  std::string out;
  for (const TimeExpression& time : doc.times) {
    if (!out.empty()) out += "; ";
    out.append(doc.cut(time.span)).append(" = ");
    if (time.is_duration) {
      out += time.duration;
    } else if (time.interval) {
      out += to_iso(time.interval->start);
      if (time.interval->end != time.interval->start) out.append("..").append(to_iso(time.interval->end));
    } else {
      out.append("? ").append(time.missing);
    }
    out.append(" ").append(kGranularities[static_cast<size_t>(time.granularity)]);
    if (time.open_start) out += " until";
    if (time.open_end) out += " since";
  }
  return out.empty() ? "-" : out;
}

TEST(Times, ReadsTheCasesOfTheTable) {
  ASSERT_TRUE(Anchorer::load());
  std::ifstream in(DEMARCHE_SOURCE_DIR "/tests/anchor/times.tsv");
  ASSERT_TRUE(in);
  const bool writes = std::getenv("DEMARCHE_WRITE_CASES") != nullptr;
  size_t cases = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream columns(line);
    std::string published, text, expected;
    std::getline(columns, published, '\t');
    std::getline(columns, text, '\t');
    std::getline(columns, expected, '\t');
    const std::string found = read_times(text, published == "-" ? "" : published);
    if (writes) {
      std::cout << published << '\t' << text << '\t' << found << '\n';
      continue;
    }
    EXPECT_EQ(found, expected) << text;
    ++cases;
  }
  if (!writes) {
    EXPECT_GE(cases, 150u);
  }
}

TEST(Times, EveryTimeHasAnIntervalOrSaysWhyNot) {
  for (const char* text : {"He left yesterday.", "Two days after the attack, they met.", "The war lasted three years.", "In June they met."}) {
    Document doc = test::plain_document(text);
    const Tree tree(doc);
    anchorer().run(doc, tree);
    ASSERT_FALSE(doc.times.empty()) << text;
    for (const TimeExpression& time : doc.times) EXPECT_NE(time.interval.has_value(), !time.missing.empty()) << text;
  }
}

TEST(Times, EmptyTextGivesNothing) {
  Document doc = test::plain_document("");
  const Tree tree(doc);
  anchorer().run(doc, tree);
  EXPECT_TRUE(doc.times.empty());
}

constexpr std::string_view kReported =
    "1\tPutin\tPutin\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsaid\tsay\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
    "3\ton\ton\tADP\tIN\t_\t4\tcase\t_\t_\n4\tOctober\tOctober\tPROPN\tNNP\t_\t2\tobl\t_\t_\n5\t21\t21\tNUM\tCD\t_\t4\tnummod\t_\t_\n"
    "6\tthat\tthat\tSCONJ\tIN\t_\t8\tmark\t_\t_\n7\ttroops\ttroop\tNOUN\tNNS\t_\t8\tnsubj\t_\t_\n"
    "8\tleave\tleave\tVERB\tVBP\tTense=Pres|VerbForm=Fin\t2\tccomp\t_\t_\n9\tKyiv\tKyiv\tPROPN\tNNP\t_\t8\tobj\t_\t_\n";

TEST(TimeOf, TheTimeOfSayingIsNotThatOfWhatIsSaid) {
  auto doc = document_from_conllu(kReported);
  ASSERT_TRUE(doc);
  doc->published = make_day(2021, 10, 22);
  const Tree tree(*doc);
  anchorer().run(*doc, tree);
  EXPECT_EQ(time_of(*doc, tree, 1), 0);
  EXPECT_EQ(time_of(*doc, tree, 7), kNone);
}

}  // namespace
}  // namespace demarche
