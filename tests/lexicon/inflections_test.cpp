#include "lexicon/forms/inflections.h"

#include <gtest/gtest.h>

#include <optional>

namespace relata::lexicon {
namespace {

TEST(Uninflected, KnowsIrregularVerbs) {
  EXPECT_EQ(uninflected("misled", "VBN"), "mislead");
  EXPECT_EQ(uninflected("shot", "VBD"), "shoot");
  EXPECT_EQ(uninflected("overseen", "VBN"), "oversee");
  EXPECT_EQ(uninflected("underwent", "VBD"), "undergo");
}

TEST(Uninflected, LeadsRegularVerbsBack) {
  EXPECT_EQ(uninflected("chuckled", "VBD"), "chuckle");
  EXPECT_EQ(uninflected("smelled", "VBD"), "smell");
  EXPECT_EQ(uninflected("pumped", "VBN"), "pump");
  EXPECT_EQ(uninflected("panicking", "VBG"), "panic");
  EXPECT_EQ(uninflected("vying", "VBG"), "vie");
  EXPECT_EQ(uninflected("vilifies", "VBZ"), "vilify");
  EXPECT_EQ(uninflected("touches", "VBZ"), "touch");
}

TEST(Uninflected, TellsHopingFromHopping) {
  EXPECT_EQ(uninflected("scraped", "VBD"), "scrape");
  EXPECT_EQ(uninflected("scrapped", "VBD"), "scrap");
  EXPECT_EQ(uninflected("singed", "VBD"), "singe");
  EXPECT_EQ(uninflected("burned", "VBD"), "burn");
}

TEST(Uninflected, LooksBehindPrefixes) {
  EXPECT_EQ(uninflected("rephrased", "VBN"), "rephrase");
  EXPECT_EQ(uninflected("co-authored", "VBD"), "co-author");
}

TEST(Uninflected, MakesSingulars) {
  EXPECT_EQ(uninflected("volcanoes", "NNS"), "volcano");
  EXPECT_EQ(uninflected("navies", "NNS"), "navy");
  EXPECT_EQ(uninflected("watchmen", "NNS"), "watchman");
  EXPECT_EQ(uninflected("oxen", "NNS"), "ox");
  EXPECT_EQ(uninflected("series", "NNS"), "series");
}

TEST(Uninflected, LeavesTheRest) {
  EXPECT_EQ(uninflected("blorped", "VBD"), std::nullopt);
  EXPECT_EQ(uninflected("blorps", "NNS"), std::nullopt);
  EXPECT_EQ(uninflected("red", "JJ"), std::nullopt);
  EXPECT_EQ(uninflected("ed", "VBD"), std::nullopt);
  EXPECT_EQ(uninflected("", "NNS"), std::nullopt);
}

TEST(Uninflected, ForgivesTagsOfIrregularVerbs) {
  EXPECT_EQ(uninflected("borne", "VBD"), "bear");
  EXPECT_EQ(uninflected("wrote", "VBN"), "write");
}

TEST(Uninflected, TakesABaseForItself) {
  EXPECT_EQ(uninflected("swing", "VBG"), "swing");
  EXPECT_EQ(uninflected("swinging", "VBG"), "swing");
}

TEST(Respelled, WritesAsEnglishDoes) {
  EXPECT_EQ(respelled("flump", "flumped"), "flump");
  EXPECT_EQ(respelled("flubb", "flubbed"), "flub");
  EXPECT_EQ(respelled("trell", "trelling"), "trell");
  EXPECT_EQ(respelled("snaffl", "snaffled"), "snaffle");
  EXPECT_EQ(respelled("drong", "dronging"), "drong");
  EXPECT_EQ(respelled("plon", "ploning"), "plone");
  EXPECT_EQ(respelled("flee", "fleeing"), "flee");
  EXPECT_EQ(respelled("th", "thing"), "thing");
  EXPECT_EQ(respelled("plon", "plons"), "plon");
}

TEST(VerbsOf, AreAllThatAFormMayBeOf) {
  using Verbs = std::vector<std::string>;
  for (const auto* form : {"sue", "sued", "sues", "suing"}) {
    EXPECT_EQ(verbs_of(form), Verbs{"sue"}) << form;
  }
  EXPECT_EQ(verbs_of("found"), (Verbs{"find", "found"}));
  EXPECT_EQ(verbs_of("bought"), Verbs{"buy"});
  EXPECT_EQ(verbs_of("chairman"), Verbs{});
}

}  // namespace
}  // namespace relata::lexicon
