#include "merge/facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace relata::merge {
namespace {

/// Claims about claims about ... claims: at most so many. A sentence does not
/// nest deeper, and a cycle in a damaged graph ends here.
constexpr std::size_t kMostNested = 64;

class FactFinder {
 public:
  FactFinder(const MergeView& view, const Placement& placement)
      : view_(view), placement_(placement) {}

  /// Takes in the claims of `cluster` and those about them.
  Result<void> add_claims_of(EntityId cluster) {
    auto claims = view_.claims_of(cluster);
    if (!claims) return claims.error();
    for (PlacedClaim& claim : *claims) {
      if (auto done = add(std::move(claim), 0); !done) return done;
    }
    return {};
  }

  /// The facts of all claims taken in.
  Result<std::vector<Changes::ClaimFact>> facts() {
    std::vector<std::tuple<std::size_t, Place>> order;
    for (const auto& [place, claim] : affected_) {
      auto found = fact(claim, 0);
      if (!found) return found.error();
      order.emplace_back(found->depth, place);
    }
    std::sort(order.begin(), order.end());
    std::vector<Changes::ClaimFact> facts;
    facts.reserve(order.size());
    for (const auto& [depth, place] : order)
      facts.push_back(std::move(known_.at(place).row));
    return facts;
  }

 private:
  using Place = std::pair<std::string, ClaimIndex>;
  struct Known {
    Changes::ClaimFact row;
    std::size_t depth = 0;  ///< How many claims are inside each other.
  };

  static Error too_deep(const PlacedClaim& claim) {
    return fail(Error::Kind::kBadGraph,
                "claims of article '" + claim.article +
                    "' are about each other in a circle");
  }

  Result<void> add(PlacedClaim claim, std::size_t depth) {
    if (depth > kMostNested) return too_deep(claim);
    const Place place{claim.article, claim.index};
    if (affected_.contains(place)) return {};
    affected_.emplace(place, std::move(claim));
    auto outer = view_.claims_over(place.first, place.second);
    if (!outer) return outer.error();
    for (PlacedClaim& about : *outer) {
      if (auto done = add(std::move(about), depth + 1); !done) return done;
    }
    return {};
  }

  Result<EntityId> entity_of(EntityId cluster) const {
    if (const auto found = placement_.find(cluster);
        found != placement_.end()) {
      return found->second;
    }
    auto entity = view_.entity_of(cluster);
    if (!entity) return entity.error();
    return entity->value_or(cluster);
  }

  /// The fact of `claim`; also in known_.
  Result<Known> fact(const PlacedClaim& claim, std::size_t nesting) {
    if (nesting > kMostNested) return too_deep(claim);
    const Place place{claim.article, claim.index};
    if (const auto found = known_.find(place); found != known_.end()) {
      return found->second;
    }
    auto subject = entity_of(claim.subject);
    if (!subject) return subject.error();
    auto object = object_of(claim, nesting);
    if (!object) return object.error();
    Known known;
    known.depth = object->second;
    known.row = {
        claim.article,
        claim.index,
        fact_id(*subject,
                claim.predicate.empty() ? claim.lemma : claim.predicate,
                object->first),
        *subject,
        claim.predicate,
        object->first};
    known_.emplace(place, known);
    return known;
  }

  /// The object with the depth that it gives its fact.
  Result<std::pair<FactObject, std::size_t>> object_of(const PlacedClaim& claim,
                                                       std::size_t nesting) {
    using Object = std::pair<FactObject, std::size_t>;
    if (const auto* cluster = std::get_if<EntityId>(&claim.object)) {
      auto entity = entity_of(*cluster);
      if (!entity) return entity.error();
      return Object{*entity, 0};
    }
    if (const auto* literal = std::get_if<Literal>(&claim.object)) {
      return Object{*literal, 0};
    }
    auto inner = inner_claim(claim);
    if (!inner) return inner.error();
    auto known = fact(*inner, nesting + 1);
    if (!known) return known.error();
    return Object{known->row.fact, known->depth + 1};
  }

  Result<PlacedClaim> inner_claim(const PlacedClaim& claim) const {
    const ClaimIndex index = std::get<ClaimIndex>(claim.object);
    if (const auto found = affected_.find({claim.article, index});
        found != affected_.end()) {
      return found->second;
    }
    auto inner = view_.claim(claim.article, index);
    if (!inner) return inner.error();
    if (!*inner) {
      return fail(Error::Kind::kBadGraph, "a claim of article '" +
                                              claim.article +
                                              "' is about one that is missing");
    }
    return **std::move(inner);
  }

  const MergeView& view_;
  const Placement& placement_;
  std::map<Place, PlacedClaim> affected_;
  std::map<Place, Known> known_;
};

}  // namespace

Result<std::vector<Changes::ClaimFact>> facts_of(
    const MergeView& view, const std::vector<EntityId>& moved,
    const Placement& placement) {
  FactFinder finder(view, placement);
  for (const EntityId cluster : moved) {
    if (auto done = finder.add_claims_of(cluster); !done) return done.error();
  }
  return finder.facts();
}

}  // namespace relata::merge
