// tests/rows: the share of their sentences that give just their rows where the
// trees are the parser's.
#include "support/rows.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/floors.h"
#include "support/pipeline/models.h"

namespace relata {
namespace {

TEST(RowsThroughTheParser, HoldTheirFloor) {
  const auto cases =
      support::read_facts(support::repository_file("tests/rows/binary.rows"));
  std::size_t held = 0;
  for (const support::FactsCase& one : cases) {
    Article article;
    article.text = one.sentence;
    const Document document =
        analyze::document(std::move(article), support::shipped_models());
    held += support::binary_rows(document) == support::expected_rows(one);
  }
  EXPECT_GT(cases.size(), 90U);
  support::hold_floor(
      "binary_rows_through_the_parser",
      100 * static_cast<double>(held) / static_cast<double>(cases.size()));
}

}  // namespace
}  // namespace relata
