#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/sqlite/database.h"

namespace relata::store {

/// Which articles are copies of each other, as near-duplicate texts are. A pure
/// function of the fingerprints and ids of all articles here, whatever the
/// order in which they came; takes time and memory in proportion to them.
class Copies {
 public:
  /// Reads the fingerprints of all articles.
  explicit Copies(Database& database);

  /// For these articles, each with its row, id and fingerprint, in order of id.
  struct Print {
    std::int64_t row = 0;
    std::string id;
    std::string print;
  };
  explicit Copies(std::vector<Print> prints);

  /// The id of the article that this row's is a copy of: the least of all that
  /// are copies of each other. Empty where there is no other.
  const std::string& origin(std::int64_t row) const;

  /// How many articles are copies of one with a lesser id.
  std::uint64_t count() const { return count_; }

 private:
  void group(std::vector<Print> prints);

  std::unordered_map<std::int64_t, std::string> origins_;
  std::uint64_t count_ = 0;
};

}  // namespace relata::store
