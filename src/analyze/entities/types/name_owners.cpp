#include "analyze/entities/types/name_owners.h"

#include <string_view>

#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/organizations.h"

namespace relata::analyze {
namespace {

/// The token of [first, last] whose head lies outside of it.
TokenIndex head_within(const Sentence& sentence, TokenIndex first,
                       TokenIndex last) {
  for (TokenIndex i = first; i <= last; ++i) {
    const TokenIndex head = sentence.tokens[i].head;
    if (head < first || head > last) return i;
  }
  return last;
}

}  // namespace

std::optional<EntityType> type_of_owner(const Sentence& sentence,
                                        TokenIndex first, TokenIndex last) {
  const Token& name = sentence.tokens[head_within(sentence, first, last)];
  if (name.head >= sentence.tokens.size()) return std::nullopt;
  const bool is_possessive = name.relation == Dep::kNmodPoss;
  const bool is_before =
      name.head > last && (is_possessive || name.relation == Dep::kCompound ||
                           name.relation == Dep::kAmod);
  // "Shares of Acta".
  const bool is_behind =
      name.relation == Dep::kNmod && first > 1 && name.head == first - 2 &&
      lexicon::marks_genitive(sentence.tokens[first - 1].form);
  if (!is_before && !is_behind) return std::nullopt;
  const Token& noun = sentence.tokens[name.head];
  const auto* const owner = lexicon::find_owner(lower_form(noun.lemma));
  if (noun.upos != Upos::kNoun || owner == nullptr ||
      (owner->is_possessive_only && !is_possessive)) {
    return std::nullopt;
  }
  return owner->type;
}

}  // namespace relata::analyze
