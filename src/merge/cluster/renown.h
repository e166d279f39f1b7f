#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/changes.h"
#include "core/date.h"

namespace relata::merge {

/// A story is told for so long at most.
inline constexpr std::chrono::days kLongestStory(62);

/// Whether many articles name a thing, in more than one story, and what a thing
/// without a name is told to be: nobody introduces "a court" where all know the
/// Supreme Court, and "the president" is no senator who is never called so.
class Renown {
 public:
  /// Takes in one cluster, which has a name or none.
  void add(const ClusterRecord& cluster, bool is_named);

  /// Takes in what `other` says.
  void absorb(Renown&& other);

  /// Why a thing without a name cannot be one that is widely known, or nothing.
  /// Symmetric in the two.
  static std::optional<std::string> objection(const Renown& a, const Renown& b);

 private:
  bool is_widely_known() const;
  bool is_often_called(const std::set<std::string>& nouns) const;
  static std::optional<std::string> objection_to(const Renown& known,
                                                 const Renown& other);

  std::size_t named_ = 0;  ///< Clusters with a name.
  /// The first and the last day of articles that name it.
  std::optional<std::pair<Day, Day>> days_;
  bool is_person_ = false;    ///< One of them is a person's.
  bool is_definite_ = false;  ///< "The court", of one without.
  /// Nouns of titles and roles of those, and how many tell them.
  std::map<std::string, std::size_t> offices_;
  std::set<std::string> heads_;  ///< Nouns of those without.
};

}  // namespace relata::merge
