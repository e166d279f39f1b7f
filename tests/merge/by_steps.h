#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "merge/sketch.h"
#include "support/memory_layer.h"

namespace relata::merge {

/// Merges sketches as many machines do: step by step, what goes together in an
/// order that `random` chooses.
class BySteps {
 public:
  BySteps(const std::vector<Sketch>& sketches, std::size_t speakers,
          std::mt19937& random)
      : sketches_(sketches), speakers_(speakers), random_(random) {}

  test::MemoryLayer merged() {
    test::MemoryLayer layer;
    for (const Sketch& sketch : sketches_) {
      layer.add(sketch.piece());
      place(sketch.piece());
    }
    find_links();
    find_followers();
    find_groups();
    const auto give = [this](const TakePrepared& take) -> Result<void> {
      for (StepLine& line : shuffled(prepared_)) {
        if (auto done = take(std::move(line)); !done) return done;
      }
      return {};
    };
    const auto done = prepared_changes(layer, give, [&](const Changes& piece) {
      layer.apply(piece);
      return Result<void>();
    });
    EXPECT_TRUE(done) << (done ? "" : done.error().message);
    layer.settle();
    return layer;
  }

 private:
  void place(const test::MemoryLayer::Piece& piece) {
    Cast& cast = casts_[piece.article];
    cast.article = piece.article;
    for (const auto& cluster : piece.clusters) {
      const ClusterRecord& record = cluster.signature;
      cast.clusters.push_back(record);
      candidates_.push_back({record});
      for (const std::string& key : cluster.keys) {
        if (key.starts_with("t:")) {
          topics_[key].push_back({key, piece.article, record.day, piece.topic});
        } else {
          blocks_[key].push_back({key, record});
        }
      }
    }
    for (const Link& link : piece.apart)
      apart_.push_back({"", link});
  }

  template <typename List>
  List shuffled(List list) {
    std::shuffle(list.begin(), list.end(), random_);
    return list;
  }

  void find_links() {
    for (const auto& [key, block] : blocks_)
      add_links(block_links(shuffled(block), speakers_));
    std::map<std::string, std::vector<StoryPartner>> partners;
    for (const auto& [key, block] : topics_) {
      for (const StoryPair& pair : story_pairs(shuffled(block))) {
        partners[pair.first].push_back({pair, casts_.at(pair.second)});
        prepared_.emplace_back(pair);
      }
    }
    for (const auto& [first, others] : partners)
      add_links(story_links(casts_.at(first), shuffled(others)));
    for (const KeyedLink& link : links_)
      prepared_.emplace_back(link);
  }

  void add_links(std::vector<KeyedLink> links) {
    std::move(links.begin(), links.end(), std::back_inserter(links_));
  }

  /// See Lead.
  void find_followers() {
    for (const KeyedLink& leading : links_) {
      const Link& lead = leading.link;
      if (lead.lead == Lead::kNone) continue;
      const auto meets = [&lead](const KeyedLink& other) {
        return other.link.first == lead.second ||
               other.link.second == lead.second;
      };
      const bool is_apart = std::any_of(apart_.begin(), apart_.end(), meets);
      const bool is_outdone =
          lead.lead == Lead::kIfStrongest &&
          std::any_of(links_.begin(), links_.end(), [&](const auto& other) {
            return other.link.lead == Lead::kNone && meets(other) &&
                   other.link.weight > lead.weight;
          });
      if (!is_apart && !is_outdone) leader_.emplace(lead.second, lead.first);
    }
  }

  EntityId home(EntityId cluster) {
    EntityId& above = component_.try_emplace(cluster, cluster).first->second;
    if (above == cluster) return cluster;
    return home(above);
  }

  bool counts(const KeyedLink& link) const {
    return link.link.lead == Lead::kNone &&
           !leader_.contains(link.link.first) &&
           !leader_.contains(link.link.second);
  }

  void find_groups() {
    add_links(std::exchange(apart_, {}));
    std::erase_if(links_, [this](const auto& one) { return !counts(one); });
    for (const KeyedLink& one : links_) {
      if (one.link.forbids) continue;
      const auto [lesser, greater] =
          std::minmax({home(one.link.first), home(one.link.second)});
      component_[greater] = lesser;
    }
    std::map<EntityId, std::vector<Candidate>> members;
    for (const Candidate& one : shuffled(candidates_)) {
      if (leader_.contains(one.cluster.id)) continue;
      members[home(one.cluster.id)].push_back(one);
    }
    std::map<EntityId, std::vector<KeyedLink>> among;
    for (const KeyedLink& one : shuffled(links_)) {
      const EntityId component = home(one.link.first);
      if (component == home(one.link.second)) among[component].push_back(one);
    }
    for (auto& [component, clusters] : members) {
      auto lines = component_lines(clusters, among[component]);
      ASSERT_TRUE(lines) << lines.error().message;
      std::move(lines->begin(), lines->end(), std::back_inserter(prepared_));
    }
  }

  const std::vector<Sketch>& sketches_;
  std::size_t speakers_;
  std::mt19937& random_;
  std::map<std::string, Cast> casts_;
  std::map<std::string, std::vector<BlockMember>> blocks_;
  std::map<std::string, std::vector<TopicMember>> topics_;
  std::vector<Candidate> candidates_;
  std::vector<KeyedLink> apart_;
  std::vector<KeyedLink> links_;
  std::map<EntityId, EntityId> leader_;
  std::map<EntityId, EntityId> component_;  ///< What is above each, if any.
  std::vector<StepLine> prepared_;
};

}  // namespace relata::merge
