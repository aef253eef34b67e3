#include "cluster/store_clusters.h"

#include <gtest/gtest.h>

#include "emit/sample_document.h"
#include "query/event_query.h"
#include "store/rows.h"
#include "store/sqlite_store.h"
#include "support/program.h"

namespace demarche {
namespace {

class StoreClustersTest : public ::testing::Test {
 protected:
  void SetUp() override { file_ = testing::fresh_folder("clusters") + "/store.db"; }

  // The sample document `copies` times, under as many ids.
  void fill(int copies) {
    const auto names = CodeNames::load();
    ASSERT_TRUE(names);
    auto store = open_sqlite_store(file_, *names, {});
    ASSERT_TRUE(store);
    for (int i = 0; i < copies; ++i) {
      Document doc = testing::sample_document();
      doc.id += std::string(size_t(i), 'x');
      ASSERT_TRUE((*store)->put(doc));
    }
    ASSERT_TRUE((*store)->flush());
  }

  int64_t number(const char* sql) const {
    const auto db = open_store(file_, StoreAccess::kRead);
    Rows rows(db->get(), sql);
    return rows.step() ? rows.integer(0) : -1;
  }

  size_t events(bool once) const {
    size_t out = 0;
    EventFilter filter;
    filter.once = once;
    const auto query = EventQuery::open(file_);
    EXPECT_TRUE(query->each(filter, {}, [&](const EventRow& event) { return out += 1, event.reports > 0; }));
    return out;
  }

  std::string file_;
};

TEST_F(StoreClustersTest, CopiesOfAnArticleGiveEachEventOnce) {
  fill(3);
  EXPECT_EQ(events(true), 9u);  // not clustered yet: every report counts
  const auto counts = cluster_store(file_, {});
  ASSERT_TRUE(counts) << counts.error().message;
  EXPECT_EQ(counts->articles, 3);
  EXPECT_EQ(counts->copies, 2);
  EXPECT_EQ(counts->reports, 9);
  EXPECT_EQ(counts->events, 3);
  EXPECT_EQ(events(true), 3u);
  EXPECT_EQ(events(false), 9u);
  EXPECT_EQ(number("SELECT count(*) FROM event_once"), 3);
  EXPECT_EQ(number("SELECT min(reports) FROM event_once"), 3);
}

TEST_F(StoreClustersTest, ClusteringAgainChangesNothing) {
  fill(2);
  ASSERT_TRUE(cluster_store(file_, {}));
  const int64_t rows = number("SELECT count(*) FROM clusters");
  ASSERT_TRUE(cluster_store(file_, {}));
  EXPECT_EQ(number("SELECT count(*) FROM clusters"), rows);
  EXPECT_EQ(number("SELECT count(*) FROM duplicates"), 1);
}

TEST_F(StoreClustersTest, AMissingStoreIsNamed) {
  const auto counts = cluster_store(file_ + ".none", {});
  ASSERT_FALSE(counts);
  EXPECT_EQ(counts.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace demarche
