#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::text {

/// `bytes`, which are in the character encoding called `label` ("utf-16le",
/// "Windows-1252"; case does not matter), as UTF-8; nothing if no encoding is
/// called so. As on the web (https://encoding.spec.whatwg.org), ASCII and
/// Latin-1 are read as Windows-1252. What the encoding does not define becomes
/// U+FFFD.
std::optional<std::string> to_utf8(std::string_view bytes,
                                   std::string_view label);

/// The encoding that the byte order mark of `bytes` names, "utf-8",
/// "utf-16le" or "utf-16be"; empty if there is none.
std::string_view marked_encoding(std::string_view bytes);

}  // namespace relata::text
