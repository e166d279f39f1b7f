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

const Matrix& Network::convolve(const Matrix& words,
                                Workspace& workspace) const {
  const std::size_t count = words.rows();
  for (Matrix& layer : workspace.layers) {
    layer.reshape(count + 2, width_, width_);
    std::fill_n(layer.row(0), width_, 0.0F);
    std::fill_n(layer.row(count + 1), width_, 0.0F);
  }
  for (std::size_t t = 0; t < count; ++t) {
    std::copy_n(words.row(t), width_, workspace.layers[0].row(t + 1));
  }
  std::size_t from = 0;
  for (const CnnLayer& layer : cnn_) {
    Matrix& x = workspace.layers[from];
    Matrix& y = workspace.layers[1 - from];
    // Three rows that follow each other are the window around the middle one.
    apply(layer.linear,
          quantise(x.row(0), 3 * width_, width_, count, workspace), count,
          workspace.wide);
    for (std::size_t t = 0; t < count; ++t) {
      kernels_->maxout_norm(workspace.wide.row(t), layer.norm.data(),
                            x.row(t + 1), y.row(t + 1), width_);
    }
    from = 1 - from;
  }
  return workspace.layers[from];
}

void Network::guess_tags(const Matrix& encoded, std::size_t count,
                         Workspace& workspace) const {
  Matrix& hidden = workspace.wide;
  apply(early_hidden_,
        quantise(encoded.row(1), width_, width_, count, workspace), count,
        hidden);
  kernels_->leaky(hidden.row(0), count * hidden.stride());
  const QuantisedRows rows = quantise(hidden.row(0), early_hidden_.out(),
                                      hidden.stride(), count, workspace);
  apply(early_upos_, rows, count, workspace.early_upos);
  apply(early_xpos_, rows, count, workspace.early_xpos);
}

void Network::feed(const Matrix& encoded, std::size_t count,
                   Workspace& workspace) const {
  Matrix& sum = workspace.feed;
  sum.reshape(1, feed_, padded(feed_));
  Matrix& softmaxes = workspace.softmaxes;
  softmaxes.reshape(
      2, 0, std::max(early_upos_.padded_out(), early_xpos_.padded_out()));
  workspace.tagged.reshape(count, width_ + feed_, width_ + feed_);
  for (std::size_t t = 0; t < count; ++t) {
    std::fill_n(sum.row(0), sum.stride(), 0.0F);
    const float* table = feed_table_.data();
    const Matrix* const logits[] = {&workspace.early_upos,
                                    &workspace.early_xpos};
    for (std::size_t which = 0; which < 2; ++which) {
      const std::span<const float> row = (*logits[which])[t];
      float* const p = softmaxes.row(which);
      std::copy_n(logits[which]->row(t), logits[which]->stride(), p);
      kernels_->exponential(p, *std::max_element(row.begin(), row.end()),
                            logits[which]->stride());
      float total = 0;
      for (std::size_t i = 0; i < row.size(); ++i)
        total += p[i];
      for (std::size_t i = 0; i < row.size(); ++i, table += sum.stride()) {
        kernels_->add_scaled(table, p[i] / total, sum.row(0), sum.stride());
      }
    }
    float* const to =
        std::copy_n(encoded.row(t + 1), width_, workspace.tagged.row(t));
    std::copy_n(sum.row(0), feed_, to);
  }
}

void Network::recur_one_way(const Direction& direction, bool is_backward,
                            std::size_t count, Workspace& workspace) const {
  const Matrix& x = workspace.tagged;
  apply(direction.input,
        quantise(x.row(0), x.columns(), x.stride(), count, workspace), count,
        workspace.gates);
  Matrix& step = workspace.step;
  step.reshape(3, 4 * cells_, 4 * cells_);
  float* const cell = step.row(1);
  float* const hidden = step.row(2);
  std::fill_n(cell, cells_, 0.0F);
  std::fill_n(hidden, cells_, 0.0F);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t t = is_backward ? count - 1 - i : i;
    direction.recurrent.apply(*kernels_,
                              quantise(hidden, cells_, cells_, 1, workspace), 1,
                              step.row(0), step.stride());
    kernels_->lstm_step(workspace.gates.row(t), step.row(0), cell, hidden,
                        cells_);
    std::copy_n(hidden, cells_,
                workspace.nodes.row(t + 1) + (is_backward ? cells_ : 0));
  }
}

