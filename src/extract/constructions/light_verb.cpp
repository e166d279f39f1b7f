// "The memo takes direct aim at the board" says that the memo takes aim at the
// board: the verb and its noun are one predicate.
#include "extract/constructions/draft.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Phrases behind the noun, whether the tree hangs them on it or on the verb.
std::vector<Oblique> phrases_behind(const Tree& tree, const Clause& clause,
                                    TokenIndex noun) {
  std::vector<Oblique> behind;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation != Dep::kNmod || child < noun) continue;
    for (const TokenIndex each : conjuncts(tree, child)) {
      behind.push_back(
          {each, preposition(tree, child), tree.extent(each), false});
    }
  }
  for (const Oblique& oblique : clause.obliques) {
    if (oblique.head > noun) behind.push_back(oblique);
  }
  return behind;
}

}  // namespace

bool draft_light_verb(const Drafting& out, const Clause& clause,
                      TokenIndex verb_object) {
  const Tree& tree = out.tree;
  const std::string noun = text::lower(tree[verb_object].lemma);
  bool is_light = false;
  for (const Oblique& oblique : phrases_behind(tree, clause, verb_object)) {
    if (!lexicon::is_light_verb(clause.lemma, noun, oblique.preposition) ||
        !is_argument(tree, oblique)) {
      continue;
    }
    is_light = true;
    const auto object = oblique_value(tree, oblique);
    if (!object) continue;
    Draft draft;
    draft.predicate = clause.predicate;
    draft.construction = "light_verb";
    draft.understands_subject = clause.understands_subject;
    draft.lemma = clause.lemma + ' ' + noun + ' ' + oblique.preposition;
    draft.described_lemma = clause.lemma + ' ' +
                            described_noun_lemma(tree, verb_object) + ' ' +
                            oblique.preposition;
    Clause whole = clause;
    const TokenRange base = base_phrase(tree, verb_object);
    for (TokenIndex i = base.first; i <= base.last; ++i) {
      whole.words.push_back(i);
    }
    draft.relation = relation_text(tree, whole, oblique.preposition);
    draft.object = *object;
    draft.roles = without(tree, clause_roles(tree, clause), oblique.head);
    for (const TokenIndex subject : clause.subjects) {
      draft.subject = subject;
      out.drafts.push_back(draft);
    }
  }
  return is_light;
}

}  // namespace relata::extract
