#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/result.h"
#include "core/syntax.h"
#include "core/vocabulary.h"
#include "model/container.h"
#include "model/network.h"

namespace relata::analyze {

/// A label of the name tagger: outside, or the begin or inside of a type.
struct NameLabel {
  enum class Place : std::uint8_t { kOutside, kBegin, kInside };

  Place place = Place::kOutside;
  EntityType type = EntityType::kOther;

  friend bool operator==(const NameLabel&, const NameLabel&) = default;
};

/// What the rows and columns of the network mean. Const after loading; the
/// container must outlive it.
struct Vocabulary {
  std::unordered_map<std::string_view, std::uint32_t> words;
  std::unordered_map<std::string_view, std::uint32_t> vectors;
  std::vector<Upos> upos;
  std::vector<std::string_view> xpos;
  std::vector<std::string_view> feats;  ///< "" for the empty bundle.
  std::vector<std::string_view> scripts;
  std::vector<Dep> relations;
  std::vector<NameLabel> names;

  /// A word list that hints at names: its feature, and the norms on it.
  struct Gazetteer {
    std::uint32_t feature = 0;
    std::unordered_set<std::string_view> norms;
  };
  std::vector<Gazetteer> gazetteers;

  /// kBadModel if a list is missing or does not fit `network`, there is not
  /// exactly one relation `root`, or a name label is unknown.
  static Result<Vocabulary> load(const model::Container& container,
                                 const model::Network& network);

  /// The embedding rows of a plain form.
  model::WordRows rows(std::string_view plain) const;
};

}  // namespace relata::analyze
