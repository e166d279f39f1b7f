#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "query/search.h"

namespace relata::query {

/// Binds variables, and frees them again when it goes.
class Binder {
 public:
  explicit Binder(std::vector<Bound>& bindings) : bindings_(bindings) {}
  Binder(const Binder&) = delete;
  Binder& operator=(const Binder&) = delete;
  ~Binder() {
    for (std::size_t i = 0; i < count_; ++i)
      bindings_[slots_[i]] = {};
  }

  /// False where the variable stands for something else already.
  bool bind(std::size_t slot, const Value& value,
            const Quantity* quantity = nullptr) {
    Bound& bound = bindings_[slot];
    if (bound.value != nullptr) return *bound.value == value;
    bound = {&value, quantity};
    slots_[count_++] = slot;
    return true;
  }

 private:
  std::vector<Bound>& bindings_;
  std::array<std::size_t, 4> slots_ = {};
  std::size_t count_ = 0;
};

}  // namespace relata::query
