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

}  // namespace
}  // namespace relata::analyze
