#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::support {

/// A phrase between brackets, and what stands behind them.
struct MarkedPhrase {
  Span span;          ///< In BracketedText::text, bytes.
  std::string label;  ///< "1", "ana_ruiz", "-".
};

/// Text whose mentions are marked: "[[Norway]1's fleet]2 sailed."
struct BracketedText {
  std::string text;                   ///< Without brackets and labels.
  std::vector<MarkedPhrase> phrases;  ///< By begin, the longer one first.
};

/// Reads marked text: brackets nest; the label is all that follows `]` of
/// small letters, digits and "_", or one "-". Throws std::runtime_error where
/// brackets do not match or a label is missing.
BracketedText read_bracketed(std::string_view text);

}  // namespace relata::support
