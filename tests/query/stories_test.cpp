#include <gmock/gmock.h>

#include <cmath>

#include "query/query.h"
#include "query/story_groups.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// An article of one day of March 2024 and of these marks, all alike.
Telling telling(unsigned day, const std::vector<std::uint32_t>& numbers) {
  Telling telling{.day = day_of(Date{2024, 3, day}), .keys = numbers};
  const double weight = 1 / std::sqrt(static_cast<double>(numbers.size()));
  for (const std::uint32_t number : numbers)
    telling.marks.push_back({number, weight});
  return telling;
}

TEST(StoryGroups, AreOfWhatIsAlikeAndNearInTime) {
  EXPECT_THAT(story_groups({telling(1, {1, 2, 3}), telling(1, {7, 8, 9}),
                            telling(2, {2, 3, 4}), telling(29, {1, 2, 3})}),
              ElementsAre(ElementsAre(0, 2), ElementsAre(1), ElementsAre(3)));
}

TEST(StoryGroups, DoNotGrowFromOneToTheNext) {
  // Each is like its neighbours, but the ends of the chain are not alike.
  std::vector<Telling> chain;
  for (std::uint32_t i = 0; i < 12; ++i)
    chain.push_back(telling(1, {i, i + 1}));
  for (const auto& group : story_groups(chain))
    EXPECT_LT(group.size(), 6U);
}

TEST(StoryGroups, TakeWhatHasNoDateByItsMarksAlone) {
  Telling undated = telling(1, {1, 2, 3});
  undated.day.reset();
  EXPECT_THAT(story_groups({undated, telling(20, {1, 2, 3})}),
              ElementsAre(ElementsAre(0, 1)));
}

TEST(StoryGroups, AreNoneOfNothing) {
  EXPECT_THAT(story_groups({}), IsEmpty());
  EXPECT_THAT(story_groups({Telling{}, Telling{}}),
              ElementsAre(ElementsAre(0), ElementsAre(1)));
}

Article article(const std::string& id, const std::string& source,
                std::optional<Date> date) {
  return {.id = id, .title = "T" + id, .date = date, .source = source};
}

Entity thing(std::uint64_t id, const std::string& name,
             const std::vector<std::string>& articles) {
  Entity entity{.id = EntityId{id}, .name = name, .kind = EntityKind::kNamed};
  for (const std::string& one : articles)
    entity.mentions.push_back({.article = one, .text = name});
  return entity;
}

/// Two articles of a strike, and one of a match.
test::MemoryGraph two_events() {
  test::MemoryGraph graph;
  graph.add(article("c", "Post", Date{2024, 3, 2}));
  graph.add(article("b", "Herald", Date{2024, 3, 3}));
  graph.add(article("a", "Post", std::nullopt));
  graph.add(thing(1, "Harwick", {"c", "b", "a"}));
  graph.add(thing(2, "Dock Union", {"c", "b"}));
  graph.add(thing(3, "Perth Glory", {"a"}));
  return graph;
}

Result<std::vector<std::string>> words_of(std::string_view article) {
  if (article == "a") return std::vector<std::string>{"goal", "striker", "cup"};
  return std::vector<std::string>{"strike", "dock", "pay"};
}

TEST(Stories, TellArticlesDatesSourcesAndThings) {
  const test::MemoryGraph graph = two_events();
  const auto found = stories(graph, words_of);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 2U);
  const Story& strike = found->front();
  EXPECT_THAT(strike.articles, ElementsAre("c", "b"));
  EXPECT_THAT(strike.sources, ElementsAre("Herald", "Post"));
  EXPECT_EQ(strike.title, "Tc");
  EXPECT_EQ(strike.first, (Date{2024, 3, 2}));
  EXPECT_EQ(strike.last, (Date{2024, 3, 3}));
  EXPECT_THAT(strike.things, ElementsAre(EntityId{2}, EntityId{1}));
  EXPECT_TRUE(is_story_id(strike.id));
  EXPECT_FALSE(is_story_id("s12"));
  EXPECT_NE(strike.id, found->back().id);
  EXPECT_EQ(found->back().first, std::nullopt);
}

TEST(Stories, KeepTheirIdsWhileTheirLeastArticleStays) {
  test::MemoryGraph graph = two_events();
  const auto before = stories(graph, words_of);
  graph.add(article("d", "Gazette", Date{2024, 3, 4}));
  graph.add(thing(4, "Gates", {"d"}));
  const auto after = stories(graph, words_of);
  ASSERT_TRUE(before && after);
  EXPECT_EQ(after->front().articles.size(), 3U);
  EXPECT_EQ(after->front().id, before->front().id);
}

}  // namespace
}  // namespace relata::query
