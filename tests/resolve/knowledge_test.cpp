#include "resolve/knowledge.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "resolve/fold.h"

namespace demarche {
namespace {

const Knowledge& ours() {
  static const Knowledge knowledge = [] {
    auto loaded = Knowledge::load();
    if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message);
    return std::move(*loaded);
  }();
  return knowledge;
}

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string column; std::getline(in, column, '\t');) out.push_back(column);
  out.resize(5);
  return out;
}

TEST(Knowledge, AnswersDatedQuestions) {
  std::ifstream in(DEMARCHE_SOURCE_DIR "/tests/resolve/questions.tsv");
  ASSERT_TRUE(in);
  int asked = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto want = columns_of(line);
    ++asked;
    const auto answers = ours().find(want[0], parse_iso_day(want[1]));
    if (answers.empty()) {
      ADD_FAILURE() << line << ": nobody known";
      continue;
    }
    const Actor& actor = answers.front().actor;
    EXPECT_EQ(actor.name, want[2]) << line;
    EXPECT_EQ(actor.code, want[3]) << line;
    if (!want[4].empty()) {
      EXPECT_EQ(actor.sectors.empty() ? "" : actor.sectors.front(), want[4]) << line;
    }
  }
  EXPECT_GE(asked, 500);  // every one of them must hold
}

TEST(Knowledge, ARowOfALaterTableAddsOfficesToThePerson) {
  const auto knowledge = Knowledge::from_text({"source | one\nstate | RTN | Ruritania | Ruritanian | Strelsau | king\n"
                                               "person | Rudolf Rassendyll; Rassendyll | m | RTN | RTN king [2001..2003]\n",
                                               "source | two\nperson | Rudolf Rassendyll | m | RTN | RTN foreign minister [1995..1999]; RTN king [2002..2003]\n"},
                                              {"a.txt", "b.txt"});
  ASSERT_TRUE(knowledge);
  const auto answers = knowledge->find("Rassendyll", make_day(1996, 1, 1));
  ASSERT_EQ(answers.size(), 1u);
  EXPECT_EQ(answers[0].actor.role, "foreign minister");
  EXPECT_EQ(answers[0].spells.size(), 2u);  // the days that the first table has stay as they are
  EXPECT_EQ(answers[0].source, "one; two");
  EXPECT_TRUE(knowledge->lint().empty());
}

TEST(Knowledge, LeaderOfAGroupHasTheSectorsOfTheGroup) {
  const auto day = make_day(2010, 1, 1);
  EXPECT_EQ(ours().find("Khaled Meshaal", day).front().actor.sectors, ours().find("Hamas", day).front().actor.sectors);
  EXPECT_EQ(ours().find("Zabihullah Mujahid", day).front().actor.sectors, std::vector<std::string>{"REB"});
  EXPECT_EQ(ours().find("Zabihullah Mujahid", make_day(2022, 1, 1)).front().actor.sectors, std::vector<std::string>{"GOV"});
}

TEST(Knowledge, TwoPeopleOfTwoStatesMayShareAName) {
  const auto knowledge = Knowledge::from_text({"state | RTN | Ruritania | | |\nstate | BRD | Borduria | | |\n"
                                               "person | Abdul Diop | m | RTN | RTN foreign minister [2001..2003]\n"
                                               "person | Abdul Diop | m | BRD | BRD president [2010..2012]\n"},
                                              {"t.txt"});
  ASSERT_TRUE(knowledge);
  EXPECT_TRUE(knowledge->lint().empty());
  EXPECT_EQ(knowledge->find("Abdul Diop", make_day(2011, 1, 1)).front().actor.code, "BRD");
}

TEST(Knowledge, SpellingsWithAndWithoutAccentsAreOneGroup) {
  const auto knowledge = Knowledge::from_text({"state | IRL | Ireland | | |\ngroups | Sinn Fein; Sinn Féin; Fianna Fail | IRL | PTY | | party\n"}, {"t.txt"});
  ASSERT_TRUE(knowledge);
  EXPECT_EQ(knowledge->size(), 3u);
}

