// The encoder: CNN, tag feed, LSTM.

#include <algorithm>

#include "model/network.h"

namespace relata::model {

const Matrix& Network::convolve(Workspace& workspace) const {
  const BatchRows& batch = workspace.batch;
  std::size_t from = 0;
  for (const CnnLayer& layer : cnn_) {
    Matrix& x = workspace.layers[from];
    Matrix& y = workspace.layers[1 - from];
    if (batch.rows() == 0) break;
    // Three rows that follow each other are the window around the middle one.
    const std::size_t windows = batch.rows() - 1;
    apply(layer.linear,
          quantise(x.row(0), 3 * width_, width_, windows, workspace), windows,
          workspace.wide);
    for (std::size_t s = 0; s < batch.sentences(); ++s) {
      for (std::size_t t = 0; t < batch.length(s); ++t) {
        const std::size_t row = batch.row(s, t);
        kernels_->maxout_norm(workspace.wide.row(row - 1), layer.norm.data(),
                              x.row(row), y.row(row), width_);
      }
    }
    from = 1 - from;
  }
  return workspace.layers[from];
}

void Network::guess_tags(const Matrix& encoded, Workspace& workspace) const {
  const std::size_t count = workspace.batch.rows();
  Matrix& hidden = workspace.wide;
  apply(early_hidden_,
        quantise(encoded.row(0), width_, width_, count, workspace), count,
        hidden);
  kernels_->leaky(hidden.row(0), count * hidden.stride());
  const QuantisedRows rows = quantise(hidden.row(0), early_hidden_.out(),
                                      hidden.stride(), count, workspace);
  apply(early_upos_, rows, count, workspace.early_upos);
  apply(early_xpos_, rows, count, workspace.early_xpos);
}

void Network::feed(const Matrix& encoded, Workspace& workspace) const {
  const std::size_t count = workspace.batch.rows();
  Matrix& sum = workspace.feed;
  sum.reshape(1, feed_, padded(feed_));
  const Matrix* const logits[] = {&workspace.early_upos, &workspace.early_xpos};
  Matrix& softmaxes = workspace.softmaxes;
  softmaxes.reshape(2, 0, std::max(logits[0]->stride(), logits[1]->stride()));
  workspace.tagged.reshape(count, width_ + feed_, width_ + feed_);
  for (std::size_t t = 0; t < count; ++t) {
    std::fill_n(sum.row(0), sum.stride(), 0.0F);
    const float* table = feed_table_.data();
    for (std::size_t which = 0; which < 2; ++which) {
      const std::span<const float> row = (*logits[which])[t];
      float* const p = softmaxes.row(which);
      std::copy_n(logits[which]->row(t), logits[which]->stride(), p);
      kernels_->exponential(p,
                            row[kernels_->peak_index(row.data(), row.size())],
                            logits[which]->stride());
      float total = 0;
      for (std::size_t i = 0; i < row.size(); ++i)
        total += p[i];
      for (std::size_t i = 0; i < row.size(); ++i, table += sum.stride()) {
        kernels_->add_scaled(table, p[i] / total, sum.row(0), sum.stride());
      }
    }
    float* const to =
        std::copy_n(encoded.row(t), width_, workspace.tagged.row(t));
    std::copy_n(sum.row(0), feed_, to);
  }
}

void Network::recur_one_way(const Linear& recurrent, bool is_backward,
                            Workspace& workspace) const {
  const BatchRows& batch = workspace.batch;
  const Matrix& gates = workspace.gates[is_backward ? 1 : 0];
  Matrix& cells = workspace.cells;
  Matrix& hidden = workspace.hidden;
  for (Matrix* const state : {&cells, &hidden}) {
    state->reshape(batch.sentences(), cells_, cells_);
    std::fill_n(state->row(0), batch.sentences() * cells_, 0.0F);
  }
  // The sentences that are still running are the first ones.
  std::size_t running = batch.sentences();
  for (std::size_t i = 0;; ++i) {
    while (running > 0 && batch.length(running - 1) <= i)
      --running;
    if (running == 0) return;
    apply(recurrent,
          quantise(hidden.row(0), cells_, cells_, running, workspace), running,
          workspace.step);
    for (std::size_t s = 0; s < running; ++s) {
      const std::size_t t = is_backward ? batch.length(s) - 1 - i : i;
      const std::size_t row = batch.row(s, t);
      kernels_->lstm_step(gates.row(row), workspace.step.row(s), cells.row(s),
                          hidden.row(s), cells_);
      std::copy_n(hidden.row(s), cells_,
                  workspace.nodes.row(row) + (is_backward ? cells_ : 0));
    }
  }
}

void Network::recur(const Matrix& encoded, Workspace& workspace) const {
  const BatchRows& batch = workspace.batch;
  const std::size_t count = batch.rows();
  Matrix& nodes = workspace.nodes;
  const std::size_t both = 2 * cells_;
  nodes.reshape(count, both + width_, both + width_);
  for (std::size_t row = 0; row < count; ++row) {
    std::copy_n(encoded.row(row), width_, nodes.row(row) + both);
  }
  for (std::size_t s = 0; s < batch.sentences(); ++s) {
    std::copy(root_.begin(), root_.end(), nodes.row(batch.root(s)));
  }
  for (const LstmLayer& layer : lstm_) {
    const bool is_first = &layer == &lstm_.front();
    const Matrix& x = is_first ? workspace.tagged : nodes;
    const QuantisedRows rows = quantise(x.row(0), layer.forward.input.in(),
                                        x.stride(), count, workspace);
    apply(layer.forward.input, rows, count, workspace.gates[0]);
    apply(layer.backward.input, rows, count, workspace.gates[1]);
    recur_one_way(layer.forward.recurrent, false, workspace);
    recur_one_way(layer.backward.recurrent, true, workspace);
  }
}

}  // namespace relata::model
