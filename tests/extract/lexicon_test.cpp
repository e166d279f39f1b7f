#include "extract/lexicon.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/tables.h"

namespace relata::extract {
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

TEST(PrepositionTable, HasEachWordOnceAndOnlyRolesThatThereAre) {
  std::set<std::string_view> words;
  for (const TableRow& row : table_rows("prepositions.tsv")) {
    EXPECT_TRUE(words.insert(row[0]).second) << row[0];
    ASSERT_EQ(row.size(), 5U) << row[0];
    for (std::size_t i = 1; i < row.size(); ++i) {
      EXPECT_TRUE(parse_label<RoleName>(row[i])) << row[0] << ' ' << row[i];
    }
  }
}

TEST(ControlTable, KnowsSubjectObjectAndNobody) {
  std::set<std::string> seen;
  for (const TableRow& row : table_rows("control.tsv")) {
    EXPECT_TRUE(row[1] == "subject" || row[1] == "object" || row[1] == "nobody")
        << row[1];
    for (const auto verb : cell_items(row[3])) {
      EXPECT_TRUE(
          seen.insert(std::string(row[0]) + ' ' + std::string(verb)).second)
          << row[0] << ' ' << verb;
    }
  }
}

TEST(Controller, IsTheObjectOfInfinitivesAndTheSubjectOfGerunds) {
  EXPECT_EQ(controller("persuade", "to"), Controller::kObject);
  EXPECT_EQ(controller("promise", "to"), Controller::kSubject);
  EXPECT_EQ(controller("accuse", "of"), Controller::kObject);
  EXPECT_EQ(controller("leave", "without"), Controller::kSubject);
  EXPECT_TRUE(is_raising("seem"));
  EXPECT_FALSE(is_raising("refuse"));
}

TEST(RoleNames, DependOnWhatThePrepositionBringsIn) {
  EXPECT_EQ(role_name("in", EntityType::kPlace, false), RoleName::kPlace);
  EXPECT_EQ(role_name("in", EntityType::kOther, true), RoleName::kTime);
  EXPECT_EQ(role_name("with", EntityType::kPerson, false), RoleName::kCompany);
  EXPECT_EQ(role_name("with", EntityType::kOther, false),
            RoleName::kInstrument);
  EXPECT_EQ(role_name("no such word", EntityType::kOther, false),
            RoleName::kOther);
}

TEST(Nouns, HaveTypesAndSomeNameARole) {
  EXPECT_EQ(noun_type("memo"), EntityType::kDocument);
  EXPECT_EQ(noun_type("minister"), EntityType::kPerson);
  EXPECT_EQ(noun_type("no such noun"), EntityType::kOther);
  EXPECT_TRUE(is_role_noun("minister"));
  EXPECT_TRUE(is_role_noun("brother"));
  EXPECT_FALSE(is_role_noun("memo"));
  EXPECT_TRUE(is_name_suffix("Inc."));
  EXPECT_FALSE(is_name_suffix("Lee"));
}

TEST(LightVerbs, NeedTheirNounAndPreposition) {
  EXPECT_TRUE(is_light_verb("take", "aim", "at"));
  EXPECT_FALSE(is_light_verb("take", "aim", "with"));
  EXPECT_FALSE(is_light_verb("take", "train", "to"));
}

TEST(FrozenPhrases, AreNoArguments) {
  EXPECT_TRUE(is_frozen_phrase("in", "fact"));
  EXPECT_FALSE(is_frozen_phrase("in", "town"));
}

}  // namespace
}  // namespace relata::extract
