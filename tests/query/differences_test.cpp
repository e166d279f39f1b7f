#include <gmock/gmock.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = Difference::Kind;

Entity thing(std::uint64_t id, std::vector<EntityId> referents = {}) {
  return {.id = EntityId{id},
          .name = "n" + std::to_string(id),
          .kind = EntityKind::kNamed,
          .referents = std::move(referents)};
}

Assertion said(Polarity polarity = Polarity::kPositive,
               std::vector<Source> chain = {}) {
  Assertion one{.article = "a", .polarity = polarity};
  one.chain = std::move(chain);
  return one;
}

Fact fact(std::uint64_t subject, const std::string& lemma, FactObject object,
          std::vector<Assertion> assertions = {said()}) {
  return {.subject = EntityId{subject},
          .lemma = lemma,
          .object = std::move(object),
          .assertions = std::move(assertions)};
}

std::vector<Kind> kinds(const GraphView& before, const GraphView& after) {
  std::vector<Kind> found;
  const auto done =
      differences(before, after, [&](const Difference& one) -> Result<void> {
        found.push_back(one.kind);
        return {};
      });
  EXPECT_TRUE(done);
  return found;
}

test::MemoryGraph graph_of(std::vector<Entity> things,
                           std::vector<Fact> facts) {
  test::MemoryGraph graph;
  for (Entity& one : things)
    graph.add(std::move(one));
  for (Fact& one : facts)
    graph.add(std::move(one));
  return graph;
}

TEST(Differences, AreNewGoneAndOtherwiseStandingFacts) {
  const auto before =
      graph_of({thing(1), thing(2)},
               {fact(1, "meet", EntityId{2}), fact(1, "sue", EntityId{2}),
                fact(2, "leave", EntityId{1})});
  const auto after =
      graph_of({thing(1), thing(2)},
               {fact(1, "meet", EntityId{2}), fact(1, "pay", EntityId{2}),
                fact(1, "sue", EntityId{2}, {said(Polarity::kNegative)})});
  EXPECT_THAT(
      kinds(before, after),
      testing::UnorderedElementsAre(Kind::kNew, Kind::kDenied, Kind::kGone));
  EXPECT_THAT(kinds(after, after), IsEmpty());
}

TEST(Differences, AreDisputesThatBegan) {
  const Source claimant{.text = "a critic", .cue = "say"};
  const auto before = graph_of(
      {thing(1), thing(2)},
      {fact(1, "sue", EntityId{2}, {said(Polarity::kPositive, {claimant})})});
  const auto after = graph_of({thing(1), thing(2)},
                              {fact(1, "sue", EntityId{2},
                                    {said(Polarity::kPositive, {claimant}),
                                     said(Polarity::kNegative, {claimant})})});
  EXPECT_THAT(kinds(before, after), ElementsAre(Kind::kDisputed));
}

TEST(Differences, AreNotOtherIdsOfTheSameThings) {
  // A mention of a new article has the least id: all facts have other ids.
  const auto before =
      graph_of({thing(5), thing(9)}, {fact(5, "meet", EntityId{9})});
  const auto after = graph_of({thing(2, {EntityId{2}, EntityId{5}}), thing(9)},
                              {fact(2, "meet", EntityId{9})});
  EXPECT_THAT(kinds(before, after), IsEmpty());
  EXPECT_THAT(kinds(after, before), IsEmpty());
}

TEST(Differences, AreNotFactsOfThingsThatAreOneNow) {
  const auto before =
      graph_of({thing(5), thing(6), thing(9)},
               {fact(5, "meet", EntityId{9}), fact(6, "meet", EntityId{9})});
  const auto after = graph_of({thing(5, {EntityId{5}, EntityId{6}}), thing(9)},
                              {fact(5, "meet", EntityId{9})});
  EXPECT_THAT(kinds(before, after), IsEmpty());
  EXPECT_THAT(kinds(after, before), IsEmpty());
}

TEST(Differences, FollowTheThingsOfFactsWithinFacts) {
  const auto graph = [](std::uint64_t id, std::vector<EntityId> referents) {
    test::MemoryGraph made;
    made.add(thing(id, std::move(referents)));
    made.add(thing(9));
    const FactId inner = made.add(fact(id, "sign", EntityId{9}));
    made.add(fact(9, "say", inner));
    return made;
  };
  EXPECT_THAT(kinds(graph(5, {}), graph(2, {EntityId{2}, EntityId{5}})),
              IsEmpty());
}

}  // namespace
}  // namespace relata::query
