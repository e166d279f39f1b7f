#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/claim.h"
#include "core/cluster.h"
#include "core/document.h"
#include "core/result.h"

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

/// What tsv() leaves out.
struct TsvOptions {
  /// Leave out what no word stands for, and of arguments all but their base
  /// phrase and what "of" ties to it.
  bool explicit_only = false;
};

/// The claims as tuples, one a line: sentence, confidence, relation, subject,
/// object, adjuncts, separated by tabs; words verbatim and in the voice of the
/// sentence (a tab or line break in them as a blank). `claims` must be those
/// of `document`.
std::string tsv(const Document& document, const Claims& claims,
                const TsvOptions& options = {});

/// The first layer of one article as one line of JSON (without line end), from
/// which parse_line() gives it back without loss.
std::string line(const Reading& reading);

/// Reads what line() wrote. Fails with kBadInput if the line is no such JSON,
/// or if an index, span or word in it is out of bounds, mentions are out of
/// order, or claims refer to each other in a circle. `where` ("a.jsonl:17")
/// opens the message.
Result<Reading> parse_line(std::string_view text, std::string_view where);

}  // namespace relata::extract
