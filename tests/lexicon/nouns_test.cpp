#include "lexicon/meaning/nouns.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tables.h"

namespace relata::lexicon {
namespace {

TEST(NominalizationTable, HasEachNounOnceWithAVerbAndAPreposition) {
  std::set<std::string_view> nouns;
  for (const TableRow& row : table_rows("nominalizations.tsv")) {
    EXPECT_TRUE(nouns.insert(row[0]).second) << row[0];
    EXPECT_FALSE(row[1].empty()) << row[0];
    EXPECT_FALSE(cell_items(row[2]).empty()) << row[0];
    EXPECT_TRUE(row[3].empty() || row[3] == "yes") << row[0];
  }
  EXPECT_GE(nouns.size(), 200U);
}

TEST(Nouns, HaveTypesAndSomeNameARole) {
  EXPECT_EQ(noun_type("memo"), EntityType::kDocument);
  EXPECT_EQ(noun_type("minister"), EntityType::kPerson);
  EXPECT_EQ(noun_type("no such noun"), EntityType::kOther);
  EXPECT_TRUE(is_role_noun("minister"));
  EXPECT_TRUE(is_role_noun("brother"));
  EXPECT_FALSE(is_role_noun("memo"));
}

TEST(Nouns, OfOfficesAreKnownThoughOnlyTitlesListThem) {
  EXPECT_EQ(noun_type("prime minister"), EntityType::kPerson);
  EXPECT_TRUE(is_role_noun("archbishop"));
  ASSERT_FALSE(noun_senses("prime minister").empty());
  EXPECT_EQ(noun_senses("prime minister").front().use, NounUse::kRole);
}

TEST(Nouns, OfOfficesAreRolesWhateverElseTheyMean) {
  EXPECT_TRUE(is_role_noun("founder"));
  EXPECT_TRUE(is_role_noun("owner"));
  EXPECT_TRUE(is_role_noun("activist"));
  EXPECT_EQ(noun_senses("founder").front().use, NounUse::kEither);
}

TEST(Nouns, MayReferToNoIndividual) {
  EXPECT_TRUE(is_abstract_noun("support"));
  EXPECT_FALSE(is_abstract_noun("memo"));
  EXPECT_FALSE(is_abstract_noun("zyzzyva"));
}

TEST(AttributeWords, TellNothingByThemselves) {
  EXPECT_TRUE(is_attribute_word("year"));
  EXPECT_FALSE(is_attribute_word("trade"));
}

TEST(Nouns, OfOneSetMayNameOneThing) {
  EXPECT_TRUE(are_synonyms("memo", "cable"));
  EXPECT_TRUE(are_synonyms("zyzzyva", "zyzzyva"));
  EXPECT_FALSE(are_synonyms("memo", "minister"));
  EXPECT_EQ(head_class("memo"), head_class("cable"));
  EXPECT_EQ(head_class("zyzzyva"), "zyzzyva");
}

TEST(Nouns, OfStormsOpenNames) {
  EXPECT_TRUE(is_storm("hurricane"));
  EXPECT_FALSE(is_storm("minister"));
}

TEST(Nouns, HaveTheTypeOfTheirClassWhereNothingElseIsKnown) {
  ASSERT_FALSE(noun_senses("accelerator").empty());
  EXPECT_EQ(noun_senses("accelerator").front().gender, Gender::kNeuter);
  EXPECT_TRUE(noun_senses("zyzzyva").empty());
}

TEST(Distinctions, TellNewThingsFromOneOfSeveral) {
  EXPECT_EQ(distinction("another"), Distinction::kNew);
  EXPECT_EQ(distinction("second"), Distinction::kOrder);
  EXPECT_EQ(distinction("initial"), Distinction::kPlain);
  EXPECT_EQ(distinction("red"), Distinction::kNone);
}

TEST(Plurals, ThatAreIrregularHaveTheirSingular) {
  EXPECT_EQ(irregular_singular("crises"), "crisis");
  EXPECT_EQ(irregular_singular("cats"), "");
}

}  // namespace
}  // namespace relata::lexicon
