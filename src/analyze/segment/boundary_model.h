#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyze/segment/boundaries.h"
#include "core/result.h"
#include "model/container.h"

namespace relata::analyze {

/// The trained tokenizer and sentence splitter: an averaged perceptron over
/// hashed features (tools/train/train_tokenizer.cpp). Const after loading,
/// shareable by threads; the container must outlive it.
///
/// Arrays: `tokenizer.weights` i8 [kBoundaryRows, 2], for each feature row the
/// weight of kWord and of kSentence, that of kNone being 0; and the string list
/// `tokenizer.splits`, the lower-cased all-letter chunks of several words.
class BoundaryModel {
 public:
  /// kBadModel if the arrays are not there or not of this form.
  static Result<BoundaryModel> load(const model::Container& container);

  /// The boundary behind every character of `text`; see boundaries().
  std::vector<Boundary> boundaries(const Characters& text) const;

 private:
  BoundaryModel(std::span<const std::int8_t> weights, SplitChunks splits)
      : weights_(weights), splits_(std::move(splits)) {}

  std::span<const std::int8_t> weights_;
  SplitChunks splits_;
};

}  // namespace relata::analyze