TEST(Knowledge, OwnTablesHaveNothingForLint) {
  for (const std::string& remark : ours().lint()) ADD_FAILURE() << remark;
}

TEST(Knowledge, FormerHolderIsElite) {
  const auto answers = ours().find("Barack Obama", make_day(2020, 1, 1));
  ASSERT_FALSE(answers.empty());
  EXPECT_EQ(answers.front().actor.role, "former president");
}

TEST(Knowledge, OverlayAddsStatesThatDoNotExist) {
  const auto knowledge = Knowledge::from_text({"state | BRD | Borduria | Bordurian; Bordurians | Szohod | marshal\n"
                                               "person | Kurvi Tasch | m | BRD | BRD marshal [1950..]\n"},
                                              {"overlay.txt"});
  ASSERT_TRUE(knowledge);
  EXPECT_EQ(knowledge->find("Bordurian", make_day(1955, 1, 1)).front().actor.code, "BRD");
  EXPECT_EQ(knowledge->find("Bordurian leader", make_day(1955, 1, 1)).front().actor.name, "Kurvi Tasch");  // the office that leads
  EXPECT_EQ(knowledge->find("Bordurian marshal", make_day(1955, 1, 1)).front().actor.name, "Kurvi Tasch");
}

TEST(Knowledge, MembershipHasDates) {
  const auto knowledge = Knowledge::from_text({"member | NATO | ALB [2009-04-01..]; USA [1949-08-24..]\n"}, {"t"});
  ASSERT_TRUE(knowledge);
  EXPECT_FALSE(knowledge->is_member("ALB", "NATO", make_day(2008, 1, 1)));
  EXPECT_TRUE(knowledge->is_member("ALB", "NATO", make_day(2010, 1, 1)));
  EXPECT_EQ(knowledge->members("NATO", make_day(1990, 1, 1)).size(), 1u);
}

TEST(Knowledge, MembersOfAMemberOrganisationAreMembers) {
  const auto knowledge = Knowledge::from_text({"member | EU | DEU [1958..]; GBR [1973..2020-01-31]\nmember | EEA | EU [1994..]; NOR [1994..]\n"}, {"t"});
  ASSERT_TRUE(knowledge);
  EXPECT_TRUE(knowledge->is_member("GBR", "EEA", make_day(2010, 1, 1)));
  EXPECT_FALSE(knowledge->is_member("GBR", "EEA", make_day(2021, 1, 1)));
  EXPECT_EQ(knowledge->members("EEA", make_day(2021, 1, 1)), (std::vector<std::string>{"DEU", "NOR"}));
}

TEST(Knowledge, AtLeast250OrganisationsSayWhoIsInThem) {
  int listed = 0;
  for (uint32_t i = 0; i < ours().size(); ++i) listed += ours().entry(i).kind == EntryKind::kOrganisation && ours().has_members(ours().entry(i).code);
  EXPECT_GE(listed, 250);
}

TEST(Knowledge, OwnMembershipsAreDated) {
  EXPECT_FALSE(ours().is_member("FIN", "NATO", make_day(2022, 2, 24)));
  EXPECT_TRUE(ours().is_member("FIN", "NATO", make_day(2024, 1, 1)));
  EXPECT_TRUE(ours().is_member("GBR", "EU", make_day(2016, 6, 23)));
  EXPECT_FALSE(ours().is_member("GBR", "EU", make_day(2021, 1, 1)));
  EXPECT_FALSE(ours().is_member("MLI", "ECOWAS", make_day(2025, 6, 1)));
  EXPECT_EQ(ours().members("NATO", make_day(1990, 1, 1)).size(), 16u);
  EXPECT_EQ(ours().members("NATO", make_day(2024, 7, 1)).size(), 32u);
  EXPECT_EQ(ours().members("EU", make_day(2021, 1, 1)).size(), 27u);
  EXPECT_EQ(ours().members("ASEAN", make_day(2021, 1, 1)).size(), 10u);
  EXPECT_EQ(ours().members("UN", make_day(2021, 1, 1)).size(), 193u);
  EXPECT_EQ(ours().members("UNSC", make_day(2022, 6, 1)).size(), 15u);
}

