#include "doc/conllu.h"

#include <gtest/gtest.h>

#include "doc/tree.h"

namespace demarche {
namespace {

constexpr const char* kTwoSentences =
    "# newpar\n"
    "1-2\tUkraine's\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tUkraine\tUkraine\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\tNER=B-LOC\n"
    "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
    "3\tarmy\tarmy\tNOUN\tNN\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "4\twithdrew\twithdraw\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tWhy\twhy\tADV\tWRB\tPronType=Int\t0\troot\t_\tSpaceAfter=No\n"
    "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_\n"
    "\n";

TEST(DocumentFromConllu, RebuildsTextAndSpans) {
  auto doc = document_from_conllu(kTwoSentences);
  ASSERT_TRUE(doc) << doc.error().message;
  EXPECT_EQ(doc->text, "Ukraine's army withdrew.\n\nWhy?");
  ASSERT_EQ(doc->words.size(), 7u);
  EXPECT_EQ(doc->form(0), "Ukraine");
  EXPECT_EQ(doc->form(1), "'s");
  EXPECT_EQ(doc->form(3), "withdrew");
  EXPECT_EQ(doc->sentences.size(), 2u);
  EXPECT_EQ(doc->blocks.size(), 2u);
  ASSERT_EQ(doc->names.size(), 1u);
  EXPECT_EQ(doc->names[0].type, EntityType::kPlace);
}

TEST(DocumentFromConllu, NamesTheLineThatIsWrong) {
  auto doc = document_from_conllu("1\tonly three\tcolumns\n");
  ASSERT_FALSE(doc);
  EXPECT_EQ(doc.error().where, "line 1");
}

TEST(Tree, FindsChildrenAndHulls) {
  auto doc = document_from_conllu(kTwoSentences);
  ASSERT_TRUE(doc);
  const Tree tree(*doc);
  EXPECT_EQ(tree.child(3, Deprel::kNsubj), 2);
  EXPECT_EQ(tree.subtree(2), (WordRange{0, 3}));
  EXPECT_TRUE(tree.dominates(3, 1));
  EXPECT_FALSE(tree.dominates(2, 4));
}

TEST(Feature, ReadsOneValue) {
  EXPECT_EQ(feature("Mood=Ind|Tense=Past|VerbForm=Fin", "Tense"), "Past");
  EXPECT_EQ(feature("Mood=Ind", "Tense"), "");
  EXPECT_EQ(feature("", "Tense"), "");
}

TEST(DocumentFromConllu, SaysWhatIsWrongWithATree) {
  const auto line = [](const char* id, const char* form, const char* head) {
    return std::string(id) + "\t" + form + "\t_\tX\t_\t_\t" + head + "\tdep\t_\t_\n";
  };
  for (const auto& [text, part] : std::initializer_list<std::pair<std::string, const char*>>{
           {line("0", "a", "0"), "ID is 0 where 1"},
           {line("1", "a", "0") + line("3", "b", "1"), "ID is 3 where 2"},
           {line("2-3", "ab", "_") + line("1", "a", "0"), "no range that begins at 1"},
           {line("1-3", "abc", "_") + line("1", "a", "0") + line("2", "b", "1"), "names more words"},
           {line("1-2", "ab", "_") + line("1", "a", "0") + line("2-3", "bc", "_"), "no range"},
           {line("1", "", "0"), "FORM is empty"},
           {line("1", "a", "2") + line("2", "b", "1"), "in a circle"},
           {line("1", "a", "1"), "in a circle"}}) {
    const auto doc = document_from_conllu(text);
    ASSERT_FALSE(doc) << text;
    EXPECT_NE(doc.error().message.find(part), std::string::npos) << doc.error().message;
  }
}

TEST(Conllu, AFormOfBlanksAloneIsRefusedAndBlanksAtItsEndStayInTheToken) {
  EXPECT_FALSE(document_from_conllu("# newpar\n1\t \tx\tX\t_\t_\t0\troot\t_\t_\n\n# newpar\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n"));
  const auto doc = document_from_conllu("# newpar\n1\ta \tx\tX\t_\t_\t0\troot\t_\t_\n\n# newpar\n1\tb\tb\tX\t_\t_\t0\troot\t_\t_\n\n");
  ASSERT_TRUE(doc);
  EXPECT_EQ(doc->text, "a \n\nb");
  EXPECT_EQ(doc->cut(doc->tokens[0].span), "a ");
}

}  // namespace
}  // namespace demarche
