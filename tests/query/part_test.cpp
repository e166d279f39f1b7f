#include <gmock/gmock.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using test::kBackslash;
using test::kMarkup;
using test::kMemo;
using test::kMinister;

std::vector<Fact> facts(const GraphView& view) {
  std::vector<Fact> all;
  const auto done = view.visit_facts([&](const Fact& fact) -> Result<void> {
    all.push_back(fact);
    return {};
  });
  EXPECT_TRUE(done);
  return all;
}

std::vector<EntityId> entities(const GraphView& view) {
  std::vector<EntityId> all;
  const auto done =
      view.visit_entities([&](const Entity& entity) -> Result<void> {
        all.push_back(entity.id);
        return {};
      });
  EXPECT_TRUE(done);
  return all;
}

TEST(Part, HoldsWhatIsAFewStepsFromAnEntity) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto near = part_of(graph, {.around = kBackslash});
  ASSERT_TRUE(near);
  EXPECT_EQ(facts(**near).size(), 1U);
  EXPECT_THAT(entities(**near), testing::ElementsAre(kMarkup, kBackslash));
  const auto wider = part_of(graph, {.around = kBackslash, .hops = 2});
  ASSERT_TRUE(wider);
  EXPECT_GT(facts(**wider).size(), 4U);
  EXPECT_THAT(entities(**wider), testing::Contains(kMinister));
}

TEST(Part, PutsNoFactFirstThatOneEndTellsItselfAndNoLoop) {
  test::MemoryGraph graph;
  graph.add(Entity{.id = EntityId{1},
                   .name = "a judge in Ohio",
                   .kind = EntityKind::kDescribed});
  graph.add(
      Entity{.id = EntityId{2}, .name = "Ohio", .kind = EntityKind::kNamed});
  graph.add(Fact{.subject = EntityId{1},
                 .lemma = "be in",
                 .object = EntityId{2},
                 .assertions = {Assertion{.confidence = 0.9F}}});
  graph.add(Fact{.subject = EntityId{2},
                 .lemma = "buy",
                 .object = EntityId{2},
                 .assertions = {Assertion{.confidence = 0.8F}}});
  graph.add(
      Entity{.id = EntityId{3}, .name = "Acta", .kind = EntityKind::kNamed});
  const FactId told =
      graph.add(Fact{.subject = EntityId{2},
                     .lemma = "sue",
                     .object = EntityId{3},
                     .assertions = {Assertion{.confidence = 0.1F}}});
  const auto top = part_of(graph, {.top = 1});
  ASSERT_TRUE(top);
  ASSERT_EQ(facts(**top).size(), 1U);
  EXPECT_EQ(facts(**top).front().id, told);
  EXPECT_EQ(facts(**part_of(graph, {})).size(), 3U);
}

TEST(Part, HoldsTheTopFactsWithThoseTheyAreAbout) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto top = part_of(graph, {.top = 1});
  ASSERT_TRUE(top);
  EXPECT_EQ(facts(**top).size(), 1U);
  const auto all = part_of(graph, {});
  ASSERT_TRUE(all);
  EXPECT_EQ(facts(**all).size(), facts(graph).size());
  const auto memo = part_of(graph, {.around = kMemo});
  for (const Fact& fact : facts(**memo)) {
    const auto* inner = std::get_if<FactId>(&fact.object);
    if (inner == nullptr) continue;
    EXPECT_THAT(facts(**memo),
                testing::Contains(testing::Field(&Fact::id, *inner)));
  }
}

std::size_t count(const Filters& filters) {
  static const test::MemoryGraph graph = test::hostile_graph();
  return facts(*filtered(graph, filters)).size();
}

TEST(Filters, KeepStandingsTypesAndPredicates) {
  EXPECT_EQ(count({.standings = {Standing::kDenied, Standing::kUnrealised}}),
            3U);
  EXPECT_EQ(count({.predicates = {"met"}}), 1U);
  EXPECT_EQ(count({.predicates = {"sue", "own"}}), 4U);
  EXPECT_EQ(count({.types = {EntityType::kPerson, EntityType::kDocument}}), 5U);
  EXPECT_EQ(count({.predicates = {"frobnicate"}}), 0U);
}

TEST(NearestNames, AreAFewSlipsAway) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto near = [&](const char* name) {
    return *nearest_names(graph, name, 3);
  };
  EXPECT_THAT(near("Helene ONeill"), testing::Contains("Helene O'Neil"));
  EXPECT_THAT(near("the meno"), testing::Contains("the memo"));
  EXPECT_THAT(near("Oneil"), testing::Not(testing::IsEmpty()));
  EXPECT_THAT(near("Wittgenstein"), testing::IsEmpty());
  EXPECT_THAT(near(""), testing::IsEmpty());
}

TEST(FindEntities, TakesExternalIdsWholeOrByTheirEnd) {
  const test::MemoryGraph graph = test::hostile_graph();
  EXPECT_THAT(*find_entities(graph, "Q42"), testing::ElementsAre(kMinister));
  EXPECT_THAT(*find_entities(graph, "wikidata:Q42"),
              testing::ElementsAre(kMinister));
  EXPECT_THAT(*find_entities(graph, "42"), testing::IsEmpty());
}

}  // namespace
}  // namespace relata::query
