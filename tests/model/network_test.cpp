// data/tiny.model is a small network with random weights; data/tiny.dump holds
// the arrays that tools/train/reference.py --dump computes from it for the
// tokens of data/tiny.tokens.

#include "model/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace relata::model {
namespace {

using ::testing::HasSubstr;

constexpr const char* kData = RELATA_SOURCE_DIR "/tests/model/data/";

using Rows = std::vector<std::vector<double>>;

std::map<std::string, Rows> read_dump() {
  std::ifstream file(std::string(kData) + "tiny.dump");
  std::map<std::string, Rows> arrays;
  std::string name;
  std::size_t rows = 0;
  std::size_t columns = 0;
  while (file >> name >> rows >> columns) {
    Rows& array = arrays[name];
    array.assign(rows, std::vector<double>(columns));
    for (auto& row : array) {
      for (double& number : row) {
        std::string text;
        file >> text;
        number = std::stod(text);
      }
    }
  }
  return arrays;
}

Container tiny_container() {
  auto container = Container::open(std::string(kData) + "tiny.model");
  EXPECT_TRUE(container);
  return *std::move(container);
}

/// The rows of `found` that the dump has as `expected`.
void expect_near(const Rows& expected, const Matrix& found,
                 std::size_t first_row, const std::string& name) {
  ASSERT_FALSE(expected.empty()) << name;
  for (std::size_t r = 0; r < expected.size(); ++r) {
    for (std::size_t c = 0; c < expected[r].size(); ++c) {
      if (std::isinf(expected[r][c])) continue;
      ASSERT_NEAR(found.row(r + first_row)[c], expected[r][c], 2e-5)
          << name << " row " << r << " column " << c;
    }
  }
}

/// The input layer's result is known from the dump, so that no words are
/// needed here.
Matrix words_of(const std::map<std::string, Rows>& dump) {
  const Rows& rows = dump.at("input");
  Matrix words;
  words.reshape(rows.size(), rows[0].size(), rows[0].size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      words.row(r)[c] = static_cast<float>(rows[r][c]);
    }
  }
  return words;
}

TEST(Network, ComputesWhatTheReferenceDoes) {
  const auto dump = read_dump();
  const Container container = tiny_container();
  for (const Kernels* kernels : supported_kernels()) {
    const auto network = Network::load(container, *kernels);
    ASSERT_TRUE(network);
    Workspace workspace;
    network->forward(words_of(dump), workspace);
    expect_near(dump.at("upos"), workspace.upos, 0, "upos");
    expect_near(dump.at("xpos"), workspace.xpos, 0, "xpos");
    expect_near(dump.at("feats"), workspace.feats, 0, "feats");
    expect_near(dump.at("lstm"), workspace.nodes, 1, "lstm");
    expect_near(dump.at("arcs"), workspace.arcs, 0, "arcs");
    expect_near(dump.at("names"), workspace.names, 0, "names");
    std::vector<std::uint32_t> heads;
    for (const auto& row : dump.at("heads")) {
      heads.push_back(static_cast<std::uint32_t>(row[0]));
    }
    expect_near(dump.at("relations"), network->relations(heads, workspace), 0,
                "relations");
    const auto scripts = network->scripts(1, workspace);
    for (std::size_t c = 0; c < scripts.size(); ++c) {
      EXPECT_NEAR(scripts[c], dump.at("scripts")[1][c], 2e-5);
    }
  }
}

TEST(Network, DoesNotRememberTheLastSentence) {
  const auto dump = read_dump();
  const Container container = tiny_container();
  const auto network = Network::load(container, *supported_kernels().front());
  ASSERT_TRUE(network);
  const Matrix words = words_of(dump);
  Matrix one;
  one.reshape(1, words.columns(), words.columns());
  std::copy_n(words.row(0), words.columns(), one.row(0));
  Workspace used;
  network->forward(words, used);
  network->forward(one, used);
  Workspace fresh;
  network->forward(one, fresh);
  ASSERT_EQ(used.arcs.columns(), 2U);
  EXPECT_EQ(used.arcs[0][0], fresh.arcs[0][0]);
  EXPECT_TRUE(std::equal(used.names[0].begin(), used.names[0].end(),
                         fresh.names[0].begin()));
}

TEST(Network, TakesASentenceWithoutWords) {
  const Container container = tiny_container();
  const auto network = Network::load(container, *supported_kernels().front());
  ASSERT_TRUE(network);
  Matrix none;
  none.reshape(0, network->width(), network->width());
  Workspace workspace;
  network->forward(none, workspace);
  EXPECT_EQ(workspace.upos.rows(), 0U);
}

TEST(Network, TakesFeaturesOfAnyHash) {
  const Container container = tiny_container();
  const auto network = Network::load(container, *supported_kernels().front());
  ASSERT_TRUE(network);
  WordRows rows;
  rows.features.fill(0xFFFFFFFFU);
  rows.feature_count = rows.features.size();
  Workspace workspace;
  std::vector<float> out(network->width());
  network->embed(rows, workspace, out.data());
  for (const float value : out)
    EXPECT_TRUE(std::isfinite(value));
}

TEST(Network, NamesTheArrayThatIsMissing) {
  const auto container =
      Container::from_bytes(pack({{"x", {Dtype::kI8, {1}, "a"}}}), "x.model");
  ASSERT_TRUE(container);
  const auto network = Network::load(*container, *supported_kernels().front());
  ASSERT_FALSE(network);
  EXPECT_EQ(network.error().kind, Error::Kind::kBadModel);
  EXPECT_THAT(network.error().message, HasSubstr("x.model: no array"));
}

}  // namespace
}  // namespace relata::model
