#include "query/filter_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/fold.h"

namespace relata::query {
namespace {

/// Contents are looked into so deep; what lies deeper counts as resolved.
constexpr int kDeepest = 8;

/// So many entities are remembered, some of which are asked for again and
/// again.
constexpr std::size_t kMostOutlines = 32'768;

/// Whether both ends are one entity although no sentence says "himself", "each
/// other": one of them was taken for the other.
bool is_unsaid_identity(const Fact& fact) {
  const auto* object = std::get_if<EntityId>(&fact.object);
  if (object == nullptr || *object != fact.subject) return false;
  const auto says_so = [](const Assertion& assertion) {
    const std::string text = text::lower(assertion.text);
    return text.find("self") != std::string::npos ||
           text.find("selves") != std::string::npos ||
           text.find("each other") != std::string::npos ||
           text.find("one another") != std::string::npos;
  };
  return std::none_of(fact.assertions.begin(), fact.assertions.end(), says_so);
}

}  // namespace

Result<std::optional<Entity>> FilterView::outline(EntityId id) const {
  const auto known = outlines_.find(id);
  if (known != outlines_.end()) return known->second;
  auto found = graph_.outline(id);
  if (!found) return found;
  if (outlines_.size() == kMostOutlines) outlines_.clear();
  outlines_.emplace(id, *found);
  return found;
}

Result<bool> FilterView::is_resolved(EntityId entity) const {
  const auto known = resolved_.find(entity);
  if (known != resolved_.end()) return known->second;
  const auto found = graph_.outline(entity);
  if (!found) return found.error();
  const bool is = *found && (*found)->kind != EntityKind::kUnresolved;
  resolved_.emplace(entity, is);
  return is;
}

Result<bool> FilterView::is_resolved(const Fact& fact, int depth) const {
  if (filters_.unresolved || depth > kDeepest) return true;
  auto subject = is_resolved(fact.subject);
  if (!subject || !*subject) return subject;
  if (const auto* object = std::get_if<EntityId>(&fact.object)) {
    return is_resolved(*object);
  }
  const auto* content = std::get_if<FactId>(&fact.object);
  return content == nullptr ? Result<bool>(true)
                            : is_resolved(*content, depth + 1);
}

Result<bool> FilterView::is_resolved(FactId content, int depth) const {
  const auto known = resolved_contents_.find(content);
  if (known != resolved_contents_.end()) return known->second;
  bool is = true;
  const auto done = graph_.visit_matching(
      {.id = content}, [&](const FactOutline& inner) -> Result<void> {
        const auto found = is_resolved(inner.fact, depth);
        if (!found) return found.error();
        is = *found;
        return {};
      });
  if (!done) return done.error();
  resolved_contents_.emplace(content, is);
  return is;
}

Result<std::optional<Fact>> FilterView::seen(const Fact& fact) const {
  const auto resolved = is_resolved(fact);
  if (!resolved) return resolved.error();
  if (!*resolved) return std::optional<Fact>();
  const auto may = may_pass(fact);
  if (!may) return may.error();
  if (!*may) return std::optional<Fact>();
  Fact kept = fact;
  const auto passes = narrow(kept);
  if (!passes) return passes.error();
  return *passes ? std::optional(std::move(kept)) : std::nullopt;
}

Result<bool> FilterView::may_pass(const Fact& fact) const {
  if (!relations_.empty() && !is_any_of(fact, relations_)) return false;
  auto typed = has_types(fact);
  if (!typed || !*typed) return typed;
  const bool is_slip = !filters_.unresolved && is_unsaid_identity(fact);
  return !is_slip && fact.support_origins >= filters_.min_sources;
}

Result<bool> FilterView::narrow(Fact& fact) const {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < fact.assertions.size(); ++i) {
    auto passes = test_.passes(fact.assertions[i]);
    if (!passes) return passes;
    if (!*passes) continue;
    if (kept != i) fact.assertions[kept] = std::move(fact.assertions[i]);
    ++kept;
  }
  if (kept < fact.assertions.size()) {
    fact.assertions.resize(kept);
    fact.standing = standing(fact.assertions);
  }
  return kept > 0 && (filters_.standings.empty() ||
                      filters_.standings.contains(fact.standing));
}

/// Whether the entities at the ends are of the types that are asked for.
Result<bool> FilterView::has_types(const Fact& fact) const {
  if (filters_.types.empty()) return true;
  std::vector<EntityId> ends = {fact.subject};
  if (const auto* object = std::get_if<EntityId>(&fact.object)) {
    ends.push_back(*object);
  }
  for (const EntityId end : ends) {
    const auto entity = graph_.outline(end);
    if (!entity) return entity.error();
    if (*entity && !filters_.types.contains((*entity)->type)) return false;
  }
  return true;
}

