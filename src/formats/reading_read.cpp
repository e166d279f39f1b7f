#include <tuple>

#include "formats/formats.h"
#include "formats/json_fields.h"
#include "formats/profile_json.h"

namespace relata::formats {
namespace {

using Json = rapidjson::Value;

/// No sentence has as many tokens.
constexpr unsigned kMostTokens = 1U << 24U;

bool is_before(const Mention& a, const Mention& b) {
  return std::tie(a.field, a.span.begin, a.span.end) <
         std::tie(b.field, b.span.begin, b.span.end);
}

/// Reads what LineWriter (line_write.cpp) wrote, key by key.
class LineReader {
 public:
  explicit LineReader(Complaint& complaint) : complaint_(complaint) {}

  Reading reading(const Json& json) {
    const Fields line(json, complaint_);
    article(line);
    line.each("sentences", [&](const Json& each) { sentence(each); });
    count_ = size_of(line, "mentions");
    claim_count_ = size_of(line, "claims");
    line.each("mentions", [&](const Json& each) { mention(each); });
    line.each("claims", [&](const Json& each) { claim(each); });
    line.each("clusters", [&](const Json& each) { cluster(each); });
    line.each("apart", [&](const Json& each) { apart(each); });
    return std::move(reading_);
  }

 private:
  static std::size_t size_of(const Fields& line, const char* key) {
    const Json* list = line.find(key);
    return list != nullptr && list->IsArray() ? list->Size() : 0;
  }

  std::size_t size(Field field) const {
    return reading_.article.field(field).size();
  }

  void article(const Fields& line) {
    Article& article = reading_.article;
    if (line.text("kind") != "reading") {
      complaint_.raise("'kind' is not \"reading\"");
    }
    article.id = line.text("id");
    article.title = line.text("title");
    article.source = line.text("source");
    article.url = line.text("url");
    article.location = line.text("location");
    article.text = line.text("text");
    if (const std::string date = line.text("date"); !date.empty()) {
      const auto parsed = parse_date(date);
      if (!parsed) complaint_.raise(parsed.error().message);
      if (parsed) article.date = *parsed;
    }
    line.each("zones", [&](const Json& each) { zone(each); });
  }

  void zone(const Json& json) {
    if (!are_numbers(json, 3) || json[0].GetUint() > 3 ||
        json[1].GetUint() > json[2].GetUint() ||
        json[2].GetUint() > reading_.article.text.size()) {
      complaint_.raise("a zone lies outside of the text");
      return;
    }
    reading_.article.zones.push_back(
        {static_cast<Zone::Kind>(json[0].GetUint()),
         {json[1].GetUint(), json[2].GetUint()}});
  }

  void sentence(const Json& json) {
    const Fields fields(json, complaint_);
    Reading::SentenceRef evidence;
    evidence.field = static_cast<Field>(fields.index("field", 2));
    evidence.span = fields.span("span", size(evidence.field));
    reading_.sentences.push_back(evidence);
  }

  void mention(const Json& json) {
    const Fields fields(json, complaint_);
    Mention mention;
    if (fields.find("field") != nullptr) {
      mention.field = static_cast<Field>(fields.index("field", 2));
    }
    mention.span = fields.span("span", size(mention.field));
    mention.head = fields.span("head", size(mention.field));
    mention.phrase = fields.find("phrase") == nullptr
                         ? mention.span
                         : fields.span("phrase", size(mention.field));
    mention.form = fields.word<MentionForm>("form");
    mention.type = fields.word<EntityType>("type");
    mention.sentence = fields.index("sentence", reading_.sentences.size());
    const Json* tokens = fields.find("tokens");
    if (tokens == nullptr || !are_numbers(*tokens, 3)) {
      complaint_.raise("a mention has no tokens");
      return;
    }
    mention.first = (*tokens)[0].GetUint();
    mention.last = (*tokens)[1].GetUint();
    mention.head_token = (*tokens)[2].GetUint();
    auto& list = reading_.claims.mentions;
    if (!list.empty() && !is_before(list.back(), mention)) {
      complaint_.raise("mentions are not in order of their spans");
    }
    list.push_back(mention);
  }

  void claim(const Json& json) {
    const Fields fields(json, complaint_);
    Claim claim;
    const auto event = parse_event_id(fields.text("event"));
    if (!event) complaint_.raise("'event' is no id of an event");
    claim.event = event.value_or(EventId{});
    claim.sentence = fields.index("sentence", reading_.sentences.size());
    claim.predicate_token = fields.index("token", kMostTokens);
    claim.subject = mention_index(fields, "subject");
    claim.relation = fields.text("relation");
    claim.lemma = fields.text("lemma");
    claim.predicate = fields.text("predicate");
    if (!complaint_.words.empty()) return;
    field_ = reading_.sentences[claim.sentence].field;
    claim.object = argument(fields, "object");
    fields.each("roles", [&](const Json& each) { role(each, claim); });
    claim.polarity = fields.word<Polarity>("polarity");
    claim.certainty = fields.word<Certainty>("certainty");
    claim.force = fields.word<Force>("force");
    fields.each("chain", [&](const Json& each) { link(each, claim); });
    claim.time = time(fields);
    claim.is_explicit = fields.flag("explicit");
    claim.confidence = static_cast<float>(fraction(fields, "confidence"));
    reading_.claims.claims.push_back(std::move(claim));
  }

