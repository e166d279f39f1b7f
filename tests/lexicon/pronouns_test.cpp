#include "lexicon/grammar/pronouns.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Pronouns, HavePersonNumberAndGender) {
  ASSERT_NE(find_pronoun("she"), nullptr);
  EXPECT_EQ(find_pronoun("she")->gender, Gender::kFeminine);
  EXPECT_EQ(find_pronoun("she")->person, 3);
  EXPECT_EQ(find_pronoun("we")->number, Number::kPlural);
  EXPECT_EQ(find_pronoun("table"), nullptr);
}

TEST(Pronouns, OfPeopleReferToPeople) {
  EXPECT_EQ(pronoun_type("he"), EntityType::kPerson);
  EXPECT_EQ(pronoun_type("somebody"), EntityType::kPerson);
  EXPECT_EQ(pronoun_type("it"), EntityType::kOther);
  EXPECT_EQ(pronoun_type("they"), EntityType::kOther);
  EXPECT_EQ(pronoun_type("one"), EntityType::kOther);
  EXPECT_EQ(pronoun_type("who"), EntityType::kPerson);
  EXPECT_EQ(pronoun_type("table"), EntityType::kOther);
}

TEST(Pronouns, MayReferToNothing) {
  EXPECT_TRUE(is_impersonal("it"));
  EXPECT_FALSE(is_impersonal("its"));
  EXPECT_FALSE(is_impersonal("they"));
  EXPECT_FALSE(is_impersonal("that"));
}

TEST(Pleonasms, AreOfAKind) {
  EXPECT_TRUE(is_pleonastic(Pleonasm::kWeather, "rain"));
  EXPECT_TRUE(is_pleonastic(Pleonasm::kRaising, "seem"));
  EXPECT_FALSE(is_pleonastic(Pleonasm::kWeather, "seem"));
  EXPECT_TRUE(is_pleonastic(Pleonasm::kTime, "monday"));
}

}  // namespace
}  // namespace relata::lexicon
