#include "classify/marked_text.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(MarkedText, TagsGoAndTheirStretchesStay) {
  const MarkedText read = read_marked("<s>Oslo</s> called off talks with <t>Lima</t>");
  EXPECT_EQ(read.text, "Oslo called off talks with Lima");
  ASSERT_EQ(read.source.size(), 1u);
  ASSERT_EQ(read.target.size(), 1u);
  EXPECT_EQ(cut(read.text, read.source[0]), "Oslo");
  EXPECT_EQ(cut(read.text, read.target[0]), "Lima");
}

TEST(MarkedText, TagsMayRepeatAndStandInsideAWord) {
  const MarkedText read = read_marked("<s>U.S.</s>-led forces and <s>Ankara</s> hit <t>Raqqa</t>");
  EXPECT_EQ(read.text, "U.S.-led forces and Ankara hit Raqqa");
  EXPECT_EQ(read.source.size(), 2u);
}

TEST(MarkedText, MissingAndOpenTagsAreNoError) {
  EXPECT_TRUE(read_marked("Nobody did anything").source.empty());
  EXPECT_TRUE(read_marked("").text.empty());
  const MarkedText open = read_marked("it hit <t>Lima");
  ASSERT_EQ(open.target.size(), 1u);
  EXPECT_EQ(cut(open.text, open.target[0]), "Lima");
  EXPECT_EQ(read_marked("a</s> b <u>").text, "a b <u>");
}

}  // namespace
}  // namespace demarche
