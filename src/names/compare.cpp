#include "names/compare.h"

#include <algorithm>
#include <array>

#include "lexicon/world/name_parts.h"
#include "names/comparers.h"

namespace relata::names {
namespace {

/// In the order of Basis.
constexpr auto kReasons = std::to_array<std::string_view>({
    "nothing in common that counts",
    "equal names",
    "one name, written otherwise",
    "family name first, or last",
    "initials for names",
    "a middle name left out",
    "'Jr.', 'III' and the like",
    "a part left out",
    "the surname",
    "the given name",
    "a pet name",
    "another spelling",
    "other given names",
    "'Mr.', 'Mrs.' and the like",
    "legal forms",
    "a firm and its group",
    "singular and plural",
    "the country",
    "the year",
    "a word that goes without saying",
    "the front goes without saying",
    "goes on with 'of'",
    "the first words",
    "the last word",
    "the last words",
    "the initials",
    "the number",
    "what the place lies in",
    "the sides of the case",
    "two of a kind",
});
static_assert(kReasons.size() == static_cast<std::size_t>(Basis::kKind) + 1);

}  // namespace

std::string_view Comparison::reason() const {
  return kReasons.at(static_cast<std::size_t>(basis));
}

Comparison equal(Basis basis) {
  return {Relation::kSame, Lesser::kNone, basis};
}
Comparison two(Basis basis) {
  return {Relation::kConflict, Lesser::kNone, basis};
}
Comparison form(bool is_first, Basis basis) {
  return {Relation::kFormOf, is_first ? Lesser::kFirst : Lesser::kSecond,
          basis};
}

bool has_another(const Words& words, const Words& others) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return !lexicon::is_name_part(lexicon::NamePart::kLink, word) &&
           std::find(others.begin(), others.end(), word) == others.end();
  });
}

Comparison compare(const Name& first, const Name& second) {
  if (first.is_empty() || second.is_empty()) return {};
  if (first.is_person() && second.is_person())
    return compare_people(first, second);
  if (!first.is_person() && !second.is_person())
    return compare_things(first, second);
  if (first.key != second.key) return {};
  return {Relation::kSame, Lesser::kNone, Basis::kEqual};
}

}  // namespace relata::names
