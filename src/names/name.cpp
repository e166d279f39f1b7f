#include "names/name.h"

#include "names/parsers.h"

namespace relata::names {

NameKind name_kind(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return NameKind::kPerson;
    case EntityType::kGeopoliticalEntity:
    case EntityType::kPlace:
      return NameKind::kPlace;
    case EntityType::kOrganization:
    case EntityType::kGroup:
      return NameKind::kOrganization;
    case EntityType::kDocument:
    case EntityType::kLaw:
      return NameKind::kLaw;
    case EntityType::kProduct:
      return NameKind::kVehicle;
    default:
      return NameKind::kOther;
  }
}

std::string_view surname(const Name& name) {
  if (!name.is_person() || name.words.size() < 2) return {};
  return name.person.western.empty() ? name.words.back()
                                     : name.person.western.back();
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

Name parse(std::string_view written, NameKind kind) {
  Name name;
  switch (kind) {
    case NameKind::kPerson:
      name = parse_person(written);
      break;
    case NameKind::kPlace:
      name = parse_place(written);
      break;
    default:
      name = parse_thing(written, kind);
  }
  name.key = joined(name.words);
  return name;
}

}  // namespace relata::names
