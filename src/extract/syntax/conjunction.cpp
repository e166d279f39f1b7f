// "Police arrested and charged two men on Monday" says that police arrested
// two men and that police charged two men, both on Monday.
#include <algorithm>

#include "extract/syntax/clause.h"
#include "lexicon/function_words.h"

namespace relata::extract {
namespace {

/// Whether both verbs have the form that one auxiliary asks for.
bool shares_auxiliary(const Tree& tree, const Clause& above,
                      const Clause& clause) {
  const Token& verb = tree[clause.predicate];
  const Token& first = tree[above.predicate];
  return !above.is_copular && !clause.is_copular &&
         !tree.has(clause.predicate, {Dep::kAux, Dep::kAuxPass, Dep::kMark}) &&
         (verb.xpos == first.xpos && verb.xpos != "VBD" && verb.xpos != "VBZ");
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

}  // namespace

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
