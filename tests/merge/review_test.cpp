#include "merge/review.h"

#include <gtest/gtest.h>

namespace relata::merge {
namespace {

/// Clusters of the entities with the same numbers, ten mentions in all four.
Verdicts::Open verdict(std::uint64_t first, std::uint64_t second, double weight,
                       bool is_joined) {
  Verdicts::Open open;
  open.is_joined = is_joined;
  open.first = open.first_entity = EntityId{first};
  open.second = open.second_entity = EntityId{second};
  open.weight = weight;
  open.in_first = open.in_second = 10;
  open.in_first_entity = open.in_second_entity = 10;
  return open;
}

TEST(ReviewItems, BeginWithWhatMostDependsOn) {
  Verdicts verdicts;
  verdicts.open = {verdict(1, 2, 2, false), verdict(3, 4, 5, false)};
  const auto items = review_items(verdicts, 9);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].first, EntityId{3});
  EXPECT_EQ(review_items(verdicts, 1).size(), 1U);
}

TEST(ReviewItems, AreOneForTwoEntities) {
  Verdicts verdicts;
  verdicts.open = {verdict(1, 2, 2, false), verdict(3, 4, 5, false)};
  verdicts.open[1].first_entity = EntityId{1};
  verdicts.open[1].second_entity = EntityId{2};
  const auto items = review_items(verdicts, 9);
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].weight, 5);
}

TEST(ReviewItems, AreNotWhatACorrectionSettled) {
  Verdicts verdicts;
  verdicts.open = {verdict(2, 1, 2, false)};
  EXPECT_EQ(review_items(verdicts, 9).size(), 1U);
  verdicts.corrected = {{EntityId{1}, EntityId{2}}};
  EXPECT_TRUE(review_items(verdicts, 9).empty());
}

TEST(ReviewItems, AreNotWeakLinksOfOneName) {
  Verdicts verdicts;
  verdicts.open = {verdict(1, 2, 0.5, true)};
  EXPECT_EQ(review_items(verdicts, 9).size(), 1U);
  verdicts.open[0].are_named_alike = true;
  EXPECT_TRUE(review_items(verdicts, 9).empty());
}

TEST(ReviewItems, AreNotWeakLinksBesideSureOnes) {
  Verdicts verdicts;
  verdicts.open = {verdict(1, 2, 0.5, true)};
  verdicts.sure = {{EntityId{1}, EntityId{3}, 10, 4},
                   {EntityId{3}, EntityId{2}, 4, 10}};
  EXPECT_TRUE(review_items(verdicts, 9).empty());
}

TEST(ReviewItems, CountWhatAWeakLinkHolds) {
  Verdicts verdicts;
  verdicts.open = {verdict(1, 2, 0.5, true)};
  verdicts.sure = {{EntityId{2}, EntityId{3}, 10, 4}};
  ASSERT_EQ(review_items(verdicts, 9).size(), 1U);
  EXPECT_EQ(review_items(verdicts, 9)[0].mentions, 10U);
  verdicts.open[0].in_first = 12;
  EXPECT_EQ(review_items(verdicts, 9)[0].mentions, 12U);
}

}  // namespace
}  // namespace relata::merge
