// "They did not launch an attack" denies the attack as well; "they condemned
// the attack" does not doubt it.
#include "extract/factuality/scope.h"

#include <algorithm>
#include <string>

#include "extract/syntax/clause_form.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "hitting", "being hit".
bool is_participial(const Tree& tree, TokenIndex clause) {
  const auto helper = tree.child(clause, {Dep::kAuxPass});
  return tree[clause].xpos == "VBG" ||
         (helper && tree[*helper].xpos == "VBG" && !is_finite(tree, clause));
}

}  // namespace

bool depends_on_clause(const Tree& tree, TokenIndex token) {
  switch (tree[token].relation) {
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObl:
    case Dep::kOblAgent:
    case Dep::kNmod:
    case Dep::kAmod:
    case Dep::kCompound:
      return !is_definite(tree, token);
    case Dep::kAcl:
    case Dep::kAclRelcl:
      return !is_definite(tree, tree[token].head);
    case Dep::kAdvcl:
      return is_participial(tree, token);
    case Dep::kXcomp:
    case Dep::kCcomp:
    case Dep::kAppos:
      return true;
    default:
      return false;
  }
}

namespace {

/// Whether a comma stands before what hangs on a noun: it only adds.
bool is_set_off(const Tree& tree, TokenIndex clause) {
  const TokenIndex first = tree.extent(clause).first;
  const TokenIndex at = tree[first].upos == Upos::kPunct ? first + 1 : first;
  return at > 0 && tree[at - 1].form == ",";
}

/// "firms hurt by the storm", "a mayor murdered in May": what was done to
/// something, whatever is to become of it; not to what is only to be, "a town
/// ruled by bakers".
bool is_undergone(const Tree& tree, TokenIndex participle) {
  if (tree[participle].xpos != "VBN") return false;
  const TokenIndex noun = tree[participle].head;
  if (is_predicate(tree, noun) || tree[noun].relation == Dep::kXcomp)
    return false;
  const auto determiner = tree.child(noun, {Dep::kDet});
  if (!determiner || lexicon::determiner(text::lower(tree[*determiner].form)) !=
                         lexicon::Determiner::kIndefinite) {
    return true;
  }
  const auto below = tree.children(participle);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return time_of(tree.document(), tree.sentence(), child).has_value();
  });
}

}  // namespace

bool is_past_fact(const Tree& tree, TokenIndex token) {
  if (tree[token].relation == Dep::kAcl) return is_undergone(tree, token);
  if (tree[token].relation != Dep::kAclRelcl) return false;
  std::string_view tag = tree[token].xpos;  // Of the finite verb.
  for (const TokenIndex below : tree.children(token)) {
    const Dep relation = tree[below].relation;
    const bool is_auxiliary = relation == Dep::kAux ||
                              relation == Dep::kAuxPass ||
                              relation == Dep::kCop;
    if (!is_auxiliary || below > token) continue;
    tag = tree[below].xpos;
    // "who have lost", "which they are building": it is so already.
    const bool is_present = tag == "VBZ" || tag == "VBP";
    if (is_present && relation == Dep::kAux)
      return tree[token].xpos == "VBN" || tree[token].xpos == "VBG";
    break;
  }
  const bool is_present = tag == "VBZ" || tag == "VBP";
  return tag == "VBD" || (is_present && is_set_off(tree, token));
}

bool is_past_of_known(const Tree& tree, TokenIndex token) {
  if (!is_past_fact(tree, token)) return false;
  const TokenIndex noun = tree[token].head;
  if (tree[noun].xpos != "NNS" || tree.has(noun, {Dep::kDet, Dep::kAdvmod}))
    return false;
  TokenIndex above = tree[noun].head;
  while (above < tree.size() && !is_predicate(tree, above))
    above = tree[above].head;
  return above < tree.size() && !is_past(tree, above);
}

bool shares_polarity(const Tree& tree, TokenIndex token) {
  const Dep relation = tree[token].relation;
  if (relation == Dep::kXcomp || relation == Dep::kCcomp) return true;
  if (relation != Dep::kObj || is_definite(tree, token)) return false;
  return lexicon::find_cue(cue_lemma(tree, tree[token].head), "verb", "own") !=
         nullptr;
}

namespace {

/// "there has never been a mayor", "you cannot have a mayor".
bool is_denied_to_be(const Tree& tree, TokenIndex noun) {
  const TokenIndex verb = tree[noun].head;
  if (verb >= tree.size() || !is_negated(tree, verb)) return false;
  const bool is_had = tree[noun].relation == Dep::kObj &&
                      lexicon::marks_possession(text::lower(tree[verb].lemma));
  return is_had || tree.has(verb, {Dep::kExpl});
}

}  // namespace

bool is_of_none(const Tree& tree, TokenIndex noun) {
  const auto determiner = tree.child(noun, {Dep::kDet});
  if (!determiner) return false;
  const auto kind = lexicon::determiner(text::lower(tree[*determiner].form));
  const bool is_any = kind == lexicon::Determiner::kIndefinite ||
                      kind == lexicon::Determiner::kEach;
  return kind == lexicon::Determiner::kNegative ||
         (is_any && is_denied_to_be(tree, noun));
}

