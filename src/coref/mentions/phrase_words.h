#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/claim.h"
#include "core/document.h"

namespace relata::coref {

/// Whether the word begins with a capital letter from A to Z.
bool is_large(const Token& token);

/// `text` with one plain blank for each white space, whatever its kind.
std::string with_single_blanks(std::string_view text);

/// What is left of `written` after its first words.
std::string without_words(const std::string& written, std::size_t words);

/// " the younger" of "the younger Reed" and of "Tom Reed the younger": what an
/// adjective around the name in the tokens [first, last] of a person's mention
/// says of which one of two he is; or empty.
std::string generation_around(const Sentence& sentence, const Mention& mention,
                              TokenIndex first, TokenIndex last);

}  // namespace relata::coref
