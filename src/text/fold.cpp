#include "text/fold.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "text/utf8.h"

namespace relata::text {
namespace {

bool is_ascii(std::string_view text) {
  // Eight bytes at a time: each begins with a 1 where it is not ASCII.
  constexpr std::uint64_t first_bits = 0x8080808080808080;
  std::uint64_t bytes = 0;
  for (; text.size() >= sizeof bytes; text.remove_prefix(sizeof bytes)) {
    std::memcpy(&bytes, text.data(), sizeof bytes);
    if ((bytes & first_bits) != 0) return false;
  }
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

/// The normalizer that `get` names. Its data are part of ICU: asking for it
/// cannot fail where ICU works at all.
template <typename Get>
const icu::Normalizer2& normalizer(Get get) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = get(status);
  assert(U_SUCCESS(status) && instance != nullptr);
  return *instance;
}

icu::UnicodeString normalized(const icu::Normalizer2& form,
                              const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
  return U_SUCCESS(status) ? result : text;
}

/// Letters whose stroke or ligature no normalization form takes away.
struct PlainLetter {
  UChar32 letter;
  const char* plain;
};
constexpr std::array<PlainLetter, 15> kPlainLetters = {{
    {0x00E6, "ae"},
    {0x00F0, "d"},
    {0x00F8, "o"},
    {0x00FE, "th"},
    {0x0111, "d"},
    {0x0127, "h"},
    {0x0131, "i"},
    {0x0138, "k"},
    {0x0142, "l"},
    {0x014B, "ng"},
    {0x0153, "oe"},
    {0x0167, "t"},
    {0x0192, "f"},
    {0x0268, "i"},
    {0x0259, "a"},
}};

/// Whether `c` is one of the marks that European scripts put on letters. Vowel
/// signs of other scripts are letters to their readers and stay.
bool is_accent(UChar32 c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

/// The plain mark for a typographic quote or dash; 0 for anything else.
char plain_mark(UChar32 c) {
  const auto code_point = static_cast<char32_t>(c);
  if (is_dash(code_point)) return '-';
  if (c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) ||
      c == 0x2033 || c == 0x2036 || c == 0xFF02) {
    return '"';
  }
  if (c == 0x02BB || c == 0x02BC || c == 0x02B9 || c == 0x2032 || c == 0x2035) {
    return '\'';
  }
  return is_quote(code_point) ? '\'' : '\0';
}

/// `text` with plain quotes and dashes: before NFKC, which would cut a
/// spacing accent ("´") into a blank and a mark.
icu::UnicodeString plain_marks(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    const char mark = plain_mark(c);
    out.append(mark == 0 ? c : static_cast<UChar32>(mark));
  }
  return out;
}

/// `text`, decomposed, without accents, with plain letters and single blanks.
icu::UnicodeString plain_letters(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (is_accent(c)) continue;
    if (u_isUWhiteSpace(c) != 0) {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')
        out.append(' ');
      continue;
    }
    const auto* const plain =
        std::find_if(kPlainLetters.begin(), kPlainLetters.end(),
                     [c](const PlainLetter& row) { return row.letter == c; });
    if (plain == kPlainLetters.end()) {
      out.append(c);
    } else {
      out.append(icu::UnicodeString(plain->plain, -1, US_INV));
    }
  }
  while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
    out.truncate(out.length() - 1);
  }
  return out;
}

std::string fold_ascii(std::string_view text) {
  std::string out(text.size(), ' ');
  auto end = out.begin();
  for (const char c : text) {
    if (!is_ascii_space(c)) {
      *end++ = c == '`' ? '\'' : ascii_lower(c);
    } else if (end != out.begin() && end[-1] != ' ') {
      *end++ = ' ';
    }
  }
  if (end != out.begin() && end[-1] == ' ') --end;
  out.erase(end, out.end());
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  static const icu::Normalizer2& folding =
      normalizer(icu::Normalizer2::getNFKCCasefoldInstance);
  static const icu::Normalizer2& decomposition =
      normalizer(icu::Normalizer2::getNFDInstance);
  static const icu::Normalizer2& composition =
      normalizer(icu::Normalizer2::getNFCInstance);
  const icu::UnicodeString folded =
      plain_marks(normalized(folding, plain_marks(unicode(text))));
  return utf8(normalized(composition,
                         plain_letters(normalized(decomposition, folded))));
}

std::string lower(std::string_view text) {
  std::string out(text);
  unsigned bits = 0;
  for (char& c : out) {
    bits |= static_cast<unsigned char>(c);
    c = ascii_lower(c);
  }
  const bool is_all_ascii = bits < 0x80;
  if (!is_all_ascii) out = utf8(unicode(text).toLower(icu::Locale::getRoot()));
  return out;
}

std::string upper_first(std::string_view text) {
  if (text.empty()) return {};
  const CodePoint first = decode(text, 0);
  std::string out;
  append(out,
         static_cast<char32_t>(u_totitle(static_cast<UChar32>(first.value))));
  out += text.substr(first.size);
  return out;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  static const icu::Normalizer2& composition =
      normalizer(icu::Normalizer2::getNFCInstance);
  return utf8(normalized(composition, unicode(text)));
}

}  // namespace relata::text
