// "Ann Lee has a sister, Camille" says that Camille is Ann's sister; "the firm
// has a subsidiary, Vik Steel" whose subsidiary that is.
#include "extract/constructions/draft.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/predicates.h"
#include "lexicon/world/people.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The relation of who is somebody's `noun`: "be sister of"; empty for nouns
/// of things that are simply had.
std::string relation_of(const Tree& tree, TokenIndex noun) {
  const std::string lemma = text::lower(tree[noun].lemma);
  std::string relation = "be " + lemma + " of";
  const bool is_known =
      lexicon::is_kin(lemma) || lexicon::find_frame(relation) != nullptr;
  if (!is_known || name_over(tree, noun) != nullptr) relation.clear();
  return relation;
}

/// Those whose names are told: "Leo", "Max" of "two sons, Leo and Max".
std::vector<TokenIndex> named(const Tree& tree, TokenIndex noun) {
  auto names = named_members(tree, noun);
  if (!names.empty()) return names;
  for (const TokenIndex child : tree.children(noun)) {
    if (tree[child].relation == Dep::kAppos && name_of(tree, child) != nullptr)
      names.push_back(child);
  }
  const bool is_kin = lexicon::is_kin(text::lower(tree[noun].lemma));
  if (names.empty() && is_kin && tree[noun].xpos == "NN") names.push_back(noun);
  return names;
}

bool is_none(const Tree& tree, TokenIndex noun) {
  const auto determiner = tree.child(noun, {Dep::kDet});
  return determiner &&
         lexicon::determiner(text::lower(tree[*determiner].form)) ==
             lexicon::Determiner::kNegative;
}

}  // namespace

bool draft_belonging(const Drafting& out, const Clause& clause,
                     TokenIndex object, const Draft& pattern) {
  const Tree& tree = out.tree;
  const std::string& verb = clause.lemma;
  if (!lexicon::marks_possession(verb)) return false;
  // "two sons, Leo and Max" came as their names.
  const TokenIndex above = first_conjunct(tree, object);
  const bool is_named = tree[above].relation == Dep::kAppos;
  const TokenIndex noun = is_named ? tree[above].head : object;
  const std::string lemma = relation_of(tree, noun);
  const auto names = is_named ? std::vector{object} : named(tree, noun);
  if (lemma.empty() || names.empty() || is_none(tree, noun)) return false;
  for (const TokenIndex name : names) {
    Draft draft = pattern;
    draft.subject = name;
    draft.object = phrase(tree, pattern.subject);
    draft.lemma = lemma;
    draft.relation = "is " + text::lower(tree[noun].lemma) + " of";
    draft.construction = "role";
    out.drafts.push_back(std::move(draft));
  }
  return true;
}

}  // namespace relata::extract
