#include <gtest/gtest.h>

#include <string>

#include "extract/extract.h"
#include "support/facts.h"
#include "support/files.h"

namespace relata::extract {
namespace {

const std::string kFolder = "tests/cases/";

void check(const support::FactsCase& expected, const Document& document,
           const Claims& claims, SentenceIndex sentence) {
  const Sentence& tokens = document.sentences[sentence];
  ASSERT_EQ(document.text(tokens, tokens.span), expected.sentence)
      << "line " << expected.line << ": the tree is of another sentence";
  const std::string told = support::told(document, claims, sentence);
  if (expected.gives_none) {
    EXPECT_EQ(told, "") << "line " << expected.line;
  }
  for (const auto& fact : expected.facts) {
    const bool is_given = support::gives(document, claims, sentence, fact);
    EXPECT_EQ(is_given, !fact.is_forbidden)
        << expected.sentence << "\n  expected: " << fact.line
        << "\n  but it gives:\n"
        << told;
  }
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveTheirFacts) {
  const auto cases = support::read_facts(
      support::repository_file(kFolder + GetParam() + ".facts"));
  ASSERT_FALSE(cases.empty());
  std::size_t next = 0;
  for (const Document& document : support::conllu_articles(
           support::repository_file(kFolder + GetParam() + ".conllu"))) {
    const Claims found = claims(document);
    for (SentenceIndex i = 0; i < document.sentences.size(); ++i) {
      ASSERT_LT(next, cases.size()) << "more trees than sentences";
      check(cases[next++], document, found, i);
    }
  }
  EXPECT_EQ(next, cases.size()) << "fewer trees than sentences";
}

INSTANTIATE_TEST_SUITE_P(All, Cases,
                         testing::ValuesIn(support::stems(kFolder, ".facts")),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata::extract
