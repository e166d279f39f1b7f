#include "core/words/wording.h"

#include <gtest/gtest.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata {
namespace {

/// The wordings of all facts, one a line.
std::string all_words(const GraphView& graph) {
  std::string lines;
  const auto done = graph.visit_facts([&](const Fact& fact) -> Result<void> {
    lines += *wording(graph, fact) + "\n";
    return {};
  });
  EXPECT_TRUE(done);
  return lines;
}

TEST(Wording, NeverAffirmsWhatTheTextDoesNot) {
  const std::string words = all_words(test::hostile_graph());
  EXPECT_NE(words.find("O'Neil not sign the memo\n"), std::string::npos);
  EXPECT_NE(words.find("possible: <script>"), std::string::npos);
  EXPECT_NE(words.find("O'Neil not be welcome]\n"), std::string::npos);
  EXPECT_EQ(words.find("O'Neil be welcome"), std::string::npos);
}

TEST(Wording, OfAFactWithoutAnObjectTellsWhen) {
  test::MemoryGraph graph;
  graph.add(Entity{.id = EntityId{1}, .name = "dam"});
  Fact fact{.subject = EntityId{1},
            .lemma = "collapse",
            .object = Literal{},
            .assertions = {Assertion{}}};
  EXPECT_EQ(*wording(graph, fact), "dam collapse");
  fact.assertions[0].time = TimeValue{.text = "February 13"};
  EXPECT_EQ(*wording(graph, fact), "dam collapse February 13");
}

TEST(StandingLabel, TellsWhoSaysItAndWhetherItIsSo) {
  Fact fact;
  fact.standing = Standing::kAttributed;
  EXPECT_EQ(standing_label(fact, "own", {"Axios"}), "own (Axios)");
  EXPECT_EQ(standing_label(fact, "own", {}), "probable: own");
  EXPECT_EQ(standing_label(fact, "own", {"A", "B", "C", "D"}),
            "own (A, B, C and 1 more)");
  fact.standing = Standing::kDisputed;
  EXPECT_EQ(standing_label(fact, "own", {"A"}), "disputed: own (A)");
  fact.standing = Standing::kAsserted;
  EXPECT_EQ(standing_label(fact, "own", {}), "own");
}

TEST(TextOf, KeepsTheModeOfAContent) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto query = query::parse("* -[tell]-> ?what");
  std::string words;
  const auto done = query::answer(
      *query, graph, {}, 10, [&](const query::Answer& one) -> Result<void> {
        words += *query::text_of(graph, one.values[0]);
        return {};
      });
  ASSERT_TRUE(done);
  EXPECT_NE(words.find("not be welcome"), std::string::npos);
}

}  // namespace
}  // namespace relata
