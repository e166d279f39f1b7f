#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace relata::model {

/// The version of the format that is written; all from 1 on are read.
inline constexpr std::uint32_t kFormatVersion = 2;

/// What the numbers of an array are; the values are those of the file.
enum class Dtype : std::uint32_t { kU8 = 0, kI8 = 1, kI32 = 2, kF32 = 3 };

/// One named array of a container. `bytes` is row-major, little endian, its
/// first byte aligned to at least 16; valid as long as the container.
struct Array {
  Dtype dtype = Dtype::kU8;
  std::size_t rank = 1;                 ///< 1 to 3.
  std::array<std::uint64_t, 3> dims{};  ///< Unused ones are 0.
  std::span<const std::byte> bytes;
};

/// The bytes that a container reads: a mapped file, or memory.
class Bytes;

/// A file of named arrays: magic, version, checksum, directory, arrays
/// (tools/train/FORMAT.md, "Container"). Everything is checked on opening, so
/// that no later access can leave the file. Movable, const, shareable by
/// threads.
class Container {
 public:
  /// Maps the file at `path`. kBadModel, naming the file, if it cannot be read
  /// or is no sound container.
  static Result<Container> open(const std::string& path);

  /// The same from memory; `name` stands for the file in messages.
  static Result<Container> from_bytes(std::string_view bytes, std::string name);

  Container(Container&&) noexcept;
  Container& operator=(Container&&) noexcept;
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;
  ~Container();

  /// How messages call the file.
  const std::string& name() const { return name_; }

  /// The version of the format that the file has.
  std::uint32_t version() const { return version_; }

  /// The checksum of everything behind the header.
  std::uint64_t checksum() const { return checksum_; }

  /// The array `name`, or nothing.
  const Array* find(std::string_view name) const;

  /// The numbers of the array `name`, row-major. kBadModel if it is not there,
  /// has another type, or not the shape `dims`; a 0 in `dims` stands for any
  /// size.
  Result<std::span<const std::int8_t>> int8(
      std::string_view name, std::initializer_list<std::size_t> dims) const;
  Result<std::span<const std::int32_t>> int32(
      std::string_view name, std::initializer_list<std::size_t> dims) const;
  /// As above; kBadModel too if a number is not finite.
  Result<std::span<const float>> float32(
      std::string_view name, std::initializer_list<std::size_t> dims) const;

  /// The strings of the string list `name`: UTF-8, each ended by a line feed
  /// in the file. kBadModel if it is none.
  Result<std::vector<std::string_view>> strings(std::string_view name) const;

 private:
  Container(std::unique_ptr<Bytes> bytes, std::string name);
  Result<void> read();
  Result<void> read_entry(std::size_t at);
  Error bad(const std::string& what) const;
  Result<const Array*> typed(std::string_view name, Dtype dtype,
                             std::initializer_list<std::size_t> dims) const;

  std::unique_ptr<Bytes> bytes_;
  std::string name_;
  std::uint32_t version_ = 0;
  std::uint64_t checksum_ = 0;
  std::map<std::string, Array, std::less<>> arrays_;
};

/// An array to be written: `data` has the bytes that `dims` and `dtype` say.
struct NewArray {
  Dtype dtype = Dtype::kU8;
  std::vector<std::uint64_t> dims;
  std::string data;
};

/// The bytes of a container file with these arrays. Names are ASCII of at most
/// 47 bytes. The same arrays always give the same bytes.
std::string pack(const std::map<std::string, NewArray, std::less<>>& arrays);

/// A string list as an array; no string may hold a line feed.
NewArray string_list(const std::vector<std::string>& strings);

}  // namespace relata::model
