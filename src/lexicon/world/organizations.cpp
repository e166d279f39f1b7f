#include "lexicon/world/organizations.h"

#include "lexicon/tables/words.h"
#include "lexicon/world/places.h"

namespace relata::lexicon {
namespace {

WordMap<OrganizationWord> read_organization_words() {
  WordMap<OrganizationWord> words;
  for (const TableRow& row : table_rows("organization_words.tsv")) {
    words.emplace(row[0], row[1] == "suffix" ? OrganizationWord::kSuffix
                          : row[1] == "tail" ? OrganizationWord::kTail
                                             : OrganizationWord::kWord);
  }
  return words;
}

WordMap<Owner> read_owners() {
  WordMap<Owner> owners;
  for (const TableRow& row : table_rows("owner_types.tsv")) {
    const auto type = parse_label<EntityType>(row[0]);
    for (const std::string_view noun : cell_items(row[2])) {
      owners.emplace(noun,
                     Owner{type.value_or(EntityType::kOther), row[1] == "own"});
    }
  }
  return owners;
}

WordMap<EntityType> read_of_names() {
  WordMap<EntityType> types;
  for (const TableRow& row : table_rows("of_names.tsv")) {
    const auto type = parse_label<EntityType>(row[0]);
    for (const std::string_view noun : cell_items(row[1]))
      types.emplace(noun, type.value_or(EntityType::kOther));
  }
  return types;
}

}  // namespace

std::optional<OrganizationWord> organization_word(std::string_view word) {
  static const auto words = read_organization_words();
  const OrganizationWord* use = find(words, word);
  return use == nullptr ? std::nullopt : std::optional(*use);
}

bool is_organization_word(std::string_view word) {
  return organization_word(word).has_value();
}

bool is_legal_form(std::string_view word) {
  return organization_word(word) == OrganizationWord::kSuffix;
}

bool is_institution_word(std::string_view word) {
  static const WordSet words = words_of("institution_words.tsv");
  return words.contains(word);
}

bool is_common_opening(std::string_view word) {
  static const WordSet words = words_of("name_openings.tsv", 1);
  return words.contains(word) || is_demonym(word);
}

bool is_company_deed(std::string_view verb, std::string_view object) {
  static const WordPairs deeds = pairs_of("company_deeds.tsv", 0, 1);
  return has_pair(deeds, verb, object);
}

bool is_done_to_companies(std::string_view verb) {
  return is_company_deed(verb, "(passive)");
}

const Owner* find_owner(std::string_view noun) {
  static const WordMap<Owner> owners = read_owners();
  return find(owners, noun);
}

std::optional<EntityType> type_of_name_of(std::string_view noun) {
  static const WordMap<EntityType> types = read_of_names();
  const EntityType* type = find(types, noun);
  return type == nullptr ? std::nullopt : std::optional(*type);
}

bool is_field_body(std::string_view noun) {
  static const WordSet nouns = words_of("field_bodies.tsv");
  return nouns.contains(noun);
}

}  // namespace relata::lexicon
