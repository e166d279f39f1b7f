#include "model/network.h"

#include <algorithm>
#include <cassert>

namespace relata::model {
namespace {

/// Adds a row of an int8 table to `sums`.
void add_row(std::span<const std::int8_t> values, std::size_t row,
             std::span<std::int32_t> sums) {
  const std::int8_t* const from = values.data() + row * sums.size();
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] += from[i];
}

}  // namespace

QuantisedRows Network::quantise(const float* x, std::size_t size,
                                std::size_t stride, std::size_t count,
                                Workspace& workspace) const {
  const std::size_t bytes = kernels_->row_size(size);
  if (workspace.quantised.size() < count * bytes) {
    workspace.quantised.resize(count * bytes);
  }
  if (workspace.units.size() < count) workspace.units.resize(count);
  const QuantisedRows rows{workspace.quantised.data(), workspace.units.data(),
                           bytes};
  for (std::size_t r = 0; r < count; ++r) {
    kernels_->quantise(x + r * stride, size, rows.values + r * bytes,
                       rows.units + r);
  }
  return rows;
}

void Network::apply(const Linear& layer, const QuantisedRows& rows,
                    std::size_t count, Matrix& y) const {
  y.reshape(count, layer.out(), layer.padded_out());
  layer.apply(*kernels_, rows, count, y.row(0), y.stride());
}

void Network::embed(const WordRows& rows, Workspace& workspace,
                    float* out) const {
  assert(rows.word < words_.rows && rows.vector < vectors_.rows);
  Matrix& row = workspace.feed;
  row.reshape(1, input_.in(), padded(input_.in()));
  float* to = row.row(0);
  std::vector<std::int32_t>& sums = workspace.sums;
  const auto put = [&to, &sums](float scale) {
    to = std::transform(sums.begin(), sums.end(), to, [scale](std::int32_t v) {
      return static_cast<float>(v) * scale;
    });
  };
  sums.assign(words_.columns, 0);
  add_row(words_.values, rows.word, sums);
  put(words_.scale);
  sums.assign(hashed_.columns, 0);
  for (std::size_t i = 0; i < rows.feature_count; ++i) {
    add_row(hashed_.values, rows.features[i] % hashed_.rows, sums);
  }
  put(hashed_.scale);
  sums.assign(vectors_.columns, 0);
  add_row(vectors_.values, rows.vector, sums);
  put(vectors_.scale);
  const QuantisedRows quantised =
      quantise(row.row(0), input_.in(), row.stride(), 1, workspace);
  input_.apply(*kernels_, quantised, 1, out, width_);
  kernels_->leaky(out, width_);
}

void Network::begin(std::span<const std::size_t> lengths,
                    Workspace& workspace) const {
  assert(std::is_sorted(lengths.rbegin(), lengths.rend()));
  BatchRows& batch = workspace.batch;
  batch.assign(lengths);
  for (Matrix& layer : workspace.layers) {
    layer.reshape(batch.rows() + 1, width_, width_);
    for (std::size_t s = 0; s < batch.sentences(); ++s) {
      std::fill_n(layer.row(batch.root(s)), width_, 0.0F);
    }
    std::fill_n(layer.row(batch.rows()), width_, 0.0F);
  }
}

void Network::forward(Workspace& workspace) const {
  const Matrix& encoded = convolve(workspace);
  guess_tags(encoded, workspace);
  feed(encoded, workspace);
  recur(encoded, workspace);
  score_words(workspace);
  prepare_arcs(workspace);
}

