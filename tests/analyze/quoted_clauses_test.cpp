#include "analyze/repair/quoted_clauses.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

/// "'Prices fell,' shrugs the driver" with the tree of "shrugs" above all,
/// where `verb` is that word as it is tagged.
Sentence behind_quotation(const std::string& verb) {
  Sentence sentence =
      test::sentence_of("\"/PUNCT Prices/NOUN fell/VERB ,/PUNCT \"/PUNCT " +
                        verb + " the/DET driver/NOUN ./PUNCT");
  hang(sentence, {{0, 5, Dep::kPunct},
                  {1, 5, Dep::kNsubj},
                  {2, 1, Dep::kAcl},
                  {3, 2, Dep::kPunct},
                  {4, 2, Dep::kPunct},
                  {5, kNoToken, Dep::kRoot},
                  {6, 7, Dep::kDet},
                  {7, 5, Dep::kObj},
                  {8, 5, Dep::kPunct}});
  sentence.tokens[0].xpos = "``";
  sentence.tokens[4].xpos = "''";
  sentence.tokens[5].xpos = "VBZ";
  return sentence;
}

TEST(MendQuoted, TakesWhatStandsBehindTheVerbForItsSubject) {
  const Sentence mended = mend_quoted(behind_quotation("shrugs/VERB"));
  EXPECT_EQ(mended.tokens[7].relation, Dep::kNsubj);
  EXPECT_EQ(mended.tokens[7].head, 5U);
  EXPECT_EQ(mended.tokens[1].relation, Dep::kCcomp);
  EXPECT_EQ(mended.tokens[5].head, kNoToken);
}

TEST(MendQuoted, FindsAVerbThatWasTakenForANoun) {
  Sentence sentence = behind_quotation("jokes/NOUN");
  sentence.tokens[5].xpos = "NNS";
  sentence.tokens[5].lemma = "joke";
  const Sentence mended = mend_quoted(std::move(sentence));
  EXPECT_EQ(mended.tokens[5].upos, Upos::kVerb);
  EXPECT_EQ(mended.tokens[7].relation, Dep::kNsubj);
}

TEST(MendQuoted, LeavesATitleThatIsTheSubject) {
  Sentence sentence = behind_quotation("stars/VERB");
  sentence.tokens[3].form = "again";
  const Sentence mended = mend_quoted(std::move(sentence));
  EXPECT_EQ(mended.tokens[7].relation, Dep::kObj);
  EXPECT_EQ(mended.tokens[1].relation, Dep::kNsubj);
}

TEST(MendQuoted, LeavesAVerbThatHasItsSubject) {
  Sentence sentence = behind_quotation("tells/VERB");
  sentence.tokens[8].relation = Dep::kNsubj;
  const Sentence mended = mend_quoted(std::move(sentence));
  EXPECT_EQ(mended.tokens[7].relation, Dep::kObj);
}

}  // namespace
}  // namespace relata::analyze
