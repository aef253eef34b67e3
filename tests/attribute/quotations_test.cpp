#include "attribute/quotations.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

std::vector<std::string> quoted(const std::vector<std::string>& paragraphs) {
  Document doc;
  for (const std::string& paragraph : paragraphs) {
    if (!doc.text.empty()) doc.text += "\n\n";
    const uint32_t begin = uint32_t(doc.text.size());
    doc.text += paragraph;
    doc.blocks.push_back({BlockKind::kProse, {begin, uint32_t(doc.text.size())}});
  }
  std::vector<std::string> out;
  for (const Quotation& quotation : find_quotations(doc)) {
    std::string one(doc.cut(quotation.span));
    if (quotation.continues != kNone) one.insert(one.begin(), '+');
    out.push_back(std::move(one));
  }
  return out;
}

using Quotes = std::vector<std::string>;

TEST(Quotations, AllKindsOfMarks) {
  EXPECT_EQ(quoted({"\"Yes,\" he said."}), (Quotes{"\"Yes,\""}));
  EXPECT_EQ(quoted({"“Yes,” he said."}), (Quotes{"“Yes,”"}));
  EXPECT_EQ(quoted({"«Yes», he said."}), (Quotes{"«Yes»"}));
  EXPECT_EQ(quoted({"''Yes,'' he said."}), (Quotes{"''Yes,''"}));
  EXPECT_EQ(quoted({"``Yes,'' he said."}), (Quotes{"``Yes,''"}));
  EXPECT_EQ(quoted({"‘We will stay,’ he said."}), (Quotes{"‘We will stay,’"}));
}

TEST(Quotations, ApostrophesAreNoMarks) {
  EXPECT_EQ(quoted({"Ukraine's army and Russia’s fleet didn't move."}), Quotes{});
  EXPECT_EQ(quoted({"In the '90s the soldiers' pay was low."}), Quotes{});
}

TEST(Quotations, NestedOnesArePartOfTheOuter) {
  EXPECT_EQ(quoted({"\"He shouted \"stop\" and ran,\" she said."}), (Quotes{"\"He shouted \"stop\" and ran,\""}));
  EXPECT_EQ(quoted({"“He said ‘stop’ twice,” she said."}), (Quotes{"“He said ‘stop’ twice,”"}));
}

TEST(Quotations, AParagraphThatOpensAnewContinues) {
  EXPECT_EQ(quoted({"“One.", "“Two,” he said."}), (Quotes{"“One.", "+“Two,”"}));
}

TEST(Quotations, AMissingClosingMarkDoesNotSwallowTheNextParagraph) {
  const Quotes got = quoted({"“One and no end.", "Then he left.", "“Two,” he said."});
  ASSERT_EQ(got.size(), 2u);
  EXPECT_EQ(got[1], "“Two,”");
}

TEST(Quotations, AMarkTurnedTheWrongWayStillCloses) { EXPECT_EQ(quoted({"“It is unusual,“ he said."}), (Quotes{"“It is unusual,“"})); }

TEST(Quotations, EmptyTextHasNone) { EXPECT_EQ(quoted({}), Quotes{}); }

}  // namespace
}  // namespace demarche
