#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace relata::model {

/// Gives memory that begins where a cache line does, so that no vector that
/// kernels load lies in two.
template <typename T>
struct Aligned {
  using value_type = T;

  Aligned() = default;
  template <typename Other>
  Aligned(const Aligned<Other>&) {}  // NOLINT: implicit, as allocators are

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), kLine));
  }
  void deallocate(T* memory, std::size_t) { ::operator delete(memory, kLine); }

  friend bool operator==(const Aligned&, const Aligned&) { return true; }

 private:
  static constexpr std::align_val_t kLine{64};
};

/// A vector whose first element begins a cache line.
template <typename T>
using AlignedVector = std::vector<T, Aligned<T>>;

}  // namespace relata::model
