#include "extract/attribution/quotation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/conllu.h"

namespace relata::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> quoted(std::string_view text) {
  std::vector<std::string> words;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  for (const Quotation& quotation : quotations(text, all)) {
    words.emplace_back(slice(text, quotation.span));
  }
  return words;
}

TEST(Quotations, AreFoundBetweenMarksOfEveryKind) {
  EXPECT_THAT(quoted("He said “go” and \"stop\" and «halt»."),
              ElementsAre("go", "stop", "halt"));
  EXPECT_THAT(quoted("They `` never '' came, he said."), ElementsAre("never"));
}

TEST(Quotations, ListOnlyTheOuterOfTwo) {
  EXPECT_THAT(quoted("“He called it ‘a lie’ twice,” Lee said."),
              ElementsAre("He called it ‘a lie’ twice,"));
}

TEST(Quotations, HoldATitleInMarksOfTheSameSort) {
  EXPECT_THAT(quoted("“The “Silver Lane” star fooled them,” Lee said."),
              ElementsAre("The “Silver Lane” star fooled them,"));
  EXPECT_THAT(quoted("“The “Silver Lane” star fooled them."),
              ElementsAre("The “Silver Lane” star fooled them."));
  // Rather two, the first one without its end.
  EXPECT_THAT(quoted("“They go. “They stay,” Lee said."),
              ElementsAre("They go.", "They stay,"));
}

TEST(Quotations, EndWithTheOtherSortOfDoubleMarks) {
  EXPECT_THAT(quoted("He said \"they go.” “They stay,” Lee said."),
              ElementsAre("they go.", "They stay,"));
  EXPECT_THAT(quoted("\"It is “a lie” and more,\" Lee said."),
              ElementsAre("It is “a lie” and more,"));
  EXPECT_THAT(quoted("“They go,\" Lee said. \"We stay.\""),
              ElementsAre("They go,", "We stay."));
}

TEST(Quotations, AreNotOpenedByApostrophesOrInches) {
  EXPECT_THAT(quoted("The officials' plan isn't Ann's."), IsEmpty());
  EXPECT_THAT(quoted("The envoys’ plan isn’t Ann’s."), IsEmpty());
  EXPECT_THAT(quoted("He is 6'2\" tall."), IsEmpty());
}

TEST(Quotations, OfSingleMarksAreFoundInHeadlines) {
  EXPECT_THAT(quoted("Mayor 'knew of fraud', court told"),
              ElementsAre("knew of fraud"));
}

TEST(Quotations, StayOpenToTheEndOfTheText) {
  const std::string text = "Lee said: “We go. We stay.";
  const auto list =
      quotations(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_FALSE(list[0].is_closed);
  EXPECT_EQ(list[0].span.end, text.size());
}

TEST(Quotations, EndWithTheirSentenceWhenNothingTakesThemUp) {
  const Document document = support::read_conllu(
      "1\t“\t“\tPUNCT\t``\t_\t2\tpunct\t_\tSpaceAfter=No\n"
      "2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
      "\n"
      "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
      "2\twent\tgo\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
  const auto list = quotations(document);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(document.text(document.sentences[0], list[0].span), "Go.");
}

TEST(Quotations, GoOnWhenTheNextParagraphReopensThem) {
  const Document document = support::read_conllu(
      "1\t“\t“\tPUNCT\t``\t_\t2\tpunct\t_\tSpaceAfter=No\n"
      "2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
      "\n"
      "# newpar\n"
      "1\t“\t“\tPUNCT\t``\t_\t2\tpunct\t_\tSpaceAfter=No\n"
      "2\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No\n"
      "4\t”\t”\tPUNCT\t''\t_\t2\tpunct\t_\t_\n\n");
  const auto list = quotations(document);
  ASSERT_EQ(list.size(), 2U);
  EXPECT_FALSE(list[0].continues);
  EXPECT_TRUE(list[1].continues);
  EXPECT_TRUE(list[1].is_closed);
}

}  // namespace
}  // namespace relata::extract
