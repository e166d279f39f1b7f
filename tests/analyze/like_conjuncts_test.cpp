#include "analyze/repair/like_conjuncts.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

/// "saw a couple from Ostra and a WORD", with `word` hung from Ostra.
Sentence behind_place(const std::string& word) {
  Sentence sentence = test::sentence_of(
      "saw/VERB a/DET couple/NOUN from/ADP Ostra/PROPN and/CCONJ a/DET " +
      word + "/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kDet},
                  {2, 0, Dep::kObj},
                  {3, 4, Dep::kCase},
                  {4, 0, Dep::kObl},
                  {5, 7, Dep::kCc},
                  {6, 7, Dep::kDet},
                  {7, 4, Dep::kConj}});
  for (Token& token : sentence.tokens)
    token.lemma = token.form;
  Name name;
  name.type = EntityType::kGeopoliticalEntity;
  name.first = name.last = 4;
  sentence.names.push_back(name);
  return mend_like_conjuncts(std::move(sentence));
}

TEST(MendLikeConjuncts, SetsSomebodyBesideSomebody) {
  const Sentence mended = behind_place("farmer");
  EXPECT_EQ(mended.tokens[7].head, 2U);
  EXPECT_EQ(mended.tokens[7].relation, Dep::kConj);
  EXPECT_EQ(mended.tokens[4].head, 2U);
}

TEST(MendLikeConjuncts, LeavesPlacesBesidePlaces) {
  EXPECT_EQ(behind_place("village").tokens[7].head, 4U);
}

/// "mother of three and keen WORD", with `word` counted.
Sentence behind_number(const std::string& word, const std::string& tag) {
  Sentence sentence = test::sentence_of(
      "mother/NOUN of/ADP three/NUM and/CCONJ keen/ADJ " + word + "/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 5, Dep::kCase},
                  {2, 5, Dep::kNummod},
                  {3, 4, Dep::kCc},
                  {4, 2, Dep::kConj},
                  {5, 0, Dep::kNmod}});
  for (Token& token : sentence.tokens)
    token.lemma = token.form;
  sentence.tokens[5].xpos = tag;
  return mend_like_conjuncts(std::move(sentence));
}

TEST(MendLikeConjuncts, LetsANumberStandAlone) {
  const Sentence mended = behind_number("runner", "NN");
  EXPECT_EQ(mended.tokens[2].head, 0U);
  EXPECT_EQ(mended.tokens[1].head, 2U);
  EXPECT_EQ(mended.tokens[5].relation, Dep::kConj);
  EXPECT_EQ(behind_number("runners", "NNS").tokens[5].relation, Dep::kNmod);
}

}  // namespace
}  // namespace relata::analyze
