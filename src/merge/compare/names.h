#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace relata::merge {

/// How names of a type are built: of people, with a surname that stands alone;
/// of countries and cities; and of everything else.
enum class NameStyle : std::uint8_t { kPerson, kTerritory, kBody };

/// The style of the names of things of `type`.
NameStyle style(EntityType type);

/// A name as names of different articles are compared: folded, without
/// punctuation, articles, company suffixes ("Inc."), particles of surnames
/// ("al-", "von") and "Jr."; "Department of State" as "state department", a
/// country by the first of its names.
struct ParsedName {
  std::string text;                ///< The words, one blank between them.
  std::vector<std::string> words;  ///< Not empty unless the name is.
  std::string generation;          ///< Of a person: "jr", "iii", or empty.

  friend bool operator==(const ParsedName&, const ParsedName&) = default;
  friend bool operator<(const ParsedName& a, const ParsedName& b) {
    return a.text != b.text ? a.text < b.text : a.generation < b.generation;
  }
};

/// The form of `name`, as written in an article.
ParsedName name_form(std::string_view name, NameStyle style);

/// What `form` may be called for short, as forms write it: the surname;
/// "gac" and "global" of "global affairs canada"; "state department" of "us
/// state department". Words that many bodies begin with ("national") are left
/// out. Sorted, without repetition.
std::vector<std::string> short_forms(const ParsedName& form, NameStyle style);

/// A key that spelling variants of one person's full name have in common,
/// "lt kdr" for Laith al-Qadiri and Layth Qadri; empty for shorter names.
std::string sound_key(const ParsedName& form);

/// Whether `longer` goes on with "of" where `shorter` ends: "Gulf", "Gulf of
/// Aden"; "House", "House of Lords".
bool is_of_form(const ParsedName& shorter, const ParsedName& longer);

/// Whether two names of bodies end alike and begin otherwise ("Ohio National
/// Guard", "Texas National Guard"), or go on otherwise behind "of" ("Gulf of
/// Aden", "Gulf of Maine"): two of a kind.
bool are_siblings(const ParsedName& a, const ParsedName& b);

/// Whether `less` is all that need be said of `more`: "Ann" of "Ann Lee";
/// "Relations Committee" of "Senate Relations Committee" and "Port Act" of
/// "2006 Port Act", whose chamber and year go without saying, but not "National
/// Guard" of "Ohio National Guard".
bool is_rest_of(const ParsedName& less, const ParsedName& more,
                NameStyle style);

/// How two names stand to each other.
enum class NameRelation : std::uint8_t {
  kNone,     ///< Nothing says that they are of one thing.
  kClash,    ///< They are of two: "Paul Marchetti", "Helena Marchetti".
  kSame,     ///< Equal forms.
  kShorter,  ///< The first is short for the second.
  kLonger,   ///< The second is short for the first.
  kVariant,  ///< Both full; nickname or other spelling: "Joe", "Joseph".
};

/// How `first` stands to `second`, both of `style`.
NameRelation relate(const ParsedName& first, const ParsedName& second,
                    NameStyle style);

}  // namespace relata::merge
