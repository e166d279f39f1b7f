#include "analyze/entities/types/name_owners.h"

#include <gtest/gtest.h>

namespace relata::analyze {
namespace {

Sentence owned(Dep relation, const char* noun, Upos upos = Upos::kNoun) {
  Token name;
  name.form = "Sol";
  name.upos = Upos::kPropn;
  name.head = 1;
  name.relation = relation;
  Token head;
  head.form = head.lemma = noun;
  head.upos = upos;
  head.head = kNoToken;
  Sentence sentence;
  sentence.tokens = {name, head};
  return sentence;
}

TEST(TypeOfOwner, IsToldByWhatItOwns) {
  EXPECT_EQ(type_of_owner(owned(Dep::kNmodPoss, "parliament"), 0, 0),
            EntityType::kGeopoliticalEntity);
  EXPECT_EQ(type_of_owner(owned(Dep::kCompound, "CEO"), 0, 0),
            EntityType::kOrganization);
  EXPECT_EQ(type_of_owner(owned(Dep::kNmodPoss, "wife"), 0, 0),
            EntityType::kPerson);
}

TEST(TypeOfOwner, IsNotToldByOtherWords) {
  EXPECT_FALSE(type_of_owner(owned(Dep::kNmodPoss, "house"), 0, 0));
  EXPECT_FALSE(type_of_owner(owned(Dep::kNsubj, "parliament"), 0, 0));
  EXPECT_FALSE(type_of_owner(owned(Dep::kCompound, "wife"), 0, 0));
  EXPECT_FALSE(
      type_of_owner(owned(Dep::kNmodPoss, "share", Upos::kVerb), 0, 0));
}

TEST(TypeOfOwner, IsToldByWhatIsOfIt) {
  Sentence sentence;
  for (const char* form : {"Shares", "of", "Sol"}) {
    Token token;
    token.form = token.lemma = form;
    token.upos = Upos::kNoun;
    sentence.tokens.push_back(token);
  }
  sentence.tokens[0].lemma = "share";
  sentence.tokens[2].head = 0;
  sentence.tokens[2].relation = Dep::kNmod;
  EXPECT_EQ(type_of_owner(sentence, 2, 2), EntityType::kOrganization);
}

}  // namespace
}  // namespace relata::analyze
