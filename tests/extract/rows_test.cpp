// tests/rows/*.rows: sentences and all the rows of `extract --binary` that they
// give, with their trees beside them.
#include "support/rows.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/extract.h"
#include "support/facts.h"
#include "support/files.h"

namespace relata::extract {
namespace {

TEST(BinaryRows, AreThoseOfTheCasesAndNoOthers) {
  const auto cases =
      support::read_facts(support::repository_file("tests/rows/binary.rows"));
  const auto documents = support::conllu_articles(
      support::repository_file("tests/rows/binary.conllu"));
  ASSERT_EQ(cases.size(), documents.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Sentence& sentence = documents[i].sentences.at(0);
    ASSERT_EQ(documents[i].text(sentence, sentence.span), cases[i].sentence)
        << "line " << cases[i].line << ": the tree is of another sentence";
    EXPECT_EQ(support::binary_rows(documents[i]),
              support::expected_rows(cases[i]))
        << cases[i].sentence;
  }
}

std::vector<Tuple> first_rows(const TupleOptions& options) {
  const auto documents = support::conllu_articles(
      support::repository_file("tests/rows/binary.conllu"));
  for (const Document& document : documents) {
    if (document.article.text.starts_with("Water Minister"))
      return tuples(document, claims(document), options);
  }
  return {};
}

TEST(BinaryRows, LeaveOutWhatNoWordStandsForWhereAsked) {
  TupleOptions options{.form = TupleForm::kBinary};
  const auto all = first_rows(options);
  options.explicit_only = true;
  const auto told = first_rows(options);
  ASSERT_FALSE(told.empty());
  EXPECT_LT(told.size(), all.size());
  for (const Tuple& row : told)
    EXPECT_NE(row.relation, "is");
}

TEST(BinaryRows, HaveNoAdjunctsAndAConfidence) {
  for (const Tuple& row : first_rows({.form = TupleForm::kBinary})) {
    EXPECT_TRUE(row.adjuncts.empty());
    EXPECT_GT(row.confidence, 0);
    EXPECT_LE(row.confidence, 1);
    EXPECT_TRUE(row.sentence.starts_with("Water Minister"));
  }
}

}  // namespace
}  // namespace relata::extract
