#include "analyze/repair/list_trees.h"

#include <gtest/gtest.h>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

constexpr EntityType kPerson = EntityType::kPerson;

TEST(GatherNames, HangsAllWordsOfAPersonFromTheFirst) {
  Sentence sentence = test::sentence_of("met/VERB Ana/PROPN Sol/PROPN");
  hang(sentence,
       {{0, kNoToken, Dep::kRoot}, {1, 0, Dep::kObj}, {2, 0, Dep::kObj}});
  sentence.names = {{1, 2, kPerson, 1}};
  sentence = gather_names(sentence);
  EXPECT_EQ(sentence.tokens[2].head, 1U);
  EXPECT_EQ(sentence.tokens[2].relation, Dep::kFlat);
}

TEST(GatherNames, SetsANameBesideAnother) {
  Sentence sentence =
      test::sentence_of("met/VERB Ana/PROPN ,/PUNCT Omar/PROPN Vik/PROPN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {3, 4, Dep::kCompound},
                  {4, 1, Dep::kFlat}});
  sentence.names = {{1, 1, kPerson, 1}, {3, 4, kPerson, 1}};
  sentence = gather_names(sentence);
  EXPECT_EQ(sentence.tokens[4].head, 1U);
  EXPECT_EQ(sentence.tokens[4].relation, Dep::kConj);
}

/// "met Ana, a nurse, Omar, a cook".
Sentence two_with_roles() {
  Sentence sentence = test::sentence_of(
      "met/VERB Ana/PROPN ,/PUNCT a/DET nurse/NOUN ,/PUNCT Omar/PROPN ,/PUNCT "
      "a/DET cook/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {3, 4, Dep::kDet},
                  {4, 1, Dep::kAppos},
                  {6, 1, Dep::kConj},
                  {8, 9, Dep::kDet},
                  {9, 1, Dep::kConj}});
  sentence.tokens[3].features = "Definite=Ind|PronType=Art";
  sentence.tokens[4].lemma = "nurse";
  sentence.tokens[9].lemma = "cook";
  sentence.names = {{1, 1, kPerson, 1}, {6, 6, kPerson, 1}};
  return sentence;
}

TEST(MendLists, GivesRolesToTheirNeighbours) {
  const Sentence sentence = mend_lists(two_with_roles());
  EXPECT_EQ(sentence.tokens[9].head, 6U);
  EXPECT_EQ(sentence.tokens[9].relation, Dep::kAppos);
  EXPECT_EQ(sentence.tokens[4].head, 1U);
}

TEST(MendLists, SetsAPersonBesideTheOtherNotBesideARole) {
  Sentence sentence = two_with_roles();
  hang(sentence, {{6, 4, Dep::kAppos}, {9, 4, Dep::kConj}});
  sentence = mend_lists(sentence);
  EXPECT_EQ(sentence.tokens[6].head, 1U);
  EXPECT_EQ(sentence.tokens[6].relation, Dep::kConj);
  EXPECT_EQ(sentence.tokens[9].head, 6U);
}

TEST(MendLists, KeepsAListOfPeopleWithoutRoles) {
  Sentence sentence = test::sentence_of(
      "met/VERB Ana/PROPN ,/PUNCT Omar/PROPN ,/PUNCT a/DET cook/NOUN ,/PUNCT "
      "and/CCONJ a/DET nurse/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {3, 1, Dep::kConj},
                  {5, 6, Dep::kDet},
                  {6, 1, Dep::kConj},
                  {9, 10, Dep::kDet},
                  {10, 1, Dep::kConj}});
  sentence.tokens[6].lemma = "cook";
  sentence.tokens[10].lemma = "nurse";
  sentence.names = {{1, 1, kPerson, 1}, {3, 3, kPerson, 1}};
  sentence = mend_lists(sentence);
  EXPECT_EQ(sentence.tokens[6].head, 1U);
  EXPECT_EQ(sentence.tokens[6].relation, Dep::kConj);
}

TEST(MendLists, GivesAgesToTheirNeighbours) {
  Sentence sentence = test::sentence_of(
      "jailed/VERB Ana/PROPN ,/PUNCT 41/NUM ,/PUNCT Omar/PROPN ,/PUNCT 35/NUM "
      "and/CCONJ Ivo/PROPN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {3, 1, Dep::kNmodUnmarked},
                  {5, 1, Dep::kConj},
                  {7, 1, Dep::kConj},
                  {9, 7, Dep::kConj}});
  sentence.names = {{1, 1, kPerson, 1}, {5, 5, kPerson, 1}, {9, 9, kPerson, 1}};
  sentence = mend_lists(sentence);
  EXPECT_EQ(sentence.tokens[7].head, 5U);
  EXPECT_EQ(sentence.tokens[7].relation, Dep::kNmodUnmarked);
  EXPECT_EQ(sentence.tokens[9].head, 1U);
}

/// "freed the brothers, Omar and Ivo".
Sentence group() {
  Sentence sentence = test::sentence_of(
      "freed/VERB his/PRON brothers/NOUN ,/PUNCT Omar/PROPN and/CCONJ "
      "Ivo/PROPN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kNmodPoss},
                  {2, 0, Dep::kObj},
                  {4, 2, Dep::kAppos},
                  {6, 2, Dep::kConj}});
  sentence.tokens[2].lemma = "brother";
  sentence.tokens[2].xpos = "NNS";
  sentence.tokens[2].features = "Number=Plur";
  sentence.names = {{4, 4, kPerson, 1}, {6, 6, kPerson, 1}};
  return sentence;
}

TEST(MendLists, SetsNamesOfAGroupBesideOneAnother) {
  const Sentence sentence = mend_lists(group());
  EXPECT_EQ(sentence.tokens[6].head, 4U);
}

TEST(MendLists, TakesNamesBehindAGroupForItsOwn) {
  Sentence sentence = group();
  sentence.tokens[4].relation = Dep::kConj;
  sentence = mend_lists(sentence);
  EXPECT_EQ(sentence.tokens[4].relation, Dep::kAppos);
  EXPECT_EQ(sentence.tokens[6].head, 4U);
}

TEST(MendLists, LeavesSomebodyBesideOnePerson) {
  Sentence sentence = group();
  sentence.tokens[2].xpos = "NN";
  sentence.tokens[2].features = "Number=Sing";
  sentence = mend_lists(sentence);
  EXPECT_EQ(sentence.tokens[6].head, 2U);
}

}  // namespace
}  // namespace relata::analyze
