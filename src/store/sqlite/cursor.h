#pragma once

#include <cstdint>
#include <utility>

#include "store/sqlite/database.h"

namespace relata::store {

/// Rows sorted by their first column, read side by side with other rows that
/// are sorted by the same key.
class Cursor {
 public:
  /// Starts `rows` with ?1 and ?2: the least and the greatest key.
  Cursor(Statement rows, std::int64_t first, std::int64_t last)
      : rows_(std::move(rows)) {
    has_row_ = rows_.with(first, last).next();
  }

  /// Calls visit(row) for each row with this key. Keys must not fall from call
  /// to call; rows with lesser keys are passed over.
  template <typename Visit>
  void take(std::int64_t key, const Visit& visit) {
    while (has_row_ && rows_.integer(0) < key)
      has_row_ = rows_.next();
    while (has_row_ && rows_.integer(0) == key) {
      visit(rows_);
      has_row_ = rows_.next();
    }
  }

 private:
  Statement rows_;
  bool has_row_;
};

}  // namespace relata::store
