#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata::text {

/// XXH3 of `bytes`, 64 bits: the same on every machine.
std::uint64_t hash64(std::string_view bytes);

/// For maps whose keys are strings: quicker than the standard hash, and a map
/// of strings may be asked for a view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return hash64(key); }
};

/// XXH3 of `bytes`, 128 bits, as 32 hexadecimal digits.
std::string hash128_hex(std::string_view bytes);

}  // namespace relata::text
