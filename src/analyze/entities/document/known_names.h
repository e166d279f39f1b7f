#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// What a document has under one name, as it is written.
struct KnownName {
  std::optional<EntityType> body_type;  ///< Of the first outside headlines.
  bool is_person = false;               ///< Of any of them.
};

/// The names of a document by their words, joined by blanks.
class KnownNames {
 public:
  KnownNames() = default;
  explicit KnownNames(const std::vector<Sentence>& sentences);

  /// The name of these words; nullptr if there is none.
  const KnownName* find(std::string_view words) const;

 private:
  std::map<std::string, KnownName, std::less<>> names_;
};

/// Whether every word of `sentence` may be capitalised: a title or headline.
bool is_headline(const Sentence& sentence);

}  // namespace relata::analyze
