// "accused the mayor of lying" has a clause in the place "of", "said he lied"
// one in the place "clause", "an attempt to lie" one in the place "inf".
#include "extract/attribution/complement_slots.h"

#include <algorithm>
#include <string_view>

#include "extract/attribution/lead_in.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {

namespace {

std::vector<std::string> gerund_places(Dep relation, const std::string& mark) {
  if (!mark.empty()) return {mark, mark + " ing"};
  if (relation == Dep::kAdvcl) return {};
  return {"ing"};
}

/// "being sold", "being sure": the auxiliary or copula is the gerund.
bool has_gerund(const Tree& tree, TokenIndex clause) {
  const auto below = tree.children(clause);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    const Dep relation = tree[child].relation;
    return tree[child].xpos == "VBG" &&
           (relation == Dep::kAux || relation == Dep::kAuxPass ||
            relation == Dep::kCop);
  });
}

/// "says the actress left", where a past form was taken for a participle.
bool is_past_complement(const Tree& tree, TokenIndex clause) {
  const std::string_view tag = tree[clause].xpos;
  const TokenIndex head = tree[clause].head;
  return tree[clause].relation == Dep::kXcomp &&
         (tag == "VBN" || tag == "VBD") && head < clause &&
         reporting_cue(tree, head) != nullptr;
}

/// The places that a clause takes in its head's row of the table, the most
/// telling one first.
std::vector<std::string> clause_places(const Tree& tree, TokenIndex clause) {
  const Dep relation = tree[clause].relation;
  const std::string mark = clause_marker(tree, clause);
  const bool may_ask = mark == "whether" || relation == Dep::kCcomp;
  if (may_ask &&
      lexicon::subordinator(mark) == lexicon::Subordinator::kQuestion) {
    return {"whether", "clause"};
  }
  if (has_to(tree, clause)) return {"inf"};
  if (is_finite(tree, clause)) return {"clause"};
  const std::string_view tag = tree[clause].xpos;
  if (tag == "VBG" || has_gerund(tree, clause)) {
    return gerund_places(relation, mark);
  }
  if (mark == "as") return {"as"};
  if (is_past_complement(tree, clause)) return {"predicate", "clause"};
  const bool is_bare = tag == "VB" || tree.has(clause, {Dep::kAuxPass});
  if (relation == Dep::kCcomp && is_bare && mark != "for") {
    // Codes of cues.tsv.
    return {"subjunctive", "bare", "clause"};
  }
  if (relation == Dep::kXcomp && tag == "VB") return {"bare", "subjunctive"};
  if (relation == Dep::kXcomp) return {"predicate"};
  if (!mark.empty() && relation != Dep::kCcomp) return {mark};
  return {"clause"};
}

std::vector<std::string> object_places(const Tree& tree, TokenIndex object) {
  const bool says = lexicon::find_cue(text::lower(tree[object].lemma), "noun",
                                      "clause") != nullptr;
  if (says) return {"claim", "object"};
  return {"object"};
}

/// "The poll shows Lee losing": whom a tree made the verb's object.
bool is_seen_doing(const Tree& tree, TokenIndex gerund) {
  const TokenIndex noun = tree[gerund].head;
  const TokenIndex verb = tree[noun].head;
  if (tree[noun].relation != Dep::kObj || verb >= tree.size() ||
      !is_definite(tree, noun)) {
    return false;
  }
  const lexicon::Cue* cue =
      lexicon::find_cue(cue_lemma(tree, verb), "verb", "ing");
  return cue != nullptr && cue->source_class &&
         *cue->source_class == SourceClass::kNeutral;
}

/// The places of a clause that modifies a noun. "A memo signed by", "officials
/// saying": they say nothing.
std::vector<std::string> modifier_places(const Tree& tree, TokenIndex clause) {
  if (tree[clause].xpos == "VBN" && !is_finite(tree, clause)) return {};
  if (tree[clause].xpos == "VBG" && marker(tree, clause).empty()) {
    if (is_seen_doing(tree, clause)) return {"ing"};
    return {};
  }
  return clause_places(tree, clause);
}

/// Whether a clause beside the verb is what the verb says: "He said: 'I go'",
/// but not "he added two goals - the first that he scored".
bool is_said_beside(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  const TokenIndex first = tree.extent(clause).first;
  const std::string& before = tree[first > 0 ? first - 1 : 0].form;
  const bool is_led_to = before == ":" || tree[first].form == ":" ||
                         !tells_of_thing(tree, head, first);
  return !tree.has(head, {Dep::kCcomp, Dep::kXcomp}) && clause > head &&
         before != ";" && is_led_to && reporting_cue(tree, head) != nullptr;
}

}  // namespace

std::vector<std::string> complement_slots(const Tree& tree, TokenIndex token) {
  switch (tree[token].relation) {
    case Dep::kCcomp:
    case Dep::kXcomp:
      return clause_places(tree, token);
    case Dep::kAcl:
      return modifier_places(tree, token);
    case Dep::kAdvcl: {
      auto list = clause_places(tree, token);
      if (is_finite(tree, token) || has_to(tree, token)) list.clear();
      return list;
    }
    case Dep::kCsubj:
    case Dep::kCsubjPass:
      if (!tree.has(tree[token].head, {Dep::kExpl})) return {};
      return clause_places(tree, token);
    case Dep::kParataxis:
      if (!is_said_beside(tree, token)) return {};
      return {"clause"};
    case Dep::kObj:
    case Dep::kNsubjPass:
      return object_places(tree, token);
    case Dep::kObl:
    case Dep::kNmod: {
      if (is_adverbial(tree, token)) return {};
      const std::string word = marker(tree, token);
      if (word.empty()) return {};
      return {word};
    }
    default:
      return {};
  }
}

}  // namespace relata::extract
