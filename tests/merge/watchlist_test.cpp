#include "merge/watchlist.h"

#include <gtest/gtest.h>

#include "merge/sketch.h"

namespace relata::merge {
namespace {

std::vector<std::string> ids_of(const Watchlist& list, Profile profile) {
  Clusters clusters;
  clusters.clusters.push_back({EntityId{1}, {}, std::move(profile)});
  list.mark(clusters);
  return clusters.clusters[0].profile.external_ids;
}

TEST(KnownEntities, AreFoundByAnyNameIfTheTypeFits) {
  const Watchlist list({{"x:1", EntityType::kPerson, {"Ana Ruiz", "La Jefa"}},
                        {"x:2", EntityType::kOrganization, {"Minera, Inc."}}});
  EXPECT_EQ(ids_of(list, person({"Ana Ruíz"})),
            std::vector<std::string>{"x:1"});
  EXPECT_EQ(ids_of(list, body({"Minera"})), std::vector<std::string>{"x:2"});
  EXPECT_TRUE(ids_of(list, person({"Pedro Ruiz"})).empty());
  EXPECT_TRUE(ids_of(list, named(EntityType::kTime, {"Minera"})).empty());
}

TEST(KnownEntities, AreNeverOfAnotherType) {
  const Watchlist list({{"x:1", EntityType::kPerson, {"Ana Ruiz"}},
                        {"x:2", EntityType::kOrganization, {"Perth Glory"}}});
  EXPECT_TRUE(ids_of(list, body({"Ana Ruiz"})).empty());
  EXPECT_TRUE(ids_of(list, person({"Perth Glory"})).empty());
  EXPECT_EQ(ids_of(list, named(EntityType::kOther, {"Perth Glory"})),
            std::vector<std::string>{"x:2"});
}

TEST(KnownEntities, AreNoneOfTwoThatAnArticleKeepsApart) {
  const Watchlist list({{"x:1", EntityType::kPerson, {"Ana Ruiz"}}});
  Clusters clusters;
  for (const std::uint64_t id : {1, 2, 3})
    clusters.clusters.push_back({EntityId{id}, {}, person({"Ana Ruiz"})});
  clusters.apart.push_back({EntityId{1}, EntityId{2}, "another"});
  list.mark(clusters);
  EXPECT_TRUE(clusters.clusters[0].profile.external_ids.empty());
  EXPECT_TRUE(clusters.clusters[1].profile.external_ids.empty());
  EXPECT_EQ(clusters.clusters[2].profile.external_ids.size(), 1U);
}

TEST(KnownEntities, GiveNoIdWhereTwoCouldBeMeant) {
  const Watchlist list({{"x:1", EntityType::kPerson, {"Ana Ruiz"}},
                        {"x:2", EntityType::kPerson, {"Ana Ruiz"}}});
  EXPECT_TRUE(ids_of(list, person({"Ana Ruiz"})).empty());
}

TEST(KnownEntities, AreOneByTheirIdAndNeverTwo) {
  Profile one = person({"Ana Ruiz"});
  one.external_ids = {"x:1"};
  Profile same = person({"La Jefa"});
  same.external_ids = {"x:1"};
  Profile other = person({"Ana Ruiz"});
  other.external_ids = {"x:2"};
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId first = a.add(one);
  const EntityId second = b.add(same);
  const EntityId third = c.add(other);
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_FALSE(are_one(layer, first, third));
}

}  // namespace
}  // namespace relata::merge
