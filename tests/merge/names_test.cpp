#include "merge/compare/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata::merge {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ParsedName person_name(std::string_view name) {
  return name_form(name, NameStyle::kPerson);
}

ParsedName body_name(std::string_view name) {
  return name_form(name, NameStyle::kBody);
}

NameRelation people(std::string_view first, std::string_view second) {
  return relate(person_name(first), person_name(second), NameStyle::kPerson);
}

TEST(NameForms, FoldAccentsParticlesAndGenerations) {
  EXPECT_EQ(person_name("Hélène van der Meer").text, "helene meer");
  EXPECT_EQ(person_name("Laith al-Qadiri").text, "laith qadiri");
  EXPECT_EQ(person_name("John F. Daly Jr.").text, "john f daly");
  EXPECT_EQ(person_name("John F. Daly Jr.").generation, "jr");
  EXPECT_EQ(person_name("Tim O’Hara’s").text, "tim ohara");
  EXPECT_EQ(person_name("Dr. Ana Ruiz, a surgeon").text, "ana ruiz");
  EXPECT_EQ(person_name("Anne Weiss-Roth").words.back(), "weiss-roth");
}

TEST(NameForms, LeaveOutWhatOnlyTellsTheLegalForm) {
  EXPECT_EQ(body_name("Brightwell Foods, Inc.").text, "brightwell foods");
  EXPECT_EQ(body_name("The Danner & Hale Co.").text, "danner and hale");
  EXPECT_EQ(body_name("Inc.").text, "inc");
}

TEST(NameForms, WriteCountriesAndDepartmentsInOneWay) {
  EXPECT_EQ(body_name("the U.S.").text, body_name("United States").text);
  EXPECT_EQ(body_name("Department of the Treasury").text,
            body_name("Treasury Department").text);
  EXPECT_EQ(body_name("U.S. Department of Labor").text,
            body_name("US Labor Department").text);
  EXPECT_EQ(body_name("the Peruvian Ministry of the Interior").text,
            "peruvian interior ministry");
  EXPECT_NE(body_name("Georgia State").text, body_name("Georgia").text);
}

TEST(NameForms, SurviveNamesWithoutLetters) {
  EXPECT_THAT(person_name("").words, IsEmpty());
  EXPECT_THAT(body_name("...").words, IsEmpty());
  EXPECT_EQ(relate(person_name(""), person_name("-"), NameStyle::kPerson),
            NameRelation::kNone);
}

TEST(ShortForms, AreSurnamesAcronymsAndFirstWords) {
  EXPECT_THAT(short_forms(person_name("Ana Ruiz"), NameStyle::kPerson),
              ElementsAre("ruiz"));
  EXPECT_THAT(short_forms(body_name("Harbor Relief Fund"), NameStyle::kBody),
              ElementsAre("harbor", "harbor relief", "hrf"));
  EXPECT_THAT(short_forms(body_name("Alma Tribune"), NameStyle::kBody),
              ElementsAre("at"));
  EXPECT_THAT(short_forms(body_name("Port Alma Herons"), NameStyle::kBody),
              ElementsAre("herons", "pah"));
  EXPECT_THAT(short_forms(body_name("National Book Council"), NameStyle::kBody),
              ElementsAre("nbc"));
}

TEST(ShortForms, LeaveOutTheCountryOfABody) {
  EXPECT_THAT(short_forms(body_name("Danish Coast Guard"), NameStyle::kBody),
              ElementsAre("coast guard", "dcg"));
  EXPECT_THAT(short_forms(body_name("Denmark"), NameStyle::kTerritory),
              IsEmpty());
}

TEST(NameRelations, OfPeopleGoByTheirGivenNames) {
  EXPECT_EQ(people("Ruiz", "Ana Ruiz"), NameRelation::kShorter);
  EXPECT_EQ(people("Ana Ruiz", "A. Ruiz"), NameRelation::kLonger);
  EXPECT_EQ(people("Ana Ruiz", "Ana María Ruiz"), NameRelation::kShorter);
  EXPECT_EQ(people("Ana Ruiz", "Pedro Ruiz"), NameRelation::kClash);
  EXPECT_EQ(people("Paul K. Ruiz", "Paul M. Ruiz"), NameRelation::kClash);
  EXPECT_EQ(people("Tom Reed Jr.", "Tom Reed Sr."), NameRelation::kClash);
  EXPECT_EQ(people("Ruiz", "Reed"), NameRelation::kNone);
}

