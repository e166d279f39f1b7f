#pragma once

#include <functional>
#include <optional>

#include "extract/attribution/reporting.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// Whether the token is a quotation mark.
bool is_mark(const Token& token);

/// Whether the sentence ends with a quotation that is shouted or asked.
bool ends_aloud(const Sentence& sentence);

/// Who gives what follows, without a verb of saying: "Lee released a
/// statement."
std::optional<SourceTokens> giver(const Tree& tree, SentenceIndex sentence,
                                  TokenIndex verb);

/// The same by a noun alone: Lee for "Statement from Lee on the vote:", the
/// transcript for "Transcript as follows:".
std::optional<SourceTokens> paper(const Tree& tree, SentenceIndex sentence);

/// Whether the verb has an object before `end` that says nothing: "Lee found a
/// note: 'They lost.'"
bool tells_of_thing(const Tree& tree, TokenIndex verb, TokenIndex end);

/// Whether the sentence leads to a quotation that is a paragraph of its own:
/// "Lee released the following statement today."
bool hands_over(const Tree& tree);

/// Whether a verb is its sentence's main one, or goes on with that: "went on to
/// say", "left and said"; or is put into it: "they lost, he said, and left".
bool is_main_verb(const Tree& tree, TokenIndex verb);

/// Whom a phrase outside of a quotation ascribes it to: "According to Lee, 'the
/// town lost. It has no museum.'"
std::optional<SourceTokens> paper_beside(
    const Tree& tree, SentenceIndex sentence,
    const std::function<bool(TokenIndex)>& is_outside);

/// Who says what the sentence tells, if he can speak: "Lee said they lost."
std::optional<SourceTokens> teller(const Tree& tree, SentenceIndex sentence);

/// The name behind a verb of saying that opens the sentence: "Continued Lee:".
std::optional<SourceTokens> opening_speaker(const Tree& tree,
                                            SentenceIndex sentence);

/// Who speaks in a sentence that says nothing of what he says: "Lee said as he
/// left."
std::optional<SourceTokens> closing_speaker(const Tree& tree,
                                            SentenceIndex sentence);

/// Whose name, set apart, stands right before a colon: "- Ann Lee: 'They
/// lost.'"; or the opening_speaker().
std::optional<SourceTokens> name_speaker(const Tree& tree,
                                         SentenceIndex sentence,
                                         TokenIndex colon);

/// The person who does something without an object before a colon: "Lee fired
/// back:", "as Lee put it:", but not "Lee found a note:".
std::optional<SourceTokens> colon_speaker(const Tree& tree,
                                          SentenceIndex sentence,
                                          TokenIndex colon);

/// The person of whom a sentence tells, by name or pronoun: "Lee was glad."
/// before a quotation without a speaker.
std::optional<SourceTokens> scene_speaker(const Tree& tree,
                                          SentenceIndex sentence);

/// Whose name, behind a dash, is all of the sentence, or up to a comma: "- Ann
/// Lee, nurse".
std::optional<SourceTokens> signer(const Tree& tree, SentenceIndex sentence);

}  // namespace relata::extract
