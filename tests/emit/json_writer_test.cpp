#include "emit/json_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace demarche {
namespace {

std::string written(std::string_view text) {
  std::string out;
  JsonWriter(out).begin_object().field("text", text).end_object();
  return nlohmann::json::parse(out).at("text").get<std::string>();
}

TEST(JsonWriter, EveryAsciiCharacterSurvives) {
  std::string all;
  for (char c = 0; c < 127; ++c) all += c;
  EXPECT_EQ(written(all), all);
}

TEST(JsonWriter, ValidUtf8IsWrittenAsItIs) {
  const std::string text = "Kyiv \u00A0 e\u0301 \u2019 \uFFFD \U0001F600 \U0010FFFF";
  std::string out;
  JsonWriter(out).value(text);
  EXPECT_EQ(out, '"' + text + '"');
}

TEST(JsonWriter, BytesThatAreNoUtf8BecomeReplacementCharacters) {
  EXPECT_EQ(written("a\xFF z"), "a\uFFFD z");
  EXPECT_EQ(written("\xC0\xAF"), "\uFFFD\uFFFD");                      // overlong
  EXPECT_EQ(written("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");            // surrogate
  EXPECT_EQ(written("\xE2\x82"), "\uFFFD\uFFFD");                      // cut off
  EXPECT_EQ(written("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // past U+10FFFF
}

TEST(JsonWriter, CommasStandBetweenValuesOnly) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("empty").begin_array().end_array().key("list").begin_array().value(1).value(-2.5).value(true).null();
  json.begin_object().end_object().end_array().field("span", Span{3, 9}).text_field("absent", "").end_object();
  EXPECT_EQ(out, R"({"empty":[],"list":[1,-2.5,true,null,{}],"span":[3,9]})");
}

TEST(JsonWriter, NumbersThatJsonCannotSayAreNull) {
  std::string out;
  const double infinite = std::numeric_limits<double>::infinity();
  JsonWriter(out).begin_array().value(std::nan("")).value(infinite).value(11000.0).value(1e21).end_array();
  const auto read = nlohmann::json::parse(out);
  EXPECT_TRUE(read[0].is_null());
  EXPECT_TRUE(read[1].is_null());
  EXPECT_EQ(read[2], 11000);
  EXPECT_EQ(read[3], 1e21);
}

}  // namespace
}  // namespace demarche