bool is_denied_cleft(const Tree& tree, TokenIndex clause) {
  const TokenIndex who = tree[clause].head;
  if (tree[clause].relation != Dep::kAclRelcl || who > clause ||
      !tree.has(who, {Dep::kCop}) || !is_negated(tree, who)) {
    return false;
  }
  const auto it = tree.child(who, {Dep::kNsubj, Dep::kExpl});
  const auto subject = tree.child(clause, {Dep::kNsubj, Dep::kNsubjPass});
  const bool is_gap =
      !subject || tree[*subject].xpos == "WP" || tree[*subject].xpos == "WDT";
  return is_gap && it && lexicon::is_impersonal(text::lower(tree[*it].form));
}

TokenIndex doer_of(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  const TokenIndex above = tree[head].head;
  const bool is_means =
      tree[clause].relation == Dep::kAdvcl && tree[clause].xpos == "VBG" &&
      lexicon::marks_agent(marker(tree, clause)) && above < tree.size() &&
      tree[head].relation == Dep::kXcomp && has_to(tree, head) &&
      lexicon::find_cue(cue_lemma(tree, above), "verb", "means") != nullptr;
  return is_means ? above : head;
}

bool is_reached(const Tree& tree, TokenIndex infinitive) {
  const TokenIndex head = tree[infinitive].head;
  if (head >= tree.size() || tree[head].upos != Upos::kAdj ||
      !has_to(tree, infinitive) || has_own_subject(tree, infinitive) ||
      !is_past(tree, head) || is_negated(tree, head)) {
    return false;
  }
  const auto subject = own_subject(tree, head);
  if (!subject || lexicon::is_impersonal(text::lower(tree[*subject].form)))
    return false;
  const lexicon::Cue* cue =
      lexicon::find_cue(text::lower(tree[head].lemma), "adj", "inf");
  return cue != nullptr && cue->affirmed == '+';
}

bool is_weighed(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  if (head >= tree.size()) return false;
  const Dep relation = tree[clause].relation;
  if (has_to(tree, clause)) {
    return !is_reached(tree, clause) && tree[head].upos == Upos::kAdj &&
           (relation == Dep::kXcomp || relation == Dep::kCcomp ||
            relation == Dep::kCsubj || relation == Dep::kAdvcl);
  }
  return relation == Dep::kCsubj && tree[clause].xpos == "VBG" &&
         !is_past(tree, head);
}

bool is_remark(const Tree& tree, TokenIndex clause) {
  const Dep relation = tree[clause].relation;
  const bool may_add = relation == Dep::kAclRelcl || relation == Dep::kAppos ||
                       relation == Dep::kAcl;
  return may_add && is_definite(tree, tree[clause].head) &&
         is_set_off(tree, clause);
}

bool is_described(const Tree& tree, TokenIndex clause) {
  const Dep relation = tree[clause].relation;
  return relation == Dep::kAclRelcl ||
         (relation == Dep::kAcl && marker(tree, clause).empty() &&
          (tree[clause].xpos == "VBN" || tree[clause].xpos == "VBG"));
}

bool is_presupposed(const Tree& tree, TokenIndex noun) {
  return tree[noun].upos == Upos::kNoun && !is_predicate(tree, noun) &&
         is_definite(tree, noun) &&
         lexicon::nominalization(text::lower(tree[noun].lemma)) == nullptr;
}

bool has_other_speaker(const Tree& tree, TokenIndex clause) {
  const TokenIndex first = tree.extent(clause).first;
  const TokenIndex at = tree[first].upos == Upos::kPunct ? first + 1 : first;
  if (tree[clause].relation != Dep::kAdvcl || at == 0 ||
      tree[at - 1].upos != Upos::kPunct ||
      !lexicon::sets_against(text::lower(tree[at].form)) ||
      !tree.has(clause, {Dep::kNsubj})) {
    return false;
  }
  const std::string lemma = cue_lemma(tree, clause);
  for (const auto* const place : {"clause", "predicate"}) {
    const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", place);
    if (cue != nullptr && cue->source_class) return true;
  }
  return false;
}

namespace {

/// "MQM".
bool is_acronym(std::string_view form) {
  return form.size() > 1 && text::lower(form) != form &&
         std::none_of(form.begin(), form.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool is_alternative(const Tree& tree, TokenIndex noun) {
  const TokenIndex first = first_conjunct(tree, noun);
  // "Fights for the port or the mill", "suspected of theft or fraud": whichever
  // it is, he does.
  if (tree[first].relation == Dep::kObl || tree[first].relation == Dep::kNmod)
    return false;
  for (const TokenIndex other : tree.children(first)) {
    if (tree[other].relation != Dep::kConj || is_predicate(tree, other) ||
        tree[other].upos == Upos::kNum || !is_nominal(tree[other])) {
      continue;
    }
    const auto joint = tree.child(other, {Dep::kCc});
    const bool is_choice =
        joint && lexicon::conjunction(text::lower(tree[*joint].form)) ==
                     lexicon::Conjunction::kOr;
    const bool is_renamed =
        is_choice && ((*joint > 0 && tree[*joint - 1].form == ",") ||
                      is_acronym(tree[other].form));
    if (is_choice && !is_renamed) return true;
  }
  return false;
}

bool reaches_conjunct(const Tree& tree, TokenIndex first, TokenIndex conjunct,
                      TokenIndex cue) {
  if (!has_own_subject(tree, conjunct) || cue > conjunct) return true;
  const auto own = tree.child(conjunct, {Dep::kNsubj, Dep::kNsubjPass});
  if (own && tree[*own].upos == Upos::kPron && cue > first) return true;
  const auto subject = tree.child(first, {Dep::kNsubj, Dep::kNsubjPass});
  return cue < subject.value_or(first);
}

}  // namespace relata::extract
