#include "encode/encoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "encode/tiny_model.h"

namespace demarche {
namespace {

using testing::document_of;
using testing::random_words;

struct Vectors {
  std::vector<float> tag, parse;
  std::vector<WordRange> stretches;
  bool operator==(const Vectors&) const = default;
};

// All vectors of a document, without a parser that moves cuts.
Vectors vectors_of(const Encoder& encoder, const Document& doc, Encoding& e) {
  Vectors out;
  encoder.start(e);
  while (encoder.next(doc, e)) {
    out.tag.insert(out.tag.end(), e.tag.begin(), e.tag.end());
    out.parse.insert(out.parse.end(), e.parse.begin(), e.parse.end());
    for (const Stretch& s : e.stretches) out.stretches.push_back(s.words);
  }
  return out;
}

Encoder load(Arithmetic arithmetic = Arithmetic::kAutomatic) {
  auto encoder = Encoder::load(testing::load_tiny(), arithmetic);
  EXPECT_TRUE(encoder);
  return std::move(*encoder);
}

std::vector<std::pair<BlockKind, std::string>> many_blocks(int count, unsigned seed) {
  std::vector<std::pair<BlockKind, std::string>> blocks;
  for (int i = 0; i < count; ++i) blocks.emplace_back(i % 5 == 2 ? BlockKind::kByline : BlockKind::kProse, random_words(1 + i * 7 % 29, seed + i));
  return blocks;
}

TEST(Encoder, GivesEveryWordAVectorOnce) {
  const Encoder encoder = load();
  const Document doc = document_of(many_blocks(200, 1));
  Encoding e;
  const Vectors v = vectors_of(encoder, doc, e);
  EXPECT_EQ(v.tag.size(), doc.words.size() * 64);
  uint32_t next = 0;
  for (WordRange words : v.stretches) {
    EXPECT_EQ(words.begin, next);
    EXPECT_FALSE(words.empty());
    next = words.end;
  }
  EXPECT_EQ(next, doc.words.size());
  for (float x : v.tag) ASSERT_TRUE(std::isfinite(x));
}

TEST(Encoder, AnEmptyDocumentHasNoGroups) {
  const Encoder encoder = load();
  Encoding e;
  encoder.start(e);
  EXPECT_FALSE(encoder.next(Document(), e));
}

TEST(Encoder, WindowsKeepTheirLimit) {
  const Encoder encoder = load();
  const Document doc = document_of(many_blocks(100, 3));
  Encoding e;
  encoder.start(e);
  while (encoder.next(doc, e)) {
    for (const Encoding::Window& window : e.windows) EXPECT_LE(window.rows, 32);
  }
}

TEST(Encoder, BylinesStandAlone) {
  const Encoder encoder = load();
  const std::string prose = random_words(6, 1);
  const Document with = document_of({{BlockKind::kByline, "the talks"}, {BlockKind::kProse, prose}});
  const Document without = document_of({{BlockKind::kProse, prose}});
  Encoding e;
  const Vectors a = vectors_of(encoder, with, e), b = vectors_of(encoder, without, e);
  const std::vector<float> tail(a.tag.end() - b.tag.size(), a.tag.end());
  EXPECT_EQ(tail, b.tag);
}

TEST(Encoder, ACutDoesNotTearAToken) {
  const Encoder encoder = load();
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 ? "do+n't " : "the ";
  const Document doc = document_of({{BlockKind::kProse, text}});
  Encoding e;
  for (WordRange words : vectors_of(encoder, doc, e).stretches) {
    if (words.end < doc.words.size()) {
      EXPECT_NE(doc.words[words.end].token, doc.words[words.end - 1].token);
    }
  }
}

TEST(Encoder, VectorsDoNotDependOnWhatElseIsInTheBatch) {
  const Encoder encoder = load();
  // 20 subwords or more a block: each has a window of its own, whatever surrounds it.
  std::string block = "the";
  for (int i = 0; i < 20; ++i) block += " the";
  std::vector<std::pair<BlockKind, std::string>> blocks = {{BlockKind::kProse, block}};
  Encoding e;
  const Vectors alone = vectors_of(encoder, document_of(blocks), e);
  for (int before = 1; before < 40; before += 6) {
    blocks.insert(blocks.begin(), size_t(6), {BlockKind::kProse, random_words(1, unsigned(before)) + block});
    const Vectors last = vectors_of(encoder, document_of(blocks), e);
    EXPECT_EQ(std::vector<float>(last.tag.end() - alone.tag.size(), last.tag.end()), alone.tag) << before;
  }
}

TEST(Encoder, ThreadsGiveTheSameVectors) {
  const Encoder encoder = load();
  const Document doc = document_of(many_blocks(60, 5));
  Encoding here;
  const Vectors expected = vectors_of(encoder, doc, here);
  std::vector<Vectors> found(4);
  std::vector<std::thread> threads;
  for (Vectors& one : found) {
    threads.emplace_back([&] {
      Encoding e;
      one = vectors_of(encoder, doc, e);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Vectors& one : found) EXPECT_EQ(one, expected);
}

TEST(Encoder, FloatPathAgreesWithTheIntegerPath) {
  const Document doc = document_of(many_blocks(20, 6));
  Encoding e;
  EXPECT_EQ(vectors_of(load(Arithmetic::kAutomatic), doc, e), vectors_of(load(Arithmetic::kFloat), doc, e));
}

}  // namespace
}  // namespace demarche
