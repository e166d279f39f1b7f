#include "extract/values/time_phrase.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace relata::extract {
namespace {

/// Friday, 10 November 2023.
constexpr Date kToday{.year = 2023, .month = 11, .day = 10};

std::string read(std::initializer_list<std::string> words,
                 std::optional<Date> today = kToday, bool looks_ahead = false) {
  const auto reading = read_time({words, today, looks_ahead, {}});
  if (!reading) return "none";
  const Interval& interval = reading->interval;
  return interval.begin + "/" + interval.end + " " + interval.grain + " " +
         reading->relation;
}

TEST(TimePhrases, FullDatesNeedNoArticleDate) {
  EXPECT_EQ(read({"november", "3", "2019"}, {}),
            "2019-11-03/2019-11-03 day at");
  EXPECT_EQ(read({"3", "november", "2019"}, {}),
            "2019-11-03/2019-11-03 day at");
  EXPECT_EQ(read({"march", "2020"}, {}), "2020-03/2020-03-31 month at");
  EXPECT_EQ(read({"2020-02-29"}, {}), "2020-02-29/2020-02-29 day at");
}

TEST(TimePhrases, InventNoYear) {
  EXPECT_EQ(read({"november", "3"}, {}), "XXXX-11-03/XXXX-11-03 day at");
  EXPECT_EQ(read({"february"}, {}), "XXXX-02/XXXX-02-29 month at");
  EXPECT_EQ(read({"monday"}, {}), "/ day at");
  EXPECT_EQ(read({"last", "week"}, {}), "/ week at");
}

TEST(TimePhrases, TakeTheNearestDayInTheClausesDirection) {
  EXPECT_EQ(read({"november", "3"}), "2023-11-03/2023-11-03 day at");
  EXPECT_EQ(read({"december", "3"}), "2022-12-03/2022-12-03 day at");
  EXPECT_EQ(read({"december", "3"}, kToday, true),
            "2023-12-03/2023-12-03 day at");
  EXPECT_EQ(read({"monday"}), "2023-11-06/2023-11-06 day at");
  EXPECT_EQ(read({"monday"}, kToday, true), "2023-11-13/2023-11-13 day at");
  EXPECT_EQ(read({"friday"}), "2023-11-10/2023-11-10 day at");
  EXPECT_EQ(read({"last", "friday"}), "2023-11-03/2023-11-03 day at");
}

TEST(TimePhrases, CountUnitsFromTheArticlesDate) {
  EXPECT_EQ(read({"yesterday"}), "2023-11-09/2023-11-09 day at");
  EXPECT_EQ(read({"last", "week"}), "2023-10-30/2023-11-05 week at");
  EXPECT_EQ(read({"next", "month"}), "2023-12/2023-12-31 month at");
  EXPECT_EQ(read({"last", "year"}), "2022/2022-12-31 year at");
  EXPECT_EQ(read({"three", "days", "ago"}), "2023-11-07/2023-11-07 day at");
  EXPECT_EQ(read({"the", "past", "two", "years"}),
            "2021/2023-11-10 year during");
}

TEST(TimePhrases, AreNotCountedFromTheDateWhenItIsAnotherOne) {
  EXPECT_EQ(read({"the", "next", "day"}), "/ day at");
  EXPECT_EQ(read({"next", "week"}), "2023-11-13/2023-11-19 week at");
  EXPECT_EQ(read({"every", "friday"}), "/ day at");
  EXPECT_EQ(read({"recent", "months"}), "/ month at");
}

TEST(TimePhrases, KnowTheWeekendThisMorningAndTheEndOfTheYear) {
  EXPECT_EQ(read({"the", "weekend"}), "2023-11-04/2023-11-05 weekend at");
  EXPECT_EQ(read({"this", "morning"}), "2023-11-10/2023-11-10 day at");
  EXPECT_EQ(read({"the", "end", "the", "year"}), "2023/2023-12-31 year at");
}

TEST(TimePhrases, LaterInAUnitIsWithinThisOneUnlessAnotherIsPointedTo) {
  EXPECT_EQ(read({"later", "the", "year"}), "2023/2023-12-31 year at");
  EXPECT_EQ(read({"later", "that", "year"}), "/ year at");
  EXPECT_EQ(read({"earlier", "the", "day"}), "/ day at");
  EXPECT_EQ(read({"earlier", "this", "month"}), "2023-11/2023-11-30 month at");
}

TEST(TimePhrases, ReadSeasonsOfSportTheRestOfAYearAndTheDayBefore) {
  EXPECT_EQ(read({"last", "season"}), "/ season at");
  EXPECT_EQ(read({"the", "season"}), "none");
  EXPECT_EQ(read({"the", "rest", "the", "year"}), "2023/2023-12-31 year at");
  EXPECT_EQ(read({"the", "day", "before"}), "/ day before");
}

TEST(TimePhrases, InSomeTimeIsAheadOnlyWhereTheClauseLooksAhead) {
  const auto in_two_weeks = [](bool looks_ahead) {
    const auto reading =
        read_time({{"two", "weeks"}, kToday, looks_ahead, "in"});
    return reading ? reading->interval.begin + " " + reading->relation : "none";
  };
  EXPECT_EQ(in_two_weeks(true), "2023-11-20 at");
  EXPECT_EQ(in_two_weeks(false), " during");
}

TEST(TimePhrases, ReadSeasonsQuartersDecadesAndCenturies) {
  EXPECT_EQ(read({"last", "autumn"}), "2023-23/2023-11-30 season at");
  EXPECT_EQ(read({"winter", "2020"}), "2020-24/2021-02-28 season at");
  EXPECT_EQ(read({"the", "third", "quarter", "of", "2022"}),
            "2022-07-01/2022-09-30 quarter at");
  EXPECT_EQ(read({"the", "1990s"}), "199X/1999-12-31 decade at");
  EXPECT_EQ(read({"the", "19th", "century"}), "18XX/1900-12-31 century at");
}

TEST(TimePhrases, KeepTheKindOfWhatTheyCannotPlace) {
  EXPECT_EQ(read({"three", "days", "after"}), "/ day after");
  EXPECT_EQ(read({"two", "weeks", "earlier"}), "/ week before");
  EXPECT_EQ(read({"three", "days"}), "/ day during");
}

TEST(TimePhrases, RefuseOtherWordsAndImpossibleDays) {
  EXPECT_EQ(read({"the", "memo"}), "none");
  EXPECT_EQ(read({"february", "30", "2021"}), "none");
  EXPECT_EQ(read({}), "none");
  EXPECT_EQ(read({"99999999999999", "years", "ago"}), "/ year at");
}

}  // namespace
}  // namespace relata::extract
