#include "core/tables.h"

#include <gmock/gmock.h>

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

}  // namespace
}  // namespace relata
