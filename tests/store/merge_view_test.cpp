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

  /// All clusters that are pending.
  std::vector<EntityId> pending() const {
    std::vector<EntityId> clusters;
    const auto articles = *graph_.pending_clusters();
    for (const auto& article : articles) {
      clusters.insert(clusters.end(), article.clusters.begin(),
                      article.clusters.end());
    }
    return clusters;
  }

  Graph graph_;
  std::vector<IndexedReading> articles_;
};

TEST_F(LayerOne, TellsWhatIsNew) {
  EXPECT_THAT(*graph_.pending_keys(), IsEmpty());
  ASSERT_TRUE(graph_.add(std::vector<IndexedReading>{articles_[2]}));
  EXPECT_THAT(*graph_.pending_keys(),
              ElementsAre("name mayor lena ortiz", "name rafael ortiz",
                          "name the tidal bridge"));
  const auto pending = *graph_.pending_clusters();
  ASSERT_THAT(pending, SizeIs(1));
  EXPECT_EQ(pending[0].article, "coast-8");
  EXPECT_THAT(pending[0].entities, IsEmpty());
  const auto clusters = pending[0].clusters;
  EXPECT_THAT(clusters, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(clusters.begin(), clusters.end()));
  EXPECT_FALSE(*graph_.entity_of(clusters[0]));
  ASSERT_TRUE(graph_.commit(test::plain_changes));
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
  IndexedReading one = placed(reading);
  one.keys[0] = {"some key"};
  ASSERT_TRUE(graph_.add(std::vector<IndexedReading>{one}));
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
  const auto links = (*graph_.node(rafael))->links;
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_TRUE(links[0].forbids);
  EXPECT_EQ(links[0].reason, "two bearers of 'Ortiz'");
  EXPECT_EQ(links[0].first, std::min(lena, rafael));
  std::size_t mine = 0;
  const auto members = graph_.members(*(*graph_.entity_of(lena)));
  for (const EntityId member : *members) {
    const auto theirs = (*graph_.node(member))->links;
    for (const Link& link : theirs) {
      EXPECT_LT(link.first, link.second);
      mine += link.forbids ? 0U : 1U;
    }
  }
  EXPECT_EQ(mine, 4U);  // Two links, each seen from both of its ends.
}

TEST_F(LayerOne, NamesArgumentsOfClaimsByWhatTheyAre) {
  ASSERT_TRUE(graph_.add(articles_));
  const EntityId lena = cluster(1, "Mayor Lena Ortiz");
  const EntityId dockers = cluster(1, "The Dockers' Union");
  const auto claims = *graph_.claims_of("coast-7");
  ASSERT_THAT(claims, SizeIs(4));
  EXPECT_EQ(claims[0].lemma, "sell");
  EXPECT_EQ(claims[0].index, ClaimIndex{0});
  EXPECT_EQ(claims[0].subject, lena);
  EXPECT_EQ(std::get<EntityId>(claims[0].object),
            cluster(1, "the Tidal Bridge"));
  EXPECT_FALSE(claims[0].fact);
  EXPECT_EQ(claims[1].subject, dockers);
  EXPECT_EQ(std::get<ClaimIndex>(claims[1].object), ClaimIndex{0});
  EXPECT_EQ(std::get<Literal>(claims[2].object).quantity->comparator, ">");
  EXPECT_EQ(std::get<Literal>(claims[3].object).text, "Mayor");
  EXPECT_THAT(*graph_.claims_of("nowhere"), IsEmpty());
  ASSERT_TRUE(graph_.commit(test::plain_changes));
  const auto placed = *graph_.claims_of("coast-7");
  EXPECT_EQ(placed[0].subject, *graph_.entity_of(lena));
  EXPECT_EQ((*graph_.fact(*placed[0].fact))->lemma, "sell");
}

TEST_F(LayerOne, NotesTheNeighboursOfWhatIsRemoved) {
  build(graph_, articles_);
  ASSERT_TRUE(graph_.remove(std::vector<std::string>{"coast-8"}));
  EXPECT_THAT(pending(), UnorderedElementsAre(cluster(0, "Mayor Lena Ortiz"),
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
                            .external_ids = {},
                            .moved = {EntityId{9}}});
  const auto done = graph_.commit(
      [&](const MergeView&, const Changes::Sink& sink) { return sink(ghost); });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, Error::Kind::kBadGraph);
  EXPECT_TRUE(*graph_.pending());
  EXPECT_TRUE(graph_.commit(test::plain_changes));
}

class Corrections : public LayerOne {
 protected:
  void merge() { ASSERT_TRUE(graph_.commit(test::plain_changes)); }
};

TEST_F(Corrections, JoinAndPartAndAreTakenBack) {
  build(graph_, articles_);
  const Shown before = shown(graph_);
  const EntityId watch = cluster(0, "Port Watch");
  const EntityId dockers = cluster(1, "The Dockers' Union");
  ASSERT_TRUE(graph_.correct({Correction::Kind::kLink, watch, dockers}));
  EXPECT_THAT(pending(), UnorderedElementsAre(watch, dockers));
  merge();
  EXPECT_EQ(*graph_.entity_of(watch), *graph_.entity_of(dockers));
  const auto links = (*graph_.node(watch))->links;
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
  EXPECT_THAT((*graph_.node(cluster(1, "Mayor Lena Ortiz")))->links, IsEmpty());
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
