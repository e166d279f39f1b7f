#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/blocking/article_pairs.h"
#include "merge/blocking/block_links.h"

namespace relata::merge {

/// Reads what is to be compared in blocks that have changed: of a topic's, only
/// the pairs of articles that were not compared before.
class BlockReader {
 public:
  explicit BlockReader(const MergeView& view) : view_(view), terms_(view) {}

  /// Takes what is to be compared of a block; there may be several pieces.
  using Take = std::function<Result<void>(Comparison)>;

  /// Reads the block of `key`; gives how many clusters or articles it has.
  /// What is not to be compared any more, and what is, goes to `change`. Fails
  /// as the view and `take` do.
  Result<std::size_t> read(const std::string& key, Changes::BlockChange& change,
                           const Take& take);

 private:
  Result<std::size_t> read_articles(const std::string& key,
                                    Changes::BlockChange& change,
                                    const Take& take);
  Result<void> drop(const std::vector<MergeView::ArticlePair>& pairs,
                    Changes::BlockChange& change);
  Result<void> add(const std::vector<AlikeArticles>& pairs,
                   const std::string& key, const Take& take);

  const MergeView& view_;
  TermsCache terms_;
};

}  // namespace relata::merge
