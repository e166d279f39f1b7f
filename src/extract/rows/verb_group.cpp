// "asked the firm to close the port", "left without paying the bill": the words
// that tell what came of it belong to the verb.
#include "extract/rows/verb_group.h"

#include <algorithm>

#include "extract/rows/slots.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"

namespace relata::extract {
namespace {

bool has_no_subject(const Tree& tree, const Clause& clause) {
  return !has_own_subject(tree, clause.predicate) &&
         !is_finite(tree, clause.predicate);
}

/// The clause that has `noun` as its object.
const Clause* with_object(const Clauses& clauses, TokenIndex noun) {
  const Token& token = clauses.tree()[noun];
  if (token.relation != Dep::kObj || token.head == kNoToken) return nullptr;
  return clauses.of(token.head);
}

/// "to win the cup", "without paying" under a verb.
bool is_brought_in(const Tree& tree, const Clause& above,
                   const Clause& clause) {
  if (above.infinitive == clause.predicate) return true;
  return is_adverbial(tree, clause.predicate) &&
         (has_to(tree, clause.predicate) ||
          (tree[clause.predicate].xpos == "VBG" &&
           !clause_marker(tree, clause.predicate).empty()));
}

/// What opens a clause that is no sentence, and what denies it there:
/// "without", "in order not to".
void add_opening(const Tree& tree, const Clause& clause,
                 std::vector<TokenIndex>& words) {
  if (!has_to(tree, clause.predicate) && tree[clause.predicate].xpos != "VBG")
    return;
  for (const TokenIndex child : tree.children(clause.predicate)) {
    const Dep relation = tree[child].relation;
    if ((relation != Dep::kMark && relation != Dep::kCase) ||
        child > clause.predicate) {
      continue;
    }
    words.push_back(child);
    for (const TokenIndex part : tree.children(child)) {
      if (tree[part].relation == Dep::kFixed) words.push_back(part);
    }
  }
}

/// "not" of "did not sign or read": denies both.
void add_shared_negation(const Tree& tree, const Clause& clause,
                         std::vector<TokenIndex>& words) {
  const TokenIndex first = tree[clause.predicate].head;
  if (tree[clause.predicate].relation != Dep::kConj ||
      !shares_negation(tree, first, clause.predicate)) {
    return;
  }
  for (const TokenIndex child : tree.children(first)) {
    if (denies(tree, child)) words.push_back(child);
  }
}

/// "neither" and "nor" before a verb.
void add_joint_negation(const Tree& tree, const Clause& clause,
                        std::vector<TokenIndex>& words) {
  for (const TokenIndex child : tree.children(clause.predicate)) {
    if (child < clause.predicate && joins_denied(tree, child))
      words.push_back(child);
  }
}

}  // namespace

std::optional<Embedding> embedding(const Clauses& clauses,
                                   const Clause& clause) {
  const Tree& tree = clauses.tree();
  if (!has_no_subject(tree, clause)) return std::nullopt;
  const TokenIndex head = tree[clause.predicate].head;
  if (head == kNoToken) return std::nullopt;
  const Clause* above = clauses.above(clause);
  if (tree[clause.predicate].relation == Dep::kConj) {
    return above != nullptr ? embedding(clauses, *above) : std::nullopt;
  }
  if (tree[clause.predicate].relation == Dep::kAcl) {
    if (!has_to(tree, clause.predicate)) return std::nullopt;
    return Embedding{with_object(clauses, head), head};
  }
  if (above != nullptr && is_brought_in(tree, *above, clause)) {
    return Embedding{above, std::nullopt};
  }
  return std::nullopt;
}

bool is_joined(const Clause& clause, const Embedding& embedded) {
  return embedded.above != nullptr &&
         std::find(clause.words.begin(), clause.words.end(),
                   embedded.above->predicate) != clause.words.end();
}

std::vector<TokenIndex> verb_words(const Clauses& clauses,
                                   const Clause& clause) {
  const Tree& tree = clauses.tree();
  std::vector<TokenIndex> words = clause.words;
  const Dep relation = tree[clause.predicate].relation;
  if (has_no_subject(tree, clause) && relation != Dep::kRoot) {
    const bool is_conjunct = relation == Dep::kConj;
    const Clause* first = is_conjunct ? clauses.above(clause) : nullptr;
    add_opening(tree, first != nullptr ? *first : clause, words);
  }
  if (clause.is_copular) {
    const auto adverbs = adverbs_before(tree, clause.predicate);
    words.insert(words.end(), adverbs.begin(), adverbs.end());
  }
  add_shared_negation(tree, clause, words);
  add_joint_negation(tree, clause, words);
  return words;
}

}  // namespace relata::extract
