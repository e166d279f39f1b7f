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

/// The last token of a person's name that ends at `last`, at most: without
/// somebody else behind a comma or a dash, or small words that are no name:
/// "Ann Lee, Tom" of a list, "Lee warily".
TokenIndex person_end(const Document& document, const Sentence& sentence,
                      TokenIndex first, TokenIndex last);

/// "Ann Lee" of "-Ann Lee", "Osk" of "Osk." at the end of a sentence: without a
/// dash before the name, or the stop of what is no abbreviation.
std::string without_outer_marks(std::string name);

/// The first token of "Norway's Supreme Court", whose own words are [first,
/// last] of the mention: a body that every country has one of is told with its
/// country. `first` where another owner, or none, stands before it.
TokenIndex with_country(const Document& document, const Mention& mention,
                        TokenIndex first, TokenIndex last);

/// The first token of the country or its people right before `core`, where the
/// name found by analysis begins, if [core, last] is of a body that every
/// country has one of: "Danish Congress". `core` if none stands there.
TokenIndex core_with_country(const Document& document, const Mention& mention,
                             TokenIndex first, TokenIndex core,
                             TokenIndex last);

/// Whether `mention` only adds to the name before it: "(D-Calif.)", "Jr.".
bool is_name_mark(const Document& document, const Mention& mention);

/// Whether the mention is nothing but a title, as before a name that a gap
/// parts from it: "U S  Senator".
bool is_title_only(const Document& document, const Mention& mention);

/// Whether the mention does what companies do: "Acta raised its dividend".
bool acts_as_company(const Document& document, const Mention& mention);

/// Whether the last of several words is one of bodies, or the first one of
/// groups: "Lumen Inc.", "Team Lumen".
bool ends_as_body(std::string_view text);

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
