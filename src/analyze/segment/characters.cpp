#include "analyze/segment/characters.h"

#include <array>

#include "text/utf8.h"

namespace relata::analyze {
namespace {

CharClass class_of_punctuation(char32_t c) {
  switch (c) {
    case U'.':
      return CharClass::kStop;
    case U'\'':
    case U'`':
      return CharClass::kApostrophe;
    case U'-':
    case U'\u2014':
      return CharClass::kHyphen;
    case U'!':
    case U'?':
      return CharClass::kQuestion;
    case U'"':
      return CharClass::kQuote;
    case U')':
    case U']':
    case U'}':
      return CharClass::kClose;
    case U',':
    case U';':
    case U':':
      return CharClass::kComma;
    case U'(':
    case U'[':
    case U'{':
      return CharClass::kOpen;
    default:
      return CharClass::kOther;
  }
}

/// A dash that stands between clauses, not within words.
bool is_long_dash(char32_t c) {
  return c == 0x2014 || c == 0x2015;
}

/// The class of a character that is plain already.
CharClass class_of(char32_t c) {
  if (text::is_space(c)) return CharClass::kBlank;
  if (text::is_upper(c)) return CharClass::kUpper;
  if (text::is_alpha(c) || text::is_extender(c)) return CharClass::kLetter;
  if (text::is_digit(c)) return CharClass::kDigit;
  return class_of_punctuation(c);
}

struct Ascii {
  std::array<CharClass, 128> classes{};
  std::array<char32_t, 128> lower{};
};

Ascii make_ascii() {
  Ascii table;
  for (char32_t c = 0; c < 128; ++c) {
    table.classes[c] = class_of(c);
    table.lower[c] = text::to_lower(c);
  }
  return table;
}

}  // namespace

char32_t plain(char32_t c) {
  if (c < 0x80) return c;
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    case 0x2026:
      return U'.';
    default:
      return c;
  }
}

Characters characters(std::string_view text) {
  static const Ascii ascii = make_ascii();
  Characters found;
  found.seen.reserve(text.size());
  found.classes.reserve(text.size());
  found.begins.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    const char32_t c =
        is_long_dash(point.value) ? U'\u2014' : plain(point.value);
    found.begins.push_back(static_cast<std::uint32_t>(at));
    found.seen.push_back(c < 128 ? ascii.lower[c] : text::to_lower(c));
    found.classes.push_back(c < 128 ? ascii.classes[c] : class_of(c));
    at += point.size;
  }
  found.begins.push_back(static_cast<std::uint32_t>(text.size()));
  return found;
}

}  // namespace relata::analyze
