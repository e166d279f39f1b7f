#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"

namespace relata::support {

/// A line of a `.facts` file: what a sentence gives, or must not give.
struct ExpectedFact {
  bool is_forbidden = false;  ///< "! s | r | o"
  std::string subject;
  std::string lemma;
  std::string object;
  std::map<std::string, std::string> marks;  ///< "by" -> "Axios".
  std::string line;                          ///< As written, for messages.
};

/// A sentence of a `.facts` file with its lines.
struct FactsCase {
  std::string sentence;
  bool gives_none = false;  ///< "* sentence"
  std::vector<ExpectedFact> facts;
  std::size_t line = 0;
};

/// Reads the form that tests/cases/README.md describes. Throws
/// std::runtime_error with the line's number where it is not that form.
std::vector<FactsCase> read_facts(std::string_view text);

/// Whether a claim of `sentence` is the expected one; see
/// tests/cases/README.md for what is compared.
bool gives(const Document& document, const Claims& claims,
           SentenceIndex sentence, const ExpectedFact& fact);

/// The claims of a sentence, one a line, in the form of `.facts` files.
std::string told(const Document& document, const Claims& claims,
                 SentenceIndex sentence);

}  // namespace relata::support
