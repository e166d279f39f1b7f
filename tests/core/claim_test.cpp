#include "core/claim.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Claim about(std::uint32_t claim) {
  Claim made;
  made.object = ClaimIndex{claim};
  return made;
}

TEST(Nesting, CountsTheClaimsThatAreInsideEachOther) {
  EXPECT_EQ(nesting({}), 0U);
  EXPECT_EQ(nesting({Claim(), Claim()}), 0U);
  EXPECT_EQ(nesting({about(1), about(2), Claim(), about(2)}), 2U);
  // The longest way counts, whatever the order.
  EXPECT_EQ(nesting({Claim(), about(0), about(1), about(2)}), 3U);
}

TEST(Nesting, GoesThroughRolesToo) {
  Claim outer;
  outer.roles.push_back({.value = ClaimIndex{1}});
  EXPECT_EQ(nesting({outer, about(2), Claim()}), 2U);
}

TEST(Nesting, OfACircleIsNone) {
  EXPECT_EQ(nesting({about(0)}), std::nullopt);
  EXPECT_EQ(nesting({about(1), about(2), about(1)}), std::nullopt);
}

}  // namespace
}  // namespace relata
