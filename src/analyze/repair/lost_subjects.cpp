#include "analyze/repair/lost_subjects.h"

#include <optional>

#include "analyze/repair/tree_view.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"

namespace relata::analyze {
namespace {

bool may_be_subject(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
         token.upos == Upos::kPron || token.upos == Upos::kNum;
}

/// The head of the one phrase that stands between `first` and `verb`, and hangs
/// from before it or from the verb; nothing if several words do, or one that is
/// part of the verb's group.
std::optional<TokenIndex> phrase_between(const Sentence& sentence,
                                         TokenIndex first, TokenIndex verb) {
  std::optional<TokenIndex> found;
  for (TokenIndex i = first; i < verb; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head >= first && token.head < verb) continue;
    const bool is_of_group =
        token.head == verb &&
        (token.relation == Dep::kAdvmod || token.relation == Dep::kAux ||
         token.relation == Dep::kAuxPass);
    if (is_of_group && found) continue;
    if (found || !may_be_subject(token) ||
        base(token.relation) == Dep::kNsubj ||
        token.relation == Dep::kCompound) {
      return std::nullopt;
    }
    found = i;
  }
  return found;
}

bool is_passive(const Sentence& sentence, TokenIndex verb) {
  return sentence.tokens[verb].xpos == "VBN" ||
         dependent(sentence, verb, Dep::kAuxPass).has_value();
}

/// "with Ana Sol leading the side".
void mend_absolute(Sentence& sentence, TokenIndex with) {
  const Token& word = sentence.tokens[with];
  const TokenIndex verb = word.head;
  if (word.relation != Dep::kMark || verb >= sentence.tokens.size() ||
      verb < with + 2 || has_subject(sentence, verb) ||
      !lexicon::marks_participant(lower_form(word.form))) {
    return;
  }
  const Token& clause = sentence.tokens[verb];
  if (clause.xpos != "VBG" && clause.xpos != "VBN") return;
  if (const auto noun = phrase_between(sentence, with + 1, verb)) {
    hang(sentence, *noun, verb,
         is_passive(sentence, verb) ? Dep::kNsubjPass : Dep::kNsubj);
  }
}

}  // namespace

Sentence mend_lost_subjects(Sentence sentence) {
  for (TokenIndex i = 0; i + 2 < sentence.tokens.size(); ++i)
    mend_absolute(sentence, i);
  return sentence;
}

}  // namespace relata::analyze
