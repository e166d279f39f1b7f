#include "core/syntax.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Dep, IsReadAsItIsWritten) {
  for (int i = 0; i <= static_cast<int>(Dep::kXcomp); ++i) {
    const auto relation = static_cast<Dep>(i);
    EXPECT_EQ(parse_dep(label(relation)), relation) << label(relation);
  }
}

TEST(Dep, KeepsTheRelationOfAnUnknownSubtype) {
  EXPECT_EQ(parse_dep("nsubj:quot"), Dep::kNsubj);
  EXPECT_EQ(parse_dep("obl:tmod"), Dep::kOblUnmarked);
  EXPECT_EQ(parse_dep("no such thing"), Dep::kDep);
  EXPECT_EQ(base(Dep::kNsubjPass), Dep::kNsubj);
  EXPECT_EQ(base(Dep::kRoot), Dep::kRoot);
}

TEST(Upos, IsReadAsItIsWritten) {
  for (int i = 0; i <= static_cast<int>(Upos::kX); ++i) {
    const auto tag = static_cast<Upos>(i);
    EXPECT_EQ(parse_upos(label(tag)), tag) << label(tag);
  }
  EXPECT_EQ(parse_upos("noun"), Upos::kX);
}

TEST(Feature, FindsOneOfMany) {
  constexpr std::string_view kFeatures = "Case=Nom|Number=Sing|Person=3";
  EXPECT_EQ(feature(kFeatures, "Number"), "Sing");
  EXPECT_EQ(feature(kFeatures, "Person"), "3");
  EXPECT_EQ(feature(kFeatures, "Num"), "");
  EXPECT_EQ(feature("", "Number"), "");
  EXPECT_EQ(feature("Number", "Number"), "");
}

}  // namespace
}  // namespace relata
