#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <map>
#include <set>
#include <string>

#include "core/graph_view.h"
#include "view/explorer/places.h"

namespace relata::view {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// How much of an entity is written.
enum class Detail { kOutline, kCard };

/// Articles, entities and facts as the explorer knows them: see
/// schema/openapi.json.
class Records {
 public:
  /// Both must outlive it.
  Records(const GraphView& graph, const MentionPlaces& places)
      : graph_(graph), places_(places) {}

  /// Writes a fact with all its evidence, and notes what it names.
  Result<void> write(const Fact& fact, JsonWriter& json);
  void write(const Entity& entity, Detail detail, JsonWriter& json) const;
  void write(const Article& article, JsonWriter& json) const;

  /// What the facts written so far name.
  const std::set<EntityId>& entities() const { return entities_; }
  const std::set<std::string>& articles() const { return articles_; }

 private:
  Result<void> write_object(const Fact& fact, JsonWriter& json);
  Result<void> write_evidence(const Fact& fact, const Assertion& assertion,
                              JsonWriter& json);
  Result<void> write_chain(const Assertion& assertion, JsonWriter& json);
  Result<std::string> name(EntityId id);

  const GraphView& graph_;
  const MentionPlaces& places_;
  std::map<EntityId, std::string> names_;
  std::set<EntityId> entities_;
  std::set<std::string> articles_;
};

}  // namespace relata::view
