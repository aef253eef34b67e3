#include "resolve/resolver.h"

#include <gtest/gtest.h>

#include "doc/conllu.h"

namespace demarche {
namespace {

const Resolver& resolver() {
  static const Resolver one = [] {
    auto loaded = Resolver::load();
    if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message);
    return std::move(*loaded);
  }();
  return one;
}

// Columns of one word: form lemma upos xpos feats head deprel; a blank line ends the sentence.
Document resolved(const std::string& words) {
  std::string conllu;
  int number = 0;
  for (size_t at = 0; at < words.size();) {
    const size_t end = words.find('\n', at);
    std::string line = words.substr(at, end - at);
    at = end + 1;
    if (line.empty()) {
      number = 0;
      conllu += '\n';
      continue;
    }
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ' ') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    conllu += std::to_string(++number) + '\t' + cells[0] + '\t' + cells[1] + '\t' + cells[2] + '\t' + cells[3] + '\t' + cells[4] + '\t' + cells[5] + '\t' +
              cells[6] + "\t_\t" + (cells.size() > 7 ? "NER=" + cells[7] : "_") + '\n';
  }
  auto doc = document_from_conllu(conllu + "\n");
  if (!doc) throw std::runtime_error(doc.error().message);
  doc->published = make_day(2021, 10, 22);
  const Tree tree(*doc);
  resolver().run(*doc, tree);
  return std::move(*doc);
}

const Mention* mention_at(const Document& doc, std::string_view words) {
  for (const Mention& mention : doc.mentions) {
    if (doc.cut(mention.span) == words) return &mention;
  }
  return nullptr;
}

Actor actor_at(const Document& doc, std::string_view words, size_t which = 0) {
  const Mention* mention = mention_at(doc, words);
  if (!mention || mention->actors.size() <= which) return {};
  return doc.actors[mention->actors[which]];
}

TEST(Resolver, EmptyDocumentHasNoMentions) {
  Document doc;
  const Tree tree(doc);
  resolver().run(doc, tree);
  EXPECT_TRUE(doc.mentions.empty());
}

