#include "core/fact.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Source said(SourceClass how) {
  return {.text = "unnamed", .cue = "say", .source_class = how};
}

TEST(FactId, DependsOnEveryPartOfTheKey) {
  const EntityId blinken{1};
  const FactId id = fact_id(blinken, "meet", EntityId{2});
  EXPECT_EQ(id, fact_id(blinken, "meet", EntityId{2}));
  EXPECT_NE(id, fact_id(EntityId{3}, "meet", EntityId{2}));
  EXPECT_NE(id, fact_id(blinken, "greet", EntityId{2}));
  EXPECT_NE(id, fact_id(blinken, "meet", FactId{2}));
  EXPECT_NE(id,
            fact_id(blinken, "meet", Literal{.text = to_string(EntityId{2})}));
}

TEST(Standing, IsAssertedOnlyInTheOutletsOwnVoice) {
  EXPECT_EQ(standing({Assertion{}}), Standing::kAsserted);
  Assertion revealed;
  revealed.chain = {said(SourceClass::kFactive)};
  EXPECT_EQ(standing({revealed}), Standing::kAsserted);
  Assertion reported;
  reported.chain = {said(SourceClass::kNeutral)};
  EXPECT_EQ(standing({reported}), Standing::kAttributed);
  Assertion accused;
  accused.chain = {said(SourceClass::kFactive), said(SourceClass::kAccuse)};
  EXPECT_EQ(standing({accused}), Standing::kAttributed);
  EXPECT_EQ(standing({accused, Assertion{}}), Standing::kAsserted);
}

TEST(Standing, CountsADenialAsTheOpposite) {
  Assertion denied;
  denied.chain = {said(SourceClass::kDeny)};
  EXPECT_EQ(standing({denied}), Standing::kDenied);
  Assertion negative;
  negative.polarity = Polarity::kNegative;
  EXPECT_EQ(standing({negative}), Standing::kDenied);
  Assertion reported;
  reported.chain = {said(SourceClass::kNeutral)};
  EXPECT_EQ(standing({reported, denied}), Standing::kDisputed);
}

TEST(Standing, IsUnrealisedWhereNobodySaysThatItIs) {
  Assertion planned;
  planned.force = Force::kPlan;
  Assertion possible;
  possible.certainty = Certainty::kPossible;
  EXPECT_EQ(standing({planned, possible}), Standing::kUnrealised);
  Assertion probable;
  probable.certainty = Certainty::kProbable;
  EXPECT_EQ(standing({planned, probable}), Standing::kAttributed);
}

}  // namespace
}  // namespace relata
