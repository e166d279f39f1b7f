#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/kernels.h"

namespace relata::model {

/// Rows of floats that grow and never shrink, so that a used one needs no
/// memory.
class Matrix {
 public:
  /// `rows` rows of `columns` floats, `stride` apart; the old contents are
  /// lost, what is new is of any value.
  void reshape(std::size_t rows, std::size_t columns, std::size_t stride) {
    rows_ = rows;
    columns_ = columns;
    stride_ = stride;
    if (data_.size() < rows * stride) data_.resize(rows * stride);
  }

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::size_t stride() const { return stride_; }
  float* row(std::size_t index) { return data_.data() + index * stride_; }
  const float* row(std::size_t index) const {
    return data_.data() + index * stride_;
  }
  /// The columns of one row, without padding.
  std::span<const float> operator[](std::size_t index) const {
    return {row(index), columns_};
  }

 private:
  std::vector<float> data_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::size_t stride_ = 0;
};

/// What one thread needs to run a Network: intermediate rows, which a later
/// sentence uses again. The first group is the result of Network::forward for
/// the last sentence, the rest its intermediate values.
struct Workspace {
  Matrix upos;       ///< [token][tag]: logits, as the following.
  Matrix xpos;       ///< [token][tag]
  Matrix feats;      ///< [token][bundle]
  Matrix arcs;       ///< [token][head]: 0 the root, j the token j - 1.
  Matrix relations;  ///< [token][relation], by Network::relations.
  Matrix names;      ///< [token][label]
  Matrix scripts;    ///< [0][script], by Network::scripts.

  Matrix layers[2];   ///< Inputs and outputs of the CNN, in turn.
  Matrix wide;        ///< [token]: before maxout; hidden layers.
  Matrix early_upos;  ///< [token][tag]: logits of the first guess.
  Matrix early_xpos;  ///< [token][tag]
  Matrix tags;        ///< [token]: the hidden layer of the tag heads.
  Matrix softmaxes;   ///< [2]: of one token's tags.
  Matrix feed;        ///< [1]: one token's tag feed.
  Matrix tagged;      ///< [token]: what an LSTM layer reads.
  Matrix gates;       ///< [token]: the LSTM's input part.
  Matrix step;        ///< [3]: recurrent part, cell, hidden.
  Matrix nodes;       ///< [head]: top LSTM and CNN; row 0 the root.
  Matrix dependent;
  Matrix head;
  Matrix bilinear;
  Matrix columns;  ///< `head`, transposed.
  Matrix label_head;
  Matrix label_dependent;
  Matrix label_hidden;
  std::vector<std::int32_t> sums;
  std::vector<std::byte> quantised;
  std::vector<float> units;
};

}  // namespace relata::model
