#pragma once

#include <string>
#include <string_view>

namespace relata::text {

/// `text` as names are compared: case folded (Unicode NFKC_Casefold), accents
/// of European scripts gone ("Łódź" is "lodz"), typographic quotes and dashes
/// plain, every run of white space one blank, none at the ends. Folding twice
/// changes nothing more. Bytes that are not UTF-8 become U+FFFD.
std::string fold(std::string_view text);

/// `text` in lower case, by the rules of no language in particular.
std::string lower(std::string_view text);

/// `text` with its first letter in title case ("ǆ" becomes "ǅ"), the rest as
/// it is.
std::string upper_first(std::string_view text);

/// `text` in Normalization Form C, https://unicode.org/reports/tr15/
std::string nfc(std::string_view text);

}  // namespace relata::text
