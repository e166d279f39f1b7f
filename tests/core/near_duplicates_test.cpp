#include "core/near_duplicates.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

/// The fingerprint of a text of 60 words behind `opening`.
std::string print_of(const std::string& opening, const std::string& stem) {
  std::string text = opening;
  for (int i = 0; i < 60; ++i)
    text += " " + stem + std::to_string(i);
  return fingerprint(text);
}

std::size_t parts_in_common(const std::string& a, const std::string& b) {
  std::size_t common = 0;
  for (std::size_t at = 0; at < a.size(); at += 4)
    common += a.compare(at, 4, b, at, 4) == 0 ? 1U : 0U;
  return common;
}

TEST(Fingerprints, HaveMostInCommonWhereTheTextsDo) {
  const std::string first = print_of("HARBOR (Wire) -", "word");
  const std::string copy = print_of("Harbor, by our own reporter:", "word");
  EXPECT_GT(parts_in_common(first, copy), 45U);
  EXPECT_LT(parts_in_common(first, print_of("Harbor", "other")), 8U);
}

TEST(Fingerprints, AreNotMadeOfAFewWords) {
  EXPECT_EQ(fingerprint("A note of a few words."), "");
  EXPECT_EQ(print_of("x", "y").size(), 256U);
}

/// A fingerprint of 64 parts, of which every `nth` is of its own kind; none if
/// `nth` is 0.
std::string print_of(char base, std::size_t nth, char other) {
  std::string print(256, base);
  for (std::size_t part = 0; nth > 0 && part < 64; part += nth)
    print.replace(part * 4, 4, 4, other);
  return print;
}

TEST(Copies, AreTextsOfWhoseFingerprintsMostIsCommon) {
  EXPECT_EQ(first_copies({print_of('a', 0, 'x'), print_of('a', 6, 'x'),
                          print_of('c', 0, 'x'), print_of('a', 2, 'y')}),
            (std::vector<std::size_t>{0, 0, 2, 3}));
}

TEST(Copies, AreOneHoweverMany) {
  const std::vector<std::string> prints(500, print_of('a', 0, 'x'));
  EXPECT_EQ(first_copies(prints), std::vector<std::size_t>(500, 0));
}

}  // namespace
}  // namespace relata
