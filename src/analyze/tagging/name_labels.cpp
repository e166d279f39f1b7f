#include "analyze/tagging/name_labels.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

namespace relata::analyze {
namespace {

using enum NameLabel::Place;

/// Whether the name of `before` may go on with `inside`. Labels of other places
/// may follow any.
bool may_go_on(const NameLabel& before, const NameLabel& inside) {
  return before.place != kOutside && before.type == inside.type;
}

/// For every label that of the `values` before it that is the highest of those
/// which it may follow; the number of labels if it may follow none. `any` is
/// the highest of all.
class Predecessors {
 public:
  explicit Predecessors(const std::vector<NameLabel>& labels)
      : allowed_(labels.size()) {
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (labels[k].place != kInside) continue;
      std::vector<std::size_t>& allowed = allowed_[k].emplace();
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (may_go_on(labels[j], labels[k])) allowed.push_back(j);
      }
    }
  }

  std::size_t best(std::size_t label, std::span<const double> values,
                   std::size_t any) const {
    if (!allowed_[label]) return any;
    std::size_t best = allowed_.size();
    for (const std::size_t j : *allowed_[label]) {
      if (j >= values.size()) break;
      if (best == allowed_.size() || values[j] > values[best]) best = j;
    }
    return best;
  }

 private:
  /// [label], ascending; nothing where it may follow all.
  std::vector<std::optional<std::vector<std::size_t>>> allowed_;
};

/// Viterbi: the best legal label of each token.
std::vector<std::size_t> best_labels(const model::Rows& scores,
                                     const std::vector<NameLabel>& labels) {
  // Sums of logits rank sequences as sums of their log-softmax would: the norm
  // of a token is the same for all its labels. Before the first token stands
  // label 0, outside.
  const std::size_t count = scores.rows();
  const std::size_t kinds = labels.size();
  const Predecessors predecessors(labels);
  std::vector<double> value(1, 0);
  std::vector<double> next(kinds);
  std::vector<std::size_t> back(count * kinds, 0);
  for (std::size_t t = 0; t < count; ++t) {
    const auto any = static_cast<std::size_t>(
        std::max_element(value.begin(), value.end()) - value.begin());
    for (std::size_t k = 0; k < kinds; ++k) {
      const std::size_t best = predecessors.best(k, value, any);
      // An illegal sequence must never win.
      next[k] = best == kinds ? -1e300 : value[best] + scores[t][k];
      back[t * kinds + k] = best == kinds ? 0 : best;
    }
    value = next;
  }
  std::vector<std::size_t> found(count);
  auto label = static_cast<std::size_t>(
      std::max_element(value.begin(), value.end()) - value.begin());
  for (std::size_t t = count; t-- > 0;) {
    found[t] = label;
    label = back[t * kinds + label];
  }
  return found;
}

/// The probability of `label` among the logits of row `token`.
float probability(const model::Rows& scores, std::size_t token,
                  std::size_t label, const model::Kernels& kernels) {
  const auto row = scores[token];
  std::vector<float> values(row.begin(), row.end());
  values.resize(model::padded(row.size()));
  kernels.exponential(values.data(), *std::max_element(row.begin(), row.end()),
                      values.size());
  float sum = 0;
  for (std::size_t k = 0; k < row.size(); ++k)
    sum += values[k];
  return values[label] / sum;
}

}  // namespace

std::vector<Name> decode_names(const model::Rows& scores,
                               const std::vector<NameLabel>& labels,
                               const model::Kernels& kernels) {
  std::vector<Name> names;
  const auto found = best_labels(scores, labels);
  for (std::size_t t = 0; t < found.size(); ++t) {
    const NameLabel& label = labels[found[t]];
    if (label.place == kOutside) continue;
    const auto index = static_cast<TokenIndex>(t);
    if (label.place == kBegin) {
      names.push_back({index, index, label.type, 1.0F});
    }
    Name& name = names.back();
    name.last = index;
    name.confidence =
        std::min(name.confidence, probability(scores, t, found[t], kernels));
  }
  return names;
}

}  // namespace relata::analyze
