#include "lexicon/world/places.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Regions, AreKnownByTheirAbbreviationsLetterForLetter) {
  EXPECT_EQ(region_of("Va."), "virginia");
  EXPECT_EQ(region_of("N.M."), "new mexico");
  EXPECT_EQ(region_of("D.C."), "washington");
  EXPECT_EQ(region_of("va"), "");
  EXPECT_EQ(region_of("Oslo"), "");
  EXPECT_TRUE(is_region_name("nova scotia"));
  EXPECT_FALSE(is_region_name("oslo"));
}

TEST(Countries, AreKnownByAllTheirNames) {
  ASSERT_NE(find_country("u.s."), nullptr);
  EXPECT_EQ(country_code(find_country("usa")), "US");
  EXPECT_EQ(find_country("u.s.")->code, "US");
  EXPECT_EQ(usual_name("america"), "us");
  EXPECT_EQ(usual_name("oslo"), "oslo");
  EXPECT_EQ(country_code(find_country("oslo")), "");
  EXPECT_FALSE(is_country("oslo"));
}

TEST(Countries, AreTheSameWithAndWithoutStops) {
  EXPECT_EQ(usual_name("st. lucia"), "st lucia");
  EXPECT_EQ(usual_name("trinidad & tobago"), "trinidad and tobago");
}

TEST(Countries, HaveCapitalsAndPeople) {
  EXPECT_EQ(country_code(country_of_capital("oslo")), "NO");
  EXPECT_EQ(country_code(country_of_demonym("danish")), "DK");
  EXPECT_FALSE(is_capital("bergen"));
  EXPECT_FALSE(is_demonym("northern"));
}

TEST(DatelineRegions, AreFoldedNamesAndShortForms) {
  EXPECT_TRUE(is_dateline_region("ala."));
  EXPECT_TRUE(is_dateline_region("alberta"));
  EXPECT_FALSE(is_dateline_region("oslo"));
}

TEST(PlaceEpithets, TellPartsOfPlaces) {
  EXPECT_TRUE(is_place_epithet("northern"));
  EXPECT_FALSE(is_place_epithet("golden"));
}

}  // namespace
}  // namespace relata::lexicon
