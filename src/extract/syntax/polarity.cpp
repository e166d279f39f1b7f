#include "extract/syntax/polarity.h"

#include <algorithm>
#include <string>

#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

std::string lower_lemma(const Tree& tree, TokenIndex token) {
  return text::lower(tree[token].lemma);
}

bool turns_round(std::string_view lemma, std::string_view pos) {
  const lexicon::Cue* cue = lexicon::find_cue(lemma, pos, "scope");
  return cue != nullptr && cue->affirmed == '-';
}

/// "not only", "not just".
bool is_focus(const Tree& tree, TokenIndex negation) {
  const TokenIndex next = negation + 1;
  return next < tree.size() && lexicon::find_cue(text::lower(tree[next].form),
                                                 "adv", "focus") != nullptr;
}

bool is_negative_adverb(const Tree& tree, TokenIndex adverb) {
  if (turns_round(lower_lemma(tree, adverb), "adv") ||
      turns_round(text::lower(tree[adverb].form), "adv")) {
    return !is_focus(tree, adverb) && !is_seldom(tree, adverb);
  }
  // "no longer", "no more": the adverb is negated.
  if (const auto below = tree.child(adverb, {Dep::kAdvmod, Dep::kDet})) {
    return lexicon::determiner(lower_lemma(tree, *below)) ==
               lexicon::Determiner::kNegative &&
           lexicon::denies_with_no(lower_lemma(tree, adverb));
  }
  return false;
}

/// "do so not because they care": the adverb denies what stands behind it, not
/// the verb before it.
bool denies_next(const Tree& tree, TokenIndex adverb) {
  const TokenIndex verb = tree[adverb].head;
  if (verb >= adverb || !lexicon::is_not(lower_lemma(tree, adverb))) {
    return false;
  }
  const auto below = tree.children(verb);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return tree[child].relation == Dep::kAdvcl &&
           tree.extent(child).first == adverb + 1;
  });
}

bool has_article(const Tree& tree, TokenIndex noun) {
  return tree.has(noun, {Dep::kDet, Dep::kNmodPoss});
}

/// "no" and "neither" themselves, "not" of "not every".
bool is_negative_determiner(const Tree& tree, TokenIndex determiner) {
  if (turns_round(lower_lemma(tree, determiner), "det")) return true;
  const auto word = tree.child(determiner, {Dep::kAdvmod});
  return word && is_negative_adverb(tree, *word);
}

/// "no", "neither" before a noun; "not every" before it. "Few" and "little"
/// stay with their noun, and say it there.
bool has_negative_determiner(const Tree& tree, TokenIndex noun) {
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    switch (tree[child].relation) {
      case Dep::kDet:
      case Dep::kCcPreconj:
        return is_negative_determiner(tree, child);
      case Dep::kAdvmod:
        return lexicon::is_not(lower_lemma(tree, child)) &&
               !is_focus(tree, child) && !is_set_against(tree, noun);
      default:
        return false;
    }
  });
}

/// "nothing but a voucher", "nothing short of a scandal".
bool is_taken_back(const Tree& tree, TokenIndex pronoun) {
  std::string words;
  for (TokenIndex next = pronoun + 1;
       next < std::min<TokenIndex>(pronoun + 3, tree.size()); ++next) {
    if (!words.empty()) words += ' ';
    words += text::lower(tree[next].form);
    if (lexicon::takes_back(words)) return true;
  }
  return false;
}

bool is_negative_argument(const Tree& tree, TokenIndex noun) {
  if (tree[noun].upos == Upos::kPron || tree[noun].upos == Upos::kAdj ||
      tree[noun].upos == Upos::kDet || tree[noun].upos == Upos::kNoun) {
    if (turns_round(lower_lemma(tree, noun), "pron") &&
        !has_article(tree, noun)) {
      return !is_taken_back(tree, noun);
    }
  }
  if (is_predicate(tree, noun)) return false;
  return has_negative_determiner(tree, noun);
}

/// "under no circumstances".
bool is_never(const Tree& tree, TokenIndex phrase) {
  return has_negative_determiner(tree, phrase) &&
         lexicon::find_cue(lower_lemma(tree, phrase), "noun", "never") !=
             nullptr;
}

/// "which not incidentally pays": a finite verb without a helper takes no
/// "not", which belongs to what stands behind it.
bool passes_by(const Tree& tree, TokenIndex adverb) {
  const TokenIndex verb = tree[adverb].head;
  const std::string_view tag = tree[verb].xpos;
  return lexicon::is_not(lower_lemma(tree, adverb)) &&
         (tag == "VBZ" || tag == "VBD" || tag == "VBP") &&
         tree[verb].upos == Upos::kVerb &&
         !tree.has(verb, {Dep::kAux, Dep::kAuxPass, Dep::kCop});
}

