#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/bracketed.h"

namespace relata::support {

/// An article of a case: what stands behind "@", and its marked text.
struct MarkedArticle {
  std::string head;    ///< "2024-03-06", or empty.
  BracketedText text;  ///< A paragraph a line of the file.
};

/// A case of a .coref or .pairs file: tests/coref/README.md.
struct MarkedCase {
  std::string name;
  std::size_t line = 0;
  bool is_open = false;  ///< Behind "# open": known to come out wrong.
  std::vector<MarkedArticle> articles;
};

struct MarkedCases {
  bool through_parser = false;  ///< "# parser" stands in the file.
  std::vector<MarkedCase> cases;
};

/// Reads cases: "## name", then lines of marked text; a line that begins with
/// "@" begins another article. Throws std::runtime_error with the line's
/// number where it is not that form.
MarkedCases read_marked_cases(std::string_view text);

/// A marked phrase with the cluster or entity that the program gave it, if it
/// has it as a mention.
struct GivenPhrase {
  std::string words;
  std::string label;
  std::optional<std::size_t> thing;
};

/// What is wrong with `phrases`, a line each: those of one label must be one
/// thing, those of two labels two; each "-" is a thing of its own, or none.
/// Empty if all is right.
std::string complaints(const std::vector<GivenPhrase>& phrases);

/// Judges the cases of a file in a test.
class CaseJudge {
 public:
  /// Fails the test iff `wrong`, what complaints() gave, is not empty and the
  /// case is not open.
  void judge(const MarkedCase& one, const std::string& wrong);

  /// How many open cases came out right; nothing where there are none.
  void print_open() const;

 private:
  std::size_t open_ = 0;
  std::size_t right_ = 0;
};

}  // namespace relata::support
