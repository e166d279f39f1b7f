#include "merge/facts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace relata::merge {
namespace {

/// The claims of one article with their facts.
class FactFinder {
 public:
  explicit FactFinder(std::vector<ResolvedClaim> claims)
      : claims_(std::move(claims)), known_(claims_.size()) {}

  Result<std::vector<Changes::ClaimFact>> changed() {
    std::vector<std::tuple<std::size_t, std::size_t>> order;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      auto found = fact(i, 0);
      if (!found) return found.error();
      if (claims_[i].fact == known_[i]->row.fact) continue;
      order.emplace_back(known_[i]->depth, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Changes::ClaimFact> facts;
    facts.reserve(order.size());
    for (const auto& [depth, place] : order)
      facts.push_back(std::move(known_[place]->row));
    return facts;
  }

 private:
  struct Known {
    Changes::ClaimFact row;
    std::size_t depth = 0;  ///< How many claims are inside each other.
  };

  /// Puts the fact of a claim into known_.
  Result<void> fact(std::size_t place, std::size_t nesting) {
    if (known_[place]) return {};
    const ResolvedClaim& claim = claims_[place];
    if (nesting > kMostNested) {  // Of a damaged graph: add() refuses such.
      return fail(Error::Kind::kBadGraph,
                  "claims of article '" + claim.article +
                      "' are about each other in a circle");
    }
    auto object = object_of(claim, nesting);
    if (!object) return object.error();
    auto& [value, depth] = *object;
    const FactId id =
        fact_id(claim.subject, relation_of(claim), value, content_of(claim));
    known_[place] = Known{{claim.article, claim.index, id, claim.subject,
                           claim.predicate, std::move(value)},
                          depth};
    return {};
  }

  static const std::string& relation_of(const ResolvedClaim& claim) {
    return claim.predicate.empty() ? claim.lemma : claim.predicate;
  }

  /// How the claim that is the object is said.
  Mode content_of(const ResolvedClaim& claim) const {
    const auto* index = std::get_if<ClaimIndex>(&claim.object);
    const auto inner = index != nullptr ? place_of(*index) : std::nullopt;
    return inner ? mode(claims_[*inner].manner) : Mode{};
  }

  /// The object with the depth that it gives its fact.
  Result<std::pair<FactObject, std::size_t>> object_of(
      const ResolvedClaim& claim, std::size_t nesting) {
    using Object = std::pair<FactObject, std::size_t>;
    if (const auto* entity = std::get_if<EntityId>(&claim.object)) {
      return Object{*entity, 0};
    }
    if (const auto* literal = std::get_if<Literal>(&claim.object)) {
      return Object{*literal, 0};
    }
    const auto inner = place_of(std::get<ClaimIndex>(claim.object));
    if (!inner) {
      return fail(Error::Kind::kBadGraph, "a claim of article '" +
                                              claim.article +
                                              "' is about one that is missing");
    }
    if (auto done = fact(*inner, nesting + 1); !done) return done.error();
    return Object{known_[*inner]->row.fact, known_[*inner]->depth + 1};
  }

  std::optional<std::size_t> place_of(ClaimIndex index) const {
    const auto place =
        std::lower_bound(claims_.begin(), claims_.end(), index,
                         [](const ResolvedClaim& claim, ClaimIndex i) {
                           return claim.index < i;
                         });
    if (place == claims_.end() || place->index != index) return std::nullopt;
    return static_cast<std::size_t>(place - claims_.begin());
  }

  std::vector<ResolvedClaim> claims_;
  std::vector<std::optional<Known>> known_;  ///< By place in claims_.
};

}  // namespace

Result<std::vector<Changes::ClaimFact>> facts_of(const MergeView& view,
                                                 std::string_view article) {
  auto claims = view.claims_of(article);
  if (!claims) return claims.error();
  return facts_of(*std::move(claims));
}

Result<std::vector<Changes::ClaimFact>> facts_of(
    std::vector<ResolvedClaim> claims) {
  return FactFinder(std::move(claims)).changed();
}

}  // namespace relata::merge
