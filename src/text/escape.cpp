#include "text/escape.h"

#include <array>
#include <cstddef>

#include "text/utf8.h"

namespace relata::text {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

/// Hands every code point of `text`, with the bytes that write it, to `write`.
/// A byte that is not UTF-8 is U+FFFD, with the bytes of U+FFFD.
template <typename Write>
void each(std::string_view text, const Write& write) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    const bool is_invalid = next.value == kReplacement && next.size == 1;
    write(next.value, is_invalid ? "\xEF\xBF\xBD" : text.substr(at, next.size));
    at += next.size;
  }
}

bool is_control(char32_t c) {
  return c < 0x20 || c == 0x7F;
}

bool is_noncharacter(char32_t c) {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
}

/// Whether XML 1.0 has no way to write `c`.
bool is_forbidden_in_xml(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE ||
         c == 0xFFFF;
}

enum class XmlPlace { kText, kAttribute };

/// The entity or reference for `c`; empty if it needs none at `place`.
std::string_view xml_entity(char32_t c, XmlPlace place) {
  if (c == '&') return "&amp;";
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '\r') return "&#13;";
  if (place == XmlPlace::kText) return {};
  if (c == '"') return "&quot;";
  if (c == '\'') return "&#39;";
  if (c == '\t') return "&#9;";
  if (c == '\n') return "&#10;";
  return {};
}

std::string xml(std::string_view text, XmlPlace place) {
  std::string out;
  out.reserve(text.size());
  each(text, [&out, place](char32_t c, std::string_view bytes) {
    const std::string_view entity = xml_entity(c, place);
    if (is_forbidden_in_xml(c)) {
      append(out, kReplacement);
    } else {
      out += entity.empty() ? bytes : entity;
    }
  });
  return out;
}

/// "\u001F": a code point below 0x10000.
void append_u(std::string& out, char32_t c) {
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) {
    out += kHexDigits[(c >> shift) & 0xFU];
  }
}

/// The letter that stands after a backslash for `c` in JSON, N-Triples and
/// Turtle; 0 if there is none.
char escape_letter(char32_t c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

/// A string in double quotes with C-like escapes; `needs_number` tells which
/// further code points are written as numbers.
template <typename NeedsNumber>
std::string quoted(std::string_view text, const NeedsNumber& needs_number) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  each(text, [&](char32_t c, std::string_view bytes) {
    if (const char letter = escape_letter(c); letter != 0) {
      out += '\\';
      out += letter;
    } else if (needs_number(c)) {
      append_u(out, c);
    } else {
      out += bytes;
    }
  });
  return out += '"';
}

void append_percent(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHexDigits[byte >> 4U];
    out += kHexDigits[byte & 0xFU];
  }
}

/// Blanks that are not ASCII, and marks that turn the direction of text, which
/// RFC 3987 bans and at which some readers end an IRI.
bool is_blank_or_turn(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202F) ||
         c == 0x205F || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 ||
         c == 0xFEFF;
}

/// Whether RFC 3987 lets `c`, which is not ASCII, stand in every part of an
/// IRI. Private use is for queries only, and counts as forbidden.
bool is_ucschar(char32_t c) {
  return c >= 0xA0 && !is_blank_or_turn(c) && !(c >= 0xE000 && c <= 0xF8FF) &&
         !(c >= 0xFFF0 && c <= 0xFFFF) && c < 0xF0000 && !is_noncharacter(c);
}

bool is_forbidden_in_iri(char32_t c) {
  // Brackets may only be around a host's number.
  constexpr std::string_view forbidden = "<>\"{}|\\^`[]";
  if (c >= 0x80) return !is_ucschar(c);
  return c <= ' ' || c == 0x7F ||
         forbidden.find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_unreserved(char32_t c) {
  if (c >= 0x80) return is_ucschar(c);
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '~';
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') ||
         (c >= 'a' && c <= 'f');
}

/// Whether `text` goes on with %XX at `at`.
bool is_percent_encoded(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2]);
}

}  // namespace

std::string xml_text(std::string_view text) {
  return xml(text, XmlPlace::kText);
}

std::string xml_attribute(std::string_view text) {
  return xml(text, XmlPlace::kAttribute);
}

std::string html(std::string_view text) {
  return xml_attribute(text);
}

std::string json_for_html(std::string_view text) {
  return quoted(text, [](char32_t c) {
    return is_control(c) || c == '<' || c == '>' || c == '&' || c == 0x2028 ||
           c == 0x2029;
  });
}

std::string json_string(std::string_view text) {
  return quoted(text, is_control);
}

std::string dot_label(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  each(text, [&out](char32_t c, std::string_view bytes) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t' || c == '\r') {
      out += ' ';
    } else if (is_control(c) || is_forbidden_in_xml(c)) {
      append(out, kReplacement);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string dot_string(std::string_view value) {
  std::string out = "\"";
  bool is_escaping = false;  // After an odd number of backslashes.
  for (const char c : value) {
    if (c == '\0') continue;
    if (c == '"') out += is_escaping ? "\\\\" : "\\";
    is_escaping = c == '\\' && !is_escaping;
    out += c;
  }
  return out += is_escaping ? "\\\"" : "\"";
}

std::string ntriples_literal(std::string_view text) {
  std::string known;
  known.reserve(text.size());
  each(text, [&known](char32_t c, std::string_view bytes) {
    known += is_noncharacter(c) ? "\xEF\xBF\xBD" : bytes;
  });
  return quoted(known, is_control);
}

std::string iri(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const std::size_t fragment = text.find('#');
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    const bool is_stray =
        (next.value == '%' && !is_percent_encoded(text, at)) ||
        (next.value == '#' && at != fragment);
    if (is_stray || is_forbidden_in_iri(next.value)) {
      append_percent(out, text.substr(at, next.size));
    } else {
      out += text.substr(at, next.size);
    }
    at += next.size;
  }
  return out;
}

std::string iri_segment(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    if (is_unreserved(next.value)) {
      out += text.substr(at, next.size);
    } else {
      append_percent(out, text.substr(at, next.size));
    }
    at += next.size;
  }
  return out;
}

std::string tsv_cell(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  bool is_quoted = text.starts_with(' ') || text.ends_with(' ');
  each(text, [&](char32_t c, std::string_view bytes) {
    is_quoted |= c == ',' || c == '"' || c == '\n' || c == '\r';
    if (c == '"') out += '"';
    out += c == 0 ? std::string_view("\xEF\xBF\xBD") : bytes;
  });
  return is_quoted ? '"' + out + '"' : out;
}

std::string spreadsheet_text(std::string_view text) {
  const bool is_formula =
      !text.empty() &&
      (std::string_view("=+-@").find(text.front()) != std::string_view::npos ||
       static_cast<unsigned char>(text.front()) < 0x20);
  return is_formula ? "'" + std::string(text) : std::string(text);
}

}  // namespace relata::text
