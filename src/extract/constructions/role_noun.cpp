// "Laith Qadiri, water minister of Jordan" says, beside that he is a minister,
// whose: "be water minister of" Jordan.
#include <algorithm>

#include "extract/constructions/draft.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

struct Owner {
  TokenIndex head = 0;
  std::string preposition;
};

bool is_named_before(const Tree& tree, TokenIndex child) {
  return tree[child].relation == Dep::kCompound &&
         name_of(tree, child) != nullptr;
}

/// "staff" of "Lee's chief of staff", where an owner stands elsewhere: a bare
/// noun that tells which office it is.
std::optional<TokenIndex> field_of(const Tree& tree, TokenIndex noun) {
  const auto field = tree.child(noun, {Dep::kNmod});
  if (!field || !lexicon::is_role_noun(text::lower(tree[noun].lemma)) ||
      tree[*field].xpos != "NN" || *field != noun + 2 ||
      !lexicon::marks_genitive(preposition(tree, *field)) ||
      tree.has(*field, {Dep::kConj})) {
    return std::nullopt;
  }
  const auto below = tree.children(noun);
  const bool is_owned =
      std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
        return tree[child].relation == Dep::kNmodPoss ||
               is_named_before(tree, child) ||
               (tree[child].relation == Dep::kNmod && child > *field &&
                lexicon::marks_owner(preposition(tree, child)));
      });
  return is_owned ? field : std::nullopt;
}

/// Whose the role is: "Jordan's", "of Jordan", "to Jordan", "Jordan minister".
std::vector<Owner> owners(const Tree& tree, TokenIndex noun) {
  std::vector<Owner> found;
  const bool is_role = lexicon::is_role_noun(text::lower(tree[noun].lemma));
  const auto field = field_of(tree, noun);
  for (const TokenIndex child : tree.children(noun)) {
    const Dep relation = tree[child].relation;
    if (is_role &&
        (relation == Dep::kNmodPoss || is_named_before(tree, child))) {
      found.push_back({child, "of"});
    } else if (relation == Dep::kNmod && child > noun && child != field) {
      const std::string word = preposition(tree, child);
      if (!lexicon::marks_genitive(word) &&
          !(is_role && lexicon::marks_owner(word))) {
        continue;
      }
      // "the director at the time"
      if (lexicon::is_frozen_phrase(word, text::lower(tree[child].lemma)))
        continue;
      for (const TokenIndex each : conjuncts(tree, child)) {
        found.push_back({each, word});
      }
    }
  }
  return found;
}

/// Whether the words from `first` to the noun are the name of an office: "prime
/// minister".
bool is_office(const Tree& tree, TokenIndex first, TokenIndex noun) {
  return lexicon::is_office_title(text::lower(tree.text({first, noun})));
}

/// The words before the noun that make it another office: "vice", "chief",
/// "campaign" of "vice president", "chief executive", "campaign manager".
std::vector<TokenIndex> limits(const Tree& tree, TokenIndex noun) {
  std::vector<TokenIndex> words;
  for (const TokenIndex child : tree.children(noun)) {
    if (child >= noun) break;
    const bool is_kind = tree[child].relation == Dep::kCompound &&
                         tree[child].upos == Upos::kNoun &&
                         tree.extent(child).first == child;
    if (is_kind || is_office(tree, child, noun) ||
        lexicon::is_deputy_word(text::lower(tree[child].lemma))) {
      words.push_back(child);
    }
  }
  return words;
}

/// The office in words, as `written` gives them: "vice president", "chief of
/// staff".
template <typename Written>
std::string office(const Tree& tree, TokenIndex noun, const Written& written) {
  std::string words;
  for (const TokenIndex word : limits(tree, noun))
    words += std::string(written(word)) + ' ';
  words += written(noun);
  if (const auto field = field_of(tree, noun)) {
    words.append(" ").append(preposition(tree, *field)).append(" ");
    words += written(*field);
  }
  return words;
}

/// "Secretary of state": an office as a whole, of no state.
bool is_whole_office(const Tree& tree, TokenIndex noun, const Owner& owner) {
  return lexicon::find_title(text::lower(tree[noun].lemma) + ' ' +
                             owner.preposition + ' ' +
                             text::lower(tree.text(owner.head))) != nullptr;
}

}  // namespace

void draft_role(const Drafting& out, TokenIndex holder, TokenIndex noun,
                const Clause* clause) {
  const Tree& tree = out.tree;
  const std::string lemma = office(tree, noun, [&](TokenIndex t) {
    return text::lower(t == noun ? tree[t].lemma : tree[t].form);
  });
  const std::string written =
      office(tree, noun, [&](TokenIndex t) { return tree.text(t); });
  for (const Owner& owner : owners(tree, noun)) {
    if (is_relative_pronoun(tree, owner.head) ||
        is_whole_office(tree, noun, owner)) {
      continue;
    }
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
