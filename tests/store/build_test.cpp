#include <gmock/gmock.h>

#include <algorithm>

#include "scratch.h"

namespace relata::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Building : public Scratch {
 protected:
  Shown clean(const std::vector<IndexedReading>& articles,
              const std::string& name) {
    Graph graph = create(name);
    build(graph, articles);
    return shown(graph);
  }

  std::vector<IndexedReading> articles_ = placed(test::bridge_readings());
};

std::vector<Outcome::Kind> kinds(const std::vector<Outcome>& outcomes) {
  std::vector<Outcome::Kind> all;
  for (const Outcome& outcome : outcomes)
    all.push_back(outcome.kind);
  return all;
}

TEST_F(Building, GivesOneGraphForEveryOrderAndEveryBatching) {
  const Shown expected = clean(articles_, "clean.kg");
  std::vector<std::size_t> order = {0, 1, 2};
  int number = 0;
  do {
    for (const std::size_t first_batch : {0U, 1U, 2U}) {
      Graph graph = create("order-" + std::to_string(++number) + ".kg");
      std::vector<IndexedReading> shuffled;
      for (const std::size_t i : order)
        shuffled.push_back(articles_[i]);
      build(graph, {shuffled.begin(), shuffled.begin() + first_batch});
      build(graph, {shuffled.begin() + first_batch, shuffled.end()});
      EXPECT_EQ(shown(graph), expected);
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(Building, SkipsWhatItHas) {
  Graph graph = create();
  using Kind = Outcome::Kind;
  EXPECT_FALSE(*graph.knows(articles_[0].reading.article));
  EXPECT_THAT(kinds(build(graph, articles_)),
              ElementsAre(Kind::kAdded, Kind::kAdded, Kind::kAdded));
  const Shown before = shown(graph);
  EXPECT_TRUE(*graph.knows(articles_[0].reading.article));
  EXPECT_THAT(kinds(build(graph, articles_)),
              ElementsAre(Kind::kSkipped, Kind::kSkipped, Kind::kSkipped));
  EXPECT_EQ(shown(graph), before);
}

TEST_F(Building, ReplacesAnArticleWhoseContentChanged) {
  std::vector<IndexedReading> changed = articles_;
  test::ReadingBuilder correction("coast-7", "Coast Wire",
                                  {"The Dockers' Union praised Port Watch."});
  const auto dockers = correction.mention(0, "The Dockers' Union");
  correction.claim(dockers, "praise", correction.mention(0, "Port Watch"));
  changed[1] = placed(correction.build());

  Graph graph = create();
  build(graph, articles_);
  EXPECT_FALSE(*graph.knows(changed[1].reading.article));
  EXPECT_THAT(kinds(build(graph, changed)),
              ElementsAre(Outcome::Kind::kSkipped, Outcome::Kind::kReplaced,
                          Outcome::Kind::kSkipped));
  EXPECT_EQ(shown(graph), clean(changed, "clean.kg"));
}

TEST_F(Building, GoesOnWhereAKilledBuildStopped) {
  {
    Graph graph = create();
    ASSERT_TRUE(graph.add(articles_));
    EXPECT_TRUE(*graph.pending());
  }
  Graph graph = create();
  EXPECT_TRUE(*graph.pending());
  build(graph, {});
  EXPECT_FALSE(*graph.pending());
  EXPECT_EQ(shown(graph), clean(articles_, "clean.kg"));
}

TEST_F(Building, ShowsTheLastCommitWhileMoreIsPending) {
  Graph graph = create();
  build(graph, {articles_[0]});
  const Shown before = shown(graph);
  ASSERT_TRUE(graph.add(std::vector<IndexedReading>{articles_[1]}));
  EXPECT_EQ(shown(graph).facts, before.facts);
  EXPECT_EQ(shown(graph).entities, before.entities);
}

TEST_F(Building, RemovesAllThatFollowsFromAnArticleAlone) {
  for (std::size_t gone = 0; gone < articles_.size(); ++gone) {
    const std::string name = std::to_string(gone);
    Graph graph = create("removed-" + name + ".kg");
    build(graph, articles_);
    remove(graph, {articles_[gone].reading.article.id});
    std::vector<IndexedReading> rest = articles_;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
    EXPECT_EQ(shown(graph), clean(rest, "rest-" + name + ".kg"));
    build(graph, articles_);
    EXPECT_EQ(shown(graph), clean(articles_, "all-" + name + ".kg"));
  }
}

TEST_F(Building, IsEmptyWhenAllIsRemoved) {
  Graph graph = create();
  build(graph, articles_);
  const auto missing = graph.remove(
      std::vector<std::string>{"harbour-1", "nowhere", "coast-7", "coast-8"});
  ASSERT_TRUE(missing);
  EXPECT_THAT(*missing, ElementsAre("nowhere"));
  EXPECT_EQ(shown(graph), Shown{});
  ASSERT_TRUE(graph.commit(test::plain_changes));
  const GraphCounts counts = *graph.counts();
  EXPECT_EQ(counts.articles + counts.sentences + counts.mentions +
                counts.entities + counts.facts + counts.assertions,
            0U);
  EXPECT_THAT(*graph.matching("ortiz", 9), IsEmpty());
}

TEST_F(Building, RefusesBothOfTwoTextsUnderOneId) {
  std::vector<IndexedReading> twice = {articles_[0], articles_[1],
                                       articles_[0]};
  twice[2].reading.article.title = "Another title";
  Graph graph = create();
  const auto outcomes = build(graph, twice);
  EXPECT_THAT(kinds(outcomes),
              ElementsAre(Outcome::Kind::kRefused, Outcome::Kind::kAdded,
                          Outcome::Kind::kRefused));
  EXPECT_THAT(outcomes[0].message, HasSubstr("harbour-1"));
  EXPECT_EQ((*graph.counts()).articles, 1U);
}

TEST_F(Building, TakesTheSameArticleTwiceInOneCallOnce) {
  Graph graph = create();
  EXPECT_THAT(kinds(build(graph, {articles_[0], articles_[0]})),
              ElementsAre(Outcome::Kind::kAdded, Outcome::Kind::kSkipped));
}

TEST_F(Building, RefusesReadingsThatAreNotWhatTheyMustBe) {
  using Flaw = std::function<void(IndexedReading&)>;
  const std::vector<std::pair<const char*, Flaw>> flaws = {
      {"outside the text",
       [](IndexedReading& p) { p.reading.sentences[0].span.end = 100'000; }},
      {"mention lies outside",
       [](IndexedReading& p) {
         p.reading.claims.mentions[0].span = {9, 3};
       }},
      {"sentence that is not there",
       [](IndexedReading& p) { p.reading.claims.mentions[0].sentence = 77; }},
      {"argument that is not there",
       [](IndexedReading& p) {
         p.reading.claims.claims[0].subject = MentionIndex{99};
       }},
      {"argument that is not there",
       [](IndexedReading& p) {
         p.reading.claims.claims[0].object = ClaimIndex{99};
       }},
      {"source names",
       [](IndexedReading& p) {
         p.reading.claims.claims[0].chain.push_back(
             {MentionIndex{99}, "", "say", SourceClass::kNeutral});
       }},
      {"in a circle",
       [](IndexedReading& p) {
         p.reading.claims.claims[0].object = ClaimIndex{1};
         p.reading.claims.claims[1].object = ClaimIndex{0};
       }},
      {"in a circle",
       [](IndexedReading& p) {
         p.reading.claims.claims[1].object = ClaimIndex{1};
       }},
      {"more than 64 claims are inside each other",
       [](IndexedReading& p) {
         auto& claims = p.reading.claims.claims;
         const Claim first = claims[0];
         for (std::uint32_t i = 0; i < 65; ++i) {
           claims.push_back(first);
           claims.back().object =
               ClaimIndex{static_cast<std::uint32_t>(claims.size()) - 2};
         }
       }},
      {"in no cluster",
       [](IndexedReading& p) {
         p.reading.claims.mentions.push_back(p.reading.claims.mentions[0]);
       }},
      {"in two clusters",
       [](IndexedReading& p) {
         p.reading.clusters.clusters[0].members.push_back(
             p.reading.clusters.clusters[1].members[0]);
       }},
      {"no mention",
       [](IndexedReading& p) {
         p.reading.clusters.clusters[0].members.clear();
       }},
      {"least mention",
       [](IndexedReading& p) {
         p.reading.clusters.clusters[0].id = EntityId{5};
       }},
      {"kept apart",
       [](IndexedReading& p) {
         p.reading.clusters.apart = {{EntityId{1}, EntityId{2}, "why"}};
       }},
      {"list of keys", [](IndexedReading& p) { p.keys.pop_back(); }}};
  Graph graph = create();
  for (const auto& [message, make] : flaws) {
    IndexedReading broken = articles_[0];
    make(broken);
    const auto outcomes = build(graph, {broken});
    EXPECT_EQ(outcomes[0].kind, Outcome::Kind::kRefused) << message;
    EXPECT_THAT(outcomes[0].message, HasSubstr(message));
    EXPECT_THAT(outcomes[0].message, HasSubstr("harbour-1"));
  }
  EXPECT_EQ((*graph.counts()).articles, 0U);
}

TEST_F(Building, LeavesNoWordOfARemovedArticleInTheFile) {
  Graph graph = create();
  std::vector<IndexedReading> many;
  for (int i = 0; i < 120; ++i) {
    const std::string name = "Zyx" + std::to_string(1000 + i) + "qv";
    test::ReadingBuilder b("doc-" + std::to_string(i), "Outlet " + name,
                           {name + " Corp met " + name + " Wolf near Oslo.",
                            "Then " + name + " Corp paid " + name + "s."});
    const auto corp = b.mention(0, name + " Corp");
    const auto wolf = b.mention(0, name + " Wolf");
    b.mention(0, "Oslo");
    Claim& met = b.claim(corp, "meet", wolf);
    met.lemma = "meet " + name;
    b.claim(corp, "pay", b.literal(1, name + "s"));
    many.push_back(placed(b.build()));
  }
  build(graph, many);
  // Rounds of removal and adding move rows about in the file.
  std::vector<std::string> gone;
  for (std::size_t i = 0; i < many.size(); i += 2) {
    gone.push_back("doc-" + std::to_string(i));
    if (gone.size() % 10 == 0) remove(graph, gone);
  }
  remove(graph, gone);
  ASSERT_TRUE(graph.tidy());
  std::string all = bytes();
  std::transform(all.begin(), all.end(), all.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  for (std::size_t i = 0; i < many.size(); ++i) {
    const std::string name = "zyx" + std::to_string(1000 + i) + "qv";
    EXPECT_EQ(all.find(name) != std::string::npos, i % 2 == 1) << name;
  }
  EXPECT_EQ((*graph.counts()).articles, 60U);
}

TEST_F(Building, TidiesWhatAKilledRemovalLeft) {
  {
    Graph graph = create();
    build(graph, articles_);
    ASSERT_TRUE(graph.remove(std::vector<std::string>{"coast-8"}));
  }
  // The index of names keeps the words of rows that were deleted.
  ASSERT_TRUE(holds("rafael"));
  Graph graph = create();
  build(graph, {});
  ASSERT_TRUE(graph.tidy());
  EXPECT_FALSE(holds("rafael"));
  EXPECT_FALSE(holds("Rafael"));
  EXPECT_TRUE(holds("Lena"));
}

}  // namespace
}  // namespace relata::store
