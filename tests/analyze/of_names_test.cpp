#include "analyze/entities/spans/of_names.h"

#include <gtest/gtest.h>

namespace relata::analyze {
namespace {

Token token(const char* form, Upos upos) {
  Token made;
  made.form = form;
  made.upos = upos;
  return made;
}

TEST(OfNames, AreOneWithTheNounThatOpensThem) {
  Sentence sentence;
  sentence.tokens = {token("Harbin", Upos::kPropn), token("Bank", Upos::kPropn),
                     token("of", Upos::kAdp), token("the", Upos::kDet),
                     token("West", Upos::kPropn)};
  sentence.names = {{0, 0, EntityType::kGeopoliticalEntity, 0.9F},
                    {4, 4, EntityType::kPlace, 0.8F}};
  sentence.names = join_of_names(sentence);
  ASSERT_EQ(sentence.names.size(), 2U);
  EXPECT_EQ(sentence.names[1].first, 1U);
  EXPECT_EQ(sentence.names[1].last, 4U);
  EXPECT_EQ(sentence.names[1].type, EntityType::kOrganization);
}

TEST(OfNames, TakeInWhatDescribesTheNoun) {
  Sentence sentence;
  sentence.tokens = {token("the", Upos::kDet), token("Supreme", Upos::kAdj),
                     token("Court", Upos::kPropn), token("of", Upos::kAdp),
                     token("Sol", Upos::kPropn)};
  sentence.tokens[1].head = 2;
  sentence.tokens[1].relation = Dep::kAmod;
  sentence.names = {{4, 4, EntityType::kGeopoliticalEntity, 0.8F}};
  sentence.names = join_of_names(sentence);
  ASSERT_EQ(sentence.names.size(), 1U);
  EXPECT_EQ(sentence.names[0].first, 1U);
  EXPECT_EQ(sentence.names[0].last, 4U);
  sentence.names = {{4, 4, EntityType::kGeopoliticalEntity, 0.8F}};
  sentence.tokens[1].form = "supreme";
  EXPECT_EQ(join_of_names(sentence)[0].first, 2U);
}

TEST(OfNames, TakeInANameThatEndsInTheNoun) {
  Sentence sentence;
  sentence.tokens = {token("World", Upos::kPropn), token("Gulf", Upos::kPropn),
                     token("of", Upos::kAdp), token("Sol", Upos::kPropn)};
  sentence.names = {{0, 1, EntityType::kEvent, 0.9F},
                    {3, 3, EntityType::kGeopoliticalEntity, 0.8F}};
  sentence.names = join_of_names(sentence);
  ASSERT_EQ(sentence.names.size(), 1U);
  EXPECT_EQ(sentence.names[0].first, 0U);
  EXPECT_EQ(sentence.names[0].type, EntityType::kPlace);
  EXPECT_FLOAT_EQ(sentence.names[0].confidence, 0.8F);
}

TEST(OfNames, AreNotOffices) {
  Sentence sentence;
  sentence.tokens = {token("Minister", Upos::kPropn), token("of", Upos::kAdp),
                     token("Sol", Upos::kPropn)};
  sentence.names = {{2, 2, EntityType::kGeopoliticalEntity, 0.8F}};
  sentence.names = join_of_names(sentence);
  EXPECT_EQ(sentence.names[0].first, 2U);
}

}  // namespace
}  // namespace relata::analyze
