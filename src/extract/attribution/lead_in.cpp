// "Lee released a statement:" leads to what Lee says.
#include "extract/attribution/lead_in.h"

#include <algorithm>

#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Whether the sentence ends as one does that leads to a quotation.
bool announces(const Tree& tree) {
  if (tree.size() == 0) return false;
  const std::string& last = tree[tree.size() - 1].form;
  return last == ":" || last == ",";
}

bool says(const Tree& tree, TokenIndex noun) {
  return tree[noun].upos == Upos::kNoun &&
         lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "clause") !=
             nullptr;
}

/// The first token of a sentence that is no mark.
TokenIndex first_word(const Tree& tree) {
  TokenIndex token = 0;
  while (token < tree.size() && tree[token].upos == Upos::kPunct)
    ++token;
  return token;
}

SourceTokens quoted_by(SentenceIndex sentence, TokenIndex speaker,
                       std::string cue) {
  SourceTokens source;
  source.source = TokenRef{sentence, speaker};
  source.cue = std::move(cue);
  return source;
}

/// A person by name, or by a pronoun.
bool is_somebody(const Tree& tree, TokenIndex noun) {
  if (tree[noun].upos == Upos::kPron) {
    return lexicon::pronoun_type(text::lower(tree[noun].form)) ==
           EntityType::kPerson;
  }
  const Name* name = name_of(tree, noun);
  return name != nullptr && name->type == EntityType::kPerson;
}

/// Whether the verb has an object that says something.
bool tells_of_words(const Tree& tree, TokenIndex verb) {
  const auto object = tree.child(verb, {Dep::kObj});
  return object && says(tree, *object);
}

}  // namespace

bool is_mark(const Token& token) {
  return token.upos == Upos::kPunct &&
         (token.xpos == "``" || token.xpos == "''");
}

bool ends_aloud(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  auto last = tokens.rbegin();
  while (last != tokens.rend() && is_mark(*last))
    ++last;
  return last != tokens.rbegin() && last != tokens.rend() &&
         (last->form == "!" || last->form == "?");
}

bool tells_of_thing(const Tree& tree, TokenIndex verb, TokenIndex end) {
  const auto object = tree.child(verb, {Dep::kObj});
  return object && *object > verb && *object < end && !says(tree, *object) &&
         lexicon::find_cue(cue_lemma(tree, verb), "verb", "addressee") ==
             nullptr;
}

std::optional<SourceTokens> giver(const Tree& tree, SentenceIndex sentence,
                                  TokenIndex verb) {
  const std::string lemma = cue_lemma(tree, verb);
  const auto subject = own_subject(tree, verb);
  const bool gives = announces(tree) || tells_of_words(tree, verb);
  if (!subject || !gives ||
      lexicon::find_cue(lemma, "verb", "own") == nullptr) {
    return std::nullopt;
  }
  SourceTokens source;
  source.source = TokenRef{sentence, *subject};
  source.cue = lemma;
  return source;
}

std::optional<SourceTokens> paper(const Tree& tree, SentenceIndex sentence) {
  for (TokenIndex noun = 0; announces(tree) && noun < tree.size(); ++noun) {
    if (!says(tree, noun)) continue;
    const lexicon::Cue* cue =
        lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "clause");
    SourceTokens source = source_of(tree, sentence, noun, *cue);
    if (source.source) return source;
  }
  const auto root = std::find_if(
      tree.top_down().begin(), tree.top_down().end(), [&tree](TokenIndex each) {
        return lexicon::find_cue(text::lower(tree[each].lemma), "noun",
                                 "document") != nullptr;
      });
  if (!announces(tree) || root == tree.top_down().end() ||
      tree[*root].relation != Dep::kRoot) {
    return std::nullopt;
  }
  SourceTokens source;
  source.source = TokenRef{sentence, *root};
  source.cue = "quote";
  return source;
}

bool hands_over(const Tree& tree) {
  if (announces(tree)) return true;
  for (TokenIndex verb = 0; verb < tree.size(); ++verb) {
    if (tree[verb].relation == Dep::kRoot && tells_of_words(tree, verb)) {
      return lexicon::find_cue(cue_lemma(tree, verb), "verb", "own") != nullptr;
    }
  }
  return false;
}

bool is_main_verb(const Tree& tree, TokenIndex verb) {
  constexpr int reach = 3;
  // "they lost, he said, and left".
  const bool is_inserted = tree[verb].relation == Dep::kParataxis &&
                           reporting_cue(tree, verb) != nullptr &&
                           has_own_subject(tree, verb);
  if (is_inserted) return true;
  for (int i = 0; i < reach; ++i) {
    const Dep relation = tree[verb].relation;
    if (relation == Dep::kRoot) return true;
    const bool goes_on = relation == Dep::kConj || relation == Dep::kXcomp ||
                         (relation == Dep::kAdvcl && announces(tree));
    if (!goes_on) return false;
    verb = tree[verb].head;
  }
  return false;
}

std::optional<SourceTokens> paper_beside(
    const Tree& tree, SentenceIndex sentence,
    const std::function<bool(TokenIndex)>& is_outside) {
  for (const Parenthetical& aside : parentheticals(tree, sentence)) {
    const bool is_named = aside.source.source && is_outside(aside.cue) &&
                          is_outside(aside.source.source->token);
    if (is_named && tree[aside.cue].upos != Upos::kVerb) return aside.source;
  }
  return std::nullopt;
}

