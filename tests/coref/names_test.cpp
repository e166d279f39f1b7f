#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "coref/sample.h"

namespace relata::coref {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Names, JoinATitleAndSurnameToTheOnlyBearer) {
  const Sample sample(R"(
    Senator|PROPN|2|nmod:desc Ruth|PROPN|4|nsubj|type=Person Okafor|PROPN|2|flat spoke|VERB|0|root
    Ms.|PROPN|2|nmod:desc Okafor|PROPN|3|nsubj|type=Person left|VERB|0|root
    Okafor|PROPN|2|nsubj|type=Person returned|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Senator Ruth Okafor", "Ms. Okafor"));
  EXPECT_TRUE(sample.are_one("Senator Ruth Okafor", "Okafor"));
  const Cluster cluster = sample.cluster("Okafor");
  EXPECT_EQ(cluster.members.size(), 3U);
  EXPECT_EQ(cluster.profile.gender, Gender::kFeminine);
  EXPECT_EQ(cluster.profile.type, EntityType::kPerson);
  EXPECT_EQ(cluster.profile.kind, EntityKind::kNamed);
  EXPECT_THAT(cluster.profile.names, ElementsAre("Okafor", "Ruth Okafor"));
  EXPECT_THAT(cluster.profile.titles, ElementsAre("ms.", "senator"));
  EXPECT_EQ(sample.reason("Ms. Okafor"), "surname of 'Senator Ruth Okafor'");
}

TEST(Names, AreNotThePlaceTheyStandBesideUnlessOneAbbreviatesTheOther) {
  const Sample sample(R"(
    Bergen|PROPN|5|nsubj|type=GeopoliticalEntity (|PUNCT|3|punct Fjord|PROPN|1|appos|type=Organization Courier|PROPN|3|flat slept|VERB|0|root
    National|PROPN|5|nsubj|type=Organization Rail|PROPN|1|flat (|PUNCT|4|punct NR|PROPN|1|appos|type=GeopoliticalEntity slept|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Bergen", "Fjord Courier"));
  EXPECT_TRUE(sample.are_one("National Rail", "NR"));
}

TEST(Names, OfAPlaceAreNotShortForItsNewspaper) {
  const Sample sample(R"(
    Harbin|PROPN|3|nsubj|type=Organization Tribune|PROPN|1|flat slept|VERB|0|root
    Harbin|PROPN|2|nsubj|type=Organization woke|VERB|0|root
    Acta|PROPN|3|nsubj|type=Organization Motors|PROPN|1|flat slept|VERB|0|root
    Acta|PROPN|2|nsubj|type=Organization woke|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Harbin", "Harbin Tribune"));
  EXPECT_TRUE(sample.are_one("Acta", "Acta Motors"));
}

TEST(Names, OfDepartmentsAreWrittenInTwoWays) {
  const Sample sample(R"(
    Labor|PROPN|3|nsubj|type=Organization Department|PROPN|1|flat slept|VERB|0|root
    Department|PROPN|4|nsubj|type=Organization of|ADP|1|flat Labor|PROPN|1|flat woke|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Labor Department", "Department of Labor"));
}

TEST(Names, InADatelineBelongToTwoThings) {
  const Sample sample(R"(
    Ana|PROPN|0|root|type=Person Lee|PROPN|1|flat ,|PUNCT|4|punct Sol|PROPN|1|appos|type=Organization Wire|PROPN|4|flat
    General|PROPN|5|nsubj|type=Organization Motors|PROPN|1|flat (|PUNCT|4|punct GM|PROPN|1|appos|type=Organization slept|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Ana Lee", "Sol Wire"));
  EXPECT_TRUE(sample.are_one("General Motors", "GM"));
}

TEST(Names, GiveASurnameToNobodyWhereTwoBearItAlike) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat met|VERB|0|root Tom|PROPN|3|obj|type=Person Wexler|PROPN|4|flat
    Wexler|PROPN|2|nsubj|type=Person left|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Wexler", "Ann Wexler"));
  EXPECT_FALSE(sample.are_one("Wexler", "Tom Wexler"));
  EXPECT_TRUE(sample.are_apart("Ann Wexler", "Tom Wexler"));
}

TEST(Names, TellTwoBearersApartByTheTitle) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat met|VERB|0|root Tom|PROPN|3|obj|type=Person Wexler|PROPN|4|flat
    Mr.|PROPN|2|nmod:desc Wexler|PROPN|3|nsubj|type=Person left|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Mr. Wexler", "Tom Wexler"));
}

TEST(Names, GiveASurnameToWhoWasNamedInFullBefore) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat spoke|VERB|0|root
    Wexler|PROPN|2|nsubj|type=Person left|VERB|0|root
    Tom|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat stayed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Wexler", "Ann Wexler"));
  EXPECT_FALSE(sample.are_one("Wexler", "Tom Wexler"));
}

TEST(Names, TurnOutToBePersonsByTheirPronouns) {
  const Sample sample(R"(
    Zuma|PROPN|2|nsubj|type=Organization resigned|VERB|0|root
    He|PRON|2|nsubj wept|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("He", "Zuma"));
  EXPECT_EQ(sample.cluster("Zuma").profile.type, EntityType::kPerson);
}

TEST(Names, KnowInitialsAndNicknames) {
  const Sample sample(R"(
    William|PROPN|4|nsubj|type=Person J.|PROPN|1|flat Harker|PROPN|1|flat spoke|VERB|0|root
    Bill|PROPN|3|nsubj|type=Person Harker|PROPN|1|flat left|VERB|0|root
    George|PROPN|3|nsubj|type=Person Harker|PROPN|1|flat stayed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("William J. Harker", "Bill Harker"));
  EXPECT_FALSE(sample.are_one("George Harker", "Bill Harker"));
}

TEST(Names, LeaveCompanySuffixesOut) {
  const Sample sample(R"(
    Lumen|PROPN|4|nsubj|type=Organization Foods|PROPN|1|flat Inc|PROPN|1|flat grew|VERB|0|root
    Lumen|PROPN|3|nsubj|type=Organization Foods|PROPN|1|flat paid|VERB|0|root
    Lumen|PROPN|2|nsubj|type=Organization declined|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Lumen Foods Inc", "Lumen Foods"));
  EXPECT_TRUE(sample.are_one("Lumen Foods Inc", "Lumen"));
}

TEST(Names, ReadAcronymsDefinedAndUndefined) {
  const Sample sample(R"(
    National|PROPN|8|nsubj|type=Organization Grain|PROPN|1|flat Board|PROPN|1|flat (|PUNCT|5|punct NGB|PROPN|1|appos|type=Organization )|PUNCT|5|punct has|AUX|8|aux closed|VERB|0|root
    Port|PROPN|6|nsubj|type=Organization and|CCONJ|3|cc Rail|PROPN|1|conj|type=Organization Workers|PROPN|1|flat Union|PROPN|1|flat agreed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("National Grain Board", "NGB"));
  const Sample undefined(R"(
    World|PROPN|4|nsubj|type=Organization Trade|PROPN|1|flat Organization|PROPN|1|flat met|VERB|0|root
    The|DET|2|det WTO|PROPN|3|nsubj|type=Organization ruled|VERB|0|root
    The|DET|2|det IMF|PROPN|3|nsubj|type=Organization agreed|VERB|0|root
  )");
  EXPECT_TRUE(undefined.are_one("World Trade Organization", "The WTO"));
  EXPECT_FALSE(undefined.are_one("World Trade Organization", "The IMF"));
}

TEST(Names, KnowACountryByAllItsNames) {
  const Sample sample(R"(
    Britain|PROPN|2|nsubj|type=GeopoliticalEntity signed|VERB|0|root
    The|DET|2|det UK|PROPN|3|nsubj|type=GeopoliticalEntity paid|VERB|0|root
    France|PROPN|2|nsubj|type=GeopoliticalEntity paid|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Britain", "The UK"));
  EXPECT_FALSE(sample.are_one("Britain", "France"));
}

TEST(Names, AreAPersonsByTitleWhateverTheModelSays) {
  const Sample sample(R"(
    Ms.|PROPN|2|nmod:desc Paris|PROPN|3|nsubj|type=GeopoliticalEntity resigned|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Ms. Paris").profile.type, EntityType::kPerson);
}

TEST(Names, AreWhatRunningTextSpellsLarge) {
  const Sample sample(R"(
    Rosa|PROPN|4|nsubj|type=Person read|VERB|0|root in|ADP|5|case the|DET|5|det Lantern|NOUN|2|obl
    She|PRON|2|nsubj trusts|VERB|0|root the|DET|4|det Lantern|NOUN|2|obj
  )");
  EXPECT_EQ(sample.reason("the Lantern#2"), "same name");
  EXPECT_EQ(sample.cluster("the Lantern").profile.kind, EntityKind::kNamed);
}

TEST(Names, MayBeRespelledWithinAnArticle) {
  const Sample sample(R"(
    Helene|PROPN|3|nsubj|type=Person Blom|PROPN|1|flat spoke|VERB|0|root
    Otto|PROPN|2|nsubj|type=Person thanked|VERB|0|root Helena|PROPN|2|obj|type=GeopoliticalEntity
  )");
  EXPECT_TRUE(sample.are_one("Helena", "Helene Blom"));
}

TEST(Names, AreGivenByIdentifyAs) {
  const Sample sample(R"(
    Police|NOUN|2|nsubj identified|VERB|0|root|lemma=identify the|DET|4|det driver|NOUN|2|obj as|ADP|6|case Karl|PROPN|2|obl|type=Person Ruiz|PROPN|6|flat
  )");
  EXPECT_TRUE(sample.are_one("the driver", "Karl Ruiz"));
}

TEST(Names, HaveTheGenderOfTheKinshipBeforeThem) {
  const Sample sample(R"(
    Bill|PROPN|3|nmod:poss|type=Person 's|PART|1|case wife|NOUN|5|nsubj Sasha|PROPN|3|flat|type=Person left|VERB|0|root
    He|PRON|2|nsubj stayed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("He", "Bill"));
}

TEST(Names, OfACountryAreNoAcronyms) {
  const Sample sample(R"(
    U.S.|PROPN|2|nsubj|type=GeopoliticalEntity won|VERB|0|root
    Union|PROPN|3|nsubj|type=Organization Station|PROPN|1|flat closed|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("U.S.", "Union Station"));
}

TEST(Names, AreNotShortenedToWhatABodyIsNamedFor) {
  const Sample sample(R"(
    Orrel|PROPN|4|nsubj|type=Organization National|PROPN|1|flat Guard|PROPN|1|flat marched|VERB|0|root
    Tessaly|PROPN|4|nsubj|type=Organization Water|PROPN|1|flat Inc|PROPN|1|flat paid|VERB|0|root
    Orrel|PROPN|2|nsubj|type=Organization slept|VERB|0|root
    Tessaly|PROPN|2|nsubj|type=Organization slept|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Orrel", "Orrel National Guard"));
  EXPECT_TRUE(sample.are_one("Tessaly", "Tessaly Water Inc"));
}

TEST(Names, OfSeveralBodiesAreNoneOfOthers) {
  const Sample sample(R"(
    Orrel|PROPN|5|nsubj|type=Organization Lake|PROPN|1|flat Fire|PROPN|1|flat Departments|PROPN|1|flat came|VERB|0|root
    Orrel|PROPN|5|nsubj|type=Organization Lake|PROPN|1|flat Harbor|PROPN|1|flat Watch|PROPN|1|flat came|VERB|0|root
    Fire|PROPN|3|nsubj|type=Organization Departments|PROPN|1|flat slept|VERB|0|root
    Harbor|PROPN|3|nsubj|type=Organization Watch|PROPN|1|flat slept|VERB|0|root
  )");
  EXPECT_FALSE(
      sample.are_one("Fire Departments", "Orrel Lake Fire Departments"));
  EXPECT_TRUE(sample.are_one("Harbor Watch", "Orrel Lake Harbor Watch"));
}

TEST(Names, AreNotShortenedToWhoseTheyAre) {
  const Sample sample(R"(
    TWA|PROPN|4|nsubj|type=Organization Meal|PROPN|1|flat Planner|PROPN|1|flat came|VERB|0|root
    Harbor|PROPN|4|nsubj|type=Organization Watch|PROPN|1|flat Commandant|PROPN|1|flat spoke|VERB|0|root
    TWA|PROPN|2|nsubj|type=Organization slept|VERB|0|root
    Harbor|PROPN|3|nsubj|type=Organization Watch|PROPN|1|flat slept|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("TWA", "TWA Meal Planner"));
  EXPECT_FALSE(sample.are_one("Harbor Watch", "Harbor Watch Commandant"));
}

TEST(Names, BeginBehindWhatIsWrittenSmall) {
  const Sample sample(R"(
    36-year-old|ADJ|2|amod|type=Person Ann|PROPN|4|nsubj Wexler|PROPN|2|flat fell|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("36-year-old Ann Wexler").profile.names,
              ElementsAre("Ann Wexler"));
}

TEST(Names, DoNotTakeInAPartyOrAGeneration) {
  const Sample sample(R"(
    Ann|PROPN|5|nsubj|type=Person Wexler|PROPN|1|flat ,|PUNCT|4|punct D-Calif.|PROPN|1|appos|type=Person spoke|VERB|0|root
    Tom|PROPN|5|nsubj|type=Person Ito|PROPN|1|flat ,|PUNCT|4|punct Jr.|PROPN|1|appos|type=Person slept|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Ann Wexler", "D-Calif."));
  EXPECT_TRUE(sample.are_one("Tom Ito", "Jr."));
  EXPECT_THAT(sample.cluster("Ann Wexler").profile.names,
              ElementsAre("Ann Wexler"));
  EXPECT_THAT(sample.cluster("Jr.").profile.names, ElementsAre("Tom Ito"));
}

TEST(Names, OfRegionsAreShortenedBehindATown) {
  const Sample sample(R"(
    Reston|PROPN|4|nsubj|type=GeopoliticalEntity ,|PUNCT|3|punct VA|PROPN|1|appos|type=Organization slept|VERB|0|root
    Virginia|PROPN|2|nsubj|type=GeopoliticalEntity woke|VERB|0|root
    Washington|PROPN|4|nsubj|type=GeopoliticalEntity ,|PUNCT|3|punct D.C.|PROPN|1|appos|type=GeopoliticalEntity slept|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("VA", "Virginia"));
  EXPECT_FALSE(sample.are_one("VA", "Reston"));
  EXPECT_TRUE(sample.are_one("Washington", "D.C."));
}

TEST(Names, OfABodyAreNotThoseOfItsBureau) {
  const Sample sample(R"(
    Coastal|PROPN|3|nsubj|type=Organization Watch|PROPN|1|flat slept|VERB|0|root
    Coastal|PROPN|4|nsubj|type=Organization Watch|PROPN|1|flat Bureau|PROPN|1|flat woke|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Coastal Watch", "Coastal Watch Bureau"));
}

TEST(Names, ThatTwoBearGoToWhoWasJustNamed) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat slept|VERB|0|root
    Wexler|PROPN|2|nsubj|type=Person woke|VERB|0|root
    They|PRON|2|nsubj|plural left|VERB|0|root
    Tom|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat arrived|VERB|0|root
    Wexler|PROPN|2|nsubj|type=Person sat|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Wexler", "Ann Wexler"));
  EXPECT_TRUE(sample.are_one("Wexler#2", "Tom Wexler"));
}

TEST(Names, OfAHeadlineMayLookLikeNoNames) {
  const Sample sample(R"(
    headline Malk|NOUN|2|nsubj quits|VERB|0|root
    Dario|PROPN|3|nsubj|type=Person Malk|PROPN|1|flat left|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Malk", "Dario Malk"));
}

TEST(Names, AreNotTitlesOrFieldsAlone) {
  const Sample sample(R"(
    Senators|PROPN|2|nsubj|type=Organization slept|VERB|0|root
    U.S.|PROPN|2|compound|type=Person Senator|PROPN|3|nsubj woke|VERB|0|root
    Defense|PROPN|2|nsubj|type=Other costs|VERB|0|root
  )");
  for (const char* text : {"Senators", "Defense"})
    EXPECT_THAT(sample.cluster(text).profile.names, IsEmpty()) << text;
}

TEST(Names, AreThoseOfCompaniesByWhatTheyDo) {
  const Sample sample(R"(
    Brannock|PROPN|2|nsubj|type=Person raised|VERB|0|root|lemma=raise its|PRON|4|nmod:poss dividend|NOUN|2|obj
    Brannock|PROPN|2|nsubj|type=Person slept|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Brannock").profile.type, EntityType::kOrganization);
}

TEST(Names, OfCompaniesAreNotTheirFounders) {
  const Sample sample(R"(
    Castell|PROPN|3|nsubj|type=Organization Lines|PROPN|1|flat sailed|VERB|0|root
    Castell|PROPN|2|nsubj|type=Person grew|VERB|0|root
    Willem|PROPN|3|nsubj|type=Person Castell|PROPN|1|flat founded|VERB|0|root it|PRON|3|obj
  )");
  EXPECT_TRUE(sample.are_one("Castell", "Castell Lines"));
  EXPECT_FALSE(sample.are_one("Castell", "Willem Castell"));
}

TEST(Names, AreCoinedWithACapitalInside) {
  const Sample sample(R"(
    The|DET|3|det slim|ADJ|3|amod ePad|NOUN|4|nsubj sold|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("The slim ePad").profile.names,
              ElementsAre("ePad"));
}

TEST(Names, OfPlacesHaveParts) {
  const Sample sample(R"(
    Quakes|NOUN|2|nsubj|plural shook|VERB|0|root northern|ADJ|4|amod Velmar|PROPN|2|obj|type=Person
    Ostra|PROPN|3|nsubj:pass|type=Person was|AUX|3|aux:pass founded|VERB|0|root|lemma=found
  )");
  EXPECT_EQ(sample.cluster("northern Velmar").profile.type,
            EntityType::kGeopoliticalEntity);
  EXPECT_EQ(sample.cluster("Ostra").profile.type, EntityType::kOrganization);
}

}  // namespace
}  // namespace relata::coref
