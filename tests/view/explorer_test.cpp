#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "support/memory_graph.h"
#include "view/explorer/places.h"
#include "view/view.h"

namespace relata::view {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Entity named(EntityId id, std::vector<Span> places) {
  Entity entity{.id = id};
  for (const Span span : places) {
    entity.mentions.push_back({.article = "a", .span = span});
  }
  return entity;
}

/// "Ana met Tom", bytes 100 to 111 of the article "a".
Fact meeting() {
  Fact fact{.subject = EntityId{1}, .object = EntityId{2}};
  fact.assertions.push_back(
      {.article = "a", .span = {100, 111}, .text = "Ana met Tom"});
  return fact;
}

TEST(MentionPlaces, MarkBothEndsInTheSentence) {
  MentionPlaces places;
  places.add(named(EntityId{1}, {{50, 53}, {100, 103}}));
  places.add(named(EntityId{2}, {{108, 111}, {200, 203}}));
  const Fact fact = meeting();
  EXPECT_THAT(places.pieces(fact, fact.assertions[0]),
              ElementsAre("", "Ana", " met ", "Tom"));
}

TEST(MentionPlaces, MarkTheLongerOfTwoThatBeginTogether) {
  MentionPlaces places;
  places.add(named(EntityId{1}, {{100, 103}}));
  places.add(named(EntityId{2}, {{100, 107}}));
  const Fact fact = meeting();
  EXPECT_THAT(places.pieces(fact, fact.assertions[0]),
              ElementsAre("", "Ana met", " Tom"));
}

TEST(MentionPlaces, MarkNothingOfOtherArticlesAndThings) {
  MentionPlaces places;
  places.add(named(EntityId{3}, {{100, 103}}));
  Entity elsewhere = named(EntityId{1}, {});
  elsewhere.mentions.push_back({.article = "b", .span = {100, 103}});
  places.add(elsewhere);
  const Fact fact = meeting();
  EXPECT_THAT(places.pieces(fact, fact.assertions[0]),
              ElementsAre("Ana met Tom"));
}

TEST(MentionPlaces, MarkTheWordsThatAreTheObject) {
  const MentionPlaces places;
  Fact fact = meeting();
  fact.object = Literal{.text = "met"};
  EXPECT_THAT(places.pieces(fact, fact.assertions[0]),
              ElementsAre("Ana ", "met", " Tom"));
}

TEST(Explorer, HoldsItsGraphAndNothingThatEndsIt) {
  std::ostringstream page;
  ASSERT_TRUE(write_explorer(test::hostile_graph(), "--top 3", page));
  const std::string text = page.str();
  const auto begin = text.find("id=\"data\">") + 10;
  const std::string data =
      text.substr(begin, text.find("</script>", begin) - begin);
  EXPECT_THAT(data, Not(HasSubstr("<")));
  EXPECT_THAT(data, HasSubstr("\\u003c"));
  EXPECT_THAT(data, HasSubstr("{\"part\":\"--top 3\""));
  EXPECT_THAT(text, HasSubstr("connect-src 'none'"));
}

TEST(Explorer, AsksItsServerAloneWhereItIsServed) {
  const std::string page = served_explorer();
  EXPECT_THAT(page, HasSubstr("connect-src 'self'"));
  EXPECT_THAT(page, HasSubstr(R"(>{"api":"/api/"}</script>)"));
  EXPECT_THAT(page, Not(HasSubstr(">DATA<")));
}

TEST(Answer, HasWhatItsFactsName) {
  const auto graph = test::hostile_graph();
  Answer answer;
  ASSERT_TRUE(graph.visit_facts([&](const Fact& fact) -> Result<void> {
    answer.facts.push_back(fact);
    return {};
  }));
  answer.has_more = true;
  const auto json = answer_json(graph, answer);
  ASSERT_TRUE(json);
  EXPECT_THAT(*json, HasSubstr(to_string(test::kMinister)));
  EXPECT_THAT(*json, HasSubstr("\"more\":true"));
  EXPECT_THAT(*json, Not(HasSubstr("\"entity\":{")));
}

}  // namespace
}  // namespace relata::view
