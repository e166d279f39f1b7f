#include "formats/json_fields.h"

#include <cmath>

namespace relata::formats {

Fields::Fields(const rapidjson::Value& value, Complaint& complaint)
    : value_(value), complaint_(complaint) {
  if (!value.IsObject()) complaint.raise("an element is no object");
}

const rapidjson::Value* Fields::find(const char* key) const {
  if (!value_.IsObject()) return nullptr;
  const auto place = value_.FindMember(key);
  return place == value_.MemberEnd() ? nullptr : &place->value;
}

std::string Fields::text(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return {};
  if (!value->IsString()) {
    raise(key, "is no text");
    return {};
  }
  return {value->GetString(), value->GetStringLength()};
}

std::uint32_t Fields::index(const char* key, std::size_t bound) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr || !value->IsUint() || value->GetUint() >= bound) {
    raise(key, "is out of bounds");
    return 0;
  }
  return value->GetUint();
}

double Fields::number(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr || !value->IsNumber() ||
      !std::isfinite(value->GetDouble())) {
    raise(key, "is no number");
    return 0;
  }
  return value->GetDouble();
}

bool Fields::flag(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr || !value->IsBool()) {
    raise(key, "is neither true nor false");
    return false;
  }
  return value->GetBool();
}

Span Fields::span(const char* key, std::size_t size) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr || !are_numbers(*value, 2)) {
    raise(key, "is no span");
    return {};
  }
  const Span span{(*value)[0].GetUint(), (*value)[1].GetUint()};
  if (span.begin > span.end || span.end > size) {
    raise(key, "lies outside of its text");
    return {};
  }
  return span;
}

std::optional<Fields> Fields::object(const char* key) const {
  const rapidjson::Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  return Fields(*value, complaint_);
}

void Fields::raise(const char* key, const char* what) const {
  std::string words = "'";
  words += key;
  words += "' ";
  words += what;
  complaint_.raise(std::move(words));
}

bool are_numbers(const rapidjson::Value& value, rapidjson::SizeType count) {
  if (!value.IsArray() || value.Size() != count) return false;
  for (const auto& element : value.GetArray()) {
    if (!element.IsUint()) return false;
  }
  return true;
}

}  // namespace relata::formats
