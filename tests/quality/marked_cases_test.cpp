// What the runners of .coref and .pairs files are made of.
#include "support/marked_cases.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/alignment.h"

namespace relata::support {
namespace {

TEST(BracketedText, HasPhrasesWithinPhrases) {
  const BracketedText read = read_bracketed("[[Norway]1's fleet]ab_2 left.");
  EXPECT_EQ(read.text, "Norway's fleet left.");
  ASSERT_EQ(read.phrases.size(), 2U);
  EXPECT_EQ(slice(read.text, read.phrases[0].span), "Norway's fleet");
  EXPECT_EQ(read.phrases[0].label, "ab_2");
  EXPECT_EQ(slice(read.text, read.phrases[1].span), "Norway");
  EXPECT_EQ(read.phrases[1].label, "1");
}

TEST(BracketedText, MustBeClosedAndLabelled) {
  EXPECT_THROW(read_bracketed("[Norway"), std::runtime_error);
  EXPECT_THROW(read_bracketed("Norway]1"), std::runtime_error);
  EXPECT_THROW(read_bracketed("[Norway] left"), std::runtime_error);
}

TEST(MarkedCases, HaveArticlesAndMayBeOpen) {
  const MarkedCases file = read_marked_cases(
      "# parser\n## one\n@ 2024-03-06\n[A]1 b.\nC.\n@\nD.\n# open\n## two\nE.");
  EXPECT_TRUE(file.through_parser);
  ASSERT_EQ(file.cases.size(), 2U);
  ASSERT_EQ(file.cases[0].articles.size(), 2U);
  EXPECT_EQ(file.cases[0].articles[0].head, "2024-03-06");
  EXPECT_EQ(file.cases[0].articles[0].text.text, "A b.\n\nC.");
  EXPECT_FALSE(file.cases[0].is_open);
  EXPECT_TRUE(file.cases[1].is_open);
  EXPECT_THROW(read_marked_cases("A text.\n"), std::runtime_error);
}

TEST(Complaints, AreOfPhrasesWronglyOneOrTwo) {
  EXPECT_EQ(complaints({{"Lee", "1", 7}, {"she", "1", 7}, {"Ito", "2", 8}}),
            "");
  EXPECT_NE(complaints({{"Lee", "1", 7}, {"she", "1", 8}}), "");
  EXPECT_NE(complaints({{"Lee", "1", 7}, {"Ito", "2", 7}}), "");
  EXPECT_NE(complaints({{"Lee", "1", std::nullopt}}), "");
  EXPECT_EQ(complaints({{"it", "-", std::nullopt}, {"Lee", "1", 7}}), "");
  EXPECT_NE(complaints({{"it", "-", 7}, {"Lee", "1", 7}}), "");
}

TEST(Alignment, TakesTheBestPairFirst) {
  const BracketedText read = read_bracketed("[[his]1 old house]2 [fell]3");
  std::vector<Mention> mentions(2);
  mentions[0].span = {0, 13};
  mentions[1].span = {0, 3};
  const auto found = aligned(read.phrases, mentions);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], MentionIndex{0});
  EXPECT_EQ(found[1], MentionIndex{1});
  EXPECT_EQ(found[2], std::nullopt);
}

}  // namespace
}  // namespace relata::support
