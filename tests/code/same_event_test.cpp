// Events told more than once in an article, parties that would act against themselves, and who is host.
#include <gtest/gtest.h>

#include "base/paths.h"
#include "pipeline/engine.h"
#include "read/reader.h"

namespace demarche {
namespace {

class SameEvent : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!find_data_file("models/en/core.dem")) return;
    auto engine = Engine::load({});
    if (engine) engine_ = std::make_unique<Engine>(std::move(*engine));
  }
  static void TearDownTestSuite() { engine_.reset(); }
  void SetUp() override {
    if (!engine_) GTEST_SKIP() << "no model: models/en/core.dem";
  }

  Document code(const std::string& text) const {
    Document doc;
    doc.text = text;
    doc.published = day_from(2021, 10, 22);
    doc.blocks = blocks_of(text);
    Scratch scratch;
    engine_->parse(doc, scratch);
    engine_->code(doc);
    return doc;
  }

  // Paragraphs, parted by blank lines; the first is the headline where a second follows.
  static std::vector<Block> blocks_of(const std::string& text) {
    std::vector<Block> blocks;
    for (size_t at = 0; at < text.size();) {
      size_t end = text.find("\n\n", at);
      if (end == std::string::npos) end = text.size();
      blocks.push_back({BlockKind::kProse, {uint32_t(at), uint32_t(end)}});
      at = end + 2;
    }
    if (blocks.size() > 1) blocks.front().kind = BlockKind::kTitle;
    return blocks;
  }
  static Day day_from(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
  }
  static std::vector<const Event*> of_type(const Document& doc, std::string_view type) {
    std::vector<const Event*> found;
    for (const Event& event : doc.events) {
      if (event.type == type) found.push_back(&event);
    }
    return found;
  }
  static std::string codes(const Document& doc, const std::vector<uint32_t>& mentions) {
    std::string out;
    for (uint32_t mention : mentions) {
      for (uint32_t actor : doc.mentions[mention].actors) out += (out.empty() ? "" : "+") + doc.actors[actor].code;
    }
    return out;
  }

  static inline std::unique_ptr<Engine> engine_;
};

TEST_F(SameEvent, HeadlineAndLeadAreOneEventWithTheHeadlineAsEvidence) {
  const Document doc = code("France Expels Ten Russian Diplomats\n\nFrance expelled ten Russian diplomats on Wednesday, the government said.");
  const auto expulsions = of_type(doc, "SANCTION");
  ASSERT_EQ(expulsions.size(), 1u);
  EXPECT_EQ(expulsions[0]->evidence.size(), 1u);
  EXPECT_GT(expulsions[0]->sentence, 0u) << "prose says more than the headline";
}

TEST_F(SameEvent, ANounThatPointsBackTellsNoSecondEvent) {
  const Document doc = code("Poland expelled three Russian diplomats. The expulsion of the Russians was reported by state radio.");
  EXPECT_EQ(of_type(doc, "SANCTION").size(), 1u);
}

TEST_F(SameEvent, AccusationsOfDifferentThingsStayApart) {
  const Document doc = code("Russia accused Poland of expanding its bases. Later, Russia accused Poland of training rebel fighters.");
  EXPECT_EQ(of_type(doc, "ACCUSE").size(), 2u);
}

TEST_F(SameEvent, APronounThatWouldMeanTheSourceMeansTheOtherParty) {
  const Document doc = code("Russia severed relations with NATO after the alliance kicked out eight members of its mission.");
  const auto sanctions = of_type(doc, "SANCTION");
  ASSERT_EQ(sanctions.size(), 2u);
  EXPECT_EQ(codes(doc, sanctions[1]->source), "NATO");
  EXPECT_EQ(codes(doc, sanctions[1]->target), "RUS");
}

TEST_F(SameEvent, WhoAnnouncesAMeasureTakesIt) {
  const Document doc = code("Russian Foreign Minister Sergei Lavrov announced that staff at NATO's mission would be stripped of their accreditation.");
  const auto sanctions = of_type(doc, "SANCTION");
  ASSERT_EQ(sanctions.size(), 1u);
  EXPECT_EQ(codes(doc, sanctions[0]->source), "RUS");
  EXPECT_EQ(codes(doc, sanctions[0]->target), "NATO");
  EXPECT_EQ(sanctions[0]->status, Status::kFuture);
}

TEST_F(SameEvent, TwoStatesThatMeetInAThirdAreItsGuests) {
  const Document abroad = code("The foreign ministers of Russia and Ukraine met in Antalya on Thursday.");
  ASSERT_EQ(of_type(abroad, "CONSULT").size(), 1u);
  EXPECT_EQ(of_type(abroad, "CONSULT")[0]->mode, "third-party");
  const Document at_home = code("The foreign ministers of Russia and Ukraine met in Moscow on Thursday.");
  ASSERT_EQ(of_type(at_home, "CONSULT").size(), 1u);
  EXPECT_EQ(of_type(at_home, "CONSULT")[0]->mode, "");
}

}  // namespace
}  // namespace demarche
