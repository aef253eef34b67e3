#include "base/characters.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Characters, DecodesWhatAppendWrote) {
  for (char32_t c : {U'a', U'\u00e9', U'\u2019', U'\ufffd', U'\U0001F1FA', char32_t(0x10FFFF)}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(decode_utf8(text, 0).value, c);
    EXPECT_EQ(decode_utf8(text, 0).size, text.size());
    EXPECT_EQ(valid_utf8_size(text, 0), text.size());
  }
}

TEST(Characters, RepairReplacesEveryMaximalIllFormedPiece) {
  size_t replaced = 0;
  EXPECT_EQ(repair_utf8("plain", replaced), "plain");
  EXPECT_EQ(replaced, 0u);
  EXPECT_EQ(repair_utf8("a\xFF" "b", replaced), "a\uFFFDb");
  EXPECT_EQ(replaced, 1u);
  EXPECT_EQ(repair_utf8("\xE2\x80", replaced), "\uFFFD");              // cut short
  EXPECT_EQ(repair_utf8("\xC0\xAF", replaced), "\uFFFD\uFFFD");        // overlong
  EXPECT_EQ(replaced, 2u);
  EXPECT_EQ(repair_utf8("\xED\xA0\x80", replaced), "\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(repair_utf8("\xF4\x90\x80\x80", replaced), "\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
  EXPECT_EQ(repair_utf8("caf\xE9 \xE2\x82\xAC", replaced), "caf\uFFFD \xE2\x82\xAC");
}

TEST(Characters, ClassesOfCharacters) {
  EXPECT_TRUE(is_white_space(0xA0));
  EXPECT_TRUE(is_white_space(0x200B));
  EXPECT_FALSE(is_white_space(0x200D));
  EXPECT_EQ(char_class(U'\u041a'), CharClass::kUpper);
  EXPECT_EQ(char_class(U'\u0301'), CharClass::kMark);
  EXPECT_EQ(char_class(U'\u20ac'), CharClass::kSymbol);
  EXPECT_EQ(char_class(U'\u2019'), CharClass::kPunct);
}

}  // namespace
}  // namespace demarche
