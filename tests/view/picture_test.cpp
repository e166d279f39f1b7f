#include <gtest/gtest.h>

#include "view/view.h"

namespace relata::view {
namespace {

Result<std::string> svg(const std::string& dot) {
  return picture(dot, Picture::kSvg);
}

TEST(Svg, DrawsEveryNodeAndEdge) {
  const auto picture = svg("digraph { a -> b [label=\"meets\"]; c }");
  ASSERT_TRUE(picture);
  EXPECT_NE(picture->find("<svg"), std::string::npos);
  EXPECT_NE(picture->find("meets"), std::string::npos);
  EXPECT_NE(picture->find(">c<"), std::string::npos);
}

TEST(Svg, IsTheSameEachTime) {
  constexpr char kDot[] = "digraph x { a -> b; b -> c; a -> c; d }";
  EXPECT_EQ(*svg(kDot), *svg(kDot));
}

TEST(Svg, LaysOutLargeGraphsToo) {
  std::string dot = "digraph {";
  for (int i = 0; i < 2 * kMostRanked; ++i) {
    dot += " n" + std::to_string(i / 2) + " -> n" + std::to_string(i) + ";";
  }
  const auto picture = svg(dot + "}");
  ASSERT_TRUE(picture);
  EXPECT_NE(picture->find("n399"), std::string::npos);
}

TEST(Svg, DrawsLargeGraphsAsRingsRoundTheirRoot) {
  std::string edges;
  for (int i = 0; i <= kMostRanked; ++i) {
    edges += " hub -> n" + std::to_string(i) + ";";
  }
  const auto rings = svg("digraph { root=hub;" + edges + "}");
  const auto springs = svg("digraph {" + edges + "}");
  ASSERT_TRUE(rings);
  ASSERT_TRUE(springs);
  EXPECT_NE(*rings, *springs);
}

TEST(Svg, LeadsEdgesOfRingsStraight) {
  std::string edges = "root=hub; n1 -> n9;";
  for (int i = 0; i <= kMostRanked; ++i)
    edges += " hub -> n" + std::to_string(i) + ";";
  constexpr char kFew[] = "a -> b; b -> c; a -> c; c -> d; a -> d";
  const auto drawn = [](const char* splines, const std::string& all) {
    return *svg("digraph g { overlap=prism; splines=" + std::string(splines) +
                ";" + all + "}");
  };
  EXPECT_EQ(drawn("true", edges), drawn("line", edges));
  EXPECT_NE(drawn("true", kFew), drawn("line", kFew));
}

TEST(Svg, RefusesWhatIsNoDot) {
  for (const auto* text : {"", "not a graph", "digraph {"}) {
    const auto picture = svg(text);
    ASSERT_FALSE(picture) << text;
    EXPECT_EQ(picture.error().kind, Error::Kind::kBadInput);
  }
}

TEST(PictureFormat, IsWhatTheNameEndsIn) {
  EXPECT_EQ(*format_of("a.b.svg"), Picture::kSvg);
  EXPECT_EQ(*format_of("x.png"), Picture::kPng);
  EXPECT_EQ(*format_of("x.pdf"), Picture::kPdf);
  for (const auto* name : {"x.gif", "png", "x.png.txt", ""}) {
    EXPECT_FALSE(format_of(name)) << name;
  }
}

TEST(Cairo, DrawsWhatTheNameSays) {
  constexpr char kDot[] = "digraph x { a -> b [label=\"meets\"] }";
  const auto png = picture(kDot, Picture::kPng);
  ASSERT_TRUE(png);
  EXPECT_TRUE(png->starts_with("\x89PNG"));
  const auto pdf = picture(kDot, Picture::kPdf);
  ASSERT_TRUE(pdf);
  EXPECT_TRUE(pdf->starts_with("%PDF"));
}

}  // namespace
}  // namespace relata::view
