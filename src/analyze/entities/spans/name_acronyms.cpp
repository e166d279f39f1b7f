#include "analyze/entities/spans/name_acronyms.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/entities/words/name_strings.h"
#include "analyze/entities/words/name_words.h"
#include "names/name.h"
#include "names/short_forms.h"

namespace relata::analyze {
namespace {

/// So many words may stand between two in capitals ("of the").
constexpr TokenIndex kMostBetween = 2;

/// Where the words begin, ending before `end`, that `acronym` is short for.
std::optional<TokenIndex> explanation(const Sentence& sentence, TokenIndex end,
                                      const std::string& acronym) {
  constexpr auto kind = names::NameKind::kOrganization;
  const names::Name letters = names::parse(acronym, kind);
  std::size_t left = acronym.size();
  TokenIndex between = 0;
  for (TokenIndex i = end; left > 0 && i-- > 0;) {
    const Token& token = sentence.tokens[i];
    if (token.upos == Upos::kPunct && token.form != "-") return std::nullopt;
    if (!is_capital(token)) {
      if (i + 1 == end || ++between > kMostBetween) return std::nullopt;
      continue;
    }
    between = 0;
    --left;
    const auto whole = names::parse(name_string(sentence, i, end - 1), kind);
    if (names::short_basis(letters, whole) == names::Basis::kAcronym) return i;
  }
  return std::nullopt;
}

/// The type of the names inside [first, last]: an organization's if there is
/// any, else that of the last.
std::optional<EntityType> type_inside(const std::vector<Name>& names,
                                      TokenIndex first, TokenIndex last) {
  std::optional<EntityType> type;
  for (const Name& name : names) {
    if (name.first < first || name.last > last) continue;
    if (type != EntityType::kOrganization) type = name.type;
  }
  return type;
}

void put(std::vector<Name>& names, const Name& name) {
  std::erase_if(names, [&name](const Name& other) {
    return other.first <= name.last && name.first <= other.last;
  });
  const auto place = std::find_if(
      names.begin(), names.end(),
      [&name](const Name& other) { return other.first > name.last; });
  names.insert(place, name);
}

void read(const Sentence& sentence, TokenIndex at, std::vector<Name>& names) {
  const auto first = explanation(sentence, at - 1, sentence.tokens[at].form);
  if (!first) return;
  const auto whole = type_inside(names, *first, at - 2);
  auto type = whole ? whole : type_inside(names, at, at);
  if (!type && organization_word(sentence.tokens[at - 2])) {
    type = EntityType::kOrganization;
  }
  if (!type) return;
  const EntityType found =
      type == EntityType::kGeopoliticalEntity || type == EntityType::kPerson
          ? EntityType::kOrganization
          : *type;
  put(names, {*first, at - 2, found, 1.0F});
  put(names, {at, at, found, 1.0F});
}

}  // namespace

std::vector<Name> read_acronyms(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  const auto size = static_cast<TokenIndex>(sentence.tokens.size());
  for (TokenIndex at = 2; at + 1 < size; ++at) {
    if (sentence.tokens[at - 1].form == "(" &&
        sentence.tokens[at + 1].form == ")" &&
        is_acronym(sentence.tokens[at])) {
      read(sentence, at, names);
    }
  }
  return names;
}

bool is_explained(const Sentence& sentence, const Name& name) {
  if (name.first < 2 || name.first != name.last ||
      sentence.tokens[name.first - 1].form != "(" ||
      !is_acronym(sentence.tokens[name.first])) {
    return false;
  }
  return std::any_of(
      sentence.names.begin(), sentence.names.end(), [&name](const Name& other) {
        return other.last + 2 == name.first && other.type == name.type;
      });
}

}  // namespace relata::analyze
