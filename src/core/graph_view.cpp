#include "core/graph_view.h"

#include <algorithm>
#include <string>

#include "text/fold.h"

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

Result<void> GraphView::visit_outlines(const OutlineVisitor& visitor) const {
  return visit_entities([&](const Entity& entity) {
    Entity outline = entity;
    outline.referents.clear();
    outline.mentions.clear();
    return visitor(outline, entity.mentions.size());
  });
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

Result<bool> GraphView::has_matching(const FactPattern& pattern) const {
  const auto ids = matching(pattern);
  if (!ids) return ids.error();
  return !ids->empty();
}

Result<void> GraphView::visit_matching(
    const FactPattern& pattern, const Visitor<FactOutline>& visitor) const {
  const auto kind = [this](EntityId id) -> Result<EntityKind> {
    const auto found = outline(id);
    if (!found) return found.error();
    return *found ? (*found)->kind : EntityKind::kUnresolved;
  };
  const auto ids = matching(pattern);
  if (!ids) return ids.error();
  for (const FactId id : *ids) {
    auto found = fact(id);
    if (!found) return found.error();
    if (!*found) continue;
    FactOutline outline{.fact = **std::move(found)};
    const auto subject = kind(outline.fact.subject);
    if (!subject) return subject.error();
    outline.subject_kind = *subject;
    if (const auto* end = std::get_if<EntityId>(&outline.fact.object)) {
      const auto object = kind(*end);
      if (!object) return object.error();
      outline.object_kind = *object;
    }
    if (auto done = visitor(outline); !done) return done;
  }
  return {};
}

Result<std::vector<GraphView::FactSize>> GraphView::sizes(
    const FactPattern& pattern) const {
  std::vector<FactSize> sizes;
  const auto ids = matching(pattern);
  if (!ids) return ids.error();
  for (const FactId id : *ids) {
    const auto found = fact(id);
    if (!found) return found.error();
    if (*found) sizes.push_back({id, (*found)->support_origins});
  }
  return sizes;
}

Result<void> GraphView::visit_names(const NameTest& is_wanted,
                                    const NameVisitor& visitor) const {
  return visit_entities([&](const Entity& entity) -> Result<void> {
    std::vector<std::string> names = entity.aliases;
    names.insert(names.begin(), entity.name);
    for (const std::string& name : names) {
      if (!is_wanted(text::fold(name))) continue;
      if (auto done = visitor(name, entity.mentions.size()); !done) {
        return done;
      }
    }
    return {};
  });
}

}  // namespace relata
