#include "classify/classifier.h"

#include <gtest/gtest.h>

#include <fstream>
#include <numeric>

#include "base/paths.h"
#include "classify/marked_text.h"
#include "pipeline/engine.h"

namespace demarche {
namespace {

class ClassifierTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!find_data_file("models/en/core.dem") || !find_data_file("models/en/events.dem")) return;
    auto engine = Engine::load({});
    auto classifier = Classifier::load();
    if (engine) engine_ = std::make_unique<Engine>(std::move(*engine));
    if (classifier) classifier_ = std::make_unique<Classifier>(std::move(*classifier));
  }
  static void TearDownTestSuite() {
    engine_.reset();
    classifier_.reset();
  }
  void SetUp() override {
    if (!find_data_file("models/en/core.dem") || !find_data_file("models/en/events.dem")) GTEST_SKIP() << "no model";
    ASSERT_TRUE(engine_ && classifier_);
  }

  static Classification classify(const std::string& marked_text) {
    const MarkedText marked = read_marked(marked_text);
    Document doc;
    doc.text = marked.text;
    if (!doc.text.empty()) doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
    Scratch scratch;
    engine_->parse(doc, scratch);
    engine_->code(doc);
    return classifier_->classify(doc, Tree(doc), marked.source, marked.target);
  }

  static inline std::unique_ptr<Engine> engine_;
  static inline std::unique_ptr<Classifier> classifier_;
};

TEST_F(ClassifierTest, PlainCasesGetTheirType) {
  EXPECT_EQ(classify("<s>Oslo</s> called off talks with <t>Lima</t>.").type, "REJECT");
  EXPECT_EQ(classify("<s>Russia</s> accused <t>Georgia</t> of provocation.").type, "ACCUSE");
  EXPECT_EQ(classify("<s>Rebels</s> attacked <t>an army post</t> on Monday.").type, "ASSAULT");
}

TEST_F(ClassifierTest, ScoresAreProbabilities) {
  const Classification found = classify("<s>Kenya</s> freed <t>ten prisoners</t>.");
  EXPECT_NEAR(std::accumulate(found.scores.begin(), found.scores.end(), 0.0), 1, 1e-9);
  EXPECT_FALSE(found.cameo.empty());
}

TEST_F(ClassifierTest, TheEncodersVectorsHaveASayAndMayBeMissing) {
  ASSERT_TRUE(classifier_->knows_core(engine_->core_checksum())) << "events.dem was learned over another core.dem: models/en/README.md";
  EXPECT_FALSE(classifier_->knows_core(engine_->core_checksum() + 1));
  const MarkedText marked = read_marked("<s>Kenya</s> freed <t>ten prisoners</t>.");
  Document doc;
  doc.text = marked.text;
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  Scratch scratch;
  engine_->parse(doc, scratch);
  engine_->code(doc);
  const Classification both = classifier_->classify(doc, Tree(doc), marked.source, marked.target);
  doc.states = {};
  const Classification alone = classifier_->classify(doc, Tree(doc), marked.source, marked.target);
  EXPECT_EQ(both.type, alone.type);
  EXPECT_NE(both.scores, alone.scores);
  EXPECT_NEAR(std::accumulate(alone.scores.begin(), alone.scores.end(), 0.0), 1, 1e-9);
}

TEST_F(ClassifierTest, NoTextAndNoTagsStillGiveAnAnswer) {
  EXPECT_FALSE(classify("").type.empty());
  EXPECT_FALSE(classify("Something happened somewhere.").type.empty());
}

TEST(ClassifierLoad, ADamagedFileIsNamed) {
  const auto file = std::filesystem::temp_directory_path() / "demarche_damaged_events.dem";
  std::ofstream(file) << "DEMARCH1 and nothing that belongs here";
  const auto loaded = Classifier::load(file);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kModel);
  EXPECT_NE(loaded.error().where.find("demarche_damaged_events"), std::string::npos);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace demarche
