#include <gmock/gmock.h>

#include <limits>

#include "scratch.h"

namespace relata::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class LayerOne : public Scratch {
 protected:
  LayerOne() : graph_(create()), articles_(placed(test::bridge_readings())) {}

  /// The cluster of an article that has this name.
  EntityId cluster(std::size_t article, const std::string& name) const {
    for (const Cluster& one : articles_[article].reading.clusters.clusters) {
      for (const std::string& its : one.profile.names) {
        if (its == name) return one.id;
      }
    }
    throw std::runtime_error("no cluster " + name);
  }

  Graph graph_;
  std::vector<Placed> articles_;
};

TEST_F(LayerOne, TellsWhatIsNew) {
  EXPECT_THAT(*graph_.pending_keys(), IsEmpty());
  ASSERT_TRUE(graph_.add(std::vector<Placed>{articles_[2]}));
  EXPECT_THAT(*graph_.pending_keys(),
              ElementsAre("name mayor lena ortiz", "name rafael ortiz",
                          "name the tidal bridge"));
  const auto clusters = *graph_.pending_clusters();
  EXPECT_THAT(clusters, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(clusters.begin(), clusters.end()));
  EXPECT_FALSE(*graph_.entity_of(clusters[0]));
  ASSERT_TRUE(graph_.commit(test::plain_changes(graph_)));
  EXPECT_THAT(*graph_.pending_keys(), IsEmpty());
  EXPECT_THAT(*graph_.pending_clusters(), IsEmpty());
  EXPECT_EQ(*graph_.entity_of(clusters[0]), clusters[0]);
}

TEST_F(LayerOne, KeepsProfilesWhole) {
  Reading reading = articles_[0].reading;
  Profile& profile = reading.clusters.clusters[0].profile;
  profile = {.type = EntityType::kLaw,
             .kind = EntityKind::kGroup,
             .gender = Gender::kFeminine,
             .number = Number::kPlural,
             .names = {"a\nb", "back\\slash", "back\\nslash"},
             .titles = {""},
             .roles = {"", ""},
             .heads = {"\n"},
             .modifiers = {"\\"},
             .context = {"c"},
             .deeds = {"sign>x", "<y"},
             .distinct = {"another"},
             .external_ids = {"wikidata:Q1"}};
  Placed one = placed(reading);
  one.keys[0] = {"some key"};
  ASSERT_TRUE(graph_.add(std::vector<Placed>{one}));
  const auto block = *graph_.block("some key");
  ASSERT_THAT(block, SizeIs(1));
  EXPECT_EQ(block[0].profile, profile);
  EXPECT_EQ(block[0].id, reading.clusters.clusters[0].id);
  EXPECT_EQ(block[0].article, "harbour-1");
  EXPECT_EQ(block[0].source, "Harbour Post");
  EXPECT_EQ(block[0].day, (Date{2021, 5, 5}));
  EXPECT_EQ((*graph_.signature(block[0].id))->profile, profile);
  EXPECT_FALSE(*graph_.signature(EntityId{1}));
  EXPECT_THAT(*graph_.block("other key"), IsEmpty());
}

TEST_F(LayerOne, GivesBlocksInOrder) {
  ASSERT_TRUE(graph_.add(articles_));
  const auto block = *graph_.block("name mayor lena ortiz");
  EXPECT_THAT(block, SizeIs(3));
  EXPECT_TRUE(
      std::is_sorted(block.begin(), block.end(),
                     [](const auto& a, const auto& b) { return a.id < b.id; }));
}

TEST_F(LayerOne, GivesLinksOfBothEnds) {
  build(graph_, articles_);
  const EntityId lena = cluster(2, "Mayor Lena Ortiz");
  const EntityId rafael = cluster(2, "Rafael Ortiz");
  const auto links = *graph_.links_of(rafael);
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_TRUE(links[0].forbids);
  EXPECT_EQ(links[0].reason, "two bearers of 'Ortiz'");
  EXPECT_EQ(links[0].first, std::min(lena, rafael));
  std::size_t mine = 0;
  const auto members = graph_.members(*(*graph_.entity_of(lena)));
  for (const EntityId member : *members) {
    const auto theirs = graph_.links_of(member);
    for (const Link& link : *theirs) {
      EXPECT_LT(link.first, link.second);
      mine += link.forbids ? 0U : 1U;
    }
  }
  EXPECT_EQ(mine, 4U);  // Two links, each seen from both of its ends.
}

