#include "read/text/plain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata::read {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string complaint(const std::string& bytes) {
  const auto article = plain_article("a.txt", bytes, Markup::kPlain);
  return article ? "" : article.error().message;
}

TEST(PlainArticle, KeepsTheBytes) {
  for (const std::string text :
       {"“Quotes” and ‘more’ — and…", "a\r\nb\rc\n\n\n", " e\xCC\x81 \t\n",
        "no end of line"}) {
    const auto article = plain_article("a.txt", text, Markup::kPlain);
    ASSERT_TRUE(article);
    EXPECT_EQ(article->text, text);
    EXPECT_EQ(article->id, "") << "the front door names it";
  }
}

TEST(PlainArticle, DropsAByteOrderMark) {
  EXPECT_EQ(
      plain_article("a.txt", "\xEF\xBB\xBFIt rained.", Markup::kPlain)->text,
      "It rained.");
}

TEST(PlainArticle, NamesTheLineAndByteOfWhatIsNoUtf8) {
  EXPECT_EQ(complaint("one\ntwo \xE9t\xE9\n"),
            "a.txt: is not UTF-8: line 2, byte 5");
  EXPECT_EQ(complaint("\xEF\xBB\xBF\xFF"),
            "a.txt: is not UTF-8: line 1, byte 1");
}

TEST(PlainArticle, RefusesWhatIsNoText) {
  EXPECT_THAT(complaint(""), HasSubstr("holds no text"));
  EXPECT_THAT(complaint(" \r\n\t\xC2\xA0"), HasSubstr("holds no text"));
  EXPECT_THAT(complaint("\xEF\xBB\xBF"), HasSubstr("holds no text"));
  EXPECT_THAT(complaint(std::string("PK\x03\x04\0\0x", 7)),
              HasSubstr("is not text: NUL in line 1, byte 5"));
  EXPECT_THAT(complaint(std::string("\xFF\xFEh\0i\0", 6)),
              HasSubstr("is UTF-16"));
}

std::vector<std::string> forms(const Presegmented::Cut& cut) {
  std::vector<std::string> result;
  for (const auto& word : cut.words)
    result.push_back(word.form);
  return result;
}

TEST(LineArticle, TakesEachLineAsASentence) {
  const auto article =
      line_article("a", "One here.\r\n Two.\n\nThree", Cutting::kLines);
  ASSERT_TRUE(article && article->cuts);
  std::vector<std::string_view> sentences;
  for (const auto& cut : article->cuts->sentences) {
    sentences.push_back(slice(article->text, cut.span));
    EXPECT_TRUE(cut.words.empty());
  }
  EXPECT_THAT(sentences, ElementsAre("One here.", "Two.", "Three"));
  EXPECT_THAT(article->zones, ElementsAre(Zone{Zone::Kind::kBody, {0, 16}},
                                          Zone{Zone::Kind::kBody, {18, 23}}));
}

TEST(LineArticle, CutsTokensAtSpacesAndReadsEscapes) {
  const std::string text =
      "`` No '' , -LRB- he  said -rrb- and\\/or -- -LSB- x -RSB- \xC2\xA0";
  const auto article = line_article("a", text, Cutting::kTokens);
  ASSERT_TRUE(article && article->cuts);
  EXPECT_EQ(article->text, text);
  ASSERT_EQ(article->cuts->sentences.size(), 1U);
  const auto& cut = article->cuts->sentences[0];
  EXPECT_THAT(forms(cut), ElementsAre("\"", "No", "\"", ",", "(", "he", "said",
                                      ")", "and/or", "--", "[", "x", "]"));
  EXPECT_EQ(slice(text, cut.words[4].span), "-LRB-");
  EXPECT_EQ(slice(text, cut.words[8].span), "and\\/or");
}

TEST(UnescapedToken, LeavesOtherTokensAlone) {
  for (const std::string token : {"a", "-", "-LRB", "`", "'", "C:\\x", "\\"}) {
    EXPECT_EQ(unescaped_token(token), token);
  }
}

}  // namespace
}  // namespace relata::read
