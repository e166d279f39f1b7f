// "The rebels in Aleppo and the envoys from the bank" says, without a verb,
// that the rebels are in Aleppo and the envoys from the bank.
#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
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

}  // namespace

void draft_location(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  if (tree[noun].upos == Upos::kPron || is_predicate(tree, noun)) return;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation != Dep::kNmod || child < noun) continue;
    const std::string word = preposition(tree, child);
    for (const TokenIndex each : conjuncts(tree, child)) {
      const bool is_told =
          (word == "in" && has_place(tree, noun) &&
           is_named_place(tree, each)) ||
          (word == "from" && has_origin(tree, noun) && is_origin(tree, each));
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
