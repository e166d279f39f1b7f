#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "core/result.h"

namespace relata {

/// Works on many inputs at once and hands the outputs on in the order of the
/// inputs, on the thread that pushes. At most `kInFlight` inputs a thread are
/// held, so memory does not grow with their number.
template <typename In, typename Out>
class OrderedPool {
 public:
  using Work = std::function<Out(In)>;
  using Consume = std::function<Result<void>(Out)>;

  static constexpr std::size_t kInFlight = 8;

  /// `work` runs on `threads` threads (at least one) and must be safe there;
  /// `consume` runs on the thread that calls push() and finish(), where all
  /// work is done if the system grants no thread. What `work` throws comes out
  /// of these.
  OrderedPool(unsigned threads, Work work, Consume consume)
      : work_(std::move(work)), consume_(std::move(consume)) {
    workers_.reserve(std::max(threads, 1U));
    try {
      while (workers_.size() < std::max(threads, 1U)) {
        workers_.emplace_back([this] { run(); });
      }
    } catch (const std::system_error&) {
      // Those that were granted do the work.
    }
  }

  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  /// Drops what no worker has begun.
  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      is_closed_ = true;
      queue_.clear();
    }
    wake_.notify_all();
    for (std::thread& worker : workers_)
      worker.join();
  }

  /// Takes one input; first hands on the oldest outputs while too many inputs
  /// are in flight. Gives the first error of `consume`.
  Result<void> push(In input) {
    while (pending_.size() >=
           kInFlight * std::max<std::size_t>(workers_.size(), 1)) {
      if (auto done = hand_on(); !done) return done;
    }
    std::packaged_task<Out(In)> task(work_);
    pending_.push_back(task.get_future());
    if (workers_.empty()) {
      task(std::move(input));
      return {};
    }
    {
      const std::lock_guard lock(mutex_);
      queue_.emplace_back(std::move(task), std::move(input));
    }
    wake_.notify_one();
    return {};
  }

  /// Hands on all that is left.
  Result<void> finish() {
    while (!pending_.empty()) {
      if (auto done = hand_on(); !done) return done;
    }
    return {};
  }

 private:
  Result<void> hand_on() {
    Out output = pending_.front().get();
    pending_.pop_front();
    return consume_(std::move(output));
  }

  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return is_closed_ || !queue_.empty(); });
      if (queue_.empty()) return;
      auto [task, input] = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      task(std::move(input));
    }
  }

  Work work_;
  Consume consume_;
  std::deque<std::future<Out>> pending_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::pair<std::packaged_task<Out(In)>, In>> queue_;
  bool is_closed_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace relata
