#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/syntax/clause.h"

namespace relata::extract {

/// An infinitive or gerund that another verb brings in, and without which it
/// would be told as if it had happened: "to close" of "asked the firm to
/// close", "of lying" of "accused them of lying".
struct Embedding {
  const Clause* above = nullptr;   ///< Null where no verb brings it in.
  std::optional<TokenIndex> noun;  ///< "votes" of "has the votes to win".
};

/// How the clause is embedded; nothing for one that stands for itself.
std::optional<Embedding> embedding(const Clauses& clauses,
                                   const Clause& clause);

/// Whether the clause's own words hold those of the verb above: "wants to buy".
bool is_joined(const Clause& clause, const Embedding& embedded);

/// The words of a clause's verb as a reader needs them: auxiliaries, what
/// denies it, and what opens it where it is no sentence ("without paying").
std::vector<TokenIndex> verb_words(const Clauses& clauses,
                                   const Clause& clause);

}  // namespace relata::extract