TEST(Resolver, TitleAndNameAreOneMention) {
  const Document doc = resolved(
      "Russian russian ADJ JJ _ 4 amod\nDeputy deputy ADJ NNP _ 4 amod\nForeign foreign ADJ NNP _ 4 amod\nMinister minister PROPN NNP Number=Sing 5 nmod:desc\n"
      "Ivan Ivan PROPN NNP Number=Sing 7 nsubj B-PER\nTestov Testov PROPN NNP Number=Sing 5 flat I-PER\nspoke speak VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "Russian Deputy Foreign Minister Ivan Testov");
  EXPECT_EQ(actor.name, "Ivan Testov");
  EXPECT_EQ(actor.code, "RUS");
  EXPECT_EQ(actor.role, "deputy foreign minister");
  EXPECT_EQ(actor.sectors, std::vector<std::string>{"GOV"});
}

TEST(Resolver, TitleAloneFindsTheHolderOnTheDate) {
  const Document doc = resolved(
      "The the DET DT _ 4 det\nUS US PROPN NNP _ 4 compound\ndefense defense NOUN NN _ 4 compound\nsecretary secretary NOUN NN Number=Sing 5 nsubj\n"
      "arrived arrive VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "The US defense secretary");
  EXPECT_EQ(actor.name, "Lloyd Austin");
  EXPECT_EQ(actor.resolved_by, ResolvedBy::kTitle);
}

TEST(Resolver, CapitalActsForItsStateButIsAPlaceAfterIn) {
  const Document acts = resolved("Moscow Moscow PROPN NNP Number=Sing 2 nsubj B-LOC\nwarned warn VERB VBD _ 0 root\nKyiv Kyiv PROPN NNP _ 2 obj B-LOC\n");
  EXPECT_EQ(actor_at(acts, "Moscow").code, "RUS");
  EXPECT_EQ(actor_at(acts, "Moscow").resolved_by, ResolvedBy::kMetonym);
  EXPECT_EQ(actor_at(acts, "Kyiv").code, "UKR");
  const Document place = resolved("They they PRON PRP _ 2 nsubj\nmet meet VERB VBD _ 0 root\nin in ADP IN _ 4 case\nMoscow Moscow PROPN NNP _ 2 obl B-LOC\n");
  EXPECT_EQ(actor_at(place, "Moscow").resolved_by, ResolvedBy::kPlace);
}

TEST(Resolver, SeveralStatesInOnePhraseAreSeveralActors) {
  const Document doc = resolved(
      "U.S. U.S. PROPN NNP _ 4 compound\nand and CCONJ CC _ 3 cc\nRussian russian ADJ JJ _ 1 conj\nofficials official NOUN NNS Number=Plur 5 nsubj\n"
      "met meet VERB VBD _ 0 root\n");
  EXPECT_EQ(actor_at(doc, "U.S. and Russian officials", 0).code, "USA");
  EXPECT_EQ(actor_at(doc, "U.S. and Russian officials", 1).code, "RUS");
}

TEST(Resolver, TheAllianceIsTheLastOneNamed) {
  const Document doc = resolved(
      "NATO NATO PROPN NNP Number=Sing 2 nsubj B-ORG\nwarned warn VERB VBD _ 0 root\nRussia Russia PROPN NNP _ 2 obj B-LOC\n\n"
      "The the DET DT _ 2 det\nalliance alliance NOUN NN Number=Sing 3 nsubj\nexpelled expel VERB VBD _ 0 root\ndiplomats diplomat NOUN NNS Number=Plur 3 obj\n");
  EXPECT_EQ(actor_at(doc, "The alliance").code, "NATO");
  EXPECT_EQ(actor_at(doc, "The alliance").resolved_by, ResolvedBy::kCoreference);
  ASSERT_EQ(mention_at(doc, "The alliance")->chain, mention_at(doc, "NATO")->chain);
  EXPECT_NE(mention_at(doc, "NATO")->chain, kNone);
}

TEST(Resolver, FormerOfficialIsNotGovernment) {
  const Document doc = resolved(
      "Former former ADJ JJ _ 3 amod\nRussian russian ADJ JJ _ 3 amod\nminister minister NOUN NN Number=Sing 4 nmod:desc\nIvan Ivan PROPN NNP _ 6 nsubj B-PER\n"
      "Testov Testov PROPN NNP _ 4 flat I-PER\nspoke speak VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "Former Russian minister Ivan Testov");
  EXPECT_EQ(actor.sectors, std::vector<std::string>{"ELI"});
  EXPECT_EQ(actor.code, "RUS");
}

TEST(Resolver, NameBelowCoordinatedTitlesIsTheirPerson) {
  const Document doc = resolved(
      "Former former ADJ JJ _ 4 amod\nCIA CIA PROPN NNP _ 4 compound B-ORG\nstation station NOUN NN _ 4 compound\nchief chief NOUN NN Number=Sing 9 nsubj\n"
      "and and CCONJ CC _ 6 cc\nanalyst analyst NOUN NN Number=Sing 4 conj\nIvan Ivan PROPN NNP _ 4 appos B-PER\nTestov Testov PROPN NNP _ 7 flat I-PER\n"
      "spoke speak VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "Ivan Testov");
  EXPECT_EQ(actor.name, "Ivan Testov");
  EXPECT_EQ(actor.code, "USA");
  EXPECT_EQ(actor.sectors, std::vector<std::string>{"ELI"});
}

TEST(Resolver, PronounTakesTheGenderedSubject) {
  const Document doc = resolved(
      "Angela Angela PROPN NNP _ 3 nsubj B-PER\nMerkel Merkel PROPN NNP _ 1 flat I-PER\nmet meet VERB VBD _ 0 root\nPutin Putin PROPN NNP _ 3 obj B-PER\n\n"
      "She she PRON PRP _ 2 nsubj\nwarned warn VERB VBD _ 0 root\nhim he PRON PRP _ 2 obj\n");
  EXPECT_EQ(actor_at(doc, "She").code, "DEU");
  EXPECT_EQ(actor_at(doc, "him").code, "RUS");
}

TEST(Resolver, StateThatIsNoMoreIsStillKnownByName) {
  const Document doc = resolved(
      "The the DET DT _ 3 det\nSoviet Soviet PROPN NNP _ 3 compound B-LOC\nUnion Union PROPN NNP Number=Sing 4 nsubj I-LOC\ncollapsed collapse VERB VBD _ 0 root\n");
  EXPECT_EQ(actor_at(doc, "The Soviet Union").code, "RUS");
}

TEST(Resolver, LeaderOfAnArmedGroupIsNotTheHeadOfItsState) {
  const Document doc = resolved(
      "Hezbollah Hezbollah PROPN NNP _ 3 nmod:poss B-ORG\n's 's PART POS _ 1 case\nleader leader NOUN NN Number=Sing 4 nsubj\nspoke speak VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "Hezbollah 's leader");
  EXPECT_EQ(actor.code, "LBN");
  EXPECT_EQ(actor.name, "");
  EXPECT_EQ(actor.sectors.front(), "REB");
}

TEST(Resolver, NameBesideATitleWinsOverWhoIsKnownToHoldIt) {
  const Document doc = resolved(
      "Russia Russia PROPN NNP _ 3 nmod:poss B-LOC\n's 's PART POS _ 1 case\nleader leader NOUN NN Number=Sing 8 nsubj\n, , PUNCT , _ 5 punct\n"
      "Ivan Ivan PROPN NNP Number=Sing 3 appos B-PER\nTestov Testov PROPN NNP Number=Sing 5 flat I-PER\n, , PUNCT , _ 5 punct\nspoke speak VERB VBD _ 0 root\n");
  EXPECT_EQ(actor_at(doc, "Ivan Testov").name, "Ivan Testov");
  EXPECT_EQ(actor_at(doc, "Ivan Testov").code, "RUS");
}

TEST(Resolver, OfficialsInAPlaceAreItsStatesThoughThePlaceHangsOnTheVerb) {
  const Document doc = resolved(
      "France France PROPN NNP _ 2 nsubj B-LOC\nmet meet VERB VBD _ 0 root\nofficials official NOUN NNS Number=Plur 2 obj\nin in ADP IN _ 5 case\n"
      "Beijing Beijing PROPN NNP _ 2 obl B-LOC\n");
  EXPECT_EQ(actor_at(doc, "officials").code, "CHN");
}

TEST(Resolver, PoliceInAnArticleAboutManyStatesAreOfThePlaceThatWasToldOf) {
  const Document doc = resolved(
      "France France PROPN NNP _ 5 nsubj B-LOC\n, , PUNCT , _ 3 punct\nItaly Italy PROPN NNP _ 1 conj B-LOC\nand and CCONJ CC _ 5 cc\n"
      "met meet VERB VBD _ 0 root\nin in ADP IN _ 7 case\nNiamey Niamey PROPN NNP _ 5 obl B-LOC\nbefore before SCONJ IN _ 10 mark\n"
      "police police NOUN NN _ 10 nsubj\nleft leave VERB VBD _ 5 advcl\n");
  EXPECT_EQ(actor_at(doc, "police").code, "NER");
  EXPECT_EQ(actor_at(doc, "police").resolved_by, ResolvedBy::kDocument);
}

TEST(Resolver, HisCountryIsHisOwn) {
  const Document doc = resolved(
      "Iran Iran PROPN NNP _ 3 nmod:poss B-LOC\n's 's PART POS _ 1 case\nspokesman spokesman NOUN NN Number=Sing 6 nsubj\nin in ADP IN _ 5 case\n"
      "Brussels Brussels PROPN NNP _ 3 nmod B-LOC\ndenied deny VERB VBD _ 0 root\nthat that SCONJ IN _ 10 mark\n"
      "his his PRON PRP$ Gender=Masc|Number=Sing|Poss=Yes 9 nmod:poss\ncountry country NOUN NN Number=Sing 10 nsubj\nattacked attack VERB VBD _ 6 ccomp\n");
  EXPECT_EQ(actor_at(doc, "his country").code, "IRN");
}

TEST(Resolver, TroopsAreThoseJustToldOf) {
  const Document doc = resolved(
      "Russia Russia PROPN NNP _ 3 nmod:poss B-LOC\n's 's PART POS _ 1 case\ntroops troop NOUN NNS Number=Plur 4 nsubj\nleft leave VERB VBD _ 0 root\n"
      "Ukraine Ukraine PROPN NNP _ 4 obj B-LOC\nbut but CCONJ CC _ 9 cc\n95,000 95,000 NUM CD _ 8 nummod\ntroops troop NOUN NNS Number=Plur 9 nsubj\n"
      "remained remain VERB VBD _ 4 conj\n");
  EXPECT_EQ(actor_at(doc, "95,000 troops").code, "RUS");
}

TEST(Resolver, ArmyOfAStateIsNoArmedGroup) {
  const Document doc = resolved(
      "Rebels rebel NOUN NNS Number=Plur 2 nsubj\nfought fight VERB VBD _ 0 root\nin in ADP IN _ 4 case\nMyanmar Myanmar PROPN NNP _ 2 obl B-LOC\n"
      "for for ADP IN _ 10 case\nthe the DET DT _ 10 det\nKaren Karen PROPN NNP _ 10 compound B-ORG\nNational National PROPN NNP _ 10 compound I-ORG\n"
      "Liberation Liberation PROPN NNP _ 10 compound I-ORG\nArmy Army PROPN NNP Number=Sing 2 obl I-ORG\n, , PUNCT , _ 15 punct\nthe the DET DT _ 14 det\n"
      "Thai Thai ADJ JJ _ 14 amod\narmy army NOUN NN Number=Sing 15 nsubj\nsaid say VERB VBD _ 2 parataxis\n");
  EXPECT_EQ(actor_at(doc, "the Thai army").code, "THA");
  EXPECT_EQ(actor_at(doc, "Rebels").code, "MMR");
}

TEST(Resolver, TitleAndSurnameFindWhoHeldTheOfficeBefore) {
  const Document doc = resolved(
      "U.S. U.S. PROPN NNP _ 3 compound\nPresident President PROPN NNP _ 3 nmod:desc\nReagan Reagan PROPN NNP Number=Sing 4 nsubj B-PER\nspoke speak VERB VBD _ 0 root\n");
  EXPECT_EQ(actor_at(doc, "U.S. President Reagan").name, "Ronald Reagan");
  EXPECT_EQ(actor_at(doc, "U.S. President Reagan").sectors, std::vector<std::string>{"ELI"});
}

TEST(Resolver, TitleWithoutAStateIsOfTheArticlesCountry) {
  const Document doc = resolved(
      "Senator Senator PROPN NNP _ 2 nmod:desc\nIvan Ivan PROPN NNP _ 4 nsubj B-PER\nTestov Testov PROPN NNP _ 2 flat I-PER\nspoke speak VERB VBD _ 0 root\n"
      "in in ADP IN _ 6 case\nWashington Washington PROPN NNP _ 4 obl B-LOC\n");
  const Actor actor = actor_at(doc, "Senator Ivan Testov");
  EXPECT_EQ(actor.code, "USA");
  EXPECT_EQ(actor.resolved_by, ResolvedBy::kDocument);
}

TEST(Resolver, OfficerOfAnUnknownBodyIsNoGovernment) {
  const Document doc = resolved(
      "XYZW XYZW PROPN NNP _ 3 compound B-ORG\nvice vice NOUN NN _ 3 compound\npresident president NOUN NN _ 4 nmod:desc\nIvan Ivan PROPN NNP _ 6 nsubj B-PER\n"
      "Testov Testov PROPN NNP _ 4 flat I-PER\nspoke speak VERB VBD _ 0 root\nin in ADP IN _ 8 case\nWashington Washington PROPN NNP _ 6 obl B-LOC\n");
  const Actor actor = actor_at(doc, "XYZW vice president Ivan Testov");
  EXPECT_EQ(actor.code, "");
  EXPECT_TRUE(actor.sectors.empty());
}

TEST(Resolver, ThePresidentIsThatOfTheArticlesCountry) {
  const Document doc = resolved(
      "The the DET DT _ 2 det\npresident president NOUN NN Number=Sing 3 nsubj\nspoke speak VERB VBD _ 0 root\nin in ADP IN _ 5 case\n"
      "Kyiv Kyiv PROPN NNP _ 3 obl B-LOC\n");
  const Actor actor = actor_at(doc, "The president");
  EXPECT_EQ(actor.name, "Volodymyr Zelensky");
  EXPECT_EQ(actor.resolved_by, ResolvedBy::kDocument);
}

TEST(Resolver, NameWithPossessiveInsideIsOneName) {
  const Document doc = resolved(
      "The the DET DT _ 5 det\nPeople people PROPN NNPS _ 4 nmod:poss\n's 's PART POS _ 2 case\nLiberation liberation PROPN NNP _ 5 compound\n"
      "Army army PROPN NNP _ 6 nsubj\nmarched march VERB VBD _ 0 root\n");
  ASSERT_EQ(doc.mentions.size(), 1u);
  EXPECT_EQ(actor_at(doc, doc.cut(doc.mentions[0].span)).code, "CHN");
}

TEST(Resolver, NameBeforeAFullStopIsOneMention) {
  const Document doc = resolved("He he PRON PRP _ 2 nsubj\nblamed blame VERB VBD _ 0 root\nRussia Russia PROPN NNP _ 2 obj\n. . PUNCT . _ 2 punct\n");
  EXPECT_TRUE(mention_at(doc, "Russia"));
  EXPECT_FALSE(mention_at(doc, "Russia."));
}

TEST(Resolver, HomonymsAreSettledByTheArticle) {
  const std::string victoria =
      "Police police NOUN NNS _ 4 nsubj\nin in ADP IN _ 3 case\nVictoria Victoria PROPN NNP _ 1 nmod\nraided raid VERB VBD _ 0 root\nhomes home NOUN NNS _ 4 obj\n\n";
  const auto with = [&](const std::string& state) {
    return resolved(victoria + state + " " + state + " PROPN NNP _ 2 nsubj\nwatched watch VERB VBD _ 0 root\n");
  };
  EXPECT_EQ(actor_at(with("Australia"), "Police in Victoria").code, "AUS");
  EXPECT_EQ(actor_at(with("Seychelles"), "Police in Victoria").code, "SYC");
  const std::string georgia = "Georgia Georgia PROPN NNP _ 2 nsubj\nvoted vote VERB VBD _ 0 root\n\n";
  EXPECT_EQ(actor_at(resolved(georgia), "Georgia").code, "GEO");
  EXPECT_EQ(actor_at(resolved(georgia + "Ohio Ohio PROPN NNP _ 2 nsubj\nvoted vote VERB VBD _ 0 root\n"), "Georgia").code, "USA");
  EXPECT_EQ(actor_at(resolved(georgia + "Russia Russia PROPN NNP _ 2 nsubj\nvoted vote VERB VBD _ 0 root\n"), "Georgia").code, "GEO");
}

TEST(Resolver, EnumerationOfStatesIsNoApposition) {
  auto read = document_from_conllu(
      "1\tRussia\tRussia\tPROPN\tNNP\t_\t8\tnsubj\t_\t_\n2\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n"
      "3\tmighty\tmighty\tADJ\tJJ\t_\t4\tamod\t_\t_\n4\tChina\tChina\tPROPN\tNNP\t_\t1\tappos\t_\t_\n"
      "5\t,\t,\tPUNCT\t,\t_\t7\tpunct\t_\t_\n6\tand\tand\tCCONJ\tCC\t_\t7\tcc\t_\t_\n"
      "7\tIndia\tIndia\tPROPN\tNNP\t_\t4\tconj\t_\t_\n8\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
  ASSERT_TRUE(read);
  Document mended = std::move(*read);
  resolver().prepare(mended);
  EXPECT_EQ(mended.words[3].deprel, Deprel::kConj);
  EXPECT_EQ(mended.words[6].head, 0);
}

TEST(Resolver, NameReadAsAConjunctOfItsTitlesIsTheirPerson) {
  const Document doc = resolved(
      "Former former ADJ JJ _ 4 amod\nCIA CIA PROPN NNP _ 4 compound\nstation station NOUN NN _ 4 compound\nchief chief NOUN NN _ 9 nsubj\n"
      "and and CCONJ CC _ 6 cc\nanalyst analyst NOUN NN _ 4 conj\nIvan Ivan PROPN NNP _ 4 conj B-PER\nTestov Testov PROPN NNP _ 7 flat I-PER\n"
      "said say VERB VBD _ 0 root\n");
  const Actor actor = actor_at(doc, "Ivan Testov");
  EXPECT_EQ(actor.code, "USA");
  EXPECT_EQ(actor.sectors, std::vector<std::string>{"ELI"});
}

}  // namespace
}  // namespace demarche
