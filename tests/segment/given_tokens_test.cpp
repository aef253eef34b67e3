#include "segment/given_tokens.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(GivenTokens, AreKeptAsTheyStand) {
  const Document doc = document_from_given_tokens("He did n't  go .\nWhy ?\n\n Zürich\u00a0AG\t. \n");
  ASSERT_EQ(doc.words.size(), 9u);
  EXPECT_EQ(doc.form(2), "n't");
  EXPECT_EQ(doc.form(7), "Zürich\u00a0AG");
  ASSERT_EQ(doc.sentences.size(), 3u);
  EXPECT_EQ(doc.cut(doc.sentences[1].span), "Why ?");
  EXPECT_EQ(doc.words[8].sentence, 2u);
  ASSERT_EQ(doc.blocks.size(), 2u);
  EXPECT_EQ(doc.cut(doc.blocks[0].span), "He did n't  go .\nWhy ?");
  EXPECT_EQ(doc.sentences[2].block, 1u);
  EXPECT_EQ(doc.tokens[8].block, 1u);
}

TEST(GivenTokens, NothingGivesNothing) {
  for (const char* text : {"", "\n", " \n\n\t\r\n"}) {
    const Document doc = document_from_given_tokens(text);
    EXPECT_TRUE(doc.words.empty());
    EXPECT_TRUE(doc.blocks.empty());
  }
}

TEST(GivenTokens, ConlluIsKnownByItsColumns) {
  EXPECT_TRUE(looks_like_conllu("# newdoc\n\n1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"));
  EXPECT_FALSE(looks_like_conllu("He did n't go .\n"));
  EXPECT_FALSE(looks_like_conllu("# a heading\n"));
  EXPECT_FALSE(looks_like_conllu(""));
}

}  // namespace
}  // namespace demarche
