#include "merge/prepared.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "merge/cluster/change_buffer.h"
#include "merge/facts.h"

namespace relata::merge {
namespace {

Error misfit(std::string what) {
  return fail(Error::Kind::kBadInput, std::move(what));
}

/// Takes lines, holds them against the graph, and hands them on.
class PreparedMerging {
 public:
  PreparedMerging(const MergeView& view, const Changes::Sink& sink)
      : view_(view), buffer_(sink) {}

  Result<Report> run(const GivePrepared& give) {
    if (auto done = read_pending(); !done) return done.error();
    auto done = give([this](StepLine line) { return take(std::move(line)); });
    if (!done) return done.error();
    if (done = end_block(); !done) return done.error();
    if (done = buffer_.flush(); !done) return done.error();
    if (done = place_followers(); !done) return done.error();
    if (done = check_placed(); !done) return done.error();
    if (done = buffer_.flush(); !done) return done.error();
    if (done = find_facts(); !done) return done.error();
    if (done = buffer_.flush(); !done) return done.error();
    return std::move(report_);
  }

 private:
  Result<void> read_pending() {
    auto keys = view_.pending_keys();
    if (!keys) return keys.error();
    for (std::string& key : *keys)
      is_met_.emplace(std::move(key), false);
    auto articles = view_.pending_clusters();
    if (!articles) return articles.error();
    for (MergeView::Pending& article : *articles) {
      if (!article.entities.empty()) {
        return misfit("article '" + article.article +
                      "' is merged already; what was prepared goes into a "
                      "graph without entities");
      }
      for (const EntityId cluster : article.clusters)
        home_.emplace(cluster, std::nullopt);
      articles_.push_back(std::move(article.article));
    }
    std::sort(articles_.begin(), articles_.end());
    return {};
  }

  Result<void> take(StepLine line) {
    if (auto* link = std::get_if<KeyedLink>(&line)) {
      return take_link(std::move(*link));
    }
    if (auto* pair = std::get_if<StoryPair>(&line)) {
      return take_pair(std::move(*pair));
    }
    if (auto* entity = std::get_if<Changes::EntityRow>(&line)) {
      return take_entity(std::move(*entity));
    }
    if (auto* verdict = std::get_if<Changes::Verdict>(&line)) {
      return take_verdict(std::move(*verdict));
    }
    return misfit("neither pair, link, entity nor verdict");
  }

  Result<void> take_link(KeyedLink keyed) {
    if (auto done = check_ends(keyed.link.first, keyed.link.second); !done) {
      return done;
    }
    if (auto done = open_block(keyed.key); !done) return done;
    block_.links.push_back(std::move(keyed.link));
    return {};
  }

  Result<void> take_pair(StoryPair pair) {
    for (const std::string* article : {&pair.first, &pair.second}) {
      if (std::binary_search(articles_.begin(), articles_.end(), *article))
        continue;
      return misfit("no article has the id '" + *article + "'");
    }
    if (auto done = open_block(pair.key); !done) return done;
    block_.compared.push_back(std::minmax(pair.first, pair.second));
    return {};
  }

  /// Lets block_ be of `key`, and small.
  Result<void> open_block(const std::string& key) {
    constexpr std::size_t most = 1'024;
    const std::size_t rows = block_.links.size() + block_.compared.size();
    if (block_.key == key && rows < most) return {};
    if (auto done = end_block(); !done) return done;
    const auto found = is_met_.find(key);
    if (found == is_met_.end()) {
      return misfit("no article has the key '" + key + "'");
    }
    report_.blocks += std::exchange(found->second, true) ? 0 : 1;
    block_.key = key;
    return {};
  }

  Result<void> end_block() {
    const std::size_t rows = block_.links.size() + block_.compared.size();
    if (rows == 0) return {};
    buffer_.open().blocks.push_back(std::exchange(block_, {}));
    return buffer_.wrote(rows);
  }

  Result<void> take_entity(Changes::EntityRow row) {
    std::sort(row.clusters.begin(), row.clusters.end());
    if (row.clusters.empty() || row.clusters.front() != row.id) {
      return misfit("the id of entity " + to_string(row.id) +
                    " is not that of its first cluster");
    }
    for (const EntityId cluster : row.clusters) {
      if (auto done = settle(cluster, row.id); !done) return done;
    }
    row.moved = row.clusters;
    const std::size_t rows = row.clusters.size();
    buffer_.open().entities.push_back(std::move(row));
    return buffer_.wrote(rows);
  }

  /// Notes that `cluster` is in `entity`.
  Result<void> settle(EntityId cluster, EntityId entity) {
    const auto home = home_.find(cluster);
    if (home == home_.end()) return stranger(cluster);
    if (home->second) {
      return misfit("cluster " + to_string(cluster) + " is in two entities");
    }
    home->second = entity;
    ++report_.regrouped;
    return {};
  }

  /// Puts those that follow, as all links say, where their leaders are.
  Result<void> place_followers() {
    auto found = view_.pending_following();
    if (!found) return found.error();
    for (const MergeView::Following& one : *found) {
      if (!one.leader) continue;
      const auto leader = home_.find(*one.leader);
      if (leader == home_.end() || !leader->second) {
        return misfit(to_string(one.cluster) + " follows " +
                      to_string(*one.leader) + ", which is in no entity");
      }
      const EntityId entity = *leader->second;
      if (auto done = settle(one.cluster, entity); !done) return done;
      buffer_.open().led.push_back({one.cluster, one.leader});
      buffer_.open().placed.push_back({one.cluster, entity});
      if (auto done = buffer_.wrote(2); !done) return done;
    }
    return {};
  }

  Result<void> take_verdict(Changes::Verdict verdict) {
    if (auto done = check_ends(verdict.first, verdict.second); !done) {
      return done;
    }
    buffer_.open().verdicts.push_back(std::move(verdict));
    return buffer_.wrote(1);
  }

  Result<void> check_ends(EntityId first, EntityId second) const {
    for (const EntityId end : {first, second}) {
      if (!home_.contains(end)) return stranger(end);
    }
    return {};
  }

  static Error stranger(EntityId cluster) {
    return misfit("no article has the cluster " + to_string(cluster));
  }

  Result<void> check_placed() const {
    std::optional<EntityId> left;
    for (const auto& [cluster, entity] : home_) {
      if (!entity && (!left || cluster < *left)) left = cluster;
    }
    if (!left) return {};
    return misfit("no entity was prepared for " + to_string(*left) +
                  ": the articles are not those that were prepared");
  }

  Result<void> find_facts() {
    const auto claims = write_facts(view_, articles_, buffer_);
    if (!claims) return claims.error();
    report_.claims = *claims;
    report_.moved = report_.regrouped;
    return {};
  }

  const MergeView& view_;
  ChangeBuffer buffer_;
  std::vector<std::string> articles_;
  std::unordered_map<std::string, bool> is_met_;  ///< By key: in a line.
  std::unordered_map<EntityId, std::optional<EntityId>> home_;  ///< By cluster.
  Changes::BlockChange block_;
  Report report_;
};

}  // namespace

Result<Report> prepared_changes(const MergeView& view, const GivePrepared& give,
                                const Changes::Sink& sink) {
  return PreparedMerging(view, sink).run(give);
}

}  // namespace relata::merge
