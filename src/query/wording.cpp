#include <set>

#include "query/query.h"

namespace relata::query {
namespace {

Result<std::string> name_of(const GraphView& graph, EntityId id) {
  const auto entity = graph.entity(id);
  if (!entity) return entity.error();
  return *entity ? (*entity)->name : to_string(id);
}

Result<std::string> wording_of(const GraphView& graph, FactId id) {
  const auto fact = graph.fact(id);
  if (!fact) return fact.error();
  if (!*fact) return to_string(id);
  return wording(graph, **fact);
}

Result<std::string> object_words(const GraphView& graph,
                                 const FactObject& object) {
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    return name_of(graph, *entity);
  }
  if (const auto* literal = std::get_if<Literal>(&object)) return literal->text;
  auto inner = wording_of(graph, std::get<FactId>(object));
  if (!inner) return inner;
  return "[" + *inner + "]";
}

}  // namespace

Result<std::string> text_of(const GraphView& graph, const Value& value) {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return name_of(graph, *entity);
  }
  if (const auto* fact = std::get_if<FactId>(&value)) {
    return wording_of(graph, *fact);
  }
  return std::get<std::string>(value);
}

Result<std::vector<std::string>> claimants(const GraphView& graph,
                                           const Fact& fact) {
  std::set<std::string> names;
  for (const Assertion& assertion : fact.assertions) {
    if (assertion.chain.empty()) continue;
    const Source& source = assertion.chain.back();
    if (!source.entity) {
      names.insert(source.text);
      continue;
    }
    auto name = name_of(graph, *source.entity);
    if (!name) return name.error();
    names.insert(*std::move(name));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

Result<std::string> wording(const GraphView& graph, const Fact& fact) {
  auto subject = name_of(graph, fact.subject);
  if (!subject) return subject;
  auto object = object_words(graph, fact.object);
  if (!object) return object;
  return *subject + " " + fact.lemma + " " + *object;
}

}  // namespace relata::query
