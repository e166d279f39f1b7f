#include "analyze/repair/governed_clauses.h"

#include <algorithm>
#include <string>

#include "analyze/repair/tree_view.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::analyze {
namespace {

/// The verb whose object, or a conjunct of it, `noun` is; nothing if none.
std::optional<TokenIndex> verb_of_object(const Sentence& sentence,
                                         TokenIndex noun) {
  const auto& tokens = sentence.tokens;
  const TokenIndex first =
      tokens[noun].relation == Dep::kConj ? tokens[noun].head : noun;
  const TokenIndex verb = tokens[first].head;
  const Dep relation = tokens[first].relation;
  if ((relation != Dep::kObj && relation != Dep::kIobj) || verb >= noun ||
      tokens[verb].upos != Upos::kVerb) {
    return std::nullopt;
  }
  return verb;
}

bool governs_for_object(const Token& verb, const Token& preposition) {
  return lexicon::controller(text::lower(verb.lemma),
                             text::lower(preposition.form)) ==
         lexicon::Controller::kObject;
}

/// Whether what the verb governs stands elsewhere: a clause, or another phrase
/// with this preposition.
bool is_complete(const Sentence& sentence, TokenIndex verb,
                 const std::string& preposition) {
  const auto& tokens = sentence.tokens;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head != verb) continue;
    if (tokens[i].relation == Dep::kCcomp || tokens[i].relation == Dep::kXcomp)
      return true;
    const auto mark = dependent(sentence, i, Dep::kMark);
    const auto word = mark ? mark : dependent(sentence, i, Dep::kCase);
    if (word && text::lower(tokens[*word].form) == preposition) return true;
  }
  return false;
}

/// "accused Lee of fraud": the phrase behind a name cannot tell which Lee.
void mend_phrase(Sentence& sentence, TokenIndex phrase) {
  const auto& tokens = sentence.tokens;
  const auto word = dependent(sentence, phrase, Dep::kCase);
  const TokenIndex noun = tokens[phrase].head;
  if (!word || noun >= *word || *word > phrase ||
      !lexicon::marks_genitive(tokens[*word].lemma) ||
      (tokens[noun].upos != Upos::kPropn && tokens[noun].upos != Upos::kPron)) {
    return;
  }
  const Name* name = name_over(sentence, noun);
  const bool is_one_name = name != nullptr && phrase <= name->last;
  const auto verb = verb_of_object(sentence, noun);
  if (verb && !is_one_name &&
      governs_for_object(tokens[*verb], tokens[*word]) &&
      !is_complete(sentence, *verb, text::lower(tokens[*word].form))) {
    hang(sentence, phrase, *verb, Dep::kObl);
  }
}

}  // namespace

Sentence mend_governed(Sentence sentence) {
  const auto& tokens = sentence.tokens;
  for (TokenIndex below = 0; below < tokens.size(); ++below) {
    if (tokens[below].relation == Dep::kNmod) mend_phrase(sentence, below);
    if (tokens[below].relation != Dep::kAcl || tokens[below].xpos != "VBG") {
      continue;
    }
    const auto mark = dependent(sentence, below, Dep::kMark);
    const TokenIndex noun = tokens[below].head;
    if (!mark || *mark > below || noun >= *mark) continue;
    const auto verb = verb_of_object(sentence, noun);
    if (verb && governs_for_object(tokens[*verb], tokens[*mark])) {
      hang(sentence, below, *verb, Dep::kAdvcl);
    }
  }
  return sentence;
}

}  // namespace relata::analyze
