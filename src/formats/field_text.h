#pragma once

#include <string>
#include <string_view>

namespace relata::formats {

/// `text` fit for one field of a line: no tabs or line ends.
inline std::string field_text(std::string_view text) {
  std::string field(text);
  for (char& byte : field) {
    if (byte == '\t' || byte == '\n' || byte == '\r') byte = ' ';
  }
  return field;
}

}  // namespace relata::formats
