#include "lexicon/world/calendar.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Months, AreNumbersOfTheirNamesAndShortForms) {
  EXPECT_EQ(month_number("january"), 1U);
  EXPECT_EQ(month_number("sept."), 9U);
  EXPECT_EQ(month_number("monday"), 0U);
}

TEST(Weekdays, BeginWithMonday) {
  EXPECT_EQ(weekday_number("monday"), 1U);
  EXPECT_EQ(weekday_number("sun"), 7U);
  EXPECT_EQ(weekday_number("may"), 0U);
}

TEST(TimeWords, AreOfAKind) {
  EXPECT_EQ(time_word("may", "month"), "5");
  EXPECT_EQ(time_word("may", "weekday"), "");
}

TEST(DaysOfAMonth, AreWrittenInDigits) {
  EXPECT_EQ(day_of_month("3"), 3U);
  EXPECT_EQ(day_of_month("03"), 3U);
  EXPECT_EQ(day_of_month("31st"), 31U);
  EXPECT_EQ(day_of_month("32"), 0U);
  EXPECT_EQ(day_of_month("2024"), 0U);
  EXPECT_EQ(day_of_month("third"), 0U);
}

TEST(TimeNouns, AreOfEachKind) {
  EXPECT_TRUE(is_time_noun("july"));
  EXPECT_TRUE(is_time_noun("evening"));
  EXPECT_TRUE(is_time_noun("christmas"));
  EXPECT_FALSE(is_time_noun("end"));
}

TEST(Units, HaveSoManyDaysOrMonths) {
  EXPECT_EQ(days_of_unit("fortnight"), 14);
  EXPECT_EQ(days_of_unit("month"), 0);
  EXPECT_EQ(months_of_unit("quarter"), 3);
  EXPECT_EQ(months_of_unit("century"), 1200);
  EXPECT_EQ(months_of_unit("week"), 0);
}

TEST(TimeOrder, IsToldByPrepositionsAndAdverbs) {
  EXPECT_EQ(order_of_preposition("after"), TimeOrder::kAfter);
  EXPECT_EQ(order_of_preposition("later"), TimeOrder::kNone);
  EXPECT_EQ(order_of_adverb("earlier"), TimeOrder::kBefore);
  EXPECT_EQ(order_of_adverb("before"), TimeOrder::kNone);
  EXPECT_EQ(time_order("later"), TimeOrder::kAfter);
  EXPECT_EQ(time_order("before"), TimeOrder::kBefore);
  EXPECT_TRUE(joins_times("through"));
  EXPECT_FALSE(joins_times("since"));
}

}  // namespace
}  // namespace relata::lexicon
