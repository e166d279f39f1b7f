#include "analyze/entities/name_capitals.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/entities/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/places.h"

namespace relata::analyze {
namespace {

/// Letters of an acronym; two stand for states and much else.
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostLetters = 8;

/// How sure it is that "the NCWO" names an organization.
constexpr float kCapitalsConfidence = 0.5F;

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

/// Whether "the" stands before token `at`, which heads its phrase.
bool is_the_head(const Sentence& sentence, TokenIndex at) {
  const Token& token = sentence.tokens[at];
  return at > 0 && (token.upos == Upos::kPropn || token.upos == Upos::kNoun) &&
         !ends_title(token) && !noun_type(lower_form(token.form)) &&
         lower_form(sentence.tokens[at - 1].form) == "the" &&
         sentence.tokens[at - 1].head == at &&
         base(token.relation) != Dep::kCompound;
}

/// Makes organizations of the acronyms among `names` that are no other thing.
void type_acronyms(const Sentence& sentence, std::vector<Name>& names) {
  for (Name& name : names) {
    const Token& token = sentence.tokens[name.first];
    if (name.first == name.last && is_acronym(token) &&
        is_mistaken(token, name.type)) {
      name.type = EntityType::kOrganization;
    }
  }
}

/// "The NCWO" outside the names of the sentence.
std::vector<TokenIndex> unnamed_acronyms(const Sentence& sentence) {
  std::vector<TokenIndex> found;
  auto name = sentence.names.begin();
  for (TokenIndex at = 0; at < sentence.tokens.size(); ++at) {
    while (name != sentence.names.end() && name->last < at)
      ++name;
    const bool is_named = name != sentence.names.end() && name->first <= at;
    if (!is_named && is_acronym(sentence.tokens[at]) &&
        is_the_head(sentence, at)) {
      found.push_back(at);
    }
  }
  return found;
}

}  // namespace

bool is_acronym(const Token& token) {
  const std::string& form = token.form;
  return form.size() >= kFewestLetters && form.size() <= kMostLetters &&
         std::all_of(form.begin(), form.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

NameEdits name_capitals(const DocumentNames& document) {
  NameEdits edits;
  const std::vector<Sentence>& sentences = document.sentences;
  for (SentenceIndex i = 0; i < sentences.size(); ++i) {
    std::vector<Name>& names = edits.names.emplace_back(sentences[i].names);
    if (!is_mixed(sentences[i])) continue;
    type_acronyms(sentences[i], names);
    for (const TokenIndex at : unnamed_acronyms(sentences[i])) {
      names.push_back({at, at, EntityType::kOrganization, kCapitalsConfidence});
      edits.proper_nouns.push_back({i, at});
    }
    std::sort(names.begin(), names.end(),
              [](const Name& a, const Name& b) { return a.first < b.first; });
  }
  return edits;
}

}  // namespace relata::analyze
