// Who is who over the articles of each event: the CoNLL score of all mentions
// that are marked in them.
#include <gtest/gtest.h>

#include <string>

#include "support/cluster_scores.h"
#include "support/event_gold.h"
#include "support/floors.h"
#include "support/pipeline/event_graph.h"

namespace relata {
namespace {

/// Labels of the marked phrases of all events; those of type PER alone.
struct Clusterings {
  support::Clustering all;
  support::Clustering people;
};

void add(support::Clustering& to, std::string gold, std::string found) {
  to.gold.push_back(std::move(gold));
  to.found.push_back(std::move(found));
}

/// A phrase that is no mention is a thing of its own.
void add_event(const support::EventGraph& graph, Clusterings& to) {
  const support::GoldEvent& event = graph.event();
  for (std::size_t a = 0; a < event.articles.size(); ++a) {
    const auto& phrases = event.articles[a].text.phrases;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const auto mention = graph.mention(a, i);
      const std::string found =
          mention ? to_string(graph.graph().entity(a, *mention))
                  : std::to_string(to.all.gold.size());
      const std::string gold = event.name + "/" + phrases[i].label;
      add(to.all, gold, found);
      if (event.types.at(phrases[i].label) == "PER")
        add(to.people, gold, found);
    }
  }
}

TEST(WhoIsWho, HoldsItsFloor) {
  Clusterings clusterings;
  for (const support::GoldEvent& event : support::gold_events())
    add_event(support::EventGraph(event), clusterings);
  EXPECT_GT(clusterings.all.gold.size(), 1000U);
  support::hold_floor("who_is_who", support::conll(clusterings.all));
  support::hold_floor("who_is_who_people", support::conll(clusterings.people));
}

support::Clustering labelled(const std::string& gold,
                             const std::string& found) {
  support::Clustering clustering;
  for (std::size_t i = 0; i < gold.size(); ++i)
    add(clustering, gold.substr(i, 1), found.substr(i, 1));
  return clustering;
}

// The example of Bagga and Baldwin, Algorithms for Scoring Coreference Chains,
// 1998, with the values of Luo, 2005.
TEST(ClusterScores, AreThoseOfThePapers) {
  const auto first = labelled("aaaaabbccccc", "aaaaabbbbbbb");
  EXPECT_NEAR(support::muc(first).precision, 0.9, 1e-9);
  EXPECT_NEAR(support::muc(first).recall, 1, 1e-9);
  EXPECT_NEAR(support::b_cubed(first).precision, 0.7619, 1e-4);
  EXPECT_NEAR(support::ceaf_e(first).precision, 0.9167, 1e-4);
  const auto second = labelled("aaaaabbccccc", "aaaaabbaaaaa");
  EXPECT_NEAR(support::b_cubed(second).precision, 0.5833, 1e-4);
  EXPECT_NEAR(support::ceaf_e(second).precision, 0.8333, 1e-4);
}

TEST(ClusterScores, MatchEachClusterOnce) {
  // The nearest pair, a and x, is no part of the best match.
  const auto crossed = labelled("aaaaaabb", "xxxxyyxx");
  EXPECT_NEAR(support::ceaf_e(crossed).recall, (0.5 + 0.5) / 2, 1e-9);
  EXPECT_NEAR(support::conll(labelled("aabbc", "yyzzx")), 100, 1e-9);
}

}  // namespace
}  // namespace relata
