// "The minister, who met the envoys in Amman, knew the firm they had hired"
// says that the minister met the envoys, and that they had hired the firm.
#include <algorithm>

#include "extract/syntax/clause.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "lexicon/meaning/cues.h"

namespace relata::extract {
namespace {

/// Whether a relative word of this very clause stands in it ("who", "whose
/// letter", "in which", "where"); subordinate clauses have their own.
bool has_relative_word(const Tree& tree, TokenIndex predicate) {
  for (const TokenIndex child : tree.children(predicate)) {
    if (is_predicate(tree, child)) continue;
    const TokenRange extent = tree.extent(child);
    for (TokenIndex i = extent.first; i <= extent.last; ++i) {
      if (is_relative_pronoun(tree, i) && tree.is_under(i, child)) return true;
    }
  }
  return false;
}

/// A preposition left behind its noun: "the firm he worked for".
std::optional<TokenIndex> stranded_preposition(const Tree& tree,
                                               TokenIndex predicate) {
  for (const TokenIndex child : tree.children(predicate)) {
    const Dep relation = tree[child].relation;
    if (child > predicate && tree[child].upos == Upos::kAdp &&
        (relation == Dep::kObl || relation == Dep::kAdvmod)) {
      return child;
    }
  }
  return std::nullopt;
}

/// "what he calls a threat": the noun is the name that he gives, and not what
/// he calls so.
bool gives_name(const Tree& tree, const Clause& clause) {
  const TokenIndex head = tree[clause.predicate].head;
  if (tree[clause.predicate].relation != Dep::kAclRelcl ||
      head >= tree.size() || tree[head].xpos != "WP" ||
      clause.subjects.empty() || clause.objects.empty()) {
    return false;
  }
  const lexicon::Cue* cue =
      lexicon::find_cue(cue_lemma(tree, clause.predicate), "verb", "predicate");
  return cue != nullptr && cue->source_class.has_value();
}

}  // namespace

void fill_relative_gap(const Tree& tree, Clause& clause) {
  if (gives_name(tree, clause)) {
    clause.objects.clear();
    return;
  }
  const auto noun = antecedent(tree, clause.predicate);
  if (!noun || has_relative_word(tree, clause.predicate)) return;
  if (clause.subjects.empty()) {
    clause.subjects.push_back(*noun);
    clause.understands_subject = true;
    return;
  }
  if (clause.is_copular || clause.is_passive) return;
  if (const auto word = stranded_preposition(tree, clause.predicate)) {
    std::erase_if(clause.obliques, [&](const Oblique& oblique) {
      return oblique.head == *word;
    });
    clause.obliques.push_back(
        {*noun, tree[*word].lemma, base_phrase(tree, *noun), false});
    return;
  }
  const bool has_gap = clause.objects.empty() && clause.contents.empty() &&
                       !clause.infinitive && clause.predicatives.empty();
  if (has_gap) {
    clause.objects.push_back(*noun);
  } else if (clause.objects.empty()) {
    clause.gap = noun;  // "the plan they want to impose"
  }
}

}  // namespace relata::extract
