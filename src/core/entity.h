#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/id.h"
#include "core/vocabulary.h"

namespace relata {

/// Where an article refers to an entity.
struct EntityMention {
  std::string article;
  Field field = Field::kText;
  Span span;
  Span head;
  std::string text;
  MentionForm form = MentionForm::kName;
  std::string reason;  ///< Why it is in its cluster.

  friend bool operator==(const EntityMention&, const EntityMention&) = default;
};

/// A thing of the world, under all the names the articles give it.
struct Entity {
  EntityId id;  ///< The least of its clusters' ids, as a number.
  std::string name;
  EntityType type = EntityType::kOther;
  EntityKind kind = EntityKind::kGeneric;
  std::vector<std::string> aliases;       ///< Names only; sorted, distinct, and
                                          ///< without `name`.
  std::vector<EntityId> referents;        ///< Its clusters; sorted.
  std::vector<std::string> external_ids;  ///< "wikidata:Q6279"; sorted.
  std::vector<EntityMention> mentions;    ///< By article, field and span.

  friend bool operator==(const Entity&, const Entity&) = default;
};

/// A thing that a user knows, and what to call it by.
struct KnownEntity {
  std::string id;                  ///< External: "wikidata:Q6279", an IRI.
  std::optional<EntityType> type;  ///< Nothing: of any type.
  std::vector<std::string> names;  ///< As written; not empty.

  friend bool operator==(const KnownEntity&, const KnownEntity&) = default;
};

}  // namespace relata
