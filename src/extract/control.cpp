// "The court ordered the firm to pay the town and refused to hear an appeal"
// says that the firm is to pay the town, and that the court did not hear an
// appeal.
#include "extract/clause.h"
#include "extract/lexicon.h"

namespace relata::extract {

void understand_infinitive(const Tree& tree, const Clause& above,
                           Clause& clause) {
  if (!clause.subjects.empty() || above.infinitive != clause.predicate) return;
  const bool has_object = !above.objects.empty() || !above.recipients.empty();
  const bool of_object = has_object && controller(tree[above.predicate].lemma,
                                                  "to") == Controller::kObject;
  clause.understands_subject = true;
  if (of_object) {
    clause.subjects = above.objects.empty() ? above.recipients : above.objects;
    return;
  }
  clause.subjects = above.subjects;
  if (above.gap && clause.objects.empty() && !clause.is_copular) {
    if (clause.infinitive || !clause.contents.empty()) {
      clause.gap = above.gap;
    } else {
      clause.objects.push_back(*above.gap);
    }
  }
  // One verb group: "refused to hear", "is expected to sign".
  std::vector<TokenIndex> words = above.words;
  if (above.is_copular) words.push_back(above.predicate);
  for (const TokenIndex child : tree.children(clause.predicate)) {
    if (tree[child].relation == Dep::kMark && child < clause.predicate) {
      words.push_back(child);
    }
  }
  clause.words.insert(clause.words.end(), words.begin(), words.end());
  for (const Oblique& oblique : above.obliques) {
    if (oblique.range.last < above.predicate &&
        clause.obliques.size() < Clauses::kMostConjuncts) {
      clause.obliques.push_back(oblique);
      clause.obliques.back().is_shared = true;
    }
  }
}

}  // namespace relata::extract
