// "Laith Qadiri, water minister of Jordan" says, beside that he is a minister,
// whose: "be minister of" Jordan.
#include "extract/draft.h"
#include "extract/lexicon.h"
#include "extract/mention.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

struct Owner {
  TokenIndex head = 0;
  std::string preposition;
};

/// Whose the role is: "Jordan's", "of Jordan", "to Jordan", "Jordan minister".
std::vector<Owner> owners(const Tree& tree, TokenIndex noun) {
  std::vector<Owner> found;
  for (const TokenIndex child : tree.children(noun)) {
    const Dep relation = tree[child].relation;
    if (relation == Dep::kNmodPoss) {
      found.push_back({child, "of"});
    } else if (relation == Dep::kCompound && name_of(tree, child) != nullptr) {
      found.push_back({child, "of"});
    } else if (relation == Dep::kNmod && child > noun) {
      const std::string word = preposition(tree, child);
      if (word != "of" && word != "to" && word != "at" && word != "for" &&
          word != "with") {
        continue;
      }
      for (const TokenIndex each : conjuncts(tree, child)) {
        found.push_back({each, word});
      }
    }
  }
  return found;
}

}  // namespace

void draft_role(const Drafting& out, TokenIndex holder, TokenIndex noun,
                bool is_explicit) {
  const Tree& tree = out.tree;
  const std::string lemma = text::lower(tree[noun].lemma);
  for (const Owner& owner : owners(tree, noun)) {
    if (is_relative_pronoun(tree, owner.head)) continue;
    Draft draft;
    draft.predicate = noun;
    draft.subject = holder;
    draft.lemma = "be " + lemma + ' ' + owner.preposition;
    draft.relation =
        "is " + std::string(tree.text(noun)) + ' ' + owner.preposition;
    draft.object = phrase(tree, owner.head);
    draft.construction = Construction::kRole;
    draft.is_explicit = is_explicit;
    out.drafts.push_back(std::move(draft));
  }
}

}  // namespace relata::extract
