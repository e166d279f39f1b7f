#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/sqlite/database.h"

namespace relata::store {

/// Which articles here are copies of each other, as the last write_copies()
/// found it. Asks for an article when it is asked of it, and remembers.
class Copies {
 public:
  explicit Copies(Database& database) : database_(database) {}

  /// The id of the article that this row's is a copy of: the least of all that
  /// are copies of each other. Empty where there is no other.
  const std::string& origin(std::int64_t row) const;

 private:
  Database& database_;
  mutable std::unordered_map<std::int64_t, std::string> origins_;
};

/// How many articles are copies of one with a lesser id.
std::uint64_t count_copies(Database& database);

/// Finds copies among all articles (core/near_duplicates.h) and notes them: a
/// pure function of their fingerprints and ids, whatever the order in which
/// they came. Looks only at what the bands noted since the last time lead to.
void write_copies(Database& database);

/// Notes that an article of this fingerprint is here now, or goes.
void note_bands(Database& database, std::int64_t article,
                std::string_view fingerprint, bool is_here);

}  // namespace relata::store
