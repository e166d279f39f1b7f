#include "merge/blocking/block_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace relata::merge {
namespace {

using ArticlePair = MergeView::ArticlePair;

/// Pairs of one piece: what they need is in memory together.
constexpr std::size_t kMostPairs = 32;

ArticlePair ids(const AlikeArticles& pair) {
  return std::minmax(pair.first, pair.second);
}

/// Those of `all` that are not among `others`; both sorted.
std::vector<ArticlePair> without(const std::vector<ArticlePair>& all,
                                 const std::vector<ArticlePair>& others) {
  std::vector<ArticlePair> left;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::back_inserter(left));
  return left;
}

}  // namespace

Result<std::size_t> BlockReader::read(const std::string& key,
                                      Changes::BlockChange& change,
                                      const Take& take) {
  change.key = key;
  if (is_topic_key(key)) return read_articles(key, change, take);
  auto block = view_.block(key);
  if (!block) return block.error();
  const std::size_t size = block->size();
  auto done = take({.key = key, .block = *std::move(block), .stories = {}});
  if (!done) return done.error();
  return size;
}

Result<std::size_t> BlockReader::read_articles(const std::string& key,
                                               Changes::BlockChange& change,
                                               const Take& take) {
  auto articles = view_.articles_under(key);
  if (!articles) return articles.error();
  auto former = view_.compared_under(key);
  if (!former) return former.error();
  const std::size_t size = articles->size();
  std::vector<AlikeArticles> alike = alike_articles(key, *std::move(articles));
  std::vector<ArticlePair> pairs;
  pairs.reserve(alike.size());
  for (const AlikeArticles& pair : alike)
    pairs.push_back(ids(pair));
  std::sort(pairs.begin(), pairs.end());
  change.compared = without(pairs, *former);
  change.apart = without(*former, pairs);
  if (auto done = drop(change.apart, change); !done) return done.error();
  std::erase_if(alike, [&change](const AlikeArticles& pair) {
    return !std::binary_search(change.compared.begin(), change.compared.end(),
                               ids(pair));
  });
  if (auto done = add(alike, key, take); !done) return done.error();
  return size;
}

Result<void> BlockReader::drop(const std::vector<ArticlePair>& pairs,
                               Changes::BlockChange& change) {
  for (const ArticlePair& pair : pairs) {
    auto links = view_.links_between(change.key, pair);
    if (!links) return links.error();
    std::move(links->begin(), links->end(), std::back_inserter(change.gone));
  }
  return {};
}

Result<void> BlockReader::add(const std::vector<AlikeArticles>& pairs,
                              const std::string& key, const Take& take) {
  Comparison piece{.key = key, .block = {}, .stories = {}};
  for (const AlikeArticles& pair : pairs) {
    auto first = terms_.terms(pair.first);
    if (!first) return first.error();
    auto second = terms_.terms(pair.second);
    if (!second) return second.error();
    piece.stories.push_back({pair, *std::move(first), *std::move(second)});
    if (piece.stories.size() < kMostPairs) continue;
    auto done = take(std::exchange(piece, {key, {}, {}}));
    if (!done) return done;
  }
  return piece.stories.empty() ? Result<void>() : take(std::move(piece));
}

}  // namespace relata::merge
