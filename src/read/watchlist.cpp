#include "read/watchlist.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <utility>

#include "read/checks.h"

namespace relata::read {
namespace {

using rapidjson::Value;

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

/// The strings of a member that is a string or a list of them.
std::vector<std::string> strings(const Value* value) {
  std::vector<std::string> found;
  const auto add = [&](const Value& one) {
    if (one.IsString() && one.GetStringLength() > 0) {
      found.emplace_back(one.GetString(), one.GetStringLength());
    }
  };
  if (value == nullptr) return found;
  add(*value);
  if (value->IsArray()) {
    for (const Value& one : value->GetArray())
      add(one);
  }
  return found;
}

std::string first_string(const Value* value) {
  auto found = strings(value);
  return found.empty() ? std::string() : std::move(found.front());
}

/// The type of a schema of FollowTheMoney; nothing for those that can be
/// several, as a LegalEntity can.
std::optional<EntityType> type_of_schema(std::string_view schema) {
  constexpr std::array<std::pair<std::string_view, EntityType>, 7> types = {
      {{"Person", EntityType::kPerson},
       {"Company", EntityType::kOrganization},
       {"Organization", EntityType::kOrganization},
       {"PublicBody", EntityType::kOrganization},
       {"Vessel", EntityType::kProduct},
       {"Airplane", EntityType::kProduct},
       {"Event", EntityType::kEvent}}};
  for (const auto& [name, type] : types) {
    if (name == schema) return type;
  }
  return std::nullopt;
}

std::string with_scheme(const std::string& id) {
  return id.find(':') == std::string::npos ? "urn:known:" + id : id;
}

KnownEntity from_money(const Value& object, const Value& properties) {
  KnownEntity known;
  const std::string wikidata = first_string(member(properties, "wikidataId"));
  known.id = wikidata.empty() ? with_scheme(first_string(member(object, "id")))
                              : "http://www.wikidata.org/entity/" + wikidata;
  known.type = type_of_schema(first_string(member(object, "schema")));
  for (const char* name : {"name", "alias", "weakAlias", "previousName"}) {
    for (std::string& one : strings(member(properties, name)))
      known.names.push_back(std::move(one));
  }
  return known;
}

Result<KnownEntity> from_plain(const std::string& place, const Value& object) {
  KnownEntity known;
  known.id = with_scheme(first_string(member(object, "id")));
  for (const char* name : {"name", "names", "aliases"}) {
    for (std::string& one : strings(member(object, name)))
      known.names.push_back(std::move(one));
  }
  const std::string type = first_string(member(object, "type"));
  known.type = parse_label<EntityType>(type);
  if (!type.empty() && !known.type) {
    return bad_input(place, "'" + type + "' is no entity type");
  }
  return known;
}

}  // namespace

Result<KnownEntity> known_entity(const std::string& place,
                                 std::string_view line) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag |
                 rapidjson::kParseValidateEncodingFlag>(line.data(),
                                                        line.size());
  if (document.HasParseError() || !document.IsObject()) {
    return bad_input(place, "is no JSON object");
  }
  if (first_string(member(document, "id")).empty()) {
    return bad_input(place, "has no 'id'");
  }
  const Value* properties = member(document, "properties");
  auto known = properties != nullptr
                   ? Result<KnownEntity>(from_money(document, *properties))
                   : from_plain(place, document);
  if (known && known->names.empty()) return bad_input(place, "has no name");
  return known;
}

}  // namespace relata::read
