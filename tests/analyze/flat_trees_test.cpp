#include "analyze/repair/flat_trees.h"

#include <gtest/gtest.h>

namespace relata::analyze {
namespace {

Token token(TokenIndex head, Dep relation) {
  Token made;
  made.head = head;
  made.relation = relation;
  return made;
}

TEST(LiftFromFlat, HangsThePrepositionFromTheNamesFirstWord) {
  Sentence sentence;  // "probe into Ana de Sol"
  sentence.tokens = {token(kNoToken, Dep::kRoot), token(4, Dep::kCase),
                     token(0, Dep::kNmod), token(4, Dep::kCase),
                     token(2, Dep::kFlat)};
  sentence = lift_from_flat(sentence);
  EXPECT_EQ(sentence.tokens[1].head, 2U);
  EXPECT_EQ(sentence.tokens[3].head, 4U);  // Inside the name.
  EXPECT_EQ(sentence.tokens[4].head, 2U);
}

TEST(LiftFromFlat, LeavesARootThatIsFlat) {
  Sentence sentence;
  sentence.tokens = {token(1, Dep::kCase), token(kNoToken, Dep::kFlat)};
  sentence = lift_from_flat(sentence);
  EXPECT_EQ(sentence.tokens[0].head, 1U);
}

}  // namespace
}  // namespace relata::analyze
