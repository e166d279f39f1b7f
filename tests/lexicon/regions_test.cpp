#include "lexicon/regions.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Regions, AreKnownByTheirAbbreviationsLetterForLetter) {
  EXPECT_EQ(lexicon::region_of("Va."), "virginia");
  EXPECT_EQ(lexicon::region_of("N.M."), "new mexico");
  EXPECT_EQ(lexicon::region_of("D.C."), "washington");
  EXPECT_EQ(lexicon::region_of("va"), "");
  EXPECT_EQ(lexicon::region_of("Oslo"), "");
  EXPECT_TRUE(lexicon::is_region_name("nova scotia"));
  EXPECT_FALSE(lexicon::is_region_name("oslo"));
}

TEST(PartyMarks, AreAPartyAndARegion) {
  EXPECT_TRUE(lexicon::is_party_mark("D-CA"));
  EXPECT_TRUE(lexicon::is_party_mark("(R-Va.),"));
  EXPECT_TRUE(lexicon::is_party_mark("DFL-Minn."));
  EXPECT_TRUE(lexicon::is_party_mark("R Colo"));
  EXPECT_TRUE(lexicon::is_party_mark("D\u2011R.I"));
  EXPECT_FALSE(lexicon::is_party_mark("D-Day"));
  EXPECT_FALSE(lexicon::is_party_mark("R."));
  EXPECT_FALSE(lexicon::is_party_mark("CA"));
}

TEST(GenerationMarks, TellWhichOfOneName) {
  EXPECT_TRUE(lexicon::is_generation_mark("Jr."));
  EXPECT_TRUE(lexicon::is_generation_mark("III"));
  EXPECT_FALSE(lexicon::is_generation_mark("Junior"));
}

}  // namespace
}  // namespace relata
