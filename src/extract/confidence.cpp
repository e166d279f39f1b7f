#include "extract/confidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "core/tables.h"
#include "extract/syntax/mention.h"

namespace relata::extract {
namespace {

using Weights = std::map<std::string_view, float, std::less<>>;

const Weights& weights() {
  static const Weights table = [] {
    Weights found;
    for (const TableRow& row : table_rows("confidence.tsv")) {
      float& weight = found[row[0]];
      std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
    }
    return found;
  }();
  return table;
}

/// Nothing for a construction that was not there when the table was fitted.
float weight(std::string_view name) {
  const auto place = weights().find(name);
  return place == weights().end() ? 0.0F : place->second;
}

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
          .is_beyond = draft.construction == kPrepositional &&
                       is_beyond_another(tree, draft)};
}

ConfidenceTerms confidence_terms(const ConfidenceFeatures& evidence) {
  const auto flag = [](bool holds) { return holds ? 1.0F : 0.0F; };
  const TokenIndex length = std::max<TokenIndex>(evidence.length, 1);
  return {{{evidence.construction, 1.0F},
           {"margin", std::clamp(evidence.margin, 0.0F, 1.0F)},
           {"whole", std::clamp(evidence.whole, 0.0F, 1.0F)},
           {"distance", std::log1p(static_cast<float>(evidence.distance))},
           {"length", std::log(static_cast<float>(length))},
           {"marks", std::log1p(static_cast<float>(evidence.marks))},
           {"later", flag(evidence.is_later)},
           {"gerund", flag(evidence.is_gerund)},
           {"vague", flag(evidence.is_vague)},
           {"beyond", flag(evidence.is_beyond)},
           {"understood", flag(evidence.understands_subject)},
           {"clausal", flag(evidence.is_clausal)},
           {"runs_on", flag(evidence.runs_on)}}};
}

float confidence(const ConfidenceFeatures& evidence) {
  float sum = 0;
  for (const auto& [name, amount] : confidence_terms(evidence))
    sum += weight(name) * amount;
  // Two decimals: the same on every machine, and no false precision.
  return std::round(100.0F / (1.0F + std::exp(-sum))) / 100.0F;
}

float least_confidence() {
  return weight("least");
}

}  // namespace relata::extract
