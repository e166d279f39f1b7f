// What a query may ask beside plain patterns: chains, optional patterns,
// comparisons, times, order, groups.

#include <gmock/gmock.h>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr EntityId kAna{1};
constexpr EntityId kBrewery{2};
constexpr EntityId kGroup{3};
constexpr EntityId kHolding{4};
constexpr EntityId kOtherAna{5};

/// A brewery is part of a group, which is part of a holding, which is not part
/// of the brewery; Ana paid twice; two are called Ana.
class SmallGraph {
 public:
  SmallGraph() {
    Article article;
    article.id = "a";
    graph.add(article);
    for (const auto& [id, name, type] :
         {std::tuple(kAna, "Ana Ruiz", EntityType::kPerson),
          std::tuple(kBrewery, "Ardan Brewery", EntityType::kOrganization),
          std::tuple(kGroup, "Tern Group", EntityType::kOrganization),
          std::tuple(kHolding, "Tern Holding", EntityType::kOrganization),
          std::tuple(kOtherAna, "Ana Ruiz", EntityType::kPerson)}) {
      Entity entity{
          .id = id, .name = name, .type = type, .kind = EntityKind::kNamed};
      graph.add(entity);
    }
    tell(kBrewery, "be part of", kGroup, "");
    tell(kGroup, "be part of", kHolding, "2024-03-06");
    tell(kHolding, "be part of", kBrewery, "", Polarity::kNegative);
    tell(kAna, "pay", amount("$ 5 million", 5e6), "2024-03-06");
    tell(kAna, "pay", amount("$ 40,000", 4e4), "2023-11");
    tell(kOtherAna, "own", kBrewery, "");
  }

  test::MemoryGraph graph;

 private:
  static Literal amount(const char* text, double value) {
    Literal literal;
    literal.text = text;
    literal.quantity =
        Quantity{.value = value, .comparator = "=", .unit = "USD"};
    return literal;
  }

  void tell(EntityId subject, const char* lemma, FactObject object,
            const char* day, Polarity polarity = Polarity::kPositive) {
    Fact fact;
    fact.subject = subject;
    fact.lemma = lemma;
    fact.object = std::move(object);
    Assertion assertion;
    assertion.article = "a";
    assertion.text = "So it was.";
    assertion.polarity = polarity;
    if (*day != '\0') assertion.time = TimeValue{.text = day, .begin = day};
    fact.assertions = {assertion};
    fact.support_origins = 1;
    graph.add(fact);
  }
};

const test::MemoryGraph& graph() {
  static const SmallGraph small;
  return small.graph;
}

Query parsed(std::string_view text) {
  const auto query = parse(text);
  EXPECT_TRUE(query) << text;
  return query ? *query : Query{};
}

std::vector<std::vector<Value>> values(const Query& query) {
  std::vector<std::vector<Value>> all;
  const auto done =
      answer(query, graph(), {}, 100, [&](const Answer& one) -> Result<void> {
        all.push_back(one.values);
        return {};
      });
  EXPECT_TRUE(done);
  return all;
}

std::vector<std::vector<Value>> values(std::string_view text) {
  return values(parsed(text));
}

TEST(Chains, LeadOverSeveralFacts) {
  EXPECT_THAT(values("Ardan Brewery -[be part of*1..3]-> ?what"),
              UnorderedElementsAre(ElementsAre(kGroup), ElementsAre(kHolding)));
  EXPECT_THAT(values("Ardan Brewery -[be part of*2]-> ?what"),
              ElementsAre(ElementsAre(kHolding)));
  EXPECT_THAT(values("?what -[be part of*]-> Tern Holding"),
              UnorderedElementsAre(ElementsAre(kBrewery), ElementsAre(kGroup)));
  EXPECT_THAT(values("?a -[be part of*2..2]-> ?b"),
              ElementsAre(ElementsAre(kBrewery, kHolding)));
}

TEST(Chains, NeverLeadOverWhatIsDenied) {
  EXPECT_THAT(values("Tern Holding -[be part of*1..3]-> ?what"), IsEmpty());
}

TEST(Chains, GiveAllTheirFacts) {
  std::size_t facts = 0;
  const Query query = parsed("Ardan Brewery -[*2]-> Tern Holding");
  ASSERT_TRUE(answer(query, graph(), {}, 9, [&](const Answer& one) {
    facts += one.facts.size();
    return Result<void>();
  }));
  EXPECT_EQ(facts, 2U);
}

TEST(Optional, PatternsMayFindNothing) {
  EXPECT_THAT(values("?a -[own]-> ?b; optional ?b -[be part of]-> ?c; "
                     "optional ?b -[pay]-> ?d"),
              ElementsAre(ElementsAre(kOtherAna, kBrewery, kGroup, "")));
}

