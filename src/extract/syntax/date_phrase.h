#pragma once

#include <optional>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The date that the token is a part of: "March 3, 2024", "3rd of March",
/// "March 2024", "March"; without a weekday before it. It is one mention.
/// Nothing for other tokens. Constant time.
std::optional<TokenRange> date_over(const Tree& tree, TokenIndex token);

}  // namespace relata::extract
