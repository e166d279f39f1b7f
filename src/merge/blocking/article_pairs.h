#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/compare/article_terms.h"
#include "merge/compare/topic.h"

namespace relata::merge {

/// Whether the block of `key` holds articles, each by its first cluster,
/// rather than clusters.
bool is_topic_key(std::string_view key);

/// Articles of a block that are more than this are compared with as many that
/// follow them by day and id, not with all.
inline constexpr std::size_t kPairWindow = 48;

/// Of the articles of a block each is held against so many at most, those most
/// like it.
inline constexpr std::size_t kMostPartners = 8;

/// Finds the articles of a block that tell one story, and links their things.
class ArticlePairs {
 public:
  explicit ArticlePairs(const MergeView& view) : view_(view) {}

  /// The links of the block of `key`: a pure function of the articles whose
  /// first clusters `block` holds. A pair of articles is compared in the block
  /// of the word that tells most of both, and in no other. Fails as the view
  /// does.
  Result<std::vector<Link>> links(std::string_view key,
                                  std::vector<ClusterRecord> block);

 private:
  Result<const Topic*> topic(const std::string& article);
  Result<const ArticleTerms*> cast(const std::string& article);
  /// Two articles of a block, by their places in it.
  struct Pair {
    double likeness = 0;
    std::size_t first = 0;
    std::size_t second = 0;
  };
  static std::vector<Pair> most_alike(std::vector<Pair> pairs,
                                      std::size_t articles);
  Result<std::vector<Pair>> pairs(std::string_view key,
                                  const std::vector<ClusterRecord>& block);
  Result<void> compare(const std::string& first, const std::string& second,
                       double likeness, std::vector<Link>& links);

  const MergeView& view_;
  std::unordered_map<std::string, Topic> topics_;
  std::unordered_map<std::string, ArticleTerms> article_terms_;
};

}  // namespace relata::merge
