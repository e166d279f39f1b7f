// "Ann Lee is the minister": once the two are known to be one thing, the claim
// that they are says nothing more; nor does any claim of a thing about itself,
// unless a word says so: "they hurt themselves".

#include <variant>

#include "coref/coref.h"
#include "lexicon/grammar/pronouns.h"
#include "text/fold.h"

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

std::string_view text_of(const Document& document, const Mention& mention) {
  return slice(document.article.field(mention.field), mention.span);
}

/// "themselves", "each other".
bool is_reflexive(const Document& document, const Mention& mention) {
  const lexicon::Pronoun* pronoun = lexicon::find_pronoun(
      text::lower(slice(document.article.field(mention.field), mention.head)));
  return pronoun != nullptr &&
         (pronoun->kind == lexicon::Pronoun::Kind::kReflexive ||
          pronoun->kind == lexicon::Pronoun::Kind::kReciprocal);
}

/// The words of the mention, for a claim that needs an object.
Literal as_literal(const Document& document, const Mention& mention) {
  return {mention.span, std::string(text_of(document, mention)), std::nullopt,
          std::nullopt};
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

Claims without_identities(const Document& document, Claims claims,
                          const Clusters& clusters) {
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
        object != nullptr &&
        cluster_of[static_cast<std::size_t>(claim.subject)] ==
            cluster_of[static_cast<std::size_t>(*object)] &&
        !is_reflexive(document, claims[*object]);
    if (is_identity && !is_inner[i]) continue;
    if (is_identity) claim.object = as_literal(document, claims[*object]);
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
