#include "text/encoding.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

TEST(ToUtf8, ReadsTheEncodingsOfOldPages) {
  EXPECT_EQ(to_utf8("caf\xE9 \x93x\x94", "windows-1252"), "café “x”");
  EXPECT_EQ(to_utf8("\x93x\x94", "ISO-8859-1"), "“x”") << "as browsers do";
  EXPECT_EQ(to_utf8(std::string_view("a\0\xE9\0", 4), "UTF-16LE"), "aé");
  EXPECT_EQ(to_utf8("\x83\x65\x83\x58", "Shift_JIS"), "テス");
  EXPECT_EQ(to_utf8("\xCF\xF0", "windows-1251"), "Пр");
  EXPECT_EQ(to_utf8("plain é", "utf-8"), "plain é");
}

TEST(ToUtf8, ReplacesWhatTheEncodingLacks) {
  EXPECT_EQ(to_utf8("a\xFFz", "utf-8"), "a\uFFFDz");
}

TEST(ToUtf8, KnowsNoOtherNames) {
  EXPECT_EQ(to_utf8("x", "no-such-thing"), std::nullopt);
  EXPECT_EQ(to_utf8("x", ""), std::nullopt);
}

TEST(MarkedEncoding, ReadsByteOrderMarks) {
  EXPECT_EQ(marked_encoding("\xEF\xBB\xBFx"), "utf-8");
  EXPECT_EQ(marked_encoding(std::string_view("\xFF\xFEx\0", 4)), "utf-16le");
  EXPECT_EQ(marked_encoding("\xFE\xFFx"), "utf-16be");
  EXPECT_EQ(marked_encoding("x"), "");
  EXPECT_EQ(marked_encoding(""), "");
}

}  // namespace
}  // namespace relata::text
