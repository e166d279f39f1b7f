#include "formats/formats.h"
#include "formats/profile_json.h"

namespace relata::formats {
namespace {

/// Writes each part of a Reading as JSON; parse_line() knows the same keys.
class LineWriter {
 public:
  std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

  void reading(const Reading& reading) {
    json_.StartObject();
    article(reading.article);
    list("sentences", reading.sentences, [&](const auto& sentence) {
      json_.StartObject();
      key("field").Uint(sentence.field == Field::kTitle ? 0 : 1);
      span("span", sentence.span);
      json_.EndObject();
    });
    list("mentions", reading.claims.mentions,
         [&](const Mention& each) { mention(each); });
    list("claims", reading.claims.claims,
         [&](const Claim& each) { claim(each); });
    list("clusters", reading.clusters.clusters,
         [&](const Cluster& each) { cluster(each); });
    list("apart", reading.clusters.apart, [&](const CannotLink& each) {
      json_.StartObject();
      text("first", to_string(each.first));
      text("second", to_string(each.second));
      text("reason", each.reason);
      json_.EndObject();
    });
    json_.EndObject();
  }

 private:
  JsonWriter& key(const char* name) {
    json_.Key(name);
    return json_;
  }

  void text(const char* name, std::string_view value) {
    if (!value.empty()) key(name).String(value.data(), size(value));
  }

  void span(const char* name, Span value) {
    key(name).StartArray();
    json_.Uint(value.begin);
    json_.Uint(value.end);
    json_.EndArray();
  }

  template <typename List, typename Write>
  void list(const char* name, const List& values, Write write) {
    if (values.empty()) return;
    key(name).StartArray();
    for (const auto& value : values)
      write(value);
    json_.EndArray();
  }

  static rapidjson::SizeType size(std::string_view value) {
    return static_cast<rapidjson::SizeType>(value.size());
  }

  void article(const Article& article) {
    text("kind", "reading");
    text("id", article.id);
    text("title", article.title);
    if (article.date) text("date", to_string(*article.date));
    text("source", article.source);
    text("url", article.url);
    text("location", article.location);
    text("text", article.text);
    list("zones", article.zones, [&](const Zone& zone) {
      json_.StartArray();
      json_.Uint(static_cast<unsigned>(zone.kind));
      json_.Uint(zone.span.begin);
      json_.Uint(zone.span.end);
      json_.EndArray();
    });
  }

  void mention(const Mention& mention) {
    json_.StartObject();
    if (mention.field == Field::kTitle) key("field").Uint(0);
    span("span", mention.span);
    span("head", mention.head);
    if (mention.phrase != mention.span) span("phrase", mention.phrase);
    text("form", label(mention.form));
    text("type", label(mention.type));
    key("sentence").Uint(mention.sentence);
    key("tokens").StartArray();
    json_.Uint(mention.first);
    json_.Uint(mention.last);
    json_.Uint(mention.head_token);
    json_.EndArray();
    json_.EndObject();
  }

  void claim(const Claim& claim) {
    json_.StartObject();
    text("event", to_string(claim.event));
    key("sentence").Uint(claim.sentence);
    key("token").Uint(claim.predicate_token);
    key("subject").Uint(static_cast<unsigned>(claim.subject));
    text("relation", claim.relation);
    text("lemma", claim.lemma);
    text("predicate", claim.predicate);
    json_.Key("object");
    argument(claim.object);
    list("roles", claim.roles, [&](const Role& each) { role(each); });
    text("polarity", label(claim.polarity));
    text("certainty", label(claim.certainty));
    text("force", label(claim.force));
    list("chain", claim.chain, [&](const ChainLink& each) { link(each); });
    if (claim.time) time("time", *claim.time);
    key("explicit").Bool(claim.is_explicit);
    key("confidence").Double(static_cast<double>(claim.confidence));
    json_.EndObject();
  }

  void argument(const Argument& value) {
    json_.StartObject();
    if (const auto* index = std::get_if<MentionIndex>(&value)) {
      key("mention").Uint(static_cast<unsigned>(*index));
    } else if (const auto* inner = std::get_if<ClaimIndex>(&value)) {
      key("claim").Uint(static_cast<unsigned>(*inner));
    } else {
      const auto& literal = std::get<Literal>(value);
      span("span", literal.span);
      text("text", literal.text);
      if (literal.quantity) quantity(*literal.quantity);
      if (literal.time) time("time", *literal.time);
    }
    json_.EndObject();
  }

  void role(const Role& role) {
    json_.StartObject();
    text("role", label(role.name));
    text("prep", role.preposition);
    json_.Key("value");
    argument(role.value);
    span("span", role.span);
    json_.EndObject();
  }

  void link(const ChainLink& link) {
    json_.StartObject();
    if (link.mention) {
      key("mention").Uint(static_cast<unsigned>(*link.mention));
    }
    text("text", link.text);
    text("cue", link.cue);
    text("class", label(link.source_class));
    json_.EndObject();
  }

  void quantity(const Quantity& quantity) {
    key("quantity").StartObject();
    key("value").Double(quantity.value);
    if (quantity.max) key("max").Double(*quantity.max);
    text("comparator", quantity.comparator);
    text("unit", quantity.unit);
    text("of", quantity.of);
    json_.EndObject();
  }

  void time(const char* name, const TimeValue& time) {
    key(name).StartObject();
    text("text", time.text);
    text("begin", time.begin);
    text("end", time.end);
    text("grain", time.grain);
    text("relation", time.relation);
    json_.EndObject();
  }

  void cluster(const Cluster& cluster) {
    json_.StartObject();
    text("id", to_string(cluster.id));
    list("members", cluster.members, [&](const Membership& member) {
      json_.StartObject();
      key("mention").Uint(static_cast<unsigned>(member.mention));
      text("reason", member.reason);
      key("weight").Double(static_cast<double>(member.weight));
      json_.EndObject();
    });
    json_.Key("profile");
    write_profile(json_, cluster.profile);
    json_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  JsonWriter json_{buffer_};
};

}  // namespace

std::string reading_line(const Reading& reading) {
  LineWriter writer;
  writer.reading(reading);
  return writer.take();
}

}  // namespace relata::formats
