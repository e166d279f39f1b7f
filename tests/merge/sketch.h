#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/cluster.h"
#include "merge/compare/topic.h"
#include "merge/merge.h"
#include "support/memory_layer.h"

namespace relata::merge {

/// A named thing, for short.
inline Profile named(EntityType type, std::vector<std::string> names) {
  Profile profile;
  profile.type = type;
  profile.kind = EntityKind::kNamed;
  std::sort(names.begin(), names.end());
  profile.names = std::move(names);
  return profile;
}

inline Profile person(std::vector<std::string> names) {
  return named(EntityType::kPerson, std::move(names));
}

inline Profile body(std::vector<std::string> names) {
  return named(EntityType::kOrganization, std::move(names));
}

/// A thing without a name: its heads, and its modifiers.
inline Profile described(EntityType type, std::vector<std::string> heads,
                         std::vector<std::string> modifiers) {
  Profile profile;
  profile.type = type;
  profile.kind = EntityKind::kDescribed;
  std::sort(heads.begin(), heads.end());
  std::sort(modifiers.begin(), modifiers.end());
  profile.heads = std::move(heads);
  profile.modifiers = std::move(modifiers);
  return profile;
}

/// An article being written for a test.
class Sketch {
 public:
  explicit Sketch(std::string article, std::string_view day = {}) {
    piece_.article = std::move(article);
    if (!day.empty()) day_ = *parse_date(day);
  }

  /// What it is about, most telling word first; to be told before add().
  void tell(std::vector<std::string> topic) { piece_.topic = std::move(topic); }

  EntityId add(Profile profile) {
    const auto begin = static_cast<std::uint32_t>(10 * piece_.clusters.size());
    const EntityId id =
        cluster_id(piece_.article, Field::kText, {begin, begin + 5});
    piece_.clusters.push_back(
        {{id, piece_.article, "", day_, profile}, keys(profile)});
    if (piece_.clusters.size() == 1) {
      for (std::string& key : topic_keys(piece_.topic))
        piece_.clusters.front().keys.push_back(std::move(key));
    }
    return id;
  }

  void keep_apart(EntityId a, EntityId b, std::string reason) {
    const auto [first, second] = std::minmax(a, b);
    piece_.apart.push_back({first, second, 0, true, std::move(reason)});
  }

  ClaimIndex claim(EntityId subject, std::string lemma,
                   ResolvedClaim::Value object, Manner manner = {}) {
    const auto index = static_cast<ClaimIndex>(piece_.claims.size());
    piece_.claims.push_back({piece_.article, index, subject, std::move(lemma),
                             "", std::move(object), std::nullopt, manner});
    return index;
  }

  const test::MemoryLayer::Piece& piece() const { return piece_; }

 private:
  test::MemoryLayer::Piece piece_;
  std::optional<Date> day_;
};

/// Merges what is pending; gives all changes in one piece.
inline Result<Changes> merged_into(test::MemoryLayer& layer,
                                   std::size_t speakers = kMostSpeakers) {
  Changes all;
  const auto add = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  const auto done =
      changes(layer,
              [&](const Changes& piece) -> Result<void> {
                layer.apply(piece);
                add(all.blocks, piece.blocks);
                add(all.dropped, piece.dropped);
                add(all.entities, piece.entities);
                add(all.verdicts, piece.verdicts);
                add(all.claims, piece.claims);
                return {};
              },
              {.speakers = speakers, .threads = speakers % 2 == 0 ? 2U : 1U});
  if (!done) return done.error();
  layer.settle();
  return all;
}

inline void merge_into(test::MemoryLayer& layer,
                       std::size_t speakers = kMostSpeakers) {
  const auto result = merged_into(layer, speakers);
  ASSERT_TRUE(result) << result.error().message;
}

/// A merged layer of these articles.
inline test::MemoryLayer merged(const std::vector<Sketch>& sketches,
                                std::size_t speakers = kMostSpeakers) {
  test::MemoryLayer layer;
  for (const Sketch& sketch : sketches)
    layer.add(sketch.piece());
  merge_into(layer, speakers);
  return layer;
}

inline bool are_one(const test::MemoryLayer& layer, EntityId a, EntityId b) {
  return *layer.entity_of(a) == *layer.entity_of(b);
}

/// What was decided of a pair; empty if nothing was.
inline std::string verdict(const test::MemoryLayer& layer, EntityId a,
                           EntityId b) {
  const auto [first, second] = std::minmax(a, b);
  for (const Changes::Verdict& decided : layer.verdicts()) {
    if (decided.first != first || decided.second != second) continue;
    return (decided.accepted ? "yes: " : "no: ") + decided.reason;
  }
  return "";
}

}  // namespace relata::merge
