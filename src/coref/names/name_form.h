#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "core/vocabulary.h"

namespace relata::coref {

/// A name cut into its parts: "former Prime Minister Dr. Ann B. Lee Jr." has
/// the role "former prime minister", the titles "prime minister" and "dr.",
/// the words "ann", "b.", "lee", and the suffix "jr".
struct NameForm {
  std::string text;                  ///< As written, without titles, determiner
                                     ///< and possessive 's.
  std::vector<std::string> words;    ///< Of it, folded, without suffix.
  std::vector<std::string> titles;   ///< Folded.
  std::string role;                  ///< All before the name that tells what it
                                     ///< is, folded; or empty.
  std::string role_head;             ///< Lemma of the role's noun.
  std::string suffix;                ///< "jr", "iii".
  Gender gender = Gender::kUnknown;  ///< By title or first name.
  bool is_titled = false;            ///< A person by title or role.
  bool has_gendered_title = false;

  /// The words joined by blanks: the name's key.
  std::string key() const;
};

/// The parts of the name that `mention` writes. REQUIRES: mention.form is
/// kName.
NameForm name_form(const Document& document, const Mention& mention);

/// True if both can be given names of one person: equal, an initial of the
/// other, or a nickname.
bool are_compatible_given_names(std::string_view a, std::string_view b);

/// True if both are spellings of one given name, as far as letters tell:
/// "helena", "helene".
bool are_spellings(std::string_view a, std::string_view b);

/// How two names of persons stand to each other.
enum class NameMatch {
  kNone,      ///< Nothing in common that counts.
  kConflict,  ///< One surname, two people.
  kSame,      ///< One person, as far as names can say.
  kPart,      ///< One is a part of the other: surname or given name.
};
NameMatch match_persons(const NameForm& a, const NameForm& b);

/// The name of an organization without "the" and "Inc": words to compare.
std::vector<std::string> organization_words(const NameForm& name);

/// True if `text` is written as an acronym: two to seven capitals, perhaps
/// with points, digits or "&".
bool is_acronym(std::string_view text);

/// What can abbreviate the words: their initials, with and without those of
/// "of", "the" and the like.
std::vector<std::string> abbreviations(const std::vector<std::string>& words);

/// The acronym without points and "&".
std::string plain_letters(std::string_view acronym);

/// True if `acronym` (folded) can abbreviate the words.
bool abbreviates(std::string_view acronym,
                 const std::vector<std::string>& words);

}  // namespace relata::coref
