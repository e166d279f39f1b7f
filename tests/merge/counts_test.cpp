#include "merge/compare/counts.h"

#include <gtest/gtest.h>

#include <limits>

namespace relata::merge {
namespace {

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

TEST(CountIn, ReadsTheNumberBeforeTheNoun) {
  EXPECT_EQ(count_in("the 23 sailors"), CountRange(23, 23));
  EXPECT_EQ(count_in("Ardan's twenty-three Maltese sailors"),
            CountRange(23, 23));
  EXPECT_EQ(count_in("2,302 points"), CountRange(2302, 2302));
  EXPECT_EQ(count_in("507 yards"), CountRange(507, 507));
  EXPECT_EQ(count_in("507 yards on offense"), CountRange(507, 507));
  EXPECT_EQ(count_in("1.25 million birds"), CountRange(1250000, 1250000));
}

TEST(CountIn, TakesAGuessForARange) {
  EXPECT_EQ(count_in("at least 10 games"), CountRange(10, kNoLimit));
  EXPECT_EQ(count_in("up to 10 games"), CountRange(0, 10));
  EXPECT_EQ(count_in("about 12 games"), CountRange(8, 18));
  EXPECT_EQ(count_in("600 homes"), CountRange(400, 900));
}

TEST(CountIn, FindsNoneInOtherNumbers) {
  for (const char* phrase :
       {"47-yard kicks", "47 yard kicks", "the 2008 elections", "one sailor",
        "the 4 July parades", "the first sailors", "sailors", "23", ""}) {
    EXPECT_EQ(count_in(phrase), std::nullopt) << phrase;
  }
}

TEST(CountsDiffer, OfGroupsOfAtLeastSoMany) {
  const auto differ = [](std::string_view a, std::string_view b) {
    const auto one = count_in(a);
    const auto other = count_in(b);
    return counts_differ({*one}, {*other});
  };
  EXPECT_TRUE(differ("at least 10 people", "at least 43 people"));
  EXPECT_FALSE(differ("at least 10 people", "at least ten people"));
  EXPECT_FALSE(differ("at least 10 people", "12 people"));
  EXPECT_FALSE(differ("12 people", "at least 10 people"));
  EXPECT_TRUE(differ("at least 10 people", "43 people"));
  EXPECT_TRUE(differ("at least 10 people", "9 people"));
}

TEST(CountsOf, ReadWhatAnAmountIsOf) {
  Profile profile;
  profile.number = Number::kSingular;
  profile.labels = {"a total of 507 yards on offense"};
  EXPECT_EQ(counts_of(profile), std::set<CountRange>({{507, 507}}));
  profile.labels = {"the author of 507 poems"};
  EXPECT_TRUE(counts_of(profile).empty());
}

}  // namespace
}  // namespace relata::merge
