// tests/merge/*.pairs: see tests/coref/README.md.
#include <gtest/gtest.h>

#include <string>

#include "support/alignment.h"
#include "support/files.h"
#include "support/marked_cases.h"
#include "support/pipeline/news_graph.h"

namespace relata::merge {
namespace {

using support::GivenPhrase;
using support::MarkedCase;

const std::string kFolder = "tests/merge/";

std::vector<support::GivenArticle> articles_of(const MarkedCase& one) {
  std::vector<support::GivenArticle> articles;
  for (const support::MarkedArticle& article : one.articles) {
    const std::string number = std::to_string(articles.size() + 1);
    articles.push_back({"article" + number, article.text.text,
                        "Outlet " + number, article.head});
  }
  return articles;
}

/// What is wrong with a case, a line each; empty if nothing.
std::string wrongs(const MarkedCase& one) {
  const support::NewsGraph graph(articles_of(one));
  std::vector<GivenPhrase> given;
  for (std::size_t a = 0; a < one.articles.size(); ++a) {
    const support::BracketedText& marked = one.articles[a].text;
    const auto mentions = support::aligned(
        marked.phrases, graph.readings().at(a).claims.mentions);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      GivenPhrase phrase{
          std::string(slice(marked.text, marked.phrases[i].span)),
          marked.phrases[i].label, std::nullopt};
      if (mentions[i]) phrase.thing = graph.entity(a, *mentions[i]).value;
      given.push_back(std::move(phrase));
    }
  }
  return support::complaints(given);
}

class Pairs : public testing::TestWithParam<std::string> {};

TEST_P(Pairs, AreOneOrTwo) {
  const auto file = support::read_marked_cases(
      support::repository_file(kFolder + GetParam() + ".pairs"));
  ASSERT_FALSE(file.cases.empty());
  support::CaseJudge judge;
  for (const MarkedCase& one : file.cases) {
    ASSERT_GE(one.articles.size(), 2U) << "line " << one.line;
    judge.judge(one, wrongs(one));
  }
  judge.print_open();
}

INSTANTIATE_TEST_SUITE_P(All, Pairs,
                         testing::ValuesIn(support::stems(kFolder, ".pairs")),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata::merge
