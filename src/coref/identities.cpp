// "Ann Lee is the minister": once the two are known to be one thing, the claim
// that they are says nothing more.

#include <variant>

#include "coref/coref.h"

namespace relata::coref {
namespace {

/// Calls `visit` for every ClaimIndex among the arguments of `claim`.
template <typename AnyClaim, typename Visit>
void each_inner(AnyClaim& claim, const Visit& visit) {
  const auto look = [&visit](auto& argument) {
    if (auto* inner = std::get_if<ClaimIndex>(&argument)) visit(*inner);
  };
  look(claim.object);
  for (auto& role : claim.roles)
    look(role.value);
}

std::vector<std::size_t> cluster_of_mentions(const Claims& claims,
                                             const Clusters& clusters) {
  std::vector<std::size_t> places(claims.mentions.size());
  for (std::size_t i = 0; i < clusters.clusters.size(); ++i) {
    for (const Membership& member : clusters.clusters[i].members) {
      places[static_cast<std::size_t>(member.mention)] = i;
    }
  }
  return places;
}

}  // namespace

Claims without_identities(Claims claims, const Clusters& clusters) {
  const auto cluster_of = cluster_of_mentions(claims, clusters);
  std::vector<bool> is_inner(claims.claims.size(), false);
  for (const Claim& claim : claims.claims) {
    each_inner(claim, [&is_inner](ClaimIndex inner) {
      is_inner[static_cast<std::size_t>(inner)] = true;
    });
  }
  std::vector<ClaimIndex> now(claims.claims.size());
  std::vector<Claim> kept;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    Claim& claim = claims.claims[i];
    const auto* object = std::get_if<MentionIndex>(&claim.object);
    const bool is_identity =
        claim.lemma == "be" && object != nullptr && !is_inner[i] &&
        cluster_of[static_cast<std::size_t>(claim.subject)] ==
            cluster_of[static_cast<std::size_t>(*object)];
    if (is_identity) continue;
    now[i] = ClaimIndex{static_cast<std::uint32_t>(kept.size())};
    kept.push_back(std::move(claim));
  }
  for (Claim& claim : kept) {
    each_inner(claim, [&now](ClaimIndex& inner) {
      inner = now[static_cast<std::size_t>(inner)];
    });
  }
  claims.claims = std::move(kept);
  return claims;
}

}  // namespace relata::coref
