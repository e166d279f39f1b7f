#include <algorithm>

#include "coref/sieves.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

/// True if a clause hangs under the token: what "it" announces.
bool has_clause(const DiscourseModel& discourse, SentenceIndex s,
                TokenIndex token) {
  const auto& tokens = discourse.document().sentences[s].tokens;
  for (TokenIndex child : discourse.children(s, token)) {
    switch (base(tokens[child].relation)) {
      case Dep::kCcomp:
      case Dep::kXcomp:
      case Dep::kCsubj:
      case Dep::kAdvcl:
      case Dep::kAcl:
        if (child > token) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

/// "It was the driver who lied": the clause's subject is a person.
bool is_cleft(const DiscourseModel& discourse, SentenceIndex s,
              TokenIndex predicate) {
  const auto& tokens = discourse.document().sentences[s].tokens;
  const auto has = [&](TokenIndex token, auto holds) {
    const auto children = discourse.children(s, token);
    return std::any_of(children.begin(), children.end(), holds);
  };
  return has(predicate, [&](TokenIndex clause) {
    return tokens[clause].relation == Dep::kAclRelcl &&
           has(clause, [&](TokenIndex child) {
             return base(tokens[child].relation) == Dep::kNsubj &&
                    lexicon::pronoun_type(text::fold(tokens[child].form)) ==
                        EntityType::kPerson;
           });
  });
}

/// "It is a shame that they left".
bool announces_that(const DiscourseModel& discourse, SentenceIndex s,
                    TokenIndex noun) {
  const auto& tokens = discourse.document().sentences[s].tokens;
  const auto children = discourse.children(s, noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex clause) {
    if (clause < noun || tokens[clause].relation == Dep::kAclRelcl)
      return false;
    const auto openers = discourse.children(s, clause);
    return std::any_of(openers.begin(), openers.end(), [&](TokenIndex child) {
      return tokens[child].relation == Dep::kMark &&
             lexicon::is_that(text::fold(tokens[child].form));
    });
  });
}

}  // namespace

bool is_pleonastic(const DiscourseModel& discourse, const MentionFeatures& it) {
  const Token& token = *it.head;
  if (token.relation == Dep::kExpl) return true;
  if (!lexicon::is_impersonal(text::fold(token.form)) || !it.is_subject())
    return false;
  const auto& tokens = it.sentence->tokens;
  if (it.governor >= tokens.size()) return false;
  const Token& predicate = tokens[it.governor];
  const std::string lemma = text::fold(predicate.lemma);
  if (predicate.upos == Upos::kVerb &&
      lexicon::is_pleonastic(lexicon::Pleonasm::kWeather, lemma)) {
    return true;
  }
  const SentenceIndex s = it.mention->sentence;
  bool has_copula = false;
  for (TokenIndex child : discourse.children(s, it.governor)) {
    has_copula = has_copula || tokens[child].relation == Dep::kCop;
  }
  if (has_copula && lexicon::is_pleonastic(lexicon::Pleonasm::kTime, lemma))
    return true;
  const bool is_noun =
      predicate.upos == Upos::kNoun || predicate.upos == Upos::kPropn;
  if (has_copula && is_noun &&
      (is_cleft(discourse, s, it.governor) ||
       announces_that(discourse, s, it.governor))) {
    return true;
  }
  if (!has_clause(discourse, s, it.governor)) return false;
  if (it.role == Dep::kNsubjPass)
    return lexicon::is_pleonastic(lexicon::Pleonasm::kPassive, lemma);
  return lexicon::is_pleonastic(
      has_copula ? lexicon::Pleonasm::kClausal : lexicon::Pleonasm::kRaising,
      lemma);
}

}  // namespace relata::coref
