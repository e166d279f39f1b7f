#include <gtest/gtest.h>

#include "analyze/repair/appositions.h"
#include "analyze/repair/tag_repairs.h"
#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

TEST(MendAppositions, HangsAPersonFromTheNounBeforeTheComma) {
  Sentence sentence = test::sentence_of(
      "Sol/PROPN met/VERB the/DET mayor/NOUN ,/PUNCT Ana/PROPN Berg/PROPN");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {3, 1, Dep::kObj},
                  {5, 0, Dep::kAppos},
                  {6, 5, Dep::kFlat}});
  sentence.names = {{0, 0, EntityType::kPerson, 1},
                    {5, 6, EntityType::kPerson, 1}};
  sentence.tokens[3].lemma = "mayor";
  sentence = mend_appositions(sentence);
  EXPECT_EQ(sentence.tokens[5].head, 3U);
}

TEST(MendAppositions, MakesOnePhraseOfABodyAndItsName) {
  Sentence sentence = test::sentence_of(
      "Sol/PROPN left/VERB with/ADP oil/NOUN company/NOUN Norvik/PROPN");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 5, Dep::kCase},
                  {3, 4, Dep::kCompound},
                  {4, 1, Dep::kObl},
                  {5, 1, Dep::kObl}});
  sentence.tokens[4].xpos = "NN";
  sentence.names = {{0, 0, EntityType::kPerson, 1},
                    {5, 5, EntityType::kOrganization, 1}};
  const Sentence mended = mend_appositions(sentence);
  EXPECT_EQ(mended.tokens[5].head, 4U);
  EXPECT_EQ(mended.tokens[5].relation, Dep::kAppos);
  EXPECT_EQ(mended.tokens[2].head, 4U);
  sentence.tokens[3].head = 1;  // "on board": no body is told.
  EXPECT_EQ(mend_appositions(sentence).tokens[5].head, 1U);
}

TEST(MendAppositions, HangsAPersonFromTheOffice) {
  Sentence sentence = test::sentence_of(
      "the/DET mayor/NOUN of/ADP Ostra/PROPN ,/PUNCT Ana/PROPN Berg/PROPN "
      "left/VERB");
  sentence.tokens[1].lemma = "mayor";
  sentence.names = {{3, 3, EntityType::kGeopoliticalEntity, 1},
                    {5, 6, EntityType::kPerson, 1}};
  hang(sentence, {{1, 7, Dep::kNsubj},
                  {3, 1, Dep::kNmod},
                  {5, 3, Dep::kAppos},
                  {6, 5, Dep::kFlat},
                  {7, kNoToken, Dep::kRoot}});
  sentence = mend_appositions(sentence);
  EXPECT_EQ(sentence.tokens[5].head, 1U);
}

TEST(MendAppositions, HangsNothingFromWhatIsBelowIt) {
  Sentence sentence =
      test::sentence_of("Vik/PROPN left/VERB mayor/NOUN ,/PUNCT Ana/PROPN");
  sentence.tokens[2].lemma = "mayor";
  sentence.names = {{4, 4, EntityType::kPerson, 1}};
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 4, Dep::kNmodDesc},
                  {4, 0, Dep::kAppos}});
  sentence = mend_appositions(sentence);
  EXPECT_EQ(sentence.tokens[4].head, 0U);
}

TEST(MendAppositions, HangsADescriptionFromTheNameOfItsSort) {
  Sentence sentence = test::sentence_of(
      "the/DET head/NOUN of/ADP Vik/PROPN ,/PUNCT a/DET firm/NOUN");
  sentence.tokens[1].lemma = "head";
  sentence.tokens[6].lemma = "firm";
  sentence.names = {{3, 3, EntityType::kOrganization, 1}};
  hang(sentence, {{0, 1, Dep::kDet},
                  {1, kNoToken, Dep::kRoot},
                  {2, 3, Dep::kCase},
                  {3, 1, Dep::kNmod},
                  {5, 6, Dep::kDet},
                  {6, 1, Dep::kAppos}});
  EXPECT_EQ(mend_appositions(sentence).tokens[6].head, 3U);
  sentence.tokens[6].lemma = "lawyer";
  EXPECT_EQ(mend_appositions(sentence).tokens[6].head, 1U);
}

