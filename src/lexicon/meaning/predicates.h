#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// A canonical relation: a row of schema/predicates.tsv.
struct Predicate {
  std::string_view name;     ///< "criticize".
  std::string_view family;   ///< Coarse class, for edge types and colours.
  std::string_view inverse;  ///< Name for the other direction, or empty.
  std::vector<EntityType> domain;  ///< Empty: any.
  std::vector<EntityType> range;   ///< Empty: any.
  std::string_view plover;         ///< PLOVER or CAMEO code, or empty.
  std::string_view wikidata;       ///< "P26", or empty.
  std::string_view schema_org;     ///< "spouse", or empty.
  std::string_view definition;     ///< One line of English.
};

/// How a lemma reaches a canonical predicate: a row of schema/frames.tsv.
struct Frame {
  std::string_view lemma;      ///< As Claim::lemma has it: "meet with".
  std::string_view predicate;  ///< Predicate::name.
  bool swaps = false;  ///< Subject and object change places: "be owned by".
  bool takes_phrase = true;      ///< "fight a fire"; not "add six points".
  bool takes_clause = true;      ///< "add that"; not "fight to win".
  bool needs_attribute = false;  ///< "call it a lie"; not "call a meeting".
};

/// All of schema/predicates.tsv, by name.
const std::vector<Predicate>& predicates();

/// The predicate called `name`, or nullptr.
const Predicate* find_predicate(std::string_view name);

/// The frame of `lemma`, or nullptr.
const Frame* find_frame(std::string_view lemma);

/// Returns true iff a government does so, and hardly ever a town: "sanction";
/// the second one, iff it is the object of it (schema/government_acts.tsv).
bool is_act_of_government(const Predicate& predicate);
bool is_done_to_government(const Predicate& predicate);

/// Returns true iff a predicate, or a verb, tells nothing of who does it: "be",
/// "say" (schema/empty_verbs.tsv).
bool is_empty_verb(std::string_view verb);

}  // namespace relata::lexicon
