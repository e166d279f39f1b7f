#include "extract/reporting.h"
#include "extract/wording.h"

namespace relata::extract {

std::optional<Content> said_before(const Tree& tree, SentenceIndex index,
                                   TokenIndex token) {
  const TokenIndex first = tree[token].head;
  const auto joint = tree.child(token, {Dep::kCc});
  if (!joint) return std::nullopt;
  const auto subject = tree.child(token, {Dep::kNsubj, Dep::kNsubjPass});
  const bool is_more = subject && tree[*subject].upos == Upos::kPron;
  const bool is_gerund =
      !subject && tree[token].xpos == "VBG" && tree[first].xpos != "VBG";
  for (const TokenIndex said : tree.children(first)) {
    if (said < first || tree.extent(said).last + 1 != *joint) continue;
    const bool goes_on = is_more ? tree[said].relation == Dep::kCcomp &&
                                       reporting_cue(tree, first) != nullptr
                                 : is_gerund && tree[said].xpos == "VBG";
    if (goes_on) return content_of(tree, index, said);
  }
  return std::nullopt;
}

}  // namespace relata::extract
