#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace relata::text {

/// What stands in place of bytes that are not UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

/// The offset of the first byte that is not part of a well-formed UTF-8
/// sequence (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF); nothing if all of `text` is UTF-8.
std::optional<std::size_t> first_invalid(std::string_view text);

/// A code point and the number of bytes that write it.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;

  friend bool operator==(const CodePoint&, const CodePoint&) = default;
};

/// The code point that begins at byte `at`, which must be less than
/// text.size(). A byte that begins no well-formed sequence is kReplacement of
/// size 1.
CodePoint decode(std::string_view text, std::size_t at);

/// The code point that ends before byte `at`, which must be in [1,
/// text.size()]. A byte that ends no well-formed sequence is kReplacement of
/// size 1.
CodePoint decode_before(std::string_view text, std::size_t at);

/// Writes `code_point` at the end of `out`; kReplacement for a number that is
/// no Unicode scalar value.
void append(std::string& out, char32_t code_point);

/// The number of code points in `text`; every byte that is not part of a
/// well-formed sequence counts as one.
std::size_t length(std::string_view text);

/// Classes of code points, by the Unicode character database: letters,
/// upper-case (title-case too) and lower-case letters, decimal digits, white
/// space (no-break spaces too), and punctuation (general category P).
bool is_alpha(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_lower(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_space(char32_t code_point);
bool is_punct(char32_t code_point);

/// Whether `code_point` is a quotation mark or apostrophe, plain or
/// typographic: " ' ` and the like.
bool is_quote(char32_t code_point);

/// Whether `code_point` is a hyphen, a dash or a minus sign.
bool is_dash(char32_t code_point);

/// Simple case mapping: one code point for one code point; itself where there
/// is none.
char32_t to_lower(char32_t code_point);
char32_t to_upper(char32_t code_point);

/// Whether `code_point` continues the character before it: a combining mark, a
/// variation selector, a joiner (Unicode property Grapheme_Extend, U+200D).
bool is_extender(char32_t code_point);

/// `text` without white space at both ends.
std::string_view trim(std::string_view text);

/// Whether `text` holds nothing but white space.
bool is_blank(std::string_view text);

}  // namespace relata::text
