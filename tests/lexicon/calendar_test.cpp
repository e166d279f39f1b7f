#include "lexicon/calendar.h"

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

}  // namespace
}  // namespace relata::lexicon