TEST(NameRelations, KnowNicknamesAndSpellings) {
  EXPECT_EQ(people("Bill Haskell", "William Haskell"), NameRelation::kVariant);
  EXPECT_EQ(people("Yusuf Karimi", "Yousef Karimi"), NameRelation::kVariant);
  EXPECT_EQ(people("Yusuf Karimi", "Yousef Kareemi"), NameRelation::kVariant);
  EXPECT_EQ(people("Mary Olsen", "Mark Olsen"), NameRelation::kClash);
}

TEST(SoundKeys, AreSharedByTransliterations) {
  EXPECT_EQ(sound_key(person_name("Yusuf Karimi")),
            sound_key(person_name("Yousef Kareemi")));
  EXPECT_EQ(sound_key(person_name("Laith al-Qadiri")),
            sound_key(person_name("Layth Qadri")));
  EXPECT_EQ(sound_key(person_name("Bo Li")), "");
}

TEST(NameRelations, OfBodiesGoByShortForms) {
  const auto bodies = [](std::string_view first, std::string_view second) {
    return relate(body_name(first), body_name(second), NameStyle::kBody);
  };
  EXPECT_EQ(bodies("HRF", "Harbor Relief Fund"), NameRelation::kShorter);
  EXPECT_EQ(bodies("Brightwell Foods", "Brightwell"), NameRelation::kLonger);
  EXPECT_EQ(bodies("Brightwell Foods Inc", "Brightwell Foods"),
            NameRelation::kSame);
  EXPECT_EQ(bodies("Brightwell Foods", "Brightwell Media"),
            NameRelation::kNone);
}

TEST(NameForms, GoOnWithOf) {
  EXPECT_TRUE(is_of_form(body_name("the Gulf"), body_name("Gulf of Aden")));
  EXPECT_FALSE(is_of_form(body_name("Gulf of Aden"), body_name("the Gulf")));
  EXPECT_FALSE(is_of_form(body_name("Aden"), body_name("Gulf of Aden")));
}

TEST(NameForms, CallACityByItsNameAlone) {
  EXPECT_EQ(body_name("the City of Salem").text, "salem");
  EXPECT_EQ(body_name("City of New York").text, "new york city");
  EXPECT_EQ(body_name("Port of Salem").text, "port of salem");
}

TEST(NameRelations, KnowTwoOfAKind) {
  const auto are_kin = [](std::string_view a, std::string_view b) {
    return are_siblings(body_name(a), body_name(b));
  };
  EXPECT_TRUE(are_kin("Orrel National Guard", "Alma National Guard"));
  EXPECT_TRUE(are_kin("Gulf of Orrel", "Gulf of Alma"));
  EXPECT_FALSE(are_kin("Orrel National Guard", "National Guard"));
  EXPECT_TRUE(are_kin("University of Orrel", "University of South Orrel"));
  EXPECT_FALSE(are_kin("University of Orrel", "University of Orrel Press"));
  EXPECT_FALSE(are_kin("University of Orrel", "University of Orrels"));
  EXPECT_FALSE(are_kin("Gulf of Orrel", "Gulf"));
  EXPECT_FALSE(are_kin("Orrel Guard", "Alma Museum"));
}

TEST(NameForms, WriteACountryShortBeforeItsBodies) {
  EXPECT_EQ(body_name("United States Senate"), body_name("U.S. Senate"));
}

TEST(NameForms, GiveRegionsTheirUsualNames) {
  const auto territory = [](std::string_view name) {
    return name_form(name, NameStyle::kTerritory).text;
  };
  EXPECT_EQ(territory("N.M."), "new mexico");
  EXPECT_EQ(territory("D.C."), "washington");
  EXPECT_EQ(territory("State of Ohio"), "ohio");
  EXPECT_EQ(name_form("VA", NameStyle::kBody).text, "va");
}

TEST(ShortForms, OfDepartmentsAreTheirFieldsAndLetters) {
  using ::testing::IsSupersetOf;
  EXPECT_THAT(short_forms(body_name("Department of Roads and Rural Works"),
                          NameStyle::kBody),
              IsSupersetOf({"roads and rural works", "rrw", "drrw"}));
  EXPECT_THAT(short_forms(body_name("Department of Roads"), NameStyle::kBody),
              ElementsAre("dor", "rd"));
  EXPECT_THAT(short_forms(body_name("Hurricane Ines"), NameStyle::kBody),
              ::testing::Contains("ines"));
  EXPECT_THAT(short_forms(body_name("Virginia Peanut Mix"), NameStyle::kBody),
              ElementsAre("vpm"));
}

}  // namespace
}  // namespace relata::merge
