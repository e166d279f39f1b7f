#include "extract/syntax/cue_words.h"

#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/noun_complements.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "make sure", "make clear" for an adjective of that verb, "have yet" for a
/// verb before that word, "no doubt" for a noun with "no"; else nothing.
std::string set_phrase(const Tree& tree, TokenIndex token) {
  if (token + 1 < tree.size() && tree[token + 1].lemma == "yet") {
    return text::lower(tree[token].lemma) + " yet";
  }
  const auto none = tree.child(token, {Dep::kDet});
  if (none && lexicon::determiner(tree[*none].lemma) ==
                  lexicon::Determiner::kNegative) {
    return "no " + text::lower(tree[token].lemma);
  }
  const TokenIndex head = tree[token].head;
  if (tree[token].upos != Upos::kAdj || head >= tree.size() ||
      tree[head].lemma != "make") {
    return {};
  }
  return "make " + text::lower(tree[token].lemma);
}

}  // namespace

std::string_view cue_pos(const Token& token) {
  switch (token.upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return "verb";
    case Upos::kAdj:
    case Upos::kAdv:
      return "adj";
    default:
      return "noun";
  }
}

std::optional<lexicon::Cue> known_cue(const Tree& tree, TokenIndex head,
                                      const std::vector<std::string>& list) {
  const std::string lemma = cue_lemma(tree, head);
  const std::string plain = text::lower(tree[head].lemma);
  const std::string form = text::lower(tree[head].form);
  const std::string light = set_phrase(tree, head);
  const std::string_view pos = cue_pos(tree[head]);
  for (const std::string& place : list) {
    for (const std::string_view word :
         {std::string_view(light), std::string_view(lemma),
          std::string_view(plain), std::string_view(form)}) {
      if (const lexicon::Cue* cue = lexicon::find_cue(word, pos, place))
        return *cue;
    }
  }
  return std::nullopt;
}

const lexicon::Cue* reporting_cue(const Tree& tree, TokenIndex token) {
  if (tree[token].upos != Upos::kVerb) return nullptr;
  const lexicon::Cue* cue =
      lexicon::find_cue(cue_lemma(tree, token), "verb", "clause");
  if (cue == nullptr) {
    cue = lexicon::find_cue(text::lower(tree[token].lemma), "verb", "clause");
  }
  if (tree.has(token, {Dep::kXcomp})) {
    // "continued to soar" goes on, and says nothing.
    const lexicon::Cue* phase =
        lexicon::find_cue(cue_lemma(tree, token), "verb", "inf");
    if (phase != nullptr && !phase->source_class) return nullptr;
  }
  return cue != nullptr && cue->source_class ? cue : nullptr;
}

TokenIndex verb_phrase_behind(const Tree& tree, TokenIndex object) {
  const TokenIndex verb = tree[object].head;
  if (tree[object].relation != Dep::kObj || verb >= tree.size() ||
      tree[verb].upos != Upos::kVerb) {
    return tree.size();
  }
  const std::string lemma = cue_lemma(tree, verb);
  const bool has_aim = lexicon::find_cue(lemma, "verb", "aim") != nullptr;
  const TokenIndex last = tree.extent(object).last;
  for (TokenIndex i = object + 1; i <= last; ++i) {
    const TokenIndex noun = tree[i].head;
    if (noun >= tree.size() || noun <= i) continue;
    if (tree[i].relation == Dep::kMark) {
      const bool is_aim = has_aim && tree[noun].head == object &&
                          lexicon::marks_infinitive(text::lower(tree[i].form));
      if (is_aim) return i;
      continue;
    }
    if (tree[i].relation != Dep::kCase || tree[noun].relation != Dep::kNmod)
      continue;
    const std::string word = text::lower(tree[i].form);
    const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", word);
    if (cue != nullptr && cue->source_class && cue->force == Force::kAssert &&
        !lexicon::marks_genitive(word) &&
        !lexicon::takes_complement(text::lower(tree[tree[noun].head].lemma),
                                   word)) {
      return i;
    }
  }
  return tree.size();
}

}  // namespace relata::extract
