#include "merge/merge.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/parallel/ordered_pool.h"
#include "merge/blocking/block_reader.h"
#include "merge/cluster/change_buffer.h"
#include "merge/cluster/incremental.h"
#include "merge/facts.h"

namespace relata::merge {
namespace {

/// The clusters of a larger block are compared alone: one takes some 5 kB.
constexpr std::size_t kLargeBlock = 1'000;

bool is_before(const Link& a, const Link& b) {
  return std::tie(a.first, a.second) < std::tie(b.first, b.second);
}

/// One run of changes(): blocks, then entities, then facts.
class Merging {
 public:
  Merging(const MergeView& view, const Changes::Sink& sink, Options options)
      : view_(view),
        options_(options),
        buffer_(sink),
        regrouping_(view, buffer_) {}

  Result<Report> run() {
    if (auto done = regrouping_.read_pending(); !done) return done.error();
    if (auto done = read_blocks(); !done) return done.error();
    if (auto done = regrouping_.run(); !done) return done.error();
    if (auto done = buffer_.flush(); !done) return done.error();
    if (auto done = find_facts(); !done) return done.error();
    if (auto done = drop_empty(); !done) return done.error();
    if (auto done = buffer_.flush(); !done) return done.error();
    report_.regrouped = regrouping_.regrouped();
    report_.moved = regrouping_.moved();
    return std::move(report_);
  }

 private:
  Result<void> read_blocks() {
    auto keys = view_.pending_keys();
    if (!keys) return keys.error();
    BlockReader blocks(view_);
    OrderedPool<Comparison, BlockLinks> pool(
        options_.threads,
        [this](const Comparison& what) {
          return compared(what, options_.speakers);
        },
        [this](BlockLinks found) { return take(std::move(found)); });
    const auto compare = [&](Comparison what) -> Result<void> {
      const bool is_large = what.block.size() > kLargeBlock;
      if (is_large || options_.threads < 2) {
        // Not with others in memory.
        if (auto done = pool.finish(); !done) return done;
        return take(compared(what, options_.speakers));
      }
      return pool.push(std::move(what));
    };
    for (const std::string& key : *keys) {
      Changes::BlockChange change;
      const auto size = blocks.read(key, change, compare);
      if (!size) return size.error();
      count(key, *size);
      if (auto done = write(std::move(change)); !done) return done;
    }
    if (auto done = pool.finish(); !done) return done;
    return buffer_.flush();
  }

  void count(const std::string& key, std::size_t size) {
    ++report_.blocks;
    report_.compared += size;
    if (size <= report_.largest) return;
    report_.largest = size;
    report_.largest_block = key;
  }

  /// Takes the links that were found in a block: all of them, or those of new
  /// pairs of articles.
  Result<void> take(BlockLinks found) {
    Changes::BlockChange change{.key = std::move(found.key)};
    if (is_topic_key(change.key)) {
      change.links = std::move(found.links);
      return write(std::move(change));
    }
    auto former = view_.links_under(change.key);
    if (!former) return former.error();
    std::sort(former->begin(), former->end(), is_before);
    change.gone = without(*former, found.links);
    change.links = without(found.links, *former);
    return write(std::move(change));
  }

  /// Those of `links` that are not among `others`; both by their ends.
  static std::vector<Link> without(const std::vector<Link>& links,
                                   const std::vector<Link>& others) {
    std::vector<Link> left;
    for (const Link& link : links) {
      const auto same =
          std::lower_bound(others.begin(), others.end(), link, is_before);
      if (same == others.end() || *same != link) left.push_back(link);
    }
    return left;
  }

  Result<void> write(Changes::BlockChange change) {
    const std::size_t rows = change.gone.size() + change.links.size() +
                             change.apart.size() + change.compared.size();
    if (rows == 0) return {};
    for (const auto* links : {&change.gone, &change.links}) {
      for (const Link& link : *links)
        regrouping_.touch(link);
    }
    buffer_.open().blocks.push_back(std::move(change));
    return buffer_.wrote(rows);
  }

  Result<void> find_facts() {
    const auto claims =
        write_facts(view_, regrouping_.moved_articles(), buffer_);
    if (!claims) return claims.error();
    report_.claims = *claims;
    return {};
  }

  Result<void> drop_empty() {
    for (const EntityId entity : regrouping_.left()) {
      auto members = view_.members(entity);
      if (!members) return members.error();
      if (members->empty()) buffer_.open().dropped.push_back(entity);
    }
    return {};
  }

  const MergeView& view_;
  Options options_;
  ChangeBuffer buffer_;
  IncrementalClustering regrouping_;
  Report report_;
};

}  // namespace

Result<Report> changes(const MergeView& view, const Changes::Sink& sink,
                       Options options) {
  return Merging(view, sink, options).run();
}

}  // namespace relata::merge
