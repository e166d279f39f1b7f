#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/cluster.h"
#include "core/entity.h"

namespace relata::merge {

/// Known entities, found by their names.
class Watchlist {
 public:
  explicit Watchlist(std::vector<KnownEntity> known);

  /// Gives each cluster that is called as one known entity is, and by type can
  /// be it, that entity's id. Where two could be meant it gets none.
  void mark(Clusters& clusters) const;

 private:
  std::vector<std::size_t> called(const Profile& profile) const;

  std::vector<KnownEntity> known_;
  std::multimap<std::string, std::size_t, std::less<>> by_name_;
};

}  // namespace relata::merge
