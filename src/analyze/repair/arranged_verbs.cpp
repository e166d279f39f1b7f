#include "analyze/repair/arranged_verbs.h"

#include <optional>

#include "analyze/repair/tree_view.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"

namespace relata::analyze {
namespace {

/// The subject of the infinitive that `copula` hangs from, "to" right behind
/// the copula but for adverbs; nothing if that is no such infinitive.
std::optional<TokenIndex> subject_of_infinitive(const Sentence& sentence,
                                                TokenIndex copula) {
  const Token& word = sentence.tokens[copula];
  const TokenIndex verb = word.head;
  if (word.relation != Dep::kCop || verb >= sentence.tokens.size() ||
      verb < copula || sentence.tokens[verb].upos != Upos::kVerb) {
    return std::nullopt;
  }
  const auto mark = dependent(sentence, verb, Dep::kMark);
  if (!mark || *mark < copula ||
      !lexicon::marks_infinitive(lower_form(sentence.tokens[*mark].form))) {
    return std::nullopt;
  }
  const auto subject = dependent(sentence, verb, Dep::kNsubj);
  return subject ? subject : dependent(sentence, verb, Dep::kNsubjOuter);
}

/// "The minister is to blame": what is done to him.
bool is_to_be_done(const Sentence& sentence, TokenIndex verb) {
  return lexicon::always_has_object(lower_form(sentence.tokens[verb].lemma)) &&
         !dependent(sentence, verb, Dep::kObj) &&
         !dependent(sentence, verb, Dep::kCcomp);
}

/// Whether somebody or something can be told to do what is arranged: no plan,
/// which can only be what is to be done.
bool may_act(const Sentence& sentence, TokenIndex subject) {
  const Token& token = sentence.tokens[subject];
  if (token.upos == Upos::kPron || token.upos == Upos::kPropn) return true;
  switch (type_of_noun(sentence, subject)) {
    case EntityType::kPerson:
    case EntityType::kGroup:
    case EntityType::kOrganization:
    case EntityType::kGeopoliticalEntity:
      return true;
    default:
      return false;
  }
}

/// "due to visit": an adjective and an infinitive, where a tree took "due to"
/// for a preposition over the verb.
void mend_due(Sentence& sentence, TokenIndex due) {
  auto& tokens = sentence.tokens;
  const TokenIndex to = due + 1;
  const TokenIndex verb = due + 2;
  if (tokens[to].head != due || tokens[to].relation != Dep::kFixed ||
      tokens[verb].xpos != "VB" ||
      lexicon::find_cue(lower_form(tokens[due].lemma), "adj", "inf") ==
          nullptr) {
    return;
  }
  if (tokens[due].head == verb) {
    tokens[due].head = tokens[verb].head;
    tokens[due].relation = tokens[verb].relation;
    for (TokenIndex i = 0; i < tokens.size(); ++i) {
      const bool is_end =
          i + 1 == tokens.size() && tokens[i].upos == Upos::kPunct;
      if (i == due || tokens[i].head != verb || (i > due && !is_end)) continue;
      tokens[i].head = due;
      if (tokens[i].relation == Dep::kNsubjOuter)
        tokens[i].relation = Dep::kNsubj;
    }
    tokens[verb].head = due;
    tokens[verb].relation = Dep::kXcomp;
  } else if (tokens[verb].head != due) {
    return;
  }
  tokens[due].upos = Upos::kAdj;
  tokens[due].xpos = "JJ";
  tokens[to].upos = Upos::kPart;
  tokens[to].xpos = "TO";
  tokens[to].head = verb;
  tokens[to].relation = Dep::kMark;
}

}  // namespace

Sentence mend_arranged(Sentence sentence) {
  for (TokenIndex i = 1; i + 2 < sentence.tokens.size(); ++i)
    mend_due(sentence, i);
  for (TokenIndex i = 1; i + 2 < sentence.tokens.size(); ++i) {
    const auto subject = subject_of_infinitive(sentence, i);
    if (!subject || *subject > i || !may_act(sentence, *subject) ||
        is_to_be_done(sentence, sentence.tokens[i].head)) {
      continue;
    }
    sentence.tokens[*subject].relation = Dep::kNsubj;
    sentence.tokens[i].relation = Dep::kAux;
  }
  return sentence;
}

}  // namespace relata::analyze
