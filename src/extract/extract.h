#pragma once

#include <cstdint>
#include <vector>

#include "core/claim.h"
#include "core/document.h"

/// From a document's trees to what it claims. "The memo was signed by forty
/// envoys, Axios said" gives the mentions "The memo", "forty envoys", "Axios",
/// and the claims sign(forty envoys, The memo), said by Axios, and say(Axios,
/// that claim). Each construction of English has a file of its own here, its
/// first line an example; a new one is a file and a line in claims.cpp.
namespace relata::extract {

/// What the document says: every mention, and every claim with how it is said.
/// Linear in the document's length; within a sentence coordinations are capped
/// (Clauses::kMostConjuncts).
Claims claims(const Document& document);

/// How many arguments a tuple has.
enum class TupleForm : std::uint8_t {
  kWhole,   ///< A subject, an object, and all else of the event as adjuncts.
  kBinary,  ///< Two: a tuple for each object and each phrase with a
            ///< preposition, what stands before it kept in the relation.
};

/// What tuples() gives and leaves out.
struct TupleOptions {
  /// Leave out what no word stands for, and of arguments all but their base
  /// phrase and what "of" ties to it.
  bool explicit_only = false;
  TupleForm form = TupleForm::kWhole;
};

/// The claims as tuples of open information extraction, in their order; words
/// verbatim and in the voice of the sentence. `claims` must be those of
/// `document`.
std::vector<Tuple> tuples(const Document& document, const Claims& claims,
                          const TupleOptions& options = {});

}  // namespace relata::extract
