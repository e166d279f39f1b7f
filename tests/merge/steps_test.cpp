#include "merge/steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "merge/blocking/block.h"

namespace relata::merge {
namespace {

using testing::HasSubstr;

ClusterRecord person(std::uint64_t id, const std::string& name) {
  ClusterRecord record{.id = {id},
                       .article = "a" + std::to_string(id),
                       .source = "Post",
                       .day = std::nullopt,
                       .profile = {}};
  record.profile.type = EntityType::kPerson;
  record.profile.kind = EntityKind::kNamed;
  record.profile.names = {name};
  return record;
}

KeyedLink link(std::uint64_t first, std::uint64_t second, double weight,
               bool forbids = false) {
  return {"n:ruiz",
          {.first = {first},
           .second = {second},
           .weight = weight,
           .forbids = forbids,
           .reason = forbids ? "another" : "same name"}};
}

TEST(Steps, FindTheLinksOfABlockInAnyOrder) {
  std::vector<ClusterRecord> block;
  for (std::uint64_t id = 1; id <= 6; ++id)
    block.push_back(person(id, id % 2 == 0 ? "Ana Ruiz" : "Ruiz"));
  const std::vector<Link> wanted = links_of_block("n:ruiz", block, 2);
  ASSERT_FALSE(wanted.empty());
  std::vector<BlockMember> members;
  for (const ClusterRecord& one : block)
    members.push_back({"n:ruiz", one});
  std::reverse(members.begin(), members.end());
  const std::vector<KeyedLink> found = block_links(std::move(members), 2);
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].key, "n:ruiz");
    EXPECT_EQ(found[i].link, wanted[i]);
  }
  EXPECT_TRUE(std::any_of(wanted.begin(), wanted.end(), [](const Link& one) {
    return one.lead != Lead::kNone;
  }));
}

TEST(Steps, GroupWhatNothingKeepsApart) {
  const auto lines =
      component_lines({{person(3, "Ana Ruiz")},
                       {person(1, "Ana Ruiz")},
                       {person(2, "Ana Ruiz")}},
                      {link(1, 2, 5), link(2, 3, 4), link(1, 3, 0, true)});
  ASSERT_TRUE(lines);
  ASSERT_EQ(lines->size(), 4U);  // Two entities, two verdicts.
  const auto& first = std::get<Changes::EntityRow>((*lines)[0]);
  EXPECT_EQ(first.clusters, (std::vector<EntityId>{{1}, {2}}));
  const auto& refused = std::get<Changes::Verdict>((*lines)[3]);
  EXPECT_FALSE(refused.accepted);
  EXPECT_EQ(refused.reason, "another");
}

TEST(Steps, RefuseAComponentThatIsNotWhole) {
  const auto missing =
      component_lines({{person(1, "Ana Ruiz")}}, {link(1, 2, 5)});
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().message, HasSubstr("e0000000000000002"));
  const auto twice =
      component_lines({{person(1, "Ana Ruiz")}, {person(1, "Ana Ruiz")}}, {});
  ASSERT_FALSE(twice);
  EXPECT_THAT(twice.error().message, HasSubstr("comes twice"));
}

TEST(Steps, GiveAClaimTheFactOfItsHomes) {
  Reading reading;
  reading.article.id = "a1";
  reading.sentences.resize(1);
  reading.claims.mentions.resize(2);
  reading.clusters.clusters.resize(2);
  for (std::uint32_t i = 0; i < 2; ++i) {
    reading.clusters.clusters[i].id = {i + 10};
    reading.clusters.clusters[i].members = {{MentionIndex{i}, "", 1}};
  }
  Claim claim;
  claim.subject = MentionIndex{0};
  claim.object = MentionIndex{1};
  claim.lemma = "meet";
  reading.claims.claims = {claim};
  const auto facts = reading_facts(reading, {{{10}, {5}}});
  ASSERT_TRUE(facts);
  ASSERT_EQ(facts->size(), 1U);
  EXPECT_EQ(facts->front().claim.subject, EntityId{5});
  EXPECT_EQ(facts->front().claim.fact, fact_id({5}, "meet", EntityId{11}));
  EXPECT_EQ(facts->front().lemma, "meet");
}

}  // namespace
}  // namespace relata::merge
