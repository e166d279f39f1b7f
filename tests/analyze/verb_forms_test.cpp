#include "analyze/verb_forms.h"

#include <gtest/gtest.h>

namespace relata::analyze {
namespace {

TEST(VerbForms, KnowIrregularOnes) {
  EXPECT_EQ(verb_lemma("shot", "VBD"), "shoot");
  EXPECT_EQ(verb_lemma("fled", "VBN"), "flee");
  EXPECT_EQ(verb_lemma("lying", "VBG"), "lie");
}

TEST(VerbForms, FollowTheRulesOfSpelling) {
  EXPECT_EQ(verb_lemma("dumped", "VBD"), "dump");
  EXPECT_EQ(verb_lemma("hoped", "VBD"), "hope");
  EXPECT_EQ(verb_lemma("planned", "VBN"), "plan");
  EXPECT_EQ(verb_lemma("fearing", "VBG"), "fear");
  EXPECT_EQ(verb_lemma("putting", "VBG"), "put");
  EXPECT_EQ(verb_lemma("lied", "VBD"), "lie");
  EXPECT_EQ(verb_lemma("testifies", "VBZ"), "testify");
  EXPECT_EQ(verb_lemma("passes", "VBZ"), "pass");
}

TEST(VerbForms, LeaveOtherWordsAlone) {
  EXPECT_FALSE(verb_lemma("dumped", "JJ"));
  EXPECT_FALSE(verb_lemma("blorfed", "VBD"));
  EXPECT_FALSE(verb_lemma("ed", "VBD"));
}

}  // namespace
}  // namespace relata::analyze
