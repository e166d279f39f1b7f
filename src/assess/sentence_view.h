#pragma once

#include <optional>
#include <vector>

#include "core/document.h"

namespace relata::assess {

/// What stands under each word of one sentence.
class SentenceView {
 public:
  explicit SentenceView(const Sentence& sentence);

  const Sentence& sentence() const { return *sentence_; }
  const Token& operator[](TokenIndex i) const { return sentence_->tokens[i]; }
  TokenIndex size() const {
    return static_cast<TokenIndex>(sentence_->tokens.size());
  }
  const std::vector<TokenIndex>& children(TokenIndex i) const {
    return children_[i];
  }
  /// Whether a word stands between quotation marks.
  bool is_quoted(TokenIndex i) const { return is_quoted_[i]; }
  bool has_quote() const { return has_quote_; }
  /// Whether somebody speaks of himself: "I", "our".
  bool has_speaker() const { return has_speaker_; }
  std::size_t marks() const { return marks_; }

  /// Returns true iff `below` is `above` or hangs under it.
  bool dominates(TokenIndex above, TokenIndex below) const;

 private:
  const Sentence* sentence_;
  std::vector<std::vector<TokenIndex>> children_;
  std::vector<bool> is_quoted_;
  bool has_quote_ = false;
  bool has_speaker_ = false;
  std::size_t marks_ = 0;  ///< Of punctuation.
};

}  // namespace relata::assess
