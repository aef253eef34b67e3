// Many items on many threads, results in the order of the items.
//
// Threads: `pull` runs on the worker threads, one at a time; `make` on `threads` threads at once; `take` on the calling thread only.
// At most `ahead` results wait to be taken, so memory does not grow with the number of items.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace demarche {

// take(make(item, worker)) for every item, in the order in which pull() gave them; pull returns nullopt at the end. `worker` is
// 0 .. threads-1, for scratch space. take returns false to stop early. With one thread nothing is started.
// REQUIRES: threads >= 1; pull and make do not throw.
template <class Value, class Pull, class Make, class Take>
void stream_in_order(unsigned threads, size_t ahead, const Pull& pull, const Make& make, const Take& take) {
  if (threads <= 1) {
    while (auto item = pull()) {
      if (!take(make(std::move(*item), 0u))) return;
    }
    return;
  }
  std::mutex pulling;  // held while an item is pulled and numbered
  std::mutex mutex;    // guards everything below
  std::condition_variable changed;
  std::map<size_t, Value> done;
  size_t next = 0, taken = 0;
  size_t count = size_t(-1);  // known once pull has ended
  bool stop = false;

  const auto work = [&](unsigned worker) {
    while (true) {
      size_t number = 0;
      std::unique_lock turn(pulling);
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return stop || next >= count || next < taken + ahead; });
        if (stop || next >= count) return;
        number = next++;
      }
      auto item = pull();
      if (!item) {
        const std::unique_lock lock(mutex);
        count = number;
        changed.notify_all();
        return;
      }
      turn.unlock();
      Value value = make(std::move(*item), worker);
      const std::unique_lock lock(mutex);
      done.emplace(number, std::move(value));
      changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned worker = 0; worker < threads; ++worker) workers.emplace_back(work, worker);

  for (size_t number = 0;; ++number) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return number >= count || done.contains(number); });
    if (number >= count) return;
    Value value = std::move(done.extract(number).mapped());
    taken = number + 1;
    changed.notify_all();
    lock.unlock();
    if (take(std::move(value))) continue;
    lock.lock();
    stop = true;
    changed.notify_all();
    return;
  }
}

}  // namespace demarche
