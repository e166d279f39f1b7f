#include "analyze/entities/types/name_events.h"

#include <algorithm>
#include <optional>
#include <string>

#include "analyze/entities/types/name_types.h"
#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"

namespace relata::analyze {
namespace {

bool is_number(const Sentence& sentence, const Name& name) {
  const std::string& form = sentence.tokens[name.first].form;
  return name.first == name.last &&
         std::all_of(form.begin(), form.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

/// What the noun of `token`, in singular or plural, means.
std::optional<EntityType> meaning(const Token& token) {
  const std::string word = lower_form(token.form);
  const auto type = noun_type(word);
  if (type || !word.ends_with('s')) return type;
  return noun_type(word.substr(0, word.size() - 1));
}

/// Whether a word of `name` is a noun for events.
bool tells_event(const Sentence& sentence, const Name& name) {
  return std::any_of(
      sentence.tokens.begin() + name.first,
      sentence.tokens.begin() + name.last + 1, [](const Token& token) {
        return is_capital(token) && meaning(token) == EntityType::kEvent;
      });
}

EntityType settled(const Sentence& sentence, const Name& name) {
  if (name.first == name.last) return EntityType::kOther;
  switch (meaning(sentence.tokens[name.last]).value_or(EntityType::kOther)) {
    case EntityType::kLaw:
      return EntityType::kLaw;
    case EntityType::kPlace:
      return EntityType::kPlace;
    case EntityType::kOrganization:
      return EntityType::kOrganization;
    case EntityType::kWork:
      return EntityType::kWork;
    case EntityType::kProduct:
      return EntityType::kProduct;
    default:
      return EntityType::kOther;
  }
}

}  // namespace

std::vector<Name> settle_events(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  std::erase_if(names, [&sentence](const Name& name) {
    return name.type == EntityType::kEvent && is_number(sentence, name);
  });
  for (Name& name : names) {
    if (name.type != EntityType::kEvent || is_named_storm(sentence, name) ||
        tells_event(sentence, name)) {
      continue;
    }
    name.type = settled(sentence, name);
  }
  return names;
}

}  // namespace relata::analyze
