#include "core/date.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(ParseDate, ReadsYearMonthAndDay) {
  EXPECT_EQ(*parse_date("1976"), (Date{.year = 1976}));
  EXPECT_EQ(*parse_date("1976-04"), (Date{.year = 1976, .month = 4}));
  EXPECT_EQ(*parse_date("1976-04-01"),
            (Date{.year = 1976, .month = 4, .day = 1}));
}

TEST(ParseDate, RefusesOtherForms) {
  for (const auto* text : {"", "76", "1976-4", "1976/04", " 1976", "197x",
                           "-976", "1976-04-01T00:00"}) {
    const auto date = parse_date(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().kind, Error::Kind::kBadInput) << text;
  }
}

TEST(ParseDate, RefusesDaysThatTheCalendarLacks) {
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("1999-02-29"));
  EXPECT_FALSE(parse_date("1999-00"));
  EXPECT_FALSE(parse_date("1999-01-00"));
  EXPECT_FALSE(parse_date("0000"));
}

TEST(Date, IsWrittenAsItIsRead) {
  for (const auto* text : {"0987", "1976", "1976-04", "1976-04-01"}) {
    EXPECT_EQ(to_string(*parse_date(text)), text);
  }
}

TEST(Date, SortsCoarseBeforeFine) {
  EXPECT_LT(*parse_date("1976"), *parse_date("1976-04"));
  EXPECT_LT(*parse_date("1976-04"), *parse_date("1976-04-01"));
}

TEST(Days, AreCountedByTheCalendar) {
  const auto february = day_of(*parse_date("2023-02-28"));
  const auto march = day_of(*parse_date("2023-03-01"));
  ASSERT_TRUE(february && march);
  EXPECT_EQ(*march - *february, std::chrono::days(1));
}

TEST(Days, AreOfDatesFineEnough) {
  EXPECT_FALSE(day_of(*parse_date("2023-03")));
  EXPECT_EQ(first_day_of(*parse_date("2023-03")),
            day_of(*parse_date("2023-03-01")));
  EXPECT_FALSE(first_day_of(*parse_date("2023")));
  EXPECT_FALSE(first_day_of(std::nullopt));
}

}  // namespace
}  // namespace relata
