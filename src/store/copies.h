#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "store/sqlite/database.h"

namespace relata::store {

/// Which articles here are copies of each other (core/near_duplicates.h): a
/// pure function of the fingerprints and ids of all of them, whatever the order
/// in which they came.
class Copies {
 public:
  /// Reads the fingerprints of all articles.
  explicit Copies(Database& database);

  /// The id of the article that this row's is a copy of: the least of all that
  /// are copies of each other. Empty where there is no other.
  const std::string& origin(std::int64_t row) const;

  /// How many articles are copies of one with a lesser id.
  std::uint64_t count() const { return count_; }

 private:
  std::unordered_map<std::int64_t, std::string> origins_;
  std::uint64_t count_ = 0;
};

}  // namespace relata::store
