#include "coref/mentions/counted_members.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "coref/mentions/mention_form.h"
#include "coref/mentions/phrase_words.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

std::string lemma_of(const Token& head) {
  return text::fold(head.lemma.empty() ? head.form : head.lemma);
}

/// "Marines", "Toyotas"; not "Reuters".
bool has_singular(const Token& head) {
  return (head.xpos == "NNPS" || head.xpos == "NNS") &&
         lemma_of(head) != text::fold(head.form);
}

/// Whether the noun is one for people, and no first name unless it is usual as
/// that of an occupation: "marine".
bool is_of_people(const Token& head) {
  const std::string word = lemma_of(head);
  const auto& senses = lexicon::noun_senses(word);
  if (names_people(head)) return true;
  if (senses.empty() || senses.front().type != EntityType::kPerson)
    return false;
  return senses.front().use == lexicon::NounUse::kRole ||
         lexicon::first_name_gender(word) == Gender::kUnknown;
}

/// "Seven", "several" before several; "a", "another", "fourth" before one.
/// Where it is written large, as in "the Seven Sisters", it is of the name.
bool tells_how_many(const Sentence& sentence, TokenIndex at, bool are_many) {
  const Token& token = sentence.tokens[at];
  if (at > 0 && is_large(token)) return false;
  const std::string word = text::fold(token.form);
  if (lexicon::introduces(lexicon::determiner(word))) return true;
  if (!are_many) return lexicon::ordinal(word) > 0;
  return token.relation == Dep::kNummod ||
         (token.upos == Upos::kAdj &&
          !lexicon::quantity_word(word, "part").empty());
}

/// Whether nothing but countries stands between the words [first, head): of "a
/// James Marine" the noun is a surname.
bool has_only_countries(const Sentence& sentence, TokenIndex first,
                        TokenIndex head) {
  return std::all_of(
      sentence.tokens.begin() + first, sentence.tokens.begin() + head,
      [](const Token& token) {
        const std::string word = names::joined(names::phrase_words(token.form));
        return token.upos != Upos::kPropn || lexicon::is_country(word) ||
               lexicon::is_demonym(word);
      });
}

bool counts_members(const Sentence& sentence, const Mention& mention) {
  const TokenIndex at = mention.head_token;
  const Token& head = sentence.tokens[at];
  if (at != mention.last || !is_large(head)) return false;
  const bool are_many = has_singular(head);
  if (!are_many && !is_of_people(head)) return false;
  for (TokenIndex i = mention.first; i < at; ++i) {
    if (sentence.tokens[i].head == at &&
        tells_how_many(sentence, i, are_many)) {
      return are_many || has_only_countries(sentence, i, at);
    }
  }
  return false;
}

/// "The Marines".
bool is_the_plural(const Sentence& sentence, const Mention& mention) {
  return mention.first + 1 == mention.last &&
         mention.head_token == mention.last &&
         has_singular(sentence.tokens[mention.last]) &&
         lexicon::determiner(text::fold(sentence.tokens[mention.first].form)) ==
             lexicon::Determiner::kDefinite;
}

}  // namespace

std::vector<bool> counted_members(const Document& document,
                                  const std::vector<Mention>& mentions) {
  std::vector<bool> found(mentions.size(), false);
  // By noun: the sentence in which some were counted, if that came first.
  std::map<std::string, std::optional<SentenceIndex>> told;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& mention = mentions[m];
    const Sentence& sentence = document.sentences[mention.sentence];
    const Token& head = sentence.tokens[mention.head_token];
    if (!is_large(head)) continue;
    if (counts_members(sentence, mention)) {
      found[m] = true;
      if (has_singular(head))
        told.try_emplace(lemma_of(head), mention.sentence);
    } else if (has_singular(head)) {
      // "Sixteen Velmese were freed in a gesture to the Velmese": two.
      const auto& counted =
          told.try_emplace(lemma_of(head), std::nullopt).first->second;
      found[m] = counted && *counted < mention.sentence &&
                 is_the_plural(sentence, mention);
    }
  }
  return found;
}

}  // namespace relata::coref
