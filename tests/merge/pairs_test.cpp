// tests/merge/*.pairs: see tests/coref/README.md.
#include <gtest/gtest.h>

#include <string>

#include "support/files.h"
#include "support/marked_cases.h"
#include "support/pipeline/marked_graph.h"

namespace relata::merge {
namespace {

using support::MarkedCase;

const std::string kFolder = "tests/merge/";

class Pairs : public testing::TestWithParam<std::string> {};

TEST_P(Pairs, AreOneOrTwo) {
  const auto file = support::read_marked_cases(
      support::repository_file(kFolder + GetParam() + ".pairs"));
  ASSERT_FALSE(file.cases.empty());
  support::CaseJudge judge;
  for (const MarkedCase& one : file.cases) {
    ASSERT_GE(one.articles.size(), 2U) << "line " << one.line;
    judge.judge(one, support::complaints_of_graph(one));
  }
  judge.print_open();
}

INSTANTIATE_TEST_SUITE_P(All, Pairs,
                         testing::ValuesIn(support::stems(kFolder, ".pairs")),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata::merge
