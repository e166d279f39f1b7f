#include "analyze/repair/arranged_verbs.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

/// "SUBJECT is to VERB Leeds", "is" a copula.
Sentence arranged(const std::string& subject, const std::string& verb,
                  bool has_object) {
  Sentence sentence =
      test::sentence_of(subject + " is/AUX to/PART " + verb + " Leeds/PROPN");
  for (Token& token : sentence.tokens)
    token.lemma = token.form;
  hang(sentence, {{0, 3, Dep::kNsubj},
                  {1, 3, Dep::kCop},
                  {2, 3, Dep::kMark},
                  {3, kNoToken, Dep::kRoot},
                  {4, 3, has_object ? Dep::kObj : Dep::kObl}});
  return mend_arranged(std::move(sentence));
}

TEST(MendArranged, MakesTheCopulaAHelper) {
  EXPECT_EQ(arranged("Ana/PROPN", "visit/VERB", true).tokens[1].relation,
            Dep::kAux);
  EXPECT_EQ(arranged("mayor/NOUN", "visit/VERB", true).tokens[1].relation,
            Dep::kAux);
}

TEST(MendArranged, LeavesWhatAPlanIs) {
  EXPECT_EQ(arranged("goal/NOUN", "visit/VERB", true).tokens[1].relation,
            Dep::kCop);
}

TEST(MendArranged, LeavesWhatIsToBeDoneToSomebody) {
  EXPECT_EQ(arranged("Ana/PROPN", "jail/VERB", false).tokens[1].relation,
            Dep::kCop);
  EXPECT_EQ(arranged("Ana/PROPN", "jail/VERB", true).tokens[1].relation,
            Dep::kAux);
}

/// "Ana is ADJECTIVE to VERB Leeds", the adjective and "to" a preposition.
Sentence due(const std::string& adjective, const std::string& tag) {
  Sentence sentence = test::sentence_of("Ana/PROPN is/AUX " + adjective +
                                        "/ADJ to/ADP visit/VERB Leeds/PROPN");
  for (Token& token : sentence.tokens)
    token.lemma = token.form;
  sentence.tokens[4].xpos = tag;
  hang(sentence, {{0, 4, Dep::kNsubjOuter},
                  {1, 4, Dep::kCop},
                  {2, 4, Dep::kMark},
                  {3, 2, Dep::kFixed},
                  {4, kNoToken, Dep::kRoot},
                  {5, 4, Dep::kObj}});
  return mend_arranged(std::move(sentence));
}

TEST(MendArranged, HangsTheVerbFromWhatIsDue) {
  const Sentence mended = due("due", "VB");
  EXPECT_EQ(mended.tokens[2].relation, Dep::kRoot);
  EXPECT_EQ(mended.tokens[4].head, 2U);
  EXPECT_EQ(mended.tokens[4].relation, Dep::kXcomp);
  EXPECT_EQ(mended.tokens[0].head, 2U);
  EXPECT_EQ(mended.tokens[0].relation, Dep::kNsubj);
  EXPECT_EQ(mended.tokens[3].relation, Dep::kMark);
  EXPECT_EQ(mended.tokens[5].head, 4U);
}

TEST(MendArranged, LeavesWhatSomethingIsDueTo) {
  EXPECT_EQ(due("due", "NN").tokens[4].relation, Dep::kRoot);
  EXPECT_EQ(due("next", "NN").tokens[4].relation, Dep::kRoot);
}

}  // namespace
}  // namespace relata::analyze
