#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace relata::analyze {

/// What a character is to the boundary model.
enum class CharClass : std::uint8_t {
  kBlank,
  kUpper,
  kLetter,  ///< Any other letter, and what continues a character.
  kDigit,
  kStop,
  kApostrophe,
  kHyphen,
  kQuestion,  ///< "?" and "!"
  kQuote,
  kClose,
  kComma,  ///< "," ";" ":"
  kOpen,
  kOther,
  kOutside,  ///< Before the first or behind the last character.
};

/// A stretch of text as the boundary model sees it, character by character:
/// lower-cased, typographic quotes and dashes made plain but for long dashes.
/// All vectors have one entry a code point, `begins` one more.
struct Characters {
  std::vector<char32_t> seen;
  std::vector<CharClass> classes;
  std::vector<std::uint32_t> begins;  ///< Byte offsets in the stretch.

  std::size_t size() const { return seen.size(); }

  /// The character at `at`; anything outside is U+0001, of kOutside.
  char32_t seen_at(std::ptrdiff_t at) const {
    return is_inside(at) ? seen[static_cast<std::size_t>(at)] : U'\1';
  }
  CharClass class_at(std::ptrdiff_t at) const {
    return is_inside(at) ? classes[static_cast<std::size_t>(at)]
                         : CharClass::kOutside;
  }

 private:
  bool is_inside(std::ptrdiff_t at) const {
    return at >= 0 && at < static_cast<std::ptrdiff_t>(seen.size());
  }
};

/// The characters of `text`.
Characters characters(std::string_view text);

/// The plain variant of a typographic quote, dash or ellipsis; any other code
/// point itself.
char32_t plain(char32_t code_point);

}  // namespace relata::analyze
