#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary.h"

namespace relata {

/// A thing that a user knows, and what to call it by.
struct KnownEntity {
  std::string id;                  ///< External: "wikidata:Q6279", an IRI.
  std::optional<EntityType> type;  ///< Nothing: of any type.
  std::vector<std::string> names;  ///< As written; not empty.

  friend bool operator==(const KnownEntity&, const KnownEntity&) = default;
};

}  // namespace relata
