#include "merge/steps.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "merge/blocking/article_pairs.h"
#include "merge/blocking/block.h"
#include "merge/cluster/constrained_clusterer.h"
#include "merge/compare/article_terms.h"
#include "merge/compare/related_links.h"
#include "merge/fuse.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

bool is_lesser(const ClusterRecord& a, const ClusterRecord& b) {
  return a.id < b.id;
}

ClusterRecord record_of(const Article& article, const Cluster& cluster) {
  return {.id = cluster.id,
          .article = article.id,
          .source = article.source,
          .day = article.date,
          .profile = cluster.profile};
}

/// Without what only blocks compare: see Node::signature.
ClusterRecord brief(ClusterRecord record) {
  record.source.clear();
  record.profile.modifiers.clear();
  record.profile.context.clear();
  record.profile.setting.clear();
  return record;
}

ArticleTerms terms(Cast cast) {
  std::sort(cast.clusters.begin(), cast.clusters.end(), is_lesser);
  return ArticleTerms(std::move(cast.clusters));
}

std::vector<KeyedLink> under(const std::string& key, std::vector<Link> links) {
  std::vector<KeyedLink> keyed;
  keyed.reserve(links.size());
  for (Link& link : ordered_links(std::move(links)))
    keyed.push_back({key, std::move(link)});
  return keyed;
}

}  // namespace

std::vector<StepLine> step_lines(
    const Reading& reading, const std::vector<std::string>& topic,
    const std::vector<std::vector<std::string>>& keys) {
  const Article& article = reading.article;
  std::vector<StepLine> lines;
  std::vector<StepLine> candidates;
  Cast cast{article.id, {}};
  for (std::size_t i = 0; i < reading.clusters.clusters.size(); ++i) {
    ClusterRecord record = record_of(article, reading.clusters.clusters[i]);
    for (const std::string& key : keys[i]) {
      if (is_topic_key(key)) {
        lines.emplace_back(TopicMember{key, article.id, article.date, topic});
      } else {
        lines.emplace_back(BlockMember{key, record});
      }
    }
    candidates.emplace_back(Candidate{brief(record)});
    cast.clusters.push_back(std::move(record));
  }
  lines.emplace_back(std::move(cast));
  std::move(candidates.begin(), candidates.end(), std::back_inserter(lines));
  for (const CannotLink& apart : reading.clusters.apart) {
    lines.emplace_back(KeyedLink{"",
                                 {.first = apart.first,
                                  .second = apart.second,
                                  .weight = 0,
                                  .forbids = true,
                                  .reason = apart.reason}});
  }
  return lines;
}

std::vector<KeyedLink> block_links(std::vector<BlockMember> block,
                                   std::size_t speakers) {
  if (block.empty()) return {};
  const std::string key = block.front().key;
  std::vector<ClusterRecord> clusters;
  clusters.reserve(block.size());
  for (BlockMember& member : block)
    clusters.push_back(std::move(member.cluster));
  std::sort(clusters.begin(), clusters.end(), is_lesser);
  return under(key, links_of_block(key, clusters, speakers));
}

std::vector<StoryPair> story_pairs(std::vector<TopicMember> block) {
  if (block.empty()) return {};
  const std::string key = block.front().key;
  std::vector<MergeView::Told> articles;
  articles.reserve(block.size());
  for (TopicMember& member : block) {
    articles.push_back(
        {std::move(member.article), member.day, std::move(member.words)});
  }
  std::vector<StoryPair> pairs;
  for (AlikeArticles& pair : alike_articles(key, std::move(articles))) {
    pairs.push_back({key, std::move(pair.first), std::move(pair.second),
                     pair.likeness, std::move(pair.words)});
  }
  return pairs;
}

std::vector<KeyedLink> story_links(Cast first,
                                   std::vector<StoryPartner> partners) {
  const ArticleTerms one = terms(std::move(first));
  std::vector<KeyedLink> links;
  for (StoryPartner& partner : partners) {
    const ArticleTerms other = terms(std::move(partner.cast));
    const StoryPair& pair = partner.pair;
    auto found =
        under(pair.key, related_links(one, other, {pair.likeness, pair.words}));
    std::move(found.begin(), found.end(), std::back_inserter(links));
  }
  return links;
}

Result<std::vector<StepLine>> component_lines(
    std::vector<Candidate> candidates, const std::vector<KeyedLink>& links) {
  std::sort(candidates.begin(), candidates.end(),
            [](const auto& a, const auto& b) {
              return is_lesser(a.cluster, b.cluster);
            });
  std::vector<const ClusterRecord*> clusters;
  for (const Candidate& candidate : candidates) {
    const EntityId id = candidate.cluster.id;
    if (!clusters.empty() && clusters.back()->id == id) {
      return fail(Error::Kind::kBadInput, to_string(id) + " comes twice");
    }
    clusters.push_back(&candidate.cluster);
  }
  const auto is_here = [&](EntityId id) {
    const auto place =
        std::lower_bound(clusters.begin(), clusters.end(), id,
                         [](const ClusterRecord* one, EntityId other) {
                           return one->id < other;
                         });
    return place != clusters.end() && (*place)->id == id;
  };
  std::vector<const Link*> pointers;
  for (const KeyedLink& keyed : links) {
    for (const EntityId end : {keyed.link.first, keyed.link.second}) {
      if (is_here(end)) continue;
      return fail(Error::Kind::kBadInput,
                  "a link leads to " + to_string(end) +
                      ", which is not in its component");
    }
    pointers.push_back(&keyed.link);
  }
  const Grouping grouping = grouped(clusters, std::move(pointers));
  std::vector<StepLine> lines;
  for (const auto& group : grouping.groups)
    lines.emplace_back(canonical_entity(group));
  for (const LinkDecision& decision : grouping.decisions)
    lines.emplace_back(verdict(decision));
  return lines;
}

}  // namespace relata::merge
