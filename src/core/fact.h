#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/claim.h"
#include "core/id.h"
#include "core/vocabulary.h"

namespace relata {

/// What a fact or a role points to: an entity, a fact, or words.
using FactObject = std::variant<EntityId, FactId, Literal>;

/// A ChainLink whose source is an entity of the graph.
struct Source {
  std::optional<EntityId> entity;
  std::string text;  ///< "unnamed", or words; empty if `entity` is set.
  std::string cue;
  SourceClass source_class = SourceClass::kNeutral;

  friend bool operator==(const Source&, const Source&) = default;
};

/// How a claim is said, whoever says it.
struct Manner {
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;

  friend bool operator==(const Manner&, const Manner&) = default;
};

/// What a manner comes to: "not stop", "possible: stop".
struct Mode {
  bool is_negative = false;
  bool is_unrealised = false;

  friend bool operator==(const Mode&, const Mode&) = default;
};
Mode mode(const Manner& manner);

/// A Role whose value is of the graph.
struct FactRole {
  RoleName name = RoleName::kOther;
  std::string preposition;
  FactObject value;
  Manner manner = {};  ///< Of a fact that is the value.

  friend bool operator==(const FactRole&, const FactRole&) = default;
};

/// One place where an article says a fact. It owns its strings.
struct Assertion {
  std::string article;
  Field field = Field::kText;
  Span span;         ///< The evidence: the sentence.
  std::string text;  ///< The evidence's words.
  std::string relation;
  EventId event;
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;
  bool is_explicit = true;
  float confidence = 1;
  std::vector<Source> chain;  ///< Empty in the outlet's own voice.
  std::optional<TimeValue> time;
  std::vector<FactRole> roles;
  Manner content = {};  ///< Of the fact that is the object, as said here.

  friend bool operator==(const Assertion&, const Assertion&) = default;
};

/// Who did what to whom, under all the assertions of it.
struct Fact {
  FactId id;  ///< Hash of subject, predicate or else lemma, and object (with
              ///< its mode, if it is a fact).
  EntityId subject;
  std::string lemma;      ///< The least of its assertions' lemmas.
  std::string predicate;  ///< Row of schema/predicates.tsv, or empty.
  FactObject object;
  /// Of the fact that is the object: "tell [he not be welcome]" is another fact
  /// than "tell [he be welcome]", although both are about one fact.
  Mode content = {};
  Standing standing = Standing::kAsserted;
  std::uint32_t support_articles = 0;
  std::uint32_t support_origins = 0;
  std::vector<Assertion> assertions;  ///< By article, event and span.

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// The id of the fact with this key. `predicate` is the canonical predicate,
/// or else the lemma; a literal counts by its text, a fact together with the
/// mode in which it is said.
FactId fact_id(EntityId subject, std::string_view predicate,
               const FactObject& object, Mode content = {});

/// How far the fact can be trusted, in [0, 1]: as its surest assertion, told by
/// each of its origins on its own.
double trust(const Fact& fact);

/// What is less sure than this is left out of pictures, of answers and of plain
/// triples, unless its user asks for it (--min-confidence 0): nearly two thirds
/// of what readers found right in full in news that nobody had read are above
/// it, and 83 % of what is above it they found right.
inline constexpr float kTrusted = 0.45F;

/// What all of `assertions` come to. Asserted: some positive and certain one,
/// of force assert, is in the outlet's own voice or only under factive cues.
/// Else disputed (affirmed and denied), denied, attributed (somebody affirms
/// it), unrealised (only planned, asked for, or possible).
Standing standing(const std::vector<Assertion>& assertions);

/// Returns true iff the assertion is one of those that make `standing`.
bool makes(Standing standing, const Assertion& assertion);

/// The surest assertion of those that make the fact's standing, the first of
/// equals; nullptr if the fact has no assertions.
const Assertion* deciding(const Fact& fact);

/// What the standing says of the fact: negative where it is denied or where
/// nobody affirms what is only planned, asked for, or possible.
Mode mode(const Fact& fact);

/// How many articles, and how many independent origins, hold a fact up.
struct Support {
  std::uint32_t articles = 0;
  std::uint32_t origins = 0;

  friend bool operator==(const Support&, const Support&) = default;
};

/// Counts what stands behind a fact. `outlets` holds the outlet of each
/// assertion's article, or "" where it is unknown.
///
/// An origin is the one who vouches: the entity at the end of an assertion's
/// chain, so that all articles that cite one memo count once; else, in the
/// outlet's own voice and for sources without a name, the outlet; else the
/// article.
Support support_of(const std::vector<Assertion>& assertions,
                   const std::vector<std::string>& outlets);

}  // namespace relata
