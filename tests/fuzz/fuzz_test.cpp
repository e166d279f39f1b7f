#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "target.h"

namespace relata::fuzz {
namespace {

/// The bytes of every seed of a target, in the order of the files' names.
std::vector<std::string> seeds(const std::string& name) {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path folder =
      std::filesystem::path(RELATA_SOURCE_DIR) / "tests/fuzz/corpus" / name;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> result;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    result.emplace_back(std::istreambuf_iterator<char>(file),
                        std::istreambuf_iterator<char>());
  }
  return result;
}

/// Changes a few bytes of `bytes`: other bytes, bytes less, pieces twice.
std::string mutated(std::string bytes, std::mt19937& random) {
  constexpr std::string_view kTelling = "<>&\"'\\{}[]\t\n\r \0\xFF\xC3-#=.1";
  for (auto i = 1 + random() % 4; i > 0 && !bytes.empty(); --i) {
    const std::size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0:
        bytes[at] = kTelling[random() % kTelling.size()];
        break;
      case 1:
        bytes.erase(at, 1 + random() % 8);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 30));
        break;
      default:
        bytes[at] = static_cast<char>(random() % 256);
    }
  }
  return bytes;
}

class EveryTarget : public testing::TestWithParam<Target> {};

TEST_P(EveryTarget, HoldsOnItsSeedsAndOnWhatIsLikeThem) {
  const auto all = seeds(GetParam().name());
  ASSERT_FALSE(all.empty()) << "tests/fuzz/corpus has no such folder";
  std::mt19937 random(31);
  for (const std::string& seed : all) {
    EXPECT_NO_THROW(GetParam()(seed)) << seed;
    for (int round = 0; round < 400; ++round) {
      const std::string bytes = mutated(seed, random);
      EXPECT_NO_THROW(GetParam()(bytes)) << bytes;
    }
    EXPECT_NO_THROW(GetParam()(seed.substr(0, seed.size() / 2)));
  }
  EXPECT_NO_THROW(GetParam()(""));
}

INSTANTIATE_TEST_SUITE_P(Fuzz, EveryTarget, testing::ValuesIn(Target::all()),
                         [](const auto& tested) {
                           return std::string(tested.param.name());
                         });

}  // namespace
}  // namespace relata::fuzz
