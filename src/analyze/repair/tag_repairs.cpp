#include "analyze/repair/tag_repairs.h"

#include <string>

#include "analyze/entities/words/name_words.h"
#include "analyze/repair/tree_view.h"
#include "analyze/segment/addresses.h"
#include "analyze/segment/characters.h"
#include "analyze/segment/forms.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

bool is_file(const Token& token) {
  return token.form.find('.') != std::string::npos &&
         is_file_name(characters(token.form));
}

void make_name(Token& token, Dep relation) {
  token.upos = Upos::kPropn;
  token.xpos = "NNP";
  token.lemma = token.form;
  token.features = "Number=Sing";
  token.relation = relation;
}

bool is_finite_tag(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "MD" ||
         token.xpos == "VBP";
}

/// Whether the clause `verb` is finite and nobody does what it tells.
bool lacks_subject(const Sentence& sentence, TokenIndex verb) {
  if (sentence.tokens[verb].upos != Upos::kVerb || has_subject(sentence, verb))
    return false;
  for (const Dep relation : {Dep::kAux, Dep::kAuxPass}) {
    if (const auto word = dependent(sentence, verb, relation))
      return is_finite_tag(sentence.tokens[*word]);
  }
  return is_finite_tag(sentence.tokens[verb]);
}

/// "Norfly did not pay", "Norfly sued Vik Steel"; in "Highly recommend it" and
/// "Absolutely loved it" somebody only left himself out.
bool needs_subject(const Sentence& sentence, TokenIndex verb) {
  if (dependent(sentence, verb, Dep::kAux) ||
      dependent(sentence, verb, Dep::kAuxPass)) {
    return true;
  }
  const auto object = dependent(sentence, verb, Dep::kObj);
  return object && name_over(sentence, *object) != nullptr;
}

/// Whether between `word` and `verb` stands nothing but auxiliaries and
/// adverbs.
bool leads_to(const Sentence& sentence, TokenIndex word, TokenIndex verb) {
  for (TokenIndex i = word + 1; i < verb; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head != verb ||
        (token.relation != Dep::kAux && token.relation != Dep::kAuxPass &&
         token.relation != Dep::kAdvmod)) {
      return false;
    }
  }
  return true;
}

bool may_be_name_in_ly(const Token& token) {
  return token.xpos == "RB" && token.relation == Dep::kAdvmod &&
         is_capital(token) && token.form.ends_with("ly");
}

bool is_digits(std::string_view form) {
  return !form.empty() &&
         form.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "- 4", "-4": the other side's part of a score.
bool is_score_rest(const Sentence& sentence, TokenIndex at) {
  const auto size = sentence.tokens.size();
  if (at >= size) return false;
  std::string_view form = sentence.tokens[at].form;
  const bool is_dash = form == "-" || form == "–";
  if (is_dash && at + 1 < size) form = sentence.tokens[at + 1].form;
  if (!is_dash && form.starts_with("-")) form.remove_prefix(1);
  if (form == sentence.tokens[at].form) return false;
  if (form.ends_with(".")) form.remove_suffix(1);
  return is_digits(form);
}

/// The verb over a noun phrase.
TokenIndex verb_over(const Sentence& sentence, TokenIndex noun) {
  while (noun != kNoToken && sentence.tokens[noun].upos != Upos::kVerb)
    noun = sentence.tokens[noun].head;
  return noun;
}

/// Ends the name that `token` was taken for a part of.
void cut_name(Sentence& sentence, TokenIndex token) {
  for (Name& name : sentence.names) {
    if (name.first < token && token <= name.last) name.last = token - 1;
  }
}

}  // namespace

Sentence tag_files(Sentence sentence) {
  for (Token& token : sentence.tokens) {
    if ((token.upos == Upos::kPropn || token.upos == Upos::kX) &&
        is_file(token)) {
      token.upos = Upos::kNoun;
      token.xpos = "NN";
    }
  }
  return sentence;
}

Sentence tag_proper_nouns(Sentence sentence) {
  for (Token& token : sentence.tokens) {
    if (token.upos == Upos::kNoun && token.xpos.starts_with("NNP"))
      token.upos = Upos::kPropn;
  }
  return sentence;
}

Sentence tag_names_in_ly(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    const TokenIndex verb = token.head;
    if (!may_be_name_in_ly(token) || verb < i || verb == kNoToken ||
        !lacks_subject(sentence, verb) || !needs_subject(sentence, verb) ||
        !leads_to(sentence, i, verb)) {
      continue;
    }
    make_name(token, dependent(sentence, verb, Dep::kAuxPass) ? Dep::kNsubjPass
                                                              : Dep::kNsubj);
  }
  return sentence;
}

Sentence tag_numerals(Sentence sentence) {
  for (TokenIndex i = 1; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    const Token& before = sentence.tokens[i - 1];
    if (token.upos != Upos::kPron || !is_name_word(before) ||
        !lexicon::is_generation_in_name(token.form) ||
        base(token.relation) != Dep::kNsubj ||
        base(before.relation) != Dep::kNsubj || before.head != token.head) {
      continue;
    }
    token.upos = Upos::kNum;
    token.xpos = "CD";
    token.lemma = token.form;
    token.features = "NumForm=Roman|NumType=Card";
    token.head = i - 1;
    token.relation = Dep::kFlat;
  }
  return sentence;
}

Sentence hang_scores(Sentence sentence) {
  for (TokenIndex i = 1; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.upos != Upos::kNum || !is_digits(token.form) ||
        token.form.size() > 3 || !is_score_rest(sentence, i + 1)) {
      continue;
    }
    cut_name(sentence, i);
    const bool is_in_name = token.relation == Dep::kFlat &&
                            sentence.tokens[i - 1].upos == Upos::kPropn;
    if (!is_in_name) continue;
    const TokenIndex verb = verb_over(sentence, token.head);
    if (verb != kNoToken) hang(sentence, i, verb, Dep::kOblUnmarked);
  }
  return sentence;
}

}  // namespace relata::analyze