TEST_F(LayerOne, NamesArgumentsOfClaimsByTheirClusters) {
  ASSERT_TRUE(graph_.add(articles_));
  const EntityId lena = cluster(1, "Mayor Lena Ortiz");
  const EntityId dockers = cluster(1, "The Dockers' Union");
  const auto hers = *graph_.claims_of(lena);
  ASSERT_THAT(hers, SizeIs(2));
  EXPECT_EQ(hers[0].lemma, "sell");
  EXPECT_EQ(hers[0].index, ClaimIndex{0});
  EXPECT_EQ(std::get<EntityId>(hers[0].object), cluster(1, "the Tidal Bridge"));
  EXPECT_EQ(std::get<Literal>(hers[1].object).text, "Mayor");
  const auto over = *graph_.claims_over("coast-7", hers[0].index);
  ASSERT_THAT(over, SizeIs(1));
  EXPECT_EQ(over[0].subject, dockers);
  EXPECT_EQ(std::get<ClaimIndex>(over[0].object), ClaimIndex{0});
  EXPECT_THAT(*graph_.claims_over("coast-7", ClaimIndex{2}), IsEmpty());
  EXPECT_THAT(*graph_.claims_over("nowhere", ClaimIndex{0}), IsEmpty());
  const auto counted = *graph_.claim("coast-7", ClaimIndex{2});
  ASSERT_TRUE(counted);
  EXPECT_EQ(std::get<Literal>(counted->object).quantity->comparator, ">");
  EXPECT_FALSE(*graph_.claim("coast-7", ClaimIndex{4}));
  EXPECT_FALSE(*graph_.claim("nowhere", ClaimIndex{0}));
}

TEST_F(LayerOne, NotesTheNeighboursOfWhatIsRemoved) {
  build(graph_, articles_);
  ASSERT_TRUE(graph_.remove(std::vector<std::string>{"coast-8"}));
  EXPECT_THAT(*graph_.pending_clusters(),
              UnorderedElementsAre(cluster(0, "Mayor Lena Ortiz"),
                                   cluster(1, "Mayor Lena Ortiz"),
                                   cluster(0, "the Tidal Bridge"),
                                   cluster(1, "the Tidal Bridge")));
  EXPECT_THAT(*graph_.pending_keys(),
              ElementsAre("name mayor lena ortiz", "name rafael ortiz",
                          "name the tidal bridge"));
  EXPECT_THAT(*graph_.block("name rafael ortiz"), IsEmpty());
}

TEST_F(LayerOne, RefusesChangesThatNameWhatIsNotThere) {
  ASSERT_TRUE(graph_.add(articles_));
  ASSERT_TRUE(graph_.pending_keys());
  Changes ghost;
  ghost.entities.push_back({.id = EntityId{9},
                            .name = "ghost",
                            .aliases = {},
                            .clusters = {EntityId{9}},
                            .external_ids = {}});
  const auto done = graph_.commit(ghost);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, Error::Kind::kBadGraph);
  EXPECT_TRUE(*graph_.pending());
  EXPECT_TRUE(graph_.commit(test::plain_changes(graph_)));
}

class Corrections : public LayerOne {
 protected:
  void merge() { ASSERT_TRUE(graph_.commit(test::plain_changes(graph_))); }
};

TEST_F(Corrections, JoinAndPartAndAreTakenBack) {
  build(graph_, articles_);
  const Shown before = shown(graph_);
  const EntityId watch = cluster(0, "Port Watch");
  const EntityId dockers = cluster(1, "The Dockers' Union");
  ASSERT_TRUE(graph_.correct({Correction::Kind::kLink, watch, dockers}));
  EXPECT_THAT(*graph_.pending_clusters(), UnorderedElementsAre(watch, dockers));
  merge();
  EXPECT_EQ(*graph_.entity_of(watch), *graph_.entity_of(dockers));
  const auto links = *graph_.links_of(watch);
  EXPECT_THAT(links,
              testing::Contains(testing::Field(
                  &Link::weight, std::numeric_limits<double>::infinity())));

  ASSERT_TRUE(graph_.correct({Correction::Kind::kUnlink, dockers, watch}));
  EXPECT_THAT(*graph_.corrections(), SizeIs(1));
  merge();
  EXPECT_NE(*graph_.entity_of(watch), *graph_.entity_of(dockers));

  EXPECT_TRUE(*graph_.lift(watch, dockers));
  EXPECT_FALSE(*graph_.lift(watch, dockers));
  EXPECT_TRUE(*graph_.pending());
  merge();
  EXPECT_THAT(*graph_.corrections(), IsEmpty());
  EXPECT_EQ(shown(graph_), before);
}

TEST_F(Corrections, OutliveTheArticlesTheyAreAbout) {
  build(graph_, articles_);
  const EntityId one = cluster(0, "Mayor Lena Ortiz");
  const EntityId other = cluster(2, "Mayor Lena Ortiz");
  ASSERT_TRUE(graph_.correct({Correction::Kind::kUnlink, one, other}));
  merge();
  const Shown parted = shown(graph_);
  EXPECT_NE(*graph_.entity_of(one), *graph_.entity_of(other));
  remove(graph_, {"coast-8", "harbour-1"});
  EXPECT_THAT(*graph_.links_of(cluster(1, "Mayor Lena Ortiz")), IsEmpty());
  build(graph_, articles_);
  EXPECT_EQ(shown(graph_), parted);
  const auto all = *graph_.corrections();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].kind, Correction::Kind::kUnlink);
  EXPECT_EQ(all[0].first, std::min(one, other));
}

TEST_F(Corrections, OfAThingWithItselfAreRefused) {
  const auto done =
      graph_.correct({Correction::Kind::kUnlink, EntityId{4}, EntityId{4}});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, Error::Kind::kUsage);
}

}  // namespace
}  // namespace relata::store
