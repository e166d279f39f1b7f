#include "analyze/entities/spans/office_phrases.h"

#include <algorithm>
#include <string>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

/// Tokens of the longest office in front of its "of", and of what follows it.
constexpr TokenIndex kLongestOffice = 3;
constexpr TokenIndex kLongestField = 6;

std::string words(const Sentence& sentence, TokenIndex first, TokenIndex end) {
  std::string text;
  for (TokenIndex i = first; i < end; ++i) {
    if (i > first) text += ' ';
    text += lower_form(sentence.tokens[i].form);
  }
  return text;
}

/// Where the office begins whose last word stands before `end`; the longest.
std::optional<TokenIndex> noun_before(const Sentence& sentence,
                                      TokenIndex end) {
  const TokenIndex least = end - std::min(end, kLongestOffice);
  for (TokenIndex first = least; first < end; ++first) {
    if (is_capital(sentence.tokens[first]) &&
        lexicon::is_title(words(sentence, first, end))) {
      return first;
    }
  }
  return std::nullopt;
}

bool is_office_field(const Token& token) {
  return token.upos == Upos::kPropn || token.upos == Upos::kAdj ||
         token.upos == Upos::kDet || token.upos == Upos::kCconj ||
         (token.upos == Upos::kNoun && is_capital(token));
}

bool is_link(const Token& token) {
  return token.upos == Upos::kAdp && lexicon::joins_office_to_field(token.form);
}

}  // namespace

std::optional<OfficePhrase> office_before(const Sentence& sentence,
                                          TokenIndex name) {
  if (const auto first = noun_before(sentence, name)) {
    for (TokenIndex at = *first; at < name; ++at) {
      if (is_link(sentence.tokens[at])) return OfficePhrase{*first, at, name};
    }
    return OfficePhrase{*first, std::nullopt, name};
  }
  const TokenIndex least = name - std::min(name, kLongestField);
  for (TokenIndex at = name; at-- > least;) {
    const Token& token = sentence.tokens[at];
    if (is_link(token)) {
      const auto first = noun_before(sentence, at);
      if (!first || at + 1 == name) return std::nullopt;
      return OfficePhrase{*first, at, name};
    }
    if (!is_office_field(token)) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Name> drop_office_parts(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  for (const Name& person : sentence.names) {
    if (person.type != EntityType::kPerson) continue;
    const auto phrase = office_before(sentence, person.first);
    if (!phrase || !phrase->link ||
        !lexicon::is_title(words(sentence, phrase->first, phrase->name))) {
      continue;
    }
    std::erase_if(names, [&phrase](const Name& name) {
      return name.first >= phrase->first && name.last < phrase->name;
    });
  }
  return names;
}

}  // namespace relata::analyze
