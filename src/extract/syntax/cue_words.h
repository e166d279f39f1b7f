#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"
#include "lexicon/meaning/cues.h"

namespace relata::extract {

/// How schema/cues.tsv calls the part of speech of a word: "verb", "adj" or
/// "noun".
std::string_view cue_pos(const Token& token);

/// The cue that the table has for `head`, in the first of the places of `list`
/// that it knows.
std::optional<lexicon::Cue> known_cue(const Tree& tree, TokenIndex head,
                                      const std::vector<std::string>& list);

/// Whether the word can have a clause that somebody says ("said", "denied").
const lexicon::Cue* reporting_cue(const Tree& tree, TokenIndex token);

/// "blame the rest of the crew for the fire", "use force to win": where what
/// the verb takes beside its object begins, although a tree hung it on the
/// object or a noun in it; the sentence's end if there is nothing.
TokenIndex verb_phrase_behind(const Tree& tree, TokenIndex object);

}  // namespace relata::extract
