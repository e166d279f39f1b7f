#pragma once

#include <string>
#include <vector>

#include "core/fact.h"

namespace relata::store {

/// How many articles, and how many independent origins, hold a fact up.
struct Support {
  std::uint32_t articles = 0;
  std::uint32_t origins = 0;

  friend bool operator==(const Support&, const Support&) = default;
};

/// Counts what stands behind a fact. `outlets` holds the outlet of each
/// assertion's article, or "" where it is unknown.
///
/// An origin is the one who vouches: the entity at the end of an assertion's
/// chain, so that all articles that cite one memo count once; else, in the
/// outlet's own voice and for sources without a name, the outlet; else the
/// article.
Support support(const std::vector<Assertion>& assertions,
                const std::vector<std::string>& outlets);

}  // namespace relata::store
