#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/cluster/change_buffer.h"

namespace relata::merge {

/// The facts of those claims of `article` that are not counted to them yet, by
/// the entities that its clusters are in now. A fact comes before those about
/// it; otherwise by index. Fails as the view does, and where claims are about
/// each other in a circle or about one that is missing: kBadGraph.
Result<std::vector<Changes::ClaimFact>> facts_of(const MergeView& view,
                                                 std::string_view article);

/// The same of all claims of one article, in order of index.
Result<std::vector<Changes::ClaimFact>> facts_of(
    std::vector<ResolvedClaim> claims);

/// Gives `buffer` the facts of those claims of `articles` that have another one
/// now, and tells how many. Fails as the view and the buffer do.
template <typename Articles>
Result<std::size_t> write_facts(const MergeView& view, const Articles& articles,
                                ChangeBuffer& buffer) {
  std::size_t claims = 0;
  for (const std::string& article : articles) {
    auto facts = facts_of(view, article);
    if (!facts) return facts.error();
    const std::size_t rows = facts->size();
    claims += rows;
    std::move(facts->begin(), facts->end(),
              std::back_inserter(buffer.open().claims));
    if (auto done = buffer.wrote(rows); !done) return done.error();
  }
  return claims;
}

}  // namespace relata::merge
