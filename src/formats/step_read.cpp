#include <array>

#include "formats/profile_json.h"
#include "formats/step_lines.h"

namespace relata::formats {
namespace {

/// No article has as many claims.
constexpr std::size_t kMostClaims = std::size_t{1} << 31U;

/// Reads what StepWriter (step_write.cpp) wrote, key by key.
class StepReader {
 public:
  explicit StepReader(Complaint& complaint) : complaint_(complaint) {}

  StepLine line(const rapidjson::Value& json) const {
    const Fields fields(json, complaint_);
    const std::string kind = fields.text("kind");
    for (const auto& [name, read] : kReaders) {
      if (kind == name) return (this->*read)(fields);
    }
    complaint_.raise("'kind' is not that of any step");
    return ComponentStart{};
  }

 private:
  using Read = StepLine (StepReader::*)(const Fields&) const;
  static const std::array<std::pair<std::string_view, Read>, 12> kReaders;

  StepLine article(const Fields& fields) const {
    return PlacedArticle{fields.text("place"), fields.text("id"),
                         fields.text("hash")};
  }

  StepLine member(const Fields& fields) const {
    return BlockMember{key(fields), cluster(fields.object("cluster"))};
  }

  StepLine topic(const Fields& fields) const {
    return TopicMember{key(fields), fields.text("article"), day(fields),
                       texts(fields, "words")};
  }

  StepLine pair(const Fields& fields) const {
    return StoryPair{key(fields), fields.text("first"), fields.text("second"),
                     fields.number("likeness"), fields.text("words")};
  }

  StepLine cast(const Fields& fields) const {
    Cast cast{fields.text("article"), {}};
    fields.each("clusters", [&](const rapidjson::Value& each) {
      cast.clusters.push_back(cluster(Fields(each, complaint_)));
    });
    return cast;
  }

  StepLine candidate(const Fields& fields) const {
    return Candidate{cluster(fields.object("cluster"))};
  }

  StepLine link(const Fields& fields) const {
    KeyedLink keyed;
    keyed.key = fields.text("key");
    read_ends(fields, keyed.link.first, keyed.link.second);
    keyed.link.weight = fields.number("weight");
    keyed.link.forbids = fields.flag("forbids");
    keyed.link.reason = fields.text("reason");
    if (fields.find("lead") != nullptr) {
      keyed.link.lead = static_cast<Lead>(fields.index("lead", 3));
    }
    return keyed;
  }

  StepLine component(const Fields& /*fields*/) const {
    return ComponentStart{};
  }

  StepLine entity(const Fields& fields) const {
    Changes::EntityRow row;
    row.id = id(fields.text("id"));
    row.name = fields.text("name");
    row.type = fields.word<EntityType>("type");
    row.kind = fields.word<EntityKind>("entity_kind");
    row.aliases = texts(fields, "aliases");
    row.external_ids = texts(fields, "external_ids");
    for (const std::string& each : texts(fields, "clusters"))
      row.clusters.push_back(id(each));
    return row;
  }

  StepLine verdict(const Fields& fields) const {
    Changes::Verdict verdict;
    read_ends(fields, verdict.first, verdict.second);
    verdict.accepted = fields.flag("accepted");
    verdict.weight = fields.number("weight");
    verdict.reason = fields.text("reason");
    return verdict;
  }

  StepLine home(const Fields& fields) const {
    return Home{id(fields.text("cluster")), id(fields.text("entity"))};
  }

  StepLine fact(const Fields& fields) const {
    NamedFact named;
    Changes::ClaimFact& claim = named.claim;
    claim.fact = fact_id(fields.text("id"));
    claim.article = fields.text("article");
    claim.index = ClaimIndex{fields.index("claim", kMostClaims)};
    claim.subject = id(fields.text("subject"));
    named.lemma = fields.text("lemma");
    claim.predicate = fields.text("predicate");
    if (fields.find("object") != nullptr) {
      claim.object = id(fields.text("object"));
    } else if (fields.find("object_fact") != nullptr) {
      claim.object = fact_id(fields.text("object_fact"));
    } else {
      Literal words;
      words.text = fields.text("object_text");
      claim.object = std::move(words);
    }
    return named;
  }

  FactId fact_id(const std::string& written) const {
    const auto id = parse_fact_id(written);
    if (!id) complaint_.raise("'" + written + "' is no id of a fact");
    return id.value_or(FactId{});
  }

  std::string key(const Fields& fields) const {
    std::string key = fields.text("key");
    if (key.size() < 2 || key[1] != ':') {
      fields.raise("key", "is no key of a block");
    }
    return key;
  }

  std::optional<Date> day(const Fields& fields) const {
    const std::string written = fields.text("date");
    if (written.empty()) return std::nullopt;
    const auto date = parse_date(written);
    if (date) return *date;
    complaint_.raise(date.error().message);
    return std::nullopt;
  }

  EntityId id(const std::string& written) const {
    const auto id = parse_entity_id(written);
    if (!id) complaint_.raise("'" + written + "' is no id of a cluster");
    return id.value_or(EntityId{});
  }

  void read_ends(const Fields& fields, EntityId& first,
                 EntityId& second) const {
    first = id(fields.text("first"));
    second = id(fields.text("second"));
    if (!(first < second)) {
      complaint_.raise("'first' is not the lesser one of a pair");
    }
  }

  std::vector<std::string> texts(const Fields& fields, const char* name) const {
    std::vector<std::string> texts;
    fields.each(name, [&](const rapidjson::Value& each) {
      if (each.IsString()) {
        texts.emplace_back(each.GetString(), each.GetStringLength());
      } else {
        fields.raise(name, "holds something that is no text");
      }
    });
    return texts;
  }

  ClusterRecord cluster(const std::optional<Fields>& fields) const {
    ClusterRecord record;
    if (!fields) {
      complaint_.raise("'cluster' is missing");
      return record;
    }
    record.id = id(fields->text("id"));
    record.article = fields->text("article");
    record.source = fields->text("source");
    record.day = day(*fields);
    if (const auto profile = fields->object("profile")) {
      read_profile(*profile, record.profile);
    }
    return record;
  }

  Complaint& complaint_;
};

const std::array<std::pair<std::string_view, StepReader::Read>, 12>
    StepReader::kReaders = {{{"article", &StepReader::article},
                             {"member", &StepReader::member},
                             {"topic", &StepReader::topic},
                             {"pair", &StepReader::pair},
                             {"cast", &StepReader::cast},
                             {"candidate", &StepReader::candidate},
                             {"link", &StepReader::link},
                             {"component", &StepReader::component},
                             {"entity", &StepReader::entity},
                             {"verdict", &StepReader::verdict},
                             {"home", &StepReader::home},
                             {"fact", &StepReader::fact}}};

}  // namespace

Result<StepLine> parse_step_line(std::string_view text,
                                 std::string_view where) {
  const auto bad = [&](const std::string& what) {
    return fail(Error::Kind::kBadInput,
                std::string(where) + ": no line of `relata step`: " + what);
  };
  // Weights must come back as they went: they are compared with each other.
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag |
             rapidjson::kParseIterativeFlag |
             rapidjson::kParseFullPrecisionFlag>(text.data(), text.size());
  if (json.HasParseError()) return bad("not JSON");
  Complaint complaint;
  StepLine line = StepReader(complaint).line(json);
  if (!complaint.words.empty()) return bad(complaint.words);
  return line;
}

}  // namespace relata::formats
