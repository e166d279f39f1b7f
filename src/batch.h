#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline.h"

namespace relata {

/// What one call adds to a graph: articles gathered into transactions, each id
/// once. Graph and listener must outlive it.
class Batch {
 public:
  Batch(store::Graph& graph, const Listener& listener)
      : graph_(graph), listener_(listener) {}

  /// Whether `article` is to be read: not one that the graph or this call has
  /// already. Two articles of one id that differ are told as a problem, and
  /// both are left out.
  Result<bool> admit(const Article& article);

  /// Takes one article; commits when enough are gathered.
  Result<void> add(store::IndexedReading article);

  /// Tells a problem of one article.
  void refuse(const Error& error);

  /// Commits what is left, merges, and tells what was done.
  Result<BuildReport> finish();

 private:
  /// A transaction holds so many articles, or so many bytes of text.
  static constexpr std::size_t kMostArticles = 256;
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

  Result<void> commit();
  Result<void> drop_conflicts();

  store::Graph& graph_;
  const Listener& listener_;
  std::vector<store::IndexedReading> articles_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::string> seen_;  ///< Id to content hash.
  std::set<std::string> conflicts_;  ///< Ids of articles that differ.
  BuildReport report_;
};

}  // namespace relata
