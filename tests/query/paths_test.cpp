#include <gmock/gmock.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using test::kBackslash;
using test::kHebrew;
using test::kMarkup;
using test::kMemo;

std::vector<std::size_t> lengths(EntityId from, EntityId to,
                                 std::size_t limit = 10) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto found = paths(graph, from, to, limit);
  EXPECT_TRUE(found);
  std::vector<std::size_t> all;
  for (const Path& path : *found)
    all.push_back(path.size());
  return all;
}

TEST(Paths, AreTheShortestInEitherDirection) {
  // memo, minister (criticized; that he signed is denied), club (met or sues),
  // place.
  EXPECT_THAT(lengths(kMemo, kBackslash), testing::ElementsAre(3, 3));
  EXPECT_THAT(lengths(kBackslash, kMemo), testing::ElementsAre(3, 3));
  EXPECT_THAT(lengths(kMarkup, kBackslash), testing::ElementsAre(1));
}

TEST(Paths, AreNoMoreThanTheLimit) {
  EXPECT_THAT(lengths(kMemo, kBackslash, 1), testing::ElementsAre(3));
}

TEST(Paths, AreNoneWhereNothingLeads) {
  EXPECT_THAT(lengths(kMemo, kHebrew), testing::IsEmpty());
  EXPECT_THAT(lengths(kMemo, kMemo), testing::IsEmpty());
}

}  // namespace
}  // namespace relata::query
