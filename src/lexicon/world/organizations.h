#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// Words in and around names of organizations. All go in folded (text::fold).

/// What schema/organization_words.tsv says of a word in a name.
enum class OrganizationWord : std::uint8_t {
  kSuffix,  ///< A legal form, which may be left out: "inc.".
  kWord,    ///< A name with it is an organization's: "ministry".
  kTail,    ///< A last word that people leave out: "motors".
};
std::optional<OrganizationWord> organization_word(std::string_view word);

/// Returns true iff `word` is such a word, of any use.
bool is_organization_word(std::string_view word);

/// Returns true iff `word` only tells the legal form: "inc", "ltd.".
bool is_legal_form(std::string_view word);

/// Returns true iff a body whose name goes on with `word` is named for its
/// place or field ("university", "committee"): its first words alone do not
/// name it (schema/institution_words.tsv).
bool is_institution_word(std::string_view word);

/// Returns true iff bodies that have nothing to do with each other begin with
/// `word` ("national", "bank", "danish"): it alone names none of them
/// (schema/name_openings.tsv).
bool is_common_opening(std::string_view word);

/// Returns true iff companies do so and people hardly ever: "raise" a
/// "dividend"; that is, by lemmas (schema/company_deeds.tsv).
bool is_company_deed(std::string_view verb, std::string_view object);

/// Returns true iff companies are the object of `verb` and people hardly ever:
/// "delist".
bool is_done_to_companies(std::string_view verb);

/// Whose noun it is: "parliament" belongs to a state (schema/owner_types.tsv).
struct Owner {
  EntityType type = EntityType::kOther;
  bool is_possessive_only = false;  ///< Not of a compound.
};

/// What `noun`, a lemma, tells of its owner, or nullptr.
const Owner* find_owner(std::string_view noun);

/// The type of what is named "<noun> of X": an Organization for "university";
/// nothing for other nouns (schema/of_names.tsv).
std::optional<EntityType> type_of_name_of(std::string_view noun);

/// Returns true iff `noun` is one of bodies that are named for their fields:
/// "department" (schema/field_bodies.tsv).
bool is_field_body(std::string_view noun);

}  // namespace relata::lexicon
