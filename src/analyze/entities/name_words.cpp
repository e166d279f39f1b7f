#include "analyze/entities/name_words.h"

#include <map>
#include <set>
#include <string>

#include "analyze/segment/forms.h"
#include "core/tables.h"
#include "core/vocabulary.h"

namespace relata::analyze {
namespace {

using Words = std::set<std::string_view, std::less<>>;
using NounTypes = std::map<std::string_view, EntityType, std::less<>>;

NounTypes read_noun_types() {
  NounTypes types;
  for (const TableRow& row : table_rows("nouns.tsv")) {
    const auto type = parse_label<EntityType>(row[0]);
    if (!type) continue;
    for (const std::string_view noun : cell_items(row[4]))
      types.emplace(noun, *type);
  }
  for (const TableRow& row : table_rows("noun_classes.tsv")) {
    types.emplace(
        row[0], row[1] == "person" ? EntityType::kPerson : EntityType::kOther);
  }
  return types;
}

}  // namespace

std::optional<OrganizationWord> organization_word(const Token& token) {
  static const auto known = [] {
    std::map<std::string_view, OrganizationWord> words;
    for (const TableRow& row : table_rows("organization_words.tsv")) {
      if (row[1] == "tail") continue;
      words.emplace(row[0], row[1] == "suffix" ? OrganizationWord::kSuffix
                                               : OrganizationWord::kWord);
    }
    return words;
  }();
  const auto word = known.find(lower_form(token.form));
  return word == known.end() ? std::nullopt : std::optional(word->second);
}

bool is_legal_form(const Token& token) {
  return organization_word(token) == OrganizationWord::kSuffix;
}

bool is_first_name(const Token& token) {
  static const Words known = [] {
    Words names;
    for (const TableRow& row : table_rows("first_names.tsv"))
      names.insert(row[0]);
    return names;
  }();
  return known.contains(lower_form(token.form));
}

std::optional<EntityType> noun_type(std::string_view lower) {
  static const NounTypes types = read_noun_types();
  const auto found = types.find(lower);
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

bool is_storm_word(const Token& token) {
  static const Words known = [] {
    Words words;
    for (const TableRow& row : table_rows("nouns.tsv")) {
      if (row[1] != "storm") continue;
      for (const std::string_view noun : cell_items(row[4]))
        words.insert(noun);
    }
    return words;
  }();
  return is_capital(token) && known.contains(lower_form(token.form));
}

bool ends_title(const Token& token) {
  static const Words known = [] {
    Words words;
    for (const TableRow& row : table_rows("titles.tsv"))
      words.insert(row[0].substr(row[0].rfind(' ') + 1));
    return words;
  }();
  return known.contains(lower_form(token.form));
}

bool is_capital(const Token& token) {
  return casing_of(plain_form(token.form)) != Casing::kLower;
}

bool is_name_word(const Token& token) {
  return token.upos == Upos::kPropn && is_capital(token);
}

}  // namespace relata::analyze
