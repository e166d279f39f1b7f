#include "support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace relata::test {

void expect_golden(const std::string& name, const std::string& bytes) {
  const auto path =
      std::filesystem::path(RELATA_SOURCE_DIR) / "tests" / "golden" / name;
  if (const char* approve = std::getenv("RELATA_APPROVE");
      approve != nullptr && std::string(approve) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << path << " is missing; tools/approve writes it";
  const std::string golden{std::istreambuf_iterator<char>(in), {}};
  if (golden == bytes) return;
  const auto differ =
      std::mismatch(golden.begin(), golden.end(), bytes.begin(), bytes.end());
  const auto place = static_cast<std::size_t>(differ.first - golden.begin());
  const auto around = place < 80 ? 0 : place - 80;
  FAIL() << name << " differs at byte " << place
         << "\n  golden: " << golden.substr(around, 160)
         << "\n  now:    " << bytes.substr(std::min(around, bytes.size()), 160)
         << "\n  tools/approve accepts the change";
}

}  // namespace relata::test
