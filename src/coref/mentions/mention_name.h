#pragma once

#include <string>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "core/vocabulary.h"
#include "names/name.h"

namespace relata::coref {

/// A name as it stands in its sentence: "former Prime Minister Dr. Ann B. Lee
/// Jr." has the role "former prime minister", the titles "prime minister" and
/// "dr.", and the name "Ann B. Lee Jr.".
struct MentionName {
  std::string text;    ///< As written, without titles, determiner and 's.
  names::Name parsed;  ///< Of it; never empty.
  std::vector<std::string> titles;   ///< Folded.
  std::string role;                  ///< All before the name that tells what it
                                     ///< is, folded; or empty.
  std::string role_head;             ///< Lemma of the role's noun.
  Gender gender = Gender::kUnknown;  ///< By title or first name.
  bool is_titled = false;            ///< A person by title or role.
  bool has_gendered_title = false;

  /// As names are compared; of a person the family name last.
  const names::Words& words() const {
    const names::Words& western = parsed.person.western;
    return western.empty() ? parsed.words : western;
  }
};

/// The parts of the name that `mention` writes. REQUIRES: mention.form is
/// kName.
MentionName mention_name(const Document& document, const Mention& mention);

/// Parses the text again where it is of another kind than it was taken for.
void parse_as(names::NameKind kind, MentionName& name);

}  // namespace relata::coref
