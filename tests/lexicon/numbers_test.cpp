#include "lexicon/world/numbers.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Numbers, AreReadFromWordsAndDigits) {
  EXPECT_EQ(number_word("seven"), 7);
  EXPECT_EQ(number_word("twenty-one"), 21);
  EXPECT_EQ(number_word("21"), std::nullopt);
  EXPECT_EQ(digits_number("11,000"), 11000);
  EXPECT_EQ(digits_number("3.5"), 3.5);
  EXPECT_EQ(digits_number("11,00"), std::nullopt);
  EXPECT_EQ(number_in_digits("hundred"), "100");
  EXPECT_EQ(number_in_digits("1,500"), "1500");
  EXPECT_EQ(number_in_digits("memo"), "");
}

TEST(Numbers, AreMultipliedByScalesDozensAndParts) {
  EXPECT_EQ(number_factor("thousand")->value, 1000);
  EXPECT_TRUE(number_factor("thousand")->is_scale);
  EXPECT_EQ(number_factor("half")->value, 0.5);
  EXPECT_FALSE(number_factor("half")->is_scale);
  EXPECT_EQ(number_factor("seven"), std::nullopt);
}

TEST(Numbers, AreWordsWithADigitToo) {
  EXPECT_TRUE(is_number("three"));
  EXPECT_TRUE(is_number("g20"));
  EXPECT_FALSE(is_number("memo"));
}

TEST(WholeNumbers, MayBeOrdinalsOfNineDigits) {
  EXPECT_EQ(whole_number("31st"), 31);
  EXPECT_EQ(whole_number("123456789"), 123456789);
  EXPECT_EQ(whole_number("1234567890"), -1);
  EXPECT_EQ(whole_number("31xx"), -1);
}

TEST(QuantityWords, AreOfAKind) {
  EXPECT_EQ(quantity_word("two", "number"), "2");
  EXPECT_EQ(quantity_word("two", "scale"), "");
}

TEST(Ordinals, AreWrittenInLettersOrEndDigits) {
  EXPECT_EQ(ordinal("third"), 3);
  EXPECT_EQ(ordinal("three"), 0);
  EXPECT_TRUE(is_ordinal_ending("nd"));
  EXPECT_FALSE(is_ordinal_ending("m"));
}

TEST(Amounts, HaveWordsBetweenTheirNumbers) {
  EXPECT_TRUE(joins_numbers("to"));
  EXPECT_FALSE(joins_numbers("the"));
  EXPECT_TRUE(is_article_of_one("an"));
  EXPECT_FALSE(is_article_of_one("the"));
  EXPECT_TRUE(is_money_or_share("percent"));
  EXPECT_TRUE(is_money_or_share("euro"));
  EXPECT_FALSE(is_money_or_share("mile"));
  EXPECT_EQ(quantity_word("fewer", "beyond"), "<=");
}

}  // namespace
}  // namespace relata::lexicon
