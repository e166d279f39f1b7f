#pragma once

#include <cstdint>
#include <string_view>

#include "names/name.h"

namespace relata::names {

/// How two names stand to each other, by the names alone.
enum class Relation : std::uint8_t {
  kSame,             ///< One name, written by other habits.
  kFormOf,           ///< One leaves a part out, and is still a full name.
  kShortFor,         ///< One is a part that stands for the other.
  kAcronymOf,        ///< One is the other's initials.
  kNicknameOf,       ///< One has a pet name for the other's given name.
  kSpellingVariant,  ///< One name, spelled otherwise, or with a slip.
  kConflict,         ///< They say that they are two things'.
  kUnrelated,        ///< Nothing that counts.
};

/// Which of two names is the lesser: the shorter one, the acronym, the pet
/// name. kNone of relations that are symmetric.
enum class Lesser : std::uint8_t { kNone, kFirst, kSecond };

/// Why two names stand to each other as they do.
enum class Basis : std::uint8_t {
  kNothing,
  kEqual,
  kWriting,    ///< Hyphens, blanks, particles.
  kNameOrder,  ///< Family name first, and last.
  kInitials,
  kMiddle,      ///< Middle names left out.
  kGeneration,  ///< "Jr." left out, or two of them.
  kParts,       ///< Second surname, or what was dragged along.
  kSurname,
  kGivenName,
  kNickname,
  kSpelling,
  kGivenNames,  ///< Two of a surname.
  kTitles,      ///< "Mr.", "Mrs.".
  kLegalForm,
  kGroup,  ///< "Tarn", "Tarn Group".
  kPlural,
  kCountry,   ///< Its country goes without saying, or is another one.
  kYear,      ///< Its year goes without saying.
  kUnsaid,    ///< "city", "affairs" left out.
  kChamber,   ///< Its chamber, country or year in front goes unsaid.
  kBehindOf,  ///< It goes on with "of".
  kOpening,
  kEnding,  ///< Its last word: a team's, a storm's.
  kTail,    ///< Its last words: "National Guard".
  kAcronym,
  kNumber,
  kContainer,  ///< What the places lie in.
  kSides,      ///< Of a case.
  kKind,       ///< Two of a kind.
};

/// The result of a comparison.
struct Comparison {
  Relation relation = Relation::kUnrelated;
  Lesser lesser = Lesser::kNone;
  Basis basis = Basis::kNothing;

  /// The reason in words: "initials for given names". Valid for ever.
  std::string_view reason() const;

  /// Returns true iff the names speak for one thing.
  bool is_one() const {
    return relation != Relation::kConflict && relation != Relation::kUnrelated;
  }
  /// Returns true iff they do and neither is short for the other: "J. K. Rowe"
  /// and "Joanne Rowe".
  bool is_one_full_name() const {
    return is_one() && relation != Relation::kShortFor &&
           relation != Relation::kAcronymOf;
  }

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// How `first` stands to `second`. compare(b, a) is compare(a, b) with the
/// other one the lesser. Names of people are compared with names of people,
/// and the others with one another; across, only equal ones have a relation.
Comparison compare(const Name& first, const Name& second);

}  // namespace relata::names
