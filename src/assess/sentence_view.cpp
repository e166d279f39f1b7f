#include "assess/sentence_view.h"

#include "lexicon/pronouns.h"
#include "text/fold.h"

namespace relata::assess {
namespace {

bool is_first_person(const Token& token) {
  if (token.upos != Upos::kPron) return false;
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::lower(token.form));
  return pronoun != nullptr && pronoun->person == 1;
}

bool is_quotation_mark(const Token& token) {
  return token.xpos == "``" || token.xpos == "''";
}

}  // namespace

SentenceView::SentenceView(const Sentence& sentence)
    : sentence_(&sentence),
      children_(sentence.tokens.size()),
      is_quoted_(sentence.tokens.size()) {
  bool is_open = false;
  for (TokenIndex i = 0; i < size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head < size()) children_[token.head].push_back(i);
    if (is_quotation_mark(token)) {
      has_quote_ = true;
      is_open = token.xpos == "``" || (token.form == "\"" && !is_open);
    }
    is_quoted_[i] = is_open;
    if (token.upos == Upos::kPunct) ++marks_;
    if (is_first_person(token)) has_speaker_ = true;
  }
}

bool SentenceView::dominates(TokenIndex above, TokenIndex below) const {
  for (TokenIndex steps = 0; steps < size() && below < size(); ++steps) {
    if (below == above) return true;
    below = sentence_->tokens[below].head;
  }
  return false;
}

}  // namespace relata::assess
