#pragma once

#include <limits>
#include <vector>

#include "extract/attribution/quotation.h"
#include "extract/attribution/reporting.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// A stretch that somebody says, and who does.
struct Spoken {
  Quotation quotation;
  SentenceIndex first = 0;  ///< Of its first word.
  SentenceIndex last = 0;   ///< Of its last word.
  SourceTokens speaker;
};

/// Which words of a document stand in which quotation, and who says them.
class QuotedSpeech {
 public:
  /// `trees` are those of the document's sentences, and outlive it.
  QuotedSpeech(const Document& document, const std::vector<Tree>& trees);

  /// The quotation that a token stands in, counted from 1; 0: none.
  std::size_t at(SentenceIndex sentence, TokenIndex token) const {
    return places_[sentence][token];
  }

  /// Who says the quotation of that number: the subject of a reporting verb
  /// beside it, the speaker of the quotation that it goes on with or that goes
  /// on with it, or of the sentence that leads to it; else an unnamed source.
  const SourceTokens& speaker(std::size_t number) const {
    return speakers_[number - 1];
  }

  /// All quotations that hold a word, in text order.
  std::vector<Spoken> spoken() const;

 private:
  static constexpr SentenceIndex kNowhere =
      std::numeric_limits<SentenceIndex>::max();

  static bool is_punctuation(const Token& token) {
    return token.upos == Upos::kPunct || token.upos == Upos::kSym;
  }

  void collect();
  void place_tokens();
  void name_earlier_parts();
  bool is_adjacent(SentenceIndex sentence, TokenIndex verb,
                   std::size_t number) const;
  std::optional<TokenRef> nearest_noun(SentenceIndex sentence,
                                       TokenIndex verb) const;
  int closeness(SentenceIndex sentence, TokenIndex verb,
                std::size_t number) const;
  std::optional<SourceTokens> said_by(SentenceIndex sentence, TokenIndex verb,
                                      std::size_t number) const;
  std::optional<SourceTokens> beside(std::size_t number) const;
  std::optional<SourceTokens> under(std::size_t number) const;
  std::optional<TokenRef> linked_subject(SentenceIndex sentence,
                                         TokenIndex verb,
                                         std::size_t number) const;
  std::optional<SourceTokens> before(std::size_t number) const;
  std::optional<TokenRef> colon_before(std::size_t number) const;
  std::optional<SourceTokens> within(std::size_t number) const;
  std::optional<SourceTokens> after(std::size_t number) const;
  std::optional<SourceTokens> same_as_last(std::size_t number) const;
  std::optional<SourceTokens> told_of(std::size_t number) const;
  std::optional<SourceTokens> leading(SentenceIndex sentence) const;
  bool fills_its_sentences(std::size_t number) const;

  const Document& document_;
  const std::vector<Tree>& trees_;
  std::vector<Quotation> quotations_;
  std::vector<std::optional<SourceTokens>> given_;  ///< By its label.
  std::vector<std::vector<std::size_t>> places_;
  std::vector<SourceTokens> speakers_;
  std::vector<SentenceIndex> first_;  ///< Sentence of a quotation's first word.
  std::vector<SentenceIndex> last_;
};

}  // namespace relata::extract