Result<std::optional<Fact>> FilterView::fact(FactId id) const {
  auto found = graph_.fact(id);
  if (!found || !*found) return found;
  auto kept = seen(**found);
  if (!kept || *kept) return kept;
  return found;
}

Result<std::vector<FactId>> FilterView::passing(
    Result<std::vector<FactId>> ids) const {
  if (!ids) return ids;
  std::vector<FactId> kept;
  for (const FactId id : *ids) {
    const auto found = graph_.fact(id);
    if (!found) return found.error();
    if (!*found) continue;
    const auto passes = seen(**found);
    if (!passes) return passes.error();
    if (*passes) kept.push_back(id);
  }
  return kept;
}

Result<bool> FilterView::has_facts(EntityId entity) const {
  if (auto done = read_shown(); !done) return done.error();
  if (shown_->ends.contains(entity)) return true;
  // By an id that it had, or not at all.
  const auto now = graph_.outline(entity);
  if (!now) return now.error();
  return *now && shown_->ends.contains((*now)->id);
}

Result<std::vector<FactId>> FilterView::about(EntityId entity) const {
  return passing(graph_.about(entity));
}

Result<std::vector<FactId>> FilterView::matching(
    const FactPattern& pattern) const {
  return passing(graph_.matching(pattern));
}

Result<void> FilterView::visit_matching(
    const FactPattern& pattern, const Visitor<FactOutline>& visitor) const {
  FactPattern surer = pattern;
  surer.min_confidence =
      std::max(pattern.min_confidence, filters_.min_confidence);
  FactOutline kept;
  return graph_.visit_matching(
      surer, [&](const FactOutline& outline) -> Result<void> {
        const bool is_unresolved =
            outline.subject_kind == EntityKind::kUnresolved ||
            outline.object_kind == EntityKind::kUnresolved;
        if (!filters_.unresolved && is_unresolved) return {};
        kept = outline;
        const auto passes = pass_outline(kept);
        if (!passes) return passes.error();
        return *passes ? visitor(kept) : Result<void>();
      });
}

Result<bool> FilterView::pass_outline(FactOutline& outline) const {
  const auto* object = std::get_if<EntityId>(&outline.fact.object);
  if (object != nullptr && *object == outline.fact.subject) {
    // Its sentences tell whether it is meant.
    auto whole = graph_.fact(outline.fact.id);
    if (!whole) return whole.error();
    if (*whole) outline.fact = **std::move(whole);
  }
  if (std::holds_alternative<FactId>(outline.fact.object)) {
    auto resolved = is_resolved(outline.fact);
    if (!resolved || !*resolved) return resolved;
  }
  auto may = may_pass(outline.fact);
  if (!may || !*may) return may;
  return narrow(outline.fact);
}

Result<void> FilterView::read_shown() const {
  if (shown_) return {};
  Shown shown;
  std::vector<FactId> open;
  const auto note = [&](const FactOutline& outline) -> Result<void> {
    const Fact& fact = outline.fact;
    shown.ends.insert(fact.subject);
    if (const auto* object = std::get_if<EntityId>(&fact.object)) {
      shown.ends.insert(*object);
    }
    const auto* content = std::get_if<FactId>(&fact.object);
    if (content != nullptr && shown.contents.insert(*content).second) {
      open.push_back(*content);
    }
    return {};
  };
  if (auto done = visit_matching({}, note); !done) return done;
  while (!open.empty()) {
    const FactId id = open.back();
    open.pop_back();
    auto done = graph_.visit_matching({.id = id}, note);
    if (!done) return done;
  }
  shown_ = std::move(shown);
  return {};
}

Result<void> FilterView::visit_facts(const Visitor<Fact>& visitor) const {
  return graph_.visit_facts([&](const Fact& fact) -> Result<void> {
    const auto kept = seen(fact);
    if (!kept) return kept.error();
    if (*kept) return visitor(**kept);
    if (auto done = read_shown(); !done) return done;
    return shown_->contents.contains(fact.id) ? visitor(fact) : Result<void>();
  });
}

std::unique_ptr<const GraphView> filtered(const GraphView& graph,
                                          const Filters& filters) {
  return std::make_unique<FilterView>(graph, filters);
}

Result<void> visit_passing(const GraphView& graph, const Filters& filters,
                           const std::vector<FactId>& ids,
                           const std::function<bool()>& goes_on,
                           const std::function<void(Fact)>& visitor) {
  const FilterView view(graph, filters);
  for (const FactId id : ids) {
    if (!goes_on()) break;
    const auto fact = graph.fact(id);
    if (!fact) return fact.error();
    if (!*fact) continue;
    auto kept = view.seen(**fact);
    if (!kept) return kept.error();
    if (*kept) visitor(**std::move(kept));
  }
  return {};
}

}  // namespace relata::query
