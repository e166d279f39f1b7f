#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "extract/constructions/draft.h"

namespace relata::extract {

/// What is known of how a claim was read.
struct ConfidenceFeatures {
  std::string_view construction = kPlainClause;
  float margin = 1;  ///< Of the least sure edge that the claim stands on.
  float whole = 1;   ///< Mean margin of the sentence's edges.
  TokenIndex distance = 1;  ///< From subject to object, in tokens.
  TokenIndex length = 1;    ///< Of the sentence, in tokens.
  TokenIndex marks = 0;     ///< Of punctuation, from subject to object.
  bool understands_subject = false;
  bool is_clausal = false;  ///< The object is a clause, or words of one.
  bool runs_on = false;     ///< The sentence's borders were lost.
  bool is_later = false;    ///< Subject or object is a later one of a list.
  bool is_gerund = false;   ///< The verb has no auxiliary and ends with "ing".
  bool is_vague = false;    ///< The subject is "it", "they", "this", ...
  bool is_beyond = false;   ///< The object is a phrase behind another one.
};

ConfidenceFeatures evidence(const Tree& tree, const Draft& draft);

/// What the confidence of a claim is made of: a row of schema/confidence.tsv
/// and how much of it holds; the construction's first.
using ConfidenceTerms = std::array<std::pair<std::string_view, float>, 13>;
ConfidenceTerms confidence_terms(const ConfidenceFeatures& evidence);

/// How likely the sentence says what was read on this evidence, in [0, 1]: a
/// logistic function with the weights of schema/confidence.tsv, which
/// tools/fit/confidence.py fits to how often tuples are right. Never falls as a
/// margin rises, never rises with distance, length or an understood subject.
float confidence(const ConfidenceFeatures& evidence);

/// What is less likely than this is not told at all: mostly words of one
/// endless sentence, and what somebody has ("the nation has survival").
float least_confidence();

/// claims() of extract.h with the evidence of each claim, unlikely ones too;
/// for the fit.
Claims claims_on_evidence(const Document& document,
                          std::vector<ConfidenceFeatures>& evidences);

}  // namespace relata::extract
