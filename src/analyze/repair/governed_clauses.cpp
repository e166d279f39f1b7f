#include "analyze/repair/governed_clauses.h"

#include <algorithm>
#include <string>

#include "analyze/repair/tree_view.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
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

bool takes_clause(const Token& word, std::string_view pos) {
  return lexicon::find_cue(text::lower(word.lemma), pos, "clause") != nullptr;
}

/// "denied a rumor, heard since May, that she left": the clause with "that" and
/// the participle between commas are both the noun's before these, whichever of
/// them a tree gave to another word.
void mend_parted(Sentence& sentence, TokenIndex clause) {
  const auto& tokens = sentence.tokens;
  const TokenIndex above = tokens[clause].head;
  const auto mark = dependent(sentence, clause, Dep::kMark);
  if (above >= clause || !mark || *mark == 0 ||
      !lexicon::is_that(text::lower(tokens[*mark].form)) ||
      tokens[*mark - 1].form != ",") {
    return;
  }
  const bool is_of_noun = tokens[clause].relation == Dep::kAcl;
  if (!is_of_noun && tokens[clause].relation != Dep::kCcomp) return;
  const TokenIndex participle = is_of_noun ? above + 2 : above;
  if (participle < 2 || participle >= *mark ||
      tokens[participle - 1].form != ",") {
    return;
  }
  const Token& word = tokens[participle];
  const TokenIndex noun = participle - 2;
  const bool is_participle = word.xpos == "VBG" || word.xpos == "VBN";
  if (!is_participle || has_subject(sentence, participle) ||
      (word.relation != Dep::kAdvcl && word.relation != Dep::kAcl) ||
      takes_clause(word, "verb") || tokens[noun].upos != Upos::kNoun ||
      !takes_clause(tokens[noun], "noun")) {
    return;
  }
  hang(sentence, participle, noun, Dep::kAcl);
  hang(sentence, clause, noun, Dep::kAcl);
}

/// "said they lost, adding that Lee won": who adds something is who spoke
/// before.
void mend_added(Sentence& sentence, TokenIndex participle) {
  const auto& tokens = sentence.tokens;
  const Token& word = tokens[participle];
  if (word.relation != Dep::kAdvcl || word.xpos != "VBG" || participle == 0 ||
      tokens[participle - 1].form != "," ||
      lexicon::find_cue(text::lower(word.lemma), "verb", "further") ==
          nullptr ||
      !dependent(sentence, participle, Dep::kCcomp)) {
    return;
  }
  for (TokenIndex at = word.head; at < participle; at = tokens[at].head) {
    const TokenIndex above = tokens[at].head;
    if (above >= tokens.size()) return;
    if (tokens[at].relation == Dep::kCcomp &&
        takes_clause(tokens[above], "verb")) {
      hang(sentence, participle, above, Dep::kAdvcl);
      return;
    }
  }
}

/// "defended the rise saying it was small": no rise says so, but who defended
/// it.
void mend_said(Sentence& sentence, TokenIndex participle) {
  const auto& tokens = sentence.tokens;
  const Token& word = tokens[participle];
  const TokenIndex noun = word.head;
  if (word.relation != Dep::kAcl || word.xpos != "VBG" || noun >= participle ||
      tokens[noun].upos != Upos::kNoun || !takes_clause(word, "verb") ||
      !dependent(sentence, participle, Dep::kCcomp) ||
      dependent(sentence, participle, Dep::kMark) ||
      takes_clause(tokens[noun], "noun") ||
      lexicon::find_cue(text::lower(tokens[noun].lemma), "noun", "document")) {
    return;
  }
  const auto verb = verb_of_object(sentence, noun);
  const EntityType type = type_of_noun(sentence, noun);
  const bool may_speak =
      type == EntityType::kPerson || type == EntityType::kGroup ||
      type == EntityType::kOrganization || type == EntityType::kDocument ||
      type == EntityType::kGeopoliticalEntity;
  if (verb && !may_speak) hang(sentence, participle, *verb, Dep::kAdvcl);
}

}  // namespace

Sentence mend_governed(Sentence sentence) {
  const auto& tokens = sentence.tokens;
  for (TokenIndex below = 0; below < tokens.size(); ++below) {
    if (tokens[below].relation == Dep::kNmod) mend_phrase(sentence, below);
    mend_parted(sentence, below);
    mend_added(sentence, below);
    mend_said(sentence, below);
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
