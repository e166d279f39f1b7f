#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/tagging/label_sets.h"
#include "analyze/tagging/lemmas.h"
#include "analyze/tagging/part_times.h"
#include "model/aligned.h"
#include "model/network.h"
#include "model/workspace.h"

namespace relata::analyze {

/// A cache has so many slots; a later form takes that of an earlier one.
inline constexpr std::size_t kCacheSlots = 1U << 14U;

/// Longer forms are not kept.
inline constexpr std::size_t kLongestCached = 64;

/// Embedded words by form, at most kCacheSlots of them. What it gives never
/// depends on what it holds.
class WordCache {
 public:
  /// Writes the embedding of `form`, network.width() floats, to `out`.
  void embed(std::string_view form, const Vocabulary& vocabulary,
             const model::Network& network, model::Workspace& workspace,
             float* out);

 private:
  std::vector<std::string> forms_;
  model::AlignedVector<float> values_;
};

/// Lemmas by form and Penn tag, as many of them, in the same way.
class LemmaCache {
 public:
  /// The lemma of `form` with the Penn tag number `xpos` by `lemmas`; nullptr
  /// where only the network can tell. Valid until the next call.
  const std::string* look_up(std::string_view form, std::size_t xpos,
                             const Vocabulary& vocabulary,
                             const Lemmatizer& lemmas);

 private:
  struct Entry {
    std::string form;
    std::size_t xpos = 0;
    std::optional<std::string> lemma;
  };
  std::vector<Entry> entries_;
  Entry last_;  ///< Of a form that is not kept.
};

/// What one thread works with, used again for the next document.
struct Scratch {
  WordCache words;
  LemmaCache lemmas;
  std::vector<std::size_t> lengths;  ///< Of a batch's sentences.
  std::vector<std::size_t> xpos;     ///< The tag numbers of its rows.
  model::Workspace workspace;
  PartTimes times;
};

/// Desks that are free. Safe for threads.
class ScratchPool {
 public:
  /// A free scratch, or a new one.
  std::unique_ptr<Scratch> take();
  void give_back(std::unique_ptr<Scratch> scratch);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Scratch>> free_;
};

}  // namespace relata::analyze
