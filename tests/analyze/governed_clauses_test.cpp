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

/// "denied NOUN, VERB, that Ana left", the clause under the participle.
Sentence parted(const std::string& noun, const std::string& verb) {
  Sentence sentence =
      test::sentence_of("denied/VERB " + noun + "/NOUN ,/PUNCT " + verb +
                        "/VERB ,/PUNCT that/SCONJ Ana/PROPN left/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 3, Dep::kPunct},
                  {3, 0, Dep::kAdvcl},
                  {4, 7, Dep::kPunct},
                  {5, 7, Dep::kMark},
                  {6, 7, Dep::kNsubj},
                  {7, 3, Dep::kCcomp}});
  for (Token& token : sentence.tokens)
    token.lemma = token.form;
  sentence.tokens[3].lemma = verb == "saying" ? "say" : "circulate";
  sentence.tokens[3].xpos = "VBG";
  return mend_governed(std::move(sentence));
}

TEST(MendGoverned, GivesAClauseBehindAParticipleToItsNoun) {
  const Sentence mended = parted("rumor", "circulating");
  EXPECT_EQ(mended.tokens[7].head, 1U);
  EXPECT_EQ(mended.tokens[7].relation, Dep::kAcl);
  EXPECT_EQ(mended.tokens[3].head, 1U);
  EXPECT_EQ(parted("rumor", "saying").tokens[7].head, 3U);
  EXPECT_EQ(parted("farm", "circulating").tokens[7].head, 3U);
}

}  // namespace
}  // namespace relata::analyze
