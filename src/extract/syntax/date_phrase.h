#pragma once

#include <optional>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// The date that the token is a part of: "March 3, 2024", "3rd of March",
/// "March 2024", "March"; without a weekday before it. It is one mention.
/// Nothing for other tokens. Constant time.
std::optional<TokenRange> date_over(const Tree& tree, TokenIndex token);

/// Whether the number `child` is what the name at `head` has scored, no part of
/// it: "3" of "Leeds 3, Hull 1", "the Rovers 7"; "-3" of "beat KB 12-3". Unlike
/// "Route 66" and "Radio 4", people, places and teams are hardly numbered.
/// Linear in the sentence.
bool is_score(const Tree& tree, TokenIndex child, TokenIndex head);

}  // namespace relata::extract
