#include "serve/answers.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <chrono>

#include "core/tables.h"
#include "view/view.h"

namespace relata::serve {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// One question may take so long; then it is answered with what is found.
constexpr std::chrono::seconds kPatience{2};
/// What the page offers to choose from.
constexpr std::size_t kMostValues = 300;

std::string text_of(const rapidjson::StringBuffer& buffer) {
  return {buffer.GetString(), buffer.GetSize()};
}

void facet(JsonWriter& json, const char* name,
           const std::vector<store::Facet>& values) {
  json.Key(name);
  json.StartArray();
  for (const store::Facet& one : values) {
    json.StartObject();
    json.Key("value");
    json.String(one.value);
    json.Key("count");
    json.Uint64(one.count);
    json.EndObject();
  }
  json.EndArray();
}

Result<std::string> about(const store::Graph& graph, bool is_edited) {
  const auto counts = graph.counts();
  if (!counts) return counts.error();
  const auto facets = graph.facets(kMostValues);
  if (!facets) return facets.error();
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("counts");
  json.StartObject();
  for (const auto& [name, count] :
       {std::pair{"articles", counts->articles},
        std::pair{"entities", counts->shown_entities},
        std::pair{"facts", counts->facts}}) {
    json.Key(name);
    json.Uint64(count);
  }
  json.EndObject();
  json.Key("editing");
  json.Bool(is_edited);
  facet(json, "types", facets->types);
  facet(json, "standings", facets->standings);
  facet(json, "relations", facets->relations);
  facet(json, "outlets", facets->sources);
  facet(json, "claimants", facets->claimants);
  json.EndObject();
  return text_of(buffer);
}

Result<std::string> search(const store::Graph& graph,
                           const Question& question) {
  std::optional<EntityType> type;
  const auto& types = question.filters.types;
  if (!types.empty()) type = *types.begin();
  const auto found = graph.complete(question.words, type, question.limit);
  if (!found) return found.error();
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("entities");
  json.StartArray();
  for (const store::Completion& one : *found) {
    json.StartObject();
    json.Key("id");
    json.String(to_string(one.id));
    json.Key("name");
    json.String(one.name);
    for (const auto& [key, word] : {std::pair{"type", label(one.type)},
                                    std::pair{"kind", label(one.kind)}}) {
      json.Key(key);
      json.String(word.data(), static_cast<rapidjson::SizeType>(word.size()));
    }
    json.Key("mentions");
    json.Uint64(one.mentions);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return text_of(buffer);
}

std::string message_json(const char* key, const std::string& message) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key(key);
  json.String(message);
  json.EndObject();
  return text_of(buffer);
}

/// Whether a picture has a line for the fact.
bool binds_two(const Fact& fact) {
  const auto* object = std::get_if<EntityId>(&fact.object);
  return object != nullptr && *object != fact.subject;
}

bool is_about(const Fact& fact, EntityId entity) {
  const auto* object = std::get_if<EntityId>(&fact.object);
  return fact.subject == entity || (object != nullptr && *object == entity);
}

/// Whether somebody denies the fact, whatever an outlet says itself.
bool is_contested(const Fact& fact) {
  return std::any_of(
      fact.assertions.begin(), fact.assertions.end(),
      [](const Assertion& one) { return makes(Standing::kDenied, one); });
}

bool is_dated(const Fact& fact) {
  return std::any_of(fact.assertions.begin(), fact.assertions.end(),
                     [](const Assertion& one) {
                       return one.time && !one.time->begin.empty();
                     });
}

/// Whether a fact that passes the filters is what the question is about.
bool is_wanted(const Fact& fact, const Question& question) {
  if (question.entity && !is_about(fact, *question.entity)) return false;
  switch (question.topic) {
    case Topic::kNeighbours:
      return binds_two(fact);
    case Topic::kTimeline:
      return is_dated(fact);
    case Topic::kDisputes:
      return is_contested(fact);
    default:
      return true;
  }
}

Result<std::vector<FactId>> candidates(const store::Graph& graph,
                                       const Question& question) {
  if (question.fact) return std::vector<FactId>{*question.fact};
  if (question.entity) return graph.foremost(question.entity);
  return question.topic == Topic::kTimeline ? graph.dated() : graph.contested();
}

/// Adds facts for `question` to `answer`, no more than it wants.
Result<void> add_facts(const store::Graph& graph, const Question& question,
                       view::Answer& answer) {
  const auto ids = candidates(graph, question);
  if (!ids) return ids.error();
  query::Filters filters = question.filters;
  if (question.fact) filters = {.unresolved = true};
  const auto end = std::chrono::steady_clock::now() + kPatience;
  const auto goes_on = [&] {
    if (answer.has_more) return false;
    answer.has_more = std::chrono::steady_clock::now() > end;
    return !answer.has_more;
  };
  return query::visit_passing(graph, filters, *ids, goes_on, [&](Fact fact) {
    if (!is_wanted(fact, question)) return;
    answer.has_more = answer.facts.size() == question.limit;
    if (!answer.has_more) answer.facts.push_back(std::move(fact));
  });
}

Result<std::string> facts(const store::Graph& graph, Question question) {
  view::Answer answer;
  if (question.entity) {
    auto entity = graph.entity(*question.entity);
    if (!entity) return entity.error();
    if (!*entity) return fail(Error::Kind::kNotFound, "no such entity");
    question.entity = (*entity)->id;
    answer.entity = **std::move(entity);
  }
  auto done = add_facts(graph, question, answer);
  if (!done) return done.error();
  if (question.fact && answer.facts.empty()) {
    return fail(Error::Kind::kNotFound, "no such fact");
  }
  return view::answer_json(graph, answer);
}

}  // namespace

Result<Reply> reply(const store::Graph& graph, const Question& question,
                    const Editing* editing) {
  const auto as_json = [](Result<std::string> body) -> Result<Reply> {
    if (!body) return body.error();
    return Reply{.body = *std::move(body)};
  };
  switch (question.topic) {
    case Topic::kPage:
      return Reply{"text/html; charset=utf-8", view::served_explorer()};
    case Topic::kDescription:
      return Reply{.body = std::string(table("openapi.json"))};
    case Topic::kAbout:
      return as_json(about(graph, editing != nullptr));
    case Topic::kSearch:
      return as_json(search(graph, question));
    case Topic::kDoubts:
      if (editing == nullptr) {
        return fail(Error::Kind::kNotFound, "the graph is only read");
      }
      return as_json(editing->doubts());
    default:
      return as_json(facts(graph, question));
  }
}

std::string error_json(const std::string& message) {
  return message_json("error", message);
}

std::string done_json(const std::string& message) {
  return message_json("done", message);
}

}  // namespace relata::serve
