#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/changes.h"
#include "merge/names.h"

namespace relata::merge {

/// A cluster with its words at hand, to be compared with those of articles
/// that tell the same story.
struct Figure {
  using Words = std::set<std::string>;

  explicit Figure(Signature from);

  bool is_named() const { return !names.empty(); }
  bool is_measure() const {
    return signature.profile.type == EntityType::kTime ||
           signature.profile.type == EntityType::kQuantity;
  }

  Signature signature;
  Words names;       ///< Forms of its names, as a person's and as others'.
  Words name_words;  ///< Their words; of times and amounts, all of theirs.
  Words heads;
  Words classes;       ///< Of its heads.
  Words modifiers;     ///< Without numbers.
  Words numbers;       ///< Among its modifiers, in digits.
  Words phrase_words;  ///< Of its nominal mentions.
  Words context;
  Words deeds;
};

/// Those of an article's clusters that can have a counterpart in another
/// article: no sources that nobody can name, and nothing known by pronouns
/// alone.
std::vector<Figure> cast_of(std::vector<Signature> clusters);

}  // namespace relata::merge
