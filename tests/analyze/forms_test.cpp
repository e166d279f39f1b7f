#include "analyze/segment/forms.h"

#include <gtest/gtest.h>

#include <array>

namespace relata::analyze {
namespace {

TEST(PlainForm, MakesTypographyPlain) {
  EXPECT_EQ(plain_form("\u2018tis"), "'tis");
  EXPECT_EQ(plain_form("O\u2019Hara"), "O'Hara");
  EXPECT_EQ(plain_form("\u201C"), "\"");
  EXPECT_EQ(plain_form("\u00BB"), "\"");
  EXPECT_EQ(plain_form("1914\u20131918"), "1914-1918");
  EXPECT_EQ(plain_form("\u2026"), "...");
  EXPECT_EQ(plain_form("co\u00ADoperate"), "cooperate");
  EXPECT_EQ(plain_form("S\u00E3o"), "S\u00E3o");
}

TEST(PlainForm, KeepsAFormThatIsAllInvisible) {
  EXPECT_EQ(plain_form("\u200B"), "\u200B");
}

TEST(NormForm, LowersLettersAndZeroesDigits) {
  EXPECT_EQ(norm_form("\u00C9TAT-1997"), "\u00E9tat-0000");
}

TEST(ShapeOf, CutsRunsToTwo) {
  EXPECT_EQ(shape_of("McCain"), "XxXxx");
  EXPECT_EQ(shape_of("NATO"), "XX");
  EXPECT_EQ(shape_of("11,000"), "dd,dd");
  EXPECT_EQ(shape_of("----"), "--");
  EXPECT_EQ(shape_of(""), "");
}

TEST(CasingOf, TellsThreeWays) {
  EXPECT_EQ(casing_of("runs"), Casing::kLower);
  EXPECT_EQ(casing_of("Runs"), Casing::kCapital);
  EXPECT_EQ(casing_of("U.S."), Casing::kAllUpper);
  EXPECT_EQ(casing_of("A"), Casing::kCapital);
  EXPECT_EQ(casing_of("42"), Casing::kLower);
  EXPECT_EQ(casing_of("\u00C5SA"), Casing::kAllUpper);
}

/// CRC-32 bit by bit.
std::uint32_t plain_crc(std::string_view bytes) {
  std::uint32_t state = 0xFFFFFFFFU;
  for (const char c : bytes) {
    state ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) {
      state = (state >> 1U) ^ ((state & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~state;
}

TEST(HashedFeatures, AreTheCrcsOfTheirNames) {
  EXPECT_EQ(plain_crc("123456789"), 0xCBF43926U);
  const std::array<std::uint32_t, 12> expected = {
      plain_crc("w=\u00C9t00"),  plain_crc("sh=Xxdd"),
      plain_crc("l=4"),          plain_crc("p1=\u00E9"),
      plain_crc("p2=\u00E9t"),   plain_crc("p3=\u00E9t0"),
      plain_crc("p4=\u00E9t00"), plain_crc("s1=0"),
      plain_crc("s2=00"),        plain_crc("s3=t00"),
      plain_crc("s4=\u00E9t00"), plain_crc("s5=\u00E9t00")};
  EXPECT_EQ(hashed_features("\u00C9t19"), expected);
}

}  // namespace
}  // namespace relata::analyze
