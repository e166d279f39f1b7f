// Small rankers whose scores can be told by hand.

#include "model/ranker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace relata::model {
namespace {

using ::testing::HasSubstr;

using Arrays = std::map<std::string, NewArray, std::less<>>;

NewArray floats(std::vector<std::uint64_t> dims,
                const std::vector<float>& values) {
  std::string data(values.size() * sizeof(float), '\0');
  if (!values.empty()) std::memcpy(data.data(), values.data(), data.size());
  return {Dtype::kF32, std::move(dims), std::move(data)};
}

/// Two columns, two features, contexts of one number, two hidden units.
Arrays arrays_of(const std::string& name) {
  Arrays arrays;
  arrays[name + ".columns"] = string_list({"person", "thing"});
  arrays[name + ".features"] = string_list({"near", "far"});
  arrays[name + ".linear"] = floats({2, 2}, {1, -1, 0.5, 0});
  arrays[name + ".hidden.bias"] = floats({2, 2}, {0, -1, 0, 0});
  arrays[name + ".hidden.table"] =
      floats({5, 2}, {1, 2, -4, 0, 0.5, 0, 0, 0.25, 2, 0});
  arrays[name + ".hidden.out"] = floats({2}, {1, 10});
  arrays[name + ".none.linear"] = floats({2}, {0.5, -0.5});
  arrays[name + ".none.bias"] = floats({2, 1}, {0, 1});
  arrays[name + ".none.table"] = floats({1, 1}, {2});
  arrays[name + ".none.out"] = floats({1}, {3});
  return arrays;
}

Container both() {
  Arrays arrays = arrays_of("pronouns");
  arrays.merge(arrays_of("nominals"));
  return *Container::from_bytes(pack(arrays), "x.model");
}

Ranker ranker() {
  return *Ranker::load(both(), "pronouns", 0);
}

constexpr std::int8_t kOne = 127;

TEST(Ranker, AddsFeaturesContextsAndTheirProduct) {
  const std::int8_t asked[] = {kOne, 0};
  const std::int8_t stands[] = {0, -kOne};
  const Ranker learned = ranker();
  const auto question = learned.ask("person", asked);
  // Hidden: near 1, question .5, product -2: -.5; near 2, bias -1, candidate
  // -.25: .75.
  EXPECT_NEAR(learned.score(question, {{"near", 1}}, stands), 1 + 7.5, 1e-5);
  EXPECT_NEAR(learned.score(question, {{"near", 2}}, stands), 2 + 0.5 + 27.5,
              1e-5);
}

TEST(Ranker, LeavesOutFeaturesThatItDoesNotKnow) {
  const Ranker learned = ranker();
  const auto question = learned.ask("person", {});
  EXPECT_EQ(learned.score(question, {{"far", 1}, {"odd", 9}}, {}), -1);
}

TEST(Ranker, WeighsNoneByColumnAndContext) {
  const Ranker learned = ranker();
  const std::int8_t asked[] = {kOne, 0};
  EXPECT_NEAR(learned.ask("person", asked).none, 0.5 + 6, 1e-5);
  EXPECT_NEAR(learned.ask("person", {}).none, 0.5, 1e-5);
  EXPECT_NEAR(learned.ask("thing", {}).none, -0.5 + 3, 1e-5);
}

TEST(Ranker, OfNoContextScoresByFeaturesAlone) {
  const Ranker learned = ranker();
  const auto question = learned.ask("thing", {});
  EXPECT_NEAR(learned.score(question, {{"near", 1}}, {}), 0.5 + 1 + 20, 1e-5);
}

TEST(Rankers, AreNotThereWithoutContexts) {
  const auto none = Rankers::load(both(), 0);
  ASSERT_TRUE(none);
  EXPECT_EQ(*none, nullptr);
  const auto all = Rankers::load(both(), 4);
  ASSERT_TRUE(all);
  EXPECT_NE(*all, nullptr);
}

TEST(Rankers, MustFitTheContexts) {
  const auto found = Rankers::load(both(), 6);
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().message, HasSubstr("contexts do not fit"));
}

TEST(Rankers, NeedAllTheirArrays) {
  for (const auto& [name, array] : arrays_of("pronouns")) {
    Arrays arrays = arrays_of("pronouns");
    arrays.merge(arrays_of("nominals"));
    arrays.erase(name);
    const auto file = Container::from_bytes(pack(arrays), "x.model");
    const auto found = Rankers::load(*file, 4);
    ASSERT_FALSE(found) << name;
    EXPECT_THAT(found.error().message, HasSubstr(name));
  }
}

TEST(Rankers, HaveColumns) {
  Arrays arrays = arrays_of("pronouns");
  arrays.merge(arrays_of("nominals"));
  arrays["pronouns.columns"] = string_list({});
  for (const char* name : {"linear", "hidden.bias", "none.bias"}) {
    NewArray& array = arrays["pronouns." + std::string(name)];
    array.dims[0] = 0;
    array.data.clear();
  }
  arrays["pronouns.none.linear"] = floats({0}, {});
  const auto file = Container::from_bytes(pack(arrays), "x.model");
  ASSERT_FALSE(Rankers::load(*file, 4));
}

}  // namespace
}  // namespace relata::model
