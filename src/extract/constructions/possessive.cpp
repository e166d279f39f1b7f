// "The firm's brand and the mayor's brother Paul left" says, without a word for
// it, that the firm has a brand and that Paul is the brother of the mayor.
#include <algorithm>

#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "the world's largest", "Norda's oldest": the possessor tells among which.
bool is_superlative_of(const Tree& tree, TokenIndex noun) {
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kAmod && tree[child].xpos == "JJS";
  });
}

}  // namespace

void draft_possessive(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  const auto possessor = tree.child(noun, {Dep::kNmodPoss});
  if (!possessor || tree[*possessor].upos == Upos::kPron) return;
  const std::string lemma = text::lower(tree[noun].lemma);
  if (lexicon::is_role_noun(lemma) || lexicon::nominalization(lemma) != nullptr)
    return;
  if (lexicon::find_cue(lemma, "noun", "clause") != nullptr)
    return;  // "Ann's claim"
  const Name* name = name_of(tree, noun);
  if (name != nullptr && name->first <= *possessor) return;  // "Lloyd's Bank"
  if (type_of(tree, *possessor) == EntityType::kTime) return;
  if (is_superlative_of(tree, noun)) return;  // "the world's largest mill"
  for (const TokenIndex each : conjuncts(tree, *possessor)) {
    Draft draft;
    draft.predicate = noun;
    draft.subject = each;
    draft.relation = "has";
    draft.lemma = "have";
    draft.object = phrase(tree, noun);
    draft.is_explicit = false;
    out.drafts.push_back(std::move(draft));
  }
}

}  // namespace relata::extract
