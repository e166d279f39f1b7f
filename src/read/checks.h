#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::read {

/// Fails with kBadInput, which begins with `name` and says where, unless
/// `text` is UTF-8, holds no NUL and something other than white space.
Result<void> check_text(const std::string& name, std::string_view text);

/// "line 3, byte 17": where in `text` the byte at `offset` is, both from 1,
/// the byte counted in its line.
std::string position(std::string_view text, std::size_t offset);

/// How many words, and marks between them, `text` has: about as many as its
/// analysis will find.
std::size_t words_and_marks(std::string_view text);

}  // namespace relata::read
