#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/clause.h"

namespace relata::extract {

/// Constructions that others ask for, as schema/confidence.tsv calls them.
inline constexpr std::string_view kPlainClause = "clause";
inline constexpr std::string_view kPassive = "passive";
inline constexpr std::string_view kCopula = "copula";
/// The object is that of a preposition.
inline constexpr std::string_view kPrepositional = "prepositional";

/// An argument as tokens, before mentions and claims have numbers.
struct Value {
  enum class Kind {
    kNone,    ///< Nothing: only when, where or how is told beside.
    kPhrase,  ///< The noun phrase with this head.
    kClause,  ///< What the clause with this predicate says.
    kWords,   ///< The words of `range`.
  };

  Kind kind = Kind::kPhrase;
  TokenIndex head = 0;
  /// The whole phrase; of a clause that is told in words, from its subject on.
  TokenRange range;
  bool is_whole = false;  ///< A clause of several verbs: all of its words.
};

/// A Role before its value has a number.
struct RoleDraft {
  std::string preposition;
  Value value;
};

/// A claim before its arguments have numbers and before it is known who says
/// it.
struct Draft {
  TokenIndex predicate = 0;
  TokenIndex subject = 0;
  std::string relation;
  std::string lemma;
  /// The lemma with what describes its noun, "make false claim about", where no
  /// canonical predicate says it; empty if nothing does.
  std::string described_lemma;
  /// What the lemma needs behind it to say anything of the object, where no
  /// canonical predicate says it: " to focus", " from taking", " as
  /// compromise".
  std::string completion;
  Value object;
  std::vector<RoleDraft> roles;
  /// What it was read from: a name of schema/confidence.tsv, which decides how
  /// far it is trusted. One that has no row there weighs nothing.
  std::string_view construction = kPlainClause;
  bool understands_subject = false;
  bool is_explicit = true;
  /// Whether it holds where its clause does not: "a loan" of "is not a gift but
  /// a loan".
  bool is_turned = false;
};

/// What is read, and where drafts go.
struct Drafting {
  const Tree& tree;
  const Clauses& clauses;
  std::vector<Draft>& drafts;
};

/// A noun phrase as a value; its range is what stands under it.
Value phrase(const Tree& tree, TokenIndex head);
/// A phrase beside the verb as a value: in words, where it is meant only with
/// what is coordinated with it ("between Ann and Bob"); nothing for the others
/// of these.
std::optional<Value> oblique_value(const Tree& tree, const Oblique& oblique);
/// A noun phrase with all that is coordinated with it, in words.
Value coordinated_words(const Tree& tree, TokenIndex first);
/// A clause as a value.
Value clause_value(const Tree& tree, TokenIndex predicate);
/// What is said, as a value: where one subject has several verbs, in words.
Value content_value(const Tree& tree, TokenIndex predicate);

/// The word that opens an adverbial clause, in lower case: "because", "to",
/// "of"; empty if it has none.
std::string opening(const Tree& tree, TokenIndex predicate);

/// The relation's surface words with a preposition behind them.
std::string relation_text(const Tree& tree, const Clause& clause,
                          const std::string& preposition);

/// The words that describe a common noun, before it and with it as a lemma:
/// "false claim" of "a false claim"; the lemma alone if none does.
std::string described_noun_lemma(const Tree& tree, TokenIndex noun);

/// Everything beside subject and object that a clause says of its event.
std::vector<RoleDraft> clause_roles(const Tree& tree, const Clause& clause);

/// `roles` without the phrase that became the object and those coordinated
/// with it.
std::vector<RoleDraft> without(const Tree& tree, std::vector<RoleDraft> roles,
                               TokenIndex object);

/// Whether a phrase can be an argument of a prepositional claim: no time, no
/// attribution ("according to"), no phrase of discourse ("in fact").
bool is_argument(const Tree& tree, const Oblique& oblique);

/// "with prices rising": the noun is the subject of a clause without a finite
/// verb.
bool begins_clause(const Tree& tree, TokenIndex noun);

/// Whether the oblique gives a time.
bool is_time(const Tree& tree, const Oblique& oblique);

/// What a clause gives, by its kind: each in the file named like it.
void draft_active(const Drafting& out, const Clause& clause);
void draft_passive(const Drafting& out, const Clause& clause);
void draft_copula(const Drafting& out, const Clause& clause);
void draft_existential(const Drafting& out, const Clause& clause);
void draft_prepositional(const Drafting& out, const Clause& clause,
                         const Draft& pattern);
/// Whether the verb and this object are one predicate ("take aim at"); then
/// the drafts were added.
bool draft_light_verb(const Drafting& out, const Clause& clause,
                      TokenIndex object);
/// Whether the verb and this bare object are one predicate ("take place"); then
/// the drafts were added.
bool draft_idiom(const Drafting& out, const Clause& clause, TokenIndex object,
                 const Draft& pattern);
/// The same where a preposition brings the noun in: "came into force".
bool draft_idiom(const Drafting& out, const Clause& clause,
                 const Draft& pattern);
/// Whether the verb and this adjective are one predicate ("fell silent"); then
/// the drafts were added.
bool draft_state(const Drafting& out, const Clause& clause,
                 TokenIndex adjective, const Draft& pattern);
/// Whether the copula's adjective has an object ("is worth $2 million"); then
/// the draft was added to that of the clause.
bool draft_measure(const Drafting& out, const Clause& clause, Draft draft);
/// Whether "has a sister, Ana" says whose sister she is; then the drafts were
/// added to those of the clause.
bool draft_belonging(const Drafting& out, const Clause& clause,
                     TokenIndex object, const Draft& pattern);

/// "be water minister of": what the role noun `noun` says of `holder`, with
/// whose it is ("of Jordan", "Jordan's", "Jordan water minister"). `clause` is
/// the copula's, or nullptr where no word says it.
void draft_role(const Drafting& out, TokenIndex holder, TokenIndex noun,
                const Clause* clause);

}  // namespace relata::extract
