#include "names/spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "names/short_forms.h"
#include "names/sound_key.h"

namespace relata::names {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(EditDistances, CountCodePointsAndSwaps) {
  EXPECT_EQ(edit_distance("fielding", "fileding", 3), 1U);
  EXPECT_EQ(edit_distance("müller", "muller", 3), 1U);
  EXPECT_EQ(edit_distance("weir", "weiss", 3), 2U);
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
  EXPECT_EQ(edit_distance("", "abc", 2), 3U);
  EXPECT_EQ(edit_distance("abcdef", "ghijkl", 2), 3U);
}

TEST(Spellings, AreOneInPlainWriting) {
  EXPECT_EQ(respelled("kareemi"), respelled("karimi"));
  EXPECT_EQ(respelled("john"), respelled("jon"));
  EXPECT_EQ(respelled("schmidt"), respelled("schmitt"));
  EXPECT_NE(respelled("charles"), respelled("karles"));
}

TEST(Spellings, HoldOneSlip) {
  EXPECT_TRUE(are_spellings("sutamto", "sutanto"));
  EXPECT_TRUE(are_spellings("fieldng", "fielding"));
  EXPECT_FALSE(are_spellings("hansen", "jansen"));
  EXPECT_FALSE(are_spellings("hill", "hall"));
  EXPECT_FALSE(are_spellings("miller", "mueller"));
  EXPECT_FALSE(are_spellings("", ""));
}

TEST(Spellings, OfGivenNamesAreOfOneSex) {
  EXPECT_TRUE(are_given_spellings("helena", "helene"));
  EXPECT_FALSE(are_given_spellings("maria", "mario"));
}

Words keys(std::string_view written) {
  return sound_keys(parse(written, NameKind::kPerson));
}

TEST(SoundKeys, AreSharedByVariantsOfFullNames) {
  EXPECT_EQ(keys("Yusuf Karimi"), keys("Yousef Kareemi"));
  EXPECT_EQ(keys("Laith al-Qadiri"), keys("Layth Qadri"));
  EXPECT_EQ(keys("Rini Sutamto"), keys("Rini Sutanto"));
  EXPECT_THAT(keys("Jean Luc Picard"),
              Contains(keys("Jean-Luc Picard").front()));
  EXPECT_THAT(keys("Bo Li"), IsEmpty());
  EXPECT_THAT(keys("Sutanto"), IsEmpty());
}

Words forms(std::string_view written, NameKind kind) {
  return short_forms(parse(written, kind));
}

TEST(ShortForms, OfPeopleAreSurnames) {
  EXPECT_THAT(forms("Ana Ruiz", NameKind::kPerson), ElementsAre("ruiz"));
  EXPECT_THAT(forms("Han Seo-jun", NameKind::kPerson),
              ElementsAre("han", "seo-jun"));
  EXPECT_THAT(forms("Virgil van Dorn", NameKind::kPerson),
              ElementsAre("dorn", "vandorn"));
  EXPECT_THAT(forms("Ruiz", NameKind::kPerson), IsEmpty());
}

TEST(ShortForms, OfBodiesAreOpeningsAndInitials) {
  const auto body = [](std::string_view written) {
    return forms(written, NameKind::kOrganization);
  };
  EXPECT_THAT(body("Harbor Relief Fund"), IsSupersetOf({"harbor", "hrf"}));
  EXPECT_THAT(body("Alma Tribune"), Not(Contains("alma")));
  EXPECT_THAT(body("Port Alma Herons"), Contains("herons"));
  EXPECT_THAT(body("National Book Council"), Not(Contains("national")));
  EXPECT_THAT(body("Danish Coast Guard"), Contains("coast guard"));
  EXPECT_THAT(body("Department of Roads and Rural Works"),
              IsSupersetOf({"roads and rural works", "drrw"}));
  EXPECT_THAT(body("Virginia Peanut Mix"), Not(Contains("virginia")));
  EXPECT_THAT(body("Weir-Dahl Mix"), Not(Contains("weir")));
  EXPECT_THAT(forms("Hurricane Ines", NameKind::kOther), Contains("ines"));
  EXPECT_THAT(forms("Denmark", NameKind::kPlace), IsEmpty());
}

}  // namespace
}  // namespace relata::names
