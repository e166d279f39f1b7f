#include "analyze/name_labels.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace relata::analyze {
namespace {

using Place = NameLabel::Place;

bool may_follow(const NameLabel& before, const NameLabel& label) {
  return label.place != Place::kInside ||
         (before.place != Place::kOutside && before.type == label.type);
}

/// The label before `label` with the highest of `values` that it may follow;
/// the number of labels if it may follow none.
std::size_t best_before(const NameLabel& label, std::span<const double> values,
                        const std::vector<NameLabel>& labels) {
  std::size_t best = labels.size();
  for (std::size_t j = 0; j < values.size(); ++j) {
    if (!may_follow(labels[j], label)) continue;
    if (best == labels.size() || values[j] > values[best]) best = j;
  }
  return best;
}

/// Viterbi: the best legal label of each token.
std::vector<std::size_t> best_labels(const model::Matrix& scores,
                                     const std::vector<NameLabel>& labels) {
  // Sums of logits rank sequences as sums of their log-softmax would: the norm
  // of a token is the same for all its labels. Before the first token stands
  // label 0, outside.
  const std::size_t count = scores.rows();
  const std::size_t kinds = labels.size();
  std::vector<double> value(1, 0);
  std::vector<double> next(kinds);
  std::vector<std::size_t> back(count * kinds, 0);
  for (std::size_t t = 0; t < count; ++t) {
    for (std::size_t k = 0; k < kinds; ++k) {
      const std::size_t best = best_before(labels[k], value, labels);
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
float probability(const model::Matrix& scores, std::size_t token,
                  std::size_t label, const model::Kernels& kernels) {
  const auto row = scores[token];
  std::vector<float> values(scores.row(token),
                            scores.row(token) + scores.stride());
  kernels.exponential(values.data(), *std::max_element(row.begin(), row.end()),
                      values.size());
  float sum = 0;
  for (std::size_t k = 0; k < row.size(); ++k)
    sum += values[k];
  return values[label] / sum;
}

}  // namespace

std::vector<Name> decode_names(const model::Matrix& scores,
                               const std::vector<NameLabel>& labels,
                               const model::Kernels& kernels) {
  std::vector<Name> names;
  const auto found = best_labels(scores, labels);
  for (std::size_t t = 0; t < found.size(); ++t) {
    const NameLabel& label = labels[found[t]];
    if (label.place == Place::kOutside) continue;
    const auto index = static_cast<TokenIndex>(t);
    if (label.place == Place::kBegin) {
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
