#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::analyze {

/// The lemma of the lower-case form of a verb or the plural of a noun, by its
/// Penn tag, where English spelling leads back to a word that schema/verbs.tsv,
/// schema/nouns.tsv or schema/noun_classes.tsv has: "misled" VBD, "chuckled"
/// VBN, "volcanoes" NNS. Nothing for other tags and where there is no such
/// word.
std::optional<std::string> uninflected(std::string_view form,
                                       std::string_view xpos);

}  // namespace relata::analyze