  MentionIndex mention_index(const Fields& fields, const char* key) const {
    return static_cast<MentionIndex>(fields.index(key, count_));
  }

  static double fraction(const Fields& fields, const char* key) {
    const double value = fields.number(key);
    if (value < 0 || value > 1) fields.raise(key, "is not between 0 and 1");
    return value;
  }

  Argument argument(const Fields& parent, const char* key) {
    const auto fields = parent.object(key);
    if (!fields) {
      parent.raise(key, "is missing");
      return Literal{};
    }
    if (fields->find("mention") != nullptr) {
      return mention_index(*fields, "mention");
    }
    if (fields->find("claim") != nullptr) {
      return static_cast<ClaimIndex>(fields->index("claim", claim_count_));
    }
    Literal literal;
    literal.span = fields->span("span", size(field_));
    literal.text = fields->text("text");
    literal.time = time(*fields);
    if (const auto quantity = fields->object("quantity")) {
      Quantity& value = literal.quantity.emplace();
      value.value = quantity->number("value");
      if (quantity->find("max") != nullptr) value.max = quantity->number("max");
      value.comparator = quantity->text("comparator");
      value.unit = quantity->text("unit");
      value.of = quantity->text("of");
    }
    return literal;
  }

  void role(const Json& json, Claim& claim) {
    const Fields fields(json, complaint_);
    Role role;
    role.name = fields.word<RoleName>("role");
    role.preposition = fields.text("prep");
    role.value = argument(fields, "value");
    role.span = fields.span("span", size(field_));
    claim.roles.push_back(std::move(role));
  }

  void link(const Json& json, Claim& claim) const {
    const Fields fields(json, complaint_);
    ChainLink link;
    if (fields.find("mention") != nullptr) {
      link.mention = mention_index(fields, "mention");
    }
    link.text = fields.text("text");
    link.cue = fields.text("cue");
    link.source_class = fields.word<SourceClass>("class");
    claim.chain.push_back(std::move(link));
  }

  static std::optional<TimeValue> time(const Fields& parent) {
    const auto fields = parent.object("time");
    if (!fields) return std::nullopt;
    return TimeValue{fields->text("text"), fields->text("begin"),
                     fields->text("end"), fields->text("grain"),
                     fields->text("relation")};
  }

  EntityId entity(const Fields& fields, const char* key) const {
    const auto id = parse_entity_id(fields.text(key));
    if (!id) fields.raise(key, "is no id of an entity");
    return id.value_or(EntityId{});
  }

  void cluster(const Json& json) {
    const Fields fields(json, complaint_);
    Cluster cluster;
    cluster.id = entity(fields, "id");
    fields.each("members", [&](const Json& each) {
      const Fields member(each, complaint_);
      cluster.members.push_back(
          {mention_index(member, "mention"), member.text("reason"),
           static_cast<float>(fraction(member, "weight"))});
    });
    if (const auto profile = fields.object("profile")) {
      read_profile(*profile, cluster.profile);
    }
    reading_.clusters.clusters.push_back(std::move(cluster));
  }

  void apart(const Json& json) {
    const Fields fields(json, complaint_);
    reading_.clusters.apart.push_back({entity(fields, "first"),
                                       entity(fields, "second"),
                                       fields.text("reason")});
  }

  Complaint& complaint_;
  Reading reading_;
  std::size_t count_ = 0;
  std::size_t claim_count_ = 0;
  Field field_ = Field::kText;
};

}  // namespace

Result<Reading> parse_reading(std::string_view text, std::string_view where) {
  const auto bad = [&](const std::string& what) {
    return fail(Error::Kind::kBadInput, std::string(where) +
                                            ": no line of `extract --format "
                                            "jsonl`: " +
                                            what);
  };
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag |
             rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (json.HasParseError()) return bad("not JSON");
  Complaint complaint;
  Reading reading = LineReader(complaint).reading(json);
  if (complaint.words.empty()) {
    const auto depth = nesting(reading.claims.claims);
    if (!depth) complaint.raise("claims refer to each other in a circle");
    if (depth > kMostNested) {
      complaint.raise("more than 64 claims are inside each other");
    }
  }
  if (!complaint.words.empty()) return bad(complaint.words);
  return reading;
}

}  // namespace relata::formats
