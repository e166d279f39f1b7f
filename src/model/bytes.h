#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::model {

/// Bytes that stay where they are: a file mapped into memory, or a copy on the
/// heap. The first byte is aligned to 64.
class Bytes {
 public:
  /// Maps the regular file at `path` for reading. kBadModel, naming it, if
  /// that cannot be done.
  static Result<std::unique_ptr<Bytes>> map(const std::string& path);

  /// A copy of `bytes`.
  static std::unique_ptr<Bytes> copy(std::string_view bytes);

  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes();

  /// All of them; valid as long as this object.
  std::string_view view() const { return {data_, size_}; }

 private:
  enum class Owner { kMap, kHeap };
  Bytes(char* data, std::size_t size, Owner owner)
      : data_(data), size_(size), owner_(owner) {}

  char* data_;
  std::size_t size_;
  Owner owner_;
};

}  // namespace relata::model
