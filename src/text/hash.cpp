#include "text/hash.h"

#include <xxhash.h>

namespace relata::text {

std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash128_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string hex;
  for (const XXH64_hash_t half : {hash.high64, hash.low64}) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex += "0123456789abcdef"[(half >> shift) & 0xF];
    }
  }
  return hex;
}

}  // namespace relata::text
