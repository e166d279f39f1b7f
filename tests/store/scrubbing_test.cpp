#include "store/sqlite/scrubbing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace relata::store {
namespace {

constexpr std::size_t kSize = 512;

/// A leaf of a table that is full of 0xAA: one cell from byte 400 on, and a
/// free block of 40 bytes at 440.
std::vector<unsigned char> leaf(std::size_t at) {
  std::vector<unsigned char> page(kSize, 0xAA);
  page[at] = 13;
  page[at + 1] = 440 >> 8U;
  page[at + 2] = 440 & 0xFFU;
  page[at + 3] = 0;
  page[at + 4] = 1;
  page[at + 5] = 400 >> 8U;
  page[at + 6] = 400 & 0xFFU;
  page[440] = 0;
  page[441] = 0;
  page[442] = 0;
  page[443] = 40;
  return page;
}

std::ptrdiff_t zeros(const std::vector<unsigned char>& page, std::size_t begin,
                     std::size_t end) {
  return std::count(page.begin() + static_cast<std::ptrdiff_t>(begin),
                    page.begin() + static_cast<std::ptrdiff_t>(end), 0);
}

TEST(Scrubbing, EmptiesGapsAndFreeBlocksAlone) {
  for (const std::size_t at : {std::size_t{0}, std::size_t{100}}) {
    std::vector<unsigned char> page = leaf(at);
    scrub_page(page, at != 0);
    const std::size_t gap = at + 8 + 2;
    EXPECT_EQ(zeros(page, gap, 400), static_cast<std::ptrdiff_t>(400 - gap));
    EXPECT_EQ(zeros(page, 400, 440), 0);
    EXPECT_EQ(zeros(page, 444, 480), 36);
    EXPECT_EQ(zeros(page, 480, kSize), 0);
  }
}

TEST(Scrubbing, LeavesWhatIsNoPageOfATree) {
  std::vector<unsigned char> overflow = leaf(0);
  overflow[0] = 0;
  std::vector<unsigned char> past_its_end = leaf(0);
  past_its_end[5] = 0x7F;
  std::vector<unsigned char> circle = leaf(0);
  circle[441] = 0xB8;  // Its free block is the next one of itself.
  circle[440] = 1;
  for (const auto& page : {overflow, past_its_end, circle}) {
    std::vector<unsigned char> scrubbed = page;
    scrub_page(scrubbed, false);
    EXPECT_EQ(zeros(scrubbed, 10, 400), zeros(page, 10, 400));
    EXPECT_EQ(zeros(scrubbed, 480, kSize), zeros(page, 480, kSize));
  }
}

}  // namespace
}  // namespace relata::store
