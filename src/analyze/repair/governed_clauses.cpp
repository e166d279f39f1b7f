#include "analyze/repair/governed_clauses.h"

#include "analyze/repair/tree_view.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::analyze {

Sentence mend_governed(Sentence sentence) {
  const auto& tokens = sentence.tokens;
  for (TokenIndex clause = 0; clause < tokens.size(); ++clause) {
    const Token& gerund = tokens[clause];
    if (gerund.relation != Dep::kAcl || gerund.xpos != "VBG") continue;
    const auto mark = dependent(sentence, clause, Dep::kMark);
    const TokenIndex noun = gerund.head;
    if (!mark || *mark > clause || noun >= *mark) continue;
    const TokenIndex verb = tokens[noun].head;
    if (tokens[noun].relation != Dep::kObj || verb >= noun ||
        tokens[verb].upos != Upos::kVerb) {
      continue;
    }
    if (lexicon::controller(text::lower(tokens[verb].lemma),
                            text::lower(tokens[*mark].form)) ==
        lexicon::Controller::kObject) {
      hang(sentence, clause, verb, Dep::kAdvcl);
    }
  }
  return sentence;
}

}  // namespace relata::analyze
