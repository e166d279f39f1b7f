#include "analyze/repair/title_trees.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "analyze/entities/spans/office_phrases.h"
#include "named_sentence.h"

namespace relata::analyze {
namespace {

using ::testing::ElementsAre;

/// A word with its head, counted from 1, 0 for the root.
struct Word {
  const char* form;
  Upos upos;
  TokenIndex head;
  Dep relation;
};

Sentence sentence_of(std::initializer_list<Word> words) {
  Sentence sentence;
  for (const Word& word : words) {
    Token token;
    token.form = word.form;
    token.upos = word.upos;
    token.head = word.head == 0 ? kNoToken : word.head - 1;
    token.relation = word.relation;
    sentence.tokens.push_back(std::move(token));
  }
  return sentence;
}

/// "head relation" of every token.
std::vector<std::string> tree(const Sentence& sentence) {
  std::vector<std::string> shown;
  for (const Token& token : sentence.tokens) {
    const TokenIndex head = token.head == kNoToken ? 0 : token.head + 1;
    shown.push_back(std::to_string(head) + " " +
                    std::string(label(token.relation)));
  }
  return shown;
}

TEST(HangTitles, MakesThePersonTheHead) {
  Sentence sentence = sentence_of({{"Secretary", Upos::kPropn, 6, Dep::kNsubj},
                                   {"of", Upos::kAdp, 3, Dep::kCase},
                                   {"State", Upos::kPropn, 4, Dep::kNmodDesc},
                                   {"Nils", Upos::kPropn, 1, Dep::kNmod},
                                   {"Aho", Upos::kPropn, 4, Dep::kFlat},
                                   {"spoke", Upos::kVerb, 0, Dep::kRoot}});
  sentence.names = {{2, 2, EntityType::kOrganization, 1},
                    {3, 4, EntityType::kPerson, 1}};
  sentence = hang_titles(sentence);
  EXPECT_THAT(tree(sentence), ElementsAre("4 nmod:desc", "3 case", "1 nmod",
                                          "6 nsubj", "4 flat", "0 root"));
}

TEST(DropOfficeParts, LeavesThePersonOfASecretaryOfState) {
  Sentence sentence = test::sentence_of(
      "Secretary/PROPN of/ADP State/PROPN Nils/PROPN Aho/PROPN spoke/VERB");
  sentence.names = {{2, 2, EntityType::kOrganization, 1},
                    {3, 4, EntityType::kPerson, 1}};
  EXPECT_THAT(drop_office_parts(sentence),
              ElementsAre(Name{3, 4, EntityType::kPerson, 1}));
}

TEST(HangTitles, MakesThePersonTheHeadOfAnAddress) {
  Sentence sentence = sentence_of({{"Ms", Upos::kPropn, 3, Dep::kNsubj},
                                   {"Aho", Upos::kPropn, 1, Dep::kFlat},
                                   {"spoke", Upos::kVerb, 0, Dep::kRoot}});
  sentence.names = {{1, 1, EntityType::kPerson, 1}};
  sentence = hang_titles(sentence);
  EXPECT_THAT(tree(sentence), ElementsAre("2 nmod:desc", "3 nsubj", "0 root"));
}

TEST(HangTitles, KeepsTheNameOfWhatAnOfficeIsOver) {
  Sentence sentence = sentence_of({{"Governor", Upos::kPropn, 6, Dep::kNsubj},
                                   {"of", Upos::kAdp, 3, Dep::kCase},
                                   {"Texas", Upos::kPropn, 1, Dep::kNmod},
                                   {"Mia", Upos::kPropn, 6, Dep::kNsubj},
                                   {"Moss", Upos::kPropn, 4, Dep::kFlat},
                                   {"left", Upos::kVerb, 0, Dep::kRoot}});
  sentence.names = {{2, 2, EntityType::kGeopoliticalEntity, 1},
                    {3, 4, EntityType::kPerson, 1}};
  sentence = hang_titles(sentence);
  EXPECT_THAT(tree(sentence), ElementsAre("4 nmod:desc", "3 case", "1 nmod",
                                          "6 nsubj", "4 flat", "0 root"));
  EXPECT_EQ(sentence.names.size(), 2U);
}

TEST(HangTitles, LeavesWhatIsNoTitle) {
  const auto words = {Word{"Friends", Upos::kNoun, 4, Dep::kNsubj},
                      Word{"of", Upos::kAdp, 3, Dep::kCase},
                      Word{"Mia", Upos::kPropn, 1, Dep::kNmod},
                      Word{"left", Upos::kVerb, 0, Dep::kRoot}};
  Sentence sentence = sentence_of(words);
  sentence.names = {{2, 2, EntityType::kPerson, 1}};
  sentence = hang_titles(sentence);
  EXPECT_EQ(tree(sentence), tree(sentence_of(words)));

  Sentence place = sentence_of({{"Governor", Upos::kPropn, 2, Dep::kCompound},
                                {"Island", Upos::kPropn, 0, Dep::kRoot}});
  place.names = {{1, 1, EntityType::kPlace, 1}};
  place = hang_titles(place);
  EXPECT_THAT(tree(place), ElementsAre("2 compound", "0 root"));
}

TEST(HangTitles, TakesANameAtTheVeryBeginning) {
  Sentence sentence = sentence_of({{"Mia", Upos::kPropn, 0, Dep::kRoot}});
  sentence.names = {{0, 0, EntityType::kPerson, 1}};
  sentence = hang_titles(sentence);
  EXPECT_THAT(tree(sentence), ElementsAre("0 root"));
}

}  // namespace
}  // namespace relata::analyze
