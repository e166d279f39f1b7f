#include "formats/step_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace relata::formats {
namespace {

using testing::HasSubstr;

StepLine read(const std::string& text) {
  auto line = parse_step_line(text, "part-1:7");
  EXPECT_TRUE(line) << (line ? "" : line.error().message);
  return line ? *std::move(line) : StepLine(ComponentStart{});
}

std::string complaint(const std::string& text) {
  const auto line = parse_step_line(text, "part-1:7");
  EXPECT_FALSE(line) << text;
  return line ? "" : line.error().message;
}

ClusterRecord ruiz() {
  ClusterRecord record{.id = {7},
                       .article = "a\t\"1\"",
                       .source = "Post",
                       .day = Date{2024, 5, 7},
                       .profile = {}};
  record.profile.type = EntityType::kPerson;
  record.profile.kind = EntityKind::kNamed;
  record.profile.names = {"Ana Ruiz", "Zoë\n"};
  record.profile.setting = {"leeds"};
  return record;
}

TEST(StepLines, KeepAllOfACluster) {
  const auto member =
      std::get<BlockMember>(read(step_line(BlockMember{"n:ruiz", ruiz()})));
  EXPECT_EQ(member.key, "n:ruiz");
  EXPECT_EQ(member.cluster.id, EntityId{7});
  EXPECT_EQ(member.cluster.article, "a\t\"1\"");
  EXPECT_EQ(member.cluster.source, "Post");
  EXPECT_EQ(member.cluster.day, (Date{2024, 5, 7}));
  EXPECT_EQ(member.cluster.profile, ruiz().profile);
}

TEST(StepLines, KeepWeightsToTheLastBit) {
  for (const double weight : {0.1 + 0.2, 5.300000000000001, -1e-17, 1.0 / 3,
                              std::numeric_limits<double>::denorm_min()}) {
    const Link link{.first = {1},
                    .second = {2},
                    .weight = weight,
                    .forbids = false,
                    .reason = "same name",
                    .lead = Lead::kIfStrongest};
    const auto keyed =
        std::get<KeyedLink>(read(step_line(KeyedLink{"n:ruiz", link})));
    EXPECT_EQ(keyed.link, link);
    const auto pair = std::get<StoryPair>(
        read(step_line(StoryPair{"t:troy", "a", "b", weight, "'troy'"})));
    EXPECT_EQ(pair.likeness, weight);
  }
}

TEST(StepLines, BeginWithWhatTheyAreSortedBy) {
  EXPECT_THAT(step_line(BlockMember{"n:ruiz", ruiz()}),
              testing::StartsWith(R"({"kind":"member","key":"n:ruiz",)"));
  EXPECT_THAT(step_line(Candidate{ruiz()}),
              testing::StartsWith(R"({"kind":"candidate","cluster":)"
                                  R"({"id":"e0000000000000007",)"));
  EXPECT_THAT(step_line(Cast{"a1", {}}),
              testing::StartsWith(R"({"kind":"cast","article":"a1",)"));
}

TEST(StepLines, AreRefusedByNameOfTheLine) {
  EXPECT_THAT(complaint("{"), HasSubstr("part-1:7: no line of `relata step`"));
  EXPECT_THAT(complaint("[]"), HasSubstr("part-1:7: "));
  EXPECT_THAT(complaint(R"({"kind":"rumour"})"), HasSubstr("'kind'"));
  EXPECT_THAT(complaint(R"({"kind":"member","key":"n:x"})"),
              HasSubstr("'cluster' is missing"));
  EXPECT_THAT(complaint(R"({"kind":"topic","key":"x"})"),
              HasSubstr("'key' is no key of a block"));
  EXPECT_THAT(
      complaint(R"({"kind":"link","first":"e0000000000000002",)"
                R"("second":"e0000000000000001","weight":1,"forbids":true})"),
      HasSubstr("'first' is not the lesser one"));
  EXPECT_THAT(complaint(R"({"kind":"link","first":"e0000000000000001",)"
                        R"("second":"e0000000000000002","weight":1e999,)"
                        R"("forbids":true})"),
              HasSubstr("part-1:7: "));
}

}  // namespace
}  // namespace relata::formats
