#include "names/name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata::names {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Name person(std::string_view written) {
  return parse(written, NameKind::kPerson);
}
Name body(std::string_view written) {
  return parse(written, NameKind::kOrganization);
}
Name place(std::string_view written) {
  return parse(written, NameKind::kPlace);
}

TEST(PersonNames, AreCutIntoTheirParts) {
  const Name name =
      person("Former U.S. Senator James “Bucky” van Tarrant, Jr.");
  EXPECT_EQ(person("U.S. Senator Ann Lee").key, "ann lee");
  EXPECT_EQ(surname(person("Clay Tice, Jr.")), "tice");
  EXPECT_EQ(surname(person("Han Seo-jun")), "han");
  EXPECT_EQ(surname(person("Tice")), "");
  EXPECT_EQ(name.person.nickname, "bucky");
  EXPECT_EQ(name.person.generation, "jr");
  EXPECT_EQ(name.words.back(), "tarrant");
  EXPECT_EQ(name.person.surname_solid, "vantarrant");
}

TEST(ThingNames, OfBodiesThatEveryCountryHasTellNoCountry) {
  const auto is_of_some_country = [](std::string_view written) {
    return names::is_of_some_country(body(written));
  };
  EXPECT_TRUE(is_of_some_country("Supreme Court"));
  EXPECT_TRUE(is_of_some_country("the Finance Ministry"));
  EXPECT_FALSE(is_of_some_country("Norway's Supreme Court"));
  EXPECT_FALSE(is_of_some_country("Danish army"));
  EXPECT_FALSE(is_of_some_country("Harbor Relief Fund"));
}

TEST(PersonNames, HaveTitlesInFront) {
  const Name name = person("Prime Minister Mr. Jonas Weir");
  EXPECT_EQ(name.key, "jonas weir");
  EXPECT_THAT(name.person.titles, ElementsAre("prime minister", "mr"));
  EXPECT_EQ(name.person.title_gender, Gender::kMasculine);
  EXPECT_EQ(person("Mr. Weir").key, "weir");
  EXPECT_EQ(person("Mister").key, "mister");
}

TEST(PersonNames, LoseParticlesAndAccents) {
  EXPECT_EQ(person("Laith al-Qadiri").key, "laith qadiri");
  EXPECT_EQ(person("José de la Peña").key, "jose pena");
  EXPECT_EQ(person("Yusuf al Karimi").key, "yusuf karimi");
  EXPECT_EQ(person("Al Korr").key, "al korr");
  EXPECT_EQ(person("Nguyen Van Thanh").key, "nguyen van thanh");
  EXPECT_EQ(person("Samir Abu Tariq").key, "samir abu tariq");
  EXPECT_EQ(person("Samir Abu Tariq").words.size(), 2U);
}

TEST(PersonNames, SplitInitials) {
  EXPECT_THAT(person("J.K. Rowe").words, ElementsAre("j", "k", "rowe"));
  EXPECT_THAT(person("JK Rowe").words, ElementsAre("j", "k", "rowe"));
  EXPECT_THAT(person("LI Weimin").words, ElementsAre("li", "weimin"));
  EXPECT_THAT(person("JO MARSH").words, ElementsAre("jo", "marsh"));
}

TEST(PersonNames, KnowWhereTheFamilyNameStandsFirst) {
  EXPECT_THAT(person("Han Seo-jun").person.western,
              ElementsAre("seo-jun", "han"));
  EXPECT_THAT(person("Kim Do Yun").person.western,
              ElementsAre("do", "yun", "kim"));
  EXPECT_THAT(person("Kim Novak").person.western, IsEmpty());
  EXPECT_THAT(person("Ann Lee").person.western, IsEmpty());
}

TEST(PersonNames, EndAtACommaOrAGap) {
  EXPECT_EQ(person("Ana Ruiz, a doctor").key, "ana ruiz");
  EXPECT_EQ(person("Ana Ruiz  Alma").key, "ana ruiz");
  EXPECT_EQ(person("Ana Ruiz, MD").key, "ana ruiz");
  EXPECT_EQ(person("Nora O’Brien's").key, "nora obrien");
}

TEST(PersonNames, CountRulersButNoLetters) {
  EXPECT_EQ(person("Pope Marcellus V").person.generation, "v");
  EXPECT_EQ(person("Oskar V.").person.generation, "");
  EXPECT_EQ(person("Tom Reed III").person.generation, "iii");
}

