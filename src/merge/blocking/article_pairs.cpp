#include "merge/blocking/article_pairs.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

#include "merge/compare/topic.h"

namespace relata::merge {
namespace {

/// Articles that are less alike tell of different things.
constexpr double kLeastAlike = 0.12;
/// So many are kept at hand; one takes some 200 kB.
constexpr std::size_t kMostKept = 256;

/// Two articles of a block, by their places in it.
struct PlacePair {
  double likeness = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// A story is told within some weeks; what is told again later is another one
/// of its kind, as far as nobody names it.
bool are_near(const MergeView::Told& a, const MergeView::Told& b) {
  constexpr std::chrono::days far(31);
  const auto first = first_day_of(a.day);
  const auto second = first_day_of(b.day);
  return !first || !second || std::chrono::abs(*first - *second) <= far;
}

/// The pairs that tell one story and are to be compared here, most alike first.
std::vector<PlacePair> alike_pairs(std::string_view key,
                                   const std::vector<MergeView::Told>& block,
                                   const std::vector<Topic>& topics) {
  std::vector<PlacePair> pairs;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t end = std::min(block.size(), i + 1 + kPairWindow);
    for (std::size_t j = i + 1; j < end; ++j) {
      if (!are_near(block[i], block[j])) continue;
      const double likeness = topics[i].likeness(topics[j]);
      if (likeness < kLeastAlike || topics[i].best_key(topics[j]) != key) {
        continue;
      }
      pairs.push_back({likeness, i, j});
    }
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const PlacePair& a, const PlacePair& b) {
              return std::tuple(-a.likeness, a.first, a.second) <
                     std::tuple(-b.likeness, b.first, b.second);
            });
  return pairs;
}

/// Those of `pairs`, the most alike first, that leave none of so many articles
/// more partners than it may have. In order of place.
std::vector<PlacePair> most_alike(std::vector<PlacePair> pairs,
                                  std::size_t articles) {
  std::vector<std::size_t> partners(articles, 0);
  std::erase_if(pairs, [&](const PlacePair& pair) {
    if (partners[pair.first] >= kMostPartners ||
        partners[pair.second] >= kMostPartners) {
      return true;
    }
    ++partners[pair.first];
    ++partners[pair.second];
    return false;
  });
  std::sort(pairs.begin(), pairs.end(),
            [](const PlacePair& a, const PlacePair& b) {
              return std::tie(a.first, a.second) < std::tie(b.first, b.second);
            });
  return pairs;
}

}  // namespace

bool is_topic_key(std::string_view key) {
  return key.starts_with("t:");
}

std::vector<AlikeArticles> alike_articles(std::string_view key,
                                          std::vector<MergeView::Told> block) {
  std::sort(block.begin(), block.end(),
            [](const MergeView::Told& a, const MergeView::Told& b) {
              return std::tuple(first_day_of(a.day), a.article) <
                     std::tuple(first_day_of(b.day), b.article);
            });
  std::vector<Topic> topics;
  topics.reserve(block.size());
  for (const MergeView::Told& article : block)
    topics.emplace_back(article.topic);
  std::vector<AlikeArticles> found;
  for (const PlacePair& pair :
       most_alike(alike_pairs(key, block, topics), block.size())) {
    found.push_back({block[pair.first].article, block[pair.second].article,
                     pair.likeness,
                     topics[pair.first].shared(topics[pair.second])});
  }
  return found;
}

const ArticleTerms& LazyTerms::get() const {
  std::call_once(is_made_, [this] { terms_.emplace(std::move(clusters_)); });
  return *terms_;
}

Result<std::shared_ptr<const LazyTerms>> TermsCache::terms(
    const std::string& article) {
  if (const auto found = kept_.find(article); found != kept_.end())
    return found->second;
  auto clusters = view_.clusters_of(article);
  if (!clusters) return clusters.error();
  if (order_.size() >= kMostKept) {
    kept_.erase(order_.front());
    order_.pop_front();
  }
  order_.push_back(article);
  return kept_
      .emplace(article, std::make_shared<const LazyTerms>(*std::move(clusters)))
      .first->second;
}

}  // namespace relata::merge
