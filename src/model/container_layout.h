#pragma once

#include <cstddef>
#include <string_view>

namespace relata::model {

/// The layout of a model file (FORMAT.md): sizes in bytes.
inline constexpr std::string_view kMagic = "RLTMODEL";
inline constexpr std::size_t kHeader = 64;
/// How much of it says something; what follows is zero.
inline constexpr std::size_t kHeaderUsed = 32;
inline constexpr std::size_t kEntry = 96;      ///< Of the directory.
inline constexpr std::size_t kNameSize = 48;   ///< In an entry.
inline constexpr std::size_t kAlignment = 64;  ///< Of arrays in the file.

/// `size` rounded up to where an array may begin.
constexpr std::size_t aligned(std::size_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace relata::model
