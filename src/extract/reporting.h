#pragma once

#include <compare>
#include <optional>
#include <string>

#include "core/document.h"
#include "core/vocabulary.h"

namespace relata::extract {

/// A token of a document.
struct TokenRef {
  SentenceIndex sentence = 0;
  TokenIndex token = 0;

  friend auto operator<=>(const TokenRef&, const TokenRef&) = default;
};

/// Somebody who says what is inside, as the text shows it.
struct SourceTokens {
  std::optional<TokenRef> source;  ///< Head of the noun phrase that speaks;
                                   ///< it may stand in another sentence.
  std::string text;  ///< Without `source`: "unnamed", or the words.
  std::string cue;   ///< "say", "according to", "reportedly", "quote".
  SourceClass source_class = SourceClass::kNeutral;

  friend bool operator==(const SourceTokens&, const SourceTokens&) = default;
};

}  // namespace relata::extract
