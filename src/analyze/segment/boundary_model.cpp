#include "analyze/segment/boundary_model.h"

#include <cstddef>
#include <utility>

namespace relata::analyze {
namespace {

/// By so much a sentence must win where no mark ends it. The treebanks hold
/// letters and lists whose line ends are lost; articles hardly do.
constexpr int kBareMargin = 150;

/// Answers by the sums of weights; ties go to the lesser boundary.
class WeightedJudge : public BoundaryJudge {
 public:
  explicit WeightedJudge(std::span<const std::int8_t> weights)
      : weights_(weights) {}

  Boundary judge(const BoundaryQuestion& question) override {
    int word = 0;
    int sentence = 0;
    for (const std::uint32_t row : question.features) {
      const std::size_t place = std::size_t{2} * row;
      word += weights_[place];
      sentence += weights_[place + 1];
    }
    const int rival = question.is_bare ? word + kBareMargin : word;
    if (sentence > rival && (sentence > 0 || question.ends_chunk)) {
      return Boundary::kSentence;
    }
    return word > 0 || question.ends_chunk ? Boundary::kWord : Boundary::kNone;
  }

 private:
  std::span<const std::int8_t> weights_;
};

}  // namespace

Result<BoundaryModel> BoundaryModel::load(const model::Container& container) {
  const auto weights = container.int8("tokenizer.weights", {kBoundaryRows, 2});
  if (!weights) return weights.error();
  const auto splits = container.strings("tokenizer.splits");
  if (!splits) return splits.error();
  return BoundaryModel(*weights, SplitChunks(*splits));
}

std::vector<Boundary> BoundaryModel::boundaries(const Characters& text) const {
  WeightedJudge judge(weights_);
  return analyze::boundaries(text, splits_, judge);
}

}  // namespace relata::analyze
