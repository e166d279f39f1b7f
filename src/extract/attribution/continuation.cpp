#include <optional>

#include "extract/attribution/reporting.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/wording.h"

namespace relata::extract {
namespace {

/// Whether a finite adverbial clause stands right behind its verb and a comma:
/// "they paid, Lee said, because they won".
bool follows_comma(const Tree& tree, TokenIndex clause) {
  const TokenIndex verb = tree[clause].head;
  TokenIndex first = tree.extent(clause).first;
  while (first < clause && tree[first].upos == Upos::kPunct)
    ++first;
  return first == verb + 2 && tree[clause].relation == Dep::kAdvcl &&
         is_finite(tree, clause);
}

}  // namespace

std::optional<TokenIndex> content_beside(const Tree& tree, TokenIndex token) {
  const TokenIndex verb = tree[token].head;
  const Dep relation = tree[token].relation;
  if ((relation != Dep::kAdvcl && relation != Dep::kObl) ||
      verb >= tree.size() || reporting_cue(tree, verb) == nullptr) {
    return std::nullopt;
  }
  const auto said = tree.child(verb, {Dep::kCcomp});
  if (!said || !marker(tree, *said).empty()) return std::nullopt;
  const bool is_inserted = verb + 1 < tree.size() && tree[verb + 1].form == ",";
  if (token < verb) {
    return *said < verb || is_inserted ? said : std::nullopt;
  }
  return *said < verb && is_inserted && follows_comma(tree, token)
             ? said
             : std::nullopt;
}

std::optional<TokenIndex> clause_aside_of(const Tree& tree, TokenIndex token) {
  const TokenIndex verb = tree[token].head;
  const bool is_inserted =
      verb < tree.size() && tree[verb].relation == Dep::kParataxis &&
      verb + 1 < tree.size() && tree[verb + 1].form == "," &&
      reporting_cue(tree, verb) != nullptr && has_own_subject(tree, verb);
  return is_inserted && follows_comma(tree, token) ? std::optional(verb)
                                                   : std::nullopt;
}

std::optional<TokenIndex> verb_cut_off(const Tree& tree, TokenIndex token) {
  const TokenIndex first = tree.extent(token).first;
  if (first == 0 || !has_to(tree, token)) return std::nullopt;
  const TokenIndex verb = first - 1;
  const bool is_left =
      verb > tree[token].head && tree[verb].relation == Dep::kAclRelcl &&
      tree[verb].upos == Upos::kVerb && reporting_cue(tree, verb) != nullptr;
  return is_left ? std::optional(verb) : std::nullopt;
}

std::optional<Complement> said_before(const Tree& tree, SentenceIndex index,
                                      TokenIndex token) {
  const TokenIndex first = tree[token].head;
  const auto joint = tree.child(token, {Dep::kCc});
  if (!joint) return std::nullopt;
  if (const auto said = clause_gone_on_with(tree, token)) {
    return content_of(tree, index, *said);
  }
  const auto subject = tree.child(token, {Dep::kNsubj, Dep::kNsubjPass});
  const bool is_more = subject && tree[*subject].upos == Upos::kPron;
  const bool is_gerund =
      !subject && tree[token].xpos == "VBG" && tree[first].xpos != "VBG";
  for (const TokenIndex said : tree.children(first)) {
    if (said < first || tree.extent(said).last + 1 != *joint) continue;
    const bool goes_on = is_more ? tree[said].relation == Dep::kCcomp &&
                                       reporting_cue(tree, first) != nullptr
                                 : is_gerund && tree[said].xpos == "VBG";
    if (goes_on) return content_of(tree, index, said);
  }
  return std::nullopt;
}

}  // namespace relata::extract
