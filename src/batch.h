#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline.h"

namespace relata {

/// The first layer with the keys under which merging will look for it.
store::IndexedReading placed(Reading reading);

/// Readings that wait, as lines of a file without a name.
class Waiting {
 public:
  /// Fails with kIo where no room is left.
  Result<void> add(const Reading& reading);

  /// Calls `take` for each, in their order; fails as it does, or with kIo.
  Result<void> each(const std::function<Result<void>(Reading)>& take);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;  ///< Null: none waits.
};

/// What one call adds to a graph: articles gathered into transactions, each id
/// once. Those that would replace one that is stored wait for the end of the
/// input, where it is known whether their id has one text. Graph and listener
/// must outlive it.
class Batch {
 public:
  /// Merges on so many threads.
  Batch(store::Graph& graph, const Listener& listener, unsigned threads)
      : graph_(graph), listener_(listener), threads_(threads) {}

  /// Whether `article` is to be read: not one that the graph or this call has
  /// already. Two articles of one id that differ are told as a problem, and
  /// both are left out; what is stored under the id stays.
  Result<bool> admit(const Article& article);

  /// Takes one article; commits when enough are gathered.
  Result<void> add(store::IndexedReading article);

  /// Tells a problem of one article.
  void refuse(const Error& error);

  /// Commits what is left, merges, and tells what was done.
  Result<BuildReport> finish(const Merge& merge = {});

 private:
  /// A transaction holds so many articles, or so many bytes of text.
  static constexpr std::size_t kMostArticles = 256;
  static constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

  Result<void> gather(store::IndexedReading article);
  Result<void> commit();
  Result<void> drop_conflicts();
  Result<void> replace();

  store::Graph& graph_;
  const Listener& listener_;
  unsigned threads_;
  std::vector<store::IndexedReading> articles_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::string> seen_;  ///< Id to content hash.
  std::set<std::string> conflicts_;  ///< Ids of articles that differ.
  std::set<std::string> stored_;     ///< Ids that were here with other content.
  Waiting waiting_;
  BuildReport report_;
};

}  // namespace relata
