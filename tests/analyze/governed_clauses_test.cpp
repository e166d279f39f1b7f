#include "analyze/repair/governed_clauses.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

/// "VERB the mayor PREPOSITION taking bribes", the gerund under "mayor".
Sentence mended(const std::string& verb, const std::string& preposition) {
  Sentence sentence =
      test::sentence_of(verb + "/VERB mayor/NOUN " + preposition +
                        "/SCONJ taking/VERB bribes/NOUN");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 3, Dep::kMark},
                  {3, 1, Dep::kAcl},
                  {4, 3, Dep::kObj}});
  sentence.tokens[0].lemma = verb;
  sentence.tokens[3].xpos = "VBG";
  return mend_governed(std::move(sentence));
}

TEST(MendGoverned, HangsWhatTheVerbGovernsFromTheVerb) {
  const Sentence accused = mended("accuse", "of");
  EXPECT_EQ(accused.tokens[3].head, 0U);
  EXPECT_EQ(accused.tokens[3].relation, Dep::kAdvcl);
  EXPECT_EQ(mended("bar", "from").tokens[3].head, 0U);
}

TEST(MendGoverned, LeavesWhatTellsOfTheNoun) {
  EXPECT_EQ(mended("change", "against").tokens[3].head, 1U);
  EXPECT_EQ(mended("hear", "of").tokens[3].head, 1U);
}

}  // namespace
}  // namespace relata::analyze
