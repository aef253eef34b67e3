#include "anchor/figures.h"

#include <gtest/gtest.h>

#include <sstream>

#include "anchor/anchorer.h"
#include "doc/conllu.h"
#include "support/plain_document.h"

namespace demarche {
namespace {

constexpr const char* kKinds[] = {"killed", "injured", "missing",    "detained",  "displaced", "expelled",
                                  "troops", "weapons", "protesters", "officials", "money",     "other"};

std::string describe(Document& doc) {
  static const Result<Anchorer> anchorer = Anchorer::load();
  const Tree tree(doc);
  anchorer->run(doc, tree);
  std::ostringstream out;
  for (const Figure& figure : doc.figures) {
    if (out.tellp() > 0) out << "; ";
    out << doc.cut(figure.span) << " = " << std::fixed;
    out.precision(figure.value == static_cast<double>(static_cast<int64_t>(figure.value)) ? 0 : 1);
    out << figure.value;
    out.precision(0);
    if (figure.low || figure.high) out << " [" << (figure.low ? *figure.low : -1) << "," << (figure.high ? *figure.high : -1) << "]";
    if (figure.approximate) out << " ~";
    out << " " << figure.unit << " " << kKinds[static_cast<size_t>(figure.what)];
  }
  return out.str().empty() ? "-" : out.str();
}

struct Case {
  std::string_view text, expected;
};

// Without a tree: amounts, hedges, ranges, money, and what is no figure.
constexpr Case kAmounts[] = {
    {"He sent 500 cars.", "500 cars = 500 cars other"},
    {"It earned 3bn yuan.", "3bn yuan = 3000000000 CNY money"},
    {"It won a 2-1 decision.", "-"},
    {"It saved $22 billions.", "$22 billions = 22000000000 USD money"},
    {"It costs $24-$26.", "$24-$26 = 25 [24,26] ~ USD money"},
    {"It raised prices between 20% and 30%.", "between 20% and 30% = 25 [20,30] ~ percent other"},
    {"It costs $10-12m.", "$10-12m = 11000000 [10000000,12000000] ~ USD money"},
    {"He sent 11,000 cars.", "11,000 cars = 11000 cars other"},
    {"He sent eleven thousand cars.", "eleven thousand cars = 11000 cars other"},
    {"He sent 1.2 million cars.", "1.2 million cars = 1200000 cars other"},
    {"He sent two hundred and five cars.", "two hundred and five cars = 205 cars other"},
    {"He sent twenty-one cars.", "twenty-one cars = 21 cars other"},
    {"He sent about 500 cars.", "about 500 cars = 500 ~ cars other"},
    {"He sent some 500 cars.", "some 500 cars = 500 ~ cars other"},
    {"He sent around 500 cars.", "around 500 cars = 500 ~ cars other"},
    {"He sent nearly 500 cars.", "nearly 500 cars = 500 ~ cars other"},
    {"He sent roughly 500 cars.", "roughly 500 cars = 500 ~ cars other"},
    {"He sent an estimated 500 cars.", "an estimated 500 cars = 500 ~ cars other"},
    {"He sent at least 500 cars.", "at least 500 cars = 500 [500,-1] cars other"},
    {"He sent more than 500 cars.", "more than 500 cars = 500 [500,-1] cars other"},
    {"He sent over 500 cars.", "over 500 cars = 500 [500,-1] cars other"},
    {"He sent no fewer than 500 cars.", "no fewer than 500 cars = 500 [500,-1] cars other"},
    {"He sent up to 500 cars.", "up to 500 cars = 500 [-1,500] cars other"},
    {"He sent as many as 500 cars.", "as many as 500 cars = 500 [-1,500] cars other"},
    {"He sent fewer than 500 cars.", "fewer than 500 cars = 500 [-1,500] cars other"},
    {"He sent less than 500 cars.", "less than 500 cars = 500 [-1,500] cars other"},
    {"He sent 10 to 15 cars.", "10 to 15 cars = 12.5 [10,15] ~ cars other"},
    {"He sent 10-15 cars.", "10-15 cars = 12.5 [10,15] ~ cars other"},
    {"He sent between 10 and 15 cars.", "between 10 and 15 cars = 12.5 [10,15] ~ cars other"},
    {"He sent dozens of cars.", "dozens of cars = 24 [24,99] ~ cars other"},
    {"He sent scores of cars.", "scores of cars = 40 [40,99] ~ cars other"},
    {"He sent hundreds of cars.", "hundreds of cars = 200 [200,999] ~ cars other"},
    {"He sent thousands of cars.", "thousands of cars = 2000 [2000,9999] ~ cars other"},
    {"He sent tens of thousands of cars.", "tens of thousands of cars = 20000 [20000,99999] ~ cars other"},
    {"He sent hundreds of thousands of cars.", "hundreds of thousands of cars = 200000 [200000,999999] ~ cars other"},
    {"He sent several hundred cars.", "several hundred cars = 300 ~ cars other"},
    {"He sent a hundred cars.", "a hundred cars = 100 cars other"},
    {"He sent a dozen cars.", "a dozen cars = 12 ~ cars other"},
    {"He sent 48 million Canadian dollars.", "48 million Canadian dollars = 48000000 CAD money"},
    {"He sent 3 million Egyptian pounds.", "3 million Egyptian pounds = 3000000 EGP money"},
    {"He sent 40 percent.", "40 percent = 40 percent other"},
    {"He sent 40%.", "40% = 40 percent other"},
    {"He sent 2.5 per cent.", "2.5 per cent = 2.5 percent other"},
    {"He sent half of the cars.", "half of the cars = 50 percent other"},
    {"He sent two-thirds of the cars.", "two-thirds of the cars = 66.7 percent other"},
    {"He sent four in ten cars.", "four in ten cars = 40 percent other"},
    {"He sent 9 out of 10 cars.", "9 out of 10 cars = 90 percent other"},
    {"It cost $40 million.", "$40 million = 40000000 USD money"},
    {"It cost US$40 million.", "US$40 million = 40000000 USD money"},
    {"It cost 40 million dollars.", "40 million dollars = 40000000 USD money"},
    {"It cost 3 billion euros.", "3 billion euros = 3000000000 EUR money"},
    {"It cost about $500.", "about $500 = 500 ~ USD money"},
    {"It cost more than $500.", "more than $500 = 500 [500,-1] USD money"},
    {"It cost 500 rubles.", "500 rubles = 500 RUB money"},
    {"He left on October 21.", "-"},
    {"He left in 2014.", "-"},
    {"He is 20 years old.", "-"},
    {"The 20-year-old man left.", "-"},
    {"He came second.", "-"},
    {"He flew an F-16.", "-"},
    {"Resolution 2202 passed.", "-"},
    {"Article 5 holds.", "-"},
    {"One of them left.", "-"},
    {"One must go.", "-"},
    {"They won 3-2.", "-"},
    {"It fought for three years.", "-"},
    {"They met in the 1990s.", "-"},
    {"Call 555-1234.", "-"},
    {"He was the 45th president.", "-"},
    {"They met at 10:30 GMT.", "-"},
};

TEST(Figures, ReadsAmountsAndLeavesOtherNumbers) {
  for (const Case& one : kAmounts) {
    Document doc = test::plain_document(one.text, "2021-10-22");
    EXPECT_EQ(describe(doc), one.expected) << one.text;
  }
}

std::string from_tree(std::string_view conllu) {
  auto doc = document_from_conllu(conllu);
  if (!doc) return doc.error().message;
  return describe(*doc);
}

TEST(Figures, ThePredicateSaysWhatIsCounted) {
  EXPECT_EQ(from_tree("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tkilled\tkill\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                      "3\t14\t14\tNUM\tCD\t_\t4\tnummod\t_\t_\n4\tsoldiers\tsoldier\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"),
            "14 soldiers = 14 soldiers killed");
  EXPECT_EQ(from_tree("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tsent\tsend\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                      "3\t14\t14\tNUM\tCD\t_\t4\tnummod\t_\t_\n4\tsoldiers\tsoldier\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"),
            "14 soldiers = 14 soldiers troops");
  EXPECT_EQ(from_tree("1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tkilling\tkilling\tNOUN\tNN\t_\t0\troot\t_\t_\n"
                      "3\tof\tof\tADP\tIN\t_\t5\tcase\t_\t_\n4\t14,000\t14,000\tNUM\tCD\t_\t5\tnummod\t_\t_\n"
                      "5\tpeople\tpeople\tNOUN\tNNS\t_\t2\tnmod\t_\t_\n"),
            "14,000 people = 14000 people killed");
  EXPECT_EQ(from_tree("1\tThree\tthree\tNUM\tCD\t_\t2\tnsubj\t_\t_\n2\tdied\tdie\tVERB\tVBD\t_\t0\troot\t_\t_\n"),
            "Three = 3 person killed");
  EXPECT_EQ(from_tree("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tseized\tseize\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                      "3\ttwo\ttwo\tNUM\tCD\t_\t4\tnummod\t_\t_\n4\ttonnes\ttonne\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"),
            "two tonnes = 2 tonnes other");
  EXPECT_EQ(from_tree("1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tshot\tshoot\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                      "3\ttwo\ttwo\tNUM\tCD\t_\t4\tnummod\t_\t_\n4\tdrones\tdrone\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"),
            "two drones = 2 drones weapons");
  EXPECT_EQ(from_tree("1\tMore\tmore\tADJ\tJJR\t_\t3\tadvmod\t_\t_\n2\tthan\tthan\tADP\tIN\t_\t1\tfixed\t_\t_\n3\thalf\thalf\tNUM\tCD\t_\t6\tnummod\t_\t_\n"
                      "4\ta\ta\tDET\tDT\t_\t5\tdet\t_\t_\n5\tmillion\tmillion\tNUM\tCD\t_\t3\tnummod\t_\t_\n6\trefugees\trefugee\tNOUN\tNNS\t_\t7\tnsubj\t_\t_\n"
                      "7\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"),
            "More than half a million refugees = 500000 [500000,-1] refugees displaced");
}

TEST(Figures, AnElidedNounIsTheOneJustCounted) {
  EXPECT_EQ(from_tree("1\t11,000\t11,000\tNUM\tCD\t_\t2\tnummod\t_\t_\n2\ttroops\ttroop\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n"
                      "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n4\tand\tand\tCCONJ\tCC\t_\t6\tcc\t_\t_\n"
                      "5\t95,000\t95,000\tNUM\tCD\t_\t6\tnsubj\t_\t_\n6\tremained\tremain\tVERB\tVBD\t_\t3\tconj\t_\t_\n"),
            "11,000 troops = 11000 troops troops; 95,000 = 95000 troops troops");
}

}  // namespace
}  // namespace demarche
