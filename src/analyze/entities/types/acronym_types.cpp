#include "analyze/entities/types/acronym_types.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/places.h"

namespace relata::analyze {
namespace {

/// Whether a common word of the sentence is in small letters.
bool is_mixed(const Sentence& sentence) {
  return std::any_of(
      sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
        return (token.upos == Upos::kNoun || token.upos == Upos::kVerb ||
                token.upos == Upos::kAdp) &&
               casing_of(plain_form(token.form)) == Casing::kLower;
      });
}

/// A country or region that is written in capitals.
bool is_place(const Token& token) {
  const std::string word = lower_form(token.form);
  return lexicon::is_country(word) || lexicon::is_dateline_region(word);
}

bool is_mistaken(const Token& token, EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kEvent ||
         type == EntityType::kGroup ||
         ((type == EntityType::kPlace ||
           type == EntityType::kGeopoliticalEntity) &&
          !is_place(token));
}

/// Whether the token at `at` is a word of several capitals.
bool is_in_capitals(const Sentence& sentence, TokenIndex at) {
  return at < sentence.tokens.size() && sentence.tokens[at].form.size() > 1 &&
         casing_of(plain_form(sentence.tokens[at].form)) == Casing::kAllUpper;
}

/// Whether the acronym at `at` is one of a line that is all in capitals, where
/// capitals tell nothing: "CARDIN APPLAUDS SENATE PASSAGE of the bill".
bool is_in_line(const Sentence& sentence, TokenIndex at) {
  return (at > 0 && is_in_capitals(sentence, at - 1)) ||
         is_in_capitals(sentence, at + 1);
}

}  // namespace

std::vector<Name> type_acronyms(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  if (!is_mixed(sentence)) return names;
  for (Name& name : names) {
    const Token& token = sentence.tokens[name.first];
    if (name.first == name.last && is_acronym(token) &&
        is_mistaken(token, name.type) && !is_in_line(sentence, name.first)) {
      name.type = EntityType::kOrganization;
    }
  }
  return names;
}

}  // namespace relata::analyze
