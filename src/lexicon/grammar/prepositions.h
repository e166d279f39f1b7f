#pragma once

#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// Returns true iff the word, in lower case, is in schema/prepositions.tsv.
bool is_preposition(std::string_view word);

/// Returns true iff the phrase says nothing of an event: "in fact", "for
/// example" (schema/frozen_phrases.tsv). `noun` is the lemma of its head.
bool is_frozen_phrase(std::string_view preposition, std::string_view noun);

/// What a phrase after `preposition` is to its event, by
/// schema/prepositions.tsv. `is_time` where the phrase gives a time.
RoleName role_name(std::string_view preposition, EntityType type, bool is_time);

}  // namespace relata::lexicon
