#include "extract/constructions/informative.h"

#include <algorithm>

#include "extract/syntax/clause_form.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/noun_complements.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/grammar/verbs.h"
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

/// What is said stands with the verb that says it, before or behind it.
bool has_content(const Tree& tree, TokenIndex verb) {
  return tree[verb].relation == Dep::kParataxis ||
         tree.has(verb, {Dep::kCcomp, Dep::kParataxis});
}

/// "told the court", "said in an interview", where what was said is told of
/// itself: only that something was said.
bool tells_only_of_saying(const Tree& tree, const Draft& draft) {
  if (draft.object.kind != Value::Kind::kPhrase) return false;
  const std::string verb = text::lower(tree[draft.predicate].lemma);
  if (draft.construction == kPrepositional) {
    const auto blank = draft.lemma.rfind(' ');
    return lexicon::find_cue(verb, "verb", "words") != nullptr &&
           blank != std::string::npos &&
           !lexicon::governs(verb, draft.lemma.substr(blank + 1));
  }
  const lexicon::Cue* cue = lexicon::find_cue(verb, "verb", "clause");
  const EntityType type = type_of(tree, draft.object.head);
  return draft.construction == kPlainClause && draft.lemma == verb &&
         cue != nullptr && cue->source_class == SourceClass::kNeutral &&
         lexicon::takes_recipient(verb) && has_content(tree, draft.predicate) &&
         (type == EntityType::kPerson || type == EntityType::kGroup ||
          type == EntityType::kOrganization);
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

/// "had an engineer count them", "have the fault mended": to have something
/// done is no having.
bool has_done(const Tree& tree, const Draft& draft) {
  const auto act = tree.child(draft.predicate, {Dep::kXcomp});
  return draft.construction == kPlainClause && act && !has_to(tree, *act) &&
         lexicon::marks_possession(draft.lemma) &&
         (tree[*act].xpos == "VB" || tree[*act].xpos == "VBN");
}

}  // namespace

bool tells_something(const Tree& tree, const Draft& draft) {
  return !is_asked_for(tree, draft) && !is_about_a_time(tree, draft) &&
         !is_expletive(tree, draft) && !is_cut_clause(tree, draft) &&
         !tells_only_of_saying(tree, draft) && !has_done(tree, draft);
}

}  // namespace relata::extract
