#include "analyze/passes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string_view>
#include <vector>

#include "named_sentence.h"

namespace relata::analyze {
namespace {

using test::sentence_of;
using test::shown;
using ::testing::ElementsAre;

/// A document in which "Berg" is named once of twice.
std::vector<Sentence> bergs() {
  std::vector<Sentence> sentences = {
      sentence_of("Ina/PROPN Berg/PROPN spoke/VERB"),
      sentence_of("Berg/PROPN left/VERB")};
  sentences[0].names = {{0, 1, EntityType::kPerson, 1}};
  return sentences;
}

TEST(Passes, HaveNamesOfTheirOwnAndReasons) {
  std::set<std::string_view> names;
  for (const PassSummary& pass : passes()) {
    EXPECT_TRUE(names.insert(pass.name).second) << pass.name;
    EXPECT_FALSE(pass.reason.empty()) << pass.name;
  }
  EXPECT_EQ(names.size(), tag_repairs().size() + name_passes().size() +
                              tree_repairs().size());
}

TEST(Passes, DoNothingWhereTheyAreLeftOut) {
  std::vector<Sentence> with = bergs();
  agree_on_names(with);
  EXPECT_THAT(shown(with[1]), ElementsAre("0-0 Person"));
  std::vector<Sentence> without = bergs();
  agree_on_names(without, {.without = {"unseen"}});
  EXPECT_THAT(shown(without[1]), ElementsAre());
}

TEST(Passes, FindNothingAmissWhereNoneIsRun) {
  Options none;
  for (const PassSummary& pass : passes())
    none.without.emplace_back(pass.name);
  std::vector<Sentence> sentences = {
      sentence_of("Mr./PROPN Berg/PROPN 's/PART plan.pdf/PROPN")};
  sentences[0].names = {{0, 2, EntityType::kPerson, 1}};
  mend(sentences, tag_repairs(), none);
  agree_on_names(sentences, none);
  mend(sentences, tree_repairs(), none);
  EXPECT_THAT(shown(sentences[0]), ElementsAre("0-2 Person"));
  EXPECT_EQ(sentences[0].tokens[3].upos, Upos::kPropn);
}

}  // namespace
}  // namespace relata::analyze
