#include "extract/confidence.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <string_view>

#include "core/tables.h"
#include "extract/syntax/mention.h"

namespace relata::extract {
namespace {

/// The constructions as schema/confidence.tsv calls them, in the order of the
/// enumeration.
constexpr std::array<std::string_view, 12> kConstructions = {
    "clause",     "passive",     "copula",         "prepositional",
    "light_verb", "existential", "apposition",     "title",
    "role",       "possessive",  "nominalization", "location"};

struct Weights {
  std::array<float, kConstructions.size()> constructions{};
  float margin = 0;
  float whole = 0;
  float distance = 0;  ///< Of the logarithm of one plus the distance.
  float length = 0;    ///< Of the logarithm of the length.
  float understood = 0;
  float clausal = 0;
  float marks = 0;  ///< Of the logarithm of one plus their number.
  float later = 0;
  float beyond = 0;
  float gerund = 0;
  float vague = 0;
  float runs_on = 0;
  float least = 0;  ///< No weight, but the bound of what is told.
};

float* weight(Weights& weights, std::string_view name) {
  if (name == "margin") return &weights.margin;
  if (name == "whole") return &weights.whole;
  if (name == "distance") return &weights.distance;
  if (name == "length") return &weights.length;
  if (name == "understood") return &weights.understood;
  if (name == "clausal") return &weights.clausal;
  if (name == "marks") return &weights.marks;
  if (name == "later") return &weights.later;
  if (name == "beyond") return &weights.beyond;
  if (name == "gerund") return &weights.gerund;
  if (name == "vague") return &weights.vague;
  if (name == "runs_on") return &weights.runs_on;
  if (name == "least") return &weights.least;
  const auto* const place =
      std::find(kConstructions.begin(), kConstructions.end(), name);
  if (place == kConstructions.end()) return nullptr;
  return &weights.constructions.at(
      static_cast<std::size_t>(place - kConstructions.begin()));
}

Weights read_weights() {
  Weights weights;
  for (const TableRow& row : table_rows("confidence.tsv")) {
    float* place = weight(weights, row[0]);
    assert(place != nullptr && "unknown name in schema/confidence.tsv");
    if (place != nullptr) {
      std::from_chars(row[1].data(), row[1].data() + row[1].size(), *place);
    }
  }
  return weights;
}

const Weights& weights_of_table() {
  static const Weights weights = read_weights();
  return weights;
}

}  // namespace

namespace {

TokenIndex marks_between(const Tree& tree, TokenIndex first, TokenIndex last) {
  TokenIndex marks = 0;
  for (TokenIndex i = first + 1; i < last; ++i) {
    if (tree[i].upos == Upos::kPunct) ++marks;
  }
  return marks;
}

/// Whether another phrase of the verb stands between it and the object: "met
/// in Leeds with the envoy".
bool is_beyond_another(const Tree& tree, const Draft& draft) {
  const TokenRange object = tree.extent(draft.object.head);
  for (const TokenIndex child : tree.children(draft.predicate)) {
    const Dep relation = tree[child].relation;
    const bool is_phrase = relation == Dep::kObj || relation == Dep::kObl ||
                           relation == Dep::kOblAgent;
    if (is_phrase && child > draft.predicate &&
        tree.extent(child).last < object.first) {
      return true;
    }
  }
  return false;
}

}  // namespace

ConfidenceFeatures evidence(const Tree& tree, const Draft& draft) {
  const auto [low, high] = std::minmax(draft.subject, draft.object.head);
  return {.construction = draft.construction,
          .margin = std::min({tree[draft.predicate].margin,
                              tree[draft.subject].margin,
                              tree[draft.object.head].margin}),
          .whole = tree.mean_margin(),
          .distance = high - low,
          .length = tree.size(),
          .marks = marks_between(tree, low, high),
          .understands_subject = draft.understands_subject,
          .is_clausal = draft.object.kind == Value::Kind::kClause,
          .runs_on = tree.runs_on(),
          .is_later = tree[draft.subject].relation == Dep::kConj ||
                      (draft.object.kind != Value::Kind::kClause &&
                       tree[draft.object.head].relation == Dep::kConj),
          .is_gerund = tree[draft.predicate].xpos == "VBG" &&
                       !tree.has(draft.predicate, {Dep::kAux}),
          .is_vague = tree[draft.subject].upos == Upos::kPron &&
                      type_of(tree, draft.subject) == EntityType::kOther,
          .is_beyond = draft.construction == Construction::kPrepositional &&
                       is_beyond_another(tree, draft)};
}

float confidence(const ConfidenceFeatures& evidence) {
  const Weights& weights = weights_of_table();
  const auto place = static_cast<std::size_t>(evidence.construction);
  float sum = weights.constructions.at(place);
  sum += weights.margin * std::clamp(evidence.margin, 0.0F, 1.0F);
  sum += weights.whole * std::clamp(evidence.whole, 0.0F, 1.0F);
  sum += weights.distance * std::log1p(static_cast<float>(evidence.distance));
  sum += weights.length *
         std::log(static_cast<float>(std::max<TokenIndex>(evidence.length, 1)));
  sum += weights.marks * std::log1p(static_cast<float>(evidence.marks));
  if (evidence.is_later) sum += weights.later;
  if (evidence.is_gerund) sum += weights.gerund;
  if (evidence.is_vague) sum += weights.vague;
  if (evidence.is_beyond) sum += weights.beyond;
  if (evidence.understands_subject) sum += weights.understood;
  if (evidence.is_clausal) sum += weights.clausal;
  if (evidence.runs_on) sum += weights.runs_on;
  // Two decimals: the same on every machine, and no false precision.
  return std::round(100.0F / (1.0F + std::exp(-sum))) / 100.0F;
}

float least_confidence() {
  return weights_of_table().least;
}

}  // namespace relata::extract
