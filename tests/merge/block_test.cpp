#include "merge/blocking/block.h"

#include <gmock/gmock.h>

#include "merge/compare/named_links.h"
#include "merge/sketch.h"

namespace relata::merge {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

ClusterRecord signature(std::uint64_t id, Profile profile) {
  return {EntityId{id},
          "article " + std::to_string(id),
          "",
          {},
          std::move(profile)};
}

TEST(Blocks, LinkClustersOfOneNameAsAStar) {
  std::vector<ClusterRecord> block;
  for (std::uint64_t id = 1; id <= 3000; ++id) {
    block.push_back(signature(id, person({id % 2 == 0 ? "Ana Ruiz" : "Ruiz"})));
  }
  const auto links = links_of_block("n:ruiz", block);
  ASSERT_THAT(links, SizeIs(2999));
  for (const Link& link : links) {
    EXPECT_TRUE(link.first == EntityId{2} || link.second == EntityId{2});
  }
}

TEST(Blocks, CompareOnlyTheMostFrequentNamesBeyondTheCap) {
  std::vector<ClusterRecord> block;
  std::uint64_t id = 0;
  for (std::size_t i = 0; i < kMostNames; ++i) {
    const std::string given = "P" + std::to_string(i);
    for (int twice = 0; twice < 2; ++twice)
      block.push_back(signature(++id, person({given + " Ruiz"})));
  }
  EXPECT_THAT(links_of_block("n:ruiz", block), SizeIs(kMostNames));
  Profile rare = person({"Zed Ruiz"});
  rare.roles = {"mayor"};
  Profile rare_too = person({"Z. Ruiz"});
  rare_too.roles = {"mayor"};
  block.push_back(signature(++id, rare));
  block.push_back(signature(++id, rare_too));
  EXPECT_THAT(links_of_block("n:ruiz", block), SizeIs(kMostNames));
  block.erase(block.begin(), block.begin() + 4);
  EXPECT_THAT(links_of_block("n:ruiz", block), SizeIs(kMostNames - 1));
}

TEST(Blocks, TellWhatTheyCompared) {
  Profile fund = body({"Harbor Relief Fund"});
  fund.context = {"ana ruiz"};
  Profile acronym = body({"HRF"});
  acronym.context = {"ana ruiz"};
  const auto links =
      links_of_block("n:hrf", {signature(1, fund), signature(2, acronym)});
  ASSERT_THAT(links, SizeIs(1));
  for (const char* evidence : {"'harbor relief fund'", "'ana ruiz'"})
    EXPECT_THAT(links[0].reason, HasSubstr(evidence));
  EXPECT_GT(links[0].weight, 0);
}

TEST(Blocks, LetFrequencyDecideOnlyWhereItIsOverwhelming) {
  const auto block_of = [](std::uint64_t many) {
    std::vector<ClusterRecord> block = {signature(1, person({"Ruiz"})),
                                        signature(2, person({"Pedro Ruiz"}))};
    for (std::uint64_t id = 3; id < 3 + many; ++id)
      block.push_back(signature(id, person({"Ana Ruiz"})));
    return block;
  };
  const auto is_linked = [](const std::vector<Link>& links) {
    return std::any_of(links.begin(), links.end(), [](const Link& link) {
      return link.first == EntityId{1};
    });
  };
  EXPECT_FALSE(is_linked(links_of_block("n:ruiz", block_of(5))));
  EXPECT_TRUE(is_linked(links_of_block("n:ruiz", block_of(60))));
}

TEST(Blocks, GiveABareNameToWhomItIsHardlyEverNotOf) {
  std::vector<ClusterRecord> block = {signature(1, person({"Ruiz"})),
                                      signature(2, person({"Sol Ruiz"}))};
  for (std::uint64_t id = 3; id < 40; ++id)
    block.push_back(signature(id, person({"Ana Ruiz"})));
  const auto links = links_of_block("n:ruiz", block);
  EXPECT_TRUE(std::any_of(links.begin(), links.end(), [](const Link& link) {
    return link.first == EntityId{1} && link.second != EntityId{2};
  }));
}

TEST(Blocks, LinkAnAcronymTakenForAPlace) {
  const std::vector<ClusterRecord> block = {
      signature(1, named(EntityType::kGeopoliticalEntity, {"ELB"})),
      signature(2, body({"ELB", "European Lending Bank"}))};
  EXPECT_THAT(links_of_block("n:elb", block), SizeIs(1));
}

}  // namespace
}  // namespace relata::merge