TEST(ThingNames, LeaveOutWhatOnlyTellsTheLegalForm) {
  EXPECT_EQ(body("Brightwell Foods, Inc.").key, "brightwell foods");
  EXPECT_EQ(body("The Smith & Sons Co.").key, "smith and sons");
  EXPECT_THAT(body("Tarn Group Corp").thing.legal_forms,
              ElementsAre("group", "corp"));
}

TEST(ThingNames, WriteCountriesAndDepartmentsInOneWay) {
  EXPECT_EQ(body("U.S.").key, "us");
  EXPECT_EQ(body("the United States").key, "us");
  EXPECT_EQ(body("Department of State").key, "state department");
  EXPECT_EQ(body("U.S. Department of the Interior").key,
            "us interior department");
  EXPECT_EQ(body("Gaza's Health Ministry").key, "gaza health ministry");
  EXPECT_EQ(body("United States Senate").key, "us senate");
}

TEST(ThingNames, KnowTheirCountryAndTheRest) {
  for (const char* written :
       {"Danish Finance Ministry", "Ministry of Finance of Denmark",
        "Denmark's Finance Ministry", "Danish Ministry of Finance"}) {
    const Name name = body(written);
    EXPECT_EQ(name.thing.country, "denmark") << written;
    EXPECT_THAT(name.thing.own, ElementsAre("finance", "ministry")) << written;
  }
  EXPECT_EQ(body("Danish Blue").thing.country, "");
}

TEST(ThingNames, HaveAcronyms) {
  EXPECT_THAT(body("Federal Bureau of Investigation").thing.acronyms,
              ElementsAre("fbi", "fboi"));
  EXPECT_TRUE(body("F.B.I.").thing.is_acronym);
  EXPECT_TRUE(body("MoD").thing.is_acronym);
  EXPECT_FALSE(body("Tarn").thing.is_acronym);
  EXPECT_FALSE(body("TARN FOODS").thing.is_acronym);
}

TEST(ThingNames, HaveNumbersInDigits) {
  EXPECT_THAT(body("Second Division").thing.numbers, ElementsAre("2"));
  EXPECT_THAT(parse("World War II", NameKind::kOther).thing.numbers,
              ElementsAre("2"));
  const Name act = parse("Port Act of 2006", NameKind::kLaw);
  EXPECT_THAT(act.thing.numbers, ElementsAre("2006"));
  EXPECT_THAT(act.thing.rest, ElementsAre("port", "act"));
}

TEST(ThingNames, AreFlightsShipsAndCasesByTheirForm) {
  const Name flight = body("Tarn Air Flight 731");
  EXPECT_EQ(flight.kind, NameKind::kVehicle);
  EXPECT_TRUE(flight.thing.is_flight);
  EXPECT_THAT(flight.thing.rest, ElementsAre("tarn", "air"));
  EXPECT_EQ(body("TN 731").thing.code, "tn");
  EXPECT_EQ(body("M/V Corvane").thing.ship, "mv");
  const Name trial = body("Ruiz vs. Oakdale");
  EXPECT_EQ(trial.kind, NameKind::kLaw);
  EXPECT_EQ(trial.key, "ruiz v oakdale");
  EXPECT_THAT(trial.thing.plaintiff, ElementsAre("ruiz"));
  EXPECT_THAT(trial.thing.defendant, ElementsAre("oakdale"));
}

TEST(PlaceNames, KnowWhatTheyLieIn) {
  EXPECT_EQ(place("Reston, Va.").key, "reston");
  EXPECT_EQ(place("Reston, Va.").thing.container, "virginia");
  EXPECT_EQ(place("Washington, D.C.").thing.container, "");
  EXPECT_EQ(place("N.C.").key, "north carolina");
  EXPECT_EQ(place("VA").key, "virginia");
  EXPECT_EQ(body("VA").key, "va");
  EXPECT_EQ(place("Osk  Norland").key, "osk");
  EXPECT_EQ(place("City of Salem").key, "salem");
  EXPECT_EQ(place("City of New York").key, "new york city");
  EXPECT_EQ(place("State of Ohio").key, "ohio");
}

TEST(Names, SurviveWithoutLetters) {
  for (const char* written : {"", "-", "'", "(", "\"", "&", ",", "Jr.", "v."}) {
    for (const NameKind kind :
         {NameKind::kPerson, NameKind::kOrganization, NameKind::kPlace,
          NameKind::kLaw, NameKind::kVehicle, NameKind::kOther}) {
      const Name name = parse(written, kind);
      EXPECT_EQ(name.is_empty(), name.key.empty()) << written;
    }
  }
}

}  // namespace
}  // namespace relata::names
