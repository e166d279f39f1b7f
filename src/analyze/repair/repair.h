#pragma once

#include <string_view>

#include "core/document.h"

namespace relata::analyze {

/// A step that mends the tags or the tree of one sentence by the rules of the
/// treebanks. A pure function; the heads of what it gives are a tree.
struct Repair {
  std::string_view name;    ///< A word, for Options::without.
  std::string_view reason;  ///< What it mends, and why at its place.
  Sentence (*run)(Sentence sentence) = nullptr;
};

}  // namespace relata::analyze
