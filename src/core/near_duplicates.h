#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata {

/// A fingerprint of `text` by which copies are known: of near-duplicate texts,
/// as one agency's report in several outlets, the fingerprints have most parts
/// in common. 64 parts of four hexadecimal digits (MinHash over runs of four
/// words); empty for a text of fewer words than make it telling.
std::string fingerprint(std::string_view text);

/// What texts of this fingerprint have in common with their copies: only those
/// that share one of these numbers may be copies. Hashes; none for no
/// fingerprint.
std::vector<std::uint64_t> fingerprint_bands(std::string_view fingerprint);

/// Of each of the texts with these fingerprints the first that it is a copy of,
/// by position; itself where there is none before it. None may be empty. Takes
/// time and memory in proportion to them.
std::vector<std::size_t> first_copies(
    const std::vector<std::string>& fingerprints);

}  // namespace relata
