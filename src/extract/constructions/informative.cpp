#include "extract/constructions/informative.h"

#include <algorithm>

#include "extract/values/time_expression.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "it is feared that the dam broke", "it is hard to leave", "it took years to
/// build": it is nobody.
bool is_expletive(const Tree& tree, const Draft& draft) {
  const Token& subject = tree[draft.subject];
  if (!lexicon::is_impersonal(subject.lemma) || subject.xpos != "PRP")
    return false;
  if (lexicon::is_pleonastic(lexicon::Pleonasm::kRaising,
                             text::lower(tree[draft.predicate].lemma))) {
    const bool has_infinitive =
        std::any_of(draft.roles.begin(), draft.roles.end(), [](auto& role) {
          return role.value.kind == Value::Kind::kClause &&
                 role.preposition == "to";
        });
    return has_infinitive || draft.object.kind == Value::Kind::kClause;
  }
  return draft.object.kind == Value::Kind::kClause &&
         tree[draft.object.head].relation != Dep::kAdvcl &&
         (draft.construction == kPassive || draft.construction == kCopula);
}

/// "said details of it could harm", where a tree cut the clause off its
/// subject: nobody says a thing.
bool is_cut_clause(const Tree& tree, const Draft& draft) {
  return draft.construction == kPlainClause &&
         draft.object.kind == Value::Kind::kPhrase &&
         tree[draft.object.head].relation == Dep::kObj &&
         tree[draft.object.head].upos == Upos::kNoun &&
         lexicon::find_cue(draft.lemma, "verb", "words") != nullptr &&
         lexicon::find_cue(text::lower(tree[draft.object.head].lemma), "noun",
                           "clause") == nullptr;
}

/// "Who did what?", "what he did".
bool is_asked_for(const Tree& tree, const Draft& draft) {
  const Token& object = tree[draft.object.head];
  return draft.object.kind == Value::Kind::kPhrase &&
         (feature(object.features, "PronType") == "Int" || object.xpos == "WP");
}

/// "the rules announced Thursday allow", where Thursday was made the subject.
bool is_about_a_time(const Tree& tree, const Draft& draft) {
  return draft.construction != kCopula &&
         time_of(tree.document(), tree.sentence(), draft.subject).has_value();
}

}  // namespace

bool tells_something(const Tree& tree, const Draft& draft) {
  return !is_asked_for(tree, draft) && !is_about_a_time(tree, draft) &&
         !is_expletive(tree, draft) && !is_cut_clause(tree, draft);
}

}  // namespace relata::extract
