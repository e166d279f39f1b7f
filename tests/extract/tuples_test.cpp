#include <gtest/gtest.h>

#include "extract/extract.h"
#include "formats/formats.h"
#include "support/conllu.h"

namespace relata::extract {
namespace {

std::string tuples(const char* conllu, bool explicit_only = false) {
  const Document document = support::read_conllu(conllu);
  return formats::tsv(extract::tuples(document, claims(document),
                                      {.explicit_only = explicit_only}));
}

/// The part of a line behind sentence and confidence.
std::string words_of(const std::string& line) {
  const auto tab = line.find('\t', line.find('\t') + 1);
  return line.substr(tab + 1);
}

constexpr const char* kPassive =
    "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n"
    "2\tletter\tletter\tNOUN\tNN\t_\t5\tnsubj:pass\t_\t_\n"
    "3\twas\tbe\tAUX\tVBD\t_\t5\taux:pass\t_\t_\n"
    "4\tnot\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
    "5\tsigned\tsign\tVERB\tVBN\t_\t0\troot\t_\t_\n"
    "6\tby\tby\tADP\tIN\t_\t7\tcase\t_\t_\n"
    "7\tenvoys\tenvoy\tNOUN\tNNS\t_\t5\tobl:agent\t_\t_\n"
    "8\tfrom\tfrom\tADP\tIN\t_\t9\tcase\t_\t_\n"
    "9\tPeru\tPeru\tPROPN\tNNP\t_\t7\tnmod\t_\tSpaceAfter=No\n"
    "10\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n";

TEST(Tsv, KeepsTheVoiceAndOrderOfTheSentence) {
  EXPECT_EQ(words_of(tuples(kPassive)),
            "was not signed by\tThe letter\tenvoys from Peru\n");
}

TEST(Tsv, HasShortArgumentsWhereOnlyExplicitTuplesAreAsked) {
  EXPECT_EQ(words_of(tuples(kPassive, true)),
            "was not signed by\tThe letter\tenvoys\n");
}

TEST(Tsv, BeginsWithTheSentenceAndTheConfidence) {
  const std::string line = tuples(kPassive);
  const std::string head = "The letter was not signed by envoys from Peru.\t0.";
  EXPECT_EQ(line.substr(0, head.size()), head);
}

constexpr const char* kWants =
    "1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-Person\n"
    "2\twants\twant\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
    "3\tto\tto\tPART\tTO\t_\t4\tmark\t_\t_\n"
    "4\tbuy\tbuy\tVERB\tVB\t_\t2\txcomp\t_\t_\n"
    "5\tBob\tBob\tPROPN\tNNP\t_\t7\tnmod:poss\t_\tNER=B-Person|SpaceAfter=No\n"
    "6\t's\t's\tPART\tPOS\t_\t5\tcase\t_\t_\n"
    "7\tboat\tboat\tNOUN\tNN\t_\t4\tobj\t_\t_\n"
    "8\tin\tin\tADP\tIN\t_\t9\tcase\t_\t_\n"
    "9\tMay\tMay\tPROPN\tNNP\t_\t4\tobl\t_\t_\n";

TEST(Tsv, TellsAVerbGroupOnceAndAdjunctsWithTheirPreposition) {
  EXPECT_EQ(words_of(tuples(kWants, true)),
            "wants to buy\tAnn\tBob's boat\tin May\n");
}

TEST(Tsv, LeavesOutWhatNoWordStandsForOnlyWhenAsked) {
  EXPECT_NE(tuples(kWants).find("\thas\tBob\tBob's boat"), std::string::npos);
  EXPECT_EQ(tuples(kWants, true).find("\thas\t"), std::string::npos);
}

TEST(Tsv, IsEmptyForAnEmptyDocument) {
  EXPECT_EQ(tuples(""), "");
}

}  // namespace
}  // namespace relata::extract