TEST(Knowledge, InitialsAndOtherSpellingsNameThePerson) {
  const auto knowledge = Knowledge::from_text({"state | UKR | Ukraine | Ukrainian | Kyiv |\n"
                                               "person | Volodymyr Zelensky | m | UKR | UKR president [2019-05-20..]\n"},
                                              {"t.txt"});
  ASSERT_TRUE(knowledge);
  const auto day = make_day(2022, 1, 1);
  EXPECT_NE(knowledge->person_called("v zelensky", {}, day), kNone);
  EXPECT_NE(knowledge->person_called("volodymyr zelenskiy", {}, day), kNone);
  EXPECT_NE(knowledge->person_called("vladimir zelenskyy", {.code = "UKR"}, day), kNone);
  EXPECT_EQ(knowledge->person_called("vladimir zelenskyy", {}, day), kNone);
  EXPECT_EQ(knowledge->person_called("anna zelensky", {.code = "UKR"}, day), kNone);
  EXPECT_EQ(knowledge->person_called("v zelensky", {}, make_day(2010, 1, 1)), kNone);
}

TEST(Knowledge, LintNamesUnknownMembersAndDoubleSpells) {
  const auto knowledge = Knowledge::from_text({"state | UKR | Ukraine | | |\norg | O | Order | IGO\n"
                                               "member | O | UKR; UKR [2000..]; XXX\nmember | NONE | UKR\n"},
                                              {"t.txt"});
  ASSERT_TRUE(knowledge);
  const auto remarks = knowledge->lint();
  ASSERT_EQ(remarks.size(), 3u);
  EXPECT_EQ(remarks[0], "t.txt:3: UKR is twice a member of O");
  EXPECT_EQ(remarks[1], "t.txt:3: unknown member XXX of O");
  EXPECT_EQ(remarks[2], "t.txt:4: unknown organisation NONE");
}

TEST(Knowledge, LintNamesAStateWithTwoRows) {
  const auto knowledge = Knowledge::from_text({"state | ARN | Arnor | | |\nstate | ARN | Arnor | Arnorian | |\n"}, {"t.txt"});
  ASSERT_TRUE(knowledge);
  const auto remarks = knowledge->lint();
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks[0], "t.txt:2: the code ARN has a row in line 1 already; this one wins");
}

TEST(Tables, MalformedRowNamesFileAndLine) {
  const auto bad_spell = Knowledge::from_text({"\nstate | XXX | Nowhere [2021-13-01..] | | |\n"}, {"t.txt"});
  ASSERT_FALSE(bad_spell);
  EXPECT_EQ(bad_spell.error().where, "t.txt:2");
  const auto bad_kind = Knowledge::from_text({"planet | Mars\n"}, {"t.txt"});
  ASSERT_FALSE(bad_kind);
  EXPECT_EQ(bad_kind.error().where, "t.txt:1");
}

TEST(Tables, SpellsTakeYearsMonthsAndOpenEnds) {
  EXPECT_TRUE(parse_spell("2014..")->contains(make_day(2030, 1, 1)));
  EXPECT_TRUE(parse_spell("2021")->contains(make_day(2021, 12, 31)));
  EXPECT_FALSE(parse_spell("..1991-12-25")->contains(make_day(1991, 12, 26)));
  EXPECT_TRUE(parse_spell("2019-02..2019-02")->contains(make_day(2019, 2, 28)));
  EXPECT_FALSE(parse_spell("2021-01-01..2020-01-01"));
}

TEST(Fold, OneKeyForSpellings) {
  EXPECT_EQ(fold_name("Côte d’Ivoire"), "cote divoire");
  EXPECT_EQ(fold_name("U.S."), "us");
  EXPECT_EQ(fold_name("Guinea-Bissau"), "guinea bissau");
  EXPECT_EQ(fold_name("The Gambia"), "gambia");
  EXPECT_EQ(fold_name(""), "");
}

}  // namespace
}  // namespace demarche
