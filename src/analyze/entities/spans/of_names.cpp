#include "analyze/entities/spans/of_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/organizations.h"

namespace relata::analyze {
namespace {

/// The type of the names that the token opens.
std::optional<EntityType> opened(const Token& token) {
  if (token.upos != Upos::kPropn ||
      casing_of(plain_form(token.form)) != Casing::kCapital) {
    return std::nullopt;
  }
  return lexicon::type_of_name_of(lower_form(token.form));
}

/// The opening noun of `name`, with "of" and perhaps "the" between them.
std::optional<TokenIndex> opener_before(const Sentence& sentence,
                                        const Name& name) {
  TokenIndex at = name.first;
  if (at > 0 && lexicon::determiner(sentence.tokens[at - 1].form) ==
                    lexicon::Determiner::kDefinite)
    --at;
  if (at < 2 || !lexicon::marks_genitive(sentence.tokens[at - 1].form))
    return std::nullopt;
  return at - 2;
}

/// Where the words begin that, written like a name, describe the opening noun:
/// "Supreme" of "the Supreme Court of Ostra".
TokenIndex begin_of(const Sentence& sentence, TokenIndex opener) {
  TokenIndex first = opener;
  while (first > 0) {
    const Token& word = sentence.tokens[first - 1];
    const bool describes =
        word.head == opener &&
        (word.relation == Dep::kAmod || word.relation == Dep::kCompound);
    const bool is_written_so =
        first > 1 ? is_capital(word) : word.upos == Upos::kPropn;
    if (!describes || !is_written_so) break;
    --first;
  }
  return first;
}

}  // namespace

std::vector<Name> join_of_names(const Sentence& sentence) {
  std::vector<Name> joined;
  for (const Name& name : sentence.names) {
    const auto opener = opener_before(sentence, name);
    const auto type = opener ? opened(sentence.tokens[*opener]) : std::nullopt;
    if (!type || name.type == EntityType::kPerson) {
      joined.push_back(name);
      continue;
    }
    Name whole = {begin_of(sentence, *opener), name.last, *type,
                  name.confidence};
    while (!joined.empty() && joined.back().last >= whole.first) {
      whole.first = std::min(whole.first, joined.back().first);
      whole.confidence = std::min(whole.confidence, joined.back().confidence);
      joined.pop_back();
    }
    joined.push_back(whole);
  }
  return joined;
}

}  // namespace relata::analyze
