#pragma once

#include <utility>

#include "core/changes.h"
#include "core/result.h"

namespace relata::merge {

/// Hands changes on in buffer of a size that memory does not notice.
class ChangeBuffer {
 public:
  /// `sink` must outlive it.
  explicit ChangeBuffer(const Changes::Sink& sink) : sink_(sink) {}

  /// The piece that is being filled.
  Changes& open() { return piece_; }

  /// Tells that `rows` were written; hands the piece on when it is large.
  Result<void> wrote(std::size_t rows) {
    constexpr std::size_t most = 4'096;
    rows_ += rows;
    return rows_ < most ? Result<void>() : flush();
  }

  /// Hands on what there is: the view knows all of it then.
  Result<void> flush() {
    rows_ = 0;
    return sink_(std::exchange(piece_, {}));
  }

 private:
  const Changes::Sink& sink_;
  Changes piece_;
  std::size_t rows_ = 0;
};

}  // namespace relata::merge
