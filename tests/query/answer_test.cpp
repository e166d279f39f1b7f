#include <gmock/gmock.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using test::kMarkup;
using test::kMemo;
using test::kMinister;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// The values of every answer, one list an answer.
std::vector<std::vector<Value>> values(std::string_view text,
                                       const Filters& filters = {},
                                       std::size_t limit = 100) {
  static const test::MemoryGraph graph = test::hostile_graph();
  const auto query = parse(text);
  EXPECT_TRUE(query) << text;
  std::vector<std::vector<Value>> all;
  const auto done = answer(*query, graph, filters, limit,
                           [&](const Answer& one) -> Result<void> {
                             all.push_back(one.values);
                             return {};
                           });
  EXPECT_TRUE(done);
  return all;
}

TEST(Answer, BindsEveryAliasOfAName) {
  for (const auto* name : {"helene o'neil", "\"O'Neil; Jr., \\\"H\\\"\"",
                           "e0000000000000011", "O'Neil"}) {
    EXPECT_THAT(values(std::string(name) + " -[meet]-> ?who"),
                ElementsAre(ElementsAre(kMarkup)))
        << name;
  }
}

TEST(Answer, BindsRelationsAndSubjects) {
  EXPECT_THAT(values("?who -[?how]-> the memo"),
              ElementsAre(ElementsAre(kMinister, "not sign")));
  EXPECT_THAT(
      values("* -[sue|meet]-> ?who"),
      UnorderedElementsAre(ElementsAre(kMinister), ElementsAre(kMarkup)));
}

TEST(Answer, FindsLiteralsAndFactsAsObjects) {
  EXPECT_THAT(values("?who -[hide]-> costs"),
              ElementsAre(ElementsAre(kMinister)));
  const auto contents = values("memo -[accuse]-> ?what");
  ASSERT_EQ(contents.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<Content>(contents[0][0]));
}

TEST(Answer, JoinsPatternsOnTheirVariables) {
  EXPECT_THAT(values("?a -[sue]-> ?b; ?b -[meet]-> ?a"),
              ElementsAre(ElementsAre(kMarkup, kMinister)));
  EXPECT_THAT(values("?a -[sue]-> ?b; ?a -[meet]-> ?b"), IsEmpty());
  EXPECT_THAT(values("?x -[*]-> ?x"), IsEmpty());
}

TEST(Answer, FindsALemmaByAnyFormOfItsVerb) {
  for (const auto* form : {"meet", "met", "meets", "meeting"}) {
    EXPECT_THAT(values("O'Neil -[" + std::string(form) + "]-> ?who"),
                ElementsAre(ElementsAre(kMarkup)))
        << form;
  }
}

TEST(Answer, TypesDirectionsAndNegationNarrowIt) {
  EXPECT_THAT(values("?a:Document -[criticize]-> ?b:Person"),
              ElementsAre(ElementsAre(kMemo, kMinister)));
  EXPECT_THAT(values("?a:Person -[criticize]-> ?b"), IsEmpty());
  EXPECT_THAT(values("\"O'Neil\" -[criticize]- ?b"),
              ElementsAre(ElementsAre(kMemo)));
  EXPECT_EQ(values("?a -[own]-> ?b").size(), 3U);
  EXPECT_THAT(values("?a -[own]-> ?b; not ?a -[meet]- ?c"), IsEmpty());
  EXPECT_EQ(values("?a -[own]-> ?b; not ?b -[*]-> ?c").size(), 3U);
}

TEST(Answer, GivesNoMoreThanTheLimit) {
  EXPECT_EQ(values("?a -[own]-> ?b").size(), 3U);
  EXPECT_EQ(values("?a -[own]-> ?b", {}, 2).size(), 2U);
}

TEST(Filters, KeepFactsWithAnAssertionThatPasses) {
  const auto kept = [](const Filters& filters) {
    return values("?a -[?r]-> *", filters).size();
  };
  EXPECT_EQ(kept({}), 11U);
  EXPECT_EQ(kept({.negated = true}), 2U);
  EXPECT_EQ(kept({.negated = false}), 9U);
  EXPECT_EQ(kept({.source = "the \"post\""}), 6U);
  EXPECT_EQ(kept({.document = "third"}), 3U);
  EXPECT_EQ(kept({.claimed_by = "memo"}), 1U);
  EXPECT_EQ(kept({.claimed_by = "unnamed"}), 1U);
  EXPECT_EQ(kept({.claimed_by = "outlet", .negated = true}), 1U);
  EXPECT_EQ(kept({.since = Date{2024, 3, 4}}), 6U);
  EXPECT_EQ(kept({.since = Date{2024, 3, 5}}), 0U);
  EXPECT_EQ(kept({.until = Date{2024, 3}}), 6U);
  EXPECT_EQ(kept({.until = Date{2024, 2}}), 0U);
  EXPECT_EQ(kept({.min_sources = 2}), 0U);
  EXPECT_EQ(kept({.min_confidence = 0.8F}), 0U);
}

TEST(Wording, SaysFactsAboutFacts) {
  const test::MemoryGraph graph = test::hostile_graph();
  const auto ids = graph.about(kMemo);
  std::vector<std::string> all;
  for (const FactId id : *ids)
    all.push_back(*wording(graph, **graph.fact(id)));
  EXPECT_THAT(all, testing::Contains(
                       "the memo accuse [H\xC3\xA9l\xC3\xA8ne O'Neil hide "
                       "\"12\\\\13\" costs]"));
}

}  // namespace
}  // namespace relata::query
