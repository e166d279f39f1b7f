#pragma once

#include "core/vocabulary.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// How sure a clause is of what it says, and what it says it for.
struct Modality {
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;

  friend bool operator==(const Modality&, const Modality&) = default;
};

/// The less certain of both; the force of `outer` unless it only asserts.
Modality combined(Modality outer, Modality inner);

/// What stands around a clause says of it and its conjuncts: "if", "whether",
/// a purpose's "to", a question mark, a command.
Modality clause_modality(const Tree& tree, TokenIndex event);

/// What the words of the event itself say: "might", "will", "probably",
/// "possible" before a noun. `is_negative`: "could not" is certain.
Modality own_modality(const Tree& tree, TokenIndex event, bool is_negative);

/// Whether a modal of `first` reaches its conjunct: "will sign and publish".
bool shares_modality(const Tree& tree, TokenIndex first, TokenIndex conjunct);

}  // namespace relata::extract
