#pragma once

#include <optional>
#include <span>

#include "core/claim.h"
#include "core/document.h"

namespace relata::lexicon {

/// The years of the age that stands for who has it, and whose last word is
/// `head` of a sentence's `tokens`: 45 of "the 45-year-old said"; nothing for
/// other words. "A 45-year-old man" is a man.
std::optional<int> age_as_noun(std::span<const Token> tokens, TokenIndex head);

/// The years that a mention of somebody tells: 15 of "a 15-year-old boy", 52 of
/// "Ann Lee, 52, said"; nothing for other mentions. `tokens` are of its
/// sentence.
std::optional<int> told_age(std::span<const Token> tokens,
                            const Mention& mention);

}  // namespace relata::lexicon
