#include "core/tables.h"

#include <gmock/gmock.h>

#include "lexicon/predicates.h"

namespace relata {
namespace {

using testing::ElementsAre;

TEST(CellItems, AreCutAtTheSeparator) {
  EXPECT_THAT(cell_items(""), ElementsAre());
  EXPECT_THAT(cell_items("a"), ElementsAre("a"));
  EXPECT_THAT(cell_items("a,,b"), ElementsAre("a", "", "b"));
  EXPECT_THAT(cell_items("a|b", '|'), ElementsAre("a", "b"));
}

TEST(TableRows, LeaveOutCommentsAndTheHead) {
  for (const TableRow& row : table_rows("predicates.tsv")) {
    EXPECT_NE(row[0], "name");
    EXPECT_NE(row[0].substr(0, 1), "#");
    EXPECT_EQ(row.size(), 9U) << row[0];
  }
}

TEST(Predicates, AreFoundByNameAndByFrame) {
  ASSERT_NE(lexicon::find_predicate("criticize"), nullptr);
  EXPECT_EQ(lexicon::find_predicate("criticize")->name, "criticize");
  EXPECT_EQ(lexicon::find_predicate("no such predicate"), nullptr);
  ASSERT_NE(lexicon::find_frame("criticize"), nullptr);
  EXPECT_EQ(lexicon::find_frame("criticize")->predicate, "criticize");
  EXPECT_EQ(lexicon::find_frame(""), nullptr);
}

}  // namespace
}  // namespace relata
