#include "formats/conllu_read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "core/tables.h"

namespace relata::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// What reading gives.
struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> problems;
};

Outcome read_text(const std::string& text, std::size_t most_bytes = 1U << 20U) {
  Outcome outcome;
  const ConlluReader::Sink sink{
      .article =
          [&](Article&& article) {
            outcome.articles.push_back(std::move(article));
            return Result<void>();
          },
      .problem =
          [&](const Error& error) {
            outcome.problems.push_back(error.message);
          }};
  ConlluReader reader("a.conllu", most_bytes, sink);
  std::uint64_t number = 0;
  for (const std::string_view line : cell_items(text, '\n'))
    EXPECT_TRUE(reader.take(line, ++number));
  EXPECT_TRUE(reader.finish());
  return outcome;
}

/// A token line.
std::string token(const std::string& id, const std::string& form,
                  const std::string& misc = "_") {
  return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

std::vector<std::string> words(const Article& article, std::size_t sentence) {
  std::vector<std::string> result;
  for (const auto& word : article.cuts->sentences[sentence].words) {
    result.push_back(word.form + "=" +
                     std::string(slice(article.text, word.span)));
  }
  return result;
}

TEST(Conllu, RebuildsTheText) {
  const auto outcome = read_text(
      token("1", "It") + token("2-3", "isn't") + token("2", "is") +
      token("3", "n't") + token("4", "over", "SpaceAfter=No") +
      token("4.1", "(so)") + token("5", ".") + "\n" + token("1", "Go") +
      token("2", "!", "x=y|SpaceAfter=No") + "\n" + token("1", "Now"));
  ASSERT_EQ(outcome.articles.size(), 1U);
  const Article& article = outcome.articles[0];
  EXPECT_EQ(article.text, "It isn't over. Go !Now");
  EXPECT_THAT(words(article, 0), ElementsAre("It=It", "is=isn't", "n't=isn't",
                                             "over=over", ".=."));
  EXPECT_THAT(words(article, 2), ElementsAre("Now=Now"));
  EXPECT_THAT(article.zones, ElementsAre(Zone{Zone::Kind::kBody, {0, 22}}));
  EXPECT_TRUE(outcome.problems.empty());
}

TEST(Conllu, PrefersTheTextThatIsGiven) {
  const auto outcome = read_text("# sent_id = s1\n# text = 5 000\xC2\xA0kg \n" +
                                 token("1", "5 000") + token("2", "kg"));
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].text, "5 000\xC2\xA0kg");
  EXPECT_EQ(outcome.articles[0].cuts->sentences[0].comments,
            "# sent_id = s1\n");
}

TEST(Conllu, RebuildsTextThatDoesNotFitTheTokens) {
  const auto outcome = read_text("# text = Something else\n" +
                                 token("1", "It") + token("2", "rained"));
  EXPECT_EQ(outcome.articles[0].text, "It rained");
}

TEST(Conllu, HasDocumentsAndParagraphs) {
  const auto outcome =
      read_text("# newdoc id = d1\n# newpar\n" + token("1", "A") + "\n" +
                token("1", "B") + "\n# newpar\n" + token("1", "C") +
                "\n# newdoc\n" + token("1", "D") + "\n");
  ASSERT_EQ(outcome.articles.size(), 2U);
  EXPECT_EQ(outcome.articles[0].id, "d1");
  EXPECT_EQ(outcome.articles[0].text, "A B\n\nC");
  EXPECT_THAT(outcome.articles[0].zones,
              ElementsAre(Zone{Zone::Kind::kBody, {0, 3}},
                          Zone{Zone::Kind::kBody, {5, 6}}));
  EXPECT_EQ(outcome.articles[1].id, "");
  EXPECT_EQ(outcome.articles[1].text, "D");
}

TEST(Conllu, TakesCarriageReturns) {
  std::string text = "# newdoc id = d\r\n" + token("1", "A") + "\n";
  text.insert(text.find("_\n") + 1, "\r");
  const auto outcome = read_text(text);
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].text, "A");
}

TEST(Conllu, LeavesOutOnlyTheArticleThatIsMalformed) {
  struct Case {
    std::string lines;
    std::string message;
  };
  for (const Case& c : std::vector<Case>{
           {"1\tx\n", "a.conllu:5: has 2 columns"},
           {token("2", "x"), "a.conllu:5: has the token number '2'"},
           {token("x", "x"), "a.conllu:5: has the token number 'x'"},
           {token("1-0", "x"), "a.conllu:5: has the token number '1-0'"},
           {token("1", ""), "a.conllu:5: has a token without a form"},
           {token("1-2", "x") + token("1", "x") + "\n", "lacks words"},
           {token("1", "\xFF"), "a.conllu:5: is not UTF-8: byte 3"},
           {token("1", std::string("a\0b", 3)), "holds a NUL"}}) {
    const auto outcome = read_text(
        "# newdoc id = d1\n" + token("1", "A") + "\n# newdoc id = d2\n" +
        c.lines + token("9", "y") + "\n# newdoc id = d3\n" + token("1", "C"));
    ASSERT_EQ(outcome.articles.size(), 2U) << c.message;
    EXPECT_EQ(outcome.articles[0].id, "d1");
    EXPECT_EQ(outcome.articles[1].id, "d3");
    EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr(c.message)));
  }
}

TEST(Conllu, NamesAFileWithoutSentences) {
  EXPECT_THAT(read_text("").problems,
              ElementsAre(HasSubstr("holds no sentence")));
  EXPECT_THAT(read_text("# newdoc id = d1\n\n").problems,
              ElementsAre(HasSubstr("holds no sentence")));
}

TEST(Conllu, HasALimitForAnArticle) {
  std::string text = "# newdoc id = d1\n";
  for (int i = 0; i < 100; ++i)
    text += token("1", "long-word") + "\n";
  text += "# newdoc id = d2\n" + token("1", "A");
  const auto outcome = read_text(text, 500);
  EXPECT_EQ(outcome.articles.size(), 1U);
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("longer than 500")));
}

}  // namespace
}  // namespace relata::formats
