#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/cluster.h"
#include "merge/compare/counts.h"
#include "merge/compare/description.h"

namespace relata::merge {

/// What descriptions of a thing tell that it can have but one of: the field of
/// an office, an owner, an age, how many it is.
class FunctionalAttributes {
 public:
  /// Takes in what the description `profile`, told as `telling`, says.
  void add(const Profile& profile, const Description& telling);

  /// Takes in what `other` says.
  void absorb(FunctionalAttributes&& other);

  /// Why the two cannot be of one thing, or nothing. Symmetric in the two.
  static std::optional<std::string> objection(const FunctionalAttributes& a,
                                              const FunctionalAttributes& b);

 private:
  using WordsOf = std::map<std::string, std::set<std::string>>;

  void add_owners(const Profile& profile);
  static bool differ(const WordsOf& a, const WordsOf& b);
  static bool have_other_owners(const FunctionalAttributes& a,
                                const FunctionalAttributes& b);

  WordsOf offices_;     ///< "water" of "minister".
  WordsOf owners_;      ///< By the noun of what is owned.
  std::set<int> ages_;  ///< In years.
  std::set<CountRange> counts_;
};

}  // namespace relata::merge
