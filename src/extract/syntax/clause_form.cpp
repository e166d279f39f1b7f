#include "extract/syntax/clause_form.h"

#include <algorithm>
#include <string_view>

#include "extract/syntax/cue_words.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_present(const Token& verb) {
  return verb.xpos == "VBZ" || verb.xpos == "VBP";
}

}  // namespace

bool is_finite(const Tree& tree, TokenIndex clause) {
  const auto has_finite_form = [&tree](TokenIndex token) {
    const std::string_view tag = tree[token].xpos;
    return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
  };
  if (has_finite_form(clause)) return true;
  const auto below = tree.children(clause);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Dep relation = tree[child].relation;
    return (relation == Dep::kAux || relation == Dep::kAuxPass ||
            relation == Dep::kCop) &&
           has_finite_form(child);
  });
}

bool is_past(const Tree& tree, TokenIndex clause) {
  if (tree[clause].xpos == "VBD") return true;
  const auto helper = tree.child(clause, {Dep::kCop, Dep::kAux, Dep::kAuxPass});
  return helper && tree[*helper].xpos == "VBD";
}

bool has_to(const Tree& tree, TokenIndex clause) {
  const auto below = tree.children(clause);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kMark &&
           lexicon::marks_infinitive(text::lower(tree[child].form));
  });
}

bool is_adverbial(const Tree& tree, TokenIndex token) {
  const Dep relation = tree[token].relation;
  return relation == Dep::kAdvcl ||
         (relation == Dep::kObl && tree[token].upos == Upos::kVerb &&
          has_to(tree, token));
}

std::optional<TokenIndex> clause_gone_on_with(const Tree& tree,
                                              TokenIndex token) {
  const TokenIndex first = tree[token].head;
  const auto joint = tree.child(token, {Dep::kCc});
  if (tree[token].relation != Dep::kConj || !joint ||
      has_own_subject(tree, token) || !is_past(tree, token) ||
      !is_present(tree[first]) || reporting_cue(tree, first) == nullptr) {
    return std::nullopt;
  }
  const auto said = tree.child(first, {Dep::kCcomp});
  const bool goes_on = said && *said > first &&
                       tree.extent(*said).last + 1 == *joint &&
                       has_own_subject(tree, *said) && is_past(tree, *said);
  return goes_on ? said : std::nullopt;
}

bool is_loose_clause(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  TokenIndex first = tree.extent(clause).first;
  while (first < clause && tree[first].upos == Upos::kPunct)
    ++first;
  if (tree[clause].relation != Dep::kCcomp || clause < head || first == 0 ||
      !marker(tree, clause).empty()) {
    return false;
  }
  const std::string& before = tree[first - 1].form;
  const bool is_apart = before == "," || before == ":" || before == ";" ||
                        before == "-" || before == "--" || before == "–" ||
                        before == "—";
  return is_apart && tree[head].upos == Upos::kVerb &&
         !known_cue(tree, head, {"clause"}) &&
         lexicon::find_cue(text::lower(tree[head].lemma), "verb",
                           "predicate") == nullptr;
}

bool is_late_aside(const Tree& tree, TokenIndex token) {
  const Dep relation = tree[token].relation;
  const bool is_joined = relation == Dep::kConj && !tree.has(token, {Dep::kCc});
  if (relation != Dep::kCcomp && relation != Dep::kDep && !is_joined) {
    return false;
  }
  TokenIndex first = tree.extent(token).first;
  while (first < token && tree[first].upos == Upos::kPunct)
    ++first;
  return token > tree[token].head && marker(tree, token).empty() && first > 0 &&
         tree[first - 1].form == "," && reporting_cue(tree, token) != nullptr &&
         !tree.has(token, {Dep::kCcomp, Dep::kXcomp});
}

}  // namespace relata::extract
