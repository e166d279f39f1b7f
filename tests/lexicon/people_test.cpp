#include "lexicon/world/people.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Titles, TellOfficesFromHonorifics) {
  EXPECT_TRUE(is_title("senator"));
  EXPECT_TRUE(is_office_title("senator"));
  EXPECT_TRUE(is_honorific("mr"));
  EXPECT_TRUE(is_honorific("mr."));
  EXPECT_FALSE(is_honorific("senator"));
  EXPECT_FALSE(is_title("lee"));
  ASSERT_NE(find_title("sen."), nullptr);
  EXPECT_EQ(find_title("sen.")->lemma, "senator");
}

TEST(Titles, AreTheSameWithAndWithoutStops) {
  EXPECT_TRUE(is_title("lt. gen."));
  EXPECT_TRUE(is_title("lt gen"));
  EXPECT_TRUE(is_title("fr"));
}

TEST(Titles, MayBePluralsWhereTheyAreLong) {
  EXPECT_NE(find_title_or_plural("senators"), nullptr);
  EXPECT_EQ(find_title("senators"), nullptr);
  EXPECT_EQ(find_title_or_plural("kings"), nullptr);
}

TEST(Titles, EndInWordsThatEndNoName) {
  EXPECT_TRUE(ends_title("attorney"));
  EXPECT_TRUE(ends_title("general"));
  EXPECT_FALSE(ends_title("lee"));
}

TEST(DeputyWords, MakeAnotherOffice) {
  EXPECT_TRUE(is_deputy_word("vice"));
  EXPECT_TRUE(is_deputy_word("former"));
  EXPECT_TRUE(is_deputy_word("acting"));
  EXPECT_TRUE(is_deputy_word("under"));
  EXPECT_FALSE(is_deputy_word("prime"));
}

TEST(Kin, AreTheOtherSideOfEachOther) {
  EXPECT_TRUE(is_kin("uncle"));
  EXPECT_FALSE(is_kin("senator"));
  EXPECT_TRUE(are_inverse_kin("uncle", "niece"));
  EXPECT_FALSE(are_inverse_kin("uncle", "aunt"));
}

TEST(Kin, OftenShareASurname) {
  EXPECT_TRUE(shares_surname("brother"));
  EXPECT_TRUE(shares_surname("widow"));
  EXPECT_FALSE(shares_surname("cousin"));
  EXPECT_FALSE(shares_surname("friend"));
}

TEST(FirstNames, HaveTheGenderOfTheirBearers) {
  EXPECT_EQ(first_name_gender("anna"), Gender::kFeminine);
  EXPECT_EQ(first_name_gender("peter"), Gender::kMasculine);
  EXPECT_EQ(first_name_gender("senator"), Gender::kUnknown);
  EXPECT_TRUE(is_first_name("anna"));
}

TEST(Nicknames, StandForOneName) {
  EXPECT_TRUE(are_nicknames("bill", "william"));
  EXPECT_TRUE(are_nicknames("bill", "will"));
  EXPECT_FALSE(are_nicknames("bill", "robert"));
  EXPECT_FALSE(are_nicknames("zyzzyva", "zyzzyva"));
}

TEST(NameSuffixes, AreGenerationMarksAndLegalForms) {
  EXPECT_TRUE(is_name_suffix("Inc."));
  EXPECT_TRUE(is_name_suffix("Jr."));
  EXPECT_FALSE(is_name_suffix("Lee"));
}

TEST(PartyMarks, AreAPartyAndARegion) {
  EXPECT_TRUE(is_party_mark("D-CA"));
  EXPECT_TRUE(is_party_mark("(R-Va.),"));
  EXPECT_TRUE(is_party_mark("DFL-Minn."));
  EXPECT_TRUE(is_party_mark("R Colo"));
  EXPECT_TRUE(is_party_mark("D\u2011R.I"));
  EXPECT_FALSE(is_party_mark("D-Day"));
  EXPECT_FALSE(is_party_mark("R."));
  EXPECT_FALSE(is_party_mark("CA"));
}

TEST(GenerationMarks, TellWhichOfOneName) {
  EXPECT_TRUE(is_generation_mark("Jr."));
  EXPECT_TRUE(is_generation_mark("III"));
  EXPECT_TRUE(is_generation_mark("VII"));
  EXPECT_FALSE(is_generation_mark("Junior"));
  EXPECT_FALSE(is_generation_mark("X"));
}

TEST(GenerationMarks, OfOneLetterStandInNamesOnly) {
  EXPECT_TRUE(is_generation_in_name("V"));
  EXPECT_TRUE(is_generation_in_name("jr."));
  EXPECT_FALSE(is_generation_mark("V"));
  EXPECT_FALSE(is_generation_mark("I"));
}

}  // namespace
}  // namespace relata::lexicon
