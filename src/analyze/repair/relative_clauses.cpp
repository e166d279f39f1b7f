#include "analyze/repair/relative_clauses.h"

#include <optional>
#include <string>
#include <string_view>

#include "analyze/repair/tree_view.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"

namespace relata::analyze {
namespace {

bool tells_of_people(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kGroup;
}

/// "who", "that": "which" without a comma may have lost it.
bool tells_which(const Token& word) {
  return word.xpos == "WP" || lexicon::is_that(lower_form(word.form));
}

/// "who", not "that": stands for people.
bool is_of_people(const Token& word) {
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(lower_form(word.form));
  return word.xpos == "WP" && pronoun != nullptr &&
         pronoun->animacy == lexicon::Pronoun::Animacy::kAnimate;
}

/// The clause that the relative word at `word` opens without a comma; nothing
/// if it opens none behind its noun.
std::optional<TokenIndex> opened_clause(const Sentence& sentence,
                                        TokenIndex word) {
  const auto& tokens = sentence.tokens;
  if (word == 0 || !tells_which(tokens[word]) ||
      tokens[word - 1].upos == Upos::kPunct ||
      tokens[word - 1].upos == Upos::kAdp) {
    return std::nullopt;
  }
  const TokenIndex verb = tokens[word].head;
  if (verb >= tokens.size() || verb < word ||
      tokens[verb].relation != Dep::kAclRelcl || tokens[verb].head >= word) {
    return std::nullopt;
  }
  return verb;
}

/// Whether the clause's verb may have `noun` as its subject, by number.
bool agrees(const Sentence& sentence, TokenIndex word, TokenIndex noun) {
  const auto& tokens = sentence.tokens;
  if (tokens[word].relation != Dep::kNsubj &&
      tokens[word].relation != Dep::kNsubjPass) {
    return true;
  }
  const TokenIndex verb = tokens[word].head;
  std::string_view tag = tokens[verb].xpos;
  for (const Dep relation : {Dep::kCop, Dep::kAuxPass, Dep::kAux}) {
    if (const auto first = dependent(sentence, verb, relation))
      tag = tokens[*first].xpos;
  }
  const bool is_many =
      tokens[noun].xpos == "NNS" || dependent(sentence, noun, Dep::kConj);
  return tag == "VBZ" ? !is_many : tag != "VBP" || is_many;
}

/// Whether the clause hangs from a name, and nothing tells that one of several
/// is meant: not "the Lee who", "Democrats who".
bool is_bare_name(const Sentence& sentence, TokenIndex noun) {
  const Name* name = name_over(sentence, noun);
  return name != nullptr && head_of(sentence, *name) == noun &&
         name->type != EntityType::kGroup &&
         !sentence.tokens[noun].xpos.ends_with('S') &&
         !dependent(sentence, noun, Dep::kDet);
}

bool is_common(const Sentence& sentence, TokenIndex token) {
  return sentence.tokens[token].upos == Upos::kNoun &&
         name_over(sentence, token) == nullptr;
}

/// The common nouns over a name, and the object beside it, nearest first, where
/// the first that fits is sought: "letter" of "wrote a letter to Lee".
std::optional<TokenIndex> noun_over(const Sentence& sentence, TokenIndex name,
                                    TokenIndex word) {
  const auto& tokens = sentence.tokens;
  const bool wants_people = is_of_people(tokens[word]);
  const auto fits = [&](TokenIndex noun) {
    return noun < name && is_common(sentence, noun) &&
           tells_of_people(type_of_noun(sentence, noun)) == wants_people &&
           agrees(sentence, word, noun);
  };
  for (TokenIndex below = name; tokens[below].head < tokens.size();
       below = tokens[below].head) {
    const TokenIndex above = tokens[below].head;
    if (tokens[below].relation == Dep::kObl && !wants_people) {
      const auto object = dependent(sentence, above, Dep::kObj);
      return object && *object > above && fits(*object) ? object : std::nullopt;
    }
    if (tokens[below].relation != Dep::kNmod) break;
    if (fits(above)) return above;
  }
  return std::nullopt;
}

/// "families" of "a law backed by families who say so".
std::optional<TokenIndex> people_before(const Sentence& sentence,
                                        TokenIndex noun, TokenIndex word) {
  const TokenIndex last = word - 1;
  const EntityType type = type_of_noun(sentence, noun);
  const bool is_thing = type != EntityType::kOther &&
                        type != EntityType::kOrganization &&
                        !tells_of_people(type);
  if (!is_of_people(sentence.tokens[word]) || !is_thing || last <= noun ||
      !is_common(sentence, last) ||
      !tells_of_people(type_of_noun(sentence, last)) ||
      !agrees(sentence, word, last)) {
    return std::nullopt;
  }
  return last;
}

/// "which": stands for things; "that" is hardly behind a comma.
bool is_of_things(const Token& word) {
  const std::string form = lower_form(word.form);
  const lexicon::Pronoun* pronoun = lexicon::find_pronoun(form);
  return word.xpos == "WDT" && !lexicon::is_that(form) && pronoun != nullptr &&
         pronoun->animacy == lexicon::Pronoun::Animacy::kInanimate;
}

/// A clause that a comma or dash parts from what it tells of.
struct PartedClause {
  TokenIndex verb = 0;
  TokenIndex noun = 0;  ///< What the tree hung it from.
  TokenIndex last = 0;  ///< The noun right before the comma.
};

/// The clause that the relative word at `word` opens behind a comma; nothing if
/// the tree hung it from the noun before that comma.
std::optional<PartedClause> parted_clause(const Sentence& sentence,
                                          TokenIndex word) {
  const auto& tokens = sentence.tokens;
  if (word < 3 || tokens[word - 1].upos != Upos::kPunct ||
      tokens[word].head >= tokens.size()) {
    return std::nullopt;
  }
  PartedClause clause;
  clause.verb = tokens[word].head;
  clause.last = word - 2;
  if (clause.verb < word || tokens[clause.verb].relation != Dep::kAclRelcl)
    return std::nullopt;
  clause.noun = tokens[clause.verb].head;
  TokenIndex first = clause.last;
  if (const Name* name = name_over(sentence, clause.last)) {
    first = name->first;
    clause.last = head_of(sentence, *name);
  }
  if (first <= clause.noun + 1) return std::nullopt;
  const Token& last = tokens[clause.last];
  const bool is_below_noun =
      clause.noun < clause.last && last.upos != Upos::kPunct &&
      last.relation != Dep::kConj && last.relation != Dep::kAppos &&
      last.relation != Dep::kFlat &&
      is_below(sentence, clause.last, clause.noun);
  return is_below_noun ? std::optional(clause) : std::nullopt;
}

EntityType type_of(const Sentence& sentence, TokenIndex noun) {
  const Name* name = name_over(sentence, noun);
  return name != nullptr ? name->type : type_of_noun(sentence, noun);
}

/// "a book by Ana Sol, who": a book is nobody.
bool is_nobody(const Sentence& sentence, TokenIndex noun) {
  const EntityType type = type_of_noun(sentence, noun);
  return is_common(sentence, noun) && type != EntityType::kOrganization &&
         !tells_of_people(type);
}

/// Whether the clause tells of the noun before the comma, as it cannot tell of
/// the one that it hangs from: "a book by Ana Sol, who", "the head of the bank,
/// which"; or hardly does: "a report by Vik Steel, which".
bool tells_of_last(const Sentence& sentence, TokenIndex word,
                   const PartedClause& clause) {
  if (!agrees(sentence, word, clause.last)) return false;
  const EntityType last = type_of(sentence, clause.last);
  if (is_of_people(sentence.tokens[word]))
    return last == EntityType::kPerson && is_nobody(sentence, clause.noun);
  if (!is_of_things(sentence.tokens[word]) || tells_of_people(last))
    return false;
  const bool is_name = name_over(sentence, clause.last) != nullptr;
  return type_of(sentence, clause.noun) == EntityType::kPerson ||
         (is_name && last == EntityType::kOrganization &&
          is_common(sentence, clause.noun));
}

}  // namespace

Sentence mend_relative_clauses(Sentence sentence) {
  for (TokenIndex word = 1; word < sentence.tokens.size(); ++word) {
    if (const auto parted = parted_clause(sentence, word)) {
      if (tells_of_last(sentence, word, *parted))
        hang(sentence, parted->verb, parted->last, Dep::kAclRelcl);
      continue;
    }
    const auto clause = opened_clause(sentence, word);
    if (!clause) continue;
    const TokenIndex noun = sentence.tokens[*clause].head;
    const auto meant = is_bare_name(sentence, noun)
                           ? noun_over(sentence, noun, word)
                           : people_before(sentence, noun, word);
    if (meant) hang(sentence, *clause, *meant, Dep::kAclRelcl);
  }
  return sentence;
}

}  // namespace relata::analyze
