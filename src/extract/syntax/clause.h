#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/syntax/tree.h"

namespace relata::extract {

/// A phrase beside the subject and object of a clause: "in Ottawa", "on
/// Monday", "last week".
struct Oblique {
  TokenIndex head = 0;
  std::string preposition;  ///< In lower case; empty for "last week".
  TokenRange range;         ///< The whole phrase, preposition included.
  bool is_shared = false;   ///< Of another conjunct's clause.

  friend bool operator==(const Oblique&, const Oblique&) = default;
};

/// One predicate with its arguments, as tokens of one sentence: what stands
/// with it, and what is understood from the clauses around it. Arguments that
/// are coordinated stand one by one; relative pronouns are replaced by their
/// antecedents. Subject and object are those of the surface: a passive's
/// subject is its patient.
struct Clause {
  TokenIndex predicate = 0;
  bool is_copular = false;  ///< "is a lawyer", "is in Paris", "is open".
  bool is_passive = false;
  bool is_existential = false;  ///< "there are": the subject is what exists.
  bool understands_subject = false;  ///< It stands with another predicate.
  std::vector<TokenIndex> subjects;
  std::vector<TokenIndex> objects;
  std::vector<TokenIndex> recipients;  ///< Indirect objects.
  std::vector<TokenIndex> agents;      ///< "by" phrases of a passive.
  std::vector<Oblique> obliques;
  std::vector<TokenIndex> contents;      ///< Complement clauses: "that ...".
  std::optional<TokenIndex> infinitive;  ///< Or gerund: "wants to go".
  std::vector<TokenIndex> predicatives;  ///< "became president", "seems ill".
  std::vector<TokenIndex> adverbials;    ///< Heads of adverbial clauses.
  std::optional<TokenIndex> gap;  ///< A relative clause's noun that no word of
                                  ///< it has taken up yet.
  std::vector<TokenIndex> words;  ///< Of the relation, without preposition.
  std::string lemma;              ///< "cut off"; active also of a passive.
};

/// The clauses of a sentence, in text order, complete with what is understood.
/// Linear in the sentence's length, but for coordinations: a clause takes at
/// most kMostConjuncts subjects, objects or agents.
class Clauses {
 public:
  explicit Clauses(const Tree& tree);

  const Tree& tree() const { return tree_; }
  const std::vector<Clause>& all() const { return clauses_; }

  /// The clause with this predicate, or nullptr.
  const Clause* of(TokenIndex predicate) const;

  /// The clause that `predicate` depends on, if it is one: through any chain
  /// of conjuncts.
  const Clause* above(const Clause& clause) const;

  static constexpr std::size_t kMostConjuncts = 12;

 private:
  /// The nearest clause above that is no infinitive.
  const Clause* finite_above(const Clause& clause) const;
  Clause* find(TokenIndex predicate);
  Clause* find_above(const Clause& clause);

  const Tree& tree_;
  std::vector<Clause> clauses_;
  std::vector<std::size_t> index_;  ///< By token: position plus one, or 0.
};

/// A clause with only the arguments that depend on its predicate.
Clause own_clause(const Tree& tree, TokenIndex predicate);

/// The noun phrase that a relative pronoun, or a clause that modifies a noun,
/// belongs to; nothing for other tokens.
std::optional<TokenIndex> antecedent(const Tree& tree, TokenIndex token);

/// What each construction adds to a clause from those around it; each is the
/// business of the file named like it. `above` is the clause it depends on, or
/// nullptr.
void share_across_conjuncts(const Tree& tree, const Clause& above,
                            Clause& clause);
/// The other way round: "arrested and then released two men", where a tree
/// gave the men to the last verb alone.
void lend_objects(const Tree& tree, const Clause& conjunct, Clause& first);
void fill_relative_gap(const Tree& tree, Clause& clause);
void understand_participle(const Tree& tree, const Clause* above,
                           Clause& clause);
void understand_infinitive(const Tree& tree, const Clause& above,
                           Clause& clause);
/// "called for the court to act", "calls on the court to act": the noun phrase
/// right before the infinitive.
std::optional<TokenIndex> called_on(const Tree& tree, const Clause& above,
                                    TokenIndex infinitive);

}  // namespace relata::extract
