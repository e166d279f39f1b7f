#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "read/input/gunzip.h"

namespace relata::read {

/// The bytes of a file, of the standard input or of memory, unpacked, one
/// after the other.
class Stream {
 public:
  /// Opens the file at `path`. A name that ends in .gz, .zst or .xz must hold
  /// what it says. Fails with kBadInput if it cannot be opened.
  static Result<Stream> of_file(const std::string& path);

  /// The standard input, unpacked if it begins as packed data does.
  static Result<Stream> of_standard_input();

  /// `bytes` as they are, which must live as long as the Stream.
  static Stream of_memory(std::string_view bytes, std::string name);

  Stream(Stream&& other) noexcept;
  Stream& operator=(Stream&& other) noexcept;
  ~Stream();

  /// What messages call it: the path, "-", the name given.
  const std::string& name() const { return name_; }

  /// Some more bytes, valid until the next call; empty at the end. Fails with
  /// kBadInput where packed data are damaged or cut short, or are more than 200
  /// times as long as they were packed; all whole blocks (64 KiB) before that
  /// place were given.
  Result<std::string_view> next();

 private:
  struct Archive;
  Stream(std::string name, std::unique_ptr<Archive> archive);
  Result<std::string_view> next_block();
  Result<void> check_ratio();

  std::string name_;
  std::unique_ptr<Archive> archive_;  ///< Null: memory.
  std::optional<Gunzip> gunzip_;      ///< Unpacks what the archive gives.
  std::uint64_t given_ = 0;           ///< Bytes.
  std::string_view memory_;
};

}  // namespace relata::read
