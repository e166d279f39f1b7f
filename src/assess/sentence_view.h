#pragma once

#include <span>
#include <vector>

#include "core/document.h"

namespace relata::assess {

/// What stands under each word of one sentence.
class SentenceView {
 public:
  SentenceView(const Sentence& sentence, const DependencyTree& tree);

  const Sentence& sentence() const { return *sentence_; }
  const Token& operator[](TokenIndex i) const { return sentence_->tokens[i]; }
  TokenIndex size() const {
    return static_cast<TokenIndex>(sentence_->tokens.size());
  }
  std::span<const TokenIndex> children(TokenIndex i) const {
    return tree_->children(i);
  }
  /// Whether a word stands between quotation marks.
  bool is_quoted(TokenIndex i) const { return is_quoted_[i]; }
  bool has_quote() const { return has_quote_; }
  /// Whether somebody speaks of himself: "I", "our".
  bool has_speaker() const { return has_speaker_; }
  std::size_t marks() const { return marks_; }
  /// How unsure the parser is of a word's head, on the average, in [0, 1].
  double doubt() const { return doubt_; }
  /// Whether there is a bracket, a slash, a dash or an address.
  bool has_odd_mark() const { return has_odd_mark_; }

  /// Returns true iff `below` is `above` or hangs under it.
  bool dominates(TokenIndex above, TokenIndex below) const {
    return tree_->is_under(below, above);
  }
  /// How unsure the parser is of the edges from each of two words up to what
  /// is above both, in [0, 1]: of the least sure head and relation.
  struct Doubt {
    float head = 0;
    float relation = 0;
  };
  Doubt doubt_between(TokenIndex one, TokenIndex other) const;

 private:
  const Sentence* sentence_;
  const DependencyTree* tree_;
  std::vector<bool> is_quoted_;
  bool has_quote_ = false;
  bool has_speaker_ = false;
  std::size_t marks_ = 0;  ///< Of punctuation.
  double doubt_ = 0;
  bool has_odd_mark_ = false;
};

}  // namespace relata::assess