std::optional<SourceTokens> teller(const Tree& tree, SentenceIndex sentence) {
  if (tree.size() == 0) return std::nullopt;
  const TokenIndex root = tree.top_down().front();
  const lexicon::Cue* cue = reporting_cue(tree, root);
  if (cue == nullptr || !tree.has(root, {Dep::kCcomp})) return std::nullopt;
  SourceTokens source = source_of(tree, sentence, root, *cue);
  const bool is_voiced = source.source && can_speak(tree, source.source->token);
  return is_voiced ? std::optional(source) : std::nullopt;
}

std::optional<SourceTokens> opening_speaker(const Tree& tree,
                                            SentenceIndex sentence) {
  const TokenIndex verb = first_word(tree);
  if (verb + 2 >= tree.size() || tree[verb].upos != Upos::kVerb ||
      tree[verb + 1].upos != Upos::kPropn ||
      reporting_cue(tree, verb) == nullptr) {
    return std::nullopt;
  }
  TokenIndex end = verb + 1;
  while (end < tree.size() && tree[end].upos == Upos::kPropn)
    ++end;
  if (end >= tree.size() || tree[end].form != ":") return std::nullopt;
  return quoted_by(sentence, verb + 1, cue_lemma(tree, verb));
}

std::optional<SourceTokens> closing_speaker(const Tree& tree,
                                            SentenceIndex sentence) {
  for (TokenIndex verb = 0; verb < tree.size(); ++verb) {
    if (tree[verb].relation != Dep::kRoot) continue;
    const lexicon::Cue* cue = reporting_cue(tree, verb);
    if (cue == nullptr || tree.has(verb, {Dep::kCcomp}) ||
        tells_of_thing(tree, verb, tree.size()) ||
        tree.extent(verb).first != first_word(tree)) {
      return std::nullopt;
    }
    SourceTokens source = source_of(tree, sentence, verb, *cue);
    return source.source ? std::optional(source) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<SourceTokens> name_speaker(const Tree& tree,
                                         SentenceIndex sentence,
                                         TokenIndex colon) {
  for (const Name& name : tree.sentence().names) {
    const bool can_speak = name.type == EntityType::kPerson ||
                           name.type == EntityType::kOrganization;
    const bool is_alone =
        name.first == 0 || tree[name.first - 1].upos == Upos::kPunct;
    if (name.last + 1 == colon && can_speak && is_alone) {
      return quoted_by(sentence, head_of(tree, {name.first, name.last}),
                       "quote");
    }
  }
  return opening_speaker(tree, sentence);
}

namespace {

/// Whether a clause of the sentence may lead to what stands behind its colon.
bool is_leading_clause(const Tree& tree, TokenIndex verb) {
  const Dep relation = tree[verb].relation;
  return tree[verb].upos == Upos::kVerb &&
         (relation == Dep::kRoot || relation == Dep::kParataxis ||
          relation == Dep::kConj || is_as_clause(tree, verb));
}

/// "put it", "makes that clear", "describes itself": the pronoun stands for
/// what follows, or for who speaks.
bool is_filled_later(const Tree& tree, TokenIndex object) {
  return tree[object].upos == Upos::kPron &&
         lexicon::pronoun_type(text::lower(tree[object].form)) !=
             EntityType::kPerson;
}

}  // namespace

std::optional<SourceTokens> colon_speaker(const Tree& tree,
                                          SentenceIndex sentence,
                                          TokenIndex colon) {
  std::optional<SourceTokens> found;
  for (TokenIndex verb = 0; verb < colon; ++verb) {
    if (!is_leading_clause(tree, verb)) continue;
    const auto subject = tree.child(verb, {Dep::kNsubj});
    const auto object = tree.child(verb, {Dep::kObj});
    const bool has_object =
        object && *object < colon && !is_filled_later(tree, *object);
    const bool has_pronoun = object && *object < colon && !has_object;
    if (!subject || has_object) continue;
    const bool can_say = is_somebody(tree, *subject) ||
                         (has_pronoun && can_speak(tree, *subject));
    if (can_say) found = quoted_by(sentence, *subject, cue_lemma(tree, verb));
  }
  return found;
}

std::optional<SourceTokens> scene_speaker(const Tree& tree,
                                          SentenceIndex sentence) {
  if (tree.size() == 0) return std::nullopt;
  const TokenIndex root = tree.top_down().front();
  const auto subject = own_subject(tree, root);
  if (!subject || !is_somebody(tree, *subject) ||
      tree[*subject].relation != Dep::kNsubj) {
    return std::nullopt;
  }
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::lower(tree[*subject].form));
  if (pronoun != nullptr && pronoun->person != 3) return std::nullopt;
  return quoted_by(sentence, *subject, "quote");
}

std::optional<SourceTokens> signer(const Tree& tree, SentenceIndex sentence) {
  const TokenIndex first = first_word(tree);
  const bool is_dash =
      first > 0 && tree.size() > first &&
      (tree[first - 1].form == "-" || tree[first - 1].form == "--" ||
       tree[first - 1].form == "–" || tree[first - 1].form == "—");
  if (!is_dash) return std::nullopt;
  for (const Name& name : tree.sentence().names) {
    const bool is_whole = name.last + 1 >= tree.size() ||
                          tree[name.last + 1].upos == Upos::kPunct;
    if (name.first == first && name.type == EntityType::kPerson && is_whole)
      return quoted_by(sentence, head_of(tree, {name.first, name.last}),
                       "quote");
  }
  return std::nullopt;
}

}  // namespace relata::extract
