// "Police arrested and charged two men on Monday" says that police arrested
// two men and that police charged two men, both on Monday.
#include <algorithm>

#include "extract/syntax/clause.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// A past form that may as well be the participle of a passive shared with the
/// verb before: "was detained and then allowed home".
bool is_shared_passive(const Tree& tree, const Clause& above,
                       const Clause& clause) {
  const Token& verb = tree[clause.predicate];
  const bool has_object = std::any_of(
      clause.objects.begin(), clause.objects.end(),
      [&tree](TokenIndex object) { return is_nominal(tree[object]); });
  return above.is_passive && verb.xpos == "VBD" && !has_object &&
         clause.contents.empty() && clause.recipients.empty() &&
         lexicon::verb_of_participle(text::lower(verb.form)).empty() ==
             lexicon::verb_of_past(text::lower(verb.form)).empty() &&
         lexicon::needs_object(text::lower(verb.lemma));
}

/// Whether both verbs have the form that one auxiliary asks for.
bool shares_auxiliary(const Tree& tree, const Clause& above,
                      const Clause& clause) {
  const Token& verb = tree[clause.predicate];
  const Token& first = tree[above.predicate];
  return !above.is_copular && !clause.is_copular &&
         !tree.has(clause.predicate, {Dep::kAux, Dep::kAuxPass, Dep::kMark}) &&
         ((verb.xpos == first.xpos && verb.xpos != "VBD" &&
           verb.xpos != "VBZ") ||
          is_shared_passive(tree, above, clause));
}

void share_auxiliaries(const Tree& tree, const Clause& above, Clause& clause) {
  bool has_auxiliary = false;
  for (const TokenIndex word : above.words) {
    const bool is_auxiliary = tree[word].relation == Dep::kAux ||
                              tree[word].relation == Dep::kAuxPass;
    const bool is_negation = lexicon::is_not(tree[word].lemma);
    if ((is_auxiliary || is_negation) && word < above.predicate) {
      clause.words.push_back(word);
      has_auxiliary |= is_auxiliary;
    }
  }
  if (above.is_passive && (has_auxiliary || !above.words.empty())) {
    clause.is_passive = true;
  }
}

bool has_complement(const Clause& clause) {
  return !clause.objects.empty() || !clause.contents.empty() ||
         clause.infinitive.has_value() || !clause.predicatives.empty();
}

/// "the minister met and thanked them": what follows the last verb belongs to
/// all, what precedes the first one too.
void share_objects(const Clause& above, Clause& clause) {
  if (clause.is_passive) {
    for (const TokenIndex agent : above.agents) {
      if (agent > clause.predicate) clause.agents.push_back(agent);
    }
  } else if (!has_complement(clause)) {
    for (const TokenIndex object : above.objects) {
      if (object > clause.predicate) clause.objects.push_back(object);
    }
  }
}

void share_phrases(const Tree& tree, const Clause& above, Clause& clause) {
  const TokenRange extent = tree.extent(clause.predicate);
  for (Oblique oblique : above.obliques) {
    const bool is_before = oblique.range.last < above.predicate;
    const bool is_behind = oblique.range.first > extent.last;
    if ((is_before || is_behind) &&
        clause.obliques.size() < Clauses::kMostConjuncts) {
      oblique.is_shared = true;
      clause.obliques.push_back(std::move(oblique));
    }
  }
}

/// Nothing but what joins verbs, and verbs so joined.
bool joins_verbs(const Tree& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first + 1; i < last; ++i) {
    const Token& token = tree[i];
    const bool is_verb =
        token.upos == Upos::kVerb && token.relation == Dep::kConj;
    const bool is_joint = token.relation == Dep::kCc || token.form == "," ||
                          token.relation == Dep::kAdvmod;
    if (!is_verb && !is_joint) return false;
  }
  return true;
}

}  // namespace

void lend_objects(const Tree& tree, const Clause& conjunct, Clause& first) {
  const Token& verb = tree[conjunct.predicate];
  if (verb.relation != Dep::kConj || conjunct.predicate < first.predicate ||
      first.is_passive || first.is_copular || conjunct.is_copular ||
      conjunct.is_passive || has_complement(first) ||
      !conjunct.subjects.empty() || conjunct.objects.empty() ||
      !lexicon::needs_object(first.lemma) ||
      !joins_verbs(tree, first.predicate, conjunct.predicate)) {
    return;
  }
  for (const TokenIndex object : conjunct.objects) {
    if (object > conjunct.predicate) first.objects.push_back(object);
  }
}

void share_across_conjuncts(const Tree& tree, const Clause& above,
                            Clause& clause) {
  if (!clause.subjects.empty()) return;
  clause.subjects = above.subjects;
  clause.understands_subject = true;
  if (shares_auxiliary(tree, above, clause)) {
    share_auxiliaries(tree, above, clause);
  }
  share_objects(above, clause);
  share_phrases(tree, above, clause);
}

}  // namespace relata::extract
