#include "analyze/entities/spans/name_edges.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"

namespace relata::analyze {
namespace {

/// Tokens of the longest title.
constexpr TokenIndex kLongestTitle = 4;

/// How many tokens, from the first of `name` on, are titles; never all.
TokenIndex title_size(const Sentence& sentence, const Name& name) {
  std::string text;
  TokenIndex size = 0;
  for (TokenIndex i = name.first; i < name.last; ++i) {
    if (i - name.first >= kLongestTitle) break;
    if (!text.empty()) text += ' ';
    text += lower_form(sentence.tokens[i].form);
    if (lexicon::is_title(text)) size = i - name.first + 1;
  }
  return size;
}

bool is_loose(const Token& token) {
  if (token.upos == Upos::kPunct) return token.form != ")";
  return token.xpos == "POS";
}

bool is_article(const Token& token) {
  // "The Hague", but not "the White House" or "a Toyota".
  return token.upos == Upos::kDet && token.form != "The";
}

/// Leaves common nouns and adjectives in front of what is capitalised outside,
/// "shipowner Willem Castell", and behind a person: "Vega sedan".
void trim_common_words(const Sentence& sentence, Name& name) {
  const auto is_common = [](const Token& token) {
    return !is_capital(token) &&
           (token.upos == Upos::kNoun || token.upos == Upos::kAdj ||
            token.upos == Upos::kVerb ||
            (token.upos == Upos::kPropn &&
             noun_type(token.form) == EntityType::kPerson));
  };
  while (name.type == EntityType::kPerson && name.first < name.last &&
         is_capital(sentence.tokens[name.first]) &&
         !is_capital(sentence.tokens[name.last]) &&
         noun_type(sentence.tokens[name.last].form)) {
    --name.last;
  }
  TokenIndex first = name.first;
  while (first < name.last && is_common(sentence.tokens[first]))
    ++first;
  if (is_capital(sentence.tokens[first])) name.first = first;
}

/// "The Kestrel CEO" is no person's name: leaves the company.
void trim_office(const Sentence& sentence, Name& name) {
  if (name.first == name.last) return;
  const std::string& last = sentence.tokens[name.last].form;
  const bool has_article =
      name.first > 0 && sentence.tokens[name.first - 1].upos == Upos::kDet;
  if (!lexicon::is_title(lower_form(last)) ||
      (!has_article && casing_of(plain_form(last)) != Casing::kAllUpper)) {
    return;
  }
  --name.last;
  name.type = EntityType::kOrganization;
}

void trim(const Sentence& sentence, Name& name) {
  const auto is_empty = [&name] { return name.first > name.last; };
  while (!is_empty() && is_loose(sentence.tokens[name.last])) {
    if (name.last == 0) {
      name.first = 1;
      return;
    }
    --name.last;
  }
  while (!is_empty() && (is_loose(sentence.tokens[name.first]) ||
                         is_article(sentence.tokens[name.first]))) {
    ++name.first;
  }
  if (is_empty()) return;
  trim_common_words(sentence, name);
  if (name.type != EntityType::kPerson) return;
  trim_office(sentence, name);
  while (const TokenIndex size = title_size(sentence, name))
    name.first += size;
}

/// Whether `name` is an adjective of a people or place, or the noun that is
/// written like it.
bool is_demonym(const Sentence& sentence, const Name& name) {
  if (name.first != name.last ||
      (name.type != EntityType::kGroup && name.type != EntityType::kPlace &&
       name.type != EntityType::kGeopoliticalEntity)) {
    return false;
  }
  const Token& token = sentence.tokens[name.first];
  return token.upos == Upos::kAdj ||
         lexicon::is_demonym(lower_form(token.form));
}

}  // namespace

std::vector<Name> trim_names(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  for (Name& name : names)
    trim(sentence, name);
  std::erase_if(names, [&sentence](const Name& name) {
    return name.first > name.last || is_demonym(sentence, name);
  });
  return names;
}

}  // namespace relata::analyze
