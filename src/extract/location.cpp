// "The rebels in Aleppo and the Lyon office of the bank" says, without a verb,
// that the rebels are in Aleppo.
#include "extract/draft.h"
#include "extract/lexicon.h"
#include "extract/mention.h"
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

}  // namespace

void draft_location(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  if (!has_place(tree, noun) || is_predicate(tree, noun)) return;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation != Dep::kNmod || child < noun ||
        preposition(tree, child) != "in") {
      continue;
    }
    for (const TokenIndex each : conjuncts(tree, child)) {
      if (!is_named_place(tree, each)) continue;
      Draft draft;
      draft.predicate = each;
      draft.subject = noun;
      draft.relation = "is in";
      draft.lemma = "be in";
      draft.object = phrase(tree, each);
      draft.construction = Construction::kLocation;
      draft.is_explicit = false;
      out.drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace relata::extract
