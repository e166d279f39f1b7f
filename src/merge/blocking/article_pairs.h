#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/compare/article_terms.h"

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

/// Two articles that tell one story.
struct AlikeArticles {
  std::string first;
  std::string second;
  double likeness = 0;  ///< See Topic::likeness().
  std::string words;    ///< That they have in common, for people.
};

/// Those of the articles under `key` whose things are to be compared there: a
/// pure function of `block`, in order of day and id, so that one article's
/// pairs come together. A pair is compared under the key of the word that tells
/// most of both, and under no other.
std::vector<AlikeArticles> alike_articles(std::string_view key,
                                          std::vector<MergeView::Told> block);

/// The clusters of an article, prepared for comparing by the thread that first
/// asks for it.
class LazyTerms {
 public:
  explicit LazyTerms(std::vector<ClusterRecord> clusters)
      : clusters_(std::move(clusters)) {}

  const ArticleTerms& get() const;

 private:
  mutable std::vector<ClusterRecord> clusters_;
  mutable std::once_flag is_made_;
  mutable std::optional<ArticleTerms> terms_;
};

/// Reads the clusters of articles, and keeps some of the last at hand.
class TermsCache {
 public:
  explicit TermsCache(const MergeView& view) : view_(view) {}

  /// Fails as the view does.
  Result<std::shared_ptr<const LazyTerms>> terms(const std::string& article);

 private:
  const MergeView& view_;
  std::unordered_map<std::string, std::shared_ptr<const LazyTerms>> kept_;
  std::deque<std::string> order_;  ///< Of kept_, oldest first.
};

}  // namespace relata::merge
