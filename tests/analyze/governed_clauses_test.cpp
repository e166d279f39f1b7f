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

/// "said Ana left, VERB that Leo won", the participle under "left".
Sentence added(const std::string& verb) {
  Sentence sentence =
      test::sentence_of("said/VERB Ana/PROPN left/VERB ,/PUNCT " + verb +
                        "/VERB that/SCONJ Leo/PROPN won/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kNsubj},
                  {2, 0, Dep::kCcomp},
                  {3, 4, Dep::kPunct},
                  {4, 2, Dep::kAdvcl},
                  {5, 7, Dep::kMark},
                  {6, 7, Dep::kNsubj},
                  {7, 4, Dep::kCcomp}});
  sentence.tokens[0].lemma = "say";
  sentence.tokens[2].lemma = "leave";
  sentence.tokens[4].lemma = verb;
  sentence.tokens[4].xpos = "VBG";
  return mend_governed(std::move(sentence));
}

TEST(MendGoverned, HangsWhatIsAddedFromTheVerbOfSaying) {
  EXPECT_EQ(added("add").tokens[4].head, 0U);
  EXPECT_EQ(added("claim").tokens[4].head, 2U);
}

/// "praised NOUN saying Leo won", the participle under the noun.
Sentence said_of(const std::string& noun) {
  Sentence sentence = test::sentence_of("praised/VERB " + noun +
                                        "/NOUN saying/VERB Leo/PROPN won/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 1, Dep::kAcl},
                  {3, 4, Dep::kNsubj},
                  {4, 2, Dep::kCcomp}});
  sentence.tokens[0].lemma = "praise";
  sentence.tokens[1].lemma = noun;
  sentence.tokens[2].lemma = "say";
  sentence.tokens[2].xpos = "VBG";
  return mend_governed(std::move(sentence));
}

TEST(MendGoverned, LetsNothingSpeakThatCannot) {
  EXPECT_EQ(said_of("bridge").tokens[2].head, 0U);
  EXPECT_EQ(said_of("mayor").tokens[2].head, 1U);
  EXPECT_EQ(said_of("statement").tokens[2].head, 1U);
}

}  // namespace
}  // namespace relata::analyze
