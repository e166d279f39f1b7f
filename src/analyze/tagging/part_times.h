#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <ctime>

namespace relata::analyze {

/// What annotate() does, part by part.
enum class Part : std::uint8_t {
  kWords,    ///< Embedding.
  kNetwork,  ///< Encoder and the heads' layers.
  kTags,
  kLemmas,
  kTree,
  kNames,
};

inline constexpr std::size_t kParts = 6;

/// Where the time goes, for tools that ask; off, it costs nothing.
class PartTimes {
 public:
  void turn_on() { is_on_ = true; }

  /// The next part begins.
  void start() {
    if (is_on_) begin_ = now();
  }

  /// `part` has ended, the next begins.
  void stop(Part part) {
    if (!is_on_) return;
    const double end = now();
    seconds_[static_cast<std::size_t>(part)] += end - begin_;
    begin_ = end;
  }

  /// Of this thread's processor time, so far.
  double seconds(Part part) const {
    return seconds_[static_cast<std::size_t>(part)];
  }

  /// The processor time of this thread, in seconds.
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) +
           1e-9 * static_cast<double>(time.tv_nsec);
  }

 private:
  bool is_on_ = false;
  double begin_ = 0;
  std::array<double, kParts> seconds_{};
};

}  // namespace relata::analyze
