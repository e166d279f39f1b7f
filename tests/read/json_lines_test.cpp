#include "read/json_lines.h"

#include <gtest/gtest.h>

#include <vector>

namespace relata::read {
namespace {

/// What one line gives: an article or an Error, and the complaints.
struct Outcome {
  Result<Article> article;
  std::vector<std::string> complaints;
};

Outcome read_line(const std::string& line) {
  std::vector<std::string> complaints;
  auto article = json_article("a.jsonl:7", line, [&](const Error& error) {
    complaints.push_back(error.message);
  });
  return {std::move(article), std::move(complaints)};
}

TEST(JsonArticle, TakesTheMembersOfTheRecord) {
  const auto [article, complaints] = read_line(
      R"({"kind":"article","id":"n1","title":"Pier","text":"It closed.",)"
      R"("date":"2023-05-04T23:30:00-05:00","source":"Bay Post",)"
      R"("url":"https://a.example/1","more":{"x":[1,2]}})");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->id, "n1");
  EXPECT_EQ(article->title, "Pier");
  EXPECT_EQ(article->text, "It closed.");
  EXPECT_EQ(article->date, (Date{2023, 5, 4}));
  EXPECT_EQ(article->source, "Bay Post");
  EXPECT_EQ(article->url, "https://a.example/1");
  EXPECT_EQ(article->zones.size(), 1U);
  EXPECT_TRUE(complaints.empty());
}

TEST(JsonArticle, NeedsOnlyText) {
  const auto outcome = read_line(R"( {"text":"It closed.","title":null} )");
  ASSERT_TRUE(outcome.article);
  EXPECT_EQ(outcome.article->id, "");
  EXPECT_EQ(outcome.article->title, "");
  EXPECT_EQ(outcome.article->date, std::nullopt);
  EXPECT_TRUE(outcome.complaints.empty());
}

TEST(JsonArticle, KeepsTextByteForByte) {
  const auto outcome =
      read_line(R"({"text":"\u201cNo,\u201d\r\n\u00a0 he\t said — e\u0301 "})");
  ASSERT_TRUE(outcome.article);
  EXPECT_EQ(outcome.article->text, "“No,”\r\n\xC2\xA0 he\t said — e\xCC\x81 ");
}

TEST(JsonArticle, TakesNumbersAsIds) {
  EXPECT_EQ(read_line(R"({"id":17,"text":"x"})").article->id, "17");
  EXPECT_EQ(read_line(R"({"id":-3,"text":"x"})").article->id, "-3");
}

TEST(JsonArticle, KeepsAnArticleWhoseDateIsBad) {
  for (const std::string date :
       {"\"yesterday\"", "\"2023-02-30\"", "\"3/4/2023\"", "2023",
        "\"2023-05-04Tlater\""}) {
    const auto outcome = read_line(R"({"text":"x","date":)" + date + "}");
    ASSERT_TRUE(outcome.article) << date;
    EXPECT_EQ(outcome.article->date, std::nullopt) << date;
    ASSERT_EQ(outcome.complaints.size(), 1U) << date;
    EXPECT_EQ(outcome.complaints[0].find("a.jsonl:7: 'date' "), 0U);
  }
}

TEST(JsonArticle, ReadsCoarseDates) {
  EXPECT_EQ(read_line(R"({"text":"x","date":"2023"})").article->date,
            (Date{2023}));
  EXPECT_EQ(read_line(R"({"text":"x","date":"2023-05"})").article->date,
            (Date{2023, 5}));
}

TEST(JsonArticle, LeavesOutMembersOfTheWrongType) {
  const auto outcome =
      read_line(R"({"text":"x","title":5,"source":["a"],"id":1.5})");
  ASSERT_TRUE(outcome.article);
  EXPECT_EQ(outcome.article->title, "");
  EXPECT_EQ(outcome.complaints.size(), 3U);
}

TEST(JsonArticle, RefusesWhatIsNoRecord) {
  for (const std::string line :
       {"", "x", "[]", "5", "null", "{\"text\":\"x\"", "{}", R"({"text":""})",
        R"({"text":"  \n "})", R"({"text":7})", R"({"text":null})",
        R"({"text":"x","text":"y"})", R"({"text":"x","id":"1","id":"2"})",
        R"({"text":"a\u0000b"})", R"({"text":"lone \ud800 half"})",
        "{\"text\":\"bad \xFF byte\"}", "{\"text\":\"bad \xC3\"}",
        R"({"text":"x"} {"text":"y"})", "{\"text\":\"a\nb\"}"}) {
    const auto outcome = read_line(line);
    ASSERT_FALSE(outcome.article) << line;
    EXPECT_EQ(outcome.article.error().kind, Error::Kind::kBadInput);
    EXPECT_EQ(outcome.article.error().message.find("a.jsonl:7: "), 0U) << line;
  }
}

TEST(JsonArticle, SurvivesDeepNesting) {
  EXPECT_FALSE(read_line(std::string(1000000, '[')).article);
  const std::string deep = std::string(200000, '[') + std::string(200000, ']');
  EXPECT_TRUE(read_line(R"({"text":"x","more":)" + deep + "}").article);
}

}  // namespace
}  // namespace relata::read
