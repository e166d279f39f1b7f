#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

#include "analyze/repair/appositions.h"
#include "analyze/repair/tag_repairs.h"
#include "named_sentence.h"

namespace relata::analyze {
namespace {

/// What stands over a token.
struct Arc {
  TokenIndex token;
  TokenIndex head;
  Dep relation;
};

void hang(Sentence& sentence, std::initializer_list<Arc> arcs) {
  for (const Arc& arc : arcs) {
    sentence.tokens[arc.token].head = arc.head;
    sentence.tokens[arc.token].relation = arc.relation;
  }
}

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
