#pragma once

#include <string>
#include <vector>

namespace relata {

/// A claim as open information extraction prints it: words of the sentence,
/// verbatim, in the sentence's own voice.
struct Tuple {
  std::string sentence;
  float confidence = 1;  ///< In [0, 1].
  std::string relation;  ///< With auxiliaries, negation, final preposition.
  std::string subject;
  std::string object;
  std::vector<std::string> adjuncts;  ///< With their own prepositions.
};

}  // namespace relata
