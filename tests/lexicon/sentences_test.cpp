#include "lexicon/forms/sentences.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Abbreviations, AreOfAKind) {
  EXPECT_EQ(abbreviation("adm"), Abbreviation::kTitle);
  EXPECT_EQ(abbreviation("ala"), Abbreviation::kPlace);
  EXPECT_EQ(abbreviation("am"), Abbreviation::kTime);
  EXPECT_EQ(abbreviation("memo"), std::nullopt);
}

TEST(SentenceStarters, AreNoWordsOfNames) {
  EXPECT_TRUE(is_sentence_starter("currently"));
  EXPECT_FALSE(is_sentence_starter("united"));
}

}  // namespace
}  // namespace relata::lexicon
