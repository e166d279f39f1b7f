#pragma once

#include <optional>
#include <span>

#include "core/document.h"

namespace relata::lexicon {

/// The years of the age that stands for who has it, and whose last word is
/// `head` of a sentence's `tokens`: 45 of "the 45-year-old said"; nothing for
/// other words. "A 45-year-old man" is a man.
std::optional<int> age_as_noun(std::span<const Token> tokens, TokenIndex head);

}  // namespace relata::lexicon
