#include <gmock/gmock.h>

#include "core/fact.h"
#include "merge/merge.h"
#include "merge/sketch.h"

namespace relata::merge {
namespace {

using ::testing::SizeIs;

/// What merging says of a layer that has seen nothing before.
Changes first_changes(const std::vector<Sketch>& sketches) {
  test::MemoryLayer layer;
  for (const Sketch& sketch : sketches)
    layer.add(sketch.piece());
  auto result = merged_into(layer);
  EXPECT_TRUE(result);
  return *std::move(result);
}

TEST(Facts, AreOneForClaimsOfSeveralArticles) {
  Sketch a("a");
  Sketch b("b");
  for (Sketch* sketch : {&a, &b}) {
    const EntityId ana = sketch->add(person({"Ilka Tarn"}));
    const EntityId fund = sketch->add(body({"Harbor Relief Fund"}));
    sketch->claim(ana, "found", fund);
  }
  const Changes result = first_changes({a, b});
  ASSERT_THAT(result.claims, SizeIs(2));
  EXPECT_EQ(result.claims[0].fact, result.claims[1].fact);
  EXPECT_EQ(result.claims[0].fact, fact_id(result.claims[0].subject, "found",
                                           result.claims[0].object));
}

TEST(Facts, ComeBeforeThoseAboutThem) {
  Sketch a("a");
  const EntityId ana = a.add(person({"Ana Ruiz"}));
  const EntityId fund = a.add(body({"Harbor Relief Fund"}));
  const ClaimIndex outer = ClaimIndex{1};
  a.claim(ana, "deny", outer);
  a.claim(fund, "say", ClaimIndex{2});
  a.claim(ana, "leave", fund);
  const Changes result = first_changes({a});
  ASSERT_THAT(result.claims, SizeIs(3));
  EXPECT_EQ(result.claims[0].index, ClaimIndex{2});
  EXPECT_EQ(result.claims[1].index, ClaimIndex{1});
  EXPECT_EQ(result.claims[1].object, FactObject(result.claims[0].fact));
  EXPECT_EQ(result.claims[2].object, FactObject(result.claims[1].fact));
}

TEST(Facts, AreTwoWhereWhatTheyAreAboutIsSaidTwoWays) {
  Sketch a("a");
  const EntityId ana = a.add(person({"Ana Ruiz"}));
  const EntityId fund = a.add(body({"Harbor Relief Fund"}));
  const ClaimIndex leaves = a.claim(ana, "leave", fund);
  const ClaimIndex stays =
      a.claim(ana, "leave", fund, {.polarity = Polarity::kNegative});
  a.claim(fund, "say", leaves);
  a.claim(fund, "say", stays);
  const Changes result = first_changes({a});
  ASSERT_THAT(result.claims, SizeIs(4));
  EXPECT_EQ(result.claims[0].fact, result.claims[1].fact);
  EXPECT_EQ(result.claims[2].object, result.claims[3].object);
  EXPECT_NE(result.claims[2].fact, result.claims[3].fact);
}

TEST(Facts, FollowTheirEntitiesThroughClaimsAboutThem) {
  Sketch a("a");
  const EntityId ana = a.add(person({"Ana Ruiz"}));
  const EntityId fund = a.add(body({"Harbor Relief Fund"}));
  const EntityId board = a.add(body({"Tide Board"}));
  const ClaimIndex inner = a.claim(ana, "leave", fund);
  a.claim(board, "say", inner);
  test::MemoryLayer layer = merged({a});
  EntityId least = ana;
  for (int i = 0; least == ana; ++i) {
    Sketch more("more " + std::to_string(i));
    least = std::min(least, more.add(person({"Ana Ruiz"})));
    layer.add(more.piece());
    const auto result = merged_into(layer);
    ASSERT_TRUE(result);
    EXPECT_THAT(result->claims, SizeIs(least == ana ? 0 : 2));
  }
}

TEST(Facts, FailWhereClaimsGoInACircle) {
  Sketch a("a");
  const EntityId ana = a.add(person({"Ana Ruiz"}));
  a.claim(ana, "say", ClaimIndex{1});
  a.claim(ana, "deny", ClaimIndex{0});
  test::MemoryLayer layer;
  layer.add(a.piece());
  const auto result = merged_into(layer);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, Error::Kind::kBadGraph);
}

TEST(Facts, FailWhereAClaimIsMissing) {
  Sketch a("a");
  a.claim(a.add(person({"Ana Ruiz"})), "say", ClaimIndex{7});
  test::MemoryLayer layer;
  layer.add(a.piece());
  const auto result = merged_into(layer);
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error().message, ::testing::HasSubstr("article 'a'"));
}

}  // namespace
}  // namespace relata::merge
