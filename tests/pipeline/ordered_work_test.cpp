#include "pipeline/ordered_work.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace demarche {
namespace {

// Items that finish out of order: every third is slow.
size_t slow_square(size_t item) {
  if (item % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
  return item * item;
}

TEST(WorkInOrder, ResultsComeInTheOrderOfTheItemsWhateverTheThreads) {
  for (unsigned threads : {1u, 2u, 7u}) {
    std::vector<size_t> taken;
    work_in_order<size_t>(
        100, threads, 8, [](size_t item, unsigned) { return slow_square(item); },
        [&](size_t item, size_t value) {
          EXPECT_EQ(value, item * item);
          taken.push_back(item);
          return true;
        });
    ASSERT_EQ(taken.size(), 100u);
    EXPECT_TRUE(std::is_sorted(taken.begin(), taken.end()));
  }
}

TEST(WorkInOrder, NoMoreResultsWaitThanAllowed) {
  std::atomic<size_t> made = 0;
  work_in_order<size_t>(
      60, 4, 5, [&](size_t item, unsigned) { return ++made, item; },
      [&](size_t item, size_t) {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        EXPECT_LE(made.load(), item + 1 + 5);
        return true;
      });
}

TEST(WorkInOrder, StopsWhenTheTakerHasHadEnough) {
  for (unsigned threads : {1u, 3u}) {
    size_t taken = 0;
    work_in_order<size_t>(
        1000, threads, 4, [](size_t item, unsigned) { return item; }, [&](size_t, size_t) { return ++taken < 10; });
    EXPECT_EQ(taken, 10u);
  }
}

TEST(WorkInOrder, NoItemsIsNoWork) {
  work_in_order<int>(
      0, 4, 4, [](size_t, unsigned) { return 1; }, [](size_t, int) { return ADD_FAILURE() << "nothing to take", true; });
}

}  // namespace
}  // namespace demarche
