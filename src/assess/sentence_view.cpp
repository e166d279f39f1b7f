#include "assess/sentence_view.h"

#include <algorithm>

#include "lexicon/grammar/pronouns.h"
#include "text/fold.h"

namespace relata::assess {
namespace {

bool is_first_person(const Token& token) {
  if (token.upos != Upos::kPron) return false;
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::lower(token.form));
  return pronoun != nullptr && pronoun->person == 1;
}

/// What parts a sentence otherwise than commas and stops do.
bool is_odd_mark(const Token& token) {
  const bool is_mark = token.upos == Upos::kPunct || token.upos == Upos::kSym;
  return (is_mark && (token.xpos == ":" || token.xpos == "-LRB-" ||
                      token.xpos == "SYM" || token.xpos == "NFP")) ||
         token.xpos == "ADD";
}

bool is_quotation_mark(const Token& token) {
  return token.xpos == "``" || token.xpos == "''";
}

}  // namespace

SentenceView::SentenceView(const Sentence& sentence, const DependencyTree& tree)
    : sentence_(&sentence), tree_(&tree), is_quoted_(sentence.tokens.size()) {
  bool is_open = false;
  for (TokenIndex i = 0; i < size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (is_quotation_mark(token)) {
      has_quote_ = true;
      is_open = token.xpos == "``" || (token.form == "\"" && !is_open);
    }
    is_quoted_[i] = is_open;
    if (token.upos == Upos::kPunct) ++marks_;
    if (is_first_person(token)) has_speaker_ = true;
    if (is_odd_mark(token)) has_odd_mark_ = true;
    doubt_ += 1 - double(token.margin);
  }
  doubt_ /= std::max<double>(1, size());
}

SentenceView::Doubt SentenceView::doubt_between(TokenIndex one,
                                                TokenIndex other) const {
  Doubt doubt;
  const auto climb = [&](TokenIndex at, TokenIndex end) {
    while (at < size() && !tree_->is_under(end, at)) {
      const Token& token = sentence_->tokens[at];
      doubt.head = std::max(doubt.head, 1 - token.margin);
      doubt.relation = std::max(doubt.relation, 1 - token.relation_margin);
      at = token.head;
    }
  };
  climb(one, other);
  climb(other, one);
  return doubt;
}

}  // namespace relata::assess
