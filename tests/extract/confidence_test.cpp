#include "extract/confidence.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "core/tables.h"
#include "extract/constructions/nouns.h"
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
  const Tree tree(document, 0);
  return confidence(evidence(tree, draft));
}

TEST(Confidence, NeverFallsAsTheParsersMarginRisesAndStaysInBounds) {
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

TEST(Confidence, NeverRisesWithWhatSpeaksAgainstIt) {
  const ConfidenceFeatures plain{.distance = 3, .length = 12};
  ConfidenceFeatures other = plain;
  other.understands_subject = true;
  EXPECT_LE(confidence(other), confidence(plain));
  other = plain;
  other.distance = 30;
  EXPECT_LE(confidence(other), confidence(plain));
  other = plain;
  other.length = 120;
  EXPECT_LE(confidence(other), confidence(plain));
  for (auto member :
       {&ConfidenceFeatures::is_later, &ConfidenceFeatures::is_beyond,
        &ConfidenceFeatures::is_gerund, &ConfidenceFeatures::is_vague}) {
    other = plain;
    other.*member = true;
    EXPECT_LE(confidence(other), confidence(plain));
  }
}

TEST(Confidence, IsLessForAnImplicitRelation) {
  const Document document = support::read_conllu(kMet);
  Draft possessive = met();
  possessive.construction = "possessive";
  EXPECT_LT(of(document, possessive, 1), of(document, met(), 1));
}

TEST(Confidence, OfAConstructionWithoutARowIsThatOfWeightZero) {
  ConfidenceFeatures features{.margin = 0, .whole = 0};
  features.construction = "of no row";
  features.distance = 0;
  EXPECT_FLOAT_EQ(confidence(features), 0.5F);
}

TEST(ConfidenceTable, HasAWeightForEverythingThatIsKnown) {
  std::set<std::string_view> names;
  for (const TableRow& row : table_rows("confidence.tsv")) {
    EXPECT_TRUE(names.insert(row[0]).second) << row[0];
  }
  for (const auto& [name, amount] : confidence_terms({}))
    EXPECT_TRUE(names.contains(name)) << name;
  for (const NounConstruction& construction : kNounConstructions)
    EXPECT_TRUE(names.contains(construction.name)) << construction.name;
}

}  // namespace
}  // namespace relata::extract
