#include "merge/blocking/shingles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/fold.h"
#include "text/hash.h"

namespace relata::merge {
namespace {

constexpr std::size_t kParts = 64;
constexpr std::size_t kRun = 4;
/// A text of fewer words is too short to tell a copy from a like sentence.
constexpr std::size_t kLeastWords = 24;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text::fold(text)) {
    const bool is_letter = static_cast<unsigned char>(c) >= 0x80 ||
                           (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

/// The hash `hash` of a run in the family of part `part` (splitmix64).
std::uint64_t rehash(std::uint64_t hash, std::size_t part) {
  std::uint64_t x = hash + 0x9E3779B97F4A7C15ULL * (part + 1);
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

}  // namespace

std::string fingerprint(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  if (words.size() < kLeastWords) return {};
  std::array<std::uint64_t, kParts> least{};
  least.fill(UINT64_MAX);
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::string run;
    for (std::size_t j = i; j < i + kRun; ++j)
      run += words[j] + " ";
    const std::uint64_t hash = text::hash64(run);
    for (std::size_t part = 0; part < kParts; ++part)
      least[part] = std::min(least[part], rehash(hash, part));
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string print;
  for (const std::uint64_t value : least) {
    for (const unsigned shift : {12U, 8U, 4U, 0U})
      print += digits[(value >> shift) & 15U];
  }
  return print;
}

}  // namespace relata::merge
