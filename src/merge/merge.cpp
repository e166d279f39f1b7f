#include "merge/merge.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "merge/blocking/article_pairs.h"
#include "merge/blocking/block.h"
#include "merge/cluster/change_buffer.h"
#include "merge/cluster/incremental.h"
#include "merge/facts.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

bool is_before(const Link& a, const Link& b) {
  return std::tie(a.first, a.second) < std::tie(b.first, b.second);
}

/// One run of changes(): blocks, then entities, then facts.
class Merging {
 public:
  Merging(const MergeView& view, const Changes::Sink& sink,
          std::size_t speakers)
      : view_(view),
        speakers_(speakers),
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
    ArticlePairs stories(view_);
    for (std::string& key : *keys) {
      auto block = view_.block(key);
      if (!block) return block.error();
      count(key, block->size());
      auto found = is_topic_key(key)
                       ? stories.links(key, *std::move(block))
                       : Result(links_of_block(key, *block, speakers_));
      if (!found) return found.error();
      std::vector<Link> links = ordered_links(*std::move(found));
      if (auto done = take(std::move(key), std::move(links)); !done) {
        return done;
      }
    }
    return buffer_.flush();
  }

  void count(const std::string& key, std::size_t size) {
    ++report_.blocks;
    report_.compared += size;
    if (size <= report_.largest) return;
    report_.largest = size;
    report_.largest_block = key;
  }

  /// Writes the links of a block where they are not what they were.
  Result<void> take(std::string key, std::vector<Link> links) {
    auto former = view_.links_under(key);
    if (!former) return former.error();
    std::sort(former->begin(), former->end(), is_before);
    if (links == *former) return {};
    touch_changed(links, *former);
    touch_changed(*former, links);
    const std::size_t rows = 1 + links.size();
    buffer_.open().blocks.push_back({std::move(key), std::move(links)});
    return buffer_.wrote(rows);
  }

  /// Touches those of `links` that are not among `others`.
  void touch_changed(const std::vector<Link>& links,
                     const std::vector<Link>& others) {
    for (const Link& link : links) {
      const auto same =
          std::lower_bound(others.begin(), others.end(), link, is_before);
      if (same != others.end() && *same == link) continue;
      regrouping_.touch(link);
    }
  }

  Result<void> find_facts() {
    for (const std::string& article : regrouping_.moved_articles()) {
      auto facts = facts_of(view_, article);
      if (!facts) return facts.error();
      report_.claims += facts->size();
      const std::size_t rows = facts->size();
      std::move(facts->begin(), facts->end(),
                std::back_inserter(buffer_.open().claims));
      if (auto done = buffer_.wrote(rows); !done) return done;
    }
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
  std::size_t speakers_;
  ChangeBuffer buffer_;
  IncrementalClustering regrouping_;
  Report report_;
};

}  // namespace

Result<Report> changes(const MergeView& view, const Changes::Sink& sink,
                       std::size_t speakers) {
  return Merging(view, sink, speakers).run();
}

}  // namespace relata::merge
