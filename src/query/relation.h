#pragma once

#include <string>
#include <vector>

#include "query/query.h"

namespace relata::query {

/// One way in which a graph may hold what a relation word means: facts of a
/// canonical predicate, or of a lemma; `swaps` if their subject is the
/// pattern's object.
struct RelationPattern {
  std::string predicate;
  std::string lemma;
  bool swaps = false;

  friend auto operator<=>(const RelationPattern&,
                          // NOLINTNEXTLINE(modernize-use-nullptr): false alarm
                          const RelationPattern&) = default;
};

/// Returns true iff the fact has the predicate or the lemma, alone or with a
/// preposition, of one of `patterns`.
bool is_any_of(const Fact& fact, const std::vector<RelationPattern>& patterns);

/// All readings of `relation`; one without predicate and lemma where any
/// relation will do. Without repetition.
std::vector<RelationPattern> readings(const Relation& relation);

}  // namespace relata::query
