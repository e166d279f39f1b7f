#include "core/tree.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

std::vector<TokenIndex> children(const DependencyTree& tree, TokenIndex head) {
  const auto below = tree.children(head);
  return {below.begin(), below.end()};
}

/// "the old bridge carried trucks"
const DependencyTree kCarried({2, 2, 3, kNoToken, 3});

TEST(DependencyTree, GivesDependentsInTextOrder) {
  EXPECT_EQ(children(kCarried, 3), (std::vector<TokenIndex>{2, 4}));
  EXPECT_EQ(children(kCarried, 2), (std::vector<TokenIndex>{0, 1}));
  EXPECT_TRUE(kCarried.children(4).empty());
}

TEST(DependencyTree, ExtendsFromFirstToLastTokenUnderAHead) {
  EXPECT_EQ(kCarried.extent(2), (TokenRange{0, 2}));
  EXPECT_EQ(kCarried.extent(3), (TokenRange{0, 4}));
  EXPECT_EQ(kCarried.extent(4), (TokenRange{4, 4}));
}

TEST(DependencyTree, KnowsWhatStandsUnderWhat) {
  EXPECT_TRUE(kCarried.is_under(0, 3));
  EXPECT_TRUE(kCarried.is_under(2, 2));
  EXPECT_FALSE(kCarried.is_under(3, 2));
  EXPECT_FALSE(kCarried.is_under(4, 2));
}

TEST(DependencyTree, WalksHeadsBeforeDependents) {
  const DependencyTree two_roots({kNoToken, 0, kNoToken, 2});
  EXPECT_EQ(two_roots.top_down(), (std::vector<TokenIndex>{2, 3, 0, 1}));
  EXPECT_EQ(two_roots.extent(0), (TokenRange{0, 1}));
}

TEST(DependencyTree, MayBeEmpty) {
  EXPECT_EQ(DependencyTree(std::vector<TokenIndex>{}).size(), 0U);
}

}  // namespace
}  // namespace relata
