#include "view/explorer/records.h"

#include <algorithm>
#include <cmath>

#include "core/words/wording.h"

namespace relata::view {
namespace {

/// A card shows so many wordings of each kind, the most used.
constexpr std::size_t kMostWordings = 24;

void member(JsonWriter& json, const char* key, std::string_view value) {
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

/// Leaves out what is empty.
void known(JsonWriter& json, const char* key, std::string_view value) {
  if (!value.empty()) member(json, key, value);
}

void known(JsonWriter& json, const char* key,
           const std::vector<std::string>& values) {
  if (values.empty()) return;
  json.Key(key);
  json.StartArray();
  for (const std::string& value : values)
    json.String(value);
  json.EndArray();
}

void number(JsonWriter& json, const char* key, std::uint64_t value) {
  json.Key(key);
  json.Uint64(value);
}

/// With two decimals: nobody reads more.
void share(JsonWriter& json, const char* key, float value) {
  json.Key(key);
  json.Double(std::round(static_cast<double>(value) * 100) / 100);
}

/// The words of all mentions of one form, the most used first, with how often.
void wordings(JsonWriter& json, const char* key, const Entity& entity,
              bool names) {
  std::map<std::string, std::size_t> counts;
  for (const EntityMention& mention : entity.mentions) {
    if ((mention.form == MentionForm::kName) == names) ++counts[mention.text];
  }
  if (counts.empty()) return;
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(),
                                                         counts.end());
  std::stable_sort(
      order.begin(), order.end(),
      [](const auto& a, const auto& b) { return a.second > b.second; });
  order.resize(std::min(order.size(), kMostWordings));
  json.Key(key);
  json.StartArray();
  for (const auto& [text, count] : order) {
    json.StartObject();
    member(json, "text", text);
    number(json, "count", count);
    json.EndObject();
  }
  json.EndArray();
}

/// What one assertion alone comes to.
Fact alone(const Assertion& assertion) {
  Fact fact;
  fact.assertions.push_back(assertion);
  fact.standing = standing(fact.assertions);
  return fact;
}

}  // namespace

Result<std::string> Records::name(EntityId id) {
  const auto known_name = names_.find(id);
  if (known_name != names_.end()) return known_name->second;
  auto found = name_of(graph_, id);
  if (found) names_.emplace(id, *found);
  return found;
}

Result<void> Records::write_object(const Fact& fact, JsonWriter& json) {
  json.Key("object");
  json.StartObject();
  if (const auto* entity = std::get_if<EntityId>(&fact.object)) {
    entities_.insert(*entity);
    member(json, "entity", to_string(*entity));
  } else {
    if (const auto* inner = std::get_if<FactId>(&fact.object)) {
      member(json, "fact", to_string(*inner));
    }
    const auto words = object_words(graph_, fact);
    if (!words) return words.error();
    member(json, "text", *words);
  }
  json.EndObject();
  return {};
}

Result<void> Records::write_chain(const Assertion& assertion,
                                  JsonWriter& json) {
  if (assertion.chain.empty()) return {};
  json.Key("said_by");
  json.StartArray();
  for (const Source& source : assertion.chain) {
    json.StartObject();
    if (source.entity) {
      const auto words = name(*source.entity);
      if (!words) return words.error();
      member(json, "name", *words);
      member(json, "entity", to_string(*source.entity));
    } else {
      member(json, "name", source.text);
    }
    known(json, "cue", source.cue);
    json.EndObject();
  }
  json.EndArray();
  return {};
}

Result<void> Records::write_evidence(const Fact& fact,
                                     const Assertion& assertion,
                                     JsonWriter& json) {
  articles_.insert(assertion.article);
  const Fact one = alone(assertion);
  json.StartObject();
  member(json, "article", assertion.article);
  member(json, "standing", label(one.standing));
  if (mode(one).is_negative) {
    json.Key("negative");
    json.Bool(true);
  }
  if (auto done = write_chain(assertion, json); !done) return done;
  if (assertion.time && !assertion.time->begin.empty()) {
    member(json, "time", assertion.time->begin);
    known(json, "time_end", assertion.time->end);
  }
  share(json, "confidence", assertion.confidence);
  json.Key("sentence");
  json.StartArray();
  for (const std::string_view piece : places_.pieces(fact, assertion)) {
    json.String(piece.data(), static_cast<rapidjson::SizeType>(piece.size()));
  }
  json.EndArray();
  json.EndObject();
  return {};
}

Result<void> Records::write(const Fact& fact, JsonWriter& json) {
  entities_.insert(fact.subject);
  json.StartObject();
  member(json, "id", to_string(fact.id));
  member(json, "subject", to_string(fact.subject));
  member(json, "relation", relation_name(fact));
  if (auto done = write_object(fact, json); !done) return done;
  member(json, "standing", label(fact.standing));
  number(json, "articles", fact.support_articles);
  number(json, "sources", fact.support_origins);
  json.Key("evidence");
  json.StartArray();
  for (const Assertion& assertion : fact.assertions) {
    auto done = write_evidence(fact, assertion, json);
    if (!done) return done;
  }
  json.EndArray();
  json.EndObject();
  return {};
}

void Records::write(const Entity& entity, Detail detail,
                    JsonWriter& json) const {
  json.StartObject();
  member(json, "id", to_string(entity.id));
  member(json, "name", entity.name);
  member(json, "type", label(entity.type));
  member(json, "kind", label(entity.kind));
  if (detail == Detail::kCard) {
    known(json, "aliases", entity.aliases);
    known(json, "external_ids", entity.external_ids);
    wordings(json, "names", entity, true);
    wordings(json, "also", entity, false);
    std::set<std::string_view> articles;
    for (const EntityMention& mention : entity.mentions)
      articles.insert(mention.article);
    number(json, "mentions", entity.mentions.size());
    number(json, "articles", articles.size());
  }
  json.EndObject();
}

void Records::write(const Article& article, JsonWriter& json) const {
  json.StartObject();
  member(json, "id", article.id);
  known(json, "title", article.title);
  if (article.date) member(json, "date", to_string(*article.date));
  known(json, "source", article.source);
  known(json, "url", article.url);
  json.EndObject();
}

}  // namespace relata::view
