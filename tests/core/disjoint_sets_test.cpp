#include "core/disjoint_sets.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(DisjointSets, BeginApart) {
  const DisjointSets sets(2);
  EXPECT_NE(sets.leader(0), sets.leader(1));
}

TEST(DisjointSets, AreLedByTheOneThatWasJoined) {
  DisjointSets sets(5);
  sets.join(0, 1);
  sets.join(2, 3);
  sets.join(1, 3);
  EXPECT_EQ(sets.leader(0), 3U);
  EXPECT_EQ(sets.leader(2), 3U);
  EXPECT_EQ(sets.leader(4), 4U);
}

TEST(DisjointSets, StayAsTheyAreWhenJoinedAgain) {
  DisjointSets sets(2);
  sets.join(0, 1);
  sets.join(1, 0);
  EXPECT_EQ(sets.leader(0), 1U);
  EXPECT_EQ(sets.leader(1), 1U);
}

TEST(DisjointSets, Grow) {
  DisjointSets sets;
  sets.join(sets.add(), sets.add());
  EXPECT_EQ(sets.size(), 2U);
  EXPECT_EQ(sets.leader(0), sets.leader(1));
}

}  // namespace
}  // namespace relata
