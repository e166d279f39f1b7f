#include "lexicon/world/press.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(BylineOpeners, TakeTheLongestThatFits) {
  ASSERT_NE(byline_opener("photographs by dana okafor"), nullptr);
  EXPECT_EQ(byline_opener("photographs by dana okafor")->words,
            "photographs by");
  ASSERT_NE(byline_opener("by our staff"), nullptr);
  EXPECT_EQ(byline_opener("by our staff")->words, "by our");
  EXPECT_FALSE(byline_opener("by our staff")->is_author_named);
  EXPECT_TRUE(byline_opener("by dana okafor")->is_author_named);
  EXPECT_EQ(byline_opener("bystanders ran"), nullptr);
}

TEST(BylineJobs, EndADescription) {
  EXPECT_TRUE(ends_with_byline_job("is a senior correspondent"));
  EXPECT_FALSE(ends_with_byline_job("is a senior plumber"));
}

TEST(DatelineLabels, AreNoPlaces) {
  EXPECT_TRUE(is_dateline_label("breaking news"));
  EXPECT_FALSE(is_dateline_label("oslo"));
}

TEST(Clutter, IsToldByClassAndByBeginning) {
  EXPECT_TRUE(is_clutter_class("sidebar"));
  EXPECT_FALSE(is_clutter_class("paragraph"));
  EXPECT_TRUE(begins_like_clutter("sign up for our newsletter"));
  EXPECT_FALSE(begins_like_clutter("the minister signed"));
}

TEST(PressWords, AreOfAKind) {
  EXPECT_TRUE(is_press_word("date", "updated"));
  EXPECT_TRUE(is_press_word("place", "de"));
  EXPECT_TRUE(is_press_word("joiner", "|"));
  EXPECT_FALSE(is_press_word("place", "updated"));
  EXPECT_TRUE(press_words("no such kind").empty());
  EXPECT_EQ(press_words("is").size(), 2U);
}

}  // namespace
}  // namespace relata::lexicon
