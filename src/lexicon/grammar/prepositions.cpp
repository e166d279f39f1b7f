#include "lexicon/grammar/prepositions.h"

#include <array>
#include <cassert>

#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

using RoleRow = std::array<RoleName, 4>;  ///< Of times, places, people, else.

WordMap<RoleRow> read_prepositions() {
  WordMap<RoleRow> words;
  for (const TableRow& row : table_rows("prepositions.tsv")) {
    RoleRow roles{};
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto role = parse_label<RoleName>(row[i + 1]);
      assert(role && "unknown role in schema/prepositions.tsv");
      roles[i] = role.value_or(RoleName::kOther);
    }
    words.emplace(row[0], roles);
  }
  return words;
}

const RoleRow* find_roles(std::string_view preposition) {
  static const WordMap<RoleRow> words = read_prepositions();
  return find(words, preposition);
}

}  // namespace

bool is_preposition(std::string_view word) {
  return find_roles(word) != nullptr;
}

bool is_frozen_phrase(std::string_view preposition, std::string_view noun) {
  static const WordPairs phrases = pairs_of("frozen_phrases.tsv", 0, 1);
  return has_pair(phrases, preposition, noun);
}

RoleName role_name(std::string_view preposition, EntityType type,
                   bool is_time) {
  const RoleRow* row = find_roles(preposition);
  if (row == nullptr) return is_time ? RoleName::kTime : RoleName::kOther;
  if (is_time) return (*row)[0];
  switch (type) {
    case EntityType::kPlace:
    case EntityType::kGeopoliticalEntity:
      return (*row)[1];
    case EntityType::kPerson:
    case EntityType::kOrganization:
    case EntityType::kGroup:
      return (*row)[2];
    default:
      return (*row)[3];
  }
}

}  // namespace relata::lexicon
