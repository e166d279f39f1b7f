#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analyze/analyze.h"
#include "core/cluster.h"
#include "core/result.h"
#include "merge/merge.h"
#include "read/read.h"
#include "store/store.h"

namespace relata {

/// The whole way, from articles to a graph.

/// The first layer of `article`: its sentences analysed, its claims extracted,
/// its mentions resolved.
Reading reading(Article article, const analyze::Models& models);

/// How a build goes about it.
struct BuildOptions {
  read::Options read;
  unsigned threads = 1;  ///< That analyse; the result does not show it.
  /// Files of known entities, a line of JSON each: what the articles of this
  /// build call by their names gets their ids.
  std::vector<std::string> known;
};

/// Who is told what happens on the way.
struct Listener {
  std::function<void(const Error&)> problem;     ///< Of one article or file.
  std::function<void(const std::string&)> note;  ///< For people.
  std::function<void(std::size_t articles)> progress;  ///< Done so far.
  /// Whether to stop, asked before each article; may be empty.
  std::function<bool()> must_stop;
};

/// What a build did with the articles it read.
struct BuildReport {
  std::size_t added = 0;
  std::size_t skipped = 0;   ///< Here already, unchanged.
  std::size_t replaced = 0;  ///< Here with another content.
  std::size_t refused = 0;   ///< Told as problems.
  merge::Report merged;
  double merging = 0;            ///< Seconds of the clock that merging took.
  double merging_processor = 0;  ///< And of the processor.
};

/// Reads, analyses and stores the articles of all `inputs`, then merges. What
/// is bad is told to `listener` and left out; the others go on. Fails where
/// the graph cannot be written, or Listener::must_stop says so: it then holds
/// all batches committed before.
Result<BuildReport> build(store::Graph& graph, const analyze::Models& models,
                          std::span<const std::string> inputs,
                          const BuildOptions& options,
                          const Listener& listener);

/// What gives articles to a sink.
using Articles = std::function<Result<void>(const read::Sink&)>;

/// As build(), of what `articles` gives; fails as it does.
Result<BuildReport> build_from(store::Graph& graph,
                               const analyze::Models& models,
                               const Articles& articles,
                               const BuildOptions& options,
                               const Listener& listener);

/// What build_again() did.
struct UpgradeReport {
  BuildReport built;
  std::size_t corrections = 0;  ///< Taken over.
  std::size_t idle = 0;  ///< Of them, those about what is no longer found.
};

/// Builds `graph`, which is empty, from the articles that `former` holds, under
/// its corrections.
Result<UpgradeReport> build_again(store::Graph& graph,
                                  const analyze::Models& models,
                                  const store::Former& former,
                                  const BuildOptions& options,
                                  const Listener& listener);

/// Derives the second layer of a graph, and tells what it looked at; nothing:
/// merge_pending().
using Merge = std::function<Result<merge::Report>(store::Graph&)>;

/// Derives the second layer anew where the first has changed, and tidies the
/// file. Does nothing where nothing is pending. Compares on `threads` threads.
Result<merge::Report> merge_pending(store::Graph& graph, unsigned threads = 1);

/// The same as build() from lines that formats::reading_line() wrote.
Result<BuildReport> build_from_lines(store::Graph& graph,
                                     std::span<const std::string> inputs,
                                     const Listener& listener,
                                     unsigned threads = 1,
                                     const Merge& merge = {});

/// The same, but takes links, entities and verdicts from the files of the
/// folder `prepared`, which the steps of a merging on many machines wrote
/// (merge/steps.h). Fails with kUsage where something is merged in `graph`
/// already or was corrected; with kBadInput, which names the line, where what
/// is prepared is not that of the articles: these wait for a merging then.
Result<BuildReport> build_prepared(store::Graph& graph,
                                   std::span<const std::string> inputs,
                                   const std::string& prepared,
                                   const Listener& listener);

/// Analyses the articles of `inputs` on `threads` threads and gives `consume`
/// what `work` makes of each, in the order of the input.
Result<void> for_each_article(
    std::span<const std::string> inputs, const BuildOptions& options,
    const Listener& listener, const std::function<std::string(Article)>& work,
    const std::function<Result<void>(const std::string&)>& consume);

}  // namespace relata
