// "There was resistance to the plan in Leeds" says that resistance was in
// Leeds.
#include "extract/constructions/draft.h"

namespace relata::extract {

void draft_existential(const Drafting& out, const Clause& clause) {
  Draft pattern;
  pattern.predicate = clause.predicate;
  pattern.construction = "existential";
  pattern.lemma = clause.lemma;
  pattern.relation = relation_text(out.tree, clause, "");
  pattern.roles = clause_roles(out.tree, clause);
  for (const TokenIndex subject : clause.subjects) {
    pattern.subject = subject;
    draft_prepositional(out, clause, pattern);
  }
}

}  // namespace relata::extract
