#pragma once

#include <cstddef>
#include <string>

namespace relata::merge {

/// What a merging had to look at.
struct Report {
  std::size_t blocks = 0;
  std::string largest_block;  ///< Its key.
  std::size_t largest = 0;    ///< How many clusters it has.
  std::size_t compared = 0;   ///< Clusters in all these blocks.
  std::size_t regrouped = 0;  ///< Clusters put into entities.
  std::size_t moved = 0;      ///< Those of them whose entity is new.
  std::size_t claims = 0;     ///< Whose fact is new.
};

}  // namespace relata::merge
