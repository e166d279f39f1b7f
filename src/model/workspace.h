#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/aligned.h"
#include "model/kernels/kernels.h"

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
  AlignedVector<float> data_;
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::size_t stride_ = 0;
};

/// Some rows of a matrix that follow each other; valid as long as it is not
/// reshaped.
class Rows {
 public:
  /// All of them.
  Rows(const Matrix& matrix)  // NOLINT: implicit, a view of the same
      : Rows(matrix, 0, matrix.rows()) {}
  Rows(const Matrix& matrix, std::size_t first, std::size_t count)
      : matrix_(&matrix), first_(first), rows_(count) {}

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return matrix_->columns(); }
  std::span<const float> operator[](std::size_t index) const {
    return (*matrix_)[first_ + index];
  }

 private:
  const Matrix* matrix_;
  std::size_t first_;
  std::size_t rows_;
};

/// The rows of a batch of sentences: each has one for its root and then one for
/// each word.
class BatchRows {
 public:
  /// `lengths` are the sentences' words, the longest sentence first.
  void assign(std::span<const std::size_t> lengths) {
    lengths_.assign(lengths.begin(), lengths.end());
    roots_.clear();
    rows_ = 0;
    for (const std::size_t length : lengths) {
      roots_.push_back(rows_);
      rows_ += length + 1;
    }
  }

  std::size_t sentences() const { return lengths_.size(); }
  std::size_t rows() const { return rows_; }
  std::size_t length(std::size_t sentence) const { return lengths_[sentence]; }
  /// The row of the sentence's root; those of its words follow.
  std::size_t root(std::size_t sentence) const { return roots_[sentence]; }
  std::size_t row(std::size_t sentence, std::size_t word) const {
    return roots_[sentence] + 1 + word;
  }

 private:
  std::vector<std::size_t> lengths_;
  std::vector<std::size_t> roots_;
  std::size_t rows_ = 0;
};

/// What one thread needs to run a Network: intermediate rows, which a later
/// batch uses again. The first group is the result of Network::forward for the
/// last batch, the rest its intermediate values. Where [row] is said, the rows
/// are those of `batch`; those of roots mean something in `nodes`, `head` and
/// `label_head` only.
struct Workspace {
  BatchRows batch;
  Matrix upos;      ///< [row][tag]: logits, as the following.
  Matrix xpos;      ///< [row][tag]
  Matrix feats;     ///< [row][bundle]
  Matrix names;     ///< [row][label]
  Matrix contexts;  ///< [row][number], see Network::context_width.

  /// Of one sentence:
  Matrix arcs;       ///< [word][head], by Network::arcs.
  Matrix relations;  ///< [word][relation], by Network::relations.
  Matrix scripts;    ///< [0][script], by Network::scripts.

  Matrix layers[2];   ///< [row], and one more: the CNN's in- and outputs, in
                      ///< turn; the first begins with the embedded words.
  Matrix wide;        ///< [row]: before maxout; hidden layers.
  Matrix early_upos;  ///< [row][tag]: logits of the first guess.
  Matrix early_xpos;  ///< [row][tag]
  Matrix tags;        ///< [row]: the hidden layer of the tag heads.
  Matrix softmaxes;   ///< [2]: of one word's tags.
  Matrix feed;        ///< [1]: one word's tag feed.
  Matrix tagged;      ///< [row]: CNN and tag feed.
  Matrix gates[2];    ///< [row]: the input part of an LSTM, each way.
  Matrix step;        ///< [sentence]: its recurrent part.
  Matrix cells;       ///< [sentence]
  Matrix hidden;      ///< [sentence]
  Matrix nodes;       ///< [row]: top LSTM and CNN.
  Matrix dependent;   ///< [row], as the following.
  Matrix head;
  Matrix bilinear;
  Matrix label_head;
  Matrix label_dependent;
  Matrix columns;       ///< `head` of one sentence, transposed.
  Matrix label_hidden;  ///< Of one sentence.
  std::vector<std::int32_t> sums;
  AlignedVector<std::byte> quantised;
  std::vector<float> units;
};

}  // namespace relata::model
