#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "core/cluster.h"
#include "core/document.h"

namespace relata::assess {

/// What speaks for or against a claim: a row of schema/assessment.tsv and how
/// much of it holds.
using Features = std::vector<std::pair<std::string, double>>;

/// A word of a document.
struct WordPlace {
  SentenceIndex sentence = 0;
  TokenIndex token = 0;
};

/// The words that a claim stands on: its predicate's and, where there are any,
/// the heads of its subject, its object and of whoever says it last.
struct ClaimWords {
  WordPlace predicate;
  WordPlace subject;
  std::optional<WordPlace> object;
  std::optional<WordPlace> source;
};

/// Those of one of `claims`. The head of words is the first of them whose own
/// head is not among them; none if no token of the sentence lies in them.
ClaimWords words_of(const Document& document, const Claims& claims,
                    const Claim& claim);

/// Features of each claim, in order. The last of the three must be who is who
/// in `document`, of `claims`. The confidence of `claims` is how likely each
/// was read right, as extraction gives it. That of what a claim contains is not
/// among its features. Linear in the sentences, but for those of thousands of
/// words, each of whose claims looks at all of them.
std::vector<Features> features(const Document& document, const Claims& claims,
                               const Clusters& clusters);

/// Sets how likely a careful reader finds each claim right, in [0, 1], with two
/// decimals: its words, how it is said, by whom, and what its ends are. A
/// logistic function whose weights (schema/assessment.tsv)
/// tools/fit/verdicts.py fits to verdicts of readers; what a claim contains
/// makes it no surer.
void assess(const Document& document, Claims& claims, const Clusters& clusters);

}  // namespace relata::assess
