#pragma once

#include <cstdint>
#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// A row of schema/pronouns.tsv.
struct Pronoun {
  enum class Kind : std::uint8_t {
    kPersonal,
    kPossessive,
    kReflexive,
    kReciprocal,
    kRelative,
    kInterrogative,
    kDemonstrative,
    kIndefinite,
  };
  enum class Animacy : std::uint8_t { kEither, kAnimate, kInanimate };

  Kind kind = Kind::kPersonal;
  int person = 3;
  Number number = Number::kUnknown;
  Gender gender = Gender::kUnknown;
  Animacy animacy = Animacy::kEither;
};

/// The pronoun that is written so, in lower case, or nullptr.
const Pronoun* find_pronoun(std::string_view form);

/// Returns true iff the pronoun, in lower case, may refer to nothing: "it".
bool is_impersonal(std::string_view form);

/// What a pronoun, in lower case, refers to: a person for "he" and "who",
/// kOther for "it", "they" and "one".
EntityType pronoun_type(std::string_view form);

/// Predicates whose "it" refers to nothing (schema/pleonastic.tsv).
enum class Pleonasm : std::uint8_t {
  kWeather,  ///< "It rains."
  kRaising,  ///< "It seems that ...", "it took years to ..."
  kClausal,  ///< "It is clear that ...", "it is time to ..."
  kPassive,  ///< "It is said that ..."
  kTime,     ///< "It was Monday."
};

/// Returns true iff the predicate `lemma` is of the kind.
bool is_pleonastic(Pleonasm kind, std::string_view lemma);

}  // namespace relata::lexicon
