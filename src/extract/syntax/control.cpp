// "The court ordered the firm to pay the town and refused to hear an appeal"
// says that the firm is to pay the town, and that the court did not hear an
// appeal.
#include "extract/syntax/clause.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/verbs.h"

namespace relata::extract {
namespace {

/// "the plan they want to impose": the gap lies in the infinitive.
void fill_gap(const Clause& above, Clause& clause) {
  if (!above.gap || !clause.objects.empty() || clause.is_copular) return;
  if (clause.infinitive || !clause.contents.empty()) {
    clause.gap = above.gap;
  } else {
    clause.objects.push_back(*above.gap);
  }
}

/// One verb group: "refused to hear", "is expected to sign".
void join_verbs(const Tree& tree, const Clause& above, Clause& clause) {
  clause.words.insert(clause.words.end(), above.words.begin(),
                      above.words.end());
  if (above.is_copular) clause.words.push_back(above.predicate);
  for (const TokenIndex child : tree.children(clause.predicate)) {
    if (tree[child].relation == Dep::kMark && child < clause.predicate) {
      clause.words.push_back(child);
    }
  }
}

bool is_about_somebody(const Tree& tree, const Clause& above) {
  if (above.objects.empty()) return false;
  const TokenIndex object = above.objects.front();
  const EntityType type = type_of(tree, object);
  return type == EntityType::kPerson || type == EntityType::kGroup ||
         type == EntityType::kOrganization ||
         type == EntityType::kGeopoliticalEntity;
}

}  // namespace

std::optional<TokenIndex> called_on(const Tree& tree, const Clause& above,
                                    TokenIndex infinitive) {
  for (const Oblique& oblique : above.obliques) {
    const std::string& word = oblique.preposition;
    const bool is_right_before =
        oblique.range.last + 1 == tree.extent(infinitive).first;
    if (is_right_before && lexicon::controller(above.lemma, word + " to") ==
                               lexicon::Controller::kObject) {
      return oblique.head;
    }
  }
  return std::nullopt;
}

void understand_infinitive(const Tree& tree, const Clause& above,
                           Clause& clause) {
  if (!clause.subjects.empty() || above.infinitive != clause.predicate) return;
  if (tree[clause.predicate].xpos == "VBG" &&
      lexicon::controller(tree[above.predicate].lemma, "ing") ==
          lexicon::Controller::kNobody) {
    return;  // "recommended closing it"
  }
  const bool has_object = !above.objects.empty() || !above.recipients.empty();
  const std::string& verb = tree[above.predicate].lemma;
  // "have them go"; "need them to go", but "need money to go".
  const bool is_bare =
      tree[clause.predicate].xpos == "VB" && !has_to(tree, clause.predicate);
  const bool of_object =
      has_object &&
      (is_bare ||
       lexicon::controller(verb, "to") == lexicon::Controller::kObject ||
       (lexicon::controller(verb, "purpose") == lexicon::Controller::kObject &&
        is_about_somebody(tree, above)));
  clause.understands_subject = true;
  if (const auto called = called_on(tree, above, clause.predicate)) {
    clause.subjects = conjuncts(tree, *called);
    return;
  }
  if (above.gap && clause.is_copular && !has_object) {
    // "the man they believe to be the driver": only the subject can lack.
    clause.subjects.push_back(*above.gap);
    return;
  }
  if (of_object) {
    clause.subjects = above.objects.empty() ? above.recipients : above.objects;
    return;
  }
  clause.subjects = above.subjects;
  fill_gap(above, clause);
  join_verbs(tree, above, clause);
  for (const Oblique& oblique : above.obliques) {
    if (oblique.range.last < above.predicate &&
        clause.obliques.size() < Clauses::kMostConjuncts) {
      clause.obliques.push_back(oblique);
      clause.obliques.back().is_shared = true;
    }
  }
}

}  // namespace relata::extract
