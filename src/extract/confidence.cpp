#include "extract/confidence.h"

#include <algorithm>
#include <cmath>

namespace relata::extract {
namespace {

/// How often a construction with a sure parse gives a right claim.
float prior(Construction construction) {
  switch (construction) {
    case Construction::kClause:
      return 0.9F;
    case Construction::kPassive:
    case Construction::kCopula:
      return 0.88F;
    case Construction::kTitle:
    case Construction::kLightVerb:
      return 0.85F;
    case Construction::kPrepositional:
      return 0.8F;
    case Construction::kRole:
    case Construction::kApposition:
      return 0.75F;
    case Construction::kNominalization:
      return 0.7F;
    case Construction::kExistential:
      return 0.65F;
    case Construction::kPossessive:
      return 0.6F;
  }
  return 0.5F;
}

}  // namespace

float confidence(const Tree& tree, const Draft& draft) {
  const float margin =
      std::min({tree[draft.predicate].margin, tree[draft.subject].margin,
                tree[draft.object.head].margin});
  const auto low = std::min(draft.subject, draft.object.head);
  const auto high = std::max(draft.subject, draft.object.head);
  const auto gap = static_cast<float>(high - low);
  const float understood = draft.understands_subject ? 0.93F : 1.0F;
  const float nearness = 1.0F / (1.0F + 0.006F * gap);
  const float value = prior(draft.construction) * understood * nearness *
                      (0.6F + 0.4F * std::clamp(margin, 0.0F, 1.0F));
  // Two decimals: the same on every machine, and no false precision.
  return std::round(value * 100.0F) / 100.0F;
}

}  // namespace relata::extract
