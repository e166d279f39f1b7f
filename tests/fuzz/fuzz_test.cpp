#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
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

/// The number that an environment variable gives, or `otherwise`.
unsigned given(const char* name, unsigned otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr
             ? otherwise
             : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

class EveryTarget : public testing::TestWithParam<Target> {
 protected:
  void try_on(const std::string& bytes) {
    if (const char* const path = std::getenv("RELATA_FUZZ_INPUT")) {
      std::ofstream(path, std::ios::binary) << bytes;
    }
    EXPECT_NO_THROW(GetParam()(bytes)) << bytes;
  }

  /// A seed changed, or bytes that the target makes.
  std::string drawn(const std::vector<std::string>& all, std::mt19937& random) {
    if (GetParam().maker() != nullptr && random() % 4 > 0) {
      std::string bytes = GetParam().maker()(random);
      return random() % 4 == 0 ? mutated(std::move(bytes), random) : bytes;
    }
    return mutated(all[random() % all.size()], random);
  }
};

TEST_P(EveryTarget, HoldsOnItsSeedsAndOnWhatIsLikeThem) {
  const auto all = seeds(GetParam().name());
  ASSERT_FALSE(all.empty()) << "tests/fuzz/corpus has no such folder";
  std::mt19937 random(given("RELATA_FUZZ_SEED", 31));
  const bool is_dear = GetParam().maker() != nullptr;
  for (const std::string& seed : all) {
    try_on(seed);
    for (int round = 0; round < (is_dear ? 4 : 400); ++round)
      try_on(mutated(seed, random));
    try_on(seed.substr(0, seed.size() / 2));
  }
  try_on("");
  for (int round = 0; is_dear && round < 60; ++round)
    try_on(drawn(all, random));
  const auto end = std::chrono::steady_clock::now() +
                   std::chrono::seconds(given("RELATA_FUZZ_SECONDS", 0));
  while (std::chrono::steady_clock::now() < end && !HasFailure())
    try_on(drawn(all, random));
}

INSTANTIATE_TEST_SUITE_P(Fuzz, EveryTarget, testing::ValuesIn(Target::all()),
                         [](const auto& tested) {
                           return std::string(tested.param.name());
                         });

}  // namespace
}  // namespace relata::fuzz
