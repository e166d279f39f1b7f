#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace relata::lexicon {

/// Words that tell where sentences begin and end.

/// What a word that is written with a full stop is: schema/abbreviations.tsv
/// says what each kind means.
enum class Abbreviation : std::uint8_t {
  kTitle,
  kSuffix,
  kMonth,
  kPlace,
  kReference,
  kTime,
  kOther,
};

/// The kind of the abbreviation `letters`, in lower case and without stops;
/// nothing if it is none.
std::optional<Abbreviation> abbreviation(std::string_view letters);

/// Returns true iff the word, in lower case, is hardly ever written with a
/// capital but at the beginning of a sentence (schema/sentence_starters.tsv).
bool is_sentence_starter(std::string_view word);

}  // namespace relata::lexicon
