#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace relata::extract {

/// A sentence of a document with its dependency tree; the document must outlive
/// it.
class Tree {
 public:
  /// `lacks_marks`: whether the text around has lost its punctuation.
  Tree(const Document& document, SentenceIndex sentence,
       bool lacks_marks = false);

  const Document& document() const { return document_; }
  const Sentence& sentence() const { return sentence_; }
  const Token& operator[](TokenIndex token) const {
    return sentence_.tokens[token];
  }
  TokenIndex size() const {
    return static_cast<TokenIndex>(sentence_.tokens.size());
  }

  /// The dependents of `head`, in text order.
  std::span<const TokenIndex> children(TokenIndex head) const {
    return edges_.children(head);
  }

  /// The first dependent of `head` in one of these relations.
  std::optional<TokenIndex> child(TokenIndex head,
                                  std::initializer_list<Dep> relations) const;
  bool has(TokenIndex head, std::initializer_list<Dep> relations) const {
    return child(head, relations).has_value();
  }

  /// The tokens from the first to the last one under `head`, itself included.
  TokenRange extent(TokenIndex head) const { return edges_.extent(head); }

  /// Whether `token` is `ancestor` or stands under it.
  bool is_under(TokenIndex token, TokenIndex ancestor) const {
    return edges_.is_under(token, ancestor);
  }

  /// All tokens, every head before its dependents.
  const std::vector<TokenIndex>& top_down() const { return edges_.top_down(); }

  /// How sure the parser was of the edges, on the mean; in [0, 1].
  float mean_margin() const { return mean_margin_; }

  /// Whether this is rather a text that lost its punctuation than a sentence:
  /// long, and hardly a mark in it.
  bool runs_on() const { return runs_on_; }

  /// The stored text of a token, and of a run of tokens.
  std::string_view text(TokenIndex token) const;
  std::string_view text(TokenRange range) const;

  /// The words of `tokens`, in text order, with one blank where they do not
  /// stand side by side without one in the text.
  std::string words(std::vector<TokenIndex> tokens) const;

 private:
  const Document& document_;
  const Sentence& sentence_;
  const DependencyTree& edges_;
  float mean_margin_ = 0;
  bool runs_on_ = false;
};

/// The trees of all sentences of `document`.
std::vector<Tree> trees_of(const Document& document);

/// Whether a text has lost its punctuation: hardly a mark within its sentences.
bool lacks_marks(const Document& document);

/// What is meant in place of a noun: "Park" of "not Lee but Park".
std::optional<TokenIndex> set_against(const Tree& tree, TokenIndex noun);

/// Whether a noun only says who is not meant: "not Lee but Park".
bool is_set_against(const Tree& tree, TokenIndex noun);

/// The token and those coordinated with it that are of its own kind (nominal
/// with nominal): "Ottawa", "Amman" for the head of "Ottawa and Amman"; without
/// those that are left out ("not Lee but Park", "Park rather than Lee").
std::vector<TokenIndex> conjuncts(const Tree& tree, TokenIndex head);

/// Whether a conjunct is a part of one phrase with its head: of a name
/// ("Hammond & Co."), or of a pair that is one thing ("a hit-and-run", "bed and
/// breakfast").
bool is_one_phrase(const Tree& tree, TokenIndex head, TokenIndex conjunct);

/// Whether hyphens join `child` to its noun, before it: "by" of "passers-by",
/// "chief" of "commander-in-chief".
bool is_rest_of_word(const Tree& tree, TokenIndex child, TokenIndex head);

/// The head of the coordination that `token` belongs to, or itself.
TokenIndex first_conjunct(const Tree& tree, TokenIndex token);

/// Whether the token is a noun, name, pronoun, number or symbol.
bool is_nominal(const Token& token);

/// The noun that a gerund only describes although a tree made it the verb's
/// complement: "replaced retiring Judge Lee"; nothing where the verb above may
/// have a gerund behind it ("keeps retiring judges").
std::optional<TokenIndex> described_noun(const Tree& tree, TokenIndex gerund);

/// Whether the token heads a clause: a verb in a clausal relation, or a word
/// with a copula.
bool is_predicate(const Tree& tree, TokenIndex token);

/// Whether a hyphen without blanks joins the token to the one before: "by" of
/// "drive-by".
bool is_behind_hyphen(const Tree& tree, TokenIndex token);

/// The preposition of a phrase, in lower case, with all of its words ("because
/// of"); empty if it has none.
std::string preposition(const Tree& tree, TokenIndex head);

}  // namespace relata::extract
