#pragma once

#include <vector>

#include "core/document.h"
#include "core/vocabulary.h"
#include "extract/attribution/quoted_speech.h"
#include "extract/attribution/reporting.h"
#include "extract/factuality/source_links.h"
#include "extract/values/quantity.h"
#include "extract/values/time_expression.h"

namespace relata::extract {

/// How a thing is said.
struct Stance {
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;
  std::vector<SourceTokens> chain;  ///< Outermost first, without the outlet.

  friend bool operator==(const Stance&, const Stance&) = default;
};

/// How every event of a document is said. Quotations and reporting clauses are
/// found once; then each answer is a look-up. It keeps no reference to the
/// document.
class Stances {
 public:
  Stances(const Document& document, const std::vector<Tree>& trees);

  /// The stance of the event whose head is the token `event`: a verb, or a
  /// noun or adjective that says something ("support", "complicit"). What a
  /// reporting verb says of itself is outside of its own scope.
  Stance of(SentenceIndex sentence, TokenIndex event) const;

  /// What somebody says word for word, in text order.
  const std::vector<Spoken>& spoken() const { return spoken_; }

 private:
  friend class StanceReader;

  /// How one token is said. Links are counted from 1; 0: the outlet itself.
  struct Factuality {
    Polarity polarity = Polarity::kPositive;
    Certainty certainty = Certainty::kCertain;
    Force force = Force::kAssert;
    std::size_t link = 0;
  };

  std::vector<Spoken> spoken_;
  SourceLinks links_;
  std::vector<std::vector<Factuality>> moods_;  ///< By sentence and token.
};

}  // namespace relata::extract
