#include "store/unresolved.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "emit/sample_document.h"
#include "store/sqlite_store.h"

namespace demarche {
namespace {

class UnresolvedTest : public ::testing::Test {
 protected:
  void SetUp() override {
    file_ = ::testing::TempDir() + "demarche_unresolved_" + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".db";
    TearDown();
  }
  void TearDown() override {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + suffix);
  }
  void put(const Document& doc) const {
    const auto names = CodeNames::load();
    ASSERT_TRUE(names);
    auto store = open_sqlite_store(file_, *names, {});
    ASSERT_TRUE(store) << store.error().message;
    ASSERT_TRUE((*store)->put(doc));
    ASSERT_TRUE((*store)->flush());
  }

  std::string file_;
};

TEST_F(UnresolvedTest, NamesMentionsWithoutAnActorOnly) {
  put(testing::sample_document());
  const auto found = find_unresolved(file_, 0);
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_EQ(found->size(), 1u);  // Ruritania and Borduria are known
  EXPECT_EQ(found->front().text, "troops");
  EXPECT_EQ(found->front().documents, 1);
  EXPECT_GE(found->front().records, 1);
}

TEST_F(UnresolvedTest, LimitKeepsTheFirst) {
  put(testing::sample_document());
  const auto found = find_unresolved(file_, 1);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->size(), 1u);
}

TEST_F(UnresolvedTest, AFileThatIsNotThereIsAnErrorAndStaysAway) {
  const auto found = find_unresolved(file_, 0);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

}  // namespace
}  // namespace demarche
