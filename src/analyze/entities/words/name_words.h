#pragma once

#include <optional>
#include <string_view>

#include "core/document.h"
#include "lexicon/world/organizations.h"

namespace relata::analyze {

/// What the word of `token` says alone or as the last one of a name: that an
/// organization has it ("Inc.", "Steel").
std::optional<lexicon::OrganizationWord> organization_word(const Token& token);

/// Whether `token` is the legal form of a company: "Inc.", "Ltd".
bool is_legal_form(const Token& token);

/// Whether the word of `token` is a first name.
bool is_first_name(const Token& token);

/// What sort of thing the noun of that form most often means; nothing if it is
/// no noun that is known.
std::optional<EntityType> noun_type(std::string_view lower);

/// Whether `token` is a capitalised word for a storm: "Hurricane".
bool is_storm_word(const Token& token);

/// Whether `token` is a last word of a title or office: "Attorney".
bool ends_title(const Token& token);

/// Whether `token` begins with an upper-case letter, or has one inside.
bool is_capital(const Token& token);

/// Whether `token` is a capitalised proper noun.
bool is_name_word(const Token& token);

/// Whether `token` is a quotation mark.
bool is_quote_mark(const Token& token);

/// Whether `token` is a word of three to eight capitals, A to Z, as acronyms
/// are; two stand for states and much else.
bool is_acronym(const Token& token);

}  // namespace relata::analyze
