#pragma once

#include <string_view>

namespace relata::lexicon {

/// Returns true iff a phrase with `preposition` behind the noun `lemma` (both
/// in lower case) mostly completes it, as "in" does "surge" and "on" does
/// "attack" (schema/noun_complements.tsv). "Of" completes every noun.
bool takes_complement(std::string_view lemma, std::string_view preposition);

/// Returns true iff phrases with some preposition but "of" often complete the
/// noun `lemma` (in lower case).
bool wants_complement(std::string_view lemma);

/// Returns true iff the verb `lemma` governs `preposition` (both in lower
/// case), as "accuse" does "of" (schema/verb_complements.tsv).
bool governs(std::string_view lemma, std::string_view preposition);

}  // namespace relata::lexicon
