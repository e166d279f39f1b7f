#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace relata::text {
namespace {

TEST(Fold, MakesSpellingsOfOneNameEqual) {
  EXPECT_EQ(fold("Hélène MARCHETTI"), "helene marchetti");
  EXPECT_EQ(fold("He\xCC\x81le\xCC\x80ne"), fold("Hélène")) << "NFD";
  EXPECT_EQ(fold("O’Brien"), "o'brien");
  EXPECT_EQ(fold("O´Brien"), "o'brien");
  EXPECT_EQ(fold("O`Brien"), "o'brien");
  EXPECT_EQ(fold("“Big” Ed"), "\"big\" ed");
  EXPECT_EQ(fold("Rolls–Royce"), "rolls-royce");
  EXPECT_EQ(fold("Rolls\xE2\x80\x91Royce"), "rolls-royce");
  EXPECT_EQ(fold("  New \t\n York\xC2\xA0"), "new york");
  EXPECT_EQ(fold("Łódź"), "lodz");
  EXPECT_EQ(fold("Søren Kierkegaard"), "soren kierkegaard");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("İstanbul"), "istanbul");
  EXPECT_EQ(fold("Þórður"), "thordur");
  EXPECT_EQ(fold("ＩＢＭ"), "ibm") << "full width";
  EXPECT_EQ(fold("ﬁnance"), "finance") << "ligature";
  EXPECT_EQ(fold("Mos\xC2\xAD"
                 "cow"),
            "moscow")
      << "soft hyphen";
}

TEST(Fold, KeepsNamesApart) {
  EXPECT_NE(fold("C++"), fold("C"));
  EXPECT_NE(fold("Smith-Jones"), fold("Smith Jones"));
  EXPECT_NE(fold("A.B."), fold("AB"));
}

TEST(Fold, KeepsVowelSignsOfOtherScripts) {
  EXPECT_EQ(fold("हिन्दी"), "हिन्दी");
  EXPECT_EQ(fold("한국"), "한국");
  EXPECT_EQ(fold("МОСКВА"), "москва");
}

TEST(Fold, OfNothingIsNothing) {
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(" \xC2\xA0 "), "");
}

/// Texts of random code points, most of them from the ranges where folding has
/// something to do.
std::string random_text(std::mt19937& random) {
  std::string text;
  for (auto i = random() % 10; i > 0; --i) {
    const auto kind = random() % 4;
    const char32_t limit = kind == 0   ? 0x80U
                           : kind == 1 ? 0x600U
                           : kind == 2 ? 0x3000U
                                       : 0x20000U;
    append(text, static_cast<char32_t>(random() % limit));
  }
  return text;
}

TEST(Fold, ChangesNothingTheSecondTime) {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    const std::string once = fold(text);
    EXPECT_EQ(fold(once), once) << text;
    EXPECT_EQ(first_invalid(once), std::nullopt);
  }
}

TEST(Fold, FoldsAsciiAsItFoldsTheRest) {
  std::mt19937 random(13);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 10, ' ');
    for (char& c : text)
      c = static_cast<char>(random() % 128);
    EXPECT_EQ(fold("ж" + text), "ж" + fold("x" + text).substr(1)) << text;
  }
}

TEST(Fold, TakesBytesThatAreNotUtf8) {
  EXPECT_EQ(fold("na\xEFve X"), "na\xEF\xBF\xBDve x");
}

TEST(Lower, KnowsMoreThanAscii) {
  EXPECT_EQ(lower("HELLO"), "hello");
  EXPECT_EQ(lower("ÉCOLE Ångström"), "école ångström");
  EXPECT_EQ(lower("“Quote’s”"), "“quote’s”");
}

TEST(UpperFirst, ChangesOneLetter) {
  EXPECT_EQ(upper_first("école normale"), "École normale");
  EXPECT_EQ(upper_first("memo"), "Memo");
  EXPECT_EQ(upper_first("3rd"), "3rd");
  EXPECT_EQ(upper_first(""), "");
}

TEST(Nfc, ComposesLetters) {
  EXPECT_EQ(nfc("e\xCC\x81"), "é");
  EXPECT_EQ(nfc("“plain”"), "“plain”");
  EXPECT_EQ(nfc("ascii"), "ascii");
}

}  // namespace
}  // namespace relata::text
