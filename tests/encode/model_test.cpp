#include "encode/model.h"

#include <gmock/gmock.h>

#include "encode/tiny_model.h"

namespace demarche {
namespace {

using testing::TemporaryFile;
using testing::TinyModel;

std::string message_for(const std::string& bytes) {
  const TemporaryFile file(bytes);
  auto model = Model::load(file.path());
  if (model) return "loaded";
  EXPECT_EQ(model.error().code, ErrorCode::kModel);
  EXPECT_EQ(model.error().where, file.path().string());
  return model.error().message;
}

TEST(Model, LoadsAWellFormedFile) {
  const auto model = testing::load_tiny();
  ASSERT_TRUE(model);
  EXPECT_EQ(model->name(), "tiny 1");
  EXPECT_EQ(model->config().hidden, 64);
  EXPECT_EQ(model->labels().deprel.size(), 4u);
  EXPECT_EQ(model->weights().layers.size(), 2u);
}

TEST(Model, SaysWhenTheFileIsMissing) {
  auto model = Model::load("/nonexistent/core.dem");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(model.error().where, "/nonexistent/core.dem");
}

TEST(Model, RefusesWhatIsNoFileOfWeights) {
  EXPECT_THAT(message_for(""), ::testing::HasSubstr("too short"));
  EXPECT_THAT(message_for(std::string(5000, 'x')), ::testing::HasSubstr("no file of weights"));
}

TEST(Model, RefusesATruncatedFile) {
  const std::string bytes = TinyModel().bytes();
  EXPECT_THAT(message_for(bytes.substr(0, bytes.size() - 1)), ::testing::HasSubstr("cut short"));
  EXPECT_THAT(message_for(bytes.substr(0, 33)), ::testing::HasSubstr("cut short"));
}

TEST(Model, RefusesAnotherFormatVersion) {
  std::string bytes = TinyModel().bytes();
  bytes[8] = 2;
  EXPECT_THAT(message_for(bytes), ::testing::HasSubstr("format version 2"));
}

TEST(Model, NoticesAFlippedBitAnywhere) {
  const std::string bytes = TinyModel().bytes();
  for (size_t at = 0; at < bytes.size(); at += at < 64 ? 1 : 4999) {
    if (at == 12) continue;  // length of the description, low byte: a few blanks more behind it change nothing
    std::string damaged = bytes;
    damaged[at] ^= 0x10;
    EXPECT_NE(message_for(damaged), "loaded") << "byte " << at;
  }
}

TEST(Model, NamesTheTensorThatIsMissing) {
  TinyModel tiny;
  tiny.left_out = {"L1.ffn2.scale"};
  EXPECT_THAT(message_for(tiny.bytes()), ::testing::HasSubstr("L1.ffn2.scale is missing"));
}

TEST(Model, NamesTheTensorOfTheWrongShape) {
  TinyModel tiny;
  const std::string bytes = tiny.bytes();
  std::string body = bytes.substr(32);
  const std::string before = "\"arc\":32", after = "\"arc\":48";
  body.replace(body.find(before), before.size(), after);
  uint32_t length = 0;
  std::memcpy(&length, bytes.data() + 12, sizeof length);
  EXPECT_THAT(message_for(TinyModel::header(length, body) + body), ::testing::HasSubstr("head.arc_dep.weight is i8 [32,64] where i8 [48,64]"));
}

TEST(Model, RefusesAConfigurationItCannotRun) {
  TinyModel tiny;
  tiny.config["heads"] = 4;
  EXPECT_THAT(message_for(tiny.bytes()), ::testing::HasSubstr("heads of 32"));
  tiny.config["heads"] = 2;
  tiny.config["activation"] = "relu";
  EXPECT_THAT(message_for(tiny.bytes()), ::testing::HasSubstr("activation"));
}

}  // namespace
}  // namespace demarche
