#include <gmock/gmock.h>

#include "query/query.h"

namespace relata::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Term name(const char* text) {
  return {Term::Kind::kName, text};
}
Term variable(const char* text) {
  return {Term::Kind::kVariable, text};
}

TEST(Parse, ReadsEndsAndRelation) {
  const auto query = parse("Blinken -[meet]-> ?who");
  ASSERT_TRUE(query);
  ASSERT_EQ(query->patterns.size(), 1U);
  const Pattern& pattern = query->patterns[0];
  EXPECT_EQ(pattern.subject, name("Blinken"));
  EXPECT_EQ(pattern.object, variable("who"));
  EXPECT_THAT(pattern.relation.words, ElementsAre("meet"));
  EXPECT_THAT(query->variables, ElementsAre("who"));
}

TEST(Parse, TurnsALeftArrowRound) {
  EXPECT_EQ(*parse("?a -[meet with]-> Laith al-Qadiri"),
            *parse(" Laith al-Qadiri<-[meet with]- ?a "));
}

TEST(Parse, JoinsPatternsAndCountsVariablesOnce) {
  const auto query = parse("?m -[?how]-> Biden; * -[sign|write]-> ?m;");
  ASSERT_TRUE(query);
  ASSERT_EQ(query->patterns.size(), 2U);
  EXPECT_THAT(query->variables, ElementsAre("m", "how"));
  EXPECT_EQ(query->patterns[1].subject, Term{});
  EXPECT_THAT(query->patterns[1].relation.words, ElementsAre("sign", "write"));
}

TEST(Parse, ReadsAChainAsItsPatterns) {
  EXPECT_EQ(
      *parse("?a -[own]-> ?b @ ?when <-[sue]- Ann Lee -[lead]- ?c; ?c = x"),
      *parse("?a -[own]-> ?b @ ?when; Ann Lee -[sue]-> ?b; "
             "Ann Lee -[lead]- ?c; ?c = x"));
}

TEST(Parse, TakesWhatQuotesHoldAsItIs) {
  const auto query = parse(R"("?a -[x]-> \"b\\" -[own]-> "c;d")");
  ASSERT_TRUE(query) << query.error().message;
  EXPECT_EQ(query->patterns[0].subject, name(R"(?a -[x]-> "b\)"));
  EXPECT_EQ(query->patterns[0].object, name("c;d"));
}

TEST(Parse, KnowsTypesDirectionsAndNegation) {
  const auto query = parse("?a:Person -[meet]- ?b; not ?a -[sign]-> ?c");
  ASSERT_TRUE(query) << query.error().message;
  EXPECT_EQ(query->patterns[0].subject.type, EntityType::kPerson);
  EXPECT_TRUE(query->patterns[0].is_undirected);
  EXPECT_FALSE(query->patterns[0].is_negated);
  EXPECT_TRUE(query->patterns[1].is_negated);
  EXPECT_THAT(query->variables, ElementsAre("a", "b"));
}

TEST(Parse, NamesTheColumnOfAMistake) {
  const std::pair<const char*, const char*> mistakes[] = {
      {"", "column 1"},
      {"Blinken", "column 8: expected -[relation]->"},
      {"Blinken -[meet", "column 15"},
      {"Blinken -[meet] ?who", "column 15: expected ]->"},
      {"?a:Robot -[meet]-> ?b", "a type, such as Person"},
      {"not ?a -[meet]-> ?b", "a pattern without 'not'"},
      {"Blinken <-[meet]-> ?who", "column 24: expected a name"},
      {"Blinken -[]-> ?who", "column 11"},
      {"Blinken -[|]-> ?who", "column 11"},
      {"? -[meet]-> x", "column 3"},
      {"\"Blinken -[meet]-> x", "column 21: expected a closing"},
      {"a -[b]-> \"c\" d", "expected ';'"},
      {"?a -[b]-> * -[c]-> ?d", "between two relations"},
      {"?a -[b]-> c; not ?a -[d]-> e -[f]-> g", "expected ';'"},
      {"a -[b]-> ", "expected a name"},
      {"\xFF -[b]-> c", "not UTF-8"}};
  for (const auto& [text, why] : mistakes) {
    const auto query = parse(text);
    ASSERT_FALSE(query) << text;
    EXPECT_EQ(query.error().kind, Error::Kind::kUsage);
    EXPECT_THAT(query.error().message, HasSubstr(why)) << text;
  }
}

}  // namespace
}  // namespace relata::query
