#include "extract/values/quantity.h"

#include <gtest/gtest.h>

#include <sstream>

namespace relata::extract {
namespace {

/// The words of a noun phrase, the last of them its head; all before it that
/// are digits or number words hang on it as numbers.
std::string read(const std::string& words, const std::string& lemma = "") {
  Sentence sentence;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) {
    Token token;
    token.form = token.lemma = word;
    token.relation = Dep::kNummod;
    sentence.tokens.push_back(token);
  }
  const auto head = static_cast<TokenIndex>(sentence.tokens.size() - 1);
  for (Token& token : sentence.tokens)
    token.head = head;
  sentence.tokens.back().head = kNoToken;
  sentence.tokens.back().relation = Dep::kRoot;
  if (!lemma.empty()) sentence.tokens.back().lemma = lemma;
  const auto quantity = quantity_of(sentence, head);
  if (!quantity) return "none";
  std::ostringstream text;
  text << quantity->comparator << ' ' << quantity->value;
  if (quantity->max) text << ".." << *quantity->max;
  if (!quantity->unit.empty()) text << ' ' << quantity->unit;
  if (!quantity->of.empty()) text << " of " << quantity->of;
  return text.str();
}

TEST(Quantities, HaveTheComparatorBeforeThem) {
  EXPECT_EQ(read("over 11,000 casualties", "casualty"), "> 11000 of casualty");
  EXPECT_EQ(read("more than 60 employees", "employee"), "> 60 of employee");
  EXPECT_EQ(read("at least seven men", "man"), ">= 7 of man");
  EXPECT_EQ(read("up to 30 ships", "ship"), "<= 30 of ship");
  EXPECT_EQ(read("no more than 5 votes", "vote"), "<= 5 of vote");
  EXPECT_EQ(read("14 pages", "page"), "= 14 of page");
}

TEST(Quantities, OfMoneyAndMeasuresHaveAUnit) {
  EXPECT_EQ(read("$ 310 million"), "= 3.1e+08 USD");
  EXPECT_EQ(read("approximately 40 %"), "~ 40 %");
  EXPECT_EQ(read("C$ 3.5 billion"), "= 3.5e+09 CAD");
  EXPECT_EQ(read("about 12 miles", "mile"), "~ 12 mi");
}

TEST(Quantities, AreReadFromWords) {
  EXPECT_EQ(read("twenty-one ships", "ship"), "= 21 of ship");
  EXPECT_EQ(read("two hundred and five ships", "ship"), "= 205 of ship");
  EXPECT_EQ(read("a hundred officials", "official"), "= 100 of official");
  EXPECT_EQ(read("half a million people", "person"), "= 500000 of person");
  EXPECT_EQ(read("two - thirds"), "= 0.666667");
  EXPECT_EQ(read("dozens"), ">= 24");
  EXPECT_EQ(read("tens of thousands"), ">= 20000");
}

TEST(Quantities, OfTwoNumbersAreRanges) {
  EXPECT_EQ(read("60 to 70 people", "person"), "= 60..70 of person");
  EXPECT_EQ(read("5 to 7 million voters", "voter"), "= 5e+06..7e+06 of voter");
}

TEST(Quantities, AreNotSeenWhereNothingIsCounted) {
  EXPECT_EQ(read("memo"), "none");
  EXPECT_EQ(read("3 November"), "none");
}

}  // namespace
}  // namespace relata::extract
