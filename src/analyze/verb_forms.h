#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::analyze {

/// The lemma of an inflected verb in lower case with this Penn tag ("VBD",
/// "VBN", "VBG", "VBZ"), if schema/verbs.tsv has it: "shoot" of "shot", "dump"
/// of "dumped". Nothing for other tags and unknown verbs.
std::optional<std::string> verb_lemma(std::string_view form,
                                      std::string_view xpos);

}  // namespace relata::analyze
