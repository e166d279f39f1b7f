// "Water Minister Laith Qadiri" says, without a word for it, that Qadiri is
// water minister.
#include "extract/draft.h"
#include "extract/lexicon.h"
#include "extract/mention.h"
#include "text/fold.h"

namespace relata::extract {

void draft_title(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  for (const TokenIndex title : tree.children(noun)) {
    if (tree[title].relation != Dep::kNmodDesc || title > noun ||
        !is_role_noun(text::lower(tree[title].lemma))) {
      continue;
    }
    Draft draft;
    draft.predicate = title;
    draft.subject = noun;
    draft.relation = "is";
    draft.lemma = "be";
    draft.object = {Value::Kind::kWords, title, tree.extent(title)};
    draft.construction = Construction::kTitle;
    draft.is_explicit = false;
    out.drafts.push_back(std::move(draft));
    draft_role(out, noun, title, false);
  }
}

}  // namespace relata::extract
