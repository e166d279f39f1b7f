#include "read/checks.h"

#include <algorithm>

#include "text/encoding.h"
#include "text/utf8.h"

namespace relata::read {

std::string position(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto line_begin = before.rfind('\n') + 1;  // npos + 1 is 0.
  return "line " + std::to_string(line) + ", byte " +
         std::to_string(offset - line_begin + 1);
}

Result<void> check_text(const std::string& name, std::string_view text) {
  const std::string_view mark = text::marked_encoding(text);
  if (mark == "utf-16le" || mark == "utf-16be") {
    return bad_input(name, "is UTF-16, where UTF-8 is expected");
  }
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return bad_input(name, "is not text: NUL in " + position(text, nul));
  }
  if (const auto bad = text::first_invalid(text)) {
    return bad_input(name, "is not UTF-8: " + position(text, *bad));
  }
  if (text::is_blank(text)) return bad_input(name, "holds no text");
  return {};
}

std::size_t words_and_marks(std::string_view text) {
  std::size_t count = 0;
  bool is_in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    const bool is_of_word = text::is_alpha(next.value) ||
                            text::is_digit(next.value) ||
                            text::is_extender(next.value);
    if (!text::is_space(next.value) && !(is_of_word && is_in_word)) ++count;
    is_in_word = is_of_word;
    at += next.size;
  }
  return count;
}

}  // namespace relata::read
