#include "core/graph_view.h"

#include <algorithm>

namespace relata {

bool is_external_id(std::string_view external_id, std::string_view wanted) {
  if (wanted.empty() || !external_id.ends_with(wanted)) return false;
  if (external_id.size() == wanted.size()) return true;
  const char before = external_id[external_id.size() - wanted.size() - 1];
  return before == ':' || before == '/' || before == '#';
}

Result<std::optional<Entity>> GraphView::outline(EntityId id) const {
  return entity(id);
}

Result<bool> GraphView::has_facts(EntityId entity) const {
  const auto facts = about(entity);
  if (!facts) return facts.error();
  return !facts->empty();
}

Result<std::vector<EntityId>> GraphView::known_as(
    std::string_view external_id) const {
  std::vector<EntityId> found;
  const auto done = visit_entities([&](const Entity& entity) -> Result<void> {
    const auto& ids = entity.external_ids;
    if (std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
          return is_external_id(id, external_id);
        })) {
      found.push_back(entity.id);
    }
    return {};
  });
  if (!done) return done.error();
  return found;
}

Result<void> GraphView::visit_names(const NameVisitor& visitor) const {
  return visit_entities([&](const Entity& entity) -> Result<void> {
    if (auto done = visitor(entity.name, entity.mentions.size()); !done) {
      return done;
    }
    for (const std::string& alias : entity.aliases) {
      auto done = visitor(alias, entity.mentions.size());
      if (!done) return done;
    }
    return {};
  });
}

}  // namespace relata
