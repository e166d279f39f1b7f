#include "read/text/written_date.h"

#include <gtest/gtest.h>

#include "read/text/dateline.h"

namespace relata::read {
namespace {

TEST(WrittenDate, ReadsDaysAsProseWritesThem) {
  struct Case {
    std::string_view text;
    std::optional<Date> date;
    std::size_t size;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"March 11, 2024 (AP)", Date{2024, 3, 11}, 14},
           {"March 11 (AP)", std::nullopt, 8},
           {"Mar. 11", std::nullopt, 7},
           {"Sept. 1 2023", Date{2023, 9, 1}, 12},
           {"11 March 2024", Date{2024, 3, 11}, 13},
           {"1st May, 1997.", Date{1997, 5, 1}, 13},
           {"2024-03-11T10:00", Date{2024, 3, 11}, 10},
           {"Feb. 29", std::nullopt, 7},
           {"May 5, 60 people", std::nullopt, 5},
           {"May 5, 2000m", std::nullopt, 5}}) {
    const auto written = written_date(c.text);
    ASSERT_TRUE(written) << c.text;
    EXPECT_EQ(written->date, c.date) << c.text;
    EXPECT_EQ(written->size, c.size) << c.text;
  }
}

TEST(WrittenDate, IsNoOtherText) {
  for (const auto* text :
       {"", "May", "May he live", "Marching 11", "Ma 11", "March 32",
        "Feb. 30, 2024", "Feb. 29, 2023", "3/11/2024", "11", "11 people",
        "March 111", "2024-13-01", "2024-03-111", "Monday", "1st"}) {
    EXPECT_FALSE(written_date(text)) << text;
  }
}

TEST(IsoDate, TakesDatesAndDateTimes) {
  EXPECT_EQ(iso_date("2024"), (Date{2024}));
  EXPECT_EQ(iso_date("2024-03"), (Date{2024, 3}));
  EXPECT_EQ(iso_date("2024-03-11T23:59:59.5+02:00"), (Date{2024, 3, 11}));
  EXPECT_EQ(iso_date("2024-03-11 09:30 UTC"), (Date{2024, 3, 11}));
  for (const auto* text :
       {"", "2024-02-30", "2024-03T10:00", "2024-03-11T", "2024-03-11Tnoon",
        "11 March 2024", "20240311", "2024-3-1"}) {
    EXPECT_EQ(iso_date(text), std::nullopt) << text;
  }
}

TEST(IsWeekday, KnowsShortForms) {
  EXPECT_TRUE(is_weekday("Monday") && is_weekday("tue.") && is_weekday("Sat"));
  EXPECT_FALSE(is_weekday("Mo") || is_weekday("Moonday") || is_weekday(""));
}

TEST(DateLine, OnlySaysWhen) {
  for (const auto* line :
       {"May 4, 2023", "Published: Thursday, May 4, 2023 at 3:40 p.m. ET",
        "Last updated on 4 May 2023 | 15:40 GMT", "2023-05-04"}) {
    const auto read = date_line(line);
    ASSERT_TRUE(read) << line;
    EXPECT_EQ(read->date, (Date{2023, 5, 4})) << line;
  }
  EXPECT_TRUE(date_line("Updated May 4"));
  EXPECT_FALSE(date_line("Updated May 4")->date);
  for (const auto* line :
       {"May 4, 2023 was a cold day", "On May 4 the pier closed", "Thursday",
        "Published by the Bay Post", ""}) {
    EXPECT_FALSE(date_line(line)) << line;
  }
}

}  // namespace
}  // namespace relata::read
