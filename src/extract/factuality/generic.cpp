// "Hospitals rely on generators" says nothing of any one hospital.
#include "extract/factuality/generic.h"

#include <algorithm>

#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "rely", "are common": no auxiliary, no past.
bool is_simple_present(const Tree& tree, TokenIndex event) {
  if (tree.has(event, {Dep::kAux, Dep::kAuxPass})) return false;
  const auto copula = tree.child(event, {Dep::kCop});
  const std::string_view tag = tree[copula.value_or(event)].xpos;
  return tag == "VBP" || tag == "VBZ";
}

/// Whether an adverb with this code of cues.tsv stands by the verb.
bool has_adverb(const Tree& tree, TokenIndex event, std::string_view code) {
  const auto below = tree.children(event);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return tree[child].relation == Dep::kAdvmod &&
           lexicon::find_cue(text::lower(tree[child].form), "adv", code) !=
               nullptr;
  });
}

bool is_bare_plural(const Tree& tree, TokenIndex noun) {
  const auto number = feature(tree[noun].features, "Number");
  return tree[noun].upos == Upos::kNoun && number == "Plur" &&
         !tree.has(noun, {Dep::kDet, Dep::kNmodPoss, Dep::kNummod, Dep::kAcl,
                          Dep::kAclRelcl, Dep::kNmod, Dep::kAppos});
}

bool are_bare_plurals(const Tree& tree, TokenIndex noun) {
  const auto all = conjuncts(tree, noun);
  return std::all_of(all.begin(), all.end(), [&tree](TokenIndex each) {
    return is_bare_plural(tree, each);
  });
}

/// Whether an argument pins the clause down: a name, "the", a time.
bool is_particular(const Tree& tree, TokenIndex argument) {
  return is_definite(tree, argument) || name_of(tree, argument) != nullptr ||
         tree.has(argument, {Dep::kNummod}) ||
         time_of(tree.document(), tree.sentence(), argument).has_value();
}

/// Whether the verb says, wants or does something about what is to come: those
/// who do are meant to be there.
bool tells_of_somebody(const Tree& tree, TokenIndex event) {
  if (tree.has(event, {Dep::kCcomp, Dep::kXcomp, Dep::kParataxis})) return true;
  const std::string lemma = cue_lemma(tree, event);
  // Codes of cues.tsv.
  for (const auto* const place : {"clause", "inf", "object", "of", "for"}) {
    const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", place);
    if (cue != nullptr && cue->source_class) return true;
  }
  return false;
}

/// A headline, or a line like one: the present tense there tells what happened.
bool is_headline(const Tree& tree) {
  return tree.sentence().zone == Zone::Kind::kHeadline ||
         tree[tree.size() - 1].upos != Upos::kPunct;
}

}  // namespace

bool keeps_generic(const Tree& tree, TokenIndex event) {
  return !is_predicate(tree, event) || is_simple_present(tree, event) ||
         tree[event].xpos == "VBG" || tree[event].xpos == "VB";
}

bool is_generic(const Tree& tree, TokenIndex event) {
  if (!is_predicate(tree, event) || !is_simple_present(tree, event) ||
      is_headline(tree)) {
    return false;
  }
  const auto subject = tree.child(event, {Dep::kNsubj});
  // "Lee often calls out firms" is a fact of Lee.
  const bool is_somebody =
      subject && (name_of(tree, *subject) != nullptr ||
                  titled_name(tree, *subject) || tree[*subject].xpos == "PRP");
  if (has_adverb(tree, event, "habit")) return true;
  if (has_adverb(tree, event, "repeat")) return !is_somebody;
  if (!subject || !are_bare_plurals(tree, *subject) ||
      tells_of_somebody(tree, event)) {
    return false;
  }
  if (is_nominal(tree[event]) && is_particular(tree, event)) return false;
  const auto below = tree.children(event);
  return std::none_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    switch (tree[child].relation) {
      case Dep::kObj:
      case Dep::kIobj:
      case Dep::kObl:
      case Dep::kOblUnmarked:
      case Dep::kAdvmod:
        return is_particular(tree, child);
      default:
        return false;
    }
  });
}

}  // namespace relata::extract
