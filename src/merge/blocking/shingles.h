#pragma once

#include <string>
#include <string_view>

namespace relata::merge {

/// A fingerprint of `text` by which copies are known: of near-duplicate texts,
/// as one agency's report in several outlets, the fingerprints have most parts
/// in common. 64 parts of four hexadecimal digits (MinHash over runs of four
/// words); empty for a text of fewer words than make it telling.
std::string fingerprint(std::string_view text);

}  // namespace relata::merge
