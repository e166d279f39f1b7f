#pragma once

#include <optional>

#include "core/claim.h"
#include "core/document.h"

namespace relata::extract {

/// The number that the noun phrase with the head `head` gives, with its unit
/// and comparator: "over 11,000 casualties" is > 11000 of "casualty", "$310
/// million" is 3.1e8 USD. Nothing if the phrase counts nothing.
std::optional<Quantity> quantity_of(const Sentence& sentence, TokenIndex head);

}  // namespace relata::extract