void Network::score_words(Workspace& workspace) const {
  const std::size_t count = workspace.batch.rows();
  const Matrix& nodes = workspace.nodes;
  Matrix& tags = workspace.tags;
  Matrix& names = workspace.wide;
  QuantisedRows rows =
      quantise(nodes.row(0), nodes.columns(), nodes.stride(), count, workspace);
  apply(names_hidden_, rows, count, names);
  if (context_width() > 0) apply(context_, rows, count, workspace.contexts);
  if (tag_hidden_.in() != nodes.columns()) {  // Version 1: from the CNN alone.
    rows = quantise(nodes.row(0) + 2 * cells_, width_, nodes.stride(), count,
                    workspace);
  }
  apply(tag_hidden_, rows, count, tags);
  kernels_->leaky(tags.row(0), count * tags.stride());
  kernels_->leaky(names.row(0), count * names.stride());
  rows = quantise(names.row(0), names_hidden_.out(), names.stride(), count,
                  workspace);
  apply(names_out_, rows, count, workspace.names);
  rows =
      quantise(tags.row(0), tag_hidden_.out(), tags.stride(), count, workspace);
  apply(upos_, rows, count, workspace.upos);
  apply(xpos_, rows, count, workspace.xpos);
  apply(feats_, rows, count, workspace.feats);
}

void Network::prepare_arcs(Workspace& workspace) const {
  const std::size_t count = workspace.batch.rows();
  const Matrix& nodes = workspace.nodes;
  const QuantisedRows rows =
      quantise(nodes.row(0), 2 * cells_, nodes.stride(), count, workspace);
  apply(arc_head_, rows, count, workspace.head);
  apply(label_head_, rows, count, workspace.label_head);
  apply(label_dependent_, rows, count, workspace.label_dependent);
  Matrix& dependent = workspace.dependent;
  apply(arc_dependent_, rows, count, dependent);
  kernels_->leaky(workspace.head.row(0), count * workspace.head.stride());
  kernels_->leaky(dependent.row(0), count * dependent.stride());
  apply(arc_bilinear_,
        quantise(dependent.row(0), arc_dependent_.out(), dependent.stride(),
                 count, workspace),
        count, workspace.bilinear);
}

const Matrix& Network::arcs(std::size_t sentence, Workspace& workspace) const {
  const std::size_t count = workspace.batch.length(sentence);
  const std::size_t root = workspace.batch.root(sentence);
  const std::size_t arc = arc_dependent_.out();
  Matrix& columns = workspace.columns;
  columns.reshape(arc, count + 1, padded(count + 1));
  for (std::size_t a = 0; a < arc; ++a) {
    float* const column = columns.row(a);
    for (std::size_t j = 0; j <= count; ++j) {
      column[j] = workspace.head.row(root + j)[a];
    }
    std::fill(column + count + 1, column + columns.stride(), 0.0F);
  }
  workspace.arcs.reshape(count, count + 1, columns.stride());
  for (std::size_t t = 0; t < count; ++t) {
    kernels_->products(workspace.bilinear.row(root + 1 + t), columns.row(0),
                       arc, workspace.arcs.row(t), columns.stride());
  }
  return workspace.arcs;
}

std::span<const float> Network::scripts(std::size_t row,
                                        Workspace& workspace) const {
  const Matrix& hidden = workspace.tags;
  apply(scripts_,
        quantise(hidden.row(row), tag_hidden_.out(), hidden.stride(), 1,
                 workspace),
        1, workspace.scripts);
  return workspace.scripts[0];
}

const Matrix& Network::relations(std::size_t sentence,
                                 std::span<const std::uint32_t> heads,
                                 Workspace& workspace) const {
  const std::size_t count = heads.size();
  const std::size_t root = workspace.batch.root(sentence);
  Matrix& hidden = workspace.label_hidden;
  hidden.reshape(count, label_dependent_.out(), label_dependent_.padded_out());
  for (std::size_t t = 0; t < count; ++t) {
    kernels_->add_leaky(workspace.label_dependent.row(root + 1 + t),
                        workspace.label_head.row(root + heads[t]),
                        hidden.row(t), hidden.stride());
  }
  apply(label_out_,
        quantise(hidden.row(0), label_dependent_.out(), hidden.stride(), count,
                 workspace),
        count, workspace.relations);
  return workspace.relations;
}

}  // namespace relata::model
