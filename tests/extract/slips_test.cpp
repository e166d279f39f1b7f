// Trees as parsers easily get them wrong: what is said must not become the
// outlet's own voice, nor turn round.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "extract/extract.h"
#include "support/conllu.h"
#include "support/facts.h"

namespace relata::extract {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A word: form, lemma, UPOS, XPOS, head, relation, and MISC.
struct Word {
  const char* form;
  const char* lemma;
  const char* upos;
  const char* xpos;
  int head;
  const char* relation;
  const char* misc = "_";
};

std::string told(std::initializer_list<Word> words,
                 const std::string& comment = "") {
  std::string conllu = comment;
  int number = 0;
  for (const Word& word : words) {
    conllu += std::to_string(++number);
    for (const std::string& cell :
         {std::string(word.form), std::string(word.lemma),
          std::string(word.upos), std::string(word.xpos), std::string("_"),
          std::to_string(word.head), std::string(word.relation),
          std::string("_"), std::string(word.misc)}) {
      conllu += '\t' + cell;
    }
    conllu += '\n';
  }
  const Document document = support::read_conllu(conllu);
  return support::told(document, claims(document), 0);
}

TEST(Slips, ASubjectBehindItsVerbIsNoObject) {
  const std::string facts =
      told({{"They", "they", "PRON", "PRP", 2, "nsubj"},
            {"stole", "steal", "VERB", "VBD", 5, "ccomp"},
            {"it", "it", "PRON", "PRP", 2, "obj"},
            {",", ",", "PUNCT", ",", 2, "punct"},
            {"said", "say", "VERB", "VBD", 0, "root"},
            {"Ann", "Ann", "PROPN", "NNP", 5, "obj", "NER=B-Person"}});
  EXPECT_THAT(facts, HasSubstr("They | steal | it"));
  EXPECT_THAT(facts, HasSubstr("chain=Ann"));
  EXPECT_THAT(facts, HasSubstr("Ann | say"));
}

TEST(Slips, AFinalVerbOfSayingWithoutSubjectHasTheNounBeforeIt) {
  const std::string facts =
      told({{"They", "they", "PRON", "PRP", 2, "nsubj"},
            {"broke", "break", "VERB", "VBD", 0, "root"},
            {"windows", "window", "NOUN", "NNS", 2, "obj"},
            {",", ",", "PUNCT", ",", 3, "punct"},
            {"witnesses", "witness", "NOUN", "NNS", 3, "conj"},
            {"said", "say", "VERB", "VBD", 2, "parataxis"},
            {".", ".", "PUNCT", ".", 2, "punct"}});
  EXPECT_THAT(facts, HasSubstr("They | break | windows"));
  EXPECT_THAT(facts, HasSubstr("chain=witnesses"));
}

TEST(Slips, AFinalVerbOfSayingIsNoComplement) {
  const std::string facts =
      told({{"They", "they", "PRON", "PRP", 2, "nsubj"},
            {"showed", "show", "VERB", "VBD", 0, "root"},
            {"tapes", "tape", "NOUN", "NNS", 2, "obj"},
            {",", ",", "PUNCT", ",", 2, "punct"},
            {"police", "police", "NOUN", "NNS", 6, "nsubj"},
            {"said", "say", "VERB", "VBD", 2, "ccomp"}});
  EXPECT_THAT(facts, HasSubstr("They | show | tapes"));
  EXPECT_THAT(facts, HasSubstr("chain=police"));
  EXPECT_THAT(facts, Not(HasSubstr("They | show | police")));
}

TEST(Slips, OfTwoObjectsOfGivingTheFirstReceives) {
  const std::string facts =
      told({{"They", "they", "PRON", "PRP", 2, "nsubj"},
            {"sent", "send", "VERB", "VBD", 0, "root"},
            {"Ann", "Ann", "PROPN", "NNP", 2, "obj", "NER=B-Person"},
            {"letters", "letter", "NOUN", "NNS", 2, "obj"}});
  EXPECT_THAT(facts, HasSubstr("They | send | letters"));
  EXPECT_THAT(facts, HasSubstr("recipient=Ann"));
  EXPECT_THAT(facts, Not(HasSubstr("They | send | Ann")));
}

TEST(Slips, APrepositionHungElsewhereStillAccuses) {
  const std::string facts =
      told({{"Editors", "editor", "NOUN", "NNS", 2, "nsubj"},
            {"accused", "accuse", "VERB", "VBD", 0, "root"},
            {"Ann", "Ann", "PROPN", "NNP", 2, "obj", "NER=B-Person"},
            {"of", "of", "ADP", "IN", 7, "case"},
            {"quietly", "quietly", "ADV", "RB", 6, "advmod"},
            {"selling", "sell", "VERB", "VBG", 2, "advcl"},
            {"archives", "archive", "NOUN", "NNS", 6, "obj"}});
  EXPECT_THAT(facts, HasSubstr("Ann | sell | archives"));
  EXPECT_THAT(facts, HasSubstr("chain=Editors"));
}

TEST(Slips, AHeadlinesPastFormIsPassiveWhereItsObjectIsMissing) {
  const std::string facts = told({{"Mayor", "mayor", "NOUN", "NN", 2, "nsubj"},
                                  {"jailed", "jail", "VERB", "VBD", 0, "root"},
                                  {"over", "over", "ADP", "IN", 4, "case"},
                                  {"bribes", "bribe", "NOUN", "NNS", 2, "obl"}},
                                 "# zone = headline\n");
  EXPECT_THAT(facts, HasSubstr("Mayor | be jailed over | bribes"));
}

}  // namespace
}  // namespace relata::extract
