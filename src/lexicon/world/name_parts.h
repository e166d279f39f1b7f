#pragma once

#include <cstdint>
#include <string_view>

namespace relata::lexicon {

/// What a word can be within a name: the column `kind` of
/// schema/name_parts.tsv, whose head gives an example of each.
enum class NamePart : std::uint8_t {
  kParticle,
  kSmallParticle,
  kJoined,
  kServant,
  kGeneration,
  kDegree,
  kFamily,
  kGroup,
  kTurned,
  kSwapped,
  kRealm,
  kRank,
  kCompass,
  kFirst,
  kStorm,
  kShip,
  kCarrier,
  kUnsaid,
  kLink,
  kVersus,
  kFederal,
  kPaper,
  kState,
};

/// Returns true iff `word`, folded and without stops, is such a part.
bool is_name_part(NamePart part, std::string_view word);

/// The number of an ordinal in digits: "2" of "second"; empty for others.
std::string_view ordinal_digits(std::string_view word);

/// The mark that says of somebody what an adjective does: "jr" of "younger";
/// empty for others.
std::string_view generation_told(std::string_view word);

/// What `word` abbreviates in names ("mount" of "mt"), or `word` itself.
std::string_view unabbreviated(std::string_view word);

}  // namespace relata::lexicon
