#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace relata::text {
namespace {

std::string written(char32_t c) {
  std::string out;
  append(out, c);
  return out;
}

TEST(FirstInvalid, FindsNothingInUtf8) {
  for (const auto* text :
       {"", "plain", "H\xC3\xA9l\xC3\xA8ne", "\xE2\x80\x9Cquote\xE2\x80\x9D",
        "\xF0\x9F\x8F\x9B", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(first_invalid(text), std::nullopt) << text;
  }
}

TEST(FirstInvalid, NamesTheFirstBadByte) {
  EXPECT_EQ(first_invalid("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid("\x80"), 0U);
  EXPECT_EQ(first_invalid("a\xC3"), 1U) << "cut short";
  EXPECT_EQ(first_invalid("a\xE2\x80"), 1U) << "cut short";
  EXPECT_EQ(first_invalid("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(first_invalid("\xE0\x80\xAF"), 0U) << "overlong";
  EXPECT_EQ(first_invalid("\xF0\x80\x80\xAF"), 0U) << "overlong";
  EXPECT_EQ(first_invalid("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(first_invalid("\xF4\x90\x80\x80"), 0U) << "beyond Unicode";
  EXPECT_EQ(first_invalid("na\xEFve"), 2U) << "Latin-1";
}

TEST(Decode, ReadsWhatAppendWrote) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = "x" + written(c) + "y";
    EXPECT_EQ(first_invalid(text), std::nullopt);
    const CodePoint expected{c, text.size() - 2};
    EXPECT_EQ(decode(text, 1), expected);
    EXPECT_EQ(decode_before(text, text.size() - 1), expected);
    EXPECT_EQ(length(text), 3U);
  }
}

TEST(Decode, GivesAReplacementForEachBadByte) {
  const CodePoint bad{kReplacement, 1};
  EXPECT_EQ(decode("\xFFz", 0), bad);
  EXPECT_EQ(decode("\xE2\x80", 0), bad);
  EXPECT_EQ(decode_before("z\x80", 2), bad);
  EXPECT_EQ(decode_before("\xC3\xA9\xA9", 3), bad);
  EXPECT_EQ(length("a\xFF\xFE\xC3\xA9"), 4U);
}

TEST(Append, WritesAReplacementForWhatIsNoScalarValue) {
  EXPECT_EQ(written(0xD800), "\xEF\xBF\xBD");
  EXPECT_EQ(written(0x110000), "\xEF\xBF\xBD");
}

TEST(Decode, IsTotalOverArbitraryBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % 256);
    std::size_t at = 0;
    std::size_t count = 0;
    bool has_bad = false;
    while (at < bytes.size()) {
      const CodePoint next = decode(bytes, at);
      has_bad |= next.value == kReplacement && next.size == 1;
      if (!has_bad) {
        EXPECT_EQ(written(next.value), bytes.substr(at, next.size));
      }
      at += next.size;
      ++count;
    }
    EXPECT_EQ(at, bytes.size());
    EXPECT_EQ(count, length(bytes));
    EXPECT_EQ(has_bad, first_invalid(bytes).has_value());
  }
}

TEST(Classes, KnowMoreThanAscii) {
  EXPECT_TRUE(is_alpha(U'é') && is_lower(U'é') && !is_upper(U'é'));
  EXPECT_TRUE(is_upper(U'Ł') && is_upper(U'ǅ') && is_upper(U'Z'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'٣') && !is_digit(U'½'));
  EXPECT_TRUE(is_space(U' ') && is_space(0xA0) && is_space(0x2028));
  EXPECT_FALSE(is_space(0x200B)) << "zero width space is no white space";
  EXPECT_TRUE(is_punct(U'—') && is_punct(U'”') && is_punct(U'.'));
  EXPECT_FALSE(is_punct(U'$') || is_punct(U'a') || is_punct(U'+'));
  EXPECT_TRUE(is_dash(U'–') && is_dash(U'-') && !is_dash(U'_'));
  for (const char32_t c :
       {U'"', U'\'', U'`', U'“', U'”', U'‘', U'’', U'«', U'»', U'„', U'´'}) {
    EXPECT_TRUE(is_quote(c)) << static_cast<unsigned>(c);
  }
  EXPECT_FALSE(is_quote(U',') || is_quote(U'('));
}

TEST(Trim, TakesWhiteSpaceFromBothEnds) {
  EXPECT_EQ(trim(" \t\r\n a b \xC2\xA0\xE2\x80\xA8"), "a b");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\xFF "), "\xFF");
  EXPECT_TRUE(is_blank(" \xC2\xA0\n"));
  EXPECT_FALSE(is_blank(" . "));
}

}  // namespace
}  // namespace relata::text
