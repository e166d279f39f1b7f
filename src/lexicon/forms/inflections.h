#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::lexicon {

/// The lemma of the lower-case form of a verb or the plural of a noun, by its
/// Penn tag, where English spelling leads back to a word that schema/verbs.tsv,
/// schema/nouns.tsv or schema/noun_classes.tsv has: "misled" VBD, "chuckled"
/// VBN, "volcanoes" NNS. Nothing for other tags and where there is no such
/// word.
std::optional<std::string> uninflected(std::string_view form,
                                       std::string_view xpos);

/// `lemma`, guessed for `form` of a verb that no table has, as English spells
/// verbs: "stud" for "studd" of "studded", "waffle" for "waffl", "hone" for
/// "hon" of "honing"; `form` for what has no vowel.
std::string respelled(std::string lemma, std::string_view form);

/// The verbs that `form`, in lower case, may be a form of, itself among them if
/// it is a verb: "sued" and "suing" of "sue"; "found" of "find" and "found".
/// None for other words.
std::vector<std::string> verbs_of(std::string_view form);

}  // namespace relata::lexicon
