#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <charconv>
#include <ostream>

#include "export/formats.h"

namespace relata::exporters {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void member(Writer& json, const char* key, std::string_view value) {
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

/// Leaves out what is not known.
void optional_member(Writer& json, const char* key, std::string_view value) {
  if (!value.empty()) member(json, key, value);
}

void member(Writer& json, const char* key, std::uint32_t value) {
  json.Key(key);
  json.Uint(value);
}

/// At most three decimals, without zeros at the end: no float noise.
void decimal_member(Writer& json, const char* key, float value) {
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value,
                                 std::chars_format::fixed, 3);
  std::string_view text(digits, static_cast<std::size_t>(end.ptr - digits));
  while (text.back() == '0')
    text.remove_suffix(1);
  if (text.back() == '.') text.remove_suffix(1);
  json.Key(key);
  json.RawValue(text.data(), text.size(), rapidjson::kNumberType);
}

/// The first line. Readers that guess what columns there are from the first
/// lines (Polars, DuckDB) find every key of every kind here, with a value of
/// its type.
constexpr std::string_view kAllKeys =
    R"({"kind":"all_keys","id":"","title":"","date":"","source":"","url":"",)"
    R"("location":"","text":"","name":"","type":"","entity_kind":"",)"
    R"("aliases":[""],"referents":[""],"mentions":[{"article":"","begin":0,)"
    R"("end":0,"text":"","form":"","head_begin":0,"head_end":0,"field":""}],)"
    R"("external_ids":[""],"subject":"","lemma":"","predicate":"","object":"",)"
    R"("object_text":"","object_fact":"","standing":"","support_articles":0,)"
    R"("support_origins":0,"assertions":[{"article":"","field":"","begin":0,)"
    R"("end":0,"text":"","relation":"","event":"","polarity":"",)"
    R"("certainty":"","force":"","explicit":false,"confidence":0.5,)"
    R"("chain":[{"source":"","source_text":"","cue":"","class":""}],)"
    R"("time":{"text":"","begin":"","end":"","grain":"","relation":""},)"
    R"("roles":[{"role":"","prep":"","entity":"","text":"","fact":"",)"
    R"("polarity":"","certainty":"","force":""}],)"
    R"("content":{"polarity":"","certainty":"","force":""}}],)"
    R"("object_polarity":"","object_unrealised":false,"of":""})";

void write(Writer& json, const Article& article, bool has_text) {
  json.StartObject();
  member(json, "kind", "article");
  member(json, "id", article.id);
  optional_member(json, "title", article.title);
  if (article.date) member(json, "date", to_string(*article.date));
  optional_member(json, "source", article.source);
  optional_member(json, "url", article.url);
  optional_member(json, "location", article.location);
  if (has_text) member(json, "text", article.text);
  json.EndObject();
}

void write(Writer& json, const EntityMention& mention) {
  json.StartObject();
  member(json, "article", mention.article);
  member(json, "begin", mention.span.begin);
  member(json, "end", mention.span.end);
  member(json, "text", mention.text);
  member(json, "form", label(mention.form));
  member(json, "head_begin", mention.head.begin);
  member(json, "head_end", mention.head.end);
  if (mention.field == Field::kTitle) member(json, "field", "title");
  json.EndObject();
}

void write(Writer& json, const Entity& entity) {
  json.StartObject();
  member(json, "kind", "entity");
  member(json, "id", to_string(entity.id));
  member(json, "name", entity.name);
  member(json, "type", label(entity.type));
  member(json, "entity_kind", label(entity.kind));
  json.Key("aliases");
  json.StartArray();
  for (const std::string& alias : entity.aliases)
    json.String(alias);
  json.EndArray();
  json.Key("referents");
  json.StartArray();
  for (const EntityId id : entity.referents)
    json.String(to_string(id));
  json.EndArray();
  json.Key("mentions");
  json.StartArray();
  for (const EntityMention& mention : entity.mentions)
    write(json, mention);
  json.EndArray();
  if (!entity.external_ids.empty()) {
    json.Key("external_ids");
    json.StartArray();
    for (const std::string& id : entity.external_ids)
      json.String(id);
    json.EndArray();
  }
  json.EndObject();
}

/// The keys for an entity, a text and a fact, in this order.
struct ObjectKeys {
  const char* entity;
  const char* text;
  const char* fact;
};

void write_object(Writer& json, const ObjectKeys& keys,
                  const FactObject& object) {
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    member(json, keys.entity, to_string(*entity));
  } else if (const auto* fact = std::get_if<FactId>(&object)) {
    member(json, keys.fact, to_string(*fact));
  } else {
    member(json, keys.text, std::get<Literal>(object).text);
  }
}

void write(Writer& json, const Source& source) {
  json.StartObject();
  if (source.entity) {
    member(json, "source", to_string(*source.entity));
  } else {
    member(json, "source_text", source.text);
  }
  optional_member(json, "cue", source.cue);
  member(json, "class", label(source.source_class));
  json.EndObject();
}

