#include "merge/blocking/shingles.h"

#include <gtest/gtest.h>

namespace relata::merge {
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

}  // namespace
}  // namespace relata::merge
