#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/vocabulary.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/tree.h"
#include "lexicon/meaning/cues.h"

namespace relata::extract {

/// A token of a document.
struct TokenRef {
  SentenceIndex sentence = 0;
  TokenIndex token = 0;

  friend auto operator<=>(const TokenRef&, const TokenRef&) = default;
};

/// Somebody who says what is inside, as the text shows it.
struct SourceTokens {
  std::optional<TokenRef> source;  ///< Head of the noun phrase that speaks;
                                   ///< it may stand in another sentence.
  std::string text;  ///< Without `source`: "unnamed", or the words.
  std::string cue;   ///< "say", "according to", "reportedly", "quote".
  SourceClass source_class = SourceClass::kNeutral;

  friend bool operator==(const SourceTokens&, const SourceTokens&) = default;
};

/// What a word says of one of its dependents: "said" of its clause, "accused"
/// of what stands after "of", "plans" of its infinitive.
struct Complement {
  lexicon::Cue cue;
  std::optional<SourceTokens> source;  ///< Nothing: nobody speaks.
  bool is_speech = false;  ///< Somebody speaks, also where none is named.
  bool is_given = false;   ///< It was so, whatever is said of who tells it:
                           ///< "let us never forget that he won".
};

/// A cue that stands inside of what it is about: "according to Axios",
/// "reportedly", "an alleged attack", "..., officials said". All of `target`
/// is said by `source`, but not what hangs on `cue`.
struct Parenthetical {
  TokenIndex target = 0;
  TokenIndex cue = 0;
  SourceTokens source;
};

/// What the head of `token` says of it; nothing if `token` is no content.
std::optional<Complement> content_of(const Tree& tree, SentenceIndex index,
                                     TokenIndex token);

/// The clause said by the verb that an adverbial hangs on, if it rather belongs
/// to that clause: "if they won, Lee said, they paid", "they paid, Lee said,
/// because they won".
std::optional<TokenIndex> content_beside(const Tree& tree, TokenIndex token);

/// The inserted verb of saying that a clause hangs on although it belongs to
/// what is said: "they grew, Lee said, because they won".
std::optional<TokenIndex> clause_aside_of(const Tree& tree, TokenIndex token);

/// The verb that says an infinitive right behind it, which a tree hung higher:
/// "they held a man police believe to be the driver".
std::optional<TokenIndex> verb_cut_off(const Tree& tree, TokenIndex token);

/// What is said before a conjunct that goes on with it, whatever a tree makes
/// of it: "said they lost and she was sad" (a pronoun, and no comma), "accused
/// of shooting and killing" (of the same form, and not of the verb's).
std::optional<Complement> said_before(const Tree& tree, SentenceIndex index,
                                      TokenIndex token);

/// Whether a cue that is said with this polarity turns its content round:
/// "doubt", "do not think".
bool is_turned_by(const lexicon::Cue& cue, Polarity polarity);

/// Whether it is open if the source says it, where the saying is told with this
/// force: "if they say he won".
bool is_unsaid(const SourceTokens& source, Force force);

/// All parentheticals of a sentence, in the order of their cues.
std::vector<Parenthetical> parentheticals(const Tree& tree,
                                          SentenceIndex index);

/// Whether the verb's own subject may have chosen a quoted word: "criticized
/// the 'war crimes'", "called it a 'lie'".
bool chooses_words(const Tree& tree, TokenIndex verb);

/// Who made or sent what the noun names: Lee for "a claim by Lee", "figures
/// from Lee", "fears voiced by Lee".
std::optional<TokenIndex> author_of(const Tree& tree, TokenIndex noun);

/// Whether "as" opens an adverbial clause: "as Lee put it".
bool is_as_clause(const Tree& tree, TokenIndex clause);

/// Whether a noun phrase is of a sort that speaks.
bool can_speak(const Tree& tree, TokenIndex noun);

/// Who speaks in a clause whose verb, or whose noun, is the cue `token`.
SourceTokens source_of(const Tree& tree, SentenceIndex index, TokenIndex token,
                       const lexicon::Cue& cue);

}  // namespace relata::extract
