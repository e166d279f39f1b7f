#include "lexicon/grammar/verbs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/tables.h"

namespace relata::lexicon {
namespace {

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

TEST(LightVerbs, NeedTheirNounAndPreposition) {
  EXPECT_TRUE(is_light_verb("take", "aim", "at"));
  EXPECT_FALSE(is_light_verb("take", "aim", "with"));
  EXPECT_FALSE(is_light_verb("take", "train", "to"));
}

TEST(Verbs, TellWhatStandsWithThem) {
  EXPECT_TRUE(takes_gerund("keep"));
  EXPECT_FALSE(takes_gerund("arrive"));
  EXPECT_TRUE(takes_recipient("send"));
  EXPECT_FALSE(takes_recipient("arrest"));
  EXPECT_TRUE(is_naming_verb("identify"));
  EXPECT_FALSE(is_naming_verb("send"));
  EXPECT_TRUE(fills_office("elect"));
  EXPECT_FALSE(fills_office("arrest"));
  EXPECT_TRUE(is_motion_verb("visit"));
  EXPECT_FALSE(is_motion_verb("accuse"));
}

TEST(Verbs, ThatAreDoneToPeopleAlwaysHaveAnObject) {
  EXPECT_TRUE(is_done_to_people("jail"));
  EXPECT_TRUE(always_has_object("jail"));
  EXPECT_FALSE(is_done_to_people("accuse of nothing known"));
  EXPECT_TRUE(always_has_object("demolish"));
  EXPECT_FALSE(is_done_to_people("demolish"));
}

TEST(Verbs, AreFoundByTheirIrregularForms) {
  EXPECT_EQ(verb_of_past("misled"), "mislead");
  EXPECT_EQ(verb_of_participle("misled"), "mislead");
  EXPECT_EQ(verb_of_past("walked"), "");
  EXPECT_TRUE(is_regular_verb("abandon"));
  EXPECT_TRUE(is_verb("mislead"));
  EXPECT_FALSE(is_regular_verb("mislead"));
  EXPECT_FALSE(is_verb("zyzzyva"));
}

TEST(VerbPrefixes, MakeVerbsOfVerbs) {
  const auto& prefixes = verb_prefixes();
  const auto has = [&](std::string_view prefix) {
    return std::find(prefixes.begin(), prefixes.end(), prefix) !=
           prefixes.end();
  };
  EXPECT_TRUE(has("over"));
  EXPECT_FALSE(has("ing"));
}

}  // namespace
}  // namespace relata::lexicon
