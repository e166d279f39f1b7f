#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/changes.h"

// What goes from one step to the next where many machines merge together, and
// no graph is at hand: each value is a line (formats/step_lines.h).

namespace relata {

/// An article whose reading is as it must be.
struct PlacedArticle {
  std::string place;  ///< Where its line stands: "part-3.jsonl:17".
  std::string id;
  std::string hash;  ///< See content_hash().
};

/// A cluster in the block of a key.
struct BlockMember {
  std::string key;
  ClusterRecord cluster;
};

/// An article in the block of a topic key.
struct TopicMember {
  std::string key;
  std::string article;
  std::optional<Date> day;
  std::vector<std::string> words;  ///< That tell what it is about.
};

/// Two articles that tell one story, as the block of a topic key finds them.
struct StoryPair {
  std::string key;
  std::string first;   ///< The article that comes first by day and id.
  std::string second;  ///< The other one.
  double likeness = 0;
  std::string words;  ///< That both have.
};

/// All clusters of an article, in order of id.
struct Cast {
  std::string article;
  std::vector<ClusterRecord> clusters;
};

/// A cluster without what only blocks compare, to be put into an entity.
struct Candidate {
  ClusterRecord cluster;
};

/// A link with the key of the block that found it; without key: two clusters
/// that one article tells apart.
struct KeyedLink {
  std::string key;
  Link link;
};

/// Stands before the candidates and links of a component of the graph of
/// links, which are grouped together.
struct ComponentStart {};

/// The entity that a cluster is in, where it is not alone there.
struct Home {
  EntityId cluster;
  EntityId entity;
};

/// A claim with the fact that it is counted to. Of a literal object it has the
/// words alone.
struct NamedFact {
  Changes::ClaimFact claim;
  std::string lemma;
};

/// What any step reads or writes.
using StepLine =
    std::variant<PlacedArticle, BlockMember, TopicMember, StoryPair, Cast,
                 Candidate, KeyedLink, ComponentStart, Changes::EntityRow,
                 Changes::Verdict, Home, NamedFact>;

}  // namespace relata
