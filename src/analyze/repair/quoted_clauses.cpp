#include "analyze/repair/quoted_clauses.h"

#include <algorithm>
#include <optional>

#include "analyze/entities/words/name_words.h"
#include "analyze/repair/tree_view.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::analyze {
namespace {

constexpr auto* kThirdPerson =
    "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

/// The mark that closes the quotation which the sentence begins with, or goes
/// on with from the one before.
std::optional<TokenIndex> closing_mark(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  for (TokenIndex i = 2; i < tokens.size(); ++i) {
    if (!is_quote_mark(tokens[i])) continue;
    const bool closes = is_quote_mark(tokens[0]) || tokens[i].xpos == "''";
    return closes ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// The first word behind the mark `closing`, if a comma stands on either side
/// of that.
std::optional<TokenIndex> word_behind(const Sentence& sentence,
                                      TokenIndex closing) {
  const auto& tokens = sentence.tokens;
  const bool is_after =
      closing + 1 < tokens.size() && tokens[closing + 1].form == ",";
  const std::string& before = tokens[closing - 1].form;
  const bool is_apart =
      is_after || before == "," || before == "!" || before == "?";
  const TokenIndex word = closing + (is_after ? 2 : 1);
  return is_apart && word + 1 < tokens.size() ? std::optional(word)
                                              : std::nullopt;
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
         token.upos == Upos::kPron;
}

bool is_finite(const Token& token) {
  return token.upos == Upos::kVerb &&
         (token.xpos == "VBZ" || token.xpos == "VBD" || token.xpos == "VBP");
}

/// "jokes" before a name: a plural that is a verb's form too.
bool is_hidden_verb(const Token& token) {
  return token.xpos == "NNS" && lexicon::is_verb(text::lower(token.lemma)) &&
         text::lower(token.form).ends_with('s');
}

/// The head of the phrase that begins with `first` behind `verb`.
TokenIndex phrase_head(const Sentence& sentence, TokenIndex first,
                       TokenIndex verb) {
  const auto& tokens = sentence.tokens;
  TokenIndex head = first;
  while (tokens[head].head != kNoToken && tokens[head].head > verb)
    head = tokens[head].head;
  return head;
}

bool has_subject_behind(const Sentence& sentence, TokenIndex verb) {
  const auto& tokens = sentence.tokens;
  return std::any_of(
      tokens.begin() + verb, tokens.end(), [verb](const Token& token) {
        return token.head == verb && token.relation == Dep::kNsubj;
      });
}

TokenIndex last_below(const Sentence& sentence, TokenIndex head) {
  TokenIndex last = head;
  for (TokenIndex i = head; i < sentence.tokens.size(); ++i) {
    if (is_below(sentence, i, head)) last = i;
  }
  return last;
}

/// The subject right behind the verb, which only a mark, a preposition or an
/// adverb may follow.
std::optional<TokenIndex> subject_behind(const Sentence& sentence,
                                         TokenIndex verb) {
  const auto& tokens = sentence.tokens;
  const TokenIndex head = phrase_head(sentence, verb + 1, verb);
  if (!is_nominal(tokens[head]) || tokens[verb + 1].upos == Upos::kAdp ||
      dependent(sentence, head, Dep::kCase) || has_subject(sentence, head)) {
    return std::nullopt;
  }
  const TokenIndex next = last_below(sentence, head) + 1;
  if (next >= tokens.size()) return head;
  const Upos tag = tokens[next].upos;
  const bool is_end =
      tag == Upos::kPunct || tag == Upos::kAdp || tag == Upos::kAdv;
  return is_end ? std::optional(head) : std::nullopt;
}

/// The verb behind `word`, with which its own subject begins, where a tree hung
/// it from the quotation as if that went on.
std::optional<TokenIndex> verb_of_subject(const Sentence& sentence,
                                          TokenIndex word, TokenIndex closing) {
  const auto& tokens = sentence.tokens;
  const TokenIndex subject = phrase_head(sentence, word, closing);
  const TokenIndex verb = tokens[word].upos == Upos::kVerb ? word : subject;
  if (!is_finite(tokens[verb]) || tokens[verb].head >= closing ||
      dependent(sentence, verb, Dep::kMark) ||
      dependent(sentence, verb, Dep::kCc)) {
    return std::nullopt;
  }
  const Dep relation = tokens[verb].relation;
  const auto own = dependent(sentence, verb, Dep::kNsubj);
  const bool is_clause = relation == Dep::kCcomp || relation == Dep::kConj ||
                         relation == Dep::kDep;
  return is_clause && own && *own > closing && *own < verb ? std::optional(verb)
                                                           : std::nullopt;
}

/// Makes `verb` the root and the quotation up to `closing` its complement.
void set_over(Sentence& sentence, TokenIndex verb, TokenIndex closing) {
  auto& tokens = sentence.tokens;
  const auto is_inside = [closing](TokenIndex token) {
    return token < closing;
  };
  TokenIndex said = kNoToken;
  for (TokenIndex i = 0; i < closing; ++i) {
    if (tokens[i].upos == Upos::kPunct || is_inside(tokens[i].head)) continue;
    if (said == kNoToken || tokens[i].head == kNoToken) said = i;
  }
  if (said == kNoToken) return;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (i == verb || i == said) continue;
    if (is_inside(i) && !is_inside(token.head)) {
      if (token.upos != Upos::kPunct) token.relation = Dep::kParataxis;
      token.head = said;
    } else if (!is_inside(i) && is_inside(token.head)) {
      token.head = verb;
    }
  }
  tokens[verb].head = kNoToken;
  tokens[verb].relation = Dep::kRoot;
  tokens[said].head = verb;
  tokens[said].relation = Dep::kCcomp;
}

bool has_root(const Sentence& sentence, TokenIndex verb, TokenIndex closing) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].head == kNoToken) return i == verb || i < closing;
  }
  return false;
}

}  // namespace

Sentence mend_quoted(Sentence sentence) {
  const auto closing = closing_mark(sentence);
  const auto word = closing ? word_behind(sentence, *closing) : std::nullopt;
  if (!word) return sentence;
  auto& tokens = sentence.tokens;
  if (const auto verb = verb_of_subject(sentence, *word, *closing)) {
    if (has_root(sentence, *verb, *closing))
      set_over(sentence, *verb, *closing);
    return sentence;
  }
  const bool is_verb =
      is_finite(tokens[*word]) || is_hidden_verb(tokens[*word]);
  if (!is_verb || has_subject_behind(sentence, *word) ||
      !has_root(sentence, *word, *closing)) {
    return sentence;
  }
  const auto subject = subject_behind(sentence, *word);
  if (!subject) return sentence;
  if (tokens[*word].upos != Upos::kVerb) {
    tokens[*word].upos = Upos::kVerb;
    tokens[*word].xpos = "VBZ";
    tokens[*word].features = kThirdPerson;
  }
  set_over(sentence, *word, *closing);
  tokens[*subject].head = *word;
  tokens[*subject].relation = Dep::kNsubj;
  return sentence;
}

}  // namespace relata::analyze
