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

/// A Role whose value is of the graph.
struct FactRole {
  RoleName name = RoleName::kOther;
  std::string preposition;
  FactObject value;

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

  friend bool operator==(const Assertion&, const Assertion&) = default;
};

/// Who did what to whom, under all the assertions of it.
struct Fact {
  FactId id;  ///< Hash of subject, predicate or else lemma, and object.
  EntityId subject;
  std::string lemma;      ///< The least of its assertions' lemmas.
  std::string predicate;  ///< Row of schema/predicates.tsv, or empty.
  FactObject object;
  Standing standing = Standing::kAsserted;
  std::uint32_t support_articles = 0;
  std::uint32_t support_origins = 0;
  std::vector<Assertion> assertions;  ///< By article, event and span.

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// The id of the fact with this key. `predicate` is the canonical predicate,
/// or else the lemma; a literal counts by its text.
FactId fact_id(EntityId subject, std::string_view predicate,
               const FactObject& object);

/// What all of `assertions` come to. Asserted: some positive and certain one,
/// of force assert, is in the outlet's own voice or only under factive cues.
/// Else disputed (affirmed and denied), denied, attributed (somebody affirms
/// it), unrealised (only planned, asked for, or possible).
Standing standing(const std::vector<Assertion>& assertions);

}  // namespace relata
