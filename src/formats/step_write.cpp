#include "formats/profile_json.h"
#include "formats/step_lines.h"

namespace relata::formats {
namespace {

/// Writes one value, whichever it is; StepReader knows the same keys.
class StepWriter {
 public:
  std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void operator()(const PlacedArticle& article) {
    open("article");
    text("place", article.place);
    text("id", article.id);
    text("hash", article.hash);
    json_.EndObject();
  }

  void operator()(const BlockMember& member) {
    open("member");
    text("key", member.key);
    json_.Key("cluster");
    cluster(member.cluster);
    json_.EndObject();
  }

  void operator()(const TopicMember& member) {
    open("topic");
    text("key", member.key);
    text("article", member.article);
    if (member.day) text("date", to_string(*member.day));
    texts("words", member.words);
    json_.EndObject();
  }

  void operator()(const StoryPair& pair) {
    open("pair");
    text("first", pair.first);
    text("second", pair.second);
    text("key", pair.key);
    json_.Key("likeness");
    json_.Double(pair.likeness);
    text("words", pair.words);
    json_.EndObject();
  }

  void operator()(const Cast& cast) {
    open("cast");
    text("article", cast.article);
    json_.Key("clusters");
    json_.StartArray();
    for (const ClusterRecord& each : cast.clusters)
      cluster(each);
    json_.EndArray();
    json_.EndObject();
  }

  void operator()(const Candidate& candidate) {
    open("candidate");
    json_.Key("cluster");
    cluster(candidate.cluster);
    json_.EndObject();
  }

  void operator()(const KeyedLink& keyed) {
    open("link");
    text("key", keyed.key);
    pair(keyed.link.first, keyed.link.second);
    flag("forbids", keyed.link.forbids);
    json_.Key("weight");
    json_.Double(keyed.link.weight);
    if (keyed.link.lead != Lead::kNone) {
      json_.Key("lead");
      json_.Uint(static_cast<unsigned>(keyed.link.lead));
    }
    text("reason", keyed.link.reason);
    json_.EndObject();
  }

  void operator()(const ComponentStart& /*start*/) {
    open("component");
    json_.EndObject();
  }

  void operator()(const Changes::EntityRow& row) {
    open("entity");
    text("id", to_string(row.id));
    text("name", row.name);
    text("type", label(row.type));
    text("entity_kind", label(row.kind));
    texts("aliases", row.aliases);
    texts("external_ids", row.external_ids);
    json_.Key("clusters");
    json_.StartArray();
    for (const EntityId id : row.clusters)
      string(to_string(id));
    json_.EndArray();
    json_.EndObject();
  }

  void operator()(const Changes::Verdict& verdict) {
    open("verdict");
    pair(verdict.first, verdict.second);
    flag("accepted", verdict.accepted);
    json_.Key("weight");
    json_.Double(verdict.weight);
    text("reason", verdict.reason);
    json_.EndObject();
  }

  void operator()(const Home& home) {
    open("home");
    text("cluster", to_string(home.cluster));
    text("entity", to_string(home.entity));
    json_.EndObject();
  }

  void operator()(const NamedFact& named) {
    const Changes::ClaimFact& claim = named.claim;
    open("fact");
    text("id", to_string(claim.fact));
    text("article", claim.article);
    json_.Key("claim");
    json_.Uint(static_cast<unsigned>(claim.index));
    text("subject", to_string(claim.subject));
    text("lemma", named.lemma);
    text("predicate", claim.predicate);
    if (const auto* entity = std::get_if<EntityId>(&claim.object)) {
      text("object", to_string(*entity));
    } else if (const auto* fact = std::get_if<FactId>(&claim.object)) {
      text("object_fact", to_string(*fact));
    } else {
      text("object_text", std::get<Literal>(claim.object).text);
    }
    json_.EndObject();
  }

 private:
  void open(std::string_view kind) {
    json_.StartObject();
    text("kind", kind);
  }

  void string(std::string_view value) {
    json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }

  void text(const char* name, std::string_view value) {
    if (value.empty()) return;
    json_.Key(name);
    string(value);
  }

  void texts(const char* name, const std::vector<std::string>& values) {
    if (values.empty()) return;
    json_.Key(name);
    json_.StartArray();
    for (const std::string& value : values)
      string(value);
    json_.EndArray();
  }

  void flag(const char* name, bool value) {
    json_.Key(name);
    json_.Bool(value);
  }

  void pair(EntityId first, EntityId second) {
    text("first", to_string(first));
    text("second", to_string(second));
  }

  void cluster(const ClusterRecord& record) {
    json_.StartObject();
    text("id", to_string(record.id));
    text("article", record.article);
    text("source", record.source);
    if (record.day) text("date", to_string(*record.day));
    json_.Key("profile");
    write_profile(json_, record.profile);
    json_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  JsonWriter json_{buffer_};
};

}  // namespace

std::string step_line(const StepLine& value) {
  StepWriter writer;
  std::visit(writer, value);
  return writer.take();
}

}  // namespace relata::formats
