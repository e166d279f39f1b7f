#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "coref/mentions/mention_name.h"

namespace relata::coref {

/// The last token of the name that begins at `first`, `last` at most: what
/// follows a gap of blanks, or tells a party, is of something else.
TokenIndex name_end(const Document& document, const Sentence& sentence,
                    TokenIndex first, TokenIndex last);

/// Whether `mention` only adds to the name before it: "(D-Calif.)", "Jr.".
bool is_name_mark(const Document& document, const Mention& mention);

/// Whether the mention is nothing but a title, as before a name that a gap
/// parts from it: "U S  Senator".
bool is_title_only(const Document& document, const Mention& mention);

/// Whether the mention does what companies do: "Acta raised its dividend".
bool acts_as_company(const Document& document, const Mention& mention);

/// Whether the last of several words is one of bodies: "Lumen Inc.".
bool ends_as_body(std::string_view name);

/// Whether the name is told as a place: "northern Velmar".
bool is_told_as_place(const Document& document, const Mention& mention);

/// The noun in a name that says what it names: "lake" of "Lake Erie",
/// "department" of "State Department"; of a person's the role's. None or one.
std::vector<std::string> nouns_of(const MentionName& name, EntityType type);

/// Where a name stands.
struct NamePlace {
  const Sentence& sentence;
  TokenIndex first = 0;
};

/// Whether the name is a state's or a province's: "Va." and, behind a place,
/// "VA"; "Nebraska", unless it is a person's.
bool is_region(const MentionName& name, EntityType type, NamePlace place);

}  // namespace relata::coref
