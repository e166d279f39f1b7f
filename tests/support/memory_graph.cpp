#include "support/memory_graph.h"

#include <algorithm>
#include <set>

#include "text/fold.h"

namespace relata::test {
namespace {

template <typename Map, typename Visitor>
Result<void> visit(const Map& map, const Visitor& visitor) {
  for (const auto& [id, value] : map) {
    if (auto done = visitor(value); !done) return done;
  }
  return {};
}

template <typename Map, typename Key>
auto find(const Map& map, const Key& key)
    -> std::optional<typename Map::mapped_type> {
  const auto place = map.find(key);
  if (place == map.end()) return std::nullopt;
  return place->second;
}

std::vector<std::string> names(const Entity& entity) {
  std::vector<std::string> all = entity.aliases;
  all.push_back(entity.name);
  return all;
}

bool has_words(const std::string& name, std::string_view words) {
  const std::string folded = " " + text::fold(name) + " ";
  std::string wanted = text::fold(words);
  std::size_t begin = 0;
  while (begin < wanted.size()) {
    const auto end = std::min(wanted.find(' ', begin), wanted.size());
    const std::string word = wanted.substr(begin, end - begin);
    if (folded.find(" " + word + " ") == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

bool is_end(const Fact& fact, EntityId entity) {
  const auto* object = std::get_if<EntityId>(&fact.object);
  return fact.subject == entity || (object != nullptr && *object == entity);
}

}  // namespace

void MemoryGraph::add(Article article) {
  articles_[article.id] = std::move(article);
}

void MemoryGraph::add(Entity entity) {
  entities_[entity.id] = std::move(entity);
}

FactId MemoryGraph::add(Fact fact) {
  fact.id = fact_id(fact.subject,
                    fact.predicate.empty() ? fact.lemma : fact.predicate,
                    fact.object, fact.content);
  fact.standing = standing(fact.assertions);
  std::set<std::string> articles;
  for (const Assertion& one : fact.assertions)
    articles.insert(one.article);
  fact.support_articles = static_cast<std::uint32_t>(articles.size());
  fact.support_origins = fact.support_articles;
  const FactId id = fact.id;
  facts_[id] = std::move(fact);
  return id;
}

Result<GraphCounts> MemoryGraph::counts() const {
  GraphCounts counts{.articles = articles_.size(),
                     .entities = entities_.size(),
                     .facts = facts_.size()};
  for (const auto& [id, entity] : entities_) {
    counts.mentions += entity.mentions.size();
    const bool has_fact = std::any_of(
        facts_.begin(), facts_.end(),
        [id = id](const auto& row) { return is_end(row.second, id); });
    if (entity.kind == EntityKind::kNamed || has_fact) ++counts.shown_entities;
  }
  for (const auto& row : facts_) {
    counts.assertions += row.second.assertions.size();
  }
  return counts;
}

Result<void> MemoryGraph::visit_articles(
    const Visitor<Article>& visitor) const {
  return visit(articles_, visitor);
}
Result<void> MemoryGraph::visit_entities(const Visitor<Entity>& visitor) const {
  return visit(entities_, visitor);
}
Result<void> MemoryGraph::visit_facts(const Visitor<Fact>& visitor) const {
  return visit(facts_, visitor);
}

Result<std::optional<Article>> MemoryGraph::article(std::string_view id) const {
  return find(articles_, std::string(id));
}

Result<std::optional<Entity>> MemoryGraph::entity(EntityId id) const {
  if (auto found = find(entities_, id)) return found;
  for (const auto& row : entities_) {
    const auto& referents = row.second.referents;
    if (std::count(referents.begin(), referents.end(), id) > 0) {
      return std::optional<Entity>(row.second);
    }
  }
  return std::optional<Entity>();
}

Result<std::vector<GraphView::FactSize>> MemoryGraph::sizes(
    const FactPattern& pattern) const {
  std::vector<FactSize> sizes;
  const auto ids = matching(pattern);
  for (const FactId id : *ids) {
    const auto excess = static_cast<std::uint32_t>(id.value % 3);
    sizes.push_back({id, facts_.at(id).support_origins + excess});
  }
  return sizes;
}

Result<std::optional<Fact>> MemoryGraph::fact(FactId id) const {
  ++facts_read_;
  return find(facts_, id);
}

template <typename Test>
std::vector<EntityId> MemoryGraph::entities_where(const Test& test) const {
  std::vector<EntityId> ids;
  for (const auto& [id, entity] : entities_) {
    const auto all = names(entity);
    if (std::any_of(all.begin(), all.end(), test)) ids.push_back(id);
  }
  std::stable_sort(ids.begin(), ids.end(), [this](EntityId a, EntityId b) {
    return entities_.at(a).mentions.size() > entities_.at(b).mentions.size();
  });
  return ids;
}

Result<std::vector<EntityId>> MemoryGraph::named(std::string_view alias) const {
  const std::string folded = text::fold(alias);
  return entities_where(
      [&](const std::string& name) { return text::fold(name) == folded; });
}

Result<std::vector<EntityId>> MemoryGraph::matching(std::string_view words,
                                                    std::size_t limit) const {
  auto ids = entities_where(
      [&](const std::string& name) { return has_words(name, words); });
  ids.resize(std::min(ids.size(), limit));
  return ids;
}

Result<std::vector<FactId>> MemoryGraph::about(EntityId entity) const {
  std::vector<FactId> ids;
  for (const auto& [id, fact] : facts_) {
    if (is_end(fact, entity)) ids.push_back(id);
  }
  return ids;
}

Result<std::vector<FactId>> MemoryGraph::matching(
    const FactPattern& pattern) const {
  std::vector<FactId> ids;
  for (const auto& [id, fact] : facts_) {
    const auto* object = std::get_if<EntityId>(&fact.object);
    if (pattern.id && fact.id != *pattern.id) continue;
    if (pattern.subject && fact.subject != *pattern.subject) continue;
    if (std::none_of(fact.assertions.begin(), fact.assertions.end(),
                     [&](const Assertion& one) {
                       return one.confidence >= pattern.min_confidence;
                     })) {
      continue;
    }
    if (pattern.object && (object == nullptr || *object != *pattern.object)) {
      continue;
    }
    if (!pattern.predicate.empty() && fact.predicate != pattern.predicate) {
      continue;
    }
    if (!pattern.lemma.empty() && fact.lemma != pattern.lemma &&
        !fact.lemma.starts_with(pattern.lemma + " ")) {
      continue;
    }
    ids.push_back(id);
  }
  return ids;
}

Result<std::vector<GraphView::Decision>> MemoryGraph::decisions(
    EntityId first, EntityId second) const {
  const auto one = entity(first);
  const auto other = entity(second);
  const auto holds = [](const std::optional<Entity>& entity, EntityId id) {
    return entity &&
           (entity->id == id || std::count(entity->referents.begin(),
                                           entity->referents.end(), id) > 0);
  };
  std::vector<Decision> found;
  for (const Decision& decision : decisions_) {
    if ((holds(*one, decision.first) && holds(*other, decision.second)) ||
        (holds(*one, decision.second) && holds(*other, decision.first))) {
      found.push_back(decision);
    }
  }
  return found;
}

}  // namespace relata::test
