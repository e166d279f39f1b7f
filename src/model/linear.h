#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"
#include "model/aligned.h"
#include "model/container.h"
#include "model/kernels/kernels.h"

namespace relata::model {

/// Which output stands where: as in the file, or, for maxout over pairs, all
/// even outputs before all odd ones.
enum class OutputOrder : std::uint8_t { kPlain, kEvenFirst };

/// A linear layer in int8, packed for one set of kernels. Const after loading.
class Linear {
 public:
  Linear() = default;

  /// How many numbers go in and out; 0 for any.
  struct Shape {
    std::size_t in = 0;
    std::size_t out = 0;
  };

  /// The layer `name` of `container`. kBadModel if an array is missing or of
  /// another shape.
  static Result<Linear> load(const Container& container,
                             const std::string& name, Shape shape,
                             const Kernels& kernels,
                             OutputOrder order = OutputOrder::kPlain);

  std::size_t in() const { return in_; }
  std::size_t out() const { return out_; }
  /// `out`, padded to kPanel: the floats that `apply` writes a row.
  std::size_t padded_out() const { return scale_.size(); }

  /// Bytes of one quantised input row.
  std::size_t row_size(const Kernels& kernels) const {
    return kernels.row_size(in_);
  }

  /// Writes `count` rows of padded_out() floats, `stride` apart, to y; padding
  /// is 0.
  void apply(const Kernels& kernels, const QuantisedRows& rows,
             std::size_t count, float* y, std::size_t stride) const;

 private:
  std::size_t in_ = 0;
  std::size_t out_ = 0;
  AlignedVector<std::byte> weights_;
  std::vector<float> scale_;
  std::vector<float> bias_;
  std::vector<std::int32_t> offset_;
};

}  // namespace relata::model
