#pragma once

#include <set>
#include <string>

#include "extract/extract.h"
#include "support/facts.h"

namespace relata::support {

/// The rows of `extract --binary` for a document, each as a line of a `.rows`
/// file: "subject | relation | object".
inline std::set<std::string> binary_rows(const Document& document) {
  std::set<std::string> rows;
  for (const Tuple& tuple :
       extract::tuples(document, extract::claims(document),
                       {.form = extract::TupleForm::kBinary})) {
    rows.insert(tuple.subject + " | " + tuple.relation + " | " + tuple.object);
  }
  return rows;
}

/// The rows that a case of a `.rows` file names.
inline std::set<std::string> expected_rows(const FactsCase& one) {
  std::set<std::string> rows;
  for (const ExpectedFact& fact : one.facts)
    rows.insert(fact.line);
  return rows;
}

}  // namespace relata::support
