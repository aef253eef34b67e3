#include "segment/segmenter.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/characters.h"

namespace demarche {
namespace {

const Segmenter& segmenter() {
  static const Result<Segmenter> loaded = Segmenter::load();
  EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().message;
  return *loaded;
}

Document segmented(std::string text) {
  Document doc;
  doc.text = std::move(text);
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  segmenter().run(doc);
  return doc;
}

// Tokens joined by one space.
std::string tokens(std::string text) {
  const Document doc = segmented(std::move(text));
  std::string out;
  for (const Token& token : doc.tokens) {
    if (!out.empty()) out += ' ';
    out += doc.cut(token.span);
  }
  return out;
}

// Words of the text joined by one space.
std::string words(std::string text) {
  const Document doc = segmented(std::move(text));
  std::string out;
  for (uint32_t i = 0; i < doc.words.size(); ++i) {
    if (i > 0) out += ' ';
    out += doc.form(i);
  }
  return out;
}

TEST(Segmenter, PunctuationPartsFromWords) {
  EXPECT_EQ(tokens("Kyiv, Moscow; (Minsk): \"no\"."), "Kyiv , Moscow ; ( Minsk ) : \" no \" .");
  EXPECT_EQ(tokens("«да» “yes” ‘no’"), "« да » “ yes ” ‘ no ’");
  EXPECT_EQ(tokens("talks — and war–peace -- or..."), "talks — and war – peace -- or ...");
  EXPECT_EQ(tokens("What?! No!!!"), "What ?! No !!!");
}

TEST(Segmenter, NegationsAndCliticsAreWordsOfOneToken) {
  EXPECT_EQ(tokens("He doesn't know."), "He doesn't know .");
  EXPECT_EQ(words("don't can't won't isn’t DON'T"), "do n't ca n't wo n't is n’t DO N'T");
  EXPECT_EQ(words("it's I'm we'll they've he'd you're let's"), "it 's I 'm we 'll they 've he 'd you 're let 's");
  EXPECT_EQ(words("wouldn't've"), "would n't 've");
  EXPECT_EQ(words("cannot gonna Wanna gotta dunno"), "can not gon na Wan na got ta du n no");
  EXPECT_EQ(words("'tis ’Twas"), "'t is ’T was");
}

TEST(Segmenter, PossessivesArePartOfTheirToken) {
  EXPECT_EQ(tokens("Ukraine's, Russia’s U.S.'s NATO's"), "Ukraine's , Russia’s U.S.'s NATO's");
  EXPECT_EQ(words("Ukraine's Russia’s U.S.'s"), "Ukraine 's Russia ’s U.S. 's");
  EXPECT_EQ(words("the soldiers' wives' homes"), "the soldiers ' wives ' homes");
  EXPECT_EQ(words("the ‘two soldiers’ left"), "the ‘ two soldiers ’ left");
  EXPECT_EQ(tokens("the European Union (EU)'s aim"), "the European Union ( EU ) 's aim");
}

TEST(Segmenter, ApostrophesInsideNamesAndElisionsStay) {
  EXPECT_EQ(words("O'Connell Sana'a Shi'ite o'clock d'etat"), "O'Connell Sana'a Shi'ite o'clock d'etat");
  EXPECT_EQ(words("the '90s and 80's of 'em"), "the '90s and 80's of 'em");
}

TEST(Segmenter, HyphensPartCompoundsButNotPrefixes) {
  EXPECT_EQ(tokens("Western-backed Al-Qaeda year-old F-16 Su-25"), "Western - backed Al - Qaeda year - old F - 16 Su - 25");
  EXPECT_EQ(tokens("anti-American co-operate e-mail ex-president pro-Russian mid-June non-U.S."),
            "anti-American co-operate e-mail ex-president pro-Russian mid-June non-U.S .");
  EXPECT_EQ(tokens("UN-backed US-led UK-based"), "UN - backed US - led UK - based");
  EXPECT_EQ(tokens("a 26-year-old pro-same-sex"), "a 26 - year - old pro-same - sex");
  EXPECT_EQ(tokens("Th- they met pre- and post-war - or peace- time"), "Th- they met pre- and post-war - or peace - time");
  EXPECT_EQ(tokens("Saint\u2011Petersburg"), "Saint \u2011 Petersburg");
}

TEST(Segmenter, NumbersKeepTheirPunctuation) {
  EXPECT_EQ(tokens("14,000 3.5 1,234.5 10:15 1990s 21st"), "14,000 3.5 1,234.5 10:15 1990s 21st");
  EXPECT_EQ(tokens("70% $5 £1.2 €300 US$40 5°"), "70 % $ 5 £ 1.2 € 300 US$ 40 5 °");
  EXPECT_EQ(tokens("10km $44m 6:30am 3.8bn 500kg"), "10 km $ 44 m 6:30 am 3.8 bn 500 kg");
  EXPECT_EQ(tokens("2014-15 500-1000 1969-1970"), "2014 - 15 500 - 1000 1969 - 1970");
  EXPECT_EQ(tokens("2021-10-22 713-853-3989 10/22/2021 9/11"), "2021-10-22 713-853-3989 10/22/2021 9/11");
  EXPECT_EQ(tokens("in 2014, 2015,2016"), "in 2014 , 2015 , 2016");
}

TEST(Segmenter, SlashesPartWords) {
  EXPECT_EQ(tokens("and/or he/she Iraqi/Iranian"), "and / or he / she Iraqi / Iranian");
}

TEST(Segmenter, AbbreviationsKeepTheirPeriod) {
  EXPECT_EQ(tokens("Mr. Smith, Gen. Lee and J. K. Rowling met the U.S. envoy at 5 p.m. today"),
            "Mr. Smith , Gen. Lee and J. K. Rowling met the U.S. envoy at 5 p.m. today");
  EXPECT_EQ(tokens("on Jan. 5, No. 3, St. Petersburg"), "on Jan. 5 , No. 3 , St. Petersburg");
  EXPECT_EQ(tokens("St.Petersburg"), "St. Petersburg");
}

TEST(Segmenter, AFullStopBehindAnAbbreviationIsAToken) {
  EXPECT_EQ(tokens("It left the U.S."), "It left the U.S .");
  EXPECT_EQ(tokens("He is in the U.S. The army left."), "He is in the U.S . The army left .");
  EXPECT_EQ(tokens("He said no. They left."), "He said no . They left .");
  EXPECT_EQ(tokens("“It joined the U.N.”"), "“ It joined the U.N . ”");
}

TEST(Segmenter, AddressesAreOneToken) {
  EXPECT_EQ(tokens("see https://example.org/a-b_c?d=1, or www.un.org."), "see https://example.org/a-b_c?d=1 , or www.un.org .");
  EXPECT_EQ(tokens("(press@state.gov) @POTUS #StopTheWar whitehouse.gov"), "( press@state.gov ) @POTUS #StopTheWar whitehouse.gov");
  EXPECT_EQ(tokens("the end.The start"), "the end . The start");
}

TEST(Segmenter, EmoticonsAndEmojiAreOneToken) {
  EXPECT_EQ(tokens("fine :) ok ;-)"), "fine :) ok ;-)");
  EXPECT_EQ(tokens("\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1FA\U0001F1E6 \U0001F44D\U0001F3FD"),
            "\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1FA\U0001F1E6 \U0001F44D\U0001F3FD");
}

TEST(Segmenter, UnicodeWhiteSpacePartsTokens) {
  EXPECT_EQ(tokens("A\u00A0B\u200BC\u2009D\u3000E\r\nF\u0085G"), "A B C D E F G");
}

TEST(Segmenter, CombiningMarksStayWithTheirLetter) {
  EXPECT_EQ(tokens("Ze\u0301lensky's e\u0301tat."), "Ze\u0301lensky's e\u0301tat .");
  EXPECT_EQ(words("Ze\u0301lensky's"), "Ze\u0301lensky 's");
}

TEST(Segmenter, SpaceAfterSaysWhetherWhiteSpaceFollows) {
  const Document doc = segmented("Kyiv, now.");
  ASSERT_EQ(doc.tokens.size(), 4u);
  EXPECT_FALSE(doc.tokens[0].space_after);
  EXPECT_TRUE(doc.tokens[1].space_after);
  EXPECT_FALSE(doc.tokens[2].space_after);
  EXPECT_TRUE(doc.tokens[3].space_after);
}

TEST(Segmenter, EmptyTextGivesNoTokens) {
  EXPECT_TRUE(segmented("").tokens.empty());
  EXPECT_TRUE(segmented(" \n\t\u00A0").tokens.empty());
}

// Every byte that is not white space lies in exactly one token, every token's words tile it or are pieces in order, and every
// edge is the edge of a code point.
void expect_tiles(const Document& doc) {
  const auto edge = [&](uint32_t at) { return at == doc.text.size() || (static_cast<unsigned char>(doc.text[at]) & 0xC0) != 0x80; };
  std::vector<int> covered(doc.text.size(), 0);
  uint32_t last = 0, next_word = 0;
  for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
    const Token& token = doc.tokens[t];
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(last, token.span.begin);
    ASSERT_TRUE(doc.blocks[token.block].span.contains(token.span));
    ASSERT_TRUE(edge(token.span.begin) && edge(token.span.end));
    ASSERT_EQ(token.words.begin, next_word);
    ASSERT_FALSE(token.words.empty());
    uint32_t at = token.span.begin;
    for (uint32_t w = token.words.begin; w < token.words.end; ++w) {
      ASSERT_EQ(doc.words[w].token, t);
      ASSERT_EQ(doc.words[w].span.begin, at);
      ASSERT_LT(at, doc.words[w].span.end);
      ASSERT_TRUE(edge(doc.words[w].span.end));
      at = doc.words[w].span.end;
    }
    ASSERT_EQ(at, token.span.end);
    for (uint32_t i = token.span.begin; i < token.span.end; ++i) ++covered[i];
    last = token.span.end;
    next_word = token.words.end;
  }
  ASSERT_EQ(next_word, doc.words.size());
  std::vector<bool> in_block(doc.text.size(), false);
  for (const Block& block : doc.blocks) std::fill(in_block.begin() + block.span.begin, in_block.begin() + block.span.end, true);
  for (size_t at = 0; at < doc.text.size();) {
    const CodePoint point = decode_utf8(doc.text, at);
    const int want = is_white_space(point.value) || !in_block[at] ? 0 : 1;
    for (uint32_t i = 0; i < point.size; ++i) ASSERT_EQ(covered[at + i], want) << "byte " << at + i;
    at += point.size;
  }
}

TEST(Segmenter, RandomTextIsCoveredExactlyOnce) {
  const std::vector<std::string> pieces = {"Kyiv", "NATO", "don", "'", "’", "‘", "t", "s", "U.S.", "a.m.", ".", "..", "-", "--", "–", "—", ",",
                                           "14", "000", "%", "$", "€", "/", ":", "://", "www.", "http", "@", "#", "&", "_", "*", "(", ")",
                                           "[...]", "\"", "“", "”", " ", " ", " ", "\u00A0", "\u200B", "\r\n", "\n", "\u0085", "\f", "e\u0301",
                                           "\u0301", "\uFE0F", "\u200D", "\U0001F469", "\U0001F1FA", "\U0001F3FD", "\uFFFD", "北京", "Київ",
                                           "\u00AD", "ß", "Mr", "No", "km", "com", "n", "n't", "cannot", "e-mail", "+", "=", "<3", ":)",
                                           "\u02BC", "`", "²", "I", "Inc", "\x01", "'90s", "'tis", "’tis"};
  std::mt19937 random(20211022);
  for (int round = 0; round < 4000; ++round) {
    Document doc;
    const size_t n = random() % 40;
    for (size_t i = 0; i < n; ++i) doc.text += pieces[random() % pieces.size()];
    // Two blocks that part anywhere between code points.
    uint32_t middle = uint32_t(random() % (doc.text.size() + 1));
    while (middle < doc.text.size() && (static_cast<unsigned char>(doc.text[middle]) & 0xC0) == 0x80) ++middle;
    doc.blocks = {{BlockKind::kTitle, {0, middle}}, {BlockKind::kProse, {middle, uint32_t(doc.text.size())}}};
    segmenter().run(doc);
    expect_tiles(doc);
    if (testing::Test::HasFatalFailure()) FAIL() << "round " << round << ": " << testing::PrintToString(doc.text);
  }
}

}  // namespace
}  // namespace demarche
