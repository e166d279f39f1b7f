#include "lexicon/grammar/prepositions.h"

#include <gtest/gtest.h>

#include <set>

#include "core/tables.h"

namespace relata::lexicon {
namespace {

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

TEST(RoleNames, DependOnWhatThePrepositionBringsIn) {
  EXPECT_EQ(role_name("in", EntityType::kPlace, false), RoleName::kPlace);
  EXPECT_EQ(role_name("in", EntityType::kOther, true), RoleName::kTime);
  EXPECT_EQ(role_name("with", EntityType::kPerson, false), RoleName::kCompany);
  EXPECT_EQ(role_name("with", EntityType::kOther, false),
            RoleName::kInstrument);
  EXPECT_EQ(role_name("no such word", EntityType::kOther, false),
            RoleName::kOther);
}

TEST(FrozenPhrases, AreNoArguments) {
  EXPECT_TRUE(is_frozen_phrase("in", "fact"));
  EXPECT_FALSE(is_frozen_phrase("in", "town"));
}

}  // namespace
}  // namespace relata::lexicon
