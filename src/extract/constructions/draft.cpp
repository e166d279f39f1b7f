#include "extract/constructions/draft.h"

#include <algorithm>

#include "extract/syntax/complement.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/world/calendar.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_frozen(const Tree& tree, const Oblique& oblique) {
  return lexicon::is_frozen_phrase(oblique.preposition,
                                   text::lower(tree[oblique.head].lemma)) &&
         !is_time(tree, oblique);  // "at the end of 2021"
}

/// "according to": who says so, no part of what happens.
bool names_source(std::string_view preposition) {
  return preposition == "according to";
}

}  // namespace

std::string opening(const Tree& tree, TokenIndex predicate) {
  for (const TokenIndex child : tree.children(predicate)) {
    const Dep relation = tree[child].relation;
    if ((relation == Dep::kMark || relation == Dep::kCase ||
         relation == Dep::kAdvmod) &&
        child == tree.extent(predicate).first) {
      if (lexicon::is_not(tree[child].lemma) && child + 1 < predicate) {
        return text::lower(tree[child + 1].form);  // "not to raise"
      }
      return text::lower(tree[child].form);
    }
  }
  if (tree[predicate].relation != Dep::kConj) return {};
  const TokenIndex first = tree[predicate].head;  // "of theft and lying"
  return is_nominal(tree[first]) ? preposition(tree, first)
                                 : opening(tree, first);
}

Value phrase(const Tree& tree, TokenIndex head) {
  return {Value::Kind::kPhrase, head, tree.extent(head)};
}

Value coordinated_words(const Tree& tree, TokenIndex first) {
  const TokenIndex last = conjuncts(tree, first).back();
  return {Value::Kind::kWords,
          first,
          {base_phrase(tree, first).first, standalone_phrase(tree, last).last}};
}

std::optional<Value> oblique_value(const Tree& tree, const Oblique& oblique) {
  const Value alone = {Value::Kind::kPhrase, oblique.head, oblique.range};
  if (!lexicon::joins_pair(oblique.preposition) || is_time(tree, oblique))
    return alone;
  const TokenIndex first = first_conjunct(tree, oblique.head);
  if (first != oblique.head) return std::nullopt;
  return conjuncts(tree, first).size() > 1 ? coordinated_words(tree, first)
                                           : alone;
}

Value clause_value(const Tree& tree, TokenIndex predicate) {
  return {Value::Kind::kClause, predicate, tree.extent(predicate)};
}

Value content_value(const Tree& tree, TokenIndex predicate) {
  Value value = clause_value(tree, predicate);
  for (const TokenIndex child : tree.children(predicate)) {
    value.is_whole |= tree[child].relation == Dep::kConj &&
                      is_predicate(tree, child) &&
                      !has_own_subject(tree, child);
  }
  return value;
}

std::string relation_text(const Tree& tree, const Clause& clause,
                          const std::string& preposition) {
  std::string words = tree.words(clause.words);
  if (!preposition.empty()) {
    if (!words.empty()) words += ' ';
    words += preposition;
  }
  return words;
}

std::string described_noun_lemma(const Tree& tree, TokenIndex noun) {
  std::string lemma = text::lower(tree[noun].lemma);
  TokenIndex first = base_phrase(tree, noun).first;
  for (const TokenIndex child : tree.children(noun)) {
    const Dep relation = tree[child].relation;
    const bool describes = relation == Dep::kAmod || relation == Dep::kCompound;
    if (child < noun && !describes)
      first = std::max(first, tree.extent(child).last + 1);
  }
  for (TokenIndex i = first; i < noun; ++i) {
    if (is_quotation_mark(tree, i)) return lemma;
  }
  if (first >= noun) return lemma;
  return std::string(tree.text({first, noun - 1})) + ' ' + lemma;
}

bool is_time(const Tree& tree, const Oblique& oblique) {
  return time_of(tree.document(), tree.sentence(), oblique.head).has_value();
}

namespace {

/// "for decades", "in the final minute", "by then": when or how long, though no
/// calendar has it; not what something leads to or is about.
bool is_spell(const Tree& tree, const Oblique& oblique) {
  const Token& head = tree[oblique.head];
  const std::string lemma = text::lower(head.lemma);
  const bool is_unit =
      (head.upos == Upos::kNoun &&
       !lexicon::time_word(lemma, "unit").empty()) ||
      (head.upos == Upos::kAdv && !lexicon::time_word(lemma, "moment").empty());
  if (!is_unit) return false;
  switch (lexicon::role_name(oblique.preposition, EntityType::kOther, false)) {
    case RoleName::kGoal:
    case RoleName::kSource:
    case RoleName::kTopic:
      return false;
    default:
      return true;
  }
}

}  // namespace

bool begins_clause(const Tree& tree, TokenIndex noun) {
  if (preposition(tree, noun) != "with") return false;
  const auto clause = tree.child(noun, {Dep::kAcl});
  return clause && *clause > noun && tree[*clause].xpos == "VBG";
}

bool is_argument(const Tree& tree, const Oblique& oblique) {
  const std::string& word = oblique.preposition;
  return !word.empty() && !names_source(word) &&
         !lexicon::opens_example(word) && !begins_clause(tree, oblique.head) &&
         !is_frozen(tree, oblique) && !is_time(tree, oblique) &&
         !is_spell(tree, oblique);
}

std::vector<RoleDraft> clause_roles(const Tree& tree, const Clause& clause) {
  std::vector<RoleDraft> roles;
  for (const TokenIndex recipient : clause.recipients) {
    roles.push_back({"", phrase(tree, recipient)});
  }
  for (const Oblique& oblique : clause.obliques) {
    if (names_source(oblique.preposition) || is_frozen(tree, oblique)) {
      continue;
    }
    if (oblique.preposition.empty() && !is_time(tree, oblique)) continue;
    if (const auto value = oblique_value(tree, oblique))
      roles.push_back({oblique.preposition, *value});
  }
  for (const TokenIndex adverbial : clause.adverbials) {
    std::string word = opening(tree, adverbial);
    if (word.empty()) continue;
    roles.push_back({std::move(word), clause_value(tree, adverbial)});
  }
  return roles;
}

std::vector<RoleDraft> without(const Tree& tree, std::vector<RoleDraft> roles,
                               TokenIndex object) {
  const TokenIndex first = first_conjunct(tree, object);
  std::erase_if(roles, [&](const RoleDraft& role) {
    return first_conjunct(tree, role.value.head) == first;
  });
  return roles;
}

}  // namespace relata::extract
