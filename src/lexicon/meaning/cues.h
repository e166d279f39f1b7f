#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// What a word of schema/cues.tsv tells of its content.
struct Cue {
  enum class Speaker { kNone, kSubject, kObject, kOwner, kUnnamed };

  std::optional<SourceClass> source_class;  ///< Nothing: nobody speaks.
  Speaker speaker = Speaker::kNone;
  char affirmed = 'o';  ///< Complement of the affirmed cue: + holds, - does
                        ///< not, o is open, ~ negation moves down.
  char negated = 'o';   ///< Complement of the negated cue.
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;
};

/// The cue `lemma` of a part of speech ("verb", "noun", "adj", "adv", "prep")
/// for what stands in the place `content` ("clause", "of"); nullptr if there
/// is none. Valid for ever.
const Cue* find_cue(std::string_view lemma, std::string_view pos,
                    std::string_view content);

/// Returns true iff words right behind "nothing", given in lower case, take it
/// back: "but", "short of".
bool takes_back(std::string_view words);

}  // namespace relata::lexicon