/// "Norfly did not pay".
Sentence norfly() {
  Sentence sentence =
      test::sentence_of("Norfly/ADV did/AUX not/PART pay/VERB Ana/PROPN");
  hang(sentence, {{0, 3, Dep::kAdvmod},
                  {1, 3, Dep::kAux},
                  {2, 3, Dep::kAdvmod},
                  {3, kNoToken, Dep::kRoot},
                  {4, 3, Dep::kObj}});
  sentence.tokens[0].xpos = "RB";
  sentence.tokens[1].xpos = "VBD";
  sentence.tokens[3].xpos = "VB";
  return sentence;
}

TEST(TagNamesInLy, FindsTheSubjectThatAClauseNeeds) {
  const Sentence sentence = tag_names_in_ly(norfly());
  EXPECT_EQ(sentence.tokens[0].upos, Upos::kPropn);
  EXPECT_EQ(sentence.tokens[0].relation, Dep::kNsubj);
}

TEST(TagNamesInLy, LeavesAdverbsOfClausesWithSubjects) {
  Sentence sentence = norfly();
  sentence.tokens[4].relation = Dep::kNsubj;
  EXPECT_EQ(tag_names_in_ly(sentence).tokens[0].upos, Upos::kAdv);
  sentence = norfly();
  sentence.tokens[1].relation = Dep::kAdvmod;  // "Quickly pay Ana"
  EXPECT_EQ(tag_names_in_ly(sentence).tokens[0].upos, Upos::kAdv);
}

TEST(TagNumerals, TakesASecondSubjectForANumeral) {
  Sentence sentence =
      test::sentence_of("World/PROPN War/PROPN I/PRON ended/VERB");
  hang(sentence, {{0, 1, Dep::kCompound},
                  {1, 3, Dep::kNsubj},
                  {2, 3, Dep::kNsubj},
                  {3, kNoToken, Dep::kRoot}});
  const Sentence mended = tag_numerals(sentence);
  EXPECT_EQ(mended.tokens[2].upos, Upos::kNum);
  EXPECT_EQ(mended.tokens[2].head, 1U);
  sentence.tokens[1].relation = Dep::kObl;  // "after World War I left"
  EXPECT_EQ(tag_numerals(sentence).tokens[2].upos, Upos::kPron);
}

TEST(HangScores, HangsThemFromTheVerb) {
  Sentence sentence =
      test::sentence_of("beat/VERB Ana/PROPN Sol/PROPN 6/NUM -/PUNCT 4/NUM");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 1, Dep::kFlat},
                  {3, 1, Dep::kFlat},
                  {4, 5, Dep::kCase},
                  {5, 3, Dep::kNmod}});
  sentence.names = {{1, 3, EntityType::kPerson, 1}};
  sentence = hang_scores(sentence);
  EXPECT_EQ(sentence.tokens[3].head, 0U);
  EXPECT_EQ(sentence.names[0].last, 2U);
}

TEST(HangScores, LeavesNumbersOfNames) {
  Sentence sentence = test::sentence_of("left/VERB Vik/PROPN 6/NUM today/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 1, Dep::kFlat},
                  {3, 0, Dep::kOblUnmarked}});
  sentence.names = {{1, 2, EntityType::kProduct, 1}};
  sentence = hang_scores(sentence);
  EXPECT_EQ(sentence.tokens[2].head, 1U);
  EXPECT_EQ(sentence.names[0].last, 2U);
}

TEST(MendTags, FollowsTheTreebanks) {
  Sentence sentence =
      test::sentence_of("Plan-2.pdf/PROPN Ostra/NOUN Islamic/ADJ a.b/X");
  sentence.tokens[1].xpos = "NNP";
  sentence.tokens[2].xpos = "NNP";
  sentence = tag_proper_nouns(tag_files(sentence));
  EXPECT_EQ(sentence.tokens[0].upos, Upos::kNoun);
  EXPECT_EQ(sentence.tokens[0].xpos, "NN");
  EXPECT_EQ(sentence.tokens[1].upos, Upos::kPropn);
  EXPECT_EQ(sentence.tokens[2].upos, Upos::kAdj);
  EXPECT_EQ(sentence.tokens[3].upos, Upos::kX);
}

}  // namespace
}  // namespace relata::analyze
