#pragma once

#include <string>

#include "support/pipeline/event_graph.h"

namespace relata::support {

/// How much of a gold fact the claims of its article say, by the claim that
/// says most of it.
struct FactMatch {
  bool is_found = false;  ///< Subject, lemma and object.
  /// The entities of both ends are the things as well, by most of their
  /// mentions.
  bool is_of_right_things = false;
  bool is_claimant_right = false;
  bool is_polarity_right = false;
};

FactMatch match(const EventGraph& graph, const GoldFact& fact);

/// "negative", "planned", "possible" or "positive": the least real that is so.
std::string polarity_of(const Claim& claim);

/// Dice's coefficient of the words of two texts, small letters and digits
/// alone.
double common_words(const std::string& a, const std::string& b);

}  // namespace relata::support
