// Many items on many threads, results in the order of the items.
//
// Threads: `make` runs on `threads` threads at once, `take` on the calling thread only. At most `ahead` results wait to be taken, so
// memory does not grow with the number of items.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace demarche {

// For every item 0 .. count-1: take(item, make(item, worker)), in order. `worker` is 0 .. threads-1, for scratch space.
// take returns false to stop early. With one thread nothing is started. REQUIRES: threads >= 1; make does not throw.
template <class Value, class Make, class Take>
void work_in_order(size_t count, unsigned threads, size_t ahead, const Make& make, const Take& take) {
  if (threads <= 1 || count <= 1) {
    for (size_t item = 0; item < count; ++item) {
      if (!take(item, make(item, 0u))) return;
    }
    return;
  }
  std::mutex mutex;  // guards everything below
  std::condition_variable changed;
  std::map<size_t, Value> done;
  size_t next = 0, taken = 0;
  bool stop = false;

  const auto work = [&](unsigned worker) {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stop || next >= count || next < taken + ahead; });
      if (stop || next >= count) return;
      const size_t item = next++;
      lock.unlock();
      Value value = make(item, worker);
      lock.lock();
      done.emplace(item, std::move(value));
      changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned worker = 0; worker < threads; ++worker) workers.emplace_back(work, worker);

  for (size_t item = 0; item < count; ++item) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return done.contains(item); });
    Value value = std::move(done.extract(item).mapped());
    taken = item + 1;
    changed.notify_all();
    lock.unlock();
    if (take(item, std::move(value))) continue;
    lock.lock();
    stop = true;
    changed.notify_all();
    return;
  }
}

}  // namespace demarche
