#include "merge/blocking/article_pairs.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

#include "merge/compare/related_links.h"

namespace relata::merge {
namespace {

/// Articles that are less alike tell of different things.
constexpr double kLeastAlike = 0.12;
/// So many are kept at hand while blocks are gone through; a cast takes some
/// 200 kB.
constexpr std::size_t kMostTopics = 65'536;
constexpr std::size_t kMostCasts = 256;

/// A story is told within some weeks; what is told again later is another one
/// of its kind, as far as nobody names it.
bool are_near(const ClusterRecord& a, const ClusterRecord& b) {
  constexpr std::chrono::days far(31);
  const auto first = first_day_of(a.day);
  const auto second = first_day_of(b.day);
  return !first || !second || std::chrono::abs(*first - *second) <= far;
}

}  // namespace

bool is_topic_key(std::string_view key) {
  return key.starts_with("t:");
}

Result<std::vector<Link>> ArticlePairs::links(
    std::string_view key, std::vector<ClusterRecord> block) {
  std::sort(block.begin(), block.end(),
            [](const ClusterRecord& a, const ClusterRecord& b) {
              return std::tuple(first_day_of(a.day), a.article) <
                     std::tuple(first_day_of(b.day), b.article);
            });
  auto found = pairs(key, block);
  if (!found) return found.error();
  std::vector<Link> links;
  for (const Pair& pair : most_alike(*std::move(found), block.size())) {
    auto done = compare(block[pair.first].article, block[pair.second].article,
                        pair.likeness, links);
    if (!done) return done.error();
  }
  return links;
}

/// Those of `pairs`, the most alike first, that leave none of so many articles
/// more partners than it may have. In order of place, so that the same casts
/// are asked for one soon after another.
std::vector<ArticlePairs::Pair> ArticlePairs::most_alike(
    std::vector<Pair> pairs, std::size_t articles) {
  std::vector<std::size_t> partners(articles, 0);
  std::erase_if(pairs, [&](const Pair& pair) {
    if (partners[pair.first] >= kMostPartners ||
        partners[pair.second] >= kMostPartners) {
      return true;
    }
    ++partners[pair.first];
    ++partners[pair.second];
    return false;
  });
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tie(a.first, a.second) < std::tie(b.first, b.second);
  });
  return pairs;
}

/// The pairs that tell one story and are to be compared here, most alike first.
Result<std::vector<ArticlePairs::Pair>> ArticlePairs::pairs(
    std::string_view key, const std::vector<ClusterRecord>& block) {
  if (topics_.size() >= kMostTopics) topics_.clear();
  std::vector<const Topic*> topics;
  for (const ClusterRecord& article : block) {
    const auto found = topic(article.article);
    if (!found) return found.error();
    topics.push_back(*found);
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t end = std::min(block.size(), i + 1 + kPairWindow);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (!are_near(block[i], block[j])) continue;
      const double likeness = topics[i]->likeness(*topics[j]);
      if (likeness < kLeastAlike || topics[i]->best_key(*topics[j]) != key) {
        continue;
      }
      pairs.push_back({likeness, i, j});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.likeness, a.first, a.second) <
           std::tuple(-b.likeness, b.first, b.second);
  });
  return pairs;
}

Result<void> ArticlePairs::compare(const std::string& first,
                                   const std::string& second, double likeness,
                                   std::vector<Link>& links) {
  if (article_terms_.size() >= kMostCasts) article_terms_.clear();
  const auto a = cast(first);
  if (!a) return a.error();
  const auto b = cast(second);
  if (!b) return b.error();
  const std::string words = topics_.at(first).shared(topics_.at(second));
  auto found = related_links(**a, **b, {likeness, words});
  std::move(found.begin(), found.end(), std::back_inserter(links));
  return {};
}

Result<const Topic*> ArticlePairs::topic(const std::string& article) {
  auto found = topics_.find(article);
  if (found == topics_.end()) {
    auto words = view_.topic(article);
    if (!words) return words.error();
    found = topics_.emplace(article, Topic(*words)).first;
  }
  return &found->second;
}

Result<const ArticleTerms*> ArticlePairs::cast(const std::string& article) {
  auto found = article_terms_.find(article);
  if (found == article_terms_.end()) {
    auto clusters = view_.clusters_of(article);
    if (!clusters) return clusters.error();
    found = article_terms_.emplace(article, ArticleTerms(*std::move(clusters)))
                .first;
  }
  return &found->second;
}

}  // namespace relata::merge
