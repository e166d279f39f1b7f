// "The deal was worth $2 million, and shares worth $5 million were sold" says
// that the deal was worth so much, and that the shares are.
#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "extract/values/quantity.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// What an adjective has as its object: "$2 million" of "worth $2 million".
std::optional<TokenIndex> object_of(const Tree& tree, TokenIndex adjective) {
  const auto object = tree.child(adjective, {Dep::kObj});
  if (!object || *object < adjective || !is_nominal(tree[*object])) {
    return std::nullopt;
  }
  return object;
}

/// The same, where a tree made the sum an apposition of the noun before:
/// "shares worth $5 million".
std::optional<TokenIndex> sum_behind(const Tree& tree, TokenIndex noun,
                                     TokenIndex adjective) {
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation == Dep::kAppos &&
        tree.extent(child).first == adjective + 1 &&
        quantity_of(tree.sentence(), child)) {
      return child;
    }
  }
  return std::nullopt;
}

}  // namespace

bool draft_measure(const Drafting& out, const Clause& clause, Draft draft) {
  const auto object = object_of(out.tree, clause.predicate);
  if (!object) return false;
  Clause whole = clause;
  whole.words.push_back(clause.predicate);
  draft.lemma = "be " + text::lower(out.tree[clause.predicate].lemma);
  draft.relation = relation_text(out.tree, whole, "");
  draft.object = phrase(out.tree, *object);
  out.drafts.push_back(std::move(draft));
  return true;
}

void draft_measured(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  const TokenIndex adjective = noun + 1;
  if (adjective >= tree.size() || tree[adjective].head != noun ||
      tree[adjective].upos != Upos::kAdj ||
      (tree[adjective].relation != Dep::kAmod &&
       tree[adjective].relation != Dep::kAcl)) {
    return;
  }
  auto object = object_of(tree, adjective);
  if (!object) object = sum_behind(tree, noun, adjective);
  if (!object) return;
  Draft draft;
  draft.predicate = adjective;
  draft.subject = noun;
  draft.relation = "is " + std::string(tree.text(adjective));
  draft.lemma = "be " + text::lower(tree[adjective].lemma);
  draft.object = phrase(tree, *object);
  draft.is_explicit = false;
  out.drafts.push_back(std::move(draft));
}

}  // namespace relata::extract
