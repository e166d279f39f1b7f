// Pairs of articles that name somebody of one full name: how many of them the
// program takes for one person or for two as who wrote them did.
#include <gtest/gtest.h>

#include <string>

#include "support/files.h"
#include "support/floors.h"
#include "support/pipeline/marked_graph.h"

namespace relata {
namespace {

class Namesakes : public testing::TestWithParam<std::string> {};

TEST_P(Namesakes, AreToldApartAsTheFloorSays) {
  const auto file = support::read_marked_cases(support::repository_file(
      "tests/quality/namesakes_" + GetParam() + ".pairs"));
  ASSERT_EQ(file.cases.size(), 60U);
  std::size_t right = 0;
  for (const support::MarkedCase& one : file.cases)
    right += support::complaints_of_graph(one).empty();
  support::hold_floor("namesakes_" + GetParam(),
                      100 * static_cast<double>(right) /
                          static_cast<double>(file.cases.size()));
}

INSTANTIATE_TEST_SUITE_P(All, Namesakes, testing::Values("read", "held"),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata
