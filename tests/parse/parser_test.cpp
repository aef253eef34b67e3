#include "parse/parser.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "base/paths.h"
#include "doc/conllu.h"
#include "emit/parse_formats.h"
#include "encode/tiny_model.h"
#include "segment/segmenter.h"

namespace demarche {
namespace {

using testing::document_of;
using testing::random_words;

struct Core {
  Encoder encoder;
  Parser parser;
};

Core load(unsigned seed = 7, Arithmetic arithmetic = Arithmetic::kAutomatic) {
  testing::TinyModel tiny;
  tiny.seed = seed;
  const auto model = testing::load_tiny(tiny);
  auto encoder = Encoder::load(model, arithmetic);
  auto parser = Parser::load(model, arithmetic);
  EXPECT_TRUE(encoder && parser);
  return {std::move(*encoder), std::move(*parser)};
}

void parse(const Core& core, Document& doc, Encoding& e, ParserScratch& s) {
  core.encoder.start(e);
  while (core.encoder.next(doc, e)) core.parser.run(doc, e, s);
}

std::vector<std::pair<BlockKind, std::string>> some_blocks(unsigned seed) {
  return {{BlockKind::kTitle, random_words(5, seed)}, {BlockKind::kByline, random_words(3, seed + 1)},
          {BlockKind::kDateline, random_words(4, seed + 2)}, {BlockKind::kProse, random_words(400, seed + 3)},
          {BlockKind::kProse, random_words(12, seed + 4)}, {BlockKind::kProse, random_words(9, seed + 5)}};
}

void expect_well_formed(const Document& doc) {
  uint32_t next = 0;
  for (uint32_t i = 0; i < doc.sentences.size(); ++i) {
    const Sentence& sentence = doc.sentences[i];
    ASSERT_EQ(sentence.words.begin, next);
    ASSERT_LT(sentence.words.begin, sentence.words.end);
    next = sentence.words.end;
    ASSERT_TRUE(sentence.words.contains(uint32_t(sentence.root)));
    for (uint32_t w = sentence.words.begin; w < sentence.words.end; ++w) {
      const Word& word = doc.words[w];
      EXPECT_EQ(word.sentence, i);
      EXPECT_EQ(doc.tokens[word.token].block, sentence.block);
      EXPECT_FALSE(word.lemma.empty());
      EXPECT_FALSE(word.xpos.empty());
      EXPECT_EQ(word.head == kNone, int32_t(w) == sentence.root);
      EXPECT_EQ(word.head == kNone, word.deprel == Deprel::kRoot);
      uint32_t steps = 0;
      for (int32_t at = int32_t(w); doc.words[at].head != kNone; at = doc.words[at].head) {
        ASSERT_TRUE(sentence.words.contains(uint32_t(doc.words[at].head)));
        ASSERT_LE(++steps, sentence.words.size()) << "a cycle";
      }
    }
    if (next < doc.words.size()) {
      EXPECT_NE(doc.words[next].token, doc.words[next - 1].token) << "a sentence ends inside a token";
    }
  }
  EXPECT_EQ(next, doc.words.size());
  for (const Name& name : doc.names) {
    EXPECT_FALSE(name.words.empty());
    EXPECT_EQ(doc.words[name.words.begin].sentence, doc.words[name.words.end - 1].sentence);
    for (uint32_t w = name.words.begin; w < name.words.end; ++w) EXPECT_TRUE(doc.words[w].is_name_part);
  }
}

TEST(Parser, WhateverTheWeightsSentencesAreTrees) {
  Encoding e;
  ParserScratch s;
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const Core core = load(seed);
    Document doc = document_of(some_blocks(seed));
    parse(core, doc, e, s);
    expect_well_formed(doc);
  }
}

TEST(Parser, ScratchOfOtherDocumentsLeavesNoTrace) {
  const Core core = load();
  Encoding e;
  ParserScratch s;
  std::string first;
  for (unsigned round = 0; round < 3; ++round) {
    Document other = document_of(some_blocks(50 + round));
    parse(core, other, e, s);
    Document doc = document_of(some_blocks(3));
    parse(core, doc, e, s);
    if (round == 0) first = to_conllu(doc);
    EXPECT_EQ(to_conllu(doc), first);
  }
}

TEST(Parser, ThreadsAgreeToTheLastByte) {
  const Core core = load();
  const auto run = [&] {
    Encoding e;
    ParserScratch s;
    std::string out;
    for (unsigned seed = 0; seed < 5; ++seed) {
      Document doc = document_of(some_blocks(seed));
      parse(core, doc, e, s);
      out += to_conllu(doc);
    }
    return out;
  };
  const std::string expected = run();
  std::string one, two;
  std::thread first([&] { one = run(); }), second([&] { two = run(); });
  first.join();
  second.join();
  EXPECT_EQ(one, expected);
  EXPECT_EQ(two, expected);
}

TEST(Parser, BothArithmeticsGiveTheSameTrees) {
  const Core integers = load(), floats = load(7, Arithmetic::kFloat);
  Encoding e;
  ParserScratch s;
  Document a = document_of(some_blocks(9)), b = document_of(some_blocks(9));
  parse(integers, a, e, s);
  parse(floats, b, e, s);
  EXPECT_EQ(to_conllu(a), to_conllu(b));
}

TEST(ParseFormats, ConlluReadsBackAsTheSameTrees) {
  const Core core = load();
  Encoding e;
  ParserScratch s;
  Document doc = document_of(some_blocks(4));
  parse(core, doc, e, s);
  const std::string conllu = to_conllu(doc);
  const auto again = document_from_conllu(conllu);
  ASSERT_TRUE(again) << again.error().where << again.error().message;
  ASSERT_EQ(again->words.size(), doc.words.size());
  ASSERT_EQ(again->sentences.size(), doc.sentences.size());
  ASSERT_EQ(again->names.size(), doc.names.size());
  for (uint32_t w = 0; w < doc.words.size(); ++w) {
    EXPECT_EQ(again->form(w), doc.form(w));
    EXPECT_EQ(again->words[w].head, doc.words[w].head);
    EXPECT_EQ(again->words[w].lemma, doc.words[w].lemma);
    EXPECT_EQ(again->words[w].deprel, doc.words[w].deprel);
  }
  for (size_t n = 0; n < doc.names.size(); ++n) {
    EXPECT_EQ(again->names[n].words, doc.names[n].words);
    EXPECT_EQ(again->names[n].type, doc.names[n].type);
  }
  EXPECT_EQ(to_conllu(*again), conllu);
}

TEST(ParseFormats, ConlluShowsTokensOfSeveralWordsAndMissingBlanks) {
  const char* conllu =
      "# newdoc\n# newpar\n# sent_id = 1\n# text = Ukraine's army withdrew.\n"
      "1-2\tUkraine's\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tUkraine\tUkraine\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\tNER=B-LOC\n"
      "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
      "3\tarmy\tarmy\tNOUN\tNN\tNumber=Sing\t4\tnsubj\t_\t_\n"
      "4\twithdrew\twithdraw\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
      "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";
  const auto doc = document_from_conllu(conllu);
  ASSERT_TRUE(doc);
  EXPECT_EQ(to_conllu(*doc), conllu);
}

TEST(ParseFormats, JsonSpansAreCodePointsOfTheText) {
  const auto doc = document_from_conllu(
      "1\tZ\u00FCrich\tZ\u00FCrich\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-LOC\n"
      "2\tvoted\tvote\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t\"\t\"\tPUNCT\t''\t_\t2\tpunct\t_\t_\n");
  ASSERT_TRUE(doc);
  const auto json = nlohmann::json::parse(to_parse_json(*doc));
  const auto& sentence = json["sentences"][0];
  EXPECT_EQ(sentence["text"], "Z\u00FCrich voted\"");
  EXPECT_EQ(sentence["words"][1]["span"], (std::vector<int>{7, 12}));
  EXPECT_EQ(sentence["words"][0]["head"], 2);
  EXPECT_EQ(sentence["words"][2]["form"], "\"");
  EXPECT_EQ(json["names"][0]["span"], (std::vector<int>{0, 6}));
}

TEST(LanguageCore, ReadsAPlainSentence) {
  const auto file = find_data_file("models/en/core.dem");
  if (!file) GTEST_SKIP() << "models/en/core.dem is not there";
  const auto model = Model::load(*file);
  ASSERT_TRUE(model) << model.error().message;
  auto segmenter = Segmenter::load();
  auto encoder = Encoder::load(*model);
  auto parser = Parser::load(*model);
  ASSERT_TRUE(segmenter && encoder && parser);
  Document doc;
  doc.text = "Russia expelled eight NATO diplomats on Monday. \"We didn't agree,\" Ukraine's President Volodymyr Zelensky said.";
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  segmenter->run(doc);
  Encoding e;
  ParserScratch s;
  encoder->start(e);
  while (encoder->next(doc, e)) parser->run(doc, e, s);
  expect_well_formed(doc);
  ASSERT_EQ(doc.sentences.size(), 2u);
  EXPECT_EQ(doc.form(uint32_t(doc.sentences[0].root)), "expelled");
  EXPECT_EQ(doc.words[1].lemma, "expel");
  EXPECT_EQ(doc.words[0].deprel, Deprel::kNsubj);
  EXPECT_EQ(doc.words[4].deprel, Deprel::kObj);
  ASSERT_GE(doc.names.size(), 3u);
  EXPECT_EQ(doc.names[0].type, EntityType::kPlace);
}

}  // namespace
}  // namespace demarche
