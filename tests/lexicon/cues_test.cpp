#include "lexicon/meaning/cues.h"

#include <gtest/gtest.h>

namespace relata::lexicon {
namespace {

TEST(Cues, AreFoundByPartOfSpeechAndPlace) {
  const Cue* cue = find_cue("say", "verb", "clause");
  ASSERT_NE(cue, nullptr);
  EXPECT_EQ(cue->speaker, Cue::Speaker::kSubject);
  EXPECT_TRUE(cue->source_class);
  EXPECT_EQ(find_cue("say", "noun", "clause"), nullptr);
  EXPECT_EQ(find_cue("walk", "verb", "clause"), nullptr);
}

}  // namespace
}  // namespace relata::lexicon
