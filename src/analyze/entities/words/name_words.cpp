#include "analyze/entities/words/name_words.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "analyze/segment/forms.h"
#include "core/vocabulary.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

/// Letters of an acronym; two stand for states and much else.
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostLetters = 8;

}  // namespace

std::optional<lexicon::OrganizationWord> organization_word(const Token& token) {
  const auto word = lexicon::organization_word(lower_form(token.form));
  return word == lexicon::OrganizationWord::kTail ? std::nullopt : word;
}

bool is_legal_form(const Token& token) {
  return lexicon::is_legal_form(lower_form(token.form));
}

bool is_first_name(const Token& token) {
  return lexicon::is_first_name(lower_form(token.form));
}

std::optional<EntityType> noun_type(std::string_view lower) {
  const auto& senses = lexicon::noun_senses(lower);
  return senses.empty() ? std::nullopt : std::optional(senses.front().type);
}

bool is_storm_word(const Token& token) {
  return is_capital(token) && lexicon::is_storm(lower_form(token.form));
}

bool ends_title(const Token& token) {
  return lexicon::ends_title(lower_form(token.form));
}

bool is_capital(const Token& token) {
  return casing_of(plain_form(token.form)) != Casing::kLower;
}

bool is_quote_mark(const Token& token) {
  return token.upos == Upos::kPunct &&
         (token.xpos == "``" || token.xpos == "''");
}

bool is_name_word(const Token& token) {
  return token.upos == Upos::kPropn && is_capital(token);
}

bool is_acronym(const Token& token) {
  const std::string& form = token.form;
  return form.size() >= kFewestLetters && form.size() <= kMostLetters &&
         std::all_of(form.begin(), form.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace relata::analyze
