#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/document.h"

namespace relata::analyze {

/// Whether the last word of a name says alone that an organization has it
/// ("Inc.") or only of what else would be a person or event ("Steel").
enum class OrganizationWord : std::uint8_t { kSuffix, kWord };

/// What schema/organization_words.tsv says of the word of `token`.
std::optional<OrganizationWord> organization_word(const Token& token);

/// Whether `token` is the legal form of a company: "Inc.", "Ltd".
bool is_legal_form(const Token& token);

/// Whether the word of `token` is a first name.
bool is_first_name(const Token& token);

/// What sort of thing the noun of that form means, by schema/nouns.tsv; of
/// those that it has not, Person or Other by schema/noun_classes.tsv.
std::optional<EntityType> noun_type(std::string_view lower);

/// Whether `token` is a capitalised word for a storm: "Hurricane".
bool is_storm_word(const Token& token);

/// Whether `token` is a last word of a title or office: "Attorney".
bool ends_title(const Token& token);

/// Whether `token` begins with an upper-case letter, or has one inside.
bool is_capital(const Token& token);

/// Whether `token` is a capitalised proper noun.
bool is_name_word(const Token& token);

}  // namespace relata::analyze
