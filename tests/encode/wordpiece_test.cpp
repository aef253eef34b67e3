#include "encode/wordpiece.h"

#include <gtest/gtest.h>

#include <string>

namespace demarche {
namespace {

// Ids by line: 0 [PAD] 1 [UNK] 2 the 3 un 4 ##want 5 ##ed 6 . 7 u 8 s 9 zurich 10 - 11 based 12 want 13 ' 14 国 15 ##s 16 a
constexpr const char* kVocab = "[PAD]\n[UNK]\nthe\nun\n##want\n##ed\n.\nu\ns\nzurich\n-\nbased\nwant\n'\n国\n##s\na";

std::vector<uint32_t> ids_of(std::string_view word, int most = 32) {
  const WordPiece pieces(kVocab, 1, most);
  std::vector<uint32_t> ids = {99};  // what is there already stays
  const int added = pieces.append(word, ids);
  EXPECT_EQ(added, int(ids.size()) - 1);
  EXPECT_EQ(ids.front(), 99u);
  ids.erase(ids.begin());
  return ids;
}

using Ids = std::vector<uint32_t>;

TEST(WordPiece, MatchesTheLongestPiecesFirst) {
  EXPECT_EQ(ids_of("the"), (Ids{2}));
  EXPECT_EQ(ids_of("unwanted"), (Ids{3, 4, 5}));
  EXPECT_EQ(ids_of("wants"), (Ids{12, 15}));
}

TEST(WordPiece, LowersCaseAndStripsAccents) {
  EXPECT_EQ(ids_of("THE"), (Ids{2}));
  EXPECT_EQ(ids_of("Z\u00FCrich"), (Ids{9}));
  EXPECT_EQ(ids_of("Zu\u0308rich"), (Ids{9}));  // u and a combining mark
  EXPECT_EQ(ids_of("\u00C5"), (Ids{16}));
}

TEST(WordPiece, CutsAroundPunctuationAndIdeographs) {
  EXPECT_EQ(ids_of("U.S."), (Ids{7, 6, 8, 6}));  // no ## after punctuation
  EXPECT_EQ(ids_of("Z\u00FCrich-based"), (Ids{9, 10, 11}));
  EXPECT_EQ(ids_of("'s"), (Ids{13, 8}));
  EXPECT_EQ(ids_of("a\u56FDa"), (Ids{16, 14, 16}));
}

TEST(WordPiece, GivesUnknownForWhatItCannotMatch) {
  EXPECT_EQ(ids_of("xyz"), (Ids{1}));
  EXPECT_EQ(ids_of("unx"), (Ids{1}));       // the whole piece, not its rest
  EXPECT_EQ(ids_of("\u200B"), (Ids{1}));    // nothing is left of it
  EXPECT_EQ(ids_of(""), (Ids{1}));
  EXPECT_EQ(ids_of("\xFF\xFE"), (Ids{1}));  // no UTF-8
  EXPECT_EQ(ids_of(std::string(101, 'a')), (Ids{1}));
}

TEST(WordPiece, IsNeverLongerThanAllowed) {
  EXPECT_EQ(ids_of("a.a.a.a.a.", 4), (Ids{16, 6, 16, 6}));
  EXPECT_EQ(ids_of(std::string(100000, '.'), 8).size(), 8u);
}

TEST(ShapeClass, TellsCaseAndDigits) {
  EXPECT_EQ(shape_class("word"), 0);
  EXPECT_EQ(shape_class("Word"), 1);
  EXPECT_EQ(shape_class("I"), 1);
  EXPECT_EQ(shape_class("NATO"), 2);
  EXPECT_EQ(shape_class("U.S."), 2);
  EXPECT_EQ(shape_class("iPhone"), 3);
  EXPECT_EQ(shape_class("McDonald"), 3);
  EXPECT_EQ(shape_class("11,000"), 4);
  EXPECT_EQ(shape_class("G20"), 4);
  EXPECT_EQ(shape_class("2021"), 5);
  EXPECT_EQ(shape_class("--"), 6);
  EXPECT_EQ(shape_class("\u00C9lys\u00E9e"), 1);
  EXPECT_EQ(shape_class("\u041C\u0418\u0414"), 2);
}

}  // namespace
}  // namespace demarche
