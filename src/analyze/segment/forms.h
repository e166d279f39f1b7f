#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace relata::analyze {

/// `form` with typographic quotes, dashes and ellipses plain and invisible
/// marks gone (FORMAT.md, "Words"); as it is if nothing would be left.
std::string plain_form(std::string_view form);

/// Simple lower-case, code point by code point.
std::string lower_form(std::string_view text);

/// Simple upper-case, code point by code point.
std::string upper_form(std::string_view text);

/// The key of a plain form in the tables of words: lower-cased, digits as 0.
std::string norm_form(std::string_view plain);

/// The outline of a plain form: "X" for upper-case, "x" for lower-case, "d" for
/// digits, anything else as it is; runs cut to two. "McCain" is "XxXxx".
std::string shape_of(std::string_view plain);

/// How many hashed features a form has by itself.
inline constexpr std::size_t kFormFeatures = 12;

/// The rows, before the modulus, of a plain form's own hashed features.
std::array<std::uint32_t, kFormFeatures> hashed_features(
    std::string_view plain);

/// The row, before the modulus, of the feature `kind` + `value`.
std::uint32_t feature_of(std::string_view kind, std::string_view value);

/// How a form is written, a key of the lemma rules.
enum class Casing : std::uint8_t {
  kLower,
  kCapital,   ///< The first character is upper-case.
  kAllUpper,  ///< All cased ones are, and there is more than one character.
};

/// The casing of a plain form.
Casing casing_of(std::string_view plain);

}  // namespace relata::analyze
