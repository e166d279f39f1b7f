#include "formats/profile_json.h"

#include "formats/profile_lists.h"

namespace relata::formats {
namespace {

void write_word(JsonWriter& json, const char* name, std::string_view word) {
  if (word.empty()) return;
  json.Key(name);
  json.String(word.data(), static_cast<rapidjson::SizeType>(word.size()));
}

}  // namespace

void write_profile(JsonWriter& json, const Profile& profile) {
  json.StartObject();
  write_word(json, "type", label(profile.type));
  write_word(json, "kind", label(profile.kind));
  write_word(json, "gender", label(profile.gender));
  write_word(json, "number", label(profile.number));
  for (const auto& [name, values] : profile_lists(profile)) {
    if (values->empty()) continue;
    json.Key(name);
    json.StartArray();
    for (const std::string& value : *values) {
      json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    json.EndArray();
  }
  json.EndObject();
}

void read_profile(const Fields& fields, Profile& profile) {
  profile.type = fields.word<EntityType>("type");
  profile.kind = fields.word<EntityKind>("kind");
  profile.gender = fields.word<Gender>("gender");
  profile.number = fields.word<Number>("number");
  for (const auto& [name, values] : profile_lists(profile)) {
    auto* list = values;
    fields.each(name, [&](const rapidjson::Value& each) {
      if (!each.IsString()) {
        fields.complaint().raise("a profile holds something that is no text");
        return;
      }
      list->emplace_back(each.GetString(), each.GetStringLength());
    });
  }
}

}  // namespace relata::formats
