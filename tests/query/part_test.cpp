#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "query/query.h"
#include "support/memory_graph.h"
#include "text/utf8.h"

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

TEST(Part, PutsNoFactFirstThatIsAboutNobodyKnowsWhat) {
  test::MemoryGraph graph;
  graph.add(
      Entity{.id = EntityId{1}, .name = "Ann", .kind = EntityKind::kNamed});
  graph.add(Entity{
      .id = EntityId{2}, .name = "the demand", .kind = EntityKind::kDescribed});
  graph.add(Entity{.id = EntityId{3},
                   .name = "the demand for a vote",
                   .kind = EntityKind::kDescribed});
  for (const std::uint64_t object : {2U, 3U}) {
    graph.add(Fact{.id = FactId{object},
                   .subject = EntityId{1},
                   .lemma = "reject",
                   .object = EntityId{object},
                   .assertions = {Assertion{.article = "a"}}});
  }
  const auto part = part_of(graph, {.top = 5});
  ASSERT_TRUE(part);
  ASSERT_EQ(facts(**part).size(), 1U);
  EXPECT_EQ(facts(**part)[0].object, FactObject(EntityId{3}));
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

TEST(Filters, LeaveFactsToThoseAtTheEndsOfWhatPasses) {
  test::MemoryGraph graph;
  for (const std::uint64_t id : {1U, 2U, 3U, 4U}) {
    graph.add(Entity{.id = EntityId{id},
                     .name = "N" + std::to_string(id),
                     .kind = EntityKind::kNamed,
                     .referents = {EntityId{id}, EntityId{10 + id}}});
  }
  const auto tell = [&](EntityId subject, FactObject object, float trust) {
    return graph.add(Fact{.subject = subject,
                          .lemma = "tell",
                          .object = std::move(object),
                          .assertions = {Assertion{.confidence = trust}}});
  };
  // The third is only in what the first says; the fourth in what is unsure.
  const FactId inner = tell(EntityId{3}, Literal{.text = "a lie"}, 0.1F);
  tell(EntityId{1}, inner, 0.9F);
  tell(EntityId{1}, EntityId{2}, 0.9F);
  tell(EntityId{4}, EntityId{4}, 0.1F);
  const Filters filters{.min_confidence = 0.5F};
  const auto view = filtered(graph, filters);
  for (const std::uint64_t id : {1U, 2U, 3U, 11U, 12U, 13U})
    EXPECT_TRUE(*view->has_facts(EntityId{id})) << id;
  for (const std::uint64_t id : {4U, 14U, 99U})
    EXPECT_FALSE(*view->has_facts(EntityId{id})) << id;
  EXPECT_EQ(facts(*view).size(), 3U);
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

std::string utf8(const std::u32string& letters) {
  std::string text;
  for (const char32_t c : letters)
    text::append(text, c);
  return text;
}

/// How many letters of `a` must be changed, as a table of all beginnings.
std::size_t plain_edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> cost(
      a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const bool is_same = a[i - 1] == b[j - 1];
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + (is_same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

TEST(NearestNames, AreAllWithinTheEditsAllowed) {
  constexpr std::u32string_view kAlphabet = U"abcd\u4E2D\u05D0\U00010480";
  std::minstd_rand random(1);
  test::MemoryGraph graph;
  std::vector<std::u32string> words;
  for (std::uint64_t i = 1; i <= 400; ++i) {
    std::u32string word;
    for (auto left = 1 + random() % 9; left > 0; --left)
      word += kAlphabet[random() % kAlphabet.size()];
    graph.add(Entity{.id = EntityId{i}, .name = utf8(word)});
    words.push_back(word);
  }
  std::size_t all = 0;
  for (const std::u32string& wanted : words) {
    const std::size_t most = wanted.size() < 4 ? 1 : wanted.size() / 4 + 1;
    std::set<std::string> expected;
    for (const std::u32string& word : words) {
      const bool begins = wanted.size() > 2 && word.starts_with(wanted);
      if (!begins && plain_edits(wanted, word) > most) continue;
      expected.insert(utf8(word));
    }
    const auto found = *nearest_names(graph, utf8(wanted), 1000);
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), expected)
        << utf8(wanted);
    all += found.size();
  }
  EXPECT_GT(all, words.size() * 2);
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
