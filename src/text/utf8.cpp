#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>

namespace relata::text {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// The bytes of a sequence that `lead` begins, and the bits that it gives; a
/// size of 0 if it begins none.
CodePoint lead_of(unsigned char lead) {
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead <= 0xDF) return {lead & 0x1FU, 2};
  if (lead >= 0xE0 && lead <= 0xEF) return {lead & 0x0FU, 3};
  if (lead >= 0xF0 && lead <= 0xF4) return {lead & 0x07U, 4};
  return {};
}

/// Whether a sequence of `size` bytes is the shortest that writes `value`, and
/// `value` is a scalar value.
bool is_well_formed(char32_t value, std::size_t size) {
  if (size == 3) return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
  if (size == 4) return value >= 0x10000 && value <= 0x10FFFF;
  return true;
}

/// decode(), but of size 0 where no well-formed sequence begins.
CodePoint sequence(std::string_view text, std::size_t at) {
  CodePoint result = lead_of(byte(text, at));
  if (result.size == 0 || at + result.size > text.size()) return {};
  for (std::size_t i = 1; i < result.size; ++i) {
    const unsigned char next = byte(text, at + i);
    if ((next & 0xC0U) != 0x80) return {};
    result.value = (result.value << 6U) | (next & 0x3FU);
  }
  return is_well_formed(result.value, result.size) ? result : CodePoint{};
}

UChar32 icu(char32_t code_point) {
  return static_cast<UChar32>(code_point);
}

// The classes of ASCII without a call of ICU: nearly all of a text is ASCII.
constexpr char32_t kFirstBeyondAscii = 0x80;

bool is_ascii_upper(char32_t code_point) {
  return code_point >= 'A' && code_point <= 'Z';
}

bool is_ascii_lower(char32_t code_point) {
  return code_point >= 'a' && code_point <= 'z';
}

bool is_ascii_space(char32_t code_point) {
  return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (byte(text, at) < kFirstBeyondAscii) {
      ++at;
      continue;
    }
    const CodePoint found = sequence(text, at);
    if (found.size == 0) return at;
    at += found.size;
  }
  return std::nullopt;
}

CodePoint decode(std::string_view text, std::size_t at) {
  assert(at < text.size());
  if (byte(text, at) < kFirstBeyondAscii) return {byte(text, at), 1};
  const CodePoint found = sequence(text, at);
  return found.size == 0 ? CodePoint{kReplacement, 1} : found;
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  assert(at > 0 && at <= text.size());
  const std::string_view head = text.substr(0, at);
  for (std::size_t size = 1; size <= std::min<std::size_t>(4, at); ++size) {
    if (sequence(head, at - size).size == size) return decode(head, at - size);
  }
  return {kReplacement, 1};
}

void append(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  const auto put = [&out](char32_t value) {
    out += static_cast<char>(static_cast<unsigned char>(value));
  };
  const auto put_tail = [&put, code_point](unsigned shift) {
    put(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put_tail(0);
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put_tail(6);
    put_tail(0);
  } else {
    put(0xF0U | (code_point >> 18U));
    put_tail(12);
    put_tail(6);
    put_tail(0);
  }
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += decode(text, at).size;
  }
  return count;
}

bool is_alpha(char32_t code_point) {
  if (code_point < kFirstBeyondAscii)
    return is_ascii_lower(code_point) || is_ascii_upper(code_point);
  return u_isalpha(icu(code_point)) != 0;
}

bool is_upper(char32_t code_point) {
  if (code_point < kFirstBeyondAscii) return is_ascii_upper(code_point);
  return u_isupper(icu(code_point)) != 0 || u_istitle(icu(code_point)) != 0;
}

bool is_lower(char32_t code_point) {
  if (code_point < kFirstBeyondAscii) return is_ascii_lower(code_point);
  return u_islower(icu(code_point)) != 0;
}

bool is_digit(char32_t code_point) {
  return u_isdigit(icu(code_point)) != 0;
}

bool is_space(char32_t code_point) {
  if (code_point < kFirstBeyondAscii) return is_ascii_space(code_point);
  return u_isUWhiteSpace(icu(code_point)) != 0;
}

bool is_punct(char32_t code_point) {
  return u_ispunct(icu(code_point)) != 0;
}

bool is_quote(char32_t code_point) {
  if (code_point == '`' || code_point == 0xB4) return true;
  return u_hasBinaryProperty(icu(code_point), UCHAR_QUOTATION_MARK) != 0;
}

bool is_dash(char32_t code_point) {
  return u_hasBinaryProperty(icu(code_point), UCHAR_DASH) != 0;
}

char32_t to_lower(char32_t code_point) {
  return static_cast<char32_t>(u_tolower(icu(code_point)));
}

char32_t to_upper(char32_t code_point) {
  return static_cast<char32_t>(u_toupper(icu(code_point)));
}

bool is_extender(char32_t code_point) {
  return code_point == 0x200D ||
         u_hasBinaryProperty(icu(code_point), UCHAR_GRAPHEME_EXTEND) != 0;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const CodePoint last = decode_before(text, text.size());
    if (!is_space(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

bool is_blank(std::string_view text) {
  return trim(text).empty();
}

}  // namespace relata::text
