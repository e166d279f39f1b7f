#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "coref/sample.h"

namespace relata::coref {
namespace {

using ::testing::Contains;

TEST(Descriptions, FollowTheirNounAndItsSynonyms) {
  const Sample sample(R"(
    Forty|NUM|2|nummod nurses|NOUN|3|nsubj|lemma=nurse|plural sent|VERB|0|root a|DET|5|det letter|NOUN|3|obj
    The|DET|2|det letter|NOUN|3|nsubj angered|VERB|0|root Oslo|PROPN|3|obj|type=GeopoliticalEntity
    The|DET|2|det note|NOUN|3|nsubj names|VERB|0|root a|DET|5|det clinic|NOUN|3|obj
  )");
  EXPECT_TRUE(sample.are_one("a letter", "The letter"));
  EXPECT_TRUE(sample.are_one("a letter", "The note"));
  EXPECT_FALSE(sample.are_one("a letter", "a clinic"));
}

TEST(Descriptions, AnotherOneIsADifferentThing) {
  const Sample sample(R"(
    A|DET|2|det memo|NOUN|3|nsubj leaked|VERB|0|root
    Another|DET|2|det memo|NOUN|3|nsubj praised|VERB|0|root him|PRON|3|obj
    The|DET|2|det memo|NOUN|4|nsubj was|AUX|4|cop long|ADJ|0|root
  )");
  EXPECT_FALSE(sample.are_one("A memo", "Another memo"));
  EXPECT_TRUE(sample.are_apart("A memo", "Another memo"));
  EXPECT_TRUE(sample.are_one("A memo", "The memo"));
  EXPECT_THAT(sample.cluster("Another memo").profile.distinct,
              Contains("another"));
}

TEST(Descriptions, DemonstrativesPointToTheNearest) {
  const Sample sample(R"(
    A|DET|2|det memo|NOUN|3|nsubj leaked|VERB|0|root
    The|DET|2|det memo|NOUN|3|nsubj hurt|VERB|0|root Oslo|PROPN|3|obj|type=GeopoliticalEntity
    The|DET|2|det memo|NOUN|3|nsubj spread|VERB|0|root
    Envoys|NOUN|2|nsubj|lemma=envoy|plural sent|VERB|0|root a|DET|5|det separate|ADJ|5|amod cable|NOUN|2|obj
    That|DET|2|det message|NOUN|3|nsubj praised|VERB|0|root Oslo|PROPN|3|obj|type=GeopoliticalEntity
  )");
  EXPECT_TRUE(sample.are_one("That message", "a separate cable"));
  EXPECT_FALSE(sample.are_one("That message", "A memo"));
}

TEST(Descriptions, MeanWhatWasSpokenOfMostAndLast) {
  const Sample sample(R"(
    Forty|NUM|2|nummod nurses|NOUN|3|nsubj|lemma=nurse|plural sent|VERB|0|root a|DET|5|det letter|NOUN|3|obj
    Oslo|PROPN|2|nsubj|type=GeopoliticalEntity slept|VERB|0|root
    Oslo|PROPN|2|nsubj|type=GeopoliticalEntity woke|VERB|0|root
    The|DET|2|det note|NOUN|3|nsubj angered|VERB|0|root Oslo|PROPN|3|obj|type=GeopoliticalEntity
    Oslo|PROPN|2|nsubj|type=GeopoliticalEntity got|VERB|0|root a|DET|5|det long|ADJ|5|amod letter|NOUN|2|obj
    The|DET|2|det letter|NOUN|3|nsubj spread|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The letter", "a letter"));
  EXPECT_FALSE(sample.are_one("The letter", "a long letter"));
}

TEST(Descriptions, OrdinalsNameTheSameOneAgain) {
  const Sample sample(R"(
    The|DET|3|det first|ADJ|3|amod attack|NOUN|4|nsubj failed|VERB|0|root
    The|DET|3|det second|ADJ|3|amod attack|NOUN|4|nsubj succeeded|VERB|0|root
    Police|NOUN|2|nsubj blamed|VERB|0|root the|DET|5|det second|ADJ|5|amod attack|NOUN|2|obj
  )");
  EXPECT_FALSE(sample.are_one("The first attack", "The second attack"));
  EXPECT_TRUE(sample.are_one("The second attack", "the second attack"));
}

TEST(Descriptions, NumbersAndPossessorsKeepApart) {
  const Sample sample(R"(
    Norway|PROPN|3|nmod:poss|type=GeopoliticalEntity 's|PART|1|case fleet|NOUN|4|nsubj sailed|VERB|0|root
    Denmark|PROPN|3|nmod:poss|type=GeopoliticalEntity 's|PART|1|case fleet|NOUN|4|nsubj waited|VERB|0|root
    The|DET|3|det six|NUM|3|nummod ships|NOUN|4|nsubj|lemma=ship|plural sank|VERB|0|root
    The|DET|3|det two|NUM|3|nummod ships|NOUN|4|nsubj|lemma=ship|plural burned|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Norway 's fleet", "Denmark 's fleet"));
  EXPECT_FALSE(sample.are_one("The six ships", "The two ships"));
}

TEST(Descriptions, RolesBelongToWhoeverHasTheTitle) {
  const Sample sample(R"(
    Foreign|PROPN|3|nmod:desc Minister|PROPN|3|nmod:desc Ada|PROPN|5|nsubj|type=Person Lund|PROPN|3|flat spoke|VERB|0|root
    Deputy|PROPN|3|nmod:desc Minister|PROPN|3|nmod:desc Per|PROPN|5|nsubj|type=Person Vik|PROPN|3|flat listened|VERB|0|root
    The|DET|2|det minister|NOUN|3|nsubj resigned|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The minister", "Foreign Minister Ada Lund"));
  EXPECT_FALSE(sample.are_one("The minister", "Deputy Minister Per Vik"));
  EXPECT_THAT(sample.cluster("The minister").profile.roles,
              Contains("foreign minister"));
}

TEST(Descriptions, NobodyIsWhatHeOwns) {
  const Sample sample(R"(
    Prime|PROPN|3|nmod:desc Minister|PROPN|3|nmod:desc Per|PROPN|5|nsubj|type=Person Vik|PROPN|3|flat said|VERB|0|root that|SCONJ|8|mark he|PRON|8|nsubj trusts|VERB|5|ccomp his|PRON|10|nmod:poss minister|NOUN|8|obj
  )");
  EXPECT_FALSE(sample.are_one("his minister", "Prime Minister Per Vik"));
}

TEST(Descriptions, IndefinitesAndBarePluralsIntroduce) {
  const Sample sample(R"(
    A|DET|2|det bomb|NOUN|3|nsubj exploded|VERB|0|root
    A|DET|2|det bomb|NOUN|3|nsubj failed|VERB|0|root
    Officials|NOUN|2|nsubj|lemma=official|plural left|VERB|0|root
    Officials|NOUN|2|nsubj|lemma=official|plural stayed|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("A bomb", "A bomb#2"));
  EXPECT_FALSE(sample.are_one("Officials", "Officials#2"));
  EXPECT_EQ(sample.cluster("Officials").profile.kind, EntityKind::kGeneric);
  EXPECT_EQ(sample.cluster("A bomb").profile.kind, EntityKind::kDescribed);
}

TEST(Descriptions, TheBodyRepeatsTheHeadline) {
  const Sample sample(R"(
    headline Leaked|ADJ|2|amod report|NOUN|3|nsubj faults|VERB|0|root council|NOUN|3|obj
    --
    A|DET|2|det report|NOUN|3|nsubj blames|VERB|0|root the|DET|5|det council|NOUN|3|obj
  )");
  EXPECT_TRUE(sample.are_one("Leaked report", "A report"));
}

TEST(Descriptions, GovernmentsAreTheirCountries) {
  const Sample sample(R"(
    Spain|PROPN|2|nsubj|type=GeopoliticalEntity voted|VERB|0|root
    The|DET|3|det Spanish|ADJ|3|amod government|NOUN|4|nsubj objected|VERB|0|root
    The|DET|3|det Polish|ADJ|3|amod government|NOUN|4|nsubj agreed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("Spain", "The Spanish government"));
  EXPECT_FALSE(sample.are_one("Spain", "The Polish government"));
}

TEST(Descriptions, KinshipIsReadFromBothSides) {
  const Sample sample(R"(
    Mona|PROPN|3|nmod:poss|type=Person 's|PART|1|case brother|NOUN|4|nsubj ,|PUNCT|6|punct Ivo|PROPN|3|appos|type=Person sued|VERB|0|root
    Ivo|PROPN|2|nsubj|type=Person thanked|VERB|0|root his|PRON|4|nmod:poss sister|NOUN|2|obj
  )");
  EXPECT_TRUE(sample.are_one("Ivo", "Mona 's brother"));
  EXPECT_TRUE(sample.are_one("Mona", "his sister"));
  EXPECT_FALSE(sample.are_one("Mona", "Ivo"));
}

TEST(Descriptions, RelativesShareASurname) {
  const Sample sample(R"(
    Iris|PROPN|3|nsubj|type=Person Vogel|PROPN|1|flat thanked|VERB|0|root her|PRON|5|nmod:poss brother|NOUN|3|obj
    Max|PROPN|3|nsubj|type=Person Vogel|PROPN|1|flat laughed|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("her brother", "Max Vogel"));
  EXPECT_FALSE(sample.are_one("Iris Vogel", "Max Vogel"));
}

TEST(Descriptions, NobodyIsTheirOwnMinister) {
  const Sample sample(R"(
    Minister|PROPN|2|nmod:desc Ole|PROPN|4|nsubj|type=Person Dahl|PROPN|2|flat fired|VERB|0|root his|PRON|6|nmod:poss minister|NOUN|4|obj
  )");
  EXPECT_TRUE(sample.are_one("his", "Minister Ole Dahl"));
  EXPECT_FALSE(sample.are_one("his minister", "Minister Ole Dahl"));
}

TEST(Descriptions, DatesAreOneOnlyByTheSameWords) {
  const Sample sample(R"(
    It|PRON|2|nsubj began|VERB|0|root on|ADP|4|case Monday|PROPN|2|obl|type=Time
    It|PRON|2|nsubj ended|VERB|0|root on|ADP|4|case Friday|PROPN|2|obl|type=Time
    Crowds|NOUN|2|nsubj|lemma=crowd|plural came|VERB|0|root on|ADP|4|case Monday|PROPN|2|obl|type=Time
  )");
  EXPECT_TRUE(sample.are_one("Monday", "Monday#2"));
  EXPECT_FALSE(sample.are_one("Monday", "Friday"));
}

TEST(Nominals, AnOfficeUnheardOfIsThatOfThePersonSpokenOf) {
  const Sample sample(R"(
    Vera|PROPN|3|nsubj|type=Person Holt|PROPN|1|flat denied|VERB|0|root it|PRON|3|obj
    The|DET|2|det banker|NOUN|3|nsubj wrote|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The banker", "Vera Holt"));
  const Sample two(R"(
    Vera|PROPN|3|nsubj|type=Person Holt|PROPN|1|flat met|VERB|0|root Dan|PROPN|3|obj|type=Person Ruiz|PROPN|4|flat
    The|DET|2|det banker|NOUN|3|nsubj wrote|VERB|0|root
  )");
  EXPECT_EQ(two.cluster("The banker").members.size(), 1U);
}

TEST(Nominals, TellInFullWhatWasTakenToBeKnown) {
  const Sample sample(R"(
    The|DET|2|det ministry|NOUN|3|nsubj waited|VERB|0|root
    The|DET|3|det health|NOUN|3|compound ministry|NOUN|4|nsubj answered|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The ministry", "The health ministry"));
  const Sample two(R"(
    The|DET|3|det school|NOUN|3|compound ministry|NOUN|4|nsubj waited|VERB|0|root
    The|DET|3|det health|NOUN|3|compound ministry|NOUN|4|nsubj answered|VERB|0|root
  )");
  EXPECT_FALSE(two.are_one("The school ministry", "The health ministry"));
}

TEST(Nominals, OfCompaniesAreNotNewspapersOrCommissions) {
  const auto is_joined = [](const std::string& last) {
    const Sample sample("Ostra|PROPN|3|nsubj|type=Organization " + last +
                        "|PROPN|1|flat waited|VERB|0|root\n"
                        "The|DET|2|det company|NOUN|3|nsubj "
                        "answered|VERB|0|root\n");
    return sample.are_one("The company", "Ostra " + last);
  };
  EXPECT_TRUE(is_joined("Motors"));
  EXPECT_FALSE(is_joined("Sentinel"));
  EXPECT_FALSE(is_joined("Commission"));
}

TEST(Nominals, AreNoLoneFirstNameOfTheOtherSex) {
  const Sample sample(R"(
    Polly|PROPN|2|nsubj|type=Person slept|VERB|0|root
    The|DET|2|det man|NOUN|3|nsubj left|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("The man", "Polly"));
}

TEST(Nominals, AreNotTheOtherArgumentOfTheirVerb) {
  const Sample sample(R"(
    Ostra|PROPN|7|nsubj:pass|type=Organization Ltd|PROPN|1|flat ,|PUNCT|1|punct a|DET|5|det maker|NOUN|1|appos was|AUX|7|aux:pass bought|VERB|0|root by|ADP|10|case the|DET|10|det company|NOUN|7|obl:agent
  )");
  EXPECT_FALSE(sample.are_one("the company", "Ostra Ltd"));
}

TEST(Nominals, OfOtherOwnersAreOtherThings) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Lee|PROPN|1|flat ,|PUNCT|5|punct the|DET|5|det leader|NOUN|1|appos of|ADP|7|case Union|PROPN|5|nmod|type=Organization spoke|VERB|0|root
    Greens|PROPN|3|nmod:poss|type=Organization 's|PART|1|case leader|NOUN|6|nsubj ,|PUNCT|5|punct Mira|PROPN|3|appos|type=Person left|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("Ann Lee", "Mira"));
}

TEST(Nominals, OfPlacesDescribeNoBodyBesideThem) {
  const Sample sample(R"(
    The|DET|2|det capital|NOUN|8|nsubj ,|PUNCT|4|punct Brenta|PROPN|2|appos|type=GeopoliticalEntity ,|PUNCT|6|punct Seismic|PROPN|2|appos|type=Organization Institute|PROPN|6|flat slept|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The capital", "Brenta"));
  EXPECT_FALSE(sample.are_one("The capital", "Seismic Institute"));
}

TEST(Nominals, AreNoPlacesWhereTheyTellACondition) {
  const Sample sample(R"(
    Terzi|PROPN|2|nsubj|type=Person declared|VERB|0|root a|DET|4|det state|NOUN|2|obj of|ADP|6|case emergency|NOUN|4|nmod
    The|DET|2|det country|NOUN|3|nsubj slept|VERB|0|root
  )");
  EXPECT_FALSE(sample.are_one("a state", "The country"));
}

TEST(Nominals, OfTownsAreTheNameThatFollows) {
  const Sample sample(R"(
    The|DET|2|det town|NOUN|5|nsubj of|ADP|4|case Osk|PROPN|2|nmod|type=GeopoliticalEntity slept|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("The town", "Osk"));
}

TEST(Nominals, ThatADenialPutsBesideAreOthers) {
  const Sample sample(R"(
    We|PRON|2|nsubj joined|VERB|0|root a|DET|4|det coalition|NOUN|2|obj ,|PUNCT|8|punct not|PART|8|advmod a|DET|8|det court|NOUN|4|appos
  )");
  EXPECT_FALSE(sample.are_one("a coalition", "a court"));
}

}  // namespace
}  // namespace relata::coref
