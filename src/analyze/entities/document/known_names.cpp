#include "analyze/entities/document/known_names.h"

#include "analyze/entities/words/name_strings.h"

namespace relata::analyze {

KnownNames::KnownNames(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences) {
    const bool is_body = !is_headline(sentence);
    for (const Name& name : sentence.names) {
      KnownName& known = names_[name_string(sentence, name.first, name.last)];
      if (name.type == EntityType::kPerson) known.is_person = true;
      if (is_body && !known.body_type) known.body_type = name.type;
    }
  }
}

const KnownName* KnownNames::find(std::string_view words) const {
  const auto found = names_.find(words);
  return found == names_.end() ? nullptr : &found->second;
}

bool is_headline(const Sentence& sentence) {
  return sentence.field == Field::kTitle ||
         sentence.zone == Zone::Kind::kHeadline;
}

}  // namespace relata::analyze
