#include <algorithm>
#include <functional>
#include <ostream>

#include "view/explorer/records.h"
#include "view/view.h"

namespace relata::view {
namespace {

Result<void> is_written(const std::ostream& out) {
  if (out) return {};
  return fail(Error::Kind::kIo, "the page cannot be written");
}

/// Writes what `record` makes, so that no text can end a script element.
Result<void> put(std::ostream& out, const char*& separator,
                 const std::function<Result<void>(JsonWriter&)>& record) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  if (auto done = record(json); !done) return done;
  out << separator << '\n';
  separator = ",";
  const std::string_view text(buffer.GetString(), buffer.GetSize());
  for (std::size_t at = 0; at < text.size();) {
    const auto next = std::min(text.find('<', at), text.size());
    out << text.substr(at, next - at);
    if (next < text.size()) out << "\\u003c";
    at = next + 1;
  }
  return is_written(out);
}

Result<MentionPlaces> all_places(const GraphView& graph) {
  MentionPlaces places;
  auto done = graph.visit_entities([&](const Entity& one) -> Result<void> {
    places.add(one);
    return {};
  });
  if (!done) return done.error();
  return places;
}

}  // namespace

Result<void> write_bundle(const GraphView& graph, const std::string& part,
                          std::ostream& out) {
  const auto places = all_places(graph);
  if (!places) return places.error();
  Records records(graph, *places);
  rapidjson::StringBuffer words;
  JsonWriter(words).String(part);
  const char* separator = "";
  out << "{\"part\":" << words.GetString() << ",\"facts\":[";
  auto done = graph.visit_facts([&](const Fact& fact) {
    return put(out, separator,
               [&](JsonWriter& json) { return records.write(fact, json); });
  });
  if (!done) return done;
  out << "],\n\"entities\":[";
  separator = "";
  done = graph.visit_entities([&](const Entity& entity) -> Result<void> {
    const bool is_shown = entity.kind == EntityKind::kNamed ||
                          records.entities().contains(entity.id);
    if (!is_shown) return {};
    return put(out, separator, [&](JsonWriter& json) -> Result<void> {
      records.write(entity, Detail::kCard, json);
      return {};
    });
  });
  if (!done) return done;
  out << "],\n\"articles\":[";
  separator = "";
  done = graph.visit_articles([&](const Article& article) {
    return put(out, separator, [&](JsonWriter& json) -> Result<void> {
      records.write(article, json);
      return {};
    });
  });
  if (!done) return done;
  out << "]}\n";
  return is_written(out);
}

namespace {

/// The mentions of all that `facts` name, read one by one.
Result<MentionPlaces> places_of(const GraphView& graph, const Answer& answer) {
  MentionPlaces places;
  if (answer.entity) places.add(*answer.entity);
  const auto look = [&](EntityId id) -> Result<void> {
    if (places.has(id)) return {};
    const auto entity = graph.entity(id);
    if (!entity) return entity.error();
    if (*entity) places.add(**entity);
    return {};
  };
  for (const Fact& fact : answer.facts) {
    auto done = look(fact.subject);
    const auto* object = std::get_if<EntityId>(&fact.object);
    if (done && object != nullptr) done = look(*object);
    if (!done) return done.error();
  }
  return places;
}

/// The outlines of what `records` names.
Result<void> write_named(const GraphView& graph, const Records& records,
                         JsonWriter& json) {
  json.Key("entities");
  json.StartArray();
  for (const EntityId id : records.entities()) {
    const auto entity = graph.outline(id);
    if (!entity) return entity.error();
    if (*entity) records.write(**entity, Detail::kOutline, json);
  }
  json.EndArray();
  json.Key("articles");
  json.StartArray();
  for (const std::string& id : records.articles()) {
    const auto article = graph.article(id);
    if (!article) return article.error();
    if (*article) records.write(**article, json);
  }
  json.EndArray();
  return {};
}

}  // namespace

Result<std::string> answer_json(const GraphView& graph, const Answer& answer) {
  const auto places = places_of(graph, answer);
  if (!places) return places.error();
  Records records(graph, *places);
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  if (answer.entity) {
    json.Key("entity");
    records.write(*answer.entity, Detail::kCard, json);
  }
  json.Key("facts");
  json.StartArray();
  for (const Fact& fact : answer.facts) {
    if (auto done = records.write(fact, json); !done) return done.error();
  }
  json.EndArray();
  if (auto done = write_named(graph, records, json); !done) {
    return done.error();
  }
  json.Key("more");
  json.Bool(answer.has_more);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace relata::view
