#include "merge/stories.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "merge/story_links.h"
#include "merge/traits.h"

namespace relata::merge {
namespace {

/// Articles that are less alike tell of different things.
constexpr double kLeastAlike = 0.12;
/// So many are kept at hand while blocks are gone through.
constexpr std::size_t kMostTopics = 65'536;
constexpr std::size_t kMostCasts = 1'024;

}  // namespace

bool is_story_key(std::string_view key) {
  return key.starts_with("t:");
}

Result<std::vector<Link>> Stories::links(std::string_view key,
                                         std::vector<Signature> block) {
  std::sort(block.begin(), block.end(),
            [](const Signature& a, const Signature& b) {
              return std::tuple(day_number(a.day).value_or(0), a.article) <
                     std::tuple(day_number(b.day).value_or(0), b.article);
            });
  std::vector<Link> links;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t end = std::min(block.size(), i + 1 + kStoryWindow);
    for (std::size_t j = i + 1; j < end; ++j) {
      auto done = compare(key, block[i].article, block[j].article, links);
      if (!done) return done.error();
    }
  }
  return links;
}

Result<void> Stories::compare(std::string_view key, const std::string& first,
                              const std::string& second,
                              std::vector<Link>& links) {
  if (topics_.size() >= kMostTopics) topics_.clear();
  const auto a = topic(first);
  if (!a) return a.error();
  const auto b = topic(second);
  if (!b) return b.error();
  const double likeness = (*a)->likeness(**b);
  if (likeness < kLeastAlike || (*a)->best_key(**b) != key) return {};
  if (casts_.size() >= kMostCasts) casts_.clear();
  const auto cast_a = cast(first);
  if (!cast_a) return cast_a.error();
  const auto cast_b = cast(second);
  if (!cast_b) return cast_b.error();
  const std::string words = (*a)->shared(**b);
  auto found = story_links(**cast_a, **cast_b, {likeness, words});
  std::move(found.begin(), found.end(), std::back_inserter(links));
  return {};
}

Result<const Topic*> Stories::topic(const std::string& article) {
  auto found = topics_.find(article);
  if (found == topics_.end()) {
    auto words = view_.topic(article);
    if (!words) return words.error();
    found = topics_.emplace(article, Topic(*words)).first;
  }
  return &found->second;
}

Result<const std::vector<Figure>*> Stories::cast(const std::string& article) {
  auto found = casts_.find(article);
  if (found == casts_.end()) {
    auto clusters = view_.clusters_of(article);
    if (!clusters) return clusters.error();
    found = casts_.emplace(article, cast_of(*std::move(clusters))).first;
  }
  return &found->second;
}

}  // namespace relata::merge
