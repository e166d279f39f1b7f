#include <gtest/gtest.h>

#include "coref/sample.h"

namespace relata::coref {
namespace {

TEST(Pronouns, AgreeInGenderAndAnimacy) {
  const Sample sample(R"(
    Clara|PROPN|3|nsubj|type=Person Novak|PROPN|1|flat hired|VERB|0|root Peter|PROPN|3|obj|type=Person Blom|PROPN|4|flat
    She|PRON|2|nsubj praised|VERB|0|root him|PRON|2|obj
    His|PRON|2|nmod:poss firm|NOUN|3|nsubj grew|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("She", "Clara Novak"));
  EXPECT_TRUE(sample.are_one("him", "Peter Blom"));
  EXPECT_TRUE(sample.are_one("His", "Peter Blom"));
}

TEST(Pronouns, AnObjectIsNotItsOwnSubject) {
  const Sample sample(R"(
    Karl|PROPN|2|nsubj|type=Person met|VERB|0|root Otto|PROPN|2|obj|type=Person
    Otto|PROPN|2|nsubj|type=Person hit|VERB|0|root him|PRON|2|obj
    Otto|PROPN|2|nsubj|type=Person hurt|VERB|0|root himself|PRON|2|obj
  )");
  EXPECT_FALSE(sample.are_one("him", "Otto"));
  EXPECT_TRUE(sample.are_one("him", "Karl"));
  EXPECT_TRUE(sample.are_one("himself", "Otto"));
}

TEST(Pronouns, ItNeedsAThingAndSometimesNothing) {
  const Sample sample(R"(
    The|DET|2|det mayor|NOUN|3|nsubj opened|VERB|0|root the|DET|5|det bridge|NOUN|3|obj
    It|PRON|2|nsubj collapsed|VERB|0|root
    It|PRON|2|nsubj rained|VERB|0|root|lemma=rain
    It|PRON|3|nsubj was|AUX|3|cop clear|ADJ|0|root that|SCONJ|7|mark the|DET|6|det bridge|NOUN|7|nsubj fell|VERB|3|ccomp
  )");
  EXPECT_TRUE(sample.are_one("It", "the bridge"));
  EXPECT_EQ(sample.cluster("It#2").members.size(), 1U);
  EXPECT_EQ(sample.cluster("It#3").members.size(), 1U);
}

TEST(Pronouns, IIsWhoeverSpeaks) {
  const Sample sample(R"(
    "|PUNCT|3|punct I|PRON|3|nsubj know|VERB|7|ccomp nothing|PRON|3|obj ,|PUNCT|3|punct "|PUNCT|3|punct said|VERB|0|root Vera|PROPN|7|nsubj|type=Person Holt|PROPN|8|flat
    Dan|PROPN|3|nsubj|type=Person Ruiz|PROPN|1|flat replied|VERB|0|root :|PUNCT|7|punct "|PUNCT|7|punct I|PRON|7|nsubj agree|VERB|3|ccomp .|PUNCT|7|punct "|PUNCT|7|punct
  )");
  EXPECT_TRUE(sample.are_one("I", "Vera Holt"));
  EXPECT_TRUE(sample.are_one("I#2", "Dan Ruiz"));
}

TEST(Pronouns, RelativesBelongToTheirNoun) {
  const Sample sample(R"(
    The|DET|2|det pilot|NOUN|5|nsubj who|PRON|4|nsubj crashed|VERB|2|acl:relcl survived|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("who", "The pilot"));
}

TEST(Pronouns, LookBackOnlySomeSentences) {
  std::string text = "Rosa|PROPN|2|nsubj|type=Person slept|VERB|0|root\n";
  for (int i = 0; i < 8; ++i) {
    text += "The|DET|2|det wind|NOUN|3|nsubj blew|VERB|0|root\n";
  }
  text += "She|PRON|2|nsubj woke|VERB|0|root\n";
  const Sample sample(text);
  EXPECT_FALSE(sample.are_one("She", "Rosa"));
}

TEST(Pronouns, MayComeBeforeTheSubjectOfTheirClause) {
  const Sample sample(R"(
    Otto|PROPN|2|nsubj|type=Person slept|VERB|0|root
    In|ADP|3|case her|PRON|3|nmod:poss review|NOUN|7|obl ,|PUNCT|7|punct Clara|PROPN|7|nsubj|type=Person Novak|PROPN|5|flat praised|VERB|0|root the|DET|9|det film|NOUN|7|obj
  )");
  EXPECT_TRUE(sample.are_one("her", "Clara Novak"));
}

TEST(Pronouns, FollowSurnamesThatLookLikePlurals) {
  const Sample sample(R"(
    Hanna|PROPN|3|nsubj|type=Person Beckers|PROPN|1|flat|plural smiled|VERB|0|root
    She|PRON|2|nsubj left|VERB|0|root
  )");
  EXPECT_TRUE(sample.are_one("She", "Hanna Beckers"));
}

TEST(Pronouns, OfPersonsAreNoDays) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Lee|PROPN|1|flat resigned|VERB|0|root on|ADP|5|case Tuesday|PROPN|3|obl|type=Time after|SCONJ|8|mark Sol|PROPN|8|nsubj|type=Organization accused|VERB|3|advcl her|PRON|8|obj
  )");
  EXPECT_TRUE(sample.are_one("her", "Ann Lee"));
}

}  // namespace
}  // namespace relata::coref
