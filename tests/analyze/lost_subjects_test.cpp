#include "analyze/repair/lost_subjects.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

/// "won with WORD VERB ahead", where WORD hangs from "won" as `relation`.
Sentence won(const std::string& word, Dep relation, const std::string& tag) {
  Sentence sentence = test::sentence_of("won/VERB with/SCONJ " + word +
                                        " rowing/VERB ahead/ADV");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 3, Dep::kMark},
                  {2, 0, relation},
                  {3, 0, Dep::kAdvcl},
                  {4, 3, Dep::kAdvmod}});
  sentence.tokens[3].xpos = tag;
  return mend_lost_subjects(std::move(sentence));
}

TEST(MendLostSubjects, GiveThePhraseToTheVerb) {
  const Sentence active = won("Ana/PROPN", Dep::kObl, "VBG");
  EXPECT_EQ(active.tokens[2].head, 3U);
  EXPECT_EQ(active.tokens[2].relation, Dep::kNsubj);
  const Sentence passive = won("Ana/PROPN", Dep::kNmod, "VBN");
  EXPECT_EQ(passive.tokens[2].relation, Dep::kNsubjPass);
}

TEST(MendLostSubjects, LeaveAdverbsAndFiniteVerbs) {
  EXPECT_EQ(won("gladly/ADV", Dep::kAdvmod, "VBG").tokens[2].head, 0U);
  EXPECT_EQ(won("Ana/PROPN", Dep::kObl, "VBD").tokens[2].head, 0U);
}

TEST(MendLostSubjects, LeaveTwoPhrases) {
  Sentence sentence = test::sentence_of(
      "won/VERB with/SCONJ Ana/PROPN Leeds/PROPN rowing/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 4, Dep::kMark},
                  {2, 0, Dep::kObl},
                  {3, 0, Dep::kObl},
                  {4, 0, Dep::kAdvcl}});
  sentence.tokens[4].xpos = "VBG";
  sentence = mend_lost_subjects(std::move(sentence));
  EXPECT_EQ(sentence.tokens[2].head, 0U);
  EXPECT_EQ(sentence.tokens[3].head, 0U);
}

}  // namespace
}  // namespace relata::analyze
