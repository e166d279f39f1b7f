#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "analyze/tagging/spanning_tree.h"

namespace relata::analyze {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Heads = std::vector<std::uint32_t>;

constexpr double kForbidden = -std::numeric_limits<double>::infinity();

/// Whether every node from 1 leads to node 0.
bool is_arborescence(const Heads& heads) {
  for (std::size_t node = 1; node < heads.size(); ++node) {
    std::size_t at = node;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return false;
      at = heads[at];
    }
  }
  return true;
}

double total(const std::vector<double>& scores, const Heads& heads) {
  double sum = 0;
  for (std::size_t d = 1; d < heads.size(); ++d) {
    sum += scores[d * heads.size() + heads[d]];
  }
  return sum;
}

/// The best score of all trees over `size` nodes, by trying every one; with
/// `roots` 1 of those where one node hangs from node 0.
double best_by_force(const std::vector<double>& scores, std::size_t size,
                     std::ptrdiff_t roots) {
  double best = kForbidden;
  Heads heads(size, 0);
  for (;;) {
    const auto found = std::count(heads.begin() + 1, heads.end(), 0U);
    if ((roots == 0 || found == roots) && is_arborescence(heads)) {
      best = std::max(best, total(scores, heads));
    }
    std::size_t d = 1;
    while (d < size && ++heads[d] == size)
      heads[d++] = 0;
    if (d == size) return best;
  }
}

std::vector<double> random_scores(std::size_t size, std::mt19937& random) {
  std::vector<double> scores(size * size);
  for (double& score : scores)
    score = static_cast<double>(random() % 1000) / 100.0;
  for (std::size_t i = 0; i < size; ++i)
    scores[i * size + i] = kForbidden;
  return scores;
}

model::Matrix arcs_of(const std::vector<double>& scores, std::size_t size) {
  model::Matrix arcs;
  arcs.reshape(size - 1, size, size);
  for (std::size_t d = 1; d < size; ++d) {
    for (std::size_t h = 0; h < size; ++h) {
      arcs.row(d - 1)[h] =
          d == h ? 1e9F : static_cast<float>(scores[d * size + h]);
    }
  }
  return arcs;
}

TEST(MaximumArborescence, IsTheBestOfAllTrees) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::size_t size = 2 + static_cast<std::size_t>(round) % 4;
    const auto scores = random_scores(size, random);
    const Heads heads = maximum_arborescence(scores);
    ASSERT_TRUE(is_arborescence(heads));
    EXPECT_NEAR(total(scores, heads), best_by_force(scores, size, 0), 1e-9);
  }
}

TEST(MaximumArborescence, BreaksNestedCycles) {
  std::mt19937 random(4);
  for (int round = 0; round < 30; ++round) {
    const auto scores = random_scores(6, random);
    EXPECT_NEAR(total(scores, maximum_arborescence(scores)),
                best_by_force(scores, 6, 0), 1e-9);
  }
}

TEST(BestTree, HasOneRootAndTheBestScore) {
  // Up to four tokens: every likely root is among the three that are tried,
  // or is no better than the best of them.
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const std::size_t size = 2 + static_cast<std::size_t>(round) % 3;
    const auto scores = random_scores(size, random);
    Heads heads = best_tree(arcs_of(scores, size));
    ASSERT_EQ(heads.size(), size - 1);
    EXPECT_EQ(std::count(heads.begin(), heads.end(), 0U), 1);
    heads.insert(heads.begin(), 0);
    ASSERT_TRUE(is_arborescence(heads));
    EXPECT_NEAR(total(scores, heads), best_by_force(scores, size, 1), 1e-4);
  }
}

TEST(BestTree, TakesTheBestHeadsWhereTheyAreATree) {
  const std::vector<double> scores = {0, 0, 0, 0,  //
                                      1, 0, 5, 0,  //
                                      9, 0, 0, 0,  //
                                      0, 7, 1, 0};
  EXPECT_THAT(best_tree(arcs_of(scores, 4)), ElementsAre(2, 0, 1));
}

TEST(BestTree, HangsALoneTokenFromTheRoot) {
  EXPECT_THAT(best_tree(arcs_of({0, 0, -50, 0}, 2)), ElementsAre(0));
}

TEST(BestTree, OfNothingIsNothing) {
  model::Matrix none;
  none.reshape(0, 1, 1);
  EXPECT_THAT(best_tree(none), IsEmpty());
}

TEST(BestTree, TakesScoresThatAreAllTheSame) {
  const std::vector<double> scores(400, 1.0);
  Heads heads = best_tree(arcs_of(scores, 20));
  EXPECT_EQ(std::count(heads.begin(), heads.end(), 0U), 1);
  heads.insert(heads.begin(), 0);
  EXPECT_TRUE(is_arborescence(heads));
}

}  // namespace
}  // namespace relata::analyze
