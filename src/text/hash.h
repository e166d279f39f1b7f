#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata::text {

/// XXH3 of `bytes`, 64 bits: the same on every machine.
std::uint64_t hash64(std::string_view bytes);

/// XXH3 of `bytes`, 128 bits, as 32 hexadecimal digits.
std::string hash128_hex(std::string_view bytes);

}  // namespace relata::text
