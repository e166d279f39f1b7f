#include "lexicon/grammar/function_words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/tables.h"

namespace relata::lexicon {
namespace {

TEST(FunctionWordTable, HasEachWordOnceOfAKind) {
  std::set<std::string> seen;
  for (const TableRow& row : table_rows("function_words.tsv")) {
    for (const std::string_view word : cell_items(row[0])) {
      const std::string key = std::string(word) + ' ' + std::string(row[1]);
      EXPECT_TRUE(seen.insert(key).second) << key;
    }
    EXPECT_FALSE(row[2].empty()) << row[0];
    if (row[1] == "clause") {
      EXPECT_TRUE(parse_label<RoleName>(row[2]));
    }
  }
}

TEST(Determiners, PointToTheKnownOrBringInTheNew) {
  EXPECT_EQ(determiner("the"), Determiner::kDefinite);
  EXPECT_EQ(determiner("those"), Determiner::kDemonstrative);
  EXPECT_EQ(determiner("an"), Determiner::kIndefinite);
  EXPECT_EQ(determiner("both"), Determiner::kBoth);
  EXPECT_EQ(determiner("all"), Determiner::kAll);
  EXPECT_EQ(determiner("no"), Determiner::kNegative);
  EXPECT_EQ(determiner("memo"), Determiner::kNone);
  EXPECT_TRUE(introduces(determiner("a")));
  EXPECT_TRUE(introduces(determiner("another")));
  EXPECT_FALSE(introduces(determiner("this")));
}

TEST(Negations, AreMoreThanNot) {
  EXPECT_TRUE(is_negation("never"));
  EXPECT_TRUE(is_negation("n't"));
  EXPECT_FALSE(is_negation("hardly"));
  EXPECT_TRUE(is_not("n't"));
  EXPECT_FALSE(is_not("never"));
  EXPECT_TRUE(denies_with_no("longer"));
  EXPECT_FALSE(denies_with_no("long-term"));
  EXPECT_EQ(affirmed("none"), "any");
  EXPECT_TRUE(affirmed("some").empty());
}

TEST(Conjunctions, TellWhatTheyJoin) {
  EXPECT_EQ(conjunction("&"), Conjunction::kAnd);
  EXPECT_EQ(conjunction("or"), Conjunction::kOr);
  EXPECT_EQ(conjunction("yet"), Conjunction::kBut);
  EXPECT_EQ(conjunction("nor"), Conjunction::kNor);
  EXPECT_EQ(conjunction("while"), Conjunction::kNone);
}

TEST(Subordinators, OpenClauses) {
  EXPECT_TRUE(is_that("that"));
  EXPECT_FALSE(is_that("whether"));
  EXPECT_EQ(subordinator("if"), Subordinator::kQuestion);
  EXPECT_EQ(subordinator("because"), Subordinator::kOther);
  EXPECT_EQ(subordinator("and"), Subordinator::kNone);
}

TEST(RelativeAdverbs, StandForANounWithItsPreposition) {
  EXPECT_EQ(relative_adverb("where"), "in");
  EXPECT_EQ(relative_adverb("when"), "");
  EXPECT_FALSE(relative_adverb("why"));
}

TEST(Modals, AreAlsoKnownWhereNotCutsThem) {
  EXPECT_EQ(modal("ca"), Modal::kAbility);
  EXPECT_EQ(modal("wo"), Modal::kFuture);
  EXPECT_EQ(modal("'d"), Modal::kRemote);
  EXPECT_EQ(modal("must"), Modal::kNone);
}

TEST(Marks, TellWhatFollows) {
  EXPECT_TRUE(marks_infinitive("to"));
  EXPECT_TRUE(marks_agent("by"));
  EXPECT_TRUE(marks_genitive("of"));
  EXPECT_FALSE(marks_genitive("off"));
  EXPECT_TRUE(marks_owner("at"));
  EXPECT_FALSE(marks_owner("by"));
  EXPECT_TRUE(joins_body_to_field("on"));
  EXPECT_FALSE(joins_body_to_field("to"));
  EXPECT_TRUE(joins_office_to_field("to"));
  EXPECT_FALSE(joins_office_to_field("on"));
  EXPECT_TRUE(marks_participant("against"));
  EXPECT_FALSE(marks_participant("of"));
  EXPECT_TRUE(joins_sides("between"));
  EXPECT_FALSE(joins_sides("with"));
  EXPECT_TRUE(opens_example("such as"));
  EXPECT_FALSE(opens_example("with"));
}

TEST(Clauses, AreToTheirEventWhatTheirWordSays) {
  EXPECT_EQ(clause_role(""), RoleName::kTopic);
  EXPECT_EQ(clause_role("to"), RoleName::kPurpose);
  EXPECT_EQ(clause_role("without"), RoleName::kManner);
  EXPECT_FALSE(clause_role("after"));
}

TEST(StopWords, TellNothing) {
  EXPECT_TRUE(is_stop_word("their"));
  EXPECT_FALSE(is_stop_word("minister"));
}

}  // namespace
}  // namespace relata::lexicon
