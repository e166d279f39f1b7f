#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/cluster.h"
#include "core/entity.h"

namespace relata::support {

/// An article as an outlet gives it.
struct GivenArticle {
  std::string id;
  std::string text;
  std::string source = {};
  std::string date = {};  ///< "2024-03-06", or empty.
};

/// Articles read, analysed with the shipped model and merged, as `relata build`
/// does it: their readings, and the entities that their mentions are of.
class NewsGraph {
 public:
  /// Throws std::runtime_error where a stage fails.
  explicit NewsGraph(const std::vector<GivenArticle>& articles);

  /// In the order of the articles.
  const std::vector<Reading>& readings() const { return readings_; }

  /// The entity that has the mention of the article readings()[article].
  EntityId entity(std::size_t article, MentionIndex mention) const;

  const Entity& operator[](EntityId id) const { return entities_.at(id); }

 private:
  using Place = std::tuple<std::string, Field, Span>;

  void merge();

  std::vector<Reading> readings_;
  std::map<EntityId, Entity> entities_;
  std::map<Place, EntityId> entity_at_;
};

}  // namespace relata::support
