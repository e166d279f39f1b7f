// "Water Minister Laith Qadiri" says, without a word for it, that Qadiri is
// water minister.
#include <algorithm>

#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Where a title begins with what limits it, which a tree may hang on the name:
/// "former" of "former Senator Lee", "acting", "then-" of "then-Senator".
TokenIndex with_limits(const Tree& tree, TokenIndex noun, TokenIndex begin) {
  while (begin > 0 && tree[begin - 1].relation == Dep::kAmod &&
         (tree[begin - 1].head == noun || tree[begin - 1].head == begin)) {
    --begin;
  }
  const bool is_hyphenated =
      begin > 1 && tree[begin - 1].form == "-" &&
      tree[begin - 1].span.end == tree[begin].span.begin &&
      tree[begin - 2].span.end == tree[begin - 1].span.begin;
  return is_hyphenated ? begin - 2 : begin;
}

/// Where the title's own words begin: not with "and".
TokenIndex own_first(const Tree& tree, TokenIndex title) {
  TokenIndex first = tree.extent(title).first;
  while (first < title && tree[first].upos == Upos::kCconj)
    ++first;
  return first;
}

/// "minister", "leader", "victim": says of somebody what he is.
bool tells_who(const std::string& lemma) {
  return lexicon::is_role_noun(lemma) ||
         lexicon::noun_type(lemma) == EntityType::kPerson;
}

}  // namespace

void draft_title(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  TokenIndex begin = noun;  // Of a title of several parts: "Deputy Minister".
  for (const TokenIndex title : tree.children(noun)) {
    if (tree[title].relation != Dep::kNmodDesc || title > noun) continue;
    const TokenRange extent = tree.extent(title);
    begin = std::min(begin, own_first(tree, title));
    const bool goes_on = extent.last + 1 < noun &&
                         tree[extent.last + 1].relation == Dep::kNmodDesc;
    // "Reps. Lee and Sol": none of them is "Reps.".
    const bool is_plural = tree[title].xpos.ends_with('S');
    // "President-elect Sol" is none yet.
    const bool is_prefix = tree[extent.last].form == "-";
    if (goes_on || is_plural || is_prefix ||
        !tells_who(text::lower(tree[title].lemma))) {
      continue;
    }
    Draft draft;
    draft.predicate = title;
    draft.subject = noun;
    draft.relation = "is";
    draft.lemma = "be";
    draft.object = {Value::Kind::kWords,
                    title,
                    {with_limits(tree, noun, begin), extent.last}};
    draft.is_explicit = false;
    out.drafts.push_back(std::move(draft));
    draft_role(out, noun, title, nullptr);
  }
}

}  // namespace relata::extract