void write(Writer& json, const TimeValue& time) {
  json.StartObject();
  optional_member(json, "text", time.text);
  optional_member(json, "begin", time.begin);
  optional_member(json, "end", time.end);
  optional_member(json, "grain", time.grain);
  optional_member(json, "relation", time.relation);
  json.EndObject();
}

/// Only what differs from a plain statement.
void manner_members(Writer& json, const Manner& manner) {
  if (manner.polarity != Polarity::kPositive) {
    member(json, "polarity", label(manner.polarity));
  }
  if (manner.certainty != Certainty::kCertain) {
    member(json, "certainty", label(manner.certainty));
  }
  if (manner.force != Force::kAssert) {
    member(json, "force", label(manner.force));
  }
}

void write(Writer& json, const Assertion& assertion) {
  json.StartObject();
  member(json, "article", assertion.article);
  if (assertion.field == Field::kTitle) member(json, "field", "title");
  member(json, "begin", assertion.span.begin);
  member(json, "end", assertion.span.end);
  member(json, "text", assertion.text);
  member(json, "relation", assertion.relation);
  member(json, "event", to_string(assertion.event));
  member(json, "polarity", label(assertion.polarity));
  member(json, "certainty", label(assertion.certainty));
  member(json, "force", label(assertion.force));
  json.Key("explicit");
  json.Bool(assertion.is_explicit);
  decimal_member(json, "confidence", assertion.confidence);
  json.Key("chain");
  json.StartArray();
  for (const Source& source : assertion.chain)
    write(json, source);
  json.EndArray();
  if (assertion.time) {
    json.Key("time");
    write(json, *assertion.time);
  }
  if (!assertion.roles.empty()) {
    json.Key("roles");
    json.StartArray();
    for (const FactRole& role : assertion.roles) {
      json.StartObject();
      member(json, "role", label(role.name));
      optional_member(json, "prep", role.preposition);
      write_object(json, {"entity", "text", "fact"}, role.value);
      manner_members(json, role.manner);
      json.EndObject();
    }
    json.EndArray();
  }
  if (assertion.content != Manner{}) {
    json.Key("content");
    json.StartObject();
    manner_members(json, assertion.content);
    json.EndObject();
  }
  json.EndObject();
}

void write(Writer& json, const Fact& fact) {
  json.StartObject();
  member(json, "kind", "fact");
  member(json, "id", to_string(fact.id));
  member(json, "subject", to_string(fact.subject));
  member(json, "lemma", fact.lemma);
  optional_member(json, "predicate", fact.predicate);
  write_object(json, {"object", "object_text", "object_fact"}, fact.object);
  member(json, "standing", label(fact.standing));
  member(json, "support_articles", fact.support_articles);
  member(json, "support_origins", fact.support_origins);
  json.Key("assertions");
  json.StartArray();
  for (const Assertion& assertion : fact.assertions)
    write(json, assertion);
  json.EndArray();
  if (fact.content.is_negative) member(json, "object_polarity", "negative");
  if (fact.content.is_unrealised) {
    json.Key("object_unrealised");
    json.Bool(true);
  }
  json.EndObject();
}

/// What the lines are a part of.
struct Part {
  std::string words;
};

void write(Writer& json, const Part& part) {
  json.StartObject();
  member(json, "kind", "part");
  member(json, "of", part.words);
  json.EndObject();
}

template <typename... Values>
std::string line_of(const Values&... values) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  write(json, values...);
  return {buffer.GetString(), buffer.GetSize()};
}

/// Writes one line of JSON for any of them.
class LineWriter {
 public:
  explicit LineWriter(std::ostream& out) : out_(out) {}

  template <typename... T>
  Result<void> operator()(const T&... value) {
    buffer_.Clear();
    Writer json(buffer_);
    write(json, value...);
    out_.write(buffer_.GetString(),
               static_cast<std::streamsize>(buffer_.GetSize()));
    if (out_ << '\n') return {};
    return fail(Error::Kind::kIo, "the export cannot be written");
  }

 private:
  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
};

}  // namespace

std::string json_line(const Article& article) {
  return line_of(article, false);
}
std::string json_line(const Entity& entity) {
  return line_of(entity);
}
std::string json_line(const Fact& fact) {
  return line_of(fact);
}

Result<void> write_json_lines(const GraphView& graph, const Options& options,
                              std::ostream& out) {
  LineWriter line(out);
  out << kAllKeys << '\n';
  auto done = graph.visit_articles(
      [&](const Article& one) { return line(one, options.article_text); });
  if (!done) return done;
  done = graph.visit_entities([&](const Entity& one) { return line(one); });
  if (!done) return done;
  done = graph.visit_facts([&](const Fact& one) { return line(one); });
  if (!done || options.part.empty()) return done;
  return line(Part{options.part});
}

}  // namespace relata::exporters
