#include "support/golden.h"

#include <gtest/gtest.h>

#include <sstream>

#include "export/export.h"
#include "support/memory_graph.h"

namespace relata::exporters {
namespace {

std::string exported(Format format, const Options& options = {}) {
  std::ostringstream out;
  const auto done = write(format, test::hostile_graph(), options, out);
  EXPECT_TRUE(done);
  return out.str();
}

class GoldenExport : public testing::TestWithParam<std::string> {};

TEST_P(GoldenExport, GivesTheSameBytes) {
  const auto format = parse_format(GetParam());
  ASSERT_TRUE(format);
  test::expect_golden("export/hostile." + GetParam(), exported(*format));
}

INSTANTIATE_TEST_SUITE_P(Formats, GoldenExport,
                         testing::ValuesIn(format_names()),
                         [](const auto& row) { return row.param; });

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

// The accusation is of standing attributed, the report too; the meeting is the
// outlet's own word.
constexpr char kMet[] =
    "<urn:relata:e0000000000000010> <urn:relata:p/meet> "
    "<urn:relata:e0000000000000030> .";
constexpr char kCriticized[] =
    "<urn:relata:e0000000000000020> <urn:relata:p/criticize> "
    "<urn:relata:e0000000000000010> .";
constexpr char kHid[] =
    "<urn:relata:e0000000000000010> <urn:relata:r/hide> \"\\\"12\\\\\\\\13\\\" "
    "costs\" .";
constexpr char kSigned[] =
    "<urn:relata:e0000000000000010> <urn:relata:p/sign> "
    "<urn:relata:e0000000000000020> .";

TEST(PlainTriples, AreOnlyWhatTheOutletsSayThemselves) {
  const std::string triples = exported(Format::kNtriples);
  EXPECT_TRUE(has_line(triples, kMet));
  for (const char* line : {kCriticized, kHid, kSigned}) {
    EXPECT_FALSE(has_line(triples, line)) << line;
  }
}

TEST(PlainTriples, WidenToReportsButNeverToAccusations) {
  const std::string triples =
      exported(Format::kNtriples, {.assert_reported = true});
  EXPECT_TRUE(has_line(triples, kMet));
  EXPECT_TRUE(has_line(triples, kCriticized));
  EXPECT_FALSE(has_line(triples, kHid));
  EXPECT_FALSE(has_line(triples, kSigned));
}

TEST(Base, BeginsEveryIriOfOurs) {
  const std::string triples =
      exported(Format::kNtriples, {.base = "https://kg.example/a b/"});
  EXPECT_TRUE(has_line(triples,
                       "<https://kg.example/a%20b/e0000000000000010> "
                       "<https://kg.example/a%20b/p/meet> "
                       "<https://kg.example/a%20b/e0000000000000030> ."));
  EXPECT_EQ(triples.find("urn:relata:e"), std::string::npos);
}

TEST(Dot, DrawsNoAccusationWithoutItsClaimant) {
  Options options;
  options.around = test::kMinister;
  const std::string dot = exported(Format::kDot, options);
  EXPECT_NE(dot.find("(officials)"), std::string::npos);
  EXPECT_NE(dot.find("not sign"), std::string::npos);
  EXPECT_EQ(dot.find("hide"), std::string::npos);  // A literal: not drawn.
}

TEST(Dot, DrawsNoMoreFactsThanTheLimit) {
  const std::string dot = exported(Format::kDot, {.limit = 2});
  std::size_t edges = 0;
  for (auto at = dot.find("->"); at != std::string::npos;
       at = dot.find("->", at + 2)) {
    ++edges;
  }
  EXPECT_EQ(edges, 2U);
}

TEST(JsonLines, HoldEveryEntity) {
  const std::string lines = exported(Format::kJsonLines);
  EXPECT_NE(lines.find("\"name\":\"a chair\""), std::string::npos);
  for (const Format format :
       {Format::kNtriples, Format::kGraphml, Format::kJsonld}) {
    EXPECT_EQ(exported(format).find("a chair"), std::string::npos);
  }
}

TEST(Write, TellsOfADiskThatIsFull) {
  for (const std::string& name : format_names()) {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    const auto done =
        write(*parse_format(name), test::hostile_graph(), {}, out);
    ASSERT_FALSE(done) << name;
    EXPECT_EQ(done.error().kind, Error::Kind::kIo);
  }
}

TEST(ParseFormat, KnowsNoOtherNames) {
  EXPECT_FALSE(parse_format(""));
  EXPECT_FALSE(parse_format("pdf"));
}

}  // namespace
}  // namespace relata::exporters
