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

TEST(Trust, RisesWithTheSurestAssertionAndWithOrigins) {
  Fact fact;
  EXPECT_EQ(trust(fact), 0);
  fact.assertions.resize(2);
  fact.assertions[0].confidence = 0.25F;
  fact.assertions[1].confidence = 0.5F;
  fact.support_origins = 1;
  EXPECT_DOUBLE_EQ(trust(fact), 0.5);
  fact.support_origins = 2;
  EXPECT_DOUBLE_EQ(trust(fact), 0.75);
  fact.support_origins = 1000;
  EXPECT_LE(trust(fact), 1);
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

TEST(FactId, TellsContentsApartByTheirMode) {
  const FactId plain = fact_id(EntityId{1}, "tell", FactId{2});
  const FactId negative =
      fact_id(EntityId{1}, "tell", FactId{2}, {.is_negative = true});
  EXPECT_NE(plain, negative);
  EXPECT_NE(negative, fact_id(EntityId{1}, "tell", FactId{2},
                              {.is_negative = true, .is_unrealised = true}));
  EXPECT_EQ(plain, fact_id(EntityId{1}, "tell", FactId{2}, Mode{}));
}

Assertion with(Polarity polarity, Force force, float confidence) {
  Assertion made;
  made.polarity = polarity;
  made.force = force;
  made.confidence = confidence;
  return made;
}

Fact fact_of(std::vector<Assertion> assertions) {
  Fact fact;
  fact.assertions = std::move(assertions);
  fact.standing = standing(fact.assertions);
  return fact;
}

TEST(FactMode, IsPossibleNotWhereNobodyAffirmsWhatIsUnrealised) {
  const Assertion planned = with(Polarity::kPositive, Force::kPlan, 1);
  const Assertion averted = with(Polarity::kNegative, Force::kPlan, 1);
  EXPECT_EQ(mode(fact_of({averted})),
            (Mode{.is_negative = true, .is_unrealised = true}));
  EXPECT_EQ(mode(fact_of({averted, planned})), (Mode{.is_unrealised = true}));
  EXPECT_EQ(mode(fact_of({with(Polarity::kNegative, Force::kAssert, 1)})),
            (Mode{.is_negative = true}));
  EXPECT_EQ(mode(fact_of({Assertion{}})), Mode{});
}

TEST(Deciding, IsTheSurestOfThoseThatMakeTheStanding) {
  Assertion said = with(Polarity::kPositive, Force::kAssert, 0.9F);
  said.chain = {{.text = "unnamed", .cue = "say"}};
  const Fact fact = fact_of({said, with(Polarity::kNegative, Force::kPlan, 1),
                             with(Polarity::kPositive, Force::kAssert, 0.4F),
                             with(Polarity::kPositive, Force::kAssert, 0.6F)});
  ASSERT_EQ(fact.standing, Standing::kAsserted);
  EXPECT_EQ(deciding(fact), &fact.assertions[3]);
  EXPECT_EQ(deciding(Fact{}), nullptr);
}

}  // namespace
}  // namespace relata
