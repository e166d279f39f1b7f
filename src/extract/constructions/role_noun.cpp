// "Laith Qadiri, water minister of Jordan" says, beside that he is a minister,
// whose: "be minister of" Jordan.
#include "extract/constructions/draft.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
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
  const bool is_role = lexicon::is_role_noun(text::lower(tree[noun].lemma));
  for (const TokenIndex child : tree.children(noun)) {
    const Dep relation = tree[child].relation;
    const bool is_named_before =
        relation == Dep::kCompound && name_of(tree, child) != nullptr;
    if (is_role && (relation == Dep::kNmodPoss || is_named_before)) {
      found.push_back({child, "of"});
    } else if (relation == Dep::kNmod && child > noun) {
      const std::string word = preposition(tree, child);
      if (!lexicon::marks_genitive(word) &&
          !(is_role && lexicon::marks_owner(word))) {
        continue;
      }
      for (const TokenIndex each : conjuncts(tree, child)) {
        found.push_back({each, word});
      }
    }
  }
  return found;
}

/// The noun with the word before it that makes it another office: "vice
/// president"; in words as `written` gives them.
template <typename Written>
std::string office(const Tree& tree, TokenIndex noun, const Written& written) {
  std::string words;
  for (const TokenIndex child : tree.children(noun)) {
    if (child < noun &&
        lexicon::is_deputy_word(text::lower(tree[child].lemma))) {
      words += std::string(written(child)) + ' ';
    }
  }
  words += written(noun);
  return words;
}

}  // namespace

void draft_role(const Drafting& out, TokenIndex holder, TokenIndex noun,
                const Clause* clause) {
  const Tree& tree = out.tree;
  const std::string lemma = office(
      tree, noun, [&](TokenIndex t) { return text::lower(tree[t].lemma); });
  const std::string written =
      office(tree, noun, [&](TokenIndex t) { return tree.text(t); });
  for (const Owner& owner : owners(tree, noun)) {
    if (is_relative_pronoun(tree, owner.head)) continue;
    Draft draft;
    draft.predicate = noun;
    draft.subject = holder;
    draft.lemma = "be " + lemma + ' ' + owner.preposition;
    draft.relation =
        clause != nullptr ? relation_text(tree, *clause, "") : "is";
    draft.relation += ' ' + written + ' ' + owner.preposition;
    draft.object = phrase(tree, owner.head);
    draft.construction = "role";
    draft.is_explicit = clause != nullptr;
    out.drafts.push_back(std::move(draft));
  }
}

}  // namespace relata::extract
