// Few answers of many: the best of all, and little more is read for them.

#include <gtest/gtest.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

constexpr EntityId kHub{1};
constexpr std::uint64_t kPeople = 4'500;  // More than are read one by one.

/// The hub sees so many people; of some, three articles say so.
test::MemoryGraph hub() {
  test::MemoryGraph graph;
  graph.add(Article{.id = "a"});
  graph.add(Entity{.id = kHub,
                   .name = "Hub",
                   .type = EntityType::kPerson,
                   .kind = EntityKind::kNamed});
  for (std::uint64_t i = 2; i < kPeople + 2; ++i) {
    graph.add(Entity{
        .id = EntityId{i},
        .name = "Person " + std::to_string(i),
        .type = i % 500 == 0 ? EntityType::kOrganization : EntityType::kPerson,
        .kind = EntityKind::kNamed});
    Fact fact{.subject = kHub, .lemma = "see", .object = EntityId{i}};
    fact.assertions = {Assertion{.article = "a"}};
    if (i % 100 == 0) {
      fact.assertions.push_back(Assertion{.article = "b"});
      fact.assertions.push_back(Assertion{.article = "c"});
    }
    graph.add(fact);
  }
  return graph;
}

std::vector<std::vector<Value>> asked(const GraphView& graph,
                                      const std::string& text,
                                      std::size_t limit) {
  std::vector<std::vector<Value>> found;
  const auto done = answer(*parse(text), graph, {}, limit,
                           [&](const Answer& one) -> Result<void> {
                             found.push_back(one.values);
                             return {};
                           });
  EXPECT_TRUE(done);
  return found;
}

/// The first of all answers.
std::vector<std::vector<Value>> first_of_all(const GraphView& graph,
                                             const std::string& text,
                                             std::size_t limit) {
  auto all = asked(graph, text, 1'000'000);
  all.resize(std::min(all.size(), limit));
  return all;
}

TEST(BestFirst, ReadsLittleMoreThanIsShown) {
  const test::MemoryGraph graph = hub();
  const auto few = asked(graph, "Hub -[see]-> ?who", 5);
  // What is shown is read again, whole; others could have had more sources.
  EXPECT_LT(graph.facts_read(), 400U);
  EXPECT_EQ(few, first_of_all(graph, "Hub -[see]-> ?who", 5));
}

TEST(BestFirst, ReadsLittleMoreForAJoinOfWhatIsBest) {
  const test::MemoryGraph graph = hub();
  constexpr char kJoin[] = "?a -[see]-> ?b; optional ?b -[see]-> ?c";
  const auto few = asked(graph, kJoin, 5);
  EXPECT_LT(graph.facts_read(), 400U);
  EXPECT_EQ(few, first_of_all(graph, kJoin, 5));
}

TEST(BestFirst, ReadsAllWhereFewFit) {
  const test::MemoryGraph graph = hub();
  for (const auto* text :
       {"Hub -[see]-> ?who:Organization", "?a -[?r]-> ?b:Organization",
        "?a -[see]-> \"Person 4499\""}) {
    const auto found = asked(graph, text, 100);
    EXPECT_EQ(found, first_of_all(graph, text, 100)) << text;
    EXPECT_EQ(found.empty(), false) << text;
  }
}

TEST(BestFirst, CountsAndSortsAllThatThereIs) {
  const test::MemoryGraph graph = hub();
  auto query = *parse("Hub -[see]-> ?who");
  EXPECT_EQ(*count(query, graph, {}), kPeople);
  query.order = Order{.variable = "who", .is_descending = true};
  std::vector<Value> found;
  ASSERT_TRUE(answer(query, graph, {}, 2, [&](const Answer& one) {
    found.push_back(one.values.front());
    return Result<void>();
  }));
  EXPECT_EQ(found, (std::vector<Value>{EntityId{999}, EntityId{998}}));
}

}  // namespace
}  // namespace relata::query