TEST(Comparisons, KnowNumbersAndUnits) {
  EXPECT_THAT(values("?a -[pay]-> ?sum; ?sum > 1 million"),
              ElementsAre(ElementsAre(kAna, "$ 5 million")));
  EXPECT_THAT(values("?a -[pay]-> ?sum; ?sum <= 40,000 USD"),
              ElementsAre(ElementsAre(kAna, "$ 40,000")));
  EXPECT_THAT(values("?a -[pay]-> ?sum; ?sum < 40,000"), IsEmpty());
  EXPECT_THAT(values("?a -[pay]-> ?sum; ?sum > 1 EUR"), IsEmpty());
  EXPECT_THAT(values("?a -[own]-> ?b; ?b > 1"), IsEmpty());
}

TEST(Comparisons, KnowDatesInTheirGrain) {
  const auto days = [](const char* condition) {
    return values("?a -[pay]-> ?sum @ ?when; " + std::string(condition)).size();
  };
  EXPECT_EQ(days("?when >= 2024"), 1U);
  EXPECT_EQ(days("?when = 2024-03"), 1U);
  EXPECT_EQ(days("?when > 2024-03"), 0U);
  EXPECT_EQ(days("?when < 2024-03-06"), 1U);
  EXPECT_EQ(days("?when != 2020"), 2U);
}

TEST(Comparisons, KnowNamesWordsAndVariables) {
  EXPECT_EQ(values("?a -[be part of]-> ?b; ?b ~ tern").size(), 2U);
  EXPECT_EQ(values("?a -[be part of]-> ?b; ?b = \"Tern Group\"").size(), 1U);
  EXPECT_EQ(values("?a -[be part of]-> ?b; ?b != Tern Group").size(), 2U);
  EXPECT_EQ(values("?a -[pay]-> ?b; ?b ~ million").size(), 1U);
  EXPECT_EQ(values("?a -[*]-> ?b; ?c -[*]-> ?b; ?a != ?c").size(), 2U);
}

TEST(Order, SortsByNumbersAndTurnsRound) {
  Query query = parsed("?a -[pay]-> ?sum");
  query.order = Order{.variable = "sum"};
  EXPECT_THAT(values(query), ElementsAre(ElementsAre(kAna, "$ 40,000"),
                                         ElementsAre(kAna, "$ 5 million")));
  query.order->is_descending = true;
  EXPECT_THAT(values(query), ElementsAre(ElementsAre(kAna, "$ 5 million"),
                                         ElementsAre(kAna, "$ 40,000")));
}

TEST(Distinct, GivesEachCombinationOnce) {
  Query query = parsed("?a -[pay]-> *");
  EXPECT_EQ(*count(query, graph(), {}), 2U);
  query.is_distinct = true;
  EXPECT_EQ(*count(query, graph(), {}), 1U);
  EXPECT_THAT(values(query), ElementsAre(ElementsAre(kAna)));
}

TEST(Groups, CountTheAnswersOfEachValue) {
  const auto found = groups(parsed("?a -[*]-> ?b"), graph(), {}, "a");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 5U);
  EXPECT_EQ(found->front().value, Value(kAna));
  EXPECT_EQ(found->front().count, 2U);
  EXPECT_FALSE(groups(parsed("?a -[*]-> ?b"), graph(), {}, "c"));
}

TEST(ShownNames, TellWhichBearerIsMeant) {
  Query query = parsed("Ana Ruiz -[*]-> ?what");
  query.patterns[0].subject.is_shown = true;
  query.variables.emplace_back("Ana Ruiz");
  EXPECT_THAT(values(query),
              UnorderedElementsAre(ElementsAre("$ 5 million", kAna),
                                   ElementsAre("$ 40,000", kAna),
                                   ElementsAre(kBrewery, kOtherAna)));
}

TEST(Relations, SayWhatIsDenied) {
  EXPECT_THAT(values("Tern Holding -[?how]-> ?what"),
              ElementsAre(ElementsAre("not be part of", kBrewery)));
}

TEST(Parse, NamesTheColumnOfAMistakenClause) {
  const std::pair<const char*, const char*> mistakes[] = {
      {"a -[b*0..2]-> c", "after '*' steps"},
      {"a -[b*3..2]-> c", "after '*' steps"},
      {"a -[b*1..9]-> c", "at most 6"},
      {"a -[?r*1..2]-> c", "after '?' a word"},
      {"a -[b]-> c @ ?", "after '@'"},
      {"a -[b*1..2]-> c @ ?t", "after '@'"},
      {"optional a -[b]-> c", "without 'not' or 'optional'"},
      {"a -[b]-> ?c; ?c >", "a value to compare with"},
      {"a -[b]-> ?c; ?d > 3", "has ?d"},
      {"a -[b]-> ?c; ?c = ?d", "has ?d"}};
  for (const auto& [text, why] : mistakes) {
    const auto query = parse(text);
    ASSERT_FALSE(query) << text;
    EXPECT_THAT(query.error().message, HasSubstr(why)) << text;
  }
}

}  // namespace
}  // namespace relata::query
