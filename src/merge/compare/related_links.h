#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/changes.h"
#include "merge/compare/article_terms.h"
#include "merge/score/evidence.h"

namespace relata::merge {

/// How alike two articles are that tell one story, and in what words.
struct Likeness {
  double value = 0;  ///< See Topic::likeness().
  std::string_view words;
};

/// The links between the things of two articles that tell one story. "The
/// gunman" of one is "the shooter" of the other if they have part in the same
/// deeds, and few others could be meant as well. Both casts are in order of id.
/// `watch` is shown every pair that is weighed.
using PairWatch = std::function<void(const ClusterTerms&, const ClusterTerms&,
                                     const PairEvidence&)>;
std::vector<Link> related_links(const ArticleTerms& first,
                                const ArticleTerms& second, Likeness likeness,
                                const PairWatch& watch = {});

}  // namespace relata::merge
