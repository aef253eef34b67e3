#include "pipeline/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>

namespace demarche {
namespace {

// Items that finish out of order: every third is slow.
size_t slow_square(size_t item) {
  if (item % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
  return item * item;
}

// Gives 0 .. count-1.
auto counter(size_t count) {
  return [count, next = size_t(0)]() mutable { return next < count ? std::optional(next++) : std::nullopt; };
}

TEST(StreamInOrder, ResultsComeInTheOrderOfTheItemsWhateverTheThreads) {
  for (unsigned threads : {1u, 2u, 7u}) {
    std::vector<size_t> taken;
    auto pull = counter(100);
    stream_in_order<size_t>(
        threads, 8, [&] { return pull(); }, [](size_t item, unsigned) { return slow_square(item); },
        [&](size_t value) {
          EXPECT_EQ(value, taken.size() * taken.size());
          taken.push_back(value);
          return true;
        });
    ASSERT_EQ(taken.size(), 100u);
  }
}

TEST(StreamInOrder, NoMoreResultsWaitThanAllowed) {
  std::atomic<size_t> made = 0;
  auto pull = counter(60);
  stream_in_order<size_t>(
      4, 5, [&] { return pull(); }, [&](size_t item, unsigned) { return ++made, item; },
      [&](size_t item) {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        EXPECT_LE(made.load(), item + 1 + 5);
        return true;
      });
}

TEST(StreamInOrder, StopsWhenTheTakerHasHadEnough) {
  for (unsigned threads : {1u, 3u}) {
    size_t taken = 0;
    auto pull = counter(1000);
    stream_in_order<size_t>(
        threads, 4, [&] { return pull(); }, [](size_t item, unsigned) { return item; }, [&](size_t) { return ++taken < 10; });
    EXPECT_EQ(taken, 10u);
  }
}

TEST(StreamInOrder, NoItemsIsNoWork) {
  for (unsigned threads : {1u, 4u}) {
    stream_in_order<int>(
        threads, 4, []() -> std::optional<int> { return std::nullopt; }, [](int, unsigned) { return 1; },
        [](int) { return ADD_FAILURE() << "nothing to take", true; });
  }
}

}  // namespace
}  // namespace demarche
