#include "extract/syntax/wording.h"

#include <algorithm>

#include "extract/syntax/clause_words.h"
#include "extract/syntax/noun_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

constexpr auto kSubjects = {Dep::kNsubj, Dep::kNsubjPass, Dep::kNsubjOuter,
                            Dep::kCsubj, Dep::kCsubjPass, Dep::kCsubjOuter,
                            Dep::kExpl};

}  // namespace

std::string cue_lemma(const Tree& tree, TokenIndex token) {
  std::string words = text::lower(tree[token].lemma);
  for (const TokenIndex below : tree.children(token)) {
    if (is_particle(tree, below, token)) {
      words += " " + text::lower(tree[below].lemma);
    }
  }
  return words;
}

std::string marker(const Tree& tree, TokenIndex head) {
  const auto first = tree.child(head, {Dep::kCase, Dep::kMark});
  if (!first) return {};
  std::string words = text::lower(tree[*first].form);
  for (const TokenIndex below : tree.children(*first)) {
    if (tree[below].relation == Dep::kFixed) {
      words += " " + text::lower(tree[below].form);
    }
  }
  return words;
}

std::string clause_marker(const Tree& tree, TokenIndex clause) {
  std::string mark = marker(tree, clause);
  if (!mark.empty() || tree[clause].xpos != "VBG") return mark;
  TokenIndex before = clause;
  while (before > 0 && tree[before - 1].upos == Upos::kAdv)
    --before;
  if (before == 0) return mark;
  const Token& word = tree[before - 1];
  const bool joins = (word.upos == Upos::kAdp || word.upos == Upos::kSconj) &&
                     !is_particle(tree, before - 1, word.head);
  return joins ? text::lower(word.form) : mark;
}

bool is_passive_form(const Tree& tree, TokenIndex verb) {
  const Token& token = tree[verb];
  if (token.upos != Upos::kVerb) return false;
  if (tree.has(verb, {Dep::kAuxPass, Dep::kNsubjPass, Dep::kCsubjPass})) {
    return true;
  }
  if (tree.has(verb, {Dep::kNsubj, Dep::kAux})) return false;
  return feature(token.features, "Voice") == "Pass" || token.xpos == "VBN";
}

std::optional<TokenIndex> own_subject(const Tree& tree, TokenIndex verb) {
  std::optional<TokenIndex> found;
  for (const TokenIndex child : tree.children(verb)) {
    const Dep relation = tree[child].relation;
    if (relation != Dep::kNsubj && relation != Dep::kNsubjOuter) continue;
    const bool is_behind =
        child > verb && verb > 0 && tree[verb - 1].upos == Upos::kPunct;
    if (!found || child < verb || is_behind) found = child;
  }
  return found;
}

std::optional<TokenIndex> inverted_subject(const Tree& tree, TokenIndex verb) {
  const std::string_view tag = tree[verb].xpos;
  const bool is_finite = tag == "VBD" || tag == "VBZ" || tag == "VBP" ||
                         tree[verb].relation == Dep::kParataxis;
  if (!is_finite || verb == 0 || tree[verb - 1].upos != Upos::kPunct ||
      tree.has(verb, kSubjects)) {
    return std::nullopt;
  }
  const std::string lemma = cue_lemma(tree, verb);
  const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", "clause");
  if (cue == nullptr || !cue->source_class ||
      lexicon::find_cue(lemma, "verb", "addressee") != nullptr) {
    return std::nullopt;
  }
  const auto object = tree.child(verb, {Dep::kObj});
  if (!object || tree.extent(*object).first != verb + 1 ||
      lexicon::find_cue(text::lower(tree[*object].lemma), "noun", "clause") !=
          nullptr) {
    return std::nullopt;
  }
  return object;
}

bool has_own_subject(const Tree& tree, TokenIndex token) {
  return tree.has(token, kSubjects) ||
         inverted_subject(tree, token).has_value();
}

bool is_definite(const Tree& tree, TokenIndex head) {
  if (tree[head].upos == Upos::kPropn || tree[head].upos == Upos::kPron) {
    return true;
  }
  if (tree.has(head, {Dep::kNmodPoss})) return true;
  const auto determiner = tree.child(head, {Dep::kDet});
  if (!determiner) return false;
  const lexicon::Determiner kind =
      lexicon::determiner(text::lower(tree[*determiner].form));
  return kind == lexicon::Determiner::kDefinite ||
         kind == lexicon::Determiner::kDemonstrative ||
         kind == lexicon::Determiner::kBoth;
}

}  // namespace relata::extract