/// Whether this one dependent of an event turns it round.
bool negates(const Tree& tree, TokenIndex below) {
  switch (tree[below].relation) {
    case Dep::kAdvmod:
    case Dep::kAux:
      return is_negative_adverb(tree, below) && !denies_next(tree, below) &&
             !passes_by(tree, below);
    case Dep::kCc:
      return lexicon::conjunction(lower_lemma(tree, below)) ==
             lexicon::Conjunction::kNor;
    case Dep::kDet:
    case Dep::kCcPreconj:
      return turns_round(lower_lemma(tree, below), "det");
    case Dep::kAmod: {
      const lexicon::Cue* cue =
          lexicon::find_cue(text::lower(tree[below].form), "adj", "noun");
      return cue != nullptr && cue->affirmed == '-';
    }
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kIobj:
      return is_negative_argument(tree, below);
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return is_never(tree, below);
    default:
      return false;
  }
}

}  // namespace

bool is_seldom(const Tree& tree, TokenIndex adverb) {
  const TokenIndex next = adverb + 1;
  const std::string lemma = lower_lemma(tree, adverb);
  return next < tree.size() && turns_round(lemma, "adv") &&
         !lexicon::is_negation(lemma) &&
         lexicon::find_cue(text::lower(tree[next].form), "adv", "rare") !=
             nullptr;
}

bool denies(const Tree& tree, TokenIndex adverb) {
  const Dep relation = tree[adverb].relation;
  return (relation == Dep::kAdvmod || relation == Dep::kAux) &&
         is_negative_adverb(tree, adverb);
}

bool is_excessive(const Tree& tree, TokenIndex adjective) {
  const auto below = tree.children(adjective);
  return tree[adjective].upos == Upos::kAdj &&
         std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
           return tree[child].relation == Dep::kAdvmod &&
                  lexicon::is_excess(text::lower(tree[child].form));
         });
}

bool joins_denied(const Tree& tree, TokenIndex word) {
  const std::string lemma = lower_lemma(tree, word);
  return (tree[word].relation == Dep::kCc &&
          lexicon::conjunction(lemma) == lexicon::Conjunction::kNor) ||
         (tree[word].relation == Dep::kCcPreconj && turns_round(lemma, "det"));
}

bool opens_denied(const Tree& tree, TokenIndex clause) {
  return turns_round(marker(tree, clause), "prep");
}

bool is_negated(const Tree& tree, TokenIndex event) {
  // "is without friends" tells of the word itself.
  bool is_negative = opens_denied(tree, event) && !tree.has(event, {Dep::kCop});
  const TokenIndex first = tree.extent(event).first;
  if (first > 0 && tree[event].relation == Dep::kAdvcl &&
      tree[first - 1].head == tree[event].head &&
      denies_next(tree, first - 1)) {
    is_negative = !is_negative;
  }
  for (const TokenIndex below : tree.children(event)) {
    if (negates(tree, below)) is_negative = !is_negative;
  }
  return is_negative;
}

bool is_denied_alone(const Tree& tree, TokenIndex object) {
  if (is_predicate(tree, object) || !is_negative_argument(tree, object))
    return false;
  switch (tree[object].relation) {
    case Dep::kObl:
      return !is_never(tree, object);
    case Dep::kConj:
      return !is_negative_argument(tree, tree[object].head);
    default:
      return false;
  }
}

bool shares_negation(const Tree& tree, TokenIndex first, TokenIndex conjunct) {
  if (has_own_subject(tree, conjunct)) return false;
  if (tree.has(conjunct, {Dep::kAux, Dep::kAuxPass})) return false;
  // "without asking and paying".
  if (opens_denied(tree, first) && tree[first].xpos == tree[conjunct].xpos)
    return marker(tree, conjunct).empty();
  const auto joint = tree.child(conjunct, {Dep::kCc});
  const lexicon::Conjunction word =
      joint ? lexicon::conjunction(lower_lemma(tree, *joint))
            : lexicon::Conjunction::kNone;
  if (word == lexicon::Conjunction::kBut ||
      word == lexicon::Conjunction::kNor) {
    return false;
  }
  // A subject that negates ("nobody came and helped") is shared.
  if (const auto subject = tree.child(first, {Dep::kNsubj, Dep::kNsubjPass})) {
    if (is_negative_argument(tree, *subject)) return true;
  }
  const auto adverb = tree.child(first, {Dep::kAdvmod, Dep::kAux});
  if (!adverb || !is_negated(tree, first)) return false;
  // "has not endorsed her or conceded": a past form taken for the tense.
  const bool is_participle =
      tree[first].xpos == "VBN" && tree[conjunct].xpos == "VBD";
  if (tree[first].xpos != tree[conjunct].xpos && !is_participle) return false;
  return word == lexicon::Conjunction::kOr || tree[first].xpos == "VB";
}

}  // namespace relata::extract
