#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "model/container.h"
#include "model/kernels/kernels.h"
#include "model/linear.h"
#include "model/workspace.h"

namespace relata::model {

/// How many hashed features a word has at most.
inline constexpr std::size_t kMostFeatures = 20;

/// The rows of the three embedding tables that make up a word.
struct WordRows {
  std::uint32_t word = 0;
  std::uint32_t vector = 0;
  /// Any numbers: they count modulo the height of the table.
  std::array<std::uint32_t, kMostFeatures> features{};
  std::size_t feature_count = 0;  ///< So many of `features` are there.
};

/// The network of tools/train/FORMAT.md: word rows in, scores of tags, arcs,
/// relations and name labels out; it knows no language. Const after loading,
/// shareable by threads, each with a Workspace of its own.
class Network {
 public:
  /// Reads the arrays of `container`, which must outlive the network. kBadModel
  /// if one is missing or does not fit the others.
  static Result<Network> load(const Container& container,
                              const Kernels& kernels);

  const Kernels& kernels() const { return *kernels_; }
  /// The floats that `embed` writes.
  std::size_t width() const { return width_; }
  std::size_t word_count() const { return words_.rows; }
  std::size_t vector_count() const { return vectors_.rows; }
  std::size_t upos_count() const { return upos_.out(); }
  std::size_t xpos_count() const { return xpos_.out(); }
  std::size_t feats_count() const { return feats_.out(); }
  std::size_t script_count() const { return scripts_.out(); }
  std::size_t relation_count() const { return label_out_.out(); }
  std::size_t name_label_count() const { return names_out_.out(); }
  /// The numbers that tell rankers what stands around a word; 0 if the model
  /// has no rankers.
  std::size_t context_width() const { return context_.out(); }

  /// The input layer for one word, width() floats; depends on the word alone.
  /// `rows.word` and `rows.vector` are below word_count() and vector_count().
  void embed(const WordRows& rows, Workspace& workspace, float* out) const;

  /// Begins a batch of sentences of `lengths` words, the longest first.
  void begin(std::span<const std::size_t> lengths, Workspace& workspace) const;

  /// Where `embed` is to write a word of the batch, row as in
  /// workspace.batch.
  static float* word(std::size_t row, Workspace& workspace) {
    return workspace.layers[0].row(row);
  }

  /// Scores a batch that has begun and whose words are embedded: fills the
  /// workspace's upos, xpos, feats, names and contexts. What a sentence gets
  /// does not depend on the others in the batch.
  void forward(Workspace& workspace) const;

  /// After forward: the scores of a sentence's words [word][head]: head 0 is
  /// the root, j the word j - 1. Valid until the next call.
  const Matrix& arcs(std::size_t sentence, Workspace& workspace) const;

  /// After forward: the logits of the edit scripts of the word in `row`.
  std::span<const float> scripts(std::size_t row, Workspace& workspace) const;

  /// After forward: the logits of the relation of every word of a sentence to
  /// its head, `heads[t]` being 0 for the root and j for the word j - 1. Valid
  /// until the next call.
  const Matrix& relations(std::size_t sentence,
                          std::span<const std::uint32_t> heads,
                          Workspace& workspace) const;

 private:
  /// An embedding table in int8 with one scale.
  struct Table {
    std::span<const std::int8_t> values;
    std::size_t rows = 0;
    std::size_t columns = 0;
    float scale = 0;
  };
  struct CnnLayer {
    Linear linear;
    std::vector<float> norm;  ///< Gains, then shifts.
  };
  struct Direction {
    Linear input;
    Linear recurrent;
  };
  struct LstmLayer {
    Direction forward;
    Direction backward;
  };

  Network() = default;
  Result<void> load_words(const Container& container);
  Result<void> load_encoder(const Container& container);
  Result<void> load_lstm(const Container& container);
  Result<void> load_tags(const Container& container);
  Result<void> load_heads(const Container& container);
  static Result<Table> load_table(const Container& container,
                                  const std::string& name);

  /// Quantises the first `size` floats of `count` rows from `x`.
  QuantisedRows quantise(const float* x, std::size_t size, std::size_t stride,
                         std::size_t count, Workspace& workspace) const;
  void apply(const Linear& layer, const QuantisedRows& rows, std::size_t count,
             Matrix& y) const;
  /// The CNN; gives its output, row by row.
  const Matrix& convolve(Workspace& workspace) const;
  void guess_tags(const Matrix& encoded, Workspace& workspace) const;
  void feed(const Matrix& encoded, Workspace& workspace) const;
  void recur(const Matrix& encoded, Workspace& workspace) const;
  void recur_one_way(const Linear& recurrent, bool is_backward,
                     Workspace& workspace) const;
  void score_words(Workspace& workspace) const;
  void prepare_arcs(Workspace& workspace) const;

  const Kernels* kernels_ = nullptr;
  std::size_t width_ = 0;  ///< D of FORMAT.md
  std::size_t cells_ = 0;  ///< H
  Table words_, hashed_, vectors_;
  Linear input_;
  std::vector<CnnLayer> cnn_;
  Linear early_hidden_, early_upos_, early_xpos_;
  Linear tag_hidden_, upos_, xpos_, feats_, scripts_;
  std::size_t feed_ = 0;           ///< F
  std::vector<float> feed_table_;  ///< Rows padded to kPanel.
  std::vector<LstmLayer> lstm_;
  std::vector<float> root_;
  Linear arc_dependent_, arc_head_, arc_bilinear_;
  Linear label_dependent_, label_head_, label_out_;
  Linear names_hidden_, names_out_, context_;
};

}  // namespace relata::model
