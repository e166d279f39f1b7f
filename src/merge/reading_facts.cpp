#include <unordered_map>
#include <utility>

#include "merge/facts.h"
#include "merge/steps.h"

namespace relata::merge {
namespace {

/// The entities that the mentions of a reading are in, by index.
std::vector<EntityId> entities_of(const Reading& reading,
                                  const std::vector<Home>& homes) {
  std::unordered_map<EntityId, EntityId> entity_of;
  for (const Home& home : homes)
    entity_of.emplace(home.cluster, home.entity);
  std::vector<EntityId> entities(reading.claims.mentions.size());
  for (const Cluster& cluster : reading.clusters.clusters) {
    const auto home = entity_of.find(cluster.id);
    for (const Membership& member : cluster.members) {
      entities[static_cast<std::size_t>(member.mention)] =
          home == entity_of.end() ? cluster.id : home->second;
    }
  }
  return entities;
}

ResolvedClaim::Value resolved(const Argument& argument,
                              const std::vector<EntityId>& entities) {
  if (const auto* mention = std::get_if<MentionIndex>(&argument)) {
    return entities[static_cast<std::size_t>(*mention)];
  }
  if (const auto* claim = std::get_if<ClaimIndex>(&argument)) return *claim;
  return std::get<Literal>(argument);
}

}  // namespace

Result<std::vector<NamedFact>> reading_facts(const Reading& reading,
                                             const std::vector<Home>& homes) {
  const std::vector<EntityId> entities = entities_of(reading, homes);
  const std::vector<Claim>& claims = reading.claims.claims;
  std::vector<ResolvedClaim> resolved_claims;
  resolved_claims.reserve(claims.size());
  for (const Claim& claim : claims) {
    resolved_claims.push_back(
        {.article = reading.article.id,
         .index =
             ClaimIndex{static_cast<std::uint32_t>(resolved_claims.size())},
         .subject = entities[static_cast<std::size_t>(claim.subject)],
         .lemma = claim.lemma,
         .predicate = claim.predicate,
         .object = resolved(claim.object, entities),
         .fact = std::nullopt,
         .manner = {claim.polarity, claim.certainty, claim.force}});
  }
  auto facts = facts_of(std::move(resolved_claims));
  if (!facts) return facts.error();
  std::vector<NamedFact> named;
  named.reserve(facts->size());
  for (Changes::ClaimFact& fact : *facts) {
    const std::string& lemma = reading.claims[fact.index].lemma;
    named.push_back({std::move(fact), lemma});
  }
  return named;
}

}  // namespace relata::merge
