#include "extract/confidence.h"

#include <gtest/gtest.h>

#include "support/conllu.h"

namespace relata::extract {
namespace {

constexpr const char* kMet =
    "1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-Person\n"
    "2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\tBob\tBob\tPROPN\tNNP\t_\t2\tobj\t_\tNER=B-Person\n";

Draft met() {
  Draft draft;
  draft.predicate = 1;
  draft.subject = 0;
  draft.object = {Value::Kind::kPhrase, 2, {2, 2}};
  return draft;
}

float of(Document document, const Draft& draft, float margin) {
  document.sentences[0].tokens[2].margin = margin;
  const Tree tree(document, document.sentences[0]);
  return confidence(tree, draft);
}

TEST(Confidence, RisesWithTheParsersMarginAndStaysInBounds) {
  const Document document = support::read_conllu(kMet);
  float last = 0;
  for (const float margin : {-1.0F, 0.0F, 0.3F, 0.6F, 1.0F, 7.0F}) {
    const float value = of(document, met(), margin);
    EXPECT_GE(value, last);
    EXPECT_LE(value, 1);
    last = value;
  }
  EXPECT_GT(of(document, met(), 1), of(document, met(), 0));
}

TEST(Confidence, IsLessForAnUnderstoodSubjectAndAnImplicitRelation) {
  const Document document = support::read_conllu(kMet);
  Draft understood = met();
  understood.understands_subject = true;
  Draft possessive = met();
  possessive.construction = Construction::kPossessive;
  EXPECT_LT(of(document, understood, 1), of(document, met(), 1));
  EXPECT_LT(of(document, possessive, 1), of(document, met(), 1));
}

}  // namespace
}  // namespace relata::extract
