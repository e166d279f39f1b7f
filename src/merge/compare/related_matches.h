#pragma once

#include <optional>
#include <string>

#include "merge/compare/article_terms.h"
#include "merge/score/evidence.h"

namespace relata::merge {

/// What two things have in common in how they are called, and the word.
struct Match {
  Feature feature;
  std::string word;
};

/// Why things of two articles that tell one story may be one: names, heads, or
/// days in common. Nothing where nothing is, and for things that cannot be one:
/// of different genders, one and many, "another" and not.
std::optional<Match> match(const ClusterTerms& a, const ClusterTerms& b);

}  // namespace relata::merge
