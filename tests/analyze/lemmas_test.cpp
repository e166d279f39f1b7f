#include "analyze/tagging/lemmas.h"

#include <gtest/gtest.h>

#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace relata::analyze {
namespace {

TEST(ApplyScript, CutsRecasesAndAppends) {
  EXPECT_EQ(apply_script("running", "k-4+"), "run");
  EXPECT_EQ(apply_script("Cities", "l-3+y"), "city");
  EXPECT_EQ(apply_script("LONDON", "c-0+"), "London");
  EXPECT_EQ(apply_script("nato", "u-0+"), "NATO");
  EXPECT_EQ(apply_script("n't", "=not"), "not");
  EXPECT_EQ(apply_script("caf\u00E9s", "k-2+e"), "cafe");
}

TEST(ApplyScript, RefusesWhatCannotBe) {
  EXPECT_EQ(apply_script("ox", "k-3+"), std::nullopt);
  EXPECT_EQ(apply_script("ox", "k-2+"), std::nullopt);
  EXPECT_EQ(apply_script("ox", ""), std::nullopt);
  EXPECT_EQ(apply_script("ox", "="), std::nullopt);
  EXPECT_EQ(apply_script("ox", "z-1+"), std::nullopt);
  EXPECT_EQ(apply_script("ox", "k-1"), std::nullopt);
  EXPECT_EQ(apply_script("ox", "k-x+"), std::nullopt);
  EXPECT_EQ(apply_script("ox", "k-99999999999999999999+"), std::nullopt);
}

model::Container container_of(const std::vector<std::string>& exact,
                              const std::vector<std::string>& lower,
                              const std::vector<std::string>& suffix) {
  const std::int32_t least = 1;
  std::string number(sizeof least, '\0');
  std::memcpy(number.data(), &least, sizeof least);
  auto container = model::Container::from_bytes(
      model::pack({{"lemma.exact", model::string_list(exact)},
                   {"lemma.lower", model::string_list(lower)},
                   {"lemma.suffix", model::string_list(suffix)},
                   {"lemma.min_suffix", {model::Dtype::kI32, {1}, number}}}),
      "lemmas");
  EXPECT_TRUE(container);
  return *std::move(container);
}

TEST(Lemmatizer, AsksTheTablesInTurn) {
  const auto container =
      container_of({"May\tMD\tmight"}, {"may\tMD\tl-0+", "us\tPRP\t=we"},
                   {"NNS\tl\ts\tk-1+", "NNS\tl\ties\tk-3+y", "NNP\tU\tS\tk-1+",
                    "NNS\tC\ts\tl-1+"});
  const auto lemmas = Lemmatizer::load(container);
  ASSERT_TRUE(lemmas);
  EXPECT_EQ(lemmas->look_up("May", "MD"), "might");
  EXPECT_EQ(lemmas->look_up("MAY", "MD"), "may");
  EXPECT_EQ(lemmas->look_up("Us", "PRP"), "we");
  EXPECT_EQ(lemmas->look_up("cats", "NNS"), "cat");
  EXPECT_EQ(lemmas->look_up("cities", "NNS"), "city");
  EXPECT_EQ(lemmas->look_up("ies", "NNS"), "y");
  EXPECT_EQ(lemmas->look_up("Dogs", "NNS"), "dog");
  EXPECT_EQ(lemmas->look_up("dogs", "VBZ"), std::nullopt);
}

TEST(Lemmatizer, PrefersVerbsThatAreKnown) {
  const auto container = container_of(
      {}, {"freed\tVBN\tl-2+", "found\tVBD\tl-4+ind"}, {"VBD\tl\ted\tk-2+"});
  const auto lemmas = Lemmatizer::load(container);
  ASSERT_TRUE(lemmas);
  EXPECT_EQ(lemmas->look_up("freed", "VBN"), "free");
  EXPECT_EQ(lemmas->look_up("found", "VBD"), "find");
  EXPECT_EQ(lemmas->look_up("snaffled", "VBD"), "snaffle");
}

TEST(Lemmatizer, LowersNoNames) {
  const auto container = container_of({}, {"may\tNNP\tl-0+"}, {});
  const auto lemmas = Lemmatizer::load(container);
  ASSERT_TRUE(lemmas);
  EXPECT_EQ(lemmas->look_up("May", "NNP"), std::nullopt);
}

TEST(Lemmatizer, GoesOnWhereAScriptDoesNotFit) {
  const auto container =
      container_of({}, {"s\tNNS\tk-2+"}, {"NNS\tl\ts\tk-0+x"});
  const auto lemmas = Lemmatizer::load(container);
  ASSERT_TRUE(lemmas);
  EXPECT_EQ(lemmas->look_up("s", "NNS"), "sx");
}

TEST(Lemmatizer, KeepsEveryDigitOfANumber) {
  const auto container = container_of({}, {}, {"CD\tl\t,000\tk-4+000"});
  const auto lemmas = Lemmatizer::load(container);
  ASSERT_TRUE(lemmas);
  EXPECT_EQ(lemmas->look_up("4,718", "CD"), "4718");
  EXPECT_EQ(lemmas->look_up("1,250,300", "CD"), "1250300");
}

TEST(Lemmatizer, RefusesTablesOfAnotherForm) {
  EXPECT_FALSE(Lemmatizer::load(container_of({"no tab"}, {}, {})));
}

}  // namespace
}  // namespace relata::analyze