void Network::recur(const Matrix& encoded, std::size_t count,
                    Workspace& workspace) const {
  Matrix& nodes = workspace.nodes;
  const std::size_t both = 2 * cells_;
  nodes.reshape(count + 1, both + width_, both + width_);
  std::copy(root_.begin(), root_.end(), nodes.row(0));
  for (std::size_t t = 0; t < count; ++t) {
    std::copy_n(encoded.row(t + 1), width_, nodes.row(t + 1) + both);
  }
  for (const LstmLayer& layer : lstm_) {
    if (&layer != &lstm_.front()) {
      workspace.tagged.reshape(count, both, both);
      for (std::size_t t = 0; t < count; ++t) {
        std::copy_n(nodes.row(t + 1), both, workspace.tagged.row(t));
      }
    }
    recur_one_way(layer.forward, false, count, workspace);
    recur_one_way(layer.backward, true, count, workspace);
  }
}

void Network::score_arcs(std::size_t count, Workspace& workspace) const {
  const Matrix& nodes = workspace.nodes;
  const std::size_t both = 2 * cells_;
  const QuantisedRows rows =
      quantise(nodes.row(0), both, nodes.stride(), count + 1, workspace);
  const QuantisedRows tokens{rows.values + rows.stride, rows.units + 1,
                             rows.stride};
  apply(arc_head_, rows, count + 1, workspace.head);
  apply(label_head_, rows, count + 1, workspace.label_head);
  apply(label_dependent_, tokens, count, workspace.label_dependent);
  Matrix& dependent = workspace.dependent;
  apply(arc_dependent_, tokens, count, dependent);
  kernels_->leaky(workspace.head.row(0), (count + 1) * workspace.head.stride());
  kernels_->leaky(dependent.row(0), count * dependent.stride());
  const std::size_t arc = arc_dependent_.out();
  apply(arc_bilinear_,
        quantise(dependent.row(0), arc, dependent.stride(), count, workspace),
        count, workspace.bilinear);

  Matrix& columns = workspace.columns;
  columns.reshape(arc, count + 1, padded(count + 1));
  for (std::size_t a = 0; a < arc; ++a) {
    float* const column = columns.row(a);
    std::fill_n(column, columns.stride(), 0.0F);
    for (std::size_t j = 0; j <= count; ++j) {
      column[j] = workspace.head.row(j)[a];
    }
  }
  workspace.arcs.reshape(count, count + 1, columns.stride());
  for (std::size_t t = 0; t < count; ++t) {
    kernels_->products(workspace.bilinear.row(t), columns.row(0), arc,
                       workspace.arcs.row(t), columns.stride());
  }
}

void Network::score_words(std::size_t count, Workspace& workspace) const {
  const Matrix& nodes = workspace.nodes;
  Matrix& tags = workspace.tags;
  Matrix& names = workspace.wide;
  QuantisedRows rows =
      quantise(nodes.row(1), nodes.columns(), nodes.stride(), count, workspace);
  apply(tag_hidden_, rows, count, tags);
  apply(names_hidden_, rows, count, names);
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

void Network::forward(const Matrix& words, Workspace& workspace) const {
  const std::size_t count = words.rows();
  const Matrix& encoded = convolve(words, workspace);
  guess_tags(encoded, count, workspace);
  feed(encoded, count, workspace);
  recur(encoded, count, workspace);
  score_words(count, workspace);
  score_arcs(count, workspace);
}

std::span<const float> Network::scripts(std::size_t token,
                                        Workspace& workspace) const {
  const Matrix& hidden = workspace.tags;
  apply(scripts_,
        quantise(hidden.row(token), tag_hidden_.out(), hidden.stride(), 1,
                 workspace),
        1, workspace.scripts);
  return workspace.scripts[0];
}

const Matrix& Network::relations(std::span<const std::uint32_t> heads,
                                 Workspace& workspace) const {
  const std::size_t count = heads.size();
  Matrix& hidden = workspace.label_hidden;
  hidden.reshape(count, label_dependent_.out(), label_dependent_.padded_out());
  for (std::size_t t = 0; t < count; ++t) {
    kernels_->add_leaky(workspace.label_dependent.row(t),
                        workspace.label_head.row(heads[t]), hidden.row(t),
                        hidden.stride());
  }
  apply(label_out_,
        quantise(hidden.row(0), label_dependent_.out(), hidden.stride(), count,
                 workspace),
        count, workspace.relations);
  return workspace.relations;
}

}  // namespace relata::model
