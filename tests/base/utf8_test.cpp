#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace demarche {
namespace {

TEST(CodePointOffsets, AgreeWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "plain \u00A0e\u0301\u2019\U0001F600";
  const CodePointOffsets points(text);
  for (uint32_t offset = 0; offset <= text.size(); ++offset) {
    if (offset < text.size() && !starts_code_point(text[offset])) continue;
    EXPECT_EQ(points.at(offset), count_code_points(std::string_view(text).substr(0, offset)));
  }
  EXPECT_EQ(points.size(), count_code_points(text));
}

TEST(CodePointOffsets, AsciiIsItself) {
  const CodePointOffsets points("Kyiv");
  EXPECT_EQ(points.of({1, 3}), (Span{1, 3}));
  EXPECT_EQ(points.at(400), 4u);
}

TEST(CodePointOffsets, EmptyTextHasOnlyZero) {
  const CodePointOffsets points("");
  EXPECT_EQ(points.at(0), 0u);
  EXPECT_EQ(points.size(), 0u);
}

TEST(CodePoints, FirstAndLastAreWholeCharacters) {
  EXPECT_EQ(first_code_point("\u201cno\u201d"), "\u201c");
  EXPECT_EQ(last_code_point("\u201cno\u201d"), "\u201d");
  EXPECT_EQ(first_code_point(""), "");
  EXPECT_EQ(last_code_point("a"), "a");
}

}  // namespace
}  // namespace demarche
