#include "parse/mend.h"

#include <gtest/gtest.h>

#include "doc/conllu.h"

namespace demarche {
namespace {

// Head (1-based, 0 = root) of the first word after mending.
int head_of_first(const char* conllu) {
  auto doc = document_from_conllu(conllu);
  EXPECT_TRUE(doc);
  mend_subjects(*doc);
  return doc->words[0].head + 1;
}

TEST(Mend, TheFiniteVerbTakesTheSubjectOfTheParticipleBeforeIt) {
  EXPECT_EQ(head_of_first("# text = Sall, speaking, left\n"
                          "1\tSall\tSall\tPROPN\tNNP\t_\t3\tnsubj\t_\tSpaceAfter=No\n"
                          "2\t,\t,\tPUNCT\t,\t_\t1\tpunct\t_\t_\n"
                          "3\tspeaking\tspeak\tVERB\tVBG\t_\t5\tadvcl\t_\tSpaceAfter=No\n"
                          "4\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\t_\n"
                          "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"),
            5);
}

TEST(Mend, AnAbsoluteClauseKeepsItsSubject) {
  EXPECT_EQ(head_of_first("# text = Talks failing, Sall left\n"
                          "1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
                          "2\tfailing\tfail\tVERB\tVBG\t_\t5\tadvcl\t_\tSpaceAfter=No\n"
                          "3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n"
                          "4\tSall\tSall\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n"
                          "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"),
            2);
}

}  // namespace
}  // namespace demarche
