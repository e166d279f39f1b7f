#include "store/copies.h"

#include <gtest/gtest.h>

namespace relata::store {
namespace {

/// A fingerprint of 64 parts, of which every `nth` is of its own kind; none if
/// `nth` is 0.
std::string print_of(char base, std::size_t nth, char other) {
  std::string print(256, base);
  for (std::size_t part = 0; nth > 0 && part < 64; part += nth)
    print.replace(part * 4, 4, 4, other);
  return print;
}

TEST(Copies, AreArticlesOfWhoseFingerprintsMostIsCommon) {
  const Copies copies({{1, "a", print_of('a', 0, 'x')},
                       {2, "b", print_of('a', 6, 'x')},
                       {3, "c", print_of('c', 0, 'x')},
                       {4, "d", print_of('a', 2, 'y')}});
  EXPECT_EQ(copies.count(), 1U);
  EXPECT_EQ(copies.origin(1), "a");
  EXPECT_EQ(copies.origin(2), "a");
  EXPECT_EQ(copies.origin(3), "");
  EXPECT_EQ(copies.origin(4), "");
}

TEST(Copies, AreOneHoweverMany) {
  std::vector<Copies::Print> prints;
  for (std::int64_t row = 0; row < 500; ++row)
    prints.push_back({row, std::to_string(1000 + row), print_of('a', 0, 'x')});
  EXPECT_EQ(Copies(prints).count(), 499U);
}

}  // namespace
}  // namespace relata::store
