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
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace relata::model {
namespace {

using ::testing::HasSubstr;

constexpr const char* kData = RELATA_SOURCE_DIR "/tests/model/data/";

using Numbers = std::vector<std::vector<double>>;

std::map<std::string, Numbers> read_dump() {
  std::ifstream file(std::string(kData) + "tiny.dump");
  std::map<std::string, Numbers> arrays;
  std::string name;
  std::size_t rows = 0;
  std::size_t columns = 0;
  while (file >> name >> rows >> columns) {
    Numbers& array = arrays[name];
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
void expect_near(const Numbers& expected, const Matrix& found,
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

/// Scores sentences that are the first words, so many each, of the dump's. The
/// input layer's result is known from it, so that no words are needed here.
void run(const Network& network, const std::map<std::string, Numbers>& dump,
         const std::vector<std::size_t>& lengths, Workspace& workspace) {
  const auto& rows = dump.at("input");
  network.begin(lengths, workspace);
  for (std::size_t s = 0; s < lengths.size(); ++s) {
    for (std::size_t t = 0; t < lengths[s]; ++t) {
      float* const to = Network::word(workspace.batch.row(s, t), workspace);
      for (std::size_t c = 0; c < rows[t].size(); ++c) {
        to[c] = static_cast<float>(rows[t][c]);
      }
    }
  }
  network.forward(workspace);
}

TEST(Network, ComputesWhatTheReferenceDoes) {
  const auto dump = read_dump();
  const Container container = tiny_container();
  for (const Kernels* kernels : supported_kernels()) {
    const auto network = Network::load(container, *kernels);
    ASSERT_TRUE(network);
    Workspace workspace;
    run(*network, dump, {dump.at("input").size()}, workspace);
    for (const auto& [name, found] : {std::pair("upos", &workspace.upos),
                                      {"xpos", &workspace.xpos},
                                      {"feats", &workspace.feats},
                                      {"lstm", &workspace.nodes},
                                      {"names", &workspace.names}}) {
      expect_near(dump.at(name), *found, 1, name);
    }
    expect_near(dump.at("arcs"), network->arcs(0, workspace), 0, "arcs");
    std::vector<std::uint32_t> heads;
    for (const auto& row : dump.at("heads")) {
      heads.push_back(static_cast<std::uint32_t>(row[0]));
    }
    expect_near(dump.at("relations"), network->relations(0, heads, workspace),
                0, "relations");
    const auto scripts = network->scripts(2, workspace);
    for (std::size_t c = 0; c < scripts.size(); ++c) {
      EXPECT_NEAR(scripts[c], dump.at("scripts")[1][c], 2e-5);
    }
  }
}

/// All scores of one sentence of the last batch.
std::vector<float> scores_of(const Network& network, std::size_t sentence,
                             Workspace& workspace) {
  std::vector<float> all;
  const auto add = [&all](std::span<const float> row) {
    all.insert(all.end(), row.begin(), row.end());
  };
  const BatchRows& batch = workspace.batch;
  for (std::size_t t = 0; t < batch.length(sentence); ++t) {
    const std::size_t row = batch.row(sentence, t);
    for (const Matrix* const matrix : {&workspace.upos, &workspace.xpos,
                                       &workspace.feats, &workspace.names}) {
      add((*matrix)[row]);
    }
    add(network.scripts(row, workspace));
  }
  const Matrix& arcs = network.arcs(sentence, workspace);
  for (std::size_t t = 0; t < arcs.rows(); ++t)
    add(arcs[t]);
  std::vector<std::uint32_t> heads(batch.length(sentence));
  for (std::uint32_t t = 0; t < heads.size(); ++t)
    heads[t] = t;
  const Matrix& relations = network.relations(sentence, heads, workspace);
  for (std::size_t t = 0; t < relations.rows(); ++t)
    add(relations[t]);
  return all;
}

TEST(Network, GivesASentenceTheSameBitsInAnyBatch) {
  const auto dump = read_dump();
  const Container container = tiny_container();
  const std::size_t words = dump.at("input").size();
  ASSERT_GT(words, 3U);
  for (const Kernels* kernels : supported_kernels()) {
    const auto network = Network::load(container, *kernels);
    ASSERT_TRUE(network);
    Workspace together;
    const std::vector<std::size_t> lengths = {words, words, words - 1, 3,
                                              1,     1,     1};
    run(*network, dump, lengths, together);
    for (std::size_t s = 0; s < lengths.size(); ++s) {
      Workspace alone;
      run(*network, dump, {lengths[s]}, alone);
      EXPECT_EQ(scores_of(*network, s, together), scores_of(*network, 0, alone))
          << kernels->name << ", sentence " << s;
    }
  }
}

TEST(Network, DoesNotRememberTheLastBatch) {
  const auto dump = read_dump();
  const Container container = tiny_container();
  const auto network = Network::load(container, *supported_kernels().front());
  ASSERT_TRUE(network);
  Workspace used;
  run(*network, dump, {dump.at("input").size(), 2}, used);
  run(*network, dump, {1}, used);
  Workspace fresh;
  run(*network, dump, {1}, fresh);
  EXPECT_EQ(scores_of(*network, 0, used), scores_of(*network, 0, fresh));
}

TEST(Network, TakesNoSentences) {
  const Container container = tiny_container();
  const auto network = Network::load(container, *supported_kernels().front());
  ASSERT_TRUE(network);
  Workspace workspace;
  network->begin({}, workspace);
  network->forward(workspace);
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
