#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/vocabulary.h"
#include "model/network.h"
#include "model/workspace.h"

namespace relata::analyze {

/// Embedded words by form, at most kSlots of them: a later form takes the slot
/// of an earlier one. What it gives never depends on what it holds.
class WordCache {
 public:
  /// Writes the embedding of `form`, network.width() floats, to `out`.
  void embed(std::string_view form, const Vocabulary& vocabulary,
             const model::Network& network, model::Workspace& workspace,
             float* out);

 private:
  static constexpr std::size_t kSlots = 1U << 14U;
  /// Longer forms are not kept.
  static constexpr std::size_t kLongestForm = 64;

  std::vector<std::string> forms_;
  std::vector<float> values_;
};

/// What one thread works with, used again for the next document.
struct Desk {
  WordCache cache;
  model::Matrix words;
  model::Workspace workspace;
};

/// Desks that are free. Safe for threads.
class DeskPool {
 public:
  /// A free desk, or a new one.
  std::unique_ptr<Desk> take();
  void give_back(std::unique_ptr<Desk> desk);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Desk>> free_;
};

}  // namespace relata::analyze
