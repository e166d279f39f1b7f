// "The rebels in Aleppo and the envoys from the bank" says, without a verb,
// that the rebels are in Aleppo and the envoys from the bank.
#include <algorithm>

#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/prepositions.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Whether a noun names or describes something that has a place: no event, no
/// number, no paper.
bool has_place(const Tree& tree, TokenIndex noun) {
  switch (type_of(tree, noun)) {
    case EntityType::kPerson:
    case EntityType::kGroup:
    case EntityType::kOrganization:
    case EntityType::kGeopoliticalEntity:
    case EntityType::kPlace:
      return tree[noun].upos != Upos::kPron;
    default:
      return false;
  }
}

bool is_named_place(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  return name_of(tree, noun) != nullptr &&
         (type == EntityType::kPlace ||
          type == EntityType::kGeopoliticalEntity);
}

/// Whether a noun tells of somebody or of a paper that comes from somewhere.
bool has_origin(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  const bool is_heading = tree[noun].relation == Dep::kRoot;
  return !is_heading &&
         (type == EntityType::kPerson || type == EntityType::kGroup ||
          type == EntityType::kDocument);
}

/// A body, a place, people: "from the ministry".
bool is_origin(const Tree& tree, TokenIndex noun) {
  switch (type_of(tree, noun)) {
    case EntityType::kPerson:
    case EntityType::kGroup:
    case EntityType::kOrganization:
    case EntityType::kGeopoliticalEntity:
      return tree[noun].upos != Upos::kPron;
    case EntityType::kPlace:
      return name_of(tree, noun) != nullptr;
    default:
      return false;
  }
}

/// "States from Ostra to Velm": how far they reach.
bool goes_on(const Tree& tree, TokenIndex noun, TokenIndex origin) {
  const auto reaches = [&](TokenIndex child) {
    return child > origin && tree[child].relation == Dep::kNmod &&
           lexicon::role_name(preposition(tree, child), EntityType::kPlace,
                              false) == RoleName::kGoal;
  };
  const auto below = tree.children(noun);
  const auto inner = tree.children(origin);
  return std::any_of(below.begin(), below.end(), reaches) ||
         std::any_of(inner.begin(), inner.end(), reaches);
}

}  // namespace

void draft_location(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  if (tree[noun].upos == Upos::kPron || is_predicate(tree, noun)) return;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation != Dep::kNmod || child < noun) continue;
    const std::string word = preposition(tree, child);
    const auto places = conjuncts(tree, child);
    // "The envoys from Ostra and Velm": some are from each.
    const bool is_from = word == "from";
    if (is_from && goes_on(tree, noun, child)) continue;
    if (places.size() > 1 && tree[noun].xpos.ends_with('S')) continue;
    for (const TokenIndex each : places) {
      const bool is_told =
          (word == "in" && has_place(tree, noun) &&
           is_named_place(tree, each)) ||
          (is_from && has_origin(tree, noun) && is_origin(tree, each));
      if (!is_told) continue;
      Draft draft;
      draft.predicate = each;
      draft.subject = noun;
      draft.relation = "is " + word;
      draft.lemma = "be " + word;
      draft.object = phrase(tree, each);
      draft.is_explicit = false;
      out.drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace relata::extract
