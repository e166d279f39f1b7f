#include "lexicon/world/organizations.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(OrganizationWords, AreLegalFormsWordsAndTails) {
  EXPECT_EQ(organization_word("inc."), OrganizationWord::kSuffix);
  EXPECT_EQ(organization_word("ministry"), OrganizationWord::kWord);
  EXPECT_EQ(organization_word("computer"), OrganizationWord::kTail);
  EXPECT_EQ(organization_word("lee"), std::nullopt);
  EXPECT_TRUE(is_legal_form("plc"));
  EXPECT_FALSE(is_legal_form("ministry"));
  EXPECT_TRUE(is_organization_word("ministry"));
}

TEST(Openings, AreSharedByBodiesThatHaveNothingInCommon) {
  EXPECT_TRUE(is_common_opening("national"));
  EXPECT_TRUE(is_common_opening("danish"));
  EXPECT_FALSE(is_common_opening("siemens"));
  EXPECT_TRUE(is_institution_word("university"));
  EXPECT_FALSE(is_institution_word("siemens"));
}

TEST(CompanyDeeds, NeedVerbAndObject) {
  EXPECT_TRUE(is_company_deed("raise", "dividend"));
  EXPECT_FALSE(is_company_deed("raise", "child"));
  EXPECT_TRUE(is_done_to_companies("delist"));
  EXPECT_FALSE(is_done_to_companies("raise"));
}

TEST(Owners, AreToldByTheNounThatTheyOwn) {
  ASSERT_NE(find_owner("parliament"), nullptr);
  EXPECT_EQ(find_owner("parliament")->type, EntityType::kGeopoliticalEntity);
  EXPECT_FALSE(find_owner("parliament")->is_possessive_only);
  ASSERT_NE(find_owner("wife"), nullptr);
  EXPECT_EQ(find_owner("wife")->type, EntityType::kPerson);
  EXPECT_TRUE(find_owner("wife")->is_possessive_only);
  EXPECT_EQ(find_owner("sky"), nullptr);
}

TEST(OfNames, HaveTheTypeOfTheirFirstNoun) {
  EXPECT_EQ(type_of_name_of("gulf"), EntityType::kPlace);
  EXPECT_EQ(type_of_name_of("university"), EntityType::kOrganization);
  EXPECT_EQ(type_of_name_of("picture"), std::nullopt);
  EXPECT_TRUE(is_field_body("department"));
  EXPECT_FALSE(is_field_body("gulf"));
}

}  // namespace
}  // namespace relata::lexicon
