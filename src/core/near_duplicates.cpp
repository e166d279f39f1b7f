#include "core/near_duplicates.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <tuple>

#include "core/disjoint_sets.h"
#include "text/fold.h"
#include "text/hash.h"

namespace relata {
namespace {

constexpr std::size_t kParts = 64;
constexpr std::size_t kRun = 4;
/// A text of fewer words is too short to tell a copy from a like sentence.
constexpr std::size_t kLeastWords = 24;

/// The words of a text, each with a blank after it, in one string, so that a
/// run of them is a part of it.
struct Words {
  std::string text;
  std::vector<std::size_t> begins;  ///< One more than there are words.

  std::size_t size() const { return begins.size() - 1; }
  std::string_view run(std::size_t first, std::size_t count) const {
    const std::size_t begin = begins[first];
    return std::string_view(text).substr(begin, begins[first + count] - begin);
  }
};

Words words_of(std::string_view text) {
  Words words{{}, {0}};
  const auto end_word = [&words] {
    if (words.text.size() == words.begins.back()) return;
    words.text += ' ';
    words.begins.push_back(words.text.size());
  };
  for (const char c : text::fold(text)) {
    const bool is_letter = static_cast<unsigned char>(c) >= 0x80 ||
                           (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_letter) {
      words.text += c;
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

/// The hash `hash` of a run in the family of part `part` (splitmix64).
std::uint64_t rehash(std::uint64_t hash, std::size_t part) {
  std::uint64_t x = hash + 0x9E3779B97F4A7C15ULL * (part + 1);
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

/// Digits of a fingerprint's part, digits of a band, and how many parts of a
/// hundred copies have in common: a band of four parts finds nearly all pairs
/// of which six parts in ten are common, and few others.
constexpr std::size_t kDigits = 4;
constexpr std::size_t kBandWidth = 4 * kDigits;
constexpr std::size_t kPercentInCommon = 60;

bool are_copies(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t common = 0;
  for (std::size_t at = 0; at < a.size(); at += kDigits) {
    if (a.compare(at, kDigits, b, at, kDigits) == 0) ++common;
  }
  return common * 100 >= kPercentInCommon * (a.size() / kDigits);
}

/// Joins those of the texts that are copies, where a band of their fingerprints
/// is the same. They are held against the first of them and against the one
/// before, not all against all: a report with many copies costs no more.
void join_copies(const std::vector<std::string>& prints, std::size_t band,
                 DisjointSets& sets) {
  const auto part = [&](std::size_t i) {
    return std::string_view(prints[i]).substr(band, kBandWidth);
  };
  const auto join = [&](std::size_t a, std::size_t b) {
    if (!are_copies(prints[a], prints[b])) return;
    const auto [first, second] = std::minmax({sets.leader(a), sets.leader(b)});
    sets.join(second, first);
  };
  std::vector<std::size_t> order(prints.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(part(a), a) < std::tuple(part(b), b);
  });
  std::size_t first = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (part(order[i]) != part(order[first])) {
      first = i;
      continue;
    }
    join(order[first], order[i]);
    if (i - 1 != first) join(order[i - 1], order[i]);
  }
}

}  // namespace

std::string fingerprint(std::string_view text) {
  const Words words = words_of(text);
  if (words.size() < kLeastWords) return {};
  std::array<std::uint64_t, kParts> least{};
  least.fill(UINT64_MAX);
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    const std::uint64_t hash = text::hash64(words.run(i, kRun));
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

std::vector<std::uint64_t> fingerprint_bands(std::string_view fingerprint) {
  std::vector<std::uint64_t> bands;
  for (std::size_t at = 0; at + kBandWidth <= fingerprint.size();
       at += kBandWidth) {
    bands.push_back(
        rehash(text::hash64(fingerprint.substr(at, kBandWidth)), at));
  }
  return bands;
}

std::vector<std::size_t> first_copies(
    const std::vector<std::string>& fingerprints) {
  DisjointSets sets(fingerprints.size());
  const std::size_t size = fingerprints.empty() ? 0 : fingerprints[0].size();
  for (std::size_t band = 0; band + kBandWidth <= size; band += kBandWidth)
    join_copies(fingerprints, band, sets);
  std::vector<std::size_t> firsts(fingerprints.size());
  for (std::size_t i = 0; i < firsts.size(); ++i)
    firsts[i] = sets.leader(i);
  return firsts;
}

}  // namespace relata
